// Instants as the workbook writes them: Asia/Tokyo, which has no summer time.

const TOKYO_MS = 9 * 3_600_000;

/** @example tokyoTime(0) // '1970-01-01T09:00:00' */
export function tokyoTime(ms: number): string {
  return new Date(ms + TOKYO_MS).toISOString().slice(0, 19);
}
