// What grows with the years, measured once a month outside of the cells, and when each reaches its limit.
import { daysBetween } from '../../domain/calendar';
import * as json from '../../calls/stored';
import { limitReachedOn, type Measure } from '../../domain/limit-forecast';
import { outbox } from '../../tables/outbox';
import { asTyped } from '../../tables/unread';
import type { Ports } from '../../ports';
import { sizeWords as words } from './words';

type SizePorts = Pick<Ports, 'tables' | 'builder' | 'memory' | 'mailer' | 'clock'>;
type Kind = 'cells' | 'rows' | 'properties' | 'mails';

const KEY = 'book/sizes';
const MONTHS_KEPT = 24;
/** Of Google: cells of a workbook; rows that stay quick by what the extent tests have tried; characters of properties. */
const LIMITS = { cells: 10_000_000, rows: 100_000, properties: 500_000 } as const;
const SOON_DAYS = 31;
/** What gets smaller when closed years are moved out. */
const ARCHIVED: readonly Kind[] = ['cells', 'rows'];

interface Sizes extends Readonly<Record<Kind, number>> {
  readonly on: string;
}

const readSizes = json.keptAs<readonly Sizes[]>(() =>
  json.list(
    json.fields({
      on: json.text(),
      cells: json.number(),
      rows: json.number(),
      properties: json.number(),
      mails: json.number(),
    }),
  ),
);

/** Daily; kept is one measure a month. */
export function keepSizes(ports: SizePorts): void {
  const kept = history(ports);
  const now = measured(ports);
  if (kept.some(({ on }) => on.slice(0, 7) === now.on.slice(0, 7))) return;
  ports.memory.keep({ [KEY]: JSON.stringify([...kept, now].slice(-MONTHS_KEPT)) });
}

/** For 点検: a line for each, with the date where its limit comes into sight. */
export function sizeLines(ports: SizePorts): string[] {
  const now = measured(ports);
  const measures = [...history(ports).filter(({ on }) => on < now.on), now];
  const limits: Readonly<Record<Kind, number>> = { ...LIMITS, mails: mailsADay(ports, now.on) };
  return (Object.keys(limits) as Kind[]).map((kind) => {
    const of = measures.map((one): Measure => ({ on: one.on, value: one[kind] }));
    const limit = limits[kind];
    const on = limitReachedOn(of, limit) ?? '';
    const wayOut = on !== '' && ARCHIVED.includes(kind) ? words.archive : '';
    return words.line(words[kind], now[kind], limit, on) + wayOut;
  });
}

const history = ({ memory }: Pick<Ports, 'memory'>): readonly Sizes[] =>
  readSizes(memory.all().get(KEY)) ?? [];

function measured(ports: SizePorts): Sizes {
  const { cells, rows } = ports.builder.extent();
  const properties = [...ports.memory.all()].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  const today = ports.clock.today();
  return { on: today, cells, rows, properties, mails: busiestDay(sentByDay(ports), today) };
}

const sentByDay = ({ tables }: Pick<Ports, 'tables'>): ReadonlyMap<string, number> => {
  const days = new Map<string, number>();
  for (const { sentAt, method } of tables.readColumns(outbox, ['sentAt', 'method'])) {
    const day = asTyped(sentAt).slice(0, 10);
    if (day !== '' && asTyped(method) === 'メール') days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
};

/** Of the last month. */
function busiestDay(days: ReadonlyMap<string, number>, today: string): number {
  const recent = [...days].filter(([day]) => daysBetween(day, today) <= SOON_DAYS);
  return Math.max(0, ...recent.map(([, mails]) => mails));
}

/** What is left of today and what went today, together. */
function mailsADay(ports: SizePorts, today: string): number {
  try {
    return ports.mailer.remainingQuota() + (sentByDay(ports).get(today) ?? 0);
  } catch {
    // Whoever has not granted the right to send mail knows no limit.
    return Infinity;
  }
}
