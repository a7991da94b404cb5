// 復元の確認: what an earlier version of the workbook lacks, and a manager's word that work goes on from it.
import { foldIds, numberedId } from '../../domain/number-range';
import { refuse } from '../../domain/problem';
import type { Change, Ports } from '../../ports';
import { archivedFiles, archivedNumbers, archiveText, withMarked } from '../../tables/archive-index';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import { outbox } from '../../tables/outbox';
import { audit, numberOfLine } from '../../tables/records';
import { reading, asTyped } from '../../tables/unread';
import type { BookCheck, SettleBookRequest } from './contract';
import { keepSettled, keptMarks, type BookLine, type KeptMarks } from './kept-marks';
import { bookWords, recordProblems } from './words';

type BookPorts = Pick<Ports, 'tables' | 'whole' | 'memory' | 'user'>;

/** Two tabs, and those in which numbers are given. */
export function openBookCheck(ports: BookPorts): BookCheck {
  const kept = keptMarks(ports.memory);
  const lines = linesOf(ports);
  const last = lastOf(lines);
  const isBehind = ports.tables.isBehind();
  return {
    isBehind,
    isManager: ports.user.isManager(),
    lines: { kept: kept.line?.sequence ?? 0, standing: last?.sequence ?? 0, at: last?.at ?? '' },
    series: isBehind ? lostNumbers(ports, kept) : [],
    letters: isBehind ? foldStates(lettersGone(ports, kept)) : [],
  };
}

/**
 * Letters that are gone wait no more: each is looked after by a person. Numbers go on after the highest ever given. The
 * marks come last, so that a run that dies is done again.
 */
export function settleBook(
  ports: BookPorts & Pick<Ports, 'lock' | 'audit' | 'clock'>,
  { standing }: SettleBookRequest,
): BookCheck {
  ports.lock.hold(() => {
    const kept = keptMarks(ports.memory);
    const lines = linesOf(ports);
    if (!kept.line || !ports.tables.isBehind()) return;
    if ((lastOf(lines)?.sequence ?? 0) !== standing) refuse(recordProblems.bookChanged());
    const gone = lettersGone(ports, kept).filter(({ method }) => method !== undefined);
    const changes = gone.map(({ deliveryNumber, method }): Change<typeof outbox> => ({
      id: deliveryNumber,
      set:
        method === 'メール'
          ? { state: '要確認（送信結果不明）', error: bookWords.sentMeanwhile }
          : { state: '発送済（記録）', error: bookWords.sentMeanwhile },
    }));
    if (changes.length > 0) ports.tables.update(outbox, changes, 'skip');
    keepArchives(ports);
    ports.audit.record(
      'settleBook',
      gone.map(({ deliveryNumber }) => deliveryNumber),
      bookWords.settled(kept.line.sequence, standing, gone.length),
    );
    ports.tables.flush();
    keepSettled(ports.memory, kept.line, lastOf(linesOf(ports))!);
  });
  return openBookCheck(ports);
}

/** Files of closed years that the version has not heard of: its tabs have their rows again, and they move once more. */
function keepArchives({ tables, memory }: BookPorts): void {
  const text = archiveText(tables.read(settings));
  const value = withMarked(text, memory.all());
  if (value !== text) tables.update(settings, [{ id: settingKeys.archives, set: { value } }], 'skip');
}

/** For 点検. */
export const bookWarnings = ({ tables }: Pick<Ports, 'tables'>): string[] =>
  tables.isBehind() ? [bookWords.warning] : [];

interface Line extends BookLine {
  readonly at: string;
}

const linesOf = ({ tables }: Pick<Ports, 'tables'>): Line[] =>
  tables.readColumns(audit, ['sequence', 'hash', 'at']).flatMap(({ sequence, hash, at }) => {
    const number = numberOfLine({ sequence, hash });
    return number === undefined ? [] : [{ sequence: number, hash, at: asTyped(at) }];
  });

const lastOf = (lines: readonly Line[]): Line | undefined =>
  lines.reduce<Line | undefined>(
    (last, line) => (line.sequence > (last?.sequence ?? 0) ? line : last),
    undefined,
  );

/** Numbers of letters that stand in files of closed years: the version that stands says so itself. */
const archivedLetters = ({ tables }: Pick<Ports, 'tables'>): readonly string[] =>
  archivedNumbers(archivedFiles(archiveText(tables.read(settings))), outbox.tab);

/** Series whose last number no row has any more. */
function lostNumbers(
  { whole, tables }: Pick<Ports, 'whole' | 'tables'>,
  { series }: KeptMarks,
): BookCheck['series'] {
  const standing = new Map<string, number>();
  for (const number of archivedLetters({ tables })) {
    const found = numberedId(number)!;
    standing.set(found.series, Math.max(standing.get(found.series) ?? 0, found.running));
  }
  const letters = new Set(Object.keys(series).map((of) => of.charAt(0)));
  for (const table of whole.tabs) {
    const columns = table.columns.filter(({ key }) => key === table.id || key.endsWith('Number'));
    if (columns.length === 0 || letters.size === 0) continue;
    const keys = columns.map(({ key }) => key);
    for (const row of whole.tables.readColumns(table, keys))
      for (const value of Object.values(row)) {
        const found = numberedId(String(reading(value as never)));
        if (found) standing.set(found.series, Math.max(standing.get(found.series) ?? 0, found.running));
      }
  }
  return Object.entries(series)
    .map(([of, kept]) => ({ series: of, kept, standing: standing.get(of) ?? 0 }))
    .filter((one) => one.standing < one.kept)
    .sort((left, right) => (left.series < right.series ? -1 : 1));
}

interface Gone {
  readonly deliveryNumber: string;
  /** '' where no row has it. */
  readonly state: string;
  readonly method: string | undefined;
}

const SENT = ['送信済', '発送済（記録）', '不達', '要確認（送信結果不明）', '取消'];

/** Letters that have left, and whose rows do not say so. */
function lettersGone({ tables }: Pick<Ports, 'tables'>, kept: KeptMarks): Gone[] {
  const rows = new Map(
    tables
      .readColumns(outbox, ['deliveryNumber', 'state', 'method'])
      .map((row) => [row.deliveryNumber, { state: asTyped(row.state), method: asTyped(row.method) }]),
  );
  const archived = new Set(archivedLetters({ tables }));
  return kept.left().flatMap((deliveryNumber) => {
    if (archived.has(deliveryNumber)) return [];
    const { state = '', method } = rows.get(deliveryNumber) ?? {};
    return SENT.includes(state) ? [] : [{ deliveryNumber, state, method }];
  });
}

/** Numbers that follow one another are one line. */
function foldStates(gone: readonly Gone[]): BookCheck['letters'] {
  const states = [...new Set(gone.map(({ state }) => state))];
  return states.flatMap((state) =>
    foldIds(gone.filter((one) => one.state === state).map(({ deliveryNumber }) => deliveryNumber)).map(
      (numbers) => ({ numbers, state }),
    ),
  );
}
