// A set of running numbers as text that is a quarter of a character a number, for what is kept in a bounded place.

/** So many numbers share one text: 1,000 characters. */
export const NUMBERS_A_TEXT = 4_000;

/** @example withNumber('', 1, { isIn: true }) // '2': of the first four numbers, 0 to 3, the second */
export function withNumber(text: string, number: number, { isIn }: { readonly isIn: boolean }): string {
  const at = Math.floor(number / 4);
  const digits = [...text.padEnd(at + 1, '0')];
  const bit = 1 << (number % 4);
  const digit = parseInt(digits[at]!, 16);
  digits[at] = (isIn ? digit | bit : digit & ~bit).toString(16);
  return digits.join('');
}

export function hasNumber(text: string, number: number): boolean {
  const digit = parseInt(text.charAt(Math.floor(number / 4)) || '0', 16);
  return ((digit >> (number % 4)) & 1) === 1;
}

/** In their order. */
export const numbersIn = (text: string): number[] =>
  Array.from({ length: text.length * 4 }, (_, number) => number).filter((number) => hasNumber(text, number));
