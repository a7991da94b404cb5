// This file defines 事故シミュレーション: one incident through every programme and plan; towards a member under rule C4.
import type { Problem } from '../../domain/problem';
import { ACCESS_FINDINGS } from '../../domain/claim-state';
import { simulate, type SimulatedLoss, type SimulatedPlan } from '../../payable/simulate';
import { alertSourceText, ASK_INSURER, eventKindText, claimProblems } from '../../payable/messages';
import type { LossCategory } from '../../domain/coverage';
import { fingerprintOf } from '../../domain/fingerprint';
import { foldText } from '../../domain/fold-text';
import { parseRevenue } from '../../domain/revenue';
import { formatYen } from '../../domain/yen';
import { programs as registry } from '../../programs';
import { simulations, type SimulationLine } from '../../tables/claims';
import type { Member } from '../../tables/members';
import type { ClaimAnswered } from './contract';
import type { SimulateRequest, Simulation, SimulatorStart } from './contract';
import { readForm, formProblems } from '../../domain/form-reader';
import type { Ports } from '../../ports';
import { checkedMember } from '../quotes/compare-plans';
import { recordComparison, type ComparisonRecord } from '../quotes/comparison-record';
import { gatherLetterFacts } from '../quotes/quote-facts';
import { incidentOf } from './claim-intake';
import { kindChoices, sourceChoices } from './claim-start';
import { alternativeView } from './prepare-payable';
import {
  categoryText,
  claimAudit,
  claimRefusal,
  claimRefusalOf,
  viewText,
  claimDeskProblems,
} from './claim-words';
import { bookOfSheet, coverageRowsOf } from './sheet-book';

type SimulatePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const LIABILITY: readonly LossCategory[] = ['damages', 'litigation', 'lawsuitResponse'];

export function openSimulator(): SimulatorStart {
  const categories = (Object.keys(categoryText) as LossCategory[]).map((code) => ({
    code,
    text: categoryText[code],
    part: LIABILITY.includes(code) ? ('賠償' as const) : ('費用' as const),
  }));
  return { kinds: kindChoices, sources: sourceChoices, categories };
}

export function simulateIncident(
  ports: SimulatePorts,
  request: SimulateRequest,
): ClaimAnswered<{ simulation: Simulation }> {
  const today = ports.clock.today();
  const form = readForm<keyof SimulateRequest>(request as never, today);
  const kind = form.choice(
    'kind',
    Object.keys(eventKindText),
    claimDeskProblems.simulateKindMissing(),
  ) as SimulateRequest['kind'];
  const detection = form.choice('detection', Object.keys(alertSourceText)) as SimulateRequest['detection'];
  const access = form.choice('access', ACCESS_FINDINGS);
  const publication = form.choice('publication', [
    '公表済',
    '公表しない',
    '未定',
  ]) as SimulateRequest['publication'];
  const count = (field: 'persons' | 'companies'): number => {
    const typed = foldText(form.text(field)).replace(/[,\s]|人$|名$|社$|法人$/g, '');
    if (/^\d{0,9}$/.test(typed)) return Number(typed);
    form.refuse(field, claimDeskProblems.claimHeadsUnreadable({ text: typed.slice(0, 20) }));
    return 0;
  };
  const persons = count('persons');
  const companies = count('companies');
  const read = readLosses(request.losses, persons, companies);
  const problems = [...form.problems, ...read.problems];
  if (problems.length > 0) return claimRefusal(...problems);

  const forMember = request.audience === '会員';
  const wanted = new Set(Array.isArray(request.plans) ? request.plans.map(String) : []);
  const rows = coverageRowsOf(ports);
  const plans = registry.flatMap((program) =>
    program.plans
      .filter((plan) => !forMember || wanted.has(plan.code))
      .map((plan) => {
        const book = program.handbook?.coverages();
        return { program, plan, book: book && bookOfSheet(book, plan.code, rows) };
      }),
  );
  if (plans.length === 0) return claimRefusal({ ...claimDeskProblems.simulateNoPlans(), field: 'plans' });
  try {
    const member = forMember
      ? checkedMember(
          ports,
          request,
          [...new Set(plans.map(({ program }) => program))],
          gatherLetterFacts(ports),
        )
      : undefined;
    const answers = simulate(
      {
        incident: incidentOf({ kind, access, detection, publication }),
        persons,
        companies,
        losses: read.losses,
      },
      plans.flatMap(({ program, plan, book }) =>
        book ? [{ program: program.code, plan: plan.code, book }] : [],
      ),
    );
    if (!answers.ok) return claimRefusal(answers.problem);
    const incident = [
      viewText.kindLine(
        eventKindText[kind],
        persons === 0 ? '' : String(persons),
        companies === 0 ? '' : String(companies),
      ),
      access === '' ? '' : viewText.accessLine(access),
      detection === '' ? '' : alertSourceText[detection],
      publication,
      ...read.losses.map((loss) => `${categoryText[loss.category]}${formatYen(loss.lossYen)}`),
    ].filter((part) => part !== '');
    const kept =
      request.keep === true || forMember
        ? keep(ports, request, incident.join('、'), member, answers.value)
        : '';
    return {
      ok: true,
      simulation: {
        audience: forMember ? '会員' : '社内',
        organization: member?.organization ?? '',
        approvalNumber: forMember ? String(request.approvalNumber).trim() : '',
        madeOn: today,
        incident: incident.slice(0, incident.length - read.losses.length).join('、'),
        lossYen: read.losses.reduce((sum, loss) => sum + loss.lossYen, 0),
        losses: read.losses.map(({ category, lossYen }) => ({
          code: category,
          text: categoryText[category],
          lossYen,
        })),
        plans: answers.value.map(planView),
        kept,
      },
    };
  } catch (error) {
    return claimRefusalOf(error);
  }
}

