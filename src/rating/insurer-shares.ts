// How a premium is divided among co-insurers: largest remainder, whole yen, nothing lost.

export interface ShareOfPremium {
  insurer: string;
  yen: number;
}

/**
 * Every insurer gets the whole yen of its percentage; the yen left over go to the largest remainders, on a tie
 * to the larger share. No document says how they round: mark the result 端数処理未確認.
 */
export function insurerShares(
  premiumYen: number,
  shares: readonly { insurer: string; percent: number }[],
): ShareOfPremium[] {
  const parts = shares.map(({ insurer, percent }, at) => {
    const hundredths = premiumYen * percent;
    return { insurer, percent, at, yen: Math.floor(hundredths / 100), remainder: hundredths % 100 };
  });
  let left = premiumYen - parts.reduce((sum, part) => sum + part.yen, 0);
  const byRemainder = [...parts].sort(
    (a, b) => b.remainder - a.remainder || b.percent - a.percent || a.at - b.at,
  );
  for (const part of byRemainder) {
    if (left <= 0) break;
    part.yen++;
    left--;
  }
  return parts.map(({ insurer, yen }) => ({ insurer, yen }));
}
