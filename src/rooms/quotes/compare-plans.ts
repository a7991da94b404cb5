// プラン比較表: plans side by side, inside the house freely, towards a member on rule C4's conditions.
import { comparisonProblems, comparisonText, quoteProblems } from './words';
import { recordComparison } from './comparison-record';
import { chooseLetter } from './letter-choice';
import { joiningProblem } from './may-join';
import { type QuoteFacts, gatherQuoteFacts } from './quote-facts';
import { hasMandate, programsNow, insurerOf } from '../mail';
import type { ComparePlansRequest, Comparison, ComparisonDesk, ComparisonLine } from './contract';
import { PLAN_TERMS } from './plan-terms';
import { readForm, type FormReader } from '../../domain/form-reader';
import { pick } from '../../domain/pick';
import { premiumLabelText, referralReasonText } from '../../domain/premium';
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
  const form = readForm<keyof ComparePlansRequest>(request, '');
  const plans = [...new Set(request.plans)];
  if (plans.length === 0) form.refuse('plans', comparisonProblems.comparisonNoPlans());
  if (plans.length > MOST_PLANS)
    form.refuse('plans', comparisonProblems.comparisonTooWide({ max: MOST_PLANS }));
  const need = quoteProblems.dateMissing();
  const effectiveDate = form.date('effectiveDate', { need, future: true });
  const typed = form.text('revenue');
  const read = typed === '' ? undefined : parseRevenue(typed, 'yen');
  if (read?.ok === false) form.refuse('revenue', read.problem);
  const revenue = read?.ok ? read.value : undefined;
  const facts = gatherQuoteFacts(ports);
  const chosen = plans.flatMap((code): readonly ComparedPlan[] => {
    const found = planOf(code);
    const row = facts.plans.get(code);
    const programRow = found && facts.programs.get(found.program.code);
    if (found && row && programRow) return [{ program: found.program, row, programRow }];
    form.refuse('plans', quoteProblems.planMissing({ plan: code }));
    return [];
  });
  const programs = chosen.map(({ program }) => program);
  const forMember = request.audience === '会員';
  const shownTo = forMember
    ? readShownTo(form, ports, programs, { facts, revenueYen: revenue?.yen ?? null })
    : undefined;
  const near = ({ row }: ComparedPlan) =>
    revenue && nearBandEdge(revenue, edgesYenOf(facts.rates, row.code, effectiveDate)) !== undefined;
  const edges = chosen.filter(near).map(({ row }) => row.code);
  if (forMember && revenue?.approximate) form.refuse('revenue', quoteProblems.revenueApproximate());
  if (forMember && edges.length > 0) form.refuse('revenue', quoteProblems.revenueNearEdge({ text: typed }));
  form.done();

  const comparison: Comparison = {
    audience: request.audience,
    organization: shownTo?.member?.organization ?? '',
    effectiveDate,
    revenueEcho: revenue?.echo ?? '',
    approvalNumber: shownTo?.approvalNumber ?? '',
    reason: shownTo?.reason ?? '',
    madeOn: facts.today,
    lines: chosen.map((plan) => lineOf(plan, { facts, revenue, asOf: effectiveDate, forMember })),
    notes: edges.length > 0 ? [comparisonText.nearEdge(edges)] : [],
  };
  if (shownTo?.member) {
    const { member, ...record } = shownTo;
    const codes = [...new Set(programs.map(({ code }) => code))];
    ports.lock.hold(() => {
      const number = recordComparison(ports, member, { ...record, programs: codes, plans });
      const summary = comparisonText.audit(number, record.approvalNumber);
      ports.audit.record('comparePlans', [member.memberNumber, ...plans], summary);
      ports.tables.flush();
    });
  }
  return comparison;
}

type RecordField = 'memberNumber' | 'intention' | 'reason' | 'approvalNumber';

/** Rule C4. The member's row; refused unless each programme can be joined, is ours to offer, and the record is whole. */
export function checkedMember(
  ports: Pick<Ports, 'tables'>,
  request: Pick<ComparePlansRequest, RecordField>,
  chosen: readonly Program[],
  facts: Pick<QuoteFacts, 'programs'>,
): Member {
  const form = readForm<RecordField | 'plans'>(request, '');
  const { member } = readShownTo(form, ports, chosen, { facts, revenueYen: null });
  form.done();
  return member!;
}

/** To whom it is shown, with the record of it: all that is wrong is refused in the form. */
function readShownTo(
  form: FormReader<RecordField | 'plans'>,
  ports: Pick<Ports, 'tables'>,
  chosen: readonly Program[],
  { facts, revenueYen }: { readonly facts: Pick<QuoteFacts, 'programs'>; readonly revenueYen: number | null },
) {
  const number = form.text('memberNumber');
  const rows = ports.tables
    .read(members)
    .filter((row) => row.memberNumber === number && number !== '')
    .map(certain);
  const codes = [...new Set(chosen.map((program) => program.code))];
  const { programOf } = programsNow(ports);
  const foreign = codes.flatMap((code) => joiningProblem(programOf(code)!, rows, revenueYen) ?? []);
  const unmandated = codes.filter((code) => !hasMandate(facts.programs.get(code)));
  if (rows.length === 0) form.refuse('memberNumber', comparisonProblems.comparisonMemberUnknown({ number }));
  else for (const problem of foreign) form.refuse('plans', problem);
  if (unmandated.length > 0)
    form.refuse('plans', comparisonProblems.comparisonNoMandate({ programs: unmandated.join('、') }));
  const max = LONGEST_TEXT;
  const record = acrossInsurers(chosen)
    ? { need: comparisonProblems.comparisonRecordMissing(), max }
    : { max };
  return {
    member: rows.find(({ state }) => state !== '停止') ?? rows[0],
    // Rule C16: our own material goes out under its approval number, or not at all.
    approvalNumber: form.text('approvalNumber', {
      need: comparisonProblems.comparisonApprovalMissing(),
      max,
    }),
    intention: form.text('intention', record),
    reason: form.text('reason', record),
  };
}

/** An insurer that no document names is taken for another one: the stricter reading. */
export function acrossInsurers(chosen: readonly Program[]): boolean {
  const groups = new Set(
    chosen.map((program) =>
      program.insurers
        ? program.insurers.value.map(({ insurer }) => insurer).join('、')
        : `? ${program.code}`,
    ),
  );
  return groups.size > 1;
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
    // Rule C8: the documents' company names are of their year; outside only as the agency has confirmed them.
    insurers: forMember ? insurerOf(facts, program.code) : programRow.insurers,
    plan: row.code,
    planName: row.name,
    ...pick(row, ...PLAN_TERMS, 'source'),
  };
  if (!revenue) return plan;
  const rating = rate(facts.rates, { revenueYen: revenue.yen, plan: row.code, asOf });
  const { figure, basis } = chooseLetter(rating, {
    // A comparison is no quotation: nothing in it is ever firm (rule C1).
    yearConfirmed: false,
    estimatesReleased: programRow.estimateLetters === '案内可',
    termConfirmed: false,
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
