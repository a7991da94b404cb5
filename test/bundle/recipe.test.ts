// The recipes "A call" and "A page" of CONTRIBUTING, done in a copy of the tree: six files at most, and the dialog opens.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { callTwin, openTestTwin } from '../support/twin';

const root = join(__dirname, '../..');
/** Below the checkout, so that packages are found. */
const copy = join(root, '.build', `recipe-${process.pid}`);
const room = 'src/rooms/privacy';
const touched = new Set<string>();

const write = (file: string, text: string): void => {
  touched.add(file);
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
};
const edit = (file: string, anchor: string, replacement: string): void => {
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(anchor)) throw new Error(`${file} has no ${anchor}`);
  write(file, text.replace(anchor, replacement));
};

beforeAll(() => {
  mkdirSync(copy, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  for (const part of [
    'src',
    'intake',
    'local',
    'tools',
    'appsscript.json',
    'package.json',
    'package-lock.json',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const part of ['tsconfig.base.json', 'tsconfig.json', 'tsconfig.src.json', 'tsconfig.ui.json'])
    cpSync(join(root, part), join(copy, part));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a dialog with one call is at most six files in one room, and its names stand once or thrice', async () => {
  edit(
    `${room}/contract.ts`,
    'export const contract = {',
    "export const contract = {\n  countKept: call({ may: 'reader', request: () => fields({ least: number() }), answer: json<{ readonly kept: number }>() }),",
  );
  write(
    `${room}/kept-rows.ts`,
    "import { members } from '../../tables/members';\nimport type { Ports } from '../../ports';\n\nexport function countKept({ tables }: Pick<Ports, 'tables'>, { least }: { readonly least: number }): { readonly kept: number } {\n  return { kept: Math.max(least, tables.read(members).length) };\n}\n",
  );
  edit(`${room}/words.ts`, 'export const titles = {', "export const titles = {\n  keptRows: '保存中の件数',");
  edit(
    `${room}/room.ts`,
    "import { contract } from './contract';",
    "import { contract } from './contract';\nimport * as keptRows from './kept-rows';",
  );
  edit(`${room}/room.ts`, '  useCases: {', '  useCases: {\n    ...keptRows,');
  edit(
    `${room}/room.ts`,
    '  pages: {',
    "  pages: {\n    keptRows: { title: titles.keptRows, kind: 'dialog', menu: { group: 'admin', at: 65 } },",
  );
  write(
    `${room}/pages/keptRows/main.tsx`,
    [
      "import { render } from 'preact';",
      "import { Opening } from '../../../../ui/components/opening';",
      "import { client } from '../../../../ui/server';",
      "import { useCall } from '../../../../ui/use-call';",
      "import type { Calls } from '../../contract';",
      '',
      'const server = client<Calls>();',
      '',
      'function Page() {',
      '  const { answer, again } = useCall(() => server.countKept({ least: 1 }));',
      '  return <Opening answer={answer} again={again}>{({ kept }) => <p>{kept}</p>}</Opening>;',
      '}',
      '',
      "render(<Page />, document.getElementById('app')!);",
      '',
    ].join('\n'),
  );
  expect(touched.size).toBeLessThanOrEqual(6);
  expect([...touched].every((file) => file.startsWith(room))).toBe(true);
  const source = [...touched].map((file) => readFileSync(join(copy, file), 'utf8')).join('\n');
  expect(source.match(/\bcountKept\b/g)!.length).toBeLessThanOrEqual(3);
  expect(source.match(/保存中の件数/g)).toHaveLength(1);

  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  for (const part of ['tsconfig.src.json', 'tsconfig.ui.json']) {
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', part], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect([stdout, status]).toEqual(['', 0]);
  }
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: copy });
  expect(existsSync(join(copy, 'dist/keptRows.html'))).toBe(true);

  const twin = await openTestTwin({ bundle: join(copy, 'dist') });
  await callTwin(twin, 'setUpWorkbook');
  // Of a roster without members.
  expect(await callTwin(twin, 'countKept', { least: 1 })).toEqual({ kept: 1 });
  await callTwin(twin, 'menuKeptRows');
  // Google's page asks with its mark, and is told what is wrong by field.
  expect(await callTwin(twin, 'countKept', { least: 'many' }, 'page')).toMatchObject({
    refused: [{ code: 'requestUnreadable', message: expect.stringContaining('least') as string }],
  });
}, 180_000);
