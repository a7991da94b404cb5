// What a policy's payments add up to: unpaid, in part, in full, too much, twice, or given back.

export const PAYMENT_STATES = [
  '未収',
  '一部入金',
  '入金済',
  '過入金',
  '二重入金',
  '返金済',
  // Of a policy that was written elsewhere: its money went there, and none of it is due here.
  '引継前',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Whose account the money came to: the association's, or the agency's own for premiums. */
export const PAYMENT_CHANNELS = ['団体', '自社口座'] as const;
export type PaymentChannel = (typeof PAYMENT_CHANNELS)[number];
/** What the matching says of a receipt. */
export const MATCH_LABELS = ['確実', '候補', '不明'] as const;
export type PaymentMatchLabel = (typeof MATCH_LABELS)[number];

export interface PaymentSum {
  readonly receivedYen: number;
  readonly refundedYen: number;
  /** Received less refunded. */
  readonly heldYen: number;
  /** What is still to come; 0 where nothing is. */
  readonly openYen: number;
  /** What is to be given back; 0 where nothing is. */
  readonly excessYen: number;
  readonly state: PaymentState;
}

/** @example sumPayments(98_810, [98_810, 98_810], []).state // '二重入金' */
export function sumPayments(
  dueYen: number,
  received: readonly number[],
  refunded: readonly number[],
): PaymentSum {
  const receivedYen = total(received);
  const refundedYen = total(refunded);
  const heldYen = receivedYen - refundedYen;
  return {
    receivedYen,
    refundedYen,
    heldYen,
    openYen: Math.max(0, dueYen - heldYen),
    excessYen: Math.max(0, heldYen - dueYen),
    state: stateOf(dueYen, received, refundedYen, heldYen),
  };
}

function stateOf(
  dueYen: number,
  received: readonly number[],
  refundedYen: number,
  heldYen: number,
): PaymentState {
  if (refundedYen > 0 && heldYen <= 0) return '返金済';
  if (received.length === 0) return '未収';
  if (heldYen < dueYen) return '一部入金';
  if (heldYen === dueYen) return '入金済';
  // The whole premium came more than once.
  return dueYen > 0 && received.filter((yen) => yen === dueYen).length > 1 ? '二重入金' : '過入金';
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, yen) => sum + yen, 0);
}
