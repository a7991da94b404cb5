// Codes whose state nobody has written yet. The list only shrinks: a code with a state may not stand here.
export const NOT_YET_AT_MOST = 17;

export const NOT_YET: readonly string[] = [
  // domain/disclosure-messages.ts
  'blockClosed',
  'preCheckNotFinished',
  'officialFormNone',
  'officialFormReasonMissing',
  // domain/order-messages.ts
  'declarationBeforeExplanation',
  // domain/policy-messages.ts
  'termNotForward',
  'certificateNumberMissing',
  'nothingToRefund',
  'refundIsPositive',
  'alreadyRenewed',
  'policyStands',
  // rooms/disclosure/words.ts
  'disclosureTooLong',
  // rooms/payments/words.ts
  'accountChanged',
  // rooms/quotes/words.ts
  'answeredSince',
  // rooms/renewals/words.ts
  'renewalQuoteChanged',
  // Of claims that grow, receipts by hand and months that close.
  'claimPartsDiffer',
  'letterUnknown',
];
