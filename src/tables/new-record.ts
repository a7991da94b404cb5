// How a row that a script adds is made: what is given, and every other column blank.
import type { RecordOf, Table } from './column';

const blankOf = (type: string): unknown =>
  type === 'flag' ? false : type === 'yen' || type === 'number' ? null : '';

/** @example newRecord(payments, { paymentNumber: 'N-2027-0001', state: '未照合' }).dueYen // null */
export function newRecord<T extends Table>(table: T, given: Partial<RecordOf<T>>): RecordOf<T> {
  const blank = table.columns
    .filter(({ type }) => type !== 'computed')
    .map(({ key, type }) => [key, blankOf(type)] as const);
  return { ...Object.fromEntries(blank), ...given } as RecordOf<T>;
}

/** What a record and a row of the table have in common, by the same names. */
export function columnsIn<T extends Table, From extends object>(
  table: T,
  record: From,
): Pick<From, keyof From & keyof RecordOf<T>> {
  const shared = table.columns.filter(({ key }) => key in record).map(({ key }) => key as keyof From);
  return Object.fromEntries(shared.map((key) => [key, record[key]])) as ReturnType<typeof columnsIn<T, From>>;
}
