// What is recorded as a claim and its costs go on.

/** In the order in which a person records them. */
export const CLAIM_STEPS = [
  'firstReport',
  'writtenNotice',
  'insurerReceived',
  'preliminaryReport',
  'finalReport',
  'caution',
  'agreementApproved',
  'agreement',
  'submitted',
  'paid',
  'closed',
  'withdrawn',
] as const;
export type ClaimStep = (typeof CLAIM_STEPS)[number];

export const COST_MOVES = ['request', 'approve', 'spend', 'claim', 'decide', 'cancel'] as const;
export type CostMove = (typeof COST_MOVES)[number];

/** To a question whether something was known before the cover began. */
export const PRIOR_ANSWERS = ['いいえ', 'はい', '不明'] as const;

/** How a paper of a claim goes to the insurer; never by mail. */
export const REPORT_WAYS = ['FAX', '郵送'] as const;
export type ReportWay = (typeof REPORT_WAYS)[number];
