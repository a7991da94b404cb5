// These tests hold the rules of lint and imports: each mistake is refused where it would stand.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { linted } from '../support/linted';

const root = process.cwd();

/** Texts and what is said of each, all read in one run: `[file, text, words]`; no words where nothing is. */
function holds(cases: readonly (readonly [file: string, text: string, told?: RegExp])[]): void {
  const named = cases.map(([file, text, told], at) => {
    // A file whose name matters stands alone; others get one each.
    const own = file.endsWith('/') ? `${file}case-${at}.ts` : file;
    return { own, text, told };
  });
  let said: ReturnType<typeof linted>;
  beforeAll(() => {
    said = linted(new Map(named.map(({ own, text }) => [own, text])));
  });
  test.each(named)('$own: $text', ({ own, told }) => {
    const messages = said.get(own)!.map(({ message }) => message);
    if (told === undefined) expect(messages).toEqual([]);
    else expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });
}

describe('a pure room knows no clock, no chance, no log, no Google and no page', () => {
  const folders = [
    'domain',
    'rating',
    'payable',
    'programs',
    'tables',
    'functions',
    'letters',
    'rooms/claims',
  ];
  const mistakes: readonly (readonly [string, RegExp])[] = [
    ['export const now = () => new Date();\n', /clock/],
    ['export const chance = () => Math.random();\n', /randomness/],
    ["console.log('x');\n", /logging|console/],
    ['export const workbook = () => SpreadsheetApp.getActive();\n', /port/],
    ['export const page = () => document.title;\n', /page/],
  ];
  holds(folders.flatMap((folder) => mistakes.map(([text, told]) => [`src/${folder}/`, text, told] as const)));
});

describe('nobody asks the machine for its zone', () => {
  const asks = [
    'export const year = (date: Date) => date.getFullYear();\n',
    'export const hour = (date: Date) => date.setHours(9);\n',
    'export const made = new Date(2027, 3, 1);\n',
    'export const offset = (date: Date) => date.getTimezoneOffset();\n',
    "export const text = (date: Date) => date.toLocaleDateString('ja-JP');\n",
    "export const format = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric' });\n",
  ];
  const right = [
    'export const year = (date: Date) => date.getUTCFullYear();\n',
    'export const made = new Date(Date.UTC(2027, 3, 1));\n',
    "export const text = (date: Date) => date.toLocaleDateString('ja-JP', { timeZone: 'Asia/Tokyo' });\n",
    "export const format = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', timeZone: 'Asia/Tokyo' });\n",
  ];
  const places = ['src/sheets/', 'src/google/', 'local/services/'];
  holds(
    places.flatMap((place) => [
      ...asks.map((text) => [place, text, /zone of the machine/] as const),
      ...right.map((text) => [place, text] as const),
    ]),
  );
});

test('nothing is exported that no other line of the product, its tools or its measurements names', () => {
  const own = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes('node_modules'))
      .map((file) => join(folder, file));
  const texts = new Map(
    ['src', 'intake', 'local', 'tools', 'bench']
      .flatMap(own)
      .map((file) => [file, readFileSync(file, 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '')]),
  );
  const named = new Map<string, number>();
  for (const text of texts.values())
    for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/g)) named.set(name, (named.get(name) ?? 0) + 1);
  const idle = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:const|function|class|type|interface) ([\w$]+)/gm)]
      .map(([, name]) => name!)
      .filter((name) => /^(src|intake)/.test(file) && named.get(name) === 1)
      .map((name) => `${file} ${name}`),
  );
  // What the tests call the desk by; Sheets calls the custom functions of cells.ts, Google the form's.
  expect(idle.filter((line) => !/^(src\/cells|intake\/main)\.ts/.test(line))).toEqual([
    'src/desk.ts DeskCalls',
  ]);
});

