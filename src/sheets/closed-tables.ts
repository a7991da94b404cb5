// The tables of a workbook in which some rooms are switched off: theirs hold nothing, and nothing is written into them.
import { houseProblems } from '../domain/messages';
import { refuse } from '../domain/problem';
import type { Tables } from '../ports';
import type { Table } from '../tables/column';

export function withClosed(tables: Tables, isClosed: (table: Table) => boolean): Tables {
  const refuseClosed = (table: Table): void => {
    if (isClosed(table)) refuse(houseProblems.roomOff());
  };
  return {
    ...tables,
    read: (table) => (isClosed(table) ? [] : tables.read(table)),
    sound: (table) => (isClosed(table) ? [] : tables.sound(table)),
    readColumns: (table, keys) => (isClosed(table) ? [] : tables.readColumns(table, keys)),
    append: (table, records) => {
      if (records.length > 0) refuseClosed(table);
      tables.append(table, records);
    },
    update: (table, changes, gone) => {
      if (changes.length > 0) refuseClosed(table);
      tables.update(table, changes, gone);
    },
    takeOut: (table, records) => (isClosed(table) ? [] : tables.takeOut(table, records)),
    sort: (table, keys) => {
      if (!isClosed(table)) tables.sort(table, keys);
    },
  };
}
