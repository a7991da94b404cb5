// How a sheet's serial numbers and instants correspond: the sheet's zone is Asia/Tokyo, always UTC+9.

const MS_PER_DAY = 86_400_000;
const OFFSET_MS = 9 * 3_600_000;
/** Serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

export function serialOfDate(date: Date): number {
  return (date.getTime() + OFFSET_MS) / MS_PER_DAY + EPOCH_SERIAL;
}

/** Rounded to the millisecond, so that 9:00 stays 9:00. */
export function dateOfSerial(serial: number): Date {
  return new Date(Math.round((serial - EPOCH_SERIAL) * MS_PER_DAY) - OFFSET_MS);
}

/** `2026-01-31`, or with a time `2026-01-31T09:30:00`; the wall clock of the sheet, without zone. */
export function isoOfSerial(serial: number): string {
  const wall = new Date(Math.round((serial - EPOCH_SERIAL) * MS_PER_DAY)).toISOString();
  return wall.endsWith('T00:00:00.000Z') ? wall.slice(0, 10) : wall.slice(0, 19);
}

export function defaultDateFormat(serial: number): string {
  return Number.isInteger(serial) ? 'yyyy/mm/dd' : 'yyyy/mm/dd hh:mm:ss';
}
