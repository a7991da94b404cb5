// Money as statements and refunds write it: signed, and zero is an amount.
import { foldText } from './fold-text';
import { revenueProblems } from './messages';
import { fail, ok, type Result } from './problem';
import { parseRevenue, type RevenueUnit } from './revenue';

/**
 * What Japanese statements write for a minus, with the letters and rules that stand in for it; brackets are the
 * accountant's; a minus may stand at the end.
 */
const SIGN = /^([-−‐–—―─ー△▲▼Δ∆]|マイナス)/;
const IN_BRACKETS = /^(¥?)\((.+)\)$/;

/**
 * Whole yen, below zero too.
 * @example parseMoney('△11,000') // -11000
 * @example parseMoney('(5,000)') // -5000
 * @example parseMoney('0円') // 0
 */
export function parseMoney(text: string, unit: RevenueUnit = 'yen'): Result<number> {
  let amount = foldText(text).replace(/\s/g, '').replace('\\', '¥');
  // A word about tax says nothing of the sign, a plus nothing at all.
  amount = amount.replace(/\((?:税込み?|税抜き?|税別|内税)\)$/, '').replace(/^(\+|±(?=¥?0))(?=[\d¥])/, '');
  // Passbooks print *5,000, so that nobody writes a figure in front.
  amount = amount.replace(/^\*+(?=[\d¥])/, '');
  const bracketed = IN_BRACKETS.exec(amount);
  // (△5,000) says the same twice.
  if (bracketed) amount = bracketed[1]! + bracketed[2]!.replace(SIGN, '');
  // The sign stands on either side of ¥.
  const signed = SIGN.exec(amount)?.[0] ?? '';
  amount = amount.slice(signed.length);
  const yen = amount.startsWith('¥') ? '¥' : '';
  let unsigned = amount.slice(yen.length);
  const inner = SIGN.exec(unsigned)?.[0] ?? '';
  unsigned = unsigned.slice(inner.length);
  const leading = signed !== '' || inner !== '';
  // Behind a yen sign the dash closes the figure, as on cheques; a triangle never does.
  const closing = /\d円?([-−△▲])$/.exec(unsigned)?.[1];
  const closes = closing !== undefined;
  const trailing = closes && (yen === '' || /[△▲]/.test(closing));
  if (closes) unsigned = unsigned.slice(0, -1);
  // Two signs are no amount that anybody can be sure of.
  if ([bracketed !== null, signed !== '', inner !== '', trailing].filter(Boolean).length > 1)
    return fail(revenueProblems.revenueUnreadable({ text: text.trim() }));
  const isNegative = bracketed !== null || leading || trailing;
  if (/^¥?0+(\.0+)?(円|円也)?$/.test(unsigned)) return ok(0);
  const read = parseRevenue(yen + unsigned, unit);
  if (!read.ok) return read;
  if (read.value.approximate) return fail(revenueProblems.revenueUnreadable({ text: text.trim() }));
  return ok(isNegative ? -read.value.yen : read.value.yen);
}
