// Lint: the usual TypeScript rules, and the bans of this house.
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

/** Rules that read the text alone: tests of these rules need no types. */
export const bans = tseslint.config(
  {
    ignores: ['dist/**', 'dist-intake/**', '.build/**', 'node_modules/**', '.daicho/**', 'test/fixtures/**'],
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
  { files: ['test/browser/**'], rules: refused(SLEEPS, RAW_ACTS, PLACES, FOCUS) },
  // The places where it is done.
  { files: ['test/support/{acting,controls}.ts'], rules: refused(SLEEPS) },
  { files: ['test/support/patience.ts'], rules: refused(RAW_ACTS) },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);

// What the types of a file tell: the same programs as `npm run types`.
const project = (...names) => ({ parserOptions: { project: names, tsconfigRootDir: import.meta.dirname } });
const PAGE_FILES = ['src/ui/**/*.{ts,tsx}', 'src/rooms/*/pages/**/*.{ts,tsx}', 'intake/page/**/*.{ts,tsx}'];
const typed = (files, languageOptions, ignores = []) => ({
  files,
  ignores,
  extends: [tseslint.configs.recommendedTypeCheckedOnly],
  languageOptions,
  plugins: { house: { rules: { 'cut-text': cutTextRule } } },
  rules: {
    'house/cut-text': 'error',
    '@typescript-eslint/no-unnecessary-condition': 'error',
    // A default is an answer.
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Without await it still answers a promise, whatever it throws.
    '@typescript-eslint/require-await': 'off',
  },
});
const off = (...rules) => Object.fromEntries(rules.map((rule) => [`@typescript-eslint/${rule}`, 'off']));
const UNSAFE = ['argument', 'assignment', 'call', 'enum-comparison', 'member-access', 'return'];

export default tseslint.config(
  ...bans,
  typed(['src/**/*.{ts,tsx}', 'intake/**/*.{ts,tsx}'], project('tsconfig.json'), PAGE_FILES),
  typed(PAGE_FILES, project('tsconfig.ui.json')),
  typed(['local/**/*.ts'], project('tsconfig.local.json')),
  // The spreadsheet engine's plugins, commands and getters have no usable types, and its methods are patched; what
  // stands in a script's own context is of no type at all.
  {
    files: [
      'local/workbook/**',
      'local/web/page/**',
      'local/services/spreadsheet/**',
      'local/execution/realm*.ts',
    ],
    rules: off(...UNSAFE.map((what) => `no-unsafe-${what}`), 'unbound-method', 'no-base-to-string'),
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    languageOptions: project('tsconfig.test.json'),
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
);
