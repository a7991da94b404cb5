// Computed columns: one formula in the header cell, over whole columns.
import type { Column, Table } from './column';

export function isComputed(column: Column): boolean {
  return column.type === 'computed';
}

/** @example columnLetters(0) // 'A', columnLetters(27) // 'AB' */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Puts whole-column references (`X:X`) where the formula names keys (`{revenueYen}`). */
export function headerFormula(column: Column, positions: ReadonlyMap<string, number>): string {
  return (column.formula ?? '').replace(/\{(\w+)\}/g, (_, key: string) => wholeColumn(positions, key));
}

export function wholeColumn(positions: ReadonlyMap<string, number>, key: string): string {
  const at = positions.get(key);
  if (at === undefined) throw new Error(`no column ${key}`);
  return `${columnLetters(at)}:${columnLetters(at)}`;
}

/** A reference to a whole column of another tab. @example tabColumn(quotes, at, 'state') // "'見積'!AB:AB" */
export function tabColumn(table: Table, positions: ReadonlyMap<string, number>, key: string): string {
  return `'${table.tab}'!${wholeColumn(positions, key)}`;
}
