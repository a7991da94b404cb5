// A month as a person types it.
import { foldText } from '../../domain/fold-text';
import { refuse } from '../../domain/problem';
import { paymentProblems } from './words';

/** @example monthText('2027年4月') // '2027-04' */
export function monthText(typed: string): string {
  const found = /^(\d{4})[-/年](\d{1,2})月?$/.exec(foldText(typed));
  const month = Number(found?.[2] ?? 0);
  if (!found || month < 1 || month > 12)
    refuse({ ...paymentProblems.monthUnreadable({ text: typed }), field: 'month' });
  return `${found[1]}-${String(month).padStart(2, '0')}`;
}
