import { parseDate } from '../../domain/calendar';
import { coverState, type Policy } from '../../domain/policy';
import { refuse, type Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { RowMessage } from '../../domain/row-message';
import type { Ports } from '../../ports';
import { openLedger } from '../enrolment';
import { chosenPolicies } from './chosen-policies';
import type { RecordRenewalReport, RecordRenewalRequest } from './contract';
import { renewalAudit, renewalProblems, renewalText } from './words';

type RecordPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;
type State = RecordRenewalRequest['state'];

const WITH_REASON: readonly State[] = ['更新しない', '失効'];
const LONGEST_REASON = 500;

/** 更新 and 条件変更 come with the policy that renews; the rest is told by the member and keyed here. */
export function recordRenewal(ports: RecordPorts, request: RecordRenewalRequest): RecordRenewalReport {
  const numbers = chosenPolicies(request);
  const { state } = request;
  const reason = request.reason.trim().slice(0, LONGEST_REASON);
  if (WITH_REASON.includes(state) && reason === '') refuse(renewalProblems.renewalReasonMissing({ state }));
  const effectiveOn = dayOf(request.on.trim()) || ports.clock.today();
  return ports.lock.hold(() => {
    const ledger = openLedger(ports);
    const now = ports.clock.now();
    const recorded: string[] = [];
    const refused: RowMessage[] = [];
    for (const policyNumber of numbers) {
      const wrong = problemOf(ledger.policy(policyNumber), policyNumber, state, now);
      const result = wrong
        ? ({ ok: false, problem: wrong } as const)
        : ledger.record({
            policyNumber,
            event: state === '更新しない' ? { kind: 'nonRenewal', reason } : { kind: 'renewalTrack', state },
            effectiveOn,
            document: reason,
          });
      if (result.ok) recorded.push(policyNumber);
      else refused.push(shown(result.problem, policyNumber, policyNumber));
    }
    ledger.commit();
    if (recorded.length > 0) {
      ports.audit.record('recordRenewal', recorded, renewalAudit.recorded(state, recorded.length));
    }
    return { recorded, refused };
  });
}

/** '' where blank. */
function dayOf(text: string): string {
  if (text === '') return '';
  const parsed = parseDate(text);
  if (!parsed.ok) refuse(renewalProblems.renewalDateUnreadable({ text: text.slice(0, 40) }));
  return parsed.value;
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
