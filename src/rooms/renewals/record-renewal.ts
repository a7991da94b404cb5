// This file defines how a renewal gets its state: by hand on the page, by the letter that left, and by the calendar.
import type { Delivery } from '../../tables/outbox';
import { parseDate } from '../../domain/calendar';
import { coverState, type LaterEvent, type Policy } from '../../domain/policy';
import { isOutcome } from '../../domain/renewal';
import type { RowMessage } from '../../domain/row-message';
import { refuse, type Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { RecordRenewalReport, RecordRenewalRequest } from './contract';
import { openLedger } from '../enrolment/ledger';
import type { DeliveryEffect } from '../mail/delivery-effects';
import type { Ports } from '../../ports';
import { isRenewalLetter } from './renewal-letters';
import { chosenNumbers } from './queue-renewals';
import { renewalAudit, renewalProblems, renewalText } from './renewal-texts';

type RecordPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;

const BY_HAND: readonly string[] = ['案内済', '回答あり', '更新しない', '失効'];
const WITH_REASON: readonly string[] = ['更新しない', '失効'];
const LONGEST_REASON = 500;

/** 更新 and 条件変更 come with the policy that renews; the rest is told by the member and keyed here. */
export function recordRenewal(ports: RecordPorts, request: RecordRenewalRequest): RecordRenewalReport {
  const numbers = chosenNumbers(request.policyNumbers);
  const state = String(request.state ?? '');
  if (!BY_HAND.includes(state)) refuse(renewalProblems.renewalStateUnknown({ state: state.slice(0, 20) }));
  const reason = String(request.reason ?? '')
    .trim()
    .slice(0, LONGEST_REASON);
  if (WITH_REASON.includes(state) && reason === '') refuse(renewalProblems.renewalReasonMissing({ state }));
  const typed = String(request.on ?? '').trim();
  const on = typed === '' ? undefined : parseDate(typed);
  if (on && !on.ok) refuse(renewalProblems.renewalDateUnreadable({ text: typed.slice(0, 40) }));
  return ports.lock.hold(() => {
    const ledger = openLedger(ports);
    const now = ports.clock.now();
    const recorded: string[] = [];
    const refused: RowMessage[] = [];
    for (const policyNumber of numbers) {
      const policy = ledger.policy(policyNumber);
      const problem = problemOf(policy, policyNumber, state, now);
      const result = problem
        ? ({ ok: false, problem } as const)
        : ledger.record({
            policyNumber,
            event: eventOf(state as RecordRenewalRequest['state'], reason),
            effectiveOn: on?.ok ? on.value : ports.clock.today(),
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

/** Cover that ended while nobody had an outcome has lapsed: the daily run says so, and ホーム counts it. */
export function settleRenewals(ports: RecordPorts): { readonly lapsed: number; readonly changed: number } {
  return ports.lock.hold(() => {
    const ledger = openLedger(ports);
    const now = ports.clock.now();
    const lapsed = ledger
      .all()
      .filter((policy) => coverState(policy, now) === '満期' && !isOutcome(policy.renewalState))
      .filter((policy) => {
        const { policyNumber, endsAt } = policy;
        const event = eventOf('失効', '');
        const effectiveOn = endsAt.slice(0, 10);
        return ledger.record({ policyNumber, event, effectiveOn, document: renewalText.lapsed }).ok;
      })
      .map((policy) => policy.policyNumber);
    // Also brings every row to the state of the day: 引受, 契約中, 満期 follow from the dates.
    const { written } = ledger.commit();
    if (lapsed.length > 0) ports.audit.record('settleRenewals', lapsed, renewalAudit.lapsed(lapsed.length));
    ports.log.info('settleRenewals', { lapsed: lapsed.length, changed: written });
    return { lapsed: lapsed.length, changed: written };
  });
}

const LEFT_THE_HOUSE: readonly Delivery['state'][] = ['送信済', '発送済（記録）'];

/** A renewal letter that has left makes its policy 案内済, unless more is known already. */
export const tellRenewals: DeliveryEffect = (ports, changed) => {
  const left = changed.filter((row) => LEFT_THE_HOUSE.includes(row.state) && isRenewalLetter(row));
  if (left.length === 0) return;
  const ledger = openLedger(ports);
  for (const row of left) {
    const policyNumber = row.subjectNumbers;
    if (ledger.policy(policyNumber)?.renewalState !== '') continue;
    ledger.record({
      policyNumber,
      event: eventOf('案内済', ''),
      effectiveOn: row.sentAt.slice(0, 10) || ports.clock.today(),
      document: renewalText.letterLeft(row.deliveryNumber),
      idempotencyKey: `${policyNumber}/told/${row.deliveryNumber}`,
    });
  }
  ledger.commit();
};

function eventOf(state: RecordRenewalRequest['state'], reason: string): LaterEvent {
  return state === '更新しない' ? { kind: 'nonRenewal', reason } : { kind: 'renewalTrack', state };
}

function problemOf(
  policy: Policy | undefined,
  policyNumber: string,
  state: string,
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
