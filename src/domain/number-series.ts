// The running numbers of quotes, referrals and deliveries, taken from the tab under the lock.

export type SeriesLetter =
  | 'A'
  | 'Q'
  | 'S'
  | 'M'
  | 'K'
  | 'F'
  | 'T'
  | 'W'
  | 'P'
  | 'L'
  | 'E'
  | 'N'
  | 'R'
  | 'D'
  | 'B'
  | 'C'
  | 'X'
  | 'U';

/** Gives `Q-2026-0001`, `Q-2026-0002`, … beyond every number of that year already there. */
export function numberSeries(letter: SeriesLetter, year: string, taken: readonly string[]): () => string {
  const head = `${letter}-${year}-`;
  let last = 0;
  for (const number of taken) {
    if (!number.startsWith(head)) continue;
    const running = Number(number.slice(head.length));
    if (Number.isInteger(running) && running > last) last = running;
  }
  return () => {
    last += 1;
    return `${head}${String(last).padStart(4, '0')}`;
  };
}