describe('parameters', () => {
  const BOOLEAN = /No boolean by its place/;
  const mistakes = [
    ['export function look(tab: string, isBlank: boolean): void {}\n', BOOLEAN],
    ['export function look(tab: string, isBlank?: boolean): void {}\n', BOOLEAN],
    ['export const look = (isBlank = false): void => {};\n', BOOLEAN],
    ['export const look = (isBlank: boolean): void => {};\n', BOOLEAN],
    ['export const sum = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => 6;\n', /too many parameters/],
  ] as const;
  holds([
    ...['src/domain/', 'src/sheets/', 'intake/page/'].flatMap((folder) =>
      mistakes.map(([text, told]) => [folder, text, told] as const),
    ),
    // A boolean with a name, five parameters, and the order of a formula stand.
    [
      'src/sheets/',
      'export const look = (tab: string, { isBlank }: { isBlank: boolean }) => [tab, isBlank];\n',
    ],
    ['src/domain/', 'export const sum = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];\n'],
    ['src/cells.ts', 'export const CELL = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => [a, b, c, d, e, f];\n'],
  ]);
});

describe('a text that is cut', () => {
  const cuts = ['name.slice(0, 40)', 'name.trim().substring(0, 200)', 'name.slice(0, LONGEST_NAME)'];
  const textOf = (cut: string) =>
    `const LONGEST_NAME = 80;\nexport const shown = (name: string) => [LONGEST_NAME, ${cut}];\n`;
  holds([
    ...['src/domain/', 'src/rooms/mail/pages/outbox/', 'intake/', 'local/state/'].flatMap((folder) =>
      cuts.map((cut) => [folder, textOf(cut), /cutText/] as const),
    ),
    // Dates, halves of a fingerprint and rows of a list stand.
    [
      'src/domain/',
      "export const shown = (text: string, rows: string[]) => [text.slice(0, 10), text.slice(0, 32), rows.slice(0, 40).join('')];\n",
    ],
  ]);
});

