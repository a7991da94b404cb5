// What becomes of a value that a script writes: text is taken as if it had been typed, as in Sheets.

import { defaultDateFormat, serialOfDate } from './serial-date';

export interface TypedCell {
  content: string;
  /** A format that typing brings along, for a cell that has none. */
  format?: string;
}

const japaneseDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const yen = /^[¥￥]\s?(-?[\d,]+(?:\.\d+)?)$/;
const signed = /^[+-]\s*\S/;
const number = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/;

/**
 * The content of a cell for a written value. A leading apostrophe makes text of what follows and is kept in the content;
 * reading hides it. In a cell with format `@` text is not parsed, except that `=` still begins a formula.
 */
export function typed(value: unknown, cellFormat: string | undefined): TypedCell {
  if (value === null || value === undefined) return { content: '' };
  if (value instanceof Date) {
    const serial = serialOfDate(value);
    return { content: String(serial), format: defaultDateFormat(serial) };
  }
  if (typeof value === 'number') return { content: Number.isFinite(value) ? String(value) : '#NUM!' };
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (typeof value !== 'string') return { content: String(value) };
  return cellFormat === '@' ? { content: value } : typedText(value);
}

function typedText(text: string): TypedCell {
  if (text.startsWith('=') || text.startsWith("'")) return { content: text };
  const amount = yen.exec(text);
  if (amount) return { content: amount[1]!.replace(/,/g, ''), format: '"¥"#,##0' };
  const date = japaneseDate.exec(text);
  if (date) {
    const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
    const utc = new Date(Date.UTC(year, month - 1, day));
    if (utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day)
      return { content: String(serialOfDate(utc) - 0.375), format: 'yyyy"年"m"月"d"日"' };
  }
  // "+49…" and "-a" are taken for formulas, which is why text from outside must never be written as it is
  if (signed.test(text)) {
    if (!number.test(text)) return { content: `=${text}` };
    return { content: text.startsWith('+') ? text.slice(1) : text };
  }
  return { content: text };
}
