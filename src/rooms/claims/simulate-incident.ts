// 事故シミュレーション: one incident through every programme and plan; towards a member under rule C4.
import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { partText, type LossCategory } from '../../domain/coverage';
import { fingerprintOf } from '../../domain/fingerprint';
import { formProblems, readForm } from '../../domain/form-reader';
import { valueOf, refuse, type Problem } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import { formatYen } from '../../domain/yen';
import { simulate, type SimulatedLoss, type SimulatedPlan } from '../../payable/simulate';
import { alertSourceText, eventKindText, payableProblems } from '../../payable/words';
import type { Ports } from '../../ports';
import { programs as registry } from '../../programs';
import { simulations, type SimulationLine } from '../../tables/claims';
import type { Member } from '../../tables/members';
import { blankIncident, type SimulateRequest, type Simulation, type SimulatorStart } from './contract';
import { checkedMember, recordComparison } from '../quotes';
import { gatherLetterFacts, programsNow } from '../mail';
import { incidentOf, readHeads } from './claim-intake';
import { kindChoices, sourceChoices } from './claim-start';
import { coverageRowsOf, planName } from './claim-world';
import { alternativeView } from './claim-questions';
import { firstLimitText } from './prepare-payable';
import { coveragesOfSheet } from './sheet-coverages';
import { categoryText, claimAudit, claimProblems, viewText } from './words';

type SimulatePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const LIABILITY: readonly LossCategory[] = ['damages', 'litigation', 'lawsuitResponse'];
const categories = Object.keys(categoryText) as LossCategory[];

export function openSimulator(): SimulatorStart {
  return {
    blank: blankIncident(),
    kinds: kindChoices,
    sources: sourceChoices,
    categories: categories.map((code) => ({
      code,
      text: categoryText[code],
      part: LIABILITY.includes(code) ? partText.liability : partText.cost,
    })),
  };
}

interface Simulated {
  readonly kind: Exclude<SimulateRequest['kind'], ''>;
  readonly persons: number;
  readonly companies: number;
  readonly losses: readonly SimulatedLoss[];
}

export function simulateIncident(ports: SimulatePorts, request: SimulateRequest): Simulation {
  const forMember = request.audience === '会員';
  const today = ports.clock.today();
  const simulated = readSimulated(request, today);
  const plans = plansOf(ports, forMember ? request.plans : undefined);
  if (plans.length === 0) refuse({ ...claimProblems.simulateNoPlans(), field: 'plans' });
  const programs = [...new Set(plans.map(({ program }) => program))];
  const member = forMember ? checkedMember(ports, request, programs, gatherLetterFacts(ports)) : undefined;
  const answers = valueOf(
    simulate(
      { ...simulated, incident: incidentOf({ ...request, kind: simulated.kind }) },
      plans.flatMap(({ program, plan, coverages }) =>
        coverages ? [{ program: program.code, plan: plan.code, coverages }] : [],
      ),
    ),
  );
  const incident = incidentText(request, simulated);
  const { losses } = simulated;
  const lossTexts = losses.map(({ category, lossYen }) => `${categoryText[category]}${formatYen(lossYen)}`);
  const kept =
    request.keep || forMember
      ? keep(ports, request, [incident, ...lossTexts].join('、'), member, answers)
      : '';
  return {
    audience: request.audience,
    organization: member?.organization ?? '',
    approvalNumber: forMember ? request.approvalNumber.trim() : '',
    madeOn: today,
    incident,
    lossYen: losses.reduce((sum, loss) => sum + loss.lossYen, 0),
    losses: losses.map(({ category: code, lossYen }) => ({ code, text: categoryText[code], lossYen })),
    plans: answers.map(planView),
    kept,
  };
}

function readSimulated(request: SimulateRequest, today: string): Simulated {
  const form = readForm<string>(request, today);
  const { kind } = request;
  if (kind === '') form.refuse('kind', claimProblems.simulateKindMissing());
  const persons = readHeads(form, 'persons') ?? 0;
  const companies = readHeads(form, 'companies') ?? 0;
  const losses: SimulatedLoss[] = [];
  const before = form.problems.length;
  const hasHeads = { condolencePerson: persons > 0, condolenceCompany: companies > 0 };
  for (const { category: code, amount } of request.losses) {
    const category = categories.find((one) => one === code);
    const typed = amount.trim();
    if (typed === '' || !category) continue;
    const refuseLoss = (problem: Problem) => form.refuse(`loss-${category}`, problem);
    const text = categoryText[category];
    const parsed = parseRevenue(typed, 'yen');
    if (!parsed.ok || parsed.value.approximate) {
      refuseLoss(formProblems.fieldYenUnreadable({ text: cutText(typed, 40) }));
      continue;
    }
    if (losses.some((loss) => loss.category === category))
      refuseLoss(claimProblems.simulateCategoryTwice({ text }));
    if (category in hasHeads && !hasHeads[category as keyof typeof hasHeads])
      refuseLoss(payableProblems.claimHeadsMissing({ item: text }));
    losses.push({ category, lossYen: parsed.value.yen });
  }
  if (losses.length === 0 && form.problems.length === before)
    form.refuse('losses', claimProblems.simulateNoLosses());
  form.done();
  return { kind: kind as Simulated['kind'], persons, companies, losses };
}

