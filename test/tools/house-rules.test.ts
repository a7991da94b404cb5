// These tests hold the rules of lint and imports: each mistake is refused where it would stand.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { bans } from '../../eslint.config.mjs';

const root = process.cwd();
const lint = new ESLint({ overrideConfigFile: true, overrideConfig: bans });

async function refusals(file: string, text: string): Promise<string[]> {
  const [result] = await lint.lintText(text, { filePath: file });
  return result!.messages.map(({ message }) => message);
}

const pure = ['domain', 'rating', 'payable', 'programs', 'tables', 'functions', 'letters', 'rooms/claims'];

test.each(pure)('src/%s knows no clock, no chance, no log, no Google and no page', async (folder) => {
  const mistakes = {
    'export const now = () => new Date();\n': /clock/,
    'export const chance = () => Math.random();\n': /randomness/,
    "console.log('x');\n": /logging|console/,
    'export const book = () => SpreadsheetApp.getActive();\n': /port/,
    'export const page = () => document.title;\n': /page/,
  };
  for (const [text, told] of Object.entries(mistakes))
    expect([text, await refusals(`src/${folder}/mistake.ts`, text)]).toEqual([
      text,
      expect.arrayContaining([expect.stringMatching(told)]) as string[],
    ]);
});

describe('imports', () => {
  // A tree of its own: the rules go by paths from where they are asked.
  const tree = join(root, '.build', `imports-${process.pid}`);
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  beforeEach(() => {
    mkdirSync(tree, { recursive: true });
    cpSync(join(root, 'tsconfig.base.json'), join(tree, 'tsconfig.base.json'));
    put('src/domain/yen.ts', 'export type Yen = number;\n');
    put('src/rooms/mail/room.ts', 'export const mail = 1;\n');
    put('src/rooms/mail/send.ts', 'export const send = 1;\n');
    put('src/rooms/mail/index.ts', "export { send } from './send';\n");
    put('src/sheets/store.ts', 'export const store = 1;\n');
    put('src/desk.ts', "import { mail } from './rooms/mail/room';\nexport const rooms = [mail];\n");
  });
  afterEach(() => rmSync(tree, { recursive: true, force: true }));
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

  test.each([
    ['a room that imports what another brings', 'src/rooms/quotes/make.ts', '../mail/room', 'room.ts'],
    ['a room that knows the sheet', 'src/rooms/quotes/make.ts', '../../sheets/store', 'use cases'],
    ['a room that knows the desk', 'src/rooms/quotes/make.ts', '../../desk', 'outermost'],
    ['the domain that knows a room', 'src/domain/rule.ts', '../rooms/mail/send', 'domain'],
    ['limits that know a room', 'src/payable/limit.ts', '../rooms/mail/send', 'payable'],
    ['a page that knows a use case', 'src/rooms/mail/pages/outbox/main.tsx', '../../send', 'pages'],
  ])('%s is refused', (_, file, target, rule) => {
    put(file, `import * as other from '${target}';\nexport const used = other;\n`);
    expect(cruised()).toContain(`error ${rule}: ${file}`);
  });
});
