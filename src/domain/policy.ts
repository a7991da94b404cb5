// A policy: three tracks side by side (cover, payment, certificate) and what each event does to it.
import { policyProblems } from './policy-messages';
import type { IsoDate } from './calendar';
import type {
  CertificateState,
  CoverState,
  IsoDateTime,
  LaterEvent,
  PaymentState,
  PolicyTerms,
  RenewalState,
  TakeOverEvent,
} from './policy-event';
import { fail, ok, type Result } from './problem';

export type * from './policy-event';

export interface Policy extends PolicyTerms {
  readonly policyNumber: string;
  /** What was decided about the cover; whether it runs today follows from the dates. */
  readonly decided: 'applied' | 'accepted' | 'declined' | 'voided';
  readonly underwritten: string;
  readonly ended: { readonly kind: '解約' | '失効'; readonly on: IsoDate } | null;
  /** Days without cover between an end and a reinstatement, the first counted, the last not. */
  readonly gaps: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** First term amount and every change since: what is due for this term. */
  readonly writtenPremiumYen: number;
  readonly paymentState: PaymentState;
  readonly receiptNumber: string;
  readonly bookedMonth: string;
  readonly certificateState: CertificateState;
  readonly certificateNumber: string;
  readonly certificateOn: string;
  readonly renewalState: RenewalState | '';
  readonly renewedBy: string;
}

export function startPolicy(policyNumber: string, terms: PolicyTerms): Result<Policy> {
  if (terms.startsAt >= terms.endsAt) {
    // Who writes a term has refused it before, and has named its days.
    return fail(policyProblems.stepNotNow({ policyNumber, state: '保険期間なし' }));
  }
  return ok({
    ...terms,
    policyNumber,
    decided: 'applied',
    underwritten: '',
    ended: null,
    gaps: [],
    writtenPremiumYen: terms.termPremiumYen,
    paymentState: '未収',
    receiptNumber: '',
    bookedMonth: '',
    certificateState: '未着',
    certificateNumber: '',
    certificateOn: '',
    renewalState: '',
    renewedBy: '',
  });
}

/** In force as its paper says: what led to it was not done here. */
export function takeOverPolicy(
  policyNumber: string,
  { terms, number, paymentState }: TakeOverEvent,
): Result<Policy> {
  const started = startPolicy(policyNumber, terms);
  if (!started.ok) return started;
  return ok({
    ...started.value,
    decided: 'accepted',
    paymentState,
    certificateState: '登録済',
    certificateNumber: number,
  });
}

/** The cover at a moment: dates alone take it from 引受 to 契約中 to 満期 (decision 13). */
export function coverState(policy: Policy, at: IsoDateTime): CoverState {
  switch (policy.decided) {
    case 'applied':
      return '申込受付';
    case 'declined':
      return '見送り';
    case 'voided':
      return '取消';
    case 'accepted':
      if (policy.ended && at >= momentOf(policy, policy.ended.on)) return policy.ended.kind;
      if (at >= policy.endsAt) return '満期';
      return at >= policy.startsAt ? '契約中' : '引受';
  }
}

/** Whether a moment lies in the cover: certificate and money play no part. */
export function isCovered(policy: Policy, at: IsoDateTime): boolean {
  if (policy.decided !== 'accepted' || at < policy.startsAt || at >= policy.endsAt) return false;
  if (policy.ended && at >= momentOf(policy, policy.ended.on)) return false;
  return !policy.gaps.some(({ from, to }) => at >= momentOf(policy, from) && at < momentOf(policy, to));
}

/** Changes within a term count from the hour at which the term starts. */
function momentOf(policy: Policy, on: IsoDate): IsoDateTime {
  return `${on}T${policy.startsAt.slice(11)}`;
}

const startDay = (policy: Policy): IsoDate => policy.startsAt.slice(0, 10);
const endDay = (policy: Policy): IsoDate => policy.endsAt.slice(0, 10);

const decidedText = { applied: '申込受付', accepted: '引受', declined: '見送り', voided: '取消' } as const;

/** Also what no page can ask for, but a line of the ledger that was rewritten or copied says. */
export function notNow(policy: Policy): Result<Policy> {
  const state = policy.ended?.kind ?? decidedText[policy.decided];
  return fail(policyProblems.stepNotNow({ policyNumber: policy.policyNumber, state }));
}

