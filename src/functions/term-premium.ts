// PRORATED_PREMIUM and INSURER_SHARES: a part of a year, and each insurer's part of a premium.
import { cutText } from '../domain/cut-text';
import { isBlank } from '../domain/cell-value';
import { parseDate } from '../domain/calendar';
import { foldText } from '../domain/fold-text';
import { premiumLabelText } from '../domain/premium';
import { fail, ok, type Problem, type Result } from '../domain/problem';
import type { Rated } from '../domain/program';
import { parseRevenue } from '../domain/revenue';
import { planOf, programOf, programs } from '../programs/rated';
import { insurerShares } from '../rating/insurer-shares';
import { proRate, proRateBy, type ProRataRule } from '../rating/pro-rata';
import { roundingWords as words, functionProblems } from './messages';
import type { Answer, FunctionPorts } from './ports';

/** Both candidates and a mark until 制度 says which of them holds (decision 7, rule C10). */
export function startProRataCall(
  ports: FunctionPorts,
): (
  annual: unknown,
  program: unknown,
  start: unknown,
  end: unknown,
  ...more: unknown[]
) => Answer[] | Problem {
  const rules = new Map<string, ProRataRule | undefined>();
  const ruleOf = (code: string): ProRataRule | undefined => {
    if (!rules.has(code)) rules.set(code, ports.proRataRule?.(code));
    return rules.get(code);
  };
  return (annual, programName, startDate, endDate) => {
    if (isBlank(annual)) return ['', '', ''];
    if (annual === premiumLabelText.refer) return [premiumLabelText.refer, '', ''];
    const premium = premiumYenOf(annual);
    if (!premium.ok) return premium.problem;
    const program = programNamed(programName);
    if (!program.ok) return program.problem;
    const start = parseDate(startDate);
    if (!start.ok) return start.problem;
    const end = parseDate(endDate);
    if (!end.ok) return end.problem;
    const parts = proRate(premium.value, start.value, end.value);
    if (!parts.ok) return parts.problem;
    if (program.value.cover.midTerm.value !== 'monthly') return [premiumLabelText.refer, '', ''];
    const rule = ruleOf(program.value.code);
    if (!rule) {
      // A month that is not whole may count or not: nobody has said, so both readings stand there.
      const dropped = proRate(premium.value, start.value, end.value, 'dropped');
      const other = dropped.ok && dropped.value.months !== parts.value.months ? dropped.value : undefined;
      const mark = other ? words.partMonthOpen(other.halfUpYen, other.cutOffYen) : words.unconfirmed;
      return [parts.value.halfUpYen, parts.value.cutOffYen, mark];
    }
    const confirmed = proRateBy(rule, premium.value, start.value, end.value);
    return confirmed.ok ? [confirmed.value.yen, '', words.confirmed] : confirmed.problem;
  };
}

/** Insurer, yen, and whether anyone has said how they round (decision 17). */
export function insurerSharesTable(premium: unknown, programName: unknown): Result<Answer | Answer[][]> {
  if (Array.isArray(premium) && premium.length > 1) {
    return fail(functionProblems.oneCaseOnly({ name: 'premium', rows: premium.length }));
  }
  const one = single(premium);
  if (isBlank(one)) return ok('');
  if (one === premiumLabelText.refer) return ok(premiumLabelText.refer);
  const yen = premiumYenOf(one);
  if (!yen.ok) return yen;
  const program = programNamed(single(programName));
  if (!program.ok) return program;
  const shares = program.value.insurers?.value;
  if (!shares) return fail(functionProblems.insurersNotStated({ program: program.value.code }));
  const mark = shares.length > 1 ? words.unconfirmed : '';
  return ok(insurerShares(yen.value, shares).map((share) => [share.insurer, share.yen, mark]));
}

const single = (value: unknown): unknown =>
  Array.isArray(value) ? (Array.isArray(value[0]) ? (value[0] as unknown[])[0] : value[0]) : value;

function premiumYenOf(value: unknown): Result<number> {
  const parsed = parseRevenue(value, 'yen');
  return parsed.ok && !parsed.value.approximate
    ? ok(parsed.value.yen)
    : fail(functionProblems.premiumUnreadable({ text: cutText(String(value), 40) }));
}

/** A code in any width, a plan's code, or the programme's short name. */
function programNamed(value: unknown): Result<Rated> {
  const text = typeof value === 'string' ? value : '';
  const folded = foldText(text).replace(/\s/g, '').toUpperCase();
  const found =
    programOf(folded) ?? planOf(folded)?.program ?? programs.find(({ shortName }) => shortName === folded);
  const codes = programs.map(({ code }) => code).join('・');
  return found ? ok(found) : fail(functionProblems.programUnknown({ text: cutText(text, 40), codes }));
}
