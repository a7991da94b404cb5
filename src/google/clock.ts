// The clock: Asia/Tokyo, whatever zone the script runs in.
import type { Clock, TimeBudget } from '../ports';

/** No summer time since 1951, so Tokyo is a constant offset and needs no service call. */
const TOKYO_MS = 9 * 3_600_000;

export const tokyoClock: Clock = {
  today: () => tokyoText().slice(0, 10),
  now: () => tokyoText().slice(0, 19),
};

function tokyoText(): string {
  return new Date(Date.now() + TOKYO_MS).toISOString();
}

/** Chunks end well before a dialog's patience and the six minutes. */
export function createTimeBudget(milliseconds: number): TimeBudget {
  const end = Date.now() + milliseconds;
  return { spent: () => Date.now() >= end };
}
