// Cells that hold what their column may not, one after the other: what every global makes of the row.
import { problemText } from '../../../src/domain/problem-text';
import { tabs, wholeDesk } from '../../../src/desk';
import { decodeRow } from '../../../src/sheets/codec';
import { withDerived, type Column, type Table } from '../../../src/tables/column';
import { isComputed } from '../../../src/tables/computed';
import { doubtsIn, unreadProblem, type Unread } from '../../../src/tables/unread';
import { callGlobal, type CalledName, type Outcome } from './call';
import { examples } from './examples';
import { doubtsTold } from './memory-composition';
import { brokenBy, inMemory, type Stage } from './promises';

/** What a person, a paste or a formula can leave in a cell. */
export const badCells: Readonly<Record<string, unknown>> = {
  text: '来月まで',
  'fifty thousand characters': 'あ'.repeat(50_000),
  number: 312_345_678,
  decimal: 0.5,
  negative: -1,
  huge: 1e300,
  date: new Date('2027-04-01T00:00:00+09:00'),
  'date out of range': new Date(Date.UTC(60_000, 0, 1)),
  boolean: true,
  error: '#N/A',
  'text like a formula': '=1+1',
  'blanks alone': '　 ',
};
export type BadKind = keyof typeof badCells & string;

/** These lay out the workbook or load what ships, whatever stands in it, or take seconds for it. */
const LEFT_OUT: readonly CalledName[] = [
  'setUpWorkbook',
  'installDemonstration',
  'reviewRates',
  'activateRates',
];

/** What goes through many rows: no doubt about one of them stops it. */
const BATCHES: readonly CalledName[] = [
  'runDaily',
  'runHourly',
  'runWorker',
  'checkAutomation',
  'collectIntake',
  'createQuotes',
  'exportCalendar',
  'exportRegister',
  'findMembers',
  'findRecords',
  'importMembers',
  'listRetention',
  'openApplications',
  'openCertificates',
  'openIntake',
  'openJobs',
  'openPolicyLists',
  'openRenewals',
  'previewOutbox',
  'quoteDialogStart',
  'syncDeadlines',
  'verifyRecords',
];

/**
 * Their answer names the row by its id (記録の検査), or is a count, and each is refused by name when its turn comes; or it
 * is the tab itself, cell by cell, the bad one as it stands.
 */
const TOLD_OTHERWISE: readonly CalledName[] = [
  'verifyRecords',
  'startJob',
  'acceptChanges',
  'openJobs',
  'openTabList',
];

export interface Place {
  readonly table: Table;
  readonly column: Column;
  /** Of the rows of the table. */
  readonly at: number;
  readonly kind: BadKind;
}

interface Plain {
  readonly outcome: Outcome;
  readonly reads: ReadonlySet<string>;
  /** What it wrote, row by row. */
  readonly written: readonly Written[];
}

interface Written {
  readonly text: string;
  /** The same without numbers that count up, and what is reckoned from them. */
  readonly sign: string;
}

export interface BadCells {
  /** Globals that read this table. */
  readonly readersOf: (table: Table) => readonly CalledName[];
  readonly places: readonly Omit<Place, 'kind'>[];
  /** Broken promises of this global, in words. */
  readonly tryOne: (name: CalledName, place: Place) => string[];
  /** Whether 点検 tells the cell, where it could not be read. */
  readonly isTold: (place: Place) => boolean;
}

const roleOf = (name: CalledName) => (examples[name].right === 'manager' ? 'manager' : 'staff');

