// プラン比較表: plans side by side, inside the house freely, towards a member on rule C4's conditions.
import { comparisonProblems, comparisonText, quoteProblems } from './words';
import { recordComparison } from './comparison-record';
import { chooseLetter } from './letter-choice';
import { type QuoteFacts, gatherQuoteFacts } from './quote-facts';
import { hasMandate } from '../mail';
import type { ComparePlansRequest, Comparison, ComparisonDesk, ComparisonLine } from './contract';
import { parseDate } from '../../domain/calendar';
import { premiumLabelText, referralReasonText } from '../../domain/premium';
import { held, refuse } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { nearBandEdge, parseRevenue, type ParsedRevenue } from '../../domain/revenue';
import { planOf, programs as registry } from '../../programs';
import { edgesYenOf, rate } from '../../rating/rate';
import type { Rating } from '../../rating/rating';
import type { PlanRow, ProgramRow } from '../../tables/masters';
import { members, type Member } from '../../tables/members';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';

/** More columns than an A4 sheet shows. */
const MOST_PLANS = 9;
const LONGEST_TEXT = 500;

/** Three reads. */
export function openComparison(ports: Pick<Ports, 'tables' | 'clock' | 'rates' | 'builder'>): ComparisonDesk {
  const facts = gatherQuoteFacts(ports);
  return {
    referenceDate: ports.builder.referenceDate() || facts.today,
    programs: registry.map((program) => ({
      code: program.code,
      name: program.shortName,
      insurers: facts.programs.get(program.code)?.insurers ?? '',
      mandate: hasMandate(facts.programs.get(program.code)),
      plans: program.plans.map((plan) => ({
        code: plan.code,
        name: facts.plans.get(plan.code)?.name || plan.name,
      })),
    })),
  };
}

/** Seven reads; a table for a member leaves one row in 意向・説明記録 and one line in 監査記録. */
export function comparePlans(
  ports: Pick<Ports, 'tables' | 'clock' | 'rates' | 'audit' | 'lock' | 'user'>,
  request: ComparePlansRequest,
): Comparison {
  const plans = [...new Set(request.plans)];
  if (plans.length === 0) refuse(comparisonProblems.comparisonNoPlans());
  if (plans.length > MOST_PLANS) refuse(comparisonProblems.comparisonTooWide({ max: MOST_PLANS }));
  const effectiveDate = held(parseDate(request.effectiveDate));
  const revenue = request.revenue.trim() === '' ? undefined : held(parseRevenue(request.revenue, 'yen'));
  const facts = gatherQuoteFacts(ports);
  const chosen = plans.map((code): ComparedPlan => {
    const found = planOf(code);
    const row = facts.plans.get(code);
    const programRow = found && facts.programs.get(found.program.code);
    if (!found || !row || !programRow) refuse(quoteProblems.planMissing({ plan: code }));
    return { program: found.program, row, programRow };
  });
  const forMember = request.audience === '会員';
  const member = forMember
    ? checkedMember(
        ports,
        request,
        chosen.map(({ program }) => program),
        facts,
      )
    : undefined;
  const edges = revenue ? plans.filter((plan) => isNearEdge(facts, plan, revenue, effectiveDate)) : [];
  if (forMember && revenue?.approximate) refuse(quoteProblems.revenueApproximate());
  if (forMember && edges.length > 0) refuse(quoteProblems.revenueNearEdge({ text: request.revenue.trim() }));

  const comparison: Comparison = {
    audience: request.audience,
    organization: member?.organization ?? '',
    effectiveDate,
    revenueEcho: revenue?.echo ?? '',
    approvalNumber: forMember ? textOf(request.approvalNumber) : '',
    reason: forMember ? textOf(request.reason) : '',
    madeOn: facts.today,
    lines: chosen.map((plan) => lineOf(plan, { facts, revenue, asOf: effectiveDate, forMember })),
    notes: edges.length > 0 ? [comparisonText.nearEdge(edges)] : [],
  };
  if (member) {
    const record = {
      intention: textOf(request.intention),
      reason: comparison.reason,
      approvalNumber: comparison.approvalNumber,
      programs: [...new Set(chosen.map(({ program }) => program.code))],
      plans,
    };
    ports.lock.hold(() => {
      const number = recordComparison(ports, member, record);
      const summary = comparisonText.audit(number, record.approvalNumber);
      ports.audit.record('comparePlans', [member.memberNumber, ...plans], summary);
      ports.tables.flush();
    });
  }
  return comparison;
}

