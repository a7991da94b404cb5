// Which rows may start a quote by itself: kept outside of the cells, so that no import or copy can make one.
import * as json from '../../calls/stored';
import { addDays } from '../../domain/calendar';
import type { Ports } from '../../ports';

const startMark = () =>
  json.fields({
    at: json.text(),
    /** The row of the member as it was then. */
    print: json.text(),
    from: json.oneOf(['hand', 'preCheck']),
    /** The run that saw it first. */
    seen: json.optional(json.text()),
    /** Why nothing was made of it; it stands until it is forgotten. */
    kept: json.optional(json.text()),
  });
export type StartMark = json.Kept<typeof startMark>;

const START = 'auto/start/';
const QUEUED = 'auto/queued/';
const GONE = 'auto/gone/';
/** After that nobody remembers why. */
const DAYS_KEPT = 4;
/** More at once is no work of single rows. */
const MOST = 200;

type Memory = Pick<Ports, 'memory'>;

function marksWith<T>(
  { memory }: Memory,
  prefix: string,
  read: (text: string) => T | undefined,
): Map<string, T> {
  return new Map(
    [...memory.all()].flatMap(([key, text]): [string, T][] => {
      const mark = key.startsWith(prefix) ? read(text) : undefined;
      return mark === undefined ? [] : [[key.slice(prefix.length), mark]];
    }),
  );
}

const readStart = json.keptAs(startMark);
const readText = json.keptAs(json.text);

/** By key of the member. */
export const startMarks = (ports: Memory): Map<string, StartMark> => marksWith(ports, START, readStart);

export function keepStart({ memory }: Memory, memberKey: string, mark: StartMark | undefined): void {
  memory.keep({ [START + memberKey]: mark && JSON.stringify(mark) });
}

export const isForgotten = ({ at }: StartMark, today: string): boolean =>
  at.slice(0, 10) < addDays(today, -DAYS_KEPT);

/** A person has typed into one cell of the row. Most desks have no switch on: then nothing is read or kept. */
export function recordHandRow(
  ports: Memory & Pick<Ports, 'clock'>,
  readRow: () => { readonly memberKey: string; readonly print: string } | undefined,
): void {
  const all = ports.memory.all();
  if (![...all.keys()].some((key) => key.startsWith(SWITCH))) return;
  const row = readRow();
  if (!row) return;
  const { memberKey, print } = row;
  const starts = [...all.keys()].filter((key) => key.startsWith(START));
  if (starts.length >= MOST && !all.has(START + memberKey)) return;
  keepStart(ports, memberKey, { at: ports.clock.now(), print, from: 'hand' });
}

/** What a mail that waits was made from. */
const queuedMark = () =>
  json.fields({ ...json.texts('memberKey', 'print'), from: json.oneOf(['hand', 'preCheck']) });
export type QueuedMark = json.Kept<typeof queuedMark>;
const readQueued = json.keptAs(queuedMark);

export const queuedMarks = (ports: Memory): Map<string, QueuedMark> => marksWith(ports, QUEUED, readQueued);

/** At most once for a member, programme and start: the key of a member names its programme. */
const goneKey = (memberKey: string, start: string): string => `${GONE}${memberKey}/${start}`;

export function keepQueued(
  { memory }: Memory,
  deliveryNumber: string,
  { start, ...mark }: QueuedMark & { readonly start: string },
): void {
  memory.keep({
    [QUEUED + deliveryNumber]: JSON.stringify(mark),
    [goneKey(mark.memberKey, start)]: JSON.stringify(deliveryNumber),
    [START + mark.memberKey]: undefined,
  });
}

/** The mail that was made for it once, also where the row is gone from the tab; undefined where there was none. */
export function goneFor({ memory }: Memory, memberKey: string, start: string): string | undefined {
  const text = memory.all().get(goneKey(memberKey, start));
  // What cannot be read was some mail.
  return text === undefined ? undefined : (readText(text) ?? text);
}

/** What is over: mails that wait no more, and covers that have begun long ago. */
export function forgetOld(ports: Memory, waiting: ReadonlySet<string>, today: string): void {
  const old: Record<string, undefined> = {};
  for (const key of ports.memory.all().keys()) {
    if (key.startsWith(QUEUED) && !waiting.has(key.slice(QUEUED.length))) old[key] = undefined;
    if (key.startsWith(GONE) && key.slice(-10) < addDays(today, -DAYS_KEPT)) old[key] = undefined;
  }
  if (Object.keys(old).length > 0) ports.memory.keep(old);
}

/** Prefix of the switches of programmes. */
export const SWITCH = 'auto/switch/';
/** Prefix of the reasons for which one was turned off. */
export const OFF = 'auto/off/';
/** What a manager has seen on turning it on. */
const switchMark = () =>
  json.fields({
    ...json.texts('by', 'at', 'rates', 'templates'),
    rule: json.number(),
    /** Which return to an earlier version was settled last; '' for none. */
    settled: json.optional(json.text()),
  });
export type SwitchMark = json.Kept<typeof switchMark>;
const readSwitch = json.keptAs(switchMark);
export const switchMarks = (ports: Memory): Map<string, SwitchMark> => marksWith(ports, SWITCH, readSwitch);
export const offMarks = (ports: Memory): Map<string, string> => marksWith(ports, OFF, readText);
