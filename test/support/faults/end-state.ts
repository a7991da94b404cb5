// The end of a run as text that two runs can be compared by: numbers by their order, times as such.
import type { Twin } from '../../../local/twin';
import type { Table } from '../../../src/tables/column';
import { tabs as tables } from '../../../src/desk';
import { OUR_NUMBER, rowsOf } from './invariants';

/** Lines by tab, sorted; 送信済 mails under their own name. */
export type EndState = ReadonlyMap<string, readonly string[]>;

const SEPARATOR = '\t';
const MAILBOX = 'mailbox';
/** Lines about the runs themselves, and seals over rows that hold times: compared by other means. */
const ABOUT_RUNS: readonly string[] = ['監査記録', '照合控'];
const TIME = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?Z?)?/g;
/** Which of two people came first is nobody's promise. */
const ACTOR = /\b\w+@agency\.example\b/g;
const HASHES: readonly string[] = ['fingerprint', 'hash', 'previousHash', 'seal'];

export interface Comparison {
  /** `ranked`: which number comes first counts; `dropped`: two runs at once may number in any order. */
  readonly numbers?: 'ranked' | 'dropped';
  /** What is no promise: columns by table and key. @example 'jobs.cursor', '*.idempotencyKey', 'mailbox' */
  readonly leaveOut?: readonly string[];
}

export function endState(twin: Twin, { numbers = 'ranked', leaveOut = [] }: Comparison = {}): EndState {
  const read = tables
    .filter(({ tab }) => !ABOUT_RUNS.includes(tab))
    .map((table) => ({ table, rows: rowsOf(twin, table) }));
  // The same event may bear another number after a run that died: what counts is which comes first.
  const all = new Set<string>();
  for (const { table, rows } of read)
    for (const row of rows) for (const found of String(row[table.id]).match(OUR_NUMBER) ?? []) all.add(found);
  const ranks = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const number of [...all].sort()) {
    const series = number.slice(0, number.lastIndexOf('-'));
    const rank = (counts.get(series) ?? 0) + 1;
    counts.set(series, rank);
    ranks.set(number, numbers === 'ranked' ? `${series}-#${rank}` : `${series}-#`);
  }
  const plain = (text: string) =>
    text
      .replace(TIME, '<time>')
      .replace(ACTOR, '<user>')
      .replace(OUR_NUMBER, (number) => ranks.get(number) ?? number);
  const state = new Map<string, readonly string[]>();
  for (const { table, rows } of read) {
    // When the automatic runs last came to their end.
    const kept = rows.filter((row) => !String(row[table.id]).startsWith('最終'));
    state.set(table.tab, kept.map((row) => plain(lineOf(table, row, leaveOut))).sort());
  }
  if (leaveOut.includes(MAILBOX)) return state;
  const mails = twin.mailbox().map(({ to, subject }) => plain(`${to} ${subject}`));
  return state.set(MAILBOX, mails.sort());
}

function lineOf(table: Table, row: Readonly<Record<string, unknown>>, leaveOut: readonly string[]): string {
  return [...table.columns]
    .sort((left, right) => Number(right.key === table.id) - Number(left.key === table.id))
    .filter(({ type, key }) => type !== 'computed' && !HASHES.includes(key))
    .filter(({ key }) => !leaveOut.includes(`${table.key}.${key}`) && !leaveOut.includes(`*.${key}`))
    .filter(({ key }) => row[key] !== '')
    .map(({ key, type }) => `${key}=${type === 'dateTime' ? '<time>' : String(row[key])}`)
    .join(SEPARATOR);
}

/** Where two ends differ, in words; `except` names tabs. */
export function differences(wanted: EndState, found: EndState, except: readonly string[] = []): string[] {
  return [...wanted].flatMap(([tab, lines]) => {
    if (except.includes(tab)) return [];
    const missing = without(lines, found.get(tab) ?? []);
    const surplus = without(found.get(tab) ?? [], lines);
    return [
      ...missing.map((line) => `${tab} lacks: ${apart(line, surplus)}`),
      ...surplus.map((line) => `${tab} has besides: ${apart(line, missing)}`),
    ];
  });
}

/** A line without what it shares with the one that begins alike. */
function apart(line: string, others: readonly string[]): string {
  const [id, ...fields] = line.split(SEPARATOR);
  const twin = others.find((other) => other.split(SEPARATOR)[0] === id)?.split(SEPARATOR);
  return [id, ...fields.filter((field) => !twin?.includes(field))].join(' ');
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
