// This file tests how one tab of an earlier version comes to its table, killed at every call of the way.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { TwinOptions } from '../../local/twin';
import { differences } from '../support/faults/end-state';
import { layoutState } from '../support/faults/layout-state';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(240_000);

const home = mkdtempSync(join(tmpdir(), 'daicho-migration-'));
const script = join(home, 'script.js');
const old = join(home, 'old');
let trials = 0;

const open = (directory: string): Promise<Twin> => {
  const options: TwinOptions = { fresh: false, directory, sources: [script], limits: { sheetRows: 20 } };
  return openTestTwin(options);
};

function openOld(): Promise<Twin> {
  const directory = join(home, `trial-${(trials += 1)}`);
  cpSync(old, directory, { recursive: true });
  return open(directory);
}

beforeAll(async () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../fixtures/migration/script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  const globals = ['makeOld', 'migrate', 'headers', 'makeMixed', 'move'].map(
    (name) => `function ${name}() { return globalThis.${name}_(); }`,
  );
  writeFileSync(script, [outputFiles[0]!.text, ...globals].join('\n'));
  const twin = await open(old);
  await callTwin(twin, 'makeOld');
  await twin.close();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('columns in their order, one renamed, one gone, words and rows rewritten; staff’s own at the right', async () => {
  const twin = await openOld();
  expect(await callTwin(twin, 'migrate')).toEqual(['002：円の列と異なります']);
  expect((await callTwin<string[]>(twin, 'headers')).slice(0, 7)).toEqual([
    '番号',
    '状態',
    '売上高',
    '加入日',
    '円',
    '2倍',
    'メモ',
  ]);
  const rows = twin.workbook.tabRows('名簿').slice(0, 3);
  expect(rows).toMatchObject([
    {
      番号: '001',
      状態: '有効',
      売上高: '50000千円',
      加入日: '2026-04-01',
      円: 50_000_000,
      メモ: '電話は午後',
    },
    { 番号: '002', 状態: '停止', 売上高: '60000千円', 加入日: '', 円: 70_000_000, メモ: '' },
    { 番号: '003', 状態: '有効', 売上高: '3億円', 加入日: '', 円: '', メモ: 2 },
  ]);
  const copy = twin.workbook.tabRows('名簿（版1の控え）').slice(0, 3);
  expect(copy).toMatchObject([
    { 番号: '001', 状態: '加入中', 単位: '千円', '2倍': 100_000_000, 移行で見つかったこと: '' },
    { 番号: '002', 売上高: '60000', 移行で見つかったこと: '002：円の列と異なります' },
    { 番号: '003', 売上高: '3億円', メモ: 2 },
  ]);
});

test('done again it changes nothing, and has nothing more to tell', async () => {
  const twin = await openOld();
  await callTwin(twin, 'migrate');
  const once = layoutState(twin);
  expect(await callTwin(twin, 'migrate')).toEqual([]);
  expect(differences(once, layoutState(twin))).toEqual([]);
});

test('killed at every call and run again it ends as undisturbed', async () => {
  const undisturbed = await openOld();
  let calls = 0;
  undisturbed.onReply(() => void (calls += 1));
  await callTwin(undisturbed, 'migrate');
  const wanted = layoutState(undisturbed);
  expect(calls).toBeGreaterThan(40);
  const broken: string[] = [];
  for (let atCall = 1; atCall <= calls; atCall++) {
    const twin = await openOld();
    await twin.call('migrate', [], { faults: { atCall, when: 'after', how: 'kill', unflushed: 'all' } });
    await callTwin(twin, 'migrate');
    broken.push(...differences(wanted, layoutState(twin)).map((line) => `call ${atCall}: ${line}`));
    await twin.close();
  }
  expect(broken).toEqual([]);
});

test('rows that belong to another tab come there once, as they were typed, killed at any call', async () => {
  const mixed = async () => {
    const twin = await openOld();
    await callTwin(twin, 'makeMixed');
    return twin;
  };
  const undisturbed = await mixed();
  let calls = 0;
  undisturbed.onReply(() => void (calls += 1));
  expect(await callTwin(undisturbed, 'move')).toBe(3);
  expect(undisturbed.workbook.tabRows('質問').filter((row) => row['番号'] !== '')).toEqual([
    { 番号: '002', 区分: '会員', 内容: '残る' },
    { 番号: '005', 区分: '会員', 内容: '残る' },
  ]);
  const rows = undisturbed.workbook.tabRows('疑義').filter((row) => row['番号'] !== '');
  expect(rows).toEqual([
    { 番号: '003', 内容: '三', 状態: '未回答' },
    { 番号: '009', 内容: '先', 状態: '未回答' },
    { 番号: '001', 内容: '=1+1', 状態: '未回答' },
    { 番号: '004', 内容: '四', 状態: '未回答' },
  ]);
  const wanted = layoutState(undisturbed);
  expect(await callTwin(undisturbed, 'move')).toBe(0);
  for (let atCall = 1; atCall <= calls; atCall++) {
    const twin = await mixed();
    await twin.call('move', [], { faults: { atCall, when: 'after', how: 'kill', unflushed: 'all' } });
    await callTwin(twin, 'move');
    expect([atCall, ...differences(wanted, layoutState(twin))]).toEqual([atCall]);
    await twin.close();
  }
  expect(calls).toBeGreaterThan(5);
});
