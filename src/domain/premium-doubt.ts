// What is doubtful about a programme's premiums, and when that ends.

export interface PremiumDoubt {
  /** For staff, in Japanese. */
  readonly text: string;
  /** The fact whose confirmation ends it; left out where the published figure simply is so. */
  readonly factId?: string;
}

/** The doubts still open. `confirmed` holds keys of 事実, such as `GH/revenue.tax`. */
export function openPremiumDoubts(
  program: { readonly code: string; readonly premiumDoubts: readonly PremiumDoubt[] } | undefined,
  confirmed: ReadonlySet<string>,
): string[] {
  return (program?.premiumDoubts ?? [])
    .filter(({ factId }) => factId === undefined || !confirmed.has(`${program!.code}/${factId}`))
    .map(({ text }) => text);
}
