// How rates are read: the named range, keys for rows typed by hand, and a trial on a scratch tab.
import { isDateLike, plainText } from '../domain/cell-value';
import { premiumLabelText } from '../domain/premium';
import { foldText } from '../domain/fold-text';
import { RATE_COLUMNS, type RateKey } from '../rating/rate-row';
import { columnLetters } from '../tables/computed';
import { rates } from '../tables/rates';
import type { ProbeAnswer, ProbeCase, RateSource } from '../ports';
import { encodeCell } from './codec';
import { contentRows, readGrid, type Spreadsheet } from './grid';
import { rateValues } from './cell-reads';

const SCRATCH = '料率の点検';
/** A custom function needs a moment on Google; each reading asks again after a pause. */
const READINGS = 20;
const PAUSE_MS = 500;
const asText = { key: 'cell', header: '', type: 'text' } as const;
/** Rating asks only whether they are there, so no text of a person goes into the trial. */
const PRESENCE: readonly RateKey[] = ['source', 'insurerPaper', 'approvedBy', 'yearNote'];

export function createRateSource(spreadsheet: () => Spreadsheet): RateSource {
  return {
    rateValues: () => rateValues(spreadsheet()),
    keyRows: () => keyRows(spreadsheet()),
    probe: (block, cases) => probe(spreadsheet(), block, cases),
  };
}

function keyRows(workbook: Spreadsheet): void {
  const grid = readGrid(workbook, rates);
  const at = (key: string) => grid.positions.get(key)!;
  const rows = contentRows(rates, grid);
  const taken = new Set(rows.map((row) => String(grid.values[row]![at('rateKey')])));
  const keys = rows.map((row): [number, string] => {
    const cells = grid.values[row]!;
    const own = String(cells[at('rateKey')]);
    if (own !== '') return [row, own];
    const base = ['version', 'plan', 'revenueYen'].map((key) => String(cells[at(key)])).join('/');
    let key = base;
    for (let more = 2; taken.has(key); more++) key = `${base}/${more}`;
    taken.add(key);
    return [row, key];
  });
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return;
  if (rows.every((row, index) => String(grid.values[row]![at('rateKey')]) === keys[index]![1])) return;
  const byRow = new Map(keys);
  const column = Array.from({ length: last - first + 1 }, (_, index) => [byRow.get(first + index) ?? '']);
  grid.sheet.getRange(first + 1, at('rateKey') + 1, column.length, 1).setValues(column);
}

function probe(
  workbook: Spreadsheet,
  block: readonly (readonly unknown[])[],
  cases: readonly ProbeCase[],
): ProbeAnswer[] | undefined {
  if (cases.length === 0) return [];
  const front = workbook.getActiveSheet();
  const old = workbook.getSheetByName(SCRATCH);
  if (old) workbook.deleteSheet(old);
  const sheet = workbook.insertSheet(SCRATCH, workbook.getNumSheets());
  try {
    const table = trialBlock(block);
    const width = table[0]!.length;
    const height = Math.max(table.length, cases.length + 1);
    const spareRows = height + 1 - sheet.getMaxRows();
    if (spareRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), spareRows);
    const spareColumns = width + 4 - sheet.getMaxColumns();
    if (spareColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), spareColumns);
    // Codes and ISO dates stay texts, whatever they look like.
    sheet.getRange(1, width + 2, cases.length, 2).setNumberFormat('@');
    const inputs = sheet.getRange(1, width + 1, cases.length, 3);
    inputs.setValues(cases.map(({ revenueYen, plan, asOf }) => [revenueYen, plan, asOf]));
    sheet.getRange(1, 1, table.length, width).setValues(table);
    const column = (at: number) =>
      `${columnLetters(width + at - 1)}1:${columnLetters(width + at - 1)}${cases.length}`;
    const answers = sheet.getRange(1, width + 4, cases.length, 1);
    const rateBlock = `A1:${columnLetters(width - 1)}${table.length}`;
    const formula = `=PREMIUM(${column(1)},${column(2)},${rateBlock},${column(3)})`;
    sheet.getRange(1, width + 4).setFormula(formula);
    for (let reading = 0; reading < READINGS; reading++) {
      if (reading > 0) Utilities.sleep(PAUSE_MS);
      SpreadsheetApp.flush();
      const values = answers.getValues().map(([value]) => value as ProbeAnswer);
      if (values.every(isAnswer)) return values;
    }
    return undefined;
  } finally {
    workbook.setActiveSheet(front);
    workbook.deleteSheet(sheet);
  }
}

/** Anything else is a cell that waits or has failed: `Loading...`, `#NAME?`, `#ERROR!`, in whatever language. */
const isAnswer = (value: unknown): boolean => typeof value === 'number' || value === premiumLabelText.refer;

/** Dates become ISO text, so that no zone comes between; free texts stay at home. */
function trialBlock(block: readonly (readonly unknown[])[]): (string | number)[][] {
  const header = block[0]!.map((cell) => foldText(String(cell)));
  const columns = RATE_COLUMNS.map(({ key, header: text }) => ({ key, at: header.indexOf(text) }));
  return block.map((row, index) =>
    columns.map(({ key, at }) => {
      if (index === 0) return at < 0 ? '' : header[at]!;
      const cell = at < 0 ? '' : row[at];
      if (PRESENCE.includes(key)) return plainText(cell).trim() === '' ? '' : '○';
      if (isDateLike(cell)) return tokyoDate(cell);
      if (typeof cell === 'number') return cell;
      return encodeCell(plainText(cell), asText) as string;
    }),
  );
}

const TOKYO_MS = 9 * 60 * 60 * 1000;

function tokyoDate(date: Date): string {
  return new Date(date.getTime() + TOKYO_MS).toISOString().slice(0, 10);
}
