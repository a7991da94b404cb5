// How a premium is divided among co-insurers: largest remainder, whole yen, nothing lost.

export interface ShareOfPremium {
  insurer: string;
  yen: number;
}

/** A percentage has four decimals at most. */
const PARTS = 10_000;
const WHOLE = 100 * PARTS;

/**
 * Every insurer gets the whole yen of its percentage; the yen left over go to the largest remainders, on a tie
 * to the larger share, then to whom stands first. No document says how they round: mark the result 端数処理未確認.
 */
export function insurerShares(
  premiumYen: number,
  shares: readonly { insurer: string; percent: number }[],
): ShareOfPremium[] {
  const parts = shares.map(({ insurer, percent }) => {
    // 33.4% is no binary fraction: in millionths of the premium everything is whole.
    const parts = premiumYen * Math.round(percent * PARTS);
    return { insurer, percent, yen: Math.floor(parts / WHOLE), remainder: parts % WHOLE };
  });
  let left = premiumYen - parts.reduce((sum, part) => sum + part.yen, 0);
  const byRemainder = [...parts].sort((a, b) => b.remainder - a.remainder || b.percent - a.percent);
  for (const part of byRemainder) {
    if (left <= 0) break;
    part.yen++;
    left--;
  }
  return parts.map(({ insurer, yen }) => ({ insurer, yen }));
}