/** Every plan, or those named, with the figures of 補償. */
function plansOf(ports: SimulatePorts, named: readonly string[] | undefined) {
  const rows = coverageRowsOf(ports);
  return programsNow(ports).programs.flatMap((program) =>
    program.plans
      .filter((plan) => !named || named.includes(plan.code))
      .map((plan) => {
        const coverages = program.handbook?.coverages();
        return { program, plan, coverages: coverages && coveragesOfSheet(coverages, plan.code, rows) };
      }),
  );
}

function incidentText({ access, detection, publication }: SimulateRequest, simulated: Simulated): string {
  const heads = (count: number): string => (count === 0 ? '' : String(count));
  const { kind, persons, companies } = simulated;
  return [
    viewText.kindLine(eventKindText[kind], heads(persons), heads(companies)),
    access === '' ? '' : viewText.accessLine(access),
    detection === '' ? '' : alertSourceText[detection],
    publication,
  ]
    .filter((part) => part !== '')
    .join('、');
}

const FIGURES = ['payableYen', 'ownYen', 'askYen', 'lowYen', 'highYen'] as const;

function planView(answer: SimulatedPlan): Simulation['plans'][number] {
  const program = registry.find(({ code }) => code === answer.program)!;
  return {
    ...pick(answer, 'plan', 'liabilityYen', 'costYen', 'atMost', ...FIGURES),
    programName: program.shortName,
    planName: planName(program, answer.plan),
    firstLimit: firstLimitText(answer),
    rows: answer.rows.map((row) => ({
      item: row.item,
      payableYen: row.kind === 'ask' ? null : row.payableYen,
    })),
    unknown: unknownOf(answer),
  };
}

function unknownOf({ rows, plan, atMost, alternatives }: SimulatedPlan): string[] {
  return [
    ...rows.filter((row) => row.kind === 'ask').map((row) => viewText.askInsurer(categoryText[row.category])),
    ...rows.filter((row) => row.kind === 'notListed').map((row) => viewText.notListed(row.item, plan)),
    ...(atMost ? [viewText.atMost] : []),
    ...alternatives.map((point) => {
      const { name, other, otherYen } = alternativeView(point);
      return viewText.otherwise(name, other, formatYen(otherYen));
    }),
  ];
}

const LONGEST_RECORD = 500;
const recorded = (text: string): string => cutText(text.trim(), LONGEST_RECORD);

/** One row a plan; the same simulation sent twice is kept once. */
function keep(
  ports: SimulatePorts,
  request: SimulateRequest,
  incident: string,
  member: Member | undefined,
  answers: readonly SimulatedPlan[],
): string {
  return ports.lock.hold(() => {
    const key = fingerprintOf(['simulation', request.requestKey, incident]).slice(0, 8);
    const number = `Z-${ports.clock.today().replace(/-/g, '')}-${key}`;
    // Rule C4: what a member is shown stands in 意向・説明記録.
    if (member)
      recordComparison(ports, member, {
        intention: recorded(request.intention),
        reason: recorded(request.reason),
        approvalNumber: recorded(request.approvalNumber),
        programs: [...new Set(answers.map(({ program }) => program))],
        plans: answers.map(({ plan }) => plan),
      });
    const rows = ports.tables.read(simulations);
    if (rows.some((row) => row.lineNumber.startsWith(`${number}/`))) return number;
    const lines = answers.map((answer): SimulationLine => ({
      lineNumber: `${number}/${answer.plan}`,
      madeAt: ports.clock.now(),
      madeBy: ports.user.email(),
      use: member ? viewText.forMember(member.organization) : viewText.house,
      incident,
      ...pick(answer, 'program', 'plan', 'lossYen', ...FIGURES),
      firstLimit: firstLimitText(answer),
      unknown: unknownOf(answer).join('／'),
    }));
    ports.tables.append(simulations, lines);
    ports.audit.record('simulateIncident', [number], claimAudit.simulate(lines.length));
    ports.tables.flush();
    return number;
  });
}