describe('imports', () => {
  // A tree of its own: the rules go by paths from where they are asked.
  const tree = join(root, '.build', `imports-${process.pid}`);
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  const sound: readonly (readonly [file: string, text: string])[] = [
    ['src/domain/yen.ts', 'export type Yen = number;\n'],
    ['src/rooms/mail/room.ts', 'export const mail = 1;\n'],
    ['src/rooms/mail/send.ts', 'export const send = 1;\nexport type Sent = 1;\n'],
    ['src/rooms/mail/index.ts', "export { send, type Sent } from './send';\n"],
    ['src/rooms/mail/contract.ts', 'export type Calls = 1;\n'],
    ['src/rooms/mail/letters/notice.tsx', 'export const notice = 1;\n'],
    ['src/rooms/mail/pages/parts/list.tsx', 'export const list = 1;\n'],
    ['src/rooms/mail/pages/index.ts', "export { list } from './parts/list';\n"],
    ['src/rooms/quotes/quote.ts', "import { send } from '../mail';\nexport const quote = send;\n"],
    ['src/rooms/quotes/index.ts', "export { quote } from './quote';\nexport type Quote = 1;\n"],
    ['src/rooms/quotes/pages/quotes/main.tsx', "import { list } from '../../../mail/pages';\nlist;\n"],
    ['src/sheets/store.ts', 'export const store = 1;\n'],
    ['src/desk.ts', "import { mail } from './rooms/mail/room';\nexport const rooms = [mail];\n"],
  ];
  beforeAll(() => {
    mkdirSync(tree, { recursive: true });
    cpSync(join(root, 'tsconfig.base.json'), join(tree, 'tsconfig.base.json'));
    for (const [file, text] of sound) put(file, text);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));
  const cruised = (): string => {
    const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = join(root, '.dependency-cruiser.cjs');
    return spawnSync(process.execPath, [depcruise, 'src', '--config', config], {
      cwd: tree,
      encoding: 'utf8',
    }).stdout;
  };

  test('a sound tree is let pass', () => {
    expect(cruised()).toContain('no dependency violations');
  });

  describe('a mistake is refused:', () => {
    /** Each in a file of its own. `type` where the import takes types alone. */
    const mistakes: readonly (readonly [
      name: string,
      file: string,
      target: string,
      rule: string,
      'type'?,
    ])[] = [
      ['what another room brings', 'src/rooms/quotes/brought.ts', '../mail/room', 'room.ts'],
      ['the sheet in a room', 'src/rooms/quotes/sheet.ts', '../../sheets/store', 'use cases'],
      ['the desk in a room', 'src/rooms/quotes/desk.ts', '../../desk', 'outermost'],
      ['a room in the domain', 'src/domain/rule.ts', '../rooms/mail', 'domain'],
      ['a room in the limits', 'src/payable/limit.ts', '../rooms/mail', 'payable'],
      ['a room in the kit of pages', 'src/ui/server.ts', '../rooms/mail/contract', 'ui', 'type'],
      ["a room's inside in what serves", 'src/serve.ts', './rooms/mail/send', 'doors to the desk'],
      ["another room's inside", 'src/rooms/quotes/inside.ts', '../mail/send', 'doors of rooms'],
      ["types of another's inside", 'src/rooms/quotes/types.ts', '../mail/send', 'doors of rooms', 'type'],
      ["another's contract", 'src/rooms/quotes/calls.ts', '../mail/contract', 'doors of rooms', 'type'],
      [
        "another's letter",
        'src/rooms/quotes/letters/paper.tsx',
        '../../mail/letters/notice',
        'doors of rooms',
      ],
      ['a circle of rooms', 'src/rooms/mail/circle.ts', '../quotes', 'order of rooms'],
      ['a circle of types', 'src/rooms/mail/circle-types.ts', '../quotes', 'order of rooms', 'type'],
      ['a room that no order knows', 'src/rooms/stray/stray.ts', '../mail', 'room without a place'],
      ['another room in words', 'src/rooms/quotes/words.ts', '../mail', 'words'],
      ['a use case in a page', 'src/rooms/mail/pages/outbox/main.tsx', '../../send', 'pages'],
      ["another's server in a page", 'src/rooms/quotes/pages/a/main.tsx', '../../../mail', 'pages', 'type'],
      [
        "another's page",
        'src/rooms/quotes/pages/b/main.tsx',
        '../../../mail/pages/parts/list',
        'doors of rooms',
      ],
    ];
    let told: string;
    beforeAll(() => {
      for (const [, file, target, , type = ''] of mistakes)
        put(file, `import ${type} * as other from '${target}';\nexport ${type} { other };\n`);
      told = cruised();
    });

    const expected = mistakes.map(([name, file, , rule]) => [name, file, rule] as const);
    test.each(expected)('%s', (_, file, rule) => {
      expect(told).toContain(`error ${rule}: ${file}`);
    });
  });
});

describe('doors of rooms', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file));
  const doors = sources.filter((file) => /^src\/rooms\/[a-z-]+\/(pages\/)?index\.ts$/.test(file));

  /** What `import { … }` and `export { … } from` take of whom, as `folder name`. */
  function taken(file: string): string[] {
    const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
    return statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
      const from = statement.moduleSpecifier as ts.StringLiteral | undefined;
      const names = ts.isImportDeclaration(statement)
        ? statement.importClause?.namedBindings
        : statement.exportClause;
      if (!from || !names || !('elements' in names)) return [];
      const folder = join(dirname(file), from.text);
      return names.elements.map(({ name, propertyName }) => `${folder} ${(propertyName ?? name).text}`);
    });
  }

  const uses = new Map(sources.map((file) => [file, taken(file)]));

  test.each(doors)('each name of %s is used outside', (door) => {
    const folder = dirname(door);
    const room = /^src\/rooms\/[a-z-]+\//.exec(door)![0];
    const used = new Set([...uses].flatMap(([file, names]) => (file.startsWith(room) ? [] : names)));
    const { statements } = ts.createSourceFile(door, readFileSync(door, 'utf8'), ts.ScriptTarget.ES2022);
    const offered = statements
      .filter(ts.isExportDeclaration)
      .flatMap(({ exportClause }) => (exportClause as ts.NamedExports).elements.map(({ name }) => name.text));
    expect(offered).not.toEqual([]);
    expect(offered.filter((name) => !used.has(`${folder} ${name}`))).toEqual([]);
  });
});
