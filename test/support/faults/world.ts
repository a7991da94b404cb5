// What a run has left behind as text: two that left the same are one to whoever comes afterwards.
const DAY_MS = 86_400_000;
/** Day 0 of a sheet's dates, in Japan. @source the Sheets API's SERIAL_NUMBER counts days from 1899-12-30 */
const DAY_ZERO = Date.parse('1899-12-30T00:00:00+09:00');
/** A minute is the coarsest time that anything here is written with. */
const MINUTE_MS = 60_000;

const MOMENT = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?Z?)?/g;
const SERIAL = /\b\d{5}\.\d+/g;
const EPOCH = /\b\d{13}\b/g;
const STAMP = /\b\d{8}-?\d{6}\b/g;
/** Ids by chance, and hashes over rows that hold times. */
const BY_CHANCE = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64})\b/g;

/**
 * Changes since a snapshot, where times since `start` (milliseconds) are all the same: an earlier time that a run has
 * written over stays a difference.
 */
export function worldOf(changes: string, start: number): string {
  const since = (milliseconds: number, text: string) =>
    milliseconds >= start - MINUTE_MS && milliseconds < start + DAY_MS ? '<now>' : text;
  const ofMoment = (text: string) =>
    since(Date.parse(text.endsWith('Z') ? text : `${text.replace(' ', 'T')}+09:00`), text);
  const ids = new Map<string, string>();
  const ranked = (id: string) => {
    const rank = ids.get(id) ?? `<id ${ids.size}>`;
    ids.set(id, rank);
    return rank;
  };
  return changes
    .replace(BY_CHANCE, ranked)
    .replace(MOMENT, ofMoment)
    .replace(SERIAL, (text) => since(DAY_ZERO + Number(text) * DAY_MS, text))
    .replace(EPOCH, (text) => since(Number(text), text))
    .replace(STAMP, '<stamp>');
}
