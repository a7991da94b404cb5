// How amounts of yen are written.

/** @example formatYen(66000) // '66,000円' */
export function formatYen(yen: number): string {
  return `${group(yen)}円`;
}

/** @example formatYenInWords(150000000) // '1億5,000万円' */
export function formatYenInWords(yen: number): string {
  if (yen < 0) return `-${formatYenInWords(-yen)}`;
  const parts: string[] = [];
  const trillions = Math.floor(yen / 1e12);
  const hundredMillions = Math.floor(yen / 1e8) % 10_000;
  const tenThousands = Math.floor(yen / 1e4) % 10_000;
  const rest = yen % 10_000;
  if (trillions > 0) parts.push(`${group(trillions)}兆`);
  if (hundredMillions > 0) parts.push(`${group(hundredMillions)}億`);
  if (tenThousands > 0) parts.push(`${group(tenThousands)}万`);
  if (rest > 0 || parts.length === 0) parts.push(group(rest));
  return `${parts.join('')}円`;
}

/** @example formatThousands(66000) // '66,000' */
export const formatThousands = group;

function group(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** @example aboutYen(51000) // '約5.1万円' */
export function aboutYen(premiumYen: number): string {
  // Examples are printed in 0.1万円: anything finer would be a figure that no document has.
  const tenths = Math.round(premiumYen / 1000);
  return `約${tenths / 10}万円`;
}
