// An insurer's answer as staff key it: the premium and its paper, and no terms beside.
import type { AnswerReferralRequest } from '../../src/rooms/referrals/contract';

/** Fields of the terms, all of them not answered. */
export const NO_TERMS = {
  liabilityLimit: '',
  costLimit: '',
  deductible: '',
  riders: '',
  periodEnd: '',
  termPremium: '',
  method: '',
  link: '',
} as const;

export const insurerAnswer = (set: Partial<AnswerReferralRequest> = {}): AnswerReferralRequest => ({
  referralNumber: 'S-2026-0001',
  outcome: '引受可',
  premium: '132,450円',
  answeredOn: '2026-11-20',
  answeredBy: '見本損保 営業第一部 架空',
  paper: '回答書 2026-11-20 第12号',
  approvedBy: '管理 太郎',
  validUntil: '2026-12-31',
  conditions: '',
  ...NO_TERMS,
  ...set,
});
