// The twin's clock: the machine's clock plus an offset that can be set.

export interface Clock {
  now(): Date;
  /** Milliseconds from the machine's clock. */
  offset(): number;
  set(iso: string): void;
  move(milliseconds: number): void;
}

export function createClock(iso?: string): Clock {
  let offset = 0;
  const clock: Clock = {
    now: () => new Date(Date.now() + offset),
    offset: () => offset,
    set(text) {
      offset = parseTokyoTime(text).getTime() - Date.now();
    },
    move(milliseconds) {
      offset += milliseconds;
    },
  };
  if (iso !== undefined) clock.set(iso);
  return clock;
}

/** ISO time; without a zone it is Japanese time. */
export function parseTokyoTime(text: string): Date {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    text.trim(),
  );
  const date = match
    ? new Date(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? ':00'}${match[4] ?? '+09:00'}`)
    : undefined;
  if (!date || Number.isNaN(date.getTime())) {
    throw new Error(`"${text}" is not an ISO time such as 2026-04-01T09:00.`);
  }
  return date;
}

/** The calendar date in Japan, as 2026-04-01. */
export function tokyoDate(date: Date): string {
  return new Date(date.getTime() + 9 * 3600_000).toISOString().slice(0, 10);
}

/** The time in Japan as 20260401-090000, for file names. */
export function tokyoStamp(date: Date): string {
  return new Date(date.getTime() + 9 * 3600_000)
    .toISOString()
    .slice(0, 19)
    .replace(/[-:]/g, '')
    .replace('T', '-');
}