/** The policy after the event, or why the event has no place. Never looks at a clock. */
export function applyEvent(policy: Policy, event: LaterEvent): Result<Policy> {
  const { policyNumber } = policy;
  const live = policy.decided === 'accepted' && policy.ended === null;
  switch (event.kind) {
    case 'underwrite':
      if (policy.decided !== 'applied') return notNow(policy);
      if (event.on < policy.applicationOn) {
        return fail(policyProblems.beforeApplication({ on: event.on, application: policy.applicationOn }));
      }
      return ok({
        ...policy,
        decided: 'accepted',
        underwritten: [event.on, event.document].join('　').trim(),
      });
    case 'decline':
    case 'void':
      if (policy.decided === 'declined' || policy.decided === 'voided' || policy.ended) return notNow(policy);
      // What has begun is cancelled, not undone.
      if (policy.decided === 'accepted' && event.on > startDay(policy)) {
        return fail(policyProblems.alreadyBegun({ policyNumber, start: startDay(policy) }));
      }
      return ok({
        ...policy,
        decided: event.kind === 'decline' ? 'declined' : 'voided',
        writtenPremiumYen: 0,
        renewalState: '',
        renewedBy: '',
      });
    case 'certificate':
      return certify(policy, event);
    case 'certificateSent':
      if (policy.certificateState === '未着')
        return fail(policyProblems.certificateNotHere({ policyNumber }));
      return ok({ ...policy, certificateState: '送付済' });
    case 'payment':
      return pay(policy, event);
    case 'endorsement':
      if (policy.decided === 'declined' || policy.decided === 'voided' || policy.ended) return notNow(policy);
      if (policy.writtenPremiumYen + event.netChangeYen < 0)
        return fail(policyProblems.refundTooLarge({ policyNumber }));
      return ok({
        ...policy,
        ...event.set,
        writtenPremiumYen: policy.writtenPremiumYen + event.netChangeYen,
      });
    case 'cancellation':
    case 'lapse':
      if (!live) return notNow(policy);
      if (event.on < startDay(policy) || event.on >= endDay(policy)) {
        return fail(
          policyProblems.outsideTerm({ on: event.on, start: startDay(policy), end: endDay(policy) }),
        );
      }
      if (policy.gaps.some(({ to }) => event.on < to)) {
        return fail(policyProblems.beforeReinstatement({ on: event.on }));
      }
      if (event.netChangeYen > 0) return notNow(policy);
      if (policy.writtenPremiumYen + event.netChangeYen < 0)
        return fail(policyProblems.refundTooLarge({ policyNumber }));
      return ok({
        ...policy,
        ended: { kind: event.kind === 'lapse' ? '失効' : '解約', on: event.on },
        writtenPremiumYen: policy.writtenPremiumYen + event.netChangeYen,
      });
    case 'reinstatement':
      return reinstate(policy, event);
    case 'nonRenewal':
      if (policy.decided !== 'accepted' || policy.renewedBy !== '') return notNow(policy);
      return ok({ ...policy, renewalState: '更新しない' });
    case 'renewalTrack':
      if (policy.decided !== 'accepted' || policy.renewedBy !== '') return notNow(policy);
      return ok({ ...policy, renewalState: event.state });
    case 'renewed':
      if (policy.decided !== 'accepted' || policy.ended || policy.renewedBy !== '') return notNow(policy);
      return ok({ ...policy, renewalState: event.state, renewedBy: event.by });
    case 'renewalUndone':
      if (policy.renewedBy !== event.by) return notNow(policy);
      return ok({ ...policy, renewalState: '回答あり', renewedBy: '' });
  }
}

function certify(policy: Policy, event: Extract<LaterEvent, { kind: 'certificate' }>): Result<Policy> {
  const { policyNumber } = policy;
  if (policy.decided !== 'accepted' || event.number.trim() === '') return notNow(policy);
  if (policy.certificateState !== '未着' && !event.reissue) {
    return fail(policyProblems.certificateThere({ policyNumber, number: policy.certificateNumber }));
  }
  if (policy.certificateState === '未着' && event.reissue)
    return fail(policyProblems.certificateNotHere({ policyNumber }));
  return ok({
    ...policy,
    certificateState: '登録済',
    certificateNumber: event.number.trim(),
    certificateOn: event.on,
  });
}

function pay(policy: Policy, event: Extract<LaterEvent, { kind: 'payment' }>): Result<Policy> {
  if (event.state === '返金済' && policy.paymentState === '未収') return notNow(policy);
  // Money for a cover that came to nothing is too much of it, or goes back.
  const nothingDue = policy.decided === 'declined' || policy.decided === 'voided';
  if (nothingDue && ['一部入金', '入金済'].includes(event.state)) return notNow(policy);
  return ok({
    ...policy,
    paymentState: event.state,
    receiptNumber: event.receiptNumber ?? policy.receiptNumber,
    bookedMonth: event.bookedMonth ?? policy.bookedMonth,
  });
}

function reinstate(policy: Policy, event: Extract<LaterEvent, { kind: 'reinstatement' }>): Result<Policy> {
  if (!policy.ended) return notNow(policy);
  const from = policy.ended.on;
  if (event.on < from || event.on >= endDay(policy)) {
    return fail(policyProblems.outsideTerm({ on: event.on, start: from, end: endDay(policy) }));
  }
  if (event.netChangeYen < 0) return fail(policyProblems.chargeIsNegative());
  return ok({
    ...policy,
    ended: null,
    gaps: from === event.on ? policy.gaps : [...policy.gaps, { from, to: event.on }],
    writtenPremiumYen: policy.writtenPremiumYen + event.netChangeYen,
  });
}
