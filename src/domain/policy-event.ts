// What a policy is made of: the terms of an application, and everything that may happen to it.
import type { PaymentState } from './payment-state';
import type { IsoDate } from './calendar';

export const POLICY_STATES = [
  '申込受付',
  '引受',
  '契約中',
  '満期',
  '見送り',
  '取消',
  '解約',
  '失効',
] as const;
export type CoverState = (typeof POLICY_STATES)[number];
/** Covers its member, or is about to. */
export const isLiveCover = (state: CoverState | ''): boolean =>
  state === '申込受付' || state === '引受' || state === '契約中';
/** Was accepted, and has not ended early as of today. */
export const wasCover = (state: CoverState | ''): boolean =>
  state === '引受' || state === '契約中' || state === '満期';
/** What a renewal may follow: cover whose end before its time is recorded, if only for a later day, has none. */
export const isCoverToRenew = (policy: {
  readonly state: CoverState | '';
  /** ISO; '' where nothing ended it. */
  readonly endedOn: string;
}): boolean => policy.endedOn === '' && wasCover(policy.state);
export type { PaymentState };
export const CERTIFICATE_STATES = ['未着', '登録済', '送付済'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];
export const RENEWAL_STATES = ['案内済', '回答あり', '更新', '条件変更', '更新しない', '失効'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

/** 'YYYY-MM-DDTHH:MM:SS' in Asia/Tokyo; the start counts, the end does not. */
export type IsoDateTime = string;

/** What the accepted application says: one term of cover. */
export interface PolicyTerms {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly policyholder: string;
  readonly namedInsured: string;
  readonly program: string;
  readonly plan: string;
  /** Insurers, percent and yen, as the row shows them. */
  readonly insurers: string;
  /** Start of the first term ever: kept over renewals. */
  readonly originalInception: IsoDate;
  readonly startsAt: IsoDateTime;
  readonly endsAt: IsoDateTime;
  readonly liabilityLimitYen: number | null;
  readonly costLimitYen: number | null;
  readonly deductible: string;
  /** Riders and conditions that the insurer answered; entries of an older desk say nothing. */
  readonly conditions?: string;
  readonly annualPremiumYen: number;
  /** Premium of this term. */
  readonly termPremiumYen: number;
  readonly quoteNumber: string;
  readonly disclosure: string;
  readonly applicationOn: IsoDate;
  readonly applicationSent: string;
  readonly solicitor: string;
  /** The policy that this one renews; '' for new business. */
  readonly previousPolicy: string;
  /** Where a policy was written that was not written here; the others say nothing. */
  readonly origin?: string;
}

/** What an endorsement may change. */
export type EndorsedTerms = Partial<
  Pick<
    PolicyTerms,
    | 'memberKey'
    | 'memberNumber'
    | 'organization'
    | 'policyholder'
    | 'namedInsured'
    | 'plan'
    | 'insurers'
    | 'liabilityLimitYen'
    | 'costLimitYen'
    | 'deductible'
    | 'annualPremiumYen'
  >
>;

/** One thing that happened; the ledger keeps them, a policy is what they add up to. */
export type PolicyEvent = StartEvent | TakeOverEvent | LaterEvent;

export interface StartEvent {
  readonly kind: 'newBusiness' | 'renewal';
  readonly terms: PolicyTerms;
}

/** A policy that was written elsewhere, as its paper has it: neither quote nor application is here. */
export interface TakeOverEvent {
  readonly kind: 'takenOver';
  readonly terms: PolicyTerms;
  /** Of the policy's paper. */
  readonly number: string;
  readonly paymentState: Extract<PaymentState, '引継前' | '未収' | '入金済'>;
}

export type LaterEvent =
  | { readonly kind: 'underwrite'; readonly on: IsoDate; readonly document: string }
  | { readonly kind: 'decline' | 'void'; readonly on: IsoDate; readonly reason: string }
  | {
      readonly kind: 'certificate';
      readonly number: string;
      readonly on: IsoDate;
      /** True: in place of the one already registered. */
      readonly reissue: boolean;
    }
  | { readonly kind: 'certificateSent'; readonly on: IsoDate }
  | {
      readonly kind: 'payment';
      readonly state: PaymentState;
      /** Left as they are where undefined. */
      readonly receiptNumber?: string;
      readonly bookedMonth?: string;
    }
  | {
      readonly kind: 'endorsement';
      readonly set: EndorsedTerms;
      readonly netChangeYen: number;
      /** What the policy itself does not hold: an address, a representative. */
      readonly note: string;
    }
  | { readonly kind: 'cancellation' | 'lapse'; readonly on: IsoDate; readonly netChangeYen: number }
  | { readonly kind: 'reinstatement'; readonly on: IsoDate; readonly netChangeYen: number }
  | { readonly kind: 'nonRenewal'; readonly reason: string }
  | { readonly kind: 'renewalTrack'; readonly state: '案内済' | '回答あり' | '失効' }
  | { readonly kind: 'renewed'; readonly by: string; readonly state: '更新' | '条件変更' }
  /** The renewal came to nothing: declined or entered by mistake. */
  | { readonly kind: 'renewalUndone'; readonly by: string };
