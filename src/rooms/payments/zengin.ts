// The record format of the Japanese Bankers Association (全銀協): no headings, a kind of record in the first field.
import { parseDate } from '../../domain/calendar';
import type { TableLine } from '../roster';

interface Layout {
  /** Of each field, as the fixed form has it: 200 in all. */
  readonly widths: readonly number[];
  readonly date: number;
  readonly payer: number;
  readonly amount: number;
  /** 1 came in, 2 went out. */
  readonly direction?: number;
  readonly cancelled?: number;
  readonly reference: number;
}

/** By the kind of data (種別コード) that the head record names: 01 振込入金通知, 03 入出金取引明細. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  '01': {
    widths: [1, 6, 6, 6, 10, 10, 10, 48, 15, 15, 1, 20, 52],
    reference: 1,
    date: 2,
    amount: 4,
    payer: 7,
    cancelled: 10,
  },
  '03': {
    widths: [1, 8, 6, 6, 1, 2, 12, 12, 6, 6, 1, 7, 3, 10, 48, 15, 15, 20, 20, 1],
    reference: 1,
    date: 2,
    direction: 4,
    amount: 6,
    payer: 14,
  },
};

export const ZENGIN_HEADING = ['勘定日', '振込依頼人名', '金額', '入払区分', '照会番号'] as const;

export interface ZenginFile {
  readonly lines: readonly TableLine[];
  /** Head, trailer and end records. */
  readonly others: readonly TableLine[];
}

/** Undefined where the file is in another form. */
export function zenginFile(filled: readonly TableLine[]): ZenginFile | undefined {
  const head = filled[0]?.cells ?? [];
  const isFixed = head.length === 1 && /^1(01|03).{50,}$/.test(head[0]!);
  const kind = isFixed ? head[0]!.slice(1, 3) : head[0] === '1' ? (head[1] ?? '').padStart(2, '0') : '';
  const layout = LAYOUTS[kind];
  if (!layout) return head[0] === '1' ? statementFile(filled) : undefined;
  const lines: TableLine[] = [];
  const others: TableLine[] = [];
  for (const line of filled) {
    const fields = isFixed ? cutAt(line.cells[0]!, layout.widths) : line.cells;
    if (fields[0]?.trim() !== '2') others.push(line);
    else lines.push({ line: line.line, cells: plainRow(fields, layout) });
  }
  return { lines, others };
}

function plainRow(fields: readonly string[], layout: Layout): string[] {
  const field = (at: number | undefined) => (at === undefined ? '' : (fields[at] ?? '').trim());
  const sign = /^[12]$/.test(field(layout.cancelled)) ? '-' : '';
  return [
    eraDay(field(layout.date)),
    field(layout.payer),
    sign + field(layout.amount).replace(/^0+(?=\d)/, ''),
    // A notice of transfers has nothing but what came in.
    layout.direction === undefined ? '1' : field(layout.direction),
    field(layout.reference),
  ];
}

/** Six digits: 081105 is 5 November of Reiwa 8. Banks offer years of our era too, and Reiwa 20 is 2038. */
export function eraDay(text: string): string {
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(text.trim()) ?? [];
  if (year === undefined) return text;
  return `${Number(year) < 20 ? `R${Number(year)}` : `20${year}`}.${Number(month)}.${Number(day)}`;
}

/** 2, day, kind, text, out, in, balance between records 1, 8 and 9: 三菱UFJ BizSTATION names it 全明細. */
function statementRow([kind, day, way, text, out = '', into = '', ...more]: readonly string[]) {
  if (kind?.trim() !== '2' || more.length !== 1 || !parseDate(day).ok) return undefined;
  const cameIn = /[1-9]/.test(into) || !/[1-9]/.test(out);
  return [day!, text?.trim() || (way ?? ''), cameIn ? into : out, cameIn ? '1' : '2', ''];
}

function statementFile(filled: readonly TableLine[]): ZenginFile | undefined {
  const rows = filled.map(({ line, cells }) => ({ line, cells: statementRow(cells) }));
  const lines = rows.flatMap(({ line, cells }) => (cells ? [{ line, cells }] : []));
  if (lines.length === 0) return undefined;
  return { lines, others: filled.filter((_, at) => !rows[at]!.cells) };
}

function cutAt(text: string, widths: readonly number[]): string[] {
  let at = 0;
  return widths.map((width) => text.slice(at, (at += width)));
}
