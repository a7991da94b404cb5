// The layout of a twin's workbook as lines that two workbooks can be compared by: all that a person sees but the rows.
import type { Twin } from '../../../local/twin';
import { tabs as tables } from '../../../src/desk';
import type { EndState } from './end-state';

type Saved = Readonly<Record<string, unknown>>;
interface SavedSheet extends Saved {
  readonly id: string;
  readonly name: string;
  /** Column, row, and the contents from there down. */
  readonly columns?: readonly (readonly [number, number, readonly unknown[]])[];
}

/** What each workbook numbers anew, and rows: they are compared by other means. */
const LEFT_OUT = new Set([
  'id',
  'chartId',
  'sheetId',
  '_sheetId',
  'revisionId',
  'cells',
  'columns',
  'sheets',
]);
/** Looks are kept once, by number. */
const LOOKS = ['styles', 'formats', 'borders'];
const TIME = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?|\d{1,2}\/\d{1,2} \d{2}:\d{2}/g;
/** A slow machine needs more runs for the same work, and 監査記録 has a line of each. */
const COUNTED = /行：[\d,]+/g;
/** Marks of rows follow their flush: a kill between them leaves none, and a run that adds no row writes none. */
const KEPT_BESIDE = /表の外の控え（文字）：[\d,]+/g;
/** By which a link opens a tab. */
const SHEET_NUMBER = /(?<=gid=)\d+|\d{7,}/g;

/** By tab, with the order of tabs and what belongs to none. */
export function layoutState(twin: Twin): EndState {
  const workbook = JSON.parse(JSON.stringify(twin.workbook.toJSON())) as Saved;
  const sheets = workbook['sheets'] as readonly SavedSheet[];
  const known = new Set(tables.map(({ tab }) => tab));
  const state = new Map<string, readonly string[]>();
  state.set('order of tabs', [sheets.map(({ name }) => name).join(' ')]);
  state.set('named ranges', linesOf(workbook['namedRanges']));
  for (const sheet of sheets) {
    const looks = LOOKS.flatMap((kind) =>
      Object.entries(sheet[kind] as Saved).map(
        ([zone, number]) => `${zone}: ${JSON.stringify((workbook[kind] as Saved)[String(number)])}`,
      ),
    );
    const { styles: _styles, formats: _formats, borders: _borders, ...own } = sheet;
    const beside = ['protections', 'notes'].flatMap((kind) =>
      (workbook[kind] as readonly Saved[])
        .filter((one) => sheetOf(one) === sheet.id)
        .map((one) => `${kind}: ${linesOf(one).join(' ')}`),
    );
    const contents = (sheet.columns ?? []).flatMap(([column, row, cells]) =>
      cells
        // Of the product's tabs the headers alone.
        .slice(0, known.has(sheet.name) ? Math.max(0, 1 - row) : undefined)
        .map((cell, at) => `${column}/${row + at}: ${plain(String(cell))}`),
    );
    state.set(sheet.name, [...looks, ...linesOf(own), ...beside, ...contents].sort());
  }
  return state;
}

const sheetOf = (one: Saved): unknown => one['sheetId'] ?? (one['range'] as Saved | undefined)?.['_sheetId'];

const plain = (text: string): string =>
  text
    .replace(TIME, '<time>')
    .replace(COUNTED, '行：<count>')
    .replace(KEPT_BESIDE, '表の外の控え（文字）：<count>')
    .replace(SHEET_NUMBER, '<tab>');

/** In whatever order rules, charts and protections were made. */
function linesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.map((one) => `${path}: ${linesOf(one).join(' ')}`).sort();
  if (typeof value !== 'object' || value === null) return [`${path}=${plain(String(value))}`];
  return Object.entries(value)
    .filter(([key]) => !LEFT_OUT.has(key))
    .flatMap(([key, part]) => linesOf(part, `${path}.${key}`))
    .sort();
}
