// A cell of a row as pages show it.
import { plainText } from '../../domain/cell-value';
import { formatYen } from '../../domain/yen';
import type { Column } from '../../tables/column';
import { Unread } from '../../tables/unread';

/** @example shownCell(premium, 66_000) // '66,000円' */
export function shownCell({ type }: Column, cell: unknown): string {
  if (cell instanceof Unread) return cell.text;
  if (typeof cell === 'number') return type === 'yen' ? formatYen(cell) : cell.toLocaleString('ja-JP');
  if (type === 'flag') return cell === true ? '✓' : '';
  return plainText(cell)
    .replace('T', type === 'dateTime' ? ' ' : 'T')
    .slice(0, type === 'dateTime' ? 16 : undefined);
}
