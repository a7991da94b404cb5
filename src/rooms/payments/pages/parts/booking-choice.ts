// What a person decides about one payment before it is booked, and the request that follows.
import type { BookPaymentsRequest, PremiumChoice, UnbookedPayment } from '../../contract';

/** A policy number, both candidates together, no premium at all, or nothing yet. */
export type Target =
  | { readonly kind: 'later' }
  | { readonly kind: 'policy'; readonly policy: PremiumChoice }
  | { readonly kind: 'together' }
  /** Held for a quote whose application is not accepted yet. */
  | { readonly kind: 'provisional'; readonly quoteNumber: string }
  | { readonly kind: 'aside'; readonly reason: string };

export interface Decision {
  readonly picked: boolean;
  readonly target: Target;
}

/** Sure ones are proposed; everything else waits for a person. */
export function firstDecision(payment: UnbookedPayment): Decision {
  const [only] = payment.candidates;
  if (payment.match === '確実' && only) return { picked: true, target: { kind: 'policy', policy: only } };
  if (payment.together) return { picked: false, target: { kind: 'together' } };
  return { picked: false, target: { kind: 'later' } };
}

export function isDecided({ target }: Decision): boolean {
  if (target.kind === 'aside') return target.reason.trim() !== '';
  if (target.kind === 'provisional') return target.quoteNumber.trim() !== '';
  return target.kind !== 'later';
}

/** What the button books, and how many it keeps apart. */
export function bookedBy({ bookings, setAside = [], provisional = [] }: BookPaymentsRequest) {
  const parts = bookings.flatMap((booking) => booking.parts);
  return {
    rows: bookings.length,
    yen: parts.reduce((sum, { amountYen }) => sum + amountYen, 0),
    others: setAside.length + provisional.length,
  };
}

export function bookingRequest(
  payments: readonly UnbookedPayment[],
  decisions: ReadonlyMap<string, Decision>,
): BookPaymentsRequest {
  const bookings: BookPaymentsRequest['bookings'][number][] = [];
  const setAside: NonNullable<BookPaymentsRequest['setAside']>[number][] = [];
  const provisional: NonNullable<BookPaymentsRequest['provisional']>[number][] = [];
  for (const payment of payments) {
    const { paymentNumber, amountYen, candidates } = payment;
    const decision = decisions.get(paymentNumber) ?? firstDecision(payment);
    if (!decision.picked || !isDecided(decision)) continue;
    const { target } = decision;
    if (target.kind === 'aside') setAside.push({ paymentNumber, reason: target.reason.trim() });
    if (target.kind === 'provisional')
      provisional.push({ paymentNumber, quoteNumber: target.quoteNumber.trim() });
    if (target.kind === 'policy') {
      bookings.push({ paymentNumber, parts: [{ policyNumber: target.policy.policyNumber, amountYen }] });
    }
    if (target.kind === 'together') {
      const parts = candidates.map(({ policyNumber, openYen }) => ({ policyNumber, amountYen: openYen }));
      bookings.push({ paymentNumber, parts });
    }
  }
  return { bookings, setAside, provisional };
}
