// Lint by the text alone: the usual TypeScript rules, and the bans of this house. What needs types: .oxlintrc.json.
import tseslint from 'typescript-eslint';
import { cutTextRule } from './tools/lint-cut-text.mjs';
import { PURE_FOLDERS } from './tools/pure-folders.mjs';

const PURE = PURE_FOLDERS.map((folder) => `src/${folder}/**`);
/** Pages run in the browser. */
const PAGES = ['src/rooms/*/pages/**'];
// What acts on a page, or looks at it, without waiting for its target.
const ACTS =
  '/^(click|tap|press|focus|hover|uploadFile|sendCharacter|locator|waitForTimeout|[$]{1,2}|[$]{1,2}eval)$/';
const RAW_ACTS = {
  selector: [
    `CallExpression[callee.property.name=${ACTS}]`,
    `CallExpression[callee.computed=true][callee.property.value=${ACTS}]`,
    // not the type of a console message, not the hook that selects cells
    'CallExpression[callee.property.name="type"][arguments.length>0]',
    'CallExpression[callee.property.name="select"][arguments.length>0][callee.object.property.name!="daichoTwin"]',
  ].join(),
  message: 'Act through test/support/acting.ts: it waits for its target.',
};
const SLEEPS = [
  {
    selector:
      'NewExpression[callee.name="Promise"] :matches(CallExpression[callee.name="setTimeout"], CallExpression[callee.property.name="setTimeout"])',
    message: 'Wait for what is to come, not for time: until() or a wait of the page.',
  },
  {
    selector:
      'ImportDeclaration[source.value=/^(node:)?timers\\u002Fpromises$/], CallExpression[callee.name="promisify"] > Identifier[name="setTimeout"]',
    message: 'Wait for what is to come, not for time: until() or a wait of the page.',
  },
];
// The last of things that come in no order is another one on another day.
const PLACES = {
  selector:
    'CallExpression[callee.property.name="at"] > UnaryExpression[operator="-"], CallExpression[callee.property.name=/^(pop|findLast|findLastIndex)$/], MemberExpression[computed=true] > BinaryExpression[operator="-"][left.property.name="length"]',
  message: 'Find a mail, a file or a row by what it is, never by its place.',
};
// The focus moves after the words are there: looked at once, it is still where it was.
const FOCUS = {
  selector: 'MemberExpression[property.name="activeElement"]',
  message: 'Wait for the focus: focused() of test/support/acting.ts.',
};
// Nobody who reads a call knows what its true means: a name in an object says it.
const EXPORTED =
  'ExportNamedDeclaration > FunctionDeclaration, ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression';
const BOOLEANS = {
  selector: `:matches(${EXPORTED}) > :matches(Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"], AssignmentPattern.params:matches([left.typeAnnotation.typeAnnotation.type="TSBooleanKeyword"], [right.raw=/^(true|false)$/]))`,
  message: 'No boolean by its place: give it a name in an object.',
};
const UNREAD = {
  selector: "ClassDeclaration[superClass.name='Unread'], ClassExpression[superClass.name='Unread']",
  message: 'What could not be read is made by the codec alone.',
};
const refused = (...kinds) => ({ 'no-restricted-syntax': ['error', ...kinds.flat()] });
const banned = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'dist-intake/**',
      '.build/**',
      'portfolio/.build/**',
      'node_modules/**',
      '.daicho/**',
      'mutation/node_modules/**',
      'mutation/.sandbox/**',
      'test/fixtures/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...banned(['DriveApp'], 'Use the advanced Drive service: scope drive.file.'),
        ...banned(['GmailApp'], 'Use MailApp: fewest scopes.'),
      ],
      'no-console': 'error',
    },
  },
  {
    files: PURE,
    ignores: PAGES,
    rules: {
      'no-restricted-globals': [
        'error',
        ...banned(['Date', 'console', 'Logger'], 'Pure room: no clock, no logging.'),
        ...banned(
          ['SpreadsheetApp', 'MailApp', 'Utilities', 'Drive', 'PropertiesService', 'LockService'],
          'Pure room: go through a port.',
        ),
        // The compiler lets these pass: a type package of the letters brings the names of the DOM with it.
        ...banned(
          ['document', 'window', 'navigator', 'localStorage', 'fetch'],
          'Pure room: no page, no network.',
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pure room: no randomness.' },
      ],
    },
  },
  {
    files: ['src/**', 'intake/**', 'local/**'],
    plugins: { house: { rules: { 'cut-text': cutTextRule } } },
    rules: { 'house/cut-text': 'error' },
  },
  { files: ['src/**', 'intake/**'], rules: refused(BOOLEANS, UNREAD) },
  { files: ['src/sheets/codec.ts'], rules: refused(BOOLEANS) },
  { files: ['test/**', 'local/**'], rules: refused(UNREAD) },
  {
    files: ['src/**', 'intake/**'],
    // What a formula of the sheet takes stands in its order.
    ignores: ['src/cells.ts'],
    rules: { '@typescript-eslint/max-params': ['error', { max: 5 }] },
  },
  // The one place that writes logs.
  { files: ['src/google/log.ts'], rules: { 'no-console': 'off' } },
  // The spreadsheet engine's plugins and commands have no usable types.
  {
    files: ['local/workbook/**', 'local/web/page/**', 'test/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  // Apps Script text: what it defines is called by name.
  {
    files: ['local/conformance/**', 'test/fixtures/**'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  // Heavy packages (browser, mail composer) load when first needed; scripts are synchronous.
  {
    files: ['local/**', 'test/support/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  // Tests wait for what is to come; those of the browser act through locators alone.
  { files: ['test/**'], rules: refused(SLEEPS) },
  { files: ['test/support/**', 'tools/pictures.mjs'], rules: refused(SLEEPS, RAW_ACTS) },
  { files: ['test/{browser,walk}/**'], rules: refused(SLEEPS, RAW_ACTS, PLACES, FOCUS) },
  // The places where it is done.
  { files: ['test/support/{acting,controls}.ts'], rules: refused(SLEEPS) },
  { files: ['test/support/patience.ts'], rules: refused(RAW_ACTS) },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