export function badCellsOn(stage: Stage): BadCells {
  const { world } = stage;
  const plain = new Map(
    inMemory
      .filter((name) => !LEFT_OUT.includes(name))
      .map((name): [CalledName, Plain] => {
        const request = stage.prepare(name, roleOf(name));
        const before = copyOf(world.rows);
        world.looked.clear();
        const outcome = callGlobal(name, request);
        return [name, { outcome, reads: new Set(world.looked), written: writtenSince(world.rows, before) }];
      }),
  );
  const places = tabs.flatMap((table) =>
    table.columns
      .filter((column) => !isComputed(column))
      .flatMap((column) => {
        const rows = world.rows.get(table.key)?.length ?? 0;
        return [...new Set([0, rows - 1])]
          .filter((at) => rows > 0 && at >= 0)
          .map((at) => ({ table, column, at }));
      }),
  );
  return {
    places,
    readersOf: ({ key }) => [...plain].filter(([, { reads }]) => reads.has(key)).map(([name]) => name),
    isTold: ({ table, column, at, kind }) => {
      stage.prepare('openRates', 'manager');
      const rows = world.rows.get(table.key)!;
      const whole = rows[at]!;
      const decoded = decodeRow([column], () => badCells[kind], { tab: table.tab, row: at + 2 });
      rows[at] = { ...whole, ...decoded };
      const lines = wholeDesk.warnings(world.ports);
      rows[at] = whole;
      return doubtsIn(decoded).every((doubt) => lines.includes(problemText(unreadProblem(doubt))));
    },
    tryOne: (name, place) => {
      const { table, column, at, kind } = place;
      const request = stage.prepare(name, roleOf(name));
      const rows = world.rows.get(table.key);
      if (!rows?.[at]) return [];
      const before = copyOf(world.rows);
      const whole = rows[at];
      const decoded = decodeRow([column], () => badCells[kind], { tab: table.tab, row: at + 2 });
      rows[at] = { ...whole, ...decoded };
      doubtsTold.length = 0;
      const outcome = callGlobal(name, request);
      const written = writtenSince(world.rows, before, { table, at });
      const problems = [
        ...brokenBy(stage, request, outcome).filter((one) => !isItsOwnId(one, table, column)),
        ...(JSON.stringify(outcome).includes('予期しない') ? ['an unforeseen error within'] : []),
        ...doubtsIn(decoded).flatMap((doubt) => [
          ...(isId(table, column) ? [] : brokenByDoubt(name, plain.get(name)!, { outcome, doubt })),
        ]),
        // A job in doubt is the work itself.
        ...(BATCHES.includes(name) && table.key !== 'jobs' && doubtsIn(decoded).length > 0
          ? notWritten(plain.get(name)!.written, written, idsOf(table, whole))
          : []),
      ];
      rows[at] = whole;
      return problems;
    },
  };
}

/** The row alone is refused or told, by its place. */
function brokenByDoubt(
  name: CalledName,
  plain: Plain,
  { outcome, doubt }: { readonly outcome: Outcome; readonly doubt: Unread },
): string[] {
  const { tab, row, column } = doubt;
  if (plain.outcome.kind === 'failed') return [];
  if (outcome.kind === 'failed') {
    const named = [tab, `${row}行目`, column].every((part) => outcome.message.includes(part));
    if (BATCHES.includes(name)) return [`a batch stopped: ${outcome.message.slice(0, 60)}`];
    return named ? [] : [`refused without the place: ${outcome.message.slice(0, 60)}`];
  }
  if (TOLD_OTHERWISE.includes(name)) return [];
  const answer = JSON.stringify(outcome.value);
  const told =
    doubtsTold.some(({ where }) => where?.tab === tab && where.row === row) ||
    answer.includes(`${tab} ${row}行目`);
  return told || answer === JSON.stringify(plain.outcome.value)
    ? []
    : ['another answer, and the cell not told'];
}

type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
const copyOf = (rows: Rows): Rows =>
  new Map([...rows].map(([key, list]) => [key, list.map((row) => ({ ...row }))]));

/** Counts, hashes and the run's own report: they tell of all rows at once. */
const OF_ALL_ROWS = ['settings', 'audit', 'seals', 'jobs', 'importResults'];

function writtenSince(
  rows: Rows,
  before: Rows,
  except?: { readonly table: Table; readonly at: number },
): Written[] {
  return tabs
    .filter(({ key }) => !OF_ALL_ROWS.includes(key))
    .flatMap((table) => {
      const old = before.get(table.key) ?? [];
      const shown = table.columns.filter(({ type }) => type !== 'json' && type !== 'computed');
      return (rows.get(table.key) ?? []).flatMap((row, at) => {
        if (except?.table === table && except.at === at) return [];
        const text = JSON.stringify(shown.map(({ key }) => String(row[key] ?? '')));
        if (old[at] && text === JSON.stringify(shown.map(({ key }) => String(old[at]![key] ?? ''))))
          return [];
        return [{ text, sign: `${table.tab} ${text.replace(/[A-Z]-\d{4}-\d{4}|[0-9a-f]{16,}/g, '#')}` }];
      });
    });
}

/** Rows that were written undisturbed and are not now, other than those about the row in doubt. */
function notWritten(
  wanted: readonly Written[],
  written: readonly Written[],
  ids: readonly string[],
): string[] {
  const left = written.map(({ sign }) => sign);
  return wanted.flatMap(({ text, sign }) => {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 || ids.some((id) => text.includes(id)) ? [] : [`not written: ${sign.slice(0, 80)}`];
  });
}

/** By what other rows name it: its id, and of whom it is. */
function idsOf(table: Table, row: Readonly<Record<string, unknown>>): string[] {
  const whole = withDerived(table, row);
  return [table.id, 'memberKey', 'memberNumber', 'subjectNumber', 'policyNumber', 'quoteNumber']
    .map((key) => String(whole[key] ?? ''))
    .filter((id) => id.length > 3);
}

/** By its id nobody finds the row any more: 点検 alone tells it. */
const isId = (table: Table, { key }: Column): boolean =>
  [table.id, ...(table.derive?.idFrom ?? [])].includes(key);

const isItsOwnId = (problem: string, table: Table, column: Column): boolean =>
  problem === `ids in ${table.tab}` && isId(table, column);
