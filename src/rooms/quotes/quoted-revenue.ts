// The revenue that a quote is made of: the roster's, held against what the pre-check says (decision 19).
import { addMonths } from '../../domain/calendar';
import { revenueOfCells } from '../../domain/member-cells';
import { fail, type Problem, type Result } from '../../domain/problem';
import type { ParsedRevenue } from '../../domain/revenue';
import { formatYenInWords } from '../../domain/yen';
import type { Member } from '../../tables/members';
import type { FrozenRevenue } from './frozen-quote';
import type { QuotedDisclosure } from './quoted-disclosure';
import { quoteProblems } from './words';

export function revenueOf(member: Member): Result<ParsedRevenue> {
  if (member.revenueText.trim() === '')
    return fail(quoteProblems.revenueMissing({ memberKey: member.memberKey }));
  const parsed = revenueOfCells(member.revenueText, member.revenueUnit);
  return parsed.ok && parsed.value.approximate
    ? fail(quoteProblems.revenueApproximate({ memberKey: member.memberKey }))
    : parsed;
}

/** How the figure of the roster stands to that of the pre-check; a later year need not have the same. */
export function agreementOf(
  member: Pick<Member, 'fiscalYear'>,
  revenue: { readonly yen: number; readonly unit: string },
  disclosure: QuotedDisclosure | undefined,
): 'same' | 'unstated' | 'laterYear' | 'differs' {
  const stated = disclosure?.revenue;
  if (!stated) return 'unstated';
  // A figure in thousands cannot state the yen below.
  const isCoarse = stated.unit === 'thousandYen' || revenue.unit === 'thousandYen';
  if (Math.abs(stated.yen - revenue.yen) < (isCoarse ? 1000 : 1)) return 'same';
  const areMonths = [stated.fiscalMonth, member.fiscalYear].every((month) => MONTH.test(month));
  return areMonths && stated.fiscalMonth < member.fiscalYear ? 'laterYear' : 'differs';
}

/** Decision 20: nothing is quoted at a figure that the member has put right. */
export function revenueProblem(
  member: Member,
  revenue: ParsedRevenue,
  disclosure: QuotedDisclosure | undefined,
): Problem | undefined {
  if (agreementOf(member, revenue, disclosure) !== 'differs') return undefined;
  const { reference, revenue: stated } = disclosure!;
  return quoteProblems.revenueDiffers({
    disclosure: reference.id,
    disclosed: formatYenInWords(stated!.yen),
    roster: formatYenInWords(revenue.yen),
    memberKey: member.memberKey,
  });
}

/** A figure that either of the two calls a plan is one; nothing said: a figure of a finished year. */
export function revenueStateOf(
  member: Member,
  revenue: ParsedRevenue,
  disclosure: QuotedDisclosure | undefined,
): '実績' | '計画' {
  const isPlan = agreementOf(member, revenue, disclosure) === 'same' && disclosure!.revenue!.isPlan;
  return isPlan ? '計画' : member.revenueState || '実績';
}

export function frozenRevenue(
  member: Member,
  revenue: ParsedRevenue,
  state: FrozenRevenue['state'],
): FrozenRevenue {
  return {
    text: member.revenueText,
    unit: member.revenueUnit,
    yen: revenue.yen,
    echo: revenue.echo,
    basis: member.revenueBasis,
    tax: member.taxBasis,
    state,
    fiscalYear: member.fiscalYear,
    evidence: member.evidence,
  };
}

const MONTH = /^\d{4}-\d{2}$/;
const FISCAL_YEAR_OLD_AFTER_MONTHS = 18;

/** Decision 11: a year that ended so long before the cover that a later one must be closed by now. */
export function isFiscalYearOld(fiscalYear: string, effectiveDate: string): boolean {
  if (!MONTH.test(fiscalYear)) return false;
  return addMonths(`${fiscalYear}-01`, FISCAL_YEAR_OLD_AFTER_MONTHS) < effectiveDate;
}
