// The check of a 法人番号: 13 digits, the first of which checks the others.

/** The first digit is 9 minus the remainder by 9 of the others, doubled in turn from the right. */
export function isCorporateNumber(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 1; at <= 12; at++) sum += Number(digits[13 - at]) * (at % 2 === 1 ? 1 : 2);
  return Number(digits[0]) === 9 - (sum % 9);
}
