// Nothing is numbered or sent over an earlier version of the workbook, and no number comes twice, whatever comes back.
import { numberSeries } from '../../domain/number-series';
import { numberedId } from '../../domain/number-range';
import { DaichoError, refuse } from '../../domain/problem';
import type { BookMemory, Tables } from '../../ports';
import { outbox, type Delivery } from '../../tables/outbox';
import { reading } from '../../tables/unread';
import { audit, sequenceOf, type AuditEntry } from '../../tables/records';
import { keepMarks, keptMarks, type BookLine, type KeptMarks } from './kept-marks';
import { recordProblems } from './words';

/** Of these a letter is on its way, or gone. */
const LEFT: readonly Delivery['state'][] = ['送信中', '送信済', '発送済（記録）'];
/** Nobody knows better after them. */
const MAY_HAVE_LEFT: readonly Delivery['state'][] = [...LEFT, '要確認（送信結果不明）'];

export interface Book {
  readonly memory: BookMemory;
  /** Whether 監査記録 has this line. */
  readonly stands: (line: BookLine) => boolean;
}

/**
 * The same tables, with marks in the document's properties. They are written right after the flush that makes rows
 * durable, under the same lock, and before any mail of them leaves: so a sheet ahead of its marks is what a kill leaves,
 * and a sheet behind them is an earlier version.
 */
export function guardWrites(tables: Tables, { memory, stands }: Book): Tables {
  let known: KeptMarks | undefined;
  let behind: boolean | undefined;
  let line: BookLine | undefined;
  const handed = new Set<string>();
  const given = new Set<string>();
  const left = new Map<string, boolean>();

  const marks = () => (known ??= keptMarks(memory));
  const isBehind = () => (behind ??= marks().line !== undefined && !stands(marks().line!));
  const refuseBehind = () => {
    if (isBehind()) refuse(recordProblems.bookBehind());
  };
  const note = (records: readonly object[]) => {
    if (handed.size === 0) return;
    for (const record of records)
      for (const value of Object.values(record)) if (handed.has(value as string)) given.add(value as string);
  };

  return {
    ...tables,
    series: (letter, year, taken) => {
      const standing = [...taken];
      let next: (() => string) | undefined;
      return () => {
        refuseBehind();
        next ??= numberSeries(letter, year, [...standing, floorOf(marks(), `${letter}-${year}-`)]);
        const number = next();
        handed.add(number);
        return number;
      };
    },
    isBehind,
    refuseBehind,
    hasLeft: (deliveryNumber) => left.get(deliveryNumber) ?? marks().hasLeft(deliveryNumber),
    append: (table, records) => {
      tables.append(table, records);
      note(records);
      if (table.key === audit.key) line = lineAfter(records as never, { line, marks, isBehind }) ?? line;
    },
    update: (table, changes, gone) => {
      const sends = table.key === outbox.key ? changes.map(leavesWith) : [];
      if (sends.some((one) => one?.reserved)) refuseBehind();
      tables.update(table, changes, gone);
      note(changes.map(({ set }) => set));
      for (const one of sends) if (one) left.set(one.number, one.hasLeft);
    },
    flush: () => {
      tables.flush();
      if (line || given.size > 0 || left.size > 0) {
        // The first marks of a workbook that has worked without: what it says of its letters is true.
        const before = marks().line || isBehind() ? new Map<string, boolean>() : standingLetters(tables);
        keepMarks(memory, { line, given, left: new Map([...before, ...left]) });
      }
      line = known = behind = undefined;
      given.clear();
      left.clear();
    },
  };
}

const floorOf = ({ series }: KeptMarks, of: string): string => `${of}${series[of] ?? 0}`;

interface Lines {
  readonly line: BookLine | undefined;
  readonly marks: () => KeptMarks;
  readonly isBehind: () => boolean;
}

/** A line that goes on from an earlier version moves no mark: it would hide what came back. */
function lineAfter(entries: readonly AuditEntry[], { line, marks, isBehind }: Lines): BookLine | undefined {
  const [first] = entries;
  const last = entries[entries.length - 1];
  if (!first || !last) return undefined;
  const before = line ?? marks().line;
  const goesOn =
    before === undefined ||
    (first.previousHash === before.hash && sequenceOf(first.sequence) === before.sequence + 1);
  return goesOn || !isBehind() ? { sequence: sequenceOf(last.sequence)!, hash: last.hash } : undefined;
}

interface Leaving {
  readonly number: string;
  readonly hasLeft: boolean;
  readonly reserved: boolean;
}

/** What a change of 送信箱 says of the letter; undefined where it says nothing. */
function leavesWith({ id, set }: { readonly id: string; readonly set: object }): Leaving | undefined {
  const { state, reservedAt } = set as Partial<Delivery>;
  if (!state || !numberedId(id)) return undefined;
  if (LEFT.includes(state)) return { number: id, hasLeft: true, reserved: state === '送信中' };
  // Whoever ends a reservation knows that nothing has left; any other change of a waiting row knows nothing.
  const isReturned = reservedAt === '' && !MAY_HAVE_LEFT.includes(state);
  return isReturned ? { number: id, hasLeft: false, reserved: false } : undefined;
}

function standingLetters(tables: Pick<Tables, 'readColumns'>): Map<string, boolean> {
  try {
    return new Map(
      tables
        .readColumns(outbox, ['deliveryNumber', 'state'])
        .filter(({ state }) => (LEFT as readonly unknown[]).includes(reading(state)))
        .map(({ deliveryNumber }) => [deliveryNumber, true]),
    );
  } catch (error) {
    // A set-up on its way: the tab, or its columns of today, do not stand yet.
    if (error instanceof DaichoError) return new Map();
    throw error;
  }
}