/** Rule C4. The member's row; refused unless every programme can be joined, is ours to offer, and the record is whole. */
export function checkedMember(
  ports: Pick<Ports, 'tables'>,
  request: Pick<ComparePlansRequest, 'memberNumber' | 'intention' | 'reason' | 'approvalNumber'>,
  chosen: readonly Program[],
  facts: Pick<QuoteFacts, 'programs'>,
): Member {
  const number = textOf(request.memberNumber);
  const rows = ports.tables
    .read(members)
    .filter((row) => row.memberNumber === number && number !== '')
    .map(certain);
  if (rows.length === 0) refuse(comparisonProblems.comparisonMemberUnknown({ number }));
  const codes = [...new Set(chosen.map((program) => program.code))];
  const foreign = codes.filter((code) => !rows.some((row) => row.program === code && row.state !== '停止'));
  if (foreign.length > 0) refuse(comparisonProblems.comparisonNotJoinable({ programs: foreign.join('、') }));
  const unmandated = codes.filter((code) => !hasMandate(facts.programs.get(code)));
  if (unmandated.length > 0)
    refuse(comparisonProblems.comparisonNoMandate({ programs: unmandated.join('、') }));
  // Rule C16: our own material goes out under its approval number, or not at all.
  if (textOf(request.approvalNumber) === '') refuse(comparisonProblems.comparisonApprovalMissing());
  const record = [request.intention, request.reason].map(textOf);
  if (acrossInsurers(chosen) && record.some((text) => text === ''))
    refuse(comparisonProblems.comparisonRecordMissing());
  return rows[0]!;
}

/** An insurer that no document names is taken for another one: the stricter reading. */
function acrossInsurers(chosen: readonly Program[]): boolean {
  const groups = new Set(
    chosen.map((program) =>
      program.insurers
        ? program.insurers.value.map(({ insurer }) => insurer).join('、')
        : `? ${program.code}`,
    ),
  );
  return groups.size > 1;
}

function isNearEdge(facts: QuoteFacts, plan: string, revenue: ParsedRevenue, asOf: string): boolean {
  return nearBandEdge(revenue, edgesYenOf(facts.rates, plan, asOf)) !== undefined;
}

interface ComparedPlan {
  readonly program: Program;
  readonly row: PlanRow;
  readonly programRow: ProgramRow;
}

interface ComparisonTerms {
  readonly facts: QuoteFacts;
  readonly revenue: ParsedRevenue | undefined;
  readonly asOf: string;
  readonly forMember: boolean;
}

function lineOf(
  { program, row, programRow }: ComparedPlan,
  { facts, revenue, asOf, forMember }: ComparisonTerms,
): ComparisonLine {
  const plan: ComparisonLine = {
    program: program.code,
    programName: forMember ? programRow.name || program.name : program.shortName,
    // Rule C8: the documents' company names are of their year; outside only once someone has confirmed the year.
    insurers: forMember && programRow.yearConfirmed.trim() === '' ? '' : programRow.insurers,
    plan: row.code,
    planName: row.name,
    liabilityLimitYen: row.liabilityLimitYen,
    liabilityBasis: row.liabilityBasis,
    costLimitYen: row.costLimitYen,
    costBasis: row.costBasis,
    deductible: row.deductible,
    certainty: row.certainty,
    source: row.source,
  };
  if (!revenue) return plan;
  const rating = rate(facts.rates, { revenueYen: revenue.yen, plan: row.code, asOf });
  const { figure, basis } = chooseLetter(rating, {
    yearConfirmed: programRow.yearConfirmed.trim() !== '' && programRow.yearPaper.trim() !== '',
    // A comparison is no quotation: nothing in it is ever firm (rule C1).
    disclosureSettled: false,
    roundingConfirmed: programRow.roundingConfirmed.trim() !== '',
    estimatesReleased: programRow.estimateLetters === '案内可',
    midTerm: false,
  });
  const year = rating.kind === 'premium' ? { yearNote: rating.yearNote } : {};
  return forMember
    ? { ...plan, ...year, figure, basis }
    : { ...plan, ...year, ...houseFigure(rating), basis };
}

/** Inside the house the figure stands as it was rated, with its label. */
function houseFigure(rating: Rating): Partial<ComparisonLine> {
  const range =
    rating.low && rating.high && rating.low.premiumYen !== rating.high.premiumYen
      ? { range: { lowYen: rating.low.premiumYen, highYen: rating.high.premiumYen } }
      : {};
  if (rating.kind === 'refer') {
    const reasonText = referralReasonText[rating.reason];
    return { figure: { kind: 'separate' }, label: premiumLabelText.refer, reasonText, ...range };
  }
  const { about, premiumYen, label } = rating;
  return {
    figure: { kind: about ? 'about' : 'exact', premiumYen },
    label: premiumLabelText[label],
    ...(label === 'estimate' || label === 'indicative' ? range : {}),
  };
}

const textOf = (text: string | undefined): string => (text ?? '').trim().slice(0, LONGEST_TEXT);
