// What a sheet's arithmetic leaves beside a whole number is that number.

/**
 * The whole number that a value is but for the rounding of doubles: within a millionth, or two units in its last
 * place, whichever is larger (decision 23); otherwise undefined.
 * @example wholeNear(10737419960 * 1.1) // 11811161956, though the product is 0.0000019 more
 */
export function wholeNear(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  const whole = Math.round(value);
  if (whole === value) return value;
  const lastPlace = 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52);
  return Math.abs(value - whole) <= Math.max(1e-6, 2 * lastPlace) ? whole : undefined;
}
