// This file tests the command line as scripts use it: one JSON line an answer, exit code 1 on any failure.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const started = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, '.build/local/main.cjs'), ...words], {
    cwd: root,
    encoding: 'utf8',
  });

function local(...words: string[]): { lines: unknown[]; status: number | null } {
  const { stdout, status } = started(...words);
  return {
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    status,
  };
}

test('eval prints a line a formula and fails with any of them', () => {
  expect(local('eval', '=1+1', '=DATE(2026,4,1)', '-1-2', '--fresh')).toEqual({
    lines: [{ value: 2 }, { value: '2026-04-01' }, { value: -3 }],
    status: 0,
  });
  const failed = local('eval', '=1+', '=2', '--fresh');
  expect(failed.lines).toEqual([{ error: expect.any(String) }, { value: 2 }]);
  expect(failed.status).toBe(1);
});

test('call, table and mistakes', () => {
  expect(local('call', 'noSuchFunction', '--fresh')).toEqual({
    lines: [{ error: 'Script function not found: noSuchFunction' }],
    status: 1,
  });
  expect(local('call', 'runSelfCheck', '{}', '--fresh').status).toBe(1);
  expect(local('table', '会員名簿', '--fresh')).toEqual({ lines: [[]], status: 0 });
  expect(local('table', 'ない', '--fresh').status).toBe(1);
  expect(local('nonsense').status).toBe(1);
});

test.each([[['--help']], [[]], [['eval', '--help']]])('%j is answered with the help', (words) => {
  const { stdout, stderr, status } = started(...words);
  expect(stdout).toContain("eval '=F(...)'");
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

test('a mistake is told to whoever typed it, and to the script as an answer', () => {
  const { stdout, stderr, status } = started('tabel', '会員名簿');
  const error = 'There is no command tabel. Did you mean table? --help lists them.';
  expect(stderr).toBe(`${error}\n`);
  expect(JSON.parse(stdout)).toEqual({ error });
  expect(status).toBe(1);
});

test('run executes other sources on a tab filled from a CSV', () => {
  const script = join(folder, 'sum.js');
  const sheet = join(folder, 'rows.csv');
  writeFileSync(sheet, '\uFEFF名前,円\r\n"a, b",100\r\nc,23\r\n');
  writeFileSync(
    script,
    `function total(column) {
      const rows = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getDataRange().getValues();
      return [rows[1][0], rows.slice(1).reduce((sum, row) => sum + row[column], 0)];
    }`,
  );
  expect(local('run', script, '--call', 'total', '[1]', '--sheet', sheet)).toEqual({
    lines: [{ result: ['a, b', 123] }],
    status: 0,
  });
});

test('what a command changes is there for the next one, and can be taken back', () => {
  const data = join(folder, 'data');
  const roster = join(root, 'test/fixtures/members-sjis.csv');
  const members = () => (local('table', '会員名簿', '--data', data).lines as [unknown[]])[0].length;
  expect(local('import', 'members', roster, '--dry-run', '--data', data).status).toBe(0);
  // a folder's first use makes the demonstration: eleven invented members
  expect(members()).toBe(11);
  expect(local('import', 'members', roster, '--data', data).status).toBe(0);
  // the sample's 31 rows, of which six are wrong on purpose
  expect(members()).toBe(11 + 25);
  expect(local('restore', 'last', '--data', data).status).toBe(0);
  // A folder that takes no save, as on a full disk: the only answer is the error, and nothing has changed.
  const saves = join(data, 'saves');
  renameSync(saves, `${saves}-elsewhere`);
  writeFileSync(saves, '');
  expect(local('import', 'members', roster, '--data', data)).toEqual({
    lines: [{ error: expect.stringMatching(/workbook\.json cannot be saved.*restore --data/) }],
    status: 1,
  });
  rmSync(saves);
  renameSync(`${saves}-elsewhere`, saves);
  expect(members()).toBe(11);
});
