import { readForm } from '../../domain/form-reader';
import { coverState, type Policy } from '../../domain/policy';
import type { Problem } from '../../domain/problem';
import { shown, type ShownProblem } from '../../domain/problem-text';
import type { RecordRenewalReport, RecordRenewalRequest } from './contract';
import { openLedger } from '../enrolment';
import type { Ports } from '../../ports';
import { chosenPolicies } from './chosen-policies';
import { renewalAudit, renewalProblems, renewalText } from './words';

type RecordPorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'switches' | 'keepDeadlines'
>;
type State = Exclude<RecordRenewalRequest['state'], ''>;

const WITH_REASON: readonly string[] = ['更新しない', '失効'];
const LONGEST_REASON = 500;

/** 更新 and 条件変更 come with the policy that renews; the rest is told by the member and keyed here. */
export function recordRenewal(ports: RecordPorts, request: RecordRenewalRequest): RecordRenewalReport {
  const numbers = chosenPolicies(request);
  const { state, on, reason } = readOutcome(request, ports.clock.today());
  return ports.lock.hold(() => {
    const ledger = openLedger(ports);
    const now = ports.clock.now();
    const recorded: string[] = [];
    const refused: ShownProblem[] = [];
    for (const policyNumber of numbers) {
      const wrong = problemOf(ledger.policy(policyNumber), policyNumber, state, now);
      const result = wrong
        ? ({ ok: false, problem: wrong } as const)
        : ledger.record({
            policyNumber,
            event: state === '更新しない' ? { kind: 'nonRenewal', reason } : { kind: 'renewalTrack', state },
            effectiveOn: on || ports.clock.today(),
            document: reason,
          });
      if (result.ok) recorded.push(policyNumber);
      else refused.push(shown(result.problem, policyNumber, policyNumber));
    }
    ledger.commit();
    ports.keepDeadlines(ports, recorded);
    if (recorded.length > 0) {
      ports.audit.record('recordRenewal', recorded, renewalAudit.recorded(state, recorded.length));
    }
    return { recorded, refused };
  });
}

function readOutcome(request: RecordRenewalRequest, today: string) {
  const { state } = request;
  const form = readForm<'state' | 'on' | 'reason'>(request, today);
  if (state === '') form.refuse('state', renewalProblems.renewalStateMissing());
  const need = WITH_REASON.includes(state) ? { need: renewalProblems.renewalReasonMissing({ state }) } : {};
  const on = form.date('on', { future: true });
  const reason = form.text('reason', { max: LONGEST_REASON, ...need });
  form.done();
  return { state: state as State, on, reason };
}

function problemOf(
  policy: Policy | undefined,
  policyNumber: string,
  state: State,
  now: string,
): Problem | undefined {
  if (!policy) return renewalProblems.renewalPolicyUnknown({ policyNumber });
  const cover = coverState(policy, now);
  if (!['引受', '契約中', '満期'].includes(cover)) {
    return renewalProblems.renewalNotCovered({ policyNumber, state: cover });
  }
  if (state === '失効' && policy.endsAt > now) {
    const end = renewalText.date(policy.endsAt.slice(0, 10));
    return renewalProblems.renewalNotYetEnded({ policyNumber, end });
  }
  return undefined;
}
