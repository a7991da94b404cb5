// 契約の手続き: one case with all its steps, by the row that is selected in 見積 or 契約.
import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import { programOf } from '../../programs';
import { policies as policyTable, type Policy as PolicyRow } from '../../tables/policies';
import { quotes as quoteTable } from '../../tables/quotes';
import { lookup } from '../../tables/unread';
import type { Ports } from '../../ports';
import { readFrozen } from '../quotes';
import { type ApplicationPorts, gather, type World } from './application-world';
import type { OpenProcedureRequest, Procedure, ProcedureDesk } from './contract';
import { planNames } from './open-policies';
import { asideOf, type Case, stepsOf } from './procedure-steps';
import { enrolmentProblems } from './words';

type ProcedurePorts = ApplicationPorts & Pick<Ports, 'switches'>;

/** Of cases under way: more are found by search. */
const WAITING_SHOWN = 30;

/** Twelve reads at most. */
export function openProcedure(
  ports: ProcedurePorts,
  { tab = '', id = '' }: OpenProcedureRequest,
): ProcedureDesk {
  const world = gather(ports);
  const rows = ports.tables.sound(policyTable);
  const chosen = caseOf(ports, world, rows, tab === '' ? selected(ports) : { tab, id });
  return {
    chosen: chosen ? procedureOf(ports, world, chosen) : null,
    waiting: chosen ? [] : waitingCases(world, rows),
  };
}

interface Chosen {
  readonly tab: string;
  readonly id: string;
}

function selected({ selection }: Pick<Ports, 'selection'>): Chosen {
  const [policy] = selection.ids(policyTable);
  if (policy !== undefined) return { tab: policyTable.tab, id: policy };
  return { tab: quoteTable.tab, id: selection.ids(quoteTable)[0] ?? '' };
}

function caseOf(
  ports: Pick<Ports, 'tables'>,
  world: World,
  rows: readonly PolicyRow[],
  { tab, id }: Chosen,
): Case | undefined {
  if (id === '') return undefined;
  if (tab === policyTable.tab) {
    // By lookup: a row in doubt says so instead of being missing.
    const policy = lookup(ports.tables.read(policyTable), (row) => row.policyNumber).get(id);
    if (!policy) refuse(enrolmentProblems.caseUnknown({ id: cutText(id, 40) }));
    return { policy, quote: ports.tables.orAside(() => world.quotes.get(policy.quoteNumber)) };
  }
  const quote = world.quotes.get(id);
  if (!quote) refuse(enrolmentProblems.caseUnknown({ id: cutText(id, 40) }));
  return { quote, policy: rows.find(({ quoteNumber }) => quoteNumber === id) };
}

function procedureOf(ports: ProcedurePorts, world: World, chosen: Case): Procedure {
  const { quote, policy } = chosen;
  const row = (policy ?? quote)!;
  const plan = (quote && readFrozen(quote)?.plan.name) ?? planNames(ports).get(row.plan) ?? row.plan;
  const facts = { today: ports.clock.today(), collects: ports.switches.isOn('payments') };
  return {
    ...pick(row, 'organization', 'memberNumber', 'state'),
    quoteNumber: quote?.quoteNumber ?? '',
    policyNumber: policy?.policyNumber ?? '',
    programName: programOf(row.program)?.shortName ?? row.program,
    planName: plan,
    premiumYen: row.appliedPremiumYen,
    label: quote?.label ?? '',
    from: policy ? policy.startsAt.slice(0, 10) : quote!.effectiveDate,
    to: policy ? policy.endsAt.slice(0, 10) : quote!.expirationDate,
    steps: stepsOf(chosen, world, facts),
    aside: asideOf(chosen),
  };
}

/** Held applications and offers that are out, then policies whose paper or acceptance is not there. */
function waitingCases(world: World, rows: readonly PolicyRow[]): ProcedureDesk['waiting'] {
  const policies = rows
    .filter((row) => row.state === '申込受付' || (row.state === '引受' && row.certificateState === '未着'))
    .map((row) => ({ tab: policyTable.tab, id: row.policyNumber, ...pick(row, 'organization', 'state') }));
  const quotes = world
    .allQuotes()
    .filter(({ state }) => state === '案内済')
    .map((row) => ({ tab: quoteTable.tab, id: row.quoteNumber, ...pick(row, 'organization', 'state') }));
  return [...policies, ...quotes].slice(0, WAITING_SHOWN);
}
