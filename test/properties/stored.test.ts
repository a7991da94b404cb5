// These tests hold that a hidden column gives its value or a problem for its row alone, whatever stands there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { stored } from '../../src/desk';
import { storedProblems } from '../../src/calls/words';
import { problemText } from '../../src/domain/problem-text';
import type { Result } from '../../src/domain/problem';
import { fixtureNames } from '../support/fixtures';

type Row = Readonly<Record<string, string>>;
interface AnyColumn {
  readonly table: (typeof stored)[number]['table'];
  readonly key: string;
  read(row: Row): Result<unknown>;
  wrong(rows: readonly Row[]): readonly unknown[];
}
const columns = stored as unknown as readonly AnyColumn[];
const named = columns.map((column) => [`${column.table.tab} ${column.key}`, column] as const);

interface Sheet {
  readonly name: string;
  /** Runs of cells: column, first row, contents. */
  readonly columns: readonly (readonly [number, number, readonly (string | null)[]])[];
}

/** The cells of a column as the fixture of an earlier version has them. */
function cellsOf(fixture: string, { table, key }: AnyColumn): string[] {
  const file = join(__dirname, `../fixtures/workbooks/${fixture}.json`);
  const { folder } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly folder: { readonly 'workbook.json': { readonly sheets: readonly Sheet[] } };
  };
  const sheet = folder['workbook.json'].sheets.find(({ name }) => name === table.tab);
  // A tab that the version had not.
  if (!sheet) return [];
  const runs = sheet.columns;
  const header = table.columns.find((column) => column.key === key)!.header;
  const [at] = runs.find(([, first, [text]]) => first === 0 && text === header)!;
  return runs
    .filter(([column]) => column === at)
    .flatMap(([, , texts]) => texts.map((text) => (text ?? '').replace(/^'/, '')))
    .filter((text) => text.startsWith('{'));
}

const samples = new Map(
  named.map(([name, column]) => [name, fixtureNames().flatMap((fixture) => cellsOf(fixture, column))]),
);
const rowOf = (column: AnyColumn, text: string): Row => ({ [column.table.id]: 'X-1', [column.key]: text });

test('every hidden column of the tables is declared by its room', () => {
  const tables = new Set(columns.map(({ table }) => table));
  const all = [...tables].flatMap(({ tab, columns: own }) =>
    own.filter(({ type }) => type === 'json').map(({ key }) => `${tab} ${key}`),
  );
  expect(named.map(([name]) => name).sort()).toEqual(all.sort());
});

test.each(named)('%s: what earlier versions wrote is read as it stands', (name, column) => {
  for (const text of samples.get(name)!)
    // What a later version added is blank.
    expect(column.read(rowOf(column, text))).toMatchObject({ ok: true, value: JSON.parse(text) as unknown });
});

test.each(named)('%s: any text gives a value or a problem of this row', (name, column) => {
  const sound = samples.get(name)![0];
  const cell = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((inner) => `{"version":1,"__proto__":${inner},"kind":${inner}}`),
    // A sound one, with something else in place of a part of it.
    ...(sound === undefined
      ? []
      : [
          fc
            .tuple(fc.nat(sound.length), fc.nat(12), fc.constantFrom('', '0', '"', 'null', '[]', '{'))
            .map(([at, length, put]) => sound.slice(0, at) + put + sound.slice(at + length)),
        ]),
  );
  fc.assert(
    fc.property(cell, (text) => {
      const found = column.read(rowOf(column, text));
      if (found.ok) return;
      expect([storedProblems.storedUnreadable.code, storedProblems.storedNewer.code]).toContain(
        found.problem.code,
      );
      expect(found.problem.where?.tab).toBe(column.table.tab);
      expect(problemText(found.problem)).toContain('X-1');
    }),
    { numRuns: 300 },
  );
});

test.each(named)('%s: a row of a newer version says so, and stops no other', (name, column) => {
  const newer = rowOf(column, '{"version":2}');
  const sound = samples.get(name)!.map((text) => rowOf(column, text));
  expect(column.read(newer)).toMatchObject({ problem: { code: storedProblems.storedNewer.code } });
  expect(column.wrong([newer, ...sound, rowOf(column, '')])).toHaveLength(1);
});

test('fields of a later hand stay where they are', () => {
  const payloads = columns.find(({ key }) => key === 'payload')!;
  const text =
    '{"version":1,"more":[1],"memberKey":"k","quoteNumbers":["Q-1"],"letter":"quotation","note":"x"}';
  const found = payloads.read(rowOf(payloads, text));
  expect(JSON.stringify(found.ok && found.value)).toBe(text);
});
