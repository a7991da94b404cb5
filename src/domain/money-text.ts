// Money as statements and refunds write it: signed, and zero is an amount.
import { foldText } from './fold-text';
import { revenueProblems } from './messages';
import { fail, ok, type Result } from './problem';
import { parseRevenue, type RevenueUnit } from './revenue';

/** △ and ▲ are what Japanese statements write for a minus; brackets are the accountant's; a minus may stand at the end. */
const SIGN = /^[-−‐–—△▲]/;
const IN_BRACKETS = /^\((.+)\)$/;

/**
 * Whole yen, below zero too.
 * @example parseMoney('△11,000') // -11000
 * @example parseMoney('(5,000)') // -5000
 * @example parseMoney('0円') // 0
 */
export function parseMoney(text: string, unit: RevenueUnit = 'yen'): Result<number> {
  let amount = foldText(text).replace(/\s/g, '').replace('\\', '¥');
  // A word about tax says nothing of the sign, a plus nothing at all.
  amount = amount.replace(/\((?:税込み?|税抜き?|税別|内税)\)$/, '').replace(/^\+(?=[\d¥])/, '');
  const bracketed = IN_BRACKETS.exec(amount);
  // (△5,000) says the same twice.
  if (bracketed) amount = bracketed[1]!.replace(SIGN, '');
  const yen = amount.startsWith('¥') ? '¥' : '';
  let unsigned = amount.slice(yen.length);
  const leading = SIGN.test(unsigned);
  if (leading) unsigned = unsigned.slice(1);
  // Behind a yen sign the dash closes the figure, as on cheques.
  const closes = /\d円?[-−]$/.test(unsigned);
  const trailing = closes && yen === '';
  if (closes) unsigned = unsigned.slice(0, -1);
  // Two signs are no amount that anybody can be sure of.
  if ([bracketed !== null, leading, trailing].filter(Boolean).length > 1)
    return fail(revenueProblems.revenueUnreadable({ text: text.trim() }));
  const isNegative = bracketed !== null || leading || trailing;
  if (/^¥?0+(\.0+)?(円|円也)?$/.test(unsigned)) return ok(0);
  const read = parseRevenue(yen + unsigned, unit);
  if (!read.ok) return read;
  if (read.value.approximate) return fail(revenueProblems.revenueUnreadable({ text: text.trim() }));
  return ok(isNegative ? -read.value.yen : read.value.yen);
}