function readLosses(
  sent: SimulateRequest['losses'],
  persons: number,
  companies: number,
): { losses: SimulatedLoss[]; problems: Problem[] } {
  const losses: SimulatedLoss[] = [];
  const problems: Problem[] = [];
  for (const line of Array.isArray(sent) ? sent.slice(0, 50) : []) {
    const category = String(line?.category ?? '') as LossCategory;
    const typed = String(line?.amount ?? '').trim();
    if (typed === '' || !Object.prototype.hasOwnProperty.call(categoryText, category)) continue;
    const field = `loss-${category}`;
    const text = categoryText[category];
    const parsed = parseRevenue(typed, 'yen');
    if (!parsed.ok || parsed.value.approximate) {
      problems.push({ ...formProblems.fieldYenUnreadable({ text: typed.slice(0, 40) }), field });
      continue;
    }
    if (losses.some((loss) => loss.category === category)) {
      problems.push({ ...claimDeskProblems.simulateCategoryTwice({ text }), field });
    }
    const heads =
      category === 'condolencePerson' ? persons : category === 'condolenceCompany' ? companies : 1;
    if (heads === 0) problems.push({ ...claimProblems.claimHeadsMissing({ item: text }), field });
    losses.push({ category, lossYen: parsed.value.yen });
  }
  if (losses.length === 0 && problems.length === 0) {
    problems.push({ ...claimDeskProblems.simulateNoLosses(), field: 'losses' });
  }
  return { losses, problems };
}

function planView(answer: SimulatedPlan): Simulation['plans'][number] {
  const program = registry.find(({ code }) => code === answer.program)!;
  const plan = program.plans.find(({ code }) => code === answer.plan)!;
  return {
    program: program.code,
    programName: program.shortName,
    plan: plan.code,
    planName: plan.name,
    payableYen: answer.payableYen,
    ownYen: answer.ownYen,
    askYen: answer.askYen,
    lowYen: answer.lowYen,
    highYen: answer.highYen,
    liabilityYen: answer.liabilityYen,
    costYen: answer.costYen,
    atMost: answer.atMost,
    firstLimit: firstLimitText(answer),
    rows: answer.rows.map((row) => ({
      item: row.item,
      payableYen: row.kind === 'ask' ? null : row.payableYen,
    })),
    unknown: unknownOf(answer),
  };
}

const firstLimitText = ({ firstLimit }: SimulatedPlan): string =>
  firstLimit ? `${firstLimit.name}（${formatYen(firstLimit.amountYen)}）` : '';

function unknownOf(answer: SimulatedPlan): string[] {
  return [
    ...answer.rows
      .filter((row) => row.kind === 'ask')
      .map((row) => `${categoryText[row.category]}：${ASK_INSURER}`),
    ...answer.rows
      .filter((row) => row.kind === 'notListed')
      .map((row) => viewText.notListed(row.item, answer.plan)),
    ...(answer.atMost ? [viewText.atMost] : []),
    ...answer.alternatives.map((point) => {
      const view = alternativeView(point);
      return `${view.name}：${view.other}なら${formatYen(view.otherYen)}`;
    }),
  ];
}

/** Rule C4: what a member is shown stands in 意向・説明記録. */
function recordOf(request: SimulateRequest, answers: readonly SimulatedPlan[]): ComparisonRecord {
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 500) : '');
  return {
    intention: text(request.intention),
    reason: text(request.reason),
    approvalNumber: text(request.approvalNumber),
    programs: [...new Set(answers.map(({ program }) => program))],
    plans: answers.map(({ plan }) => plan),
  };
}

/** One row a plan; the same simulation sent twice is kept once. */
function keep(
  ports: SimulatePorts,
  request: SimulateRequest,
  incident: string,
  member: Member | undefined,
  answers: readonly SimulatedPlan[],
): string {
  return ports.lock.hold(() => {
    const key = fingerprintOf(['simulation', String(request.requestKey ?? ''), incident]).slice(0, 8);
    const number = `Z-${ports.clock.today().replace(/-/g, '')}-${key}`;
    if (member) recordComparison(ports, member, recordOf(request, answers));
    const rows = ports.tables.read(simulations);
    if (rows.some((row) => row.lineNumber.startsWith(`${number}/`))) return number;
    const lines = answers.map((answer): SimulationLine => ({
      lineNumber: `${number}/${answer.plan}`,
      madeAt: ports.clock.now(),
      madeBy: ports.user.email(),
      use: member ? viewText.forMember(member.organization) : viewText.house,
      incident,
      program: answer.program,
      plan: answer.plan,
      lossYen: answer.lossYen,
      payableYen: answer.payableYen,
      ownYen: answer.ownYen,
      askYen: answer.askYen,
      lowYen: answer.lowYen,
      highYen: answer.highYen,
      firstLimit: firstLimitText(answer),
      unknown: unknownOf(answer).join('／'),
    }));
    ports.tables.append(simulations, lines);
    ports.audit.record('simulateIncident', [number], claimAudit.simulate(lines.length));
    ports.tables.flush();
    return number;
  });
}
