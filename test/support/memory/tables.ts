// Tables as arrays, read through the codec's doubts and seals as those of a workbook are.
import { numberSeries } from '../../../src/domain/number-series';
import { pick } from '../../../src/domain/pick';
import { DaichoError } from '../../../src/domain/problem';
import { checkedSeal } from '../../../src/sheets/codec';
import { sheetProblems } from '../../../src/sheets/messages';
import { settingAside } from '../../../src/sheets/store';
import { withDerived, type Table } from '../../../src/tables/column';
import { isSealed, SEAL, sealOfRow, sealState } from '../../../src/tables/row-seal';
import type { Tables } from '../../../src/ports';
import { idOf, type MemoryWorld, type Row } from './world';

/** `rowsOf` gives the rows of a table where they stand. */
export function memoryTables(
  rowsOf: (table: Table) => Row[],
  { state, calls, looked }: Pick<MemoryWorld, 'state' | 'calls' | 'looked'>,
): Tables {
  const sealedRow = (table: Table, row: Row): Row =>
    state.seals && isSealed(table) ? Object.assign(row, { [SEAL.key]: sealOfRow(table, row) }) : row;
  const read: Tables['read'] = (table) => {
    calls.read += 1;
    looked.add(table.key);
    return rowsOf(table).map((row, at) =>
      checkedSeal(table, withDerived(table, row), { tab: table.tab, row: at + 2 }),
    ) as never;
  };
  return {
    read,
    ...settingAside(read),
    readColumns: (table, keys) => {
      calls.read += 1;
      looked.add(table.key);
      return rowsOf(table).map((row) => pick(withDerived(table, row), ...(keys as never[]))) as never;
    },
    append: (table, records) => {
      calls.append += 1;
      state.before('append', table.key);
      rowsOf(table).push(...records.map((record) => sealedRow(table, { ...record })));
    },
    update: (table, changes, gone) => {
      if (changes.length === 0) return;
      calls.update += 1;
      state.before('update', table.key);
      // The first of several rows of one id, as in the sheet; looked up once, for thousands of changes.
      const byId = new Map([...rowsOf(table)].reverse().map((row) => [idOf(table, row), row]));
      for (const change of changes) {
        const row = byId.get(change.id);
        if (!row && gone === 'skip') continue;
        if (!row) throw new DaichoError(sheetProblems.rowMissing({ id: change.id }));
        const isIntact = sealState(table, row) === 'intact';
        Object.assign(row, change.set);
        if (isIntact) sealedRow(table, row);
      }
    },
    reseal: (table, wanted) => {
      const meant = rowsOf(table).filter((row) =>
        wanted === 'unsealed' ? sealState(table, row) === 'none' : wanted.includes(String(idOf(table, row))),
      );
      for (const row of meant) row[SEAL.key] = sealOfRow(table, row);
      return meant.map((row) => String(idOf(table, row)));
    },
    takeOut: (table, records) => {
      calls.update += 1;
      state.before('update', table.key);
      const of = rowsOf(table);
      const textOf = (row: object) =>
        JSON.stringify(table.columns.map(({ key }) => String((row as Row)[key] ?? '')));
      return (records as readonly object[]).flatMap((record) => {
        const id = idOf(table, record as Row);
        const at = of.findIndex((row) => idOf(table, row) === id && textOf(row) === textOf(record));
        if (at < 0) return [];
        of.splice(at, 1);
        return [String(id)];
      });
    },
    sort: (table, keys) => {
      const keyOf = (row: Row, key: string) => row[key] as number | string | null | undefined;
      rowsOf(table).sort((left, right) => {
        for (const key of keys) {
          const [first, second] = [keyOf(left, key), keyOf(right, key)];
          if (first === second) continue;
          if (first === null || first === undefined || first === '') return 1;
          if (second === null || second === undefined || second === '') return -1;
          return first < second ? -1 : 1;
        }
        return 0;
      });
    },
    series: numberSeries,
    isBehind: () => false,
    refuseBehind: () => undefined,
    hasLeft: () => false,
    flush: () => {
      calls.flush += 1;
    },
  };
}
