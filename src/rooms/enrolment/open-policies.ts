import { pick } from '../../domain/pick';
import { daysBetween } from '../../domain/calendar';
import { coverState, type IsoDateTime, type Policy } from '../../domain/policy';
import { refuse } from '../../domain/problem';
import { programOf } from '../../programs';
import { plans as planTable } from '../../tables/masters';
import { policies as policyTable } from '../../tables/policies';
import type { CertificateDesk, PolicyDesk, PolicyLine } from './contract';
import type { Ports } from '../../ports';
import { readPolicy } from './policy-row';
import { enrolmentProblems } from './words';

export function policyLine(policy: Policy, now: IsoDateTime, plans: ReadonlyMap<string, string>): PolicyLine {
  return {
    ...pick(policy, ...LINE_COLUMNS),
    programName: programOf(policy.program)?.shortName ?? policy.program,
    planName: plans.get(policy.plan) ?? policy.plan,
    premiumYen: policy.writtenPremiumYen,
    state: coverState(policy, now),
  };
}

const LINE_COLUMNS = [
  ...(['policyNumber', 'memberKey', 'memberNumber', 'organization', 'program', 'startsAt'] as const),
  ...(['endsAt', 'paymentState', 'certificateState', 'certificateNumber', 'renewalState'] as const),
] as const;

export function planNames(ports: Pick<Ports, 'tables'>): ReadonlyMap<string, string> {
  return new Map(ports.tables.read(planTable).map((row) => [row.code, row.name]));
}

/** The policies selected in 契約. Two reads. */
export function openPolicies(ports: Pick<Ports, 'tables' | 'clock' | 'selection'>): PolicyDesk {
  const plans = ports.tables.read(planTable);
  const names = new Map(plans.map((row) => [row.code, row.name]));
  const wanted = new Set(ports.selection.ids(policyTable));
  if (wanted.size === 0) refuse(enrolmentProblems.noPoliciesChosen());
  const chosen = ports.tables
    .read(policyTable)
    .filter((row) => wanted.has(row.policyNumber))
    .flatMap((row) => readPolicy(row) ?? []);
  const programs = new Set(chosen.map(({ program }) => program));
  return {
    lines: chosen.map((policy) => policyLine(policy, ports.clock.now(), names)),
    plans: plans
      .filter(({ program }) => programs.has(program))
      .map((plan) => pick(plan, 'program', 'code', 'name')),
    today: ports.clock.today(),
  };
}

/** The policies whose certificate is not there. Two reads. */
export function openCertificates(ports: Pick<Ports, 'tables' | 'clock' | 'selection'>): CertificateDesk {
  const names = planNames(ports);
  const [now, today] = [ports.clock.now(), ports.clock.today()];
  const waiting = ports.tables
    .read(policyTable)
    .flatMap((row) => readPolicy(row) ?? [])
    .filter(isWaiting)
    .map((policy) => ({
      ...policyLine(policy, now, names),
      waitingDays: Math.max(0, daysBetween(policy.startsAt.slice(0, 10), today)),
    }))
    .sort((left, right) => (left.startsAt < right.startsAt ? -1 : left.startsAt > right.startsAt ? 1 : 0));
  return { waiting, selected: ports.selection.ids(policyTable), today };
}

/** Accepted, and the paper that says so has not come. */
export function isWaiting(policy: Policy): boolean {
  return policy.decided === 'accepted' && policy.certificateState === '未着' && policy.ended === null;
}
