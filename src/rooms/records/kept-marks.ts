// High-water marks kept outside of the cells: what a restored version of the workbook cannot take back.
import * as json from '../../calls/stored';
import { numberedId } from '../../domain/number-range';
import { NUMBERS_A_TEXT, hasNumber, numbersIn, withNumber } from '../../domain/number-set';
import type { Ports } from '../../ports';

const LINE = 'book/line';
const SERIES = 'book/series';
const LEFT = 'book/left/';
const SETTLED = 'book/settled';
/** Marks of their own that switches had once: the line says as much. */
const BEFORE = 'book';

/** A line of 監査記録. */
export interface BookLine {
  readonly sequence: number;
  readonly hash: string;
}

export interface KeptMarks {
  /** The last line that was written; undefined where nobody has kept one yet. */
  readonly line: BookLine | undefined;
  /** The last number given out, by letter and year. @example { 'Q-2026-': 12 } */
  readonly series: Readonly<Record<string, number>>;
  /** Tells one return to an earlier version from the next: of the last that a manager has settled; '' for none. */
  readonly settled: string;
  /** Whether a letter with this number has left the house, or may have. */
  hasLeft(deliveryNumber: string): boolean;
  /** Every such number. */
  left(): readonly string[];
}

const readLine = json.keptAs<BookLine>(() => json.fields({ sequence: json.number(), hash: json.text() }));
const readSeries = json.keptAs<Record<string, number>>(() => json.map(json.number()));

type Memory = Pick<Ports, 'memory'>['memory'];

/** One call. What nobody can read is known of nobody. */
export function keptMarks(memory: Memory): KeptMarks {
  const all = memory.all();
  return {
    line: readLine(all.get(LINE)),
    series: readSeries(all.get(SERIES)) ?? {},
    settled: all.get(SETTLED) ?? '',
    hasLeft: (number) => {
      const place = placeOf(number);
      return place !== undefined && hasNumber(all.get(place.key) ?? '', place.at);
    },
    left: () =>
      [...all.keys()]
        .filter((key) => key.startsWith(LEFT))
        .flatMap((key) => numbersIn(all.get(key)!).map((at) => numberAt(key, at)))
        .sort(),
  };
}

/** The last line that this workbook has written, whatever version of it stands. */
export const keptLine = (memory: Memory): BookLine | undefined => readLine(memory.all().get(LINE));

/** What a flush has made durable. */
export interface NewMarks {
  readonly line?: BookLine | undefined;
  /** Numbers of any series. */
  readonly given: ReadonlySet<string>;
  /** Whether it has left, by the number of the letter. */
  readonly left: ReadonlyMap<string, boolean>;
}

/** At most two calls. */
export function keepMarks(memory: Memory, { line, given, left }: NewMarks): void {
  const all = memory.all();
  const kept: Record<string, string | undefined> = all.has(BEFORE) ? { [BEFORE]: undefined } : {};
  if (line) kept[LINE] = JSON.stringify(line);
  if (given.size > 0) kept[SERIES] = JSON.stringify(higher(readSeries(all.get(SERIES)) ?? {}, given));
  for (const [number, isLeft] of left) {
    const place = placeOf(number);
    if (!place) continue;
    const before = kept[place.key] ?? all.get(place.key) ?? '';
    if (hasNumber(before, place.at) !== isLeft)
      kept[place.key] = withNumber(before, place.at, { isIn: isLeft });
  }
  if (Object.keys(kept).length > 0) memory.keep(kept);
}

/**
 * From now on the version that stands is the workbook. One write, so that none knows half of it: whoever was told
 * something before must be asked again.
 */
export function keepSettled(memory: Memory, lost: BookLine, line: BookLine): void {
  memory.keep({ [LINE]: JSON.stringify(line), [SETTLED]: `${lost.sequence} ${lost.hash}` });
}

/** Years in which no number is given any more are forgotten. */
function higher(
  series: Readonly<Record<string, number>>,
  given: ReadonlySet<string>,
): Record<string, number> {
  const marks: Record<string, number> = { ...series };
  let newest = '';
  for (const number of given) {
    const found = numberedId(number);
    if (!found) continue;
    marks[found.series] = Math.max(marks[found.series] ?? 0, found.running);
    if (yearOf(found.series) > newest) newest = yearOf(found.series);
  }
  return Object.fromEntries(
    Object.entries(marks).filter(([of]) => Number(yearOf(of)) >= Number(newest) - YEARS_KEPT),
  );
}

const YEARS_KEPT = 2;

/** @example yearOf('Q-2026-') // '2026' */
const yearOf = (series: string): string => series.slice(2, 6);

function placeOf(deliveryNumber: string): { readonly key: string; readonly at: number } | undefined {
  const found = numberedId(deliveryNumber);
  if (!found) return undefined;
  const block = Math.floor(found.running / NUMBERS_A_TEXT);
  return { key: `${LEFT}${found.series}${block}`, at: found.running % NUMBERS_A_TEXT };
}

function numberAt(key: string, at: number): string {
  const [, letter, year, block] = /([A-Z])-(\d{4})-(\d+)$/.exec(key)!;
  return `${letter}-${year}-${String(Number(block) * NUMBERS_A_TEXT + at).padStart(4, '0')}`;
}
