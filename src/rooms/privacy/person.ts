// 本人からの請求: what the desk keeps of one person, as a file for them, and its erasure; the record holds no name.
import { cutText } from '../../domain/cut-text';
import { plainText } from '../../domain/cell-value';
import { ERASED_ON_REQUEST, isErasedText } from '../../domain/erased-text';
import { refuse } from '../../domain/problem';
import { isComputed } from '../../tables/computed';
import { members } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import type { RecordOf, Table } from '../../tables/column';
import { reading } from '../../tables/unread';
import type { Ports } from '../../ports';
import { walkFiles, type Choice } from './closed-years';
import type {
  DisclosePersonRequest,
  Disclosure,
  ErasePersonRequest,
  PersonReport,
  PersonRequest,
} from './contract';
import { erasedSince, markErased } from './erased-marks';
import { personOf, type Person } from './person-rows';
import { queueFiles, waitingFiles } from './person-files';
import { erasureOf, sinceOf, type RetentionRule } from './retention-rule';
import { gatherHeld, retentionRules } from './retention-rules';
import { personText as say, privacyProblems, retentionText } from './words';

type PersonPorts = Pick<Ports, 'whole' | 'clock' | 'memory' | 'user'>;

/** A read for each tab. */
export function openPerson(ports: PersonPorts, { memberNumber }: PersonRequest): PersonReport {
  return reportOf(ports, known(ports, memberNumber));
}

/**
 * Every cell that is about them and that people can read; formulas and hidden columns are left out. The first chunk has
 * the tabs, and closed years follow, file by file.
 */
export function disclosePerson(
  ports: PersonPorts & Pick<Ports, 'lock' | 'audit' | 'archives' | 'time'>,
  { memberNumber, after }: DisclosePersonRequest,
): Disclosure {
  const { tables, tabs } = ports.whole;
  const person = known(ports, memberNumber);
  const isFirst = !after;
  const cells = isFirst
    ? tabs.flatMap((table) => ownRows(ports, table, person).flatMap((row) => cellsOf(table, row, '')))
    : [];
  const walked = walkFiles(
    { ...ports, tables },
    after,
    ({ year }, rows, table) => {
      const own = rows.filter((row) => person.owns(row));
      cells.push(...own.flatMap((row) => cellsOf(table, row, year)));
    },
    { busy: isFirst },
  );
  if (isFirst || cells.length > 0)
    ports.lock.hold(() => {
      ports.audit.record('disclosePerson', [person.memberNumber], say.disclosed(cells.length));
      tables.flush();
    });
  return { fileName: `${say.fileName(person.memberNumber)}.csv`, columns: say.columns, cells, ...walked };
}

/** `year`: of a row that stands in a file of its own. */
const cellsOf = (table: Table, row: RecordOf<Table>, year: string): string[][] =>
  table.columns
    .filter((column) => !column.hidden && !isComputed(column))
    .map(({ key, header }) => [table.tab, year, textOf(row[table.id]), header, textOf(row[key])])
    .filter(([, , , , text]) => text !== '');

/** What a contract, a claim or an open case needs stays, and is told; one update a tab. */
export function erasePerson(
  ports: PersonPorts & Pick<Ports, 'lock' | 'audit' | 'log'>,
  { memberNumber, confirm, years = 0 }: ErasePersonRequest,
): PersonReport {
  return ports.lock.hold(() => {
    const person = known(ports, memberNumber);
    const found = partsOf(ports, person);
    const total = sum(found.map(({ due }) => due.length));
    const all = total + years;
    if (confirm !== all || all === 0) refuse(privacyProblems.personConfirm({ count: all }));
    // Of closed years alone: their files follow, each with a line of its own.
    if (total === 0) return reportOf(ports, person);
    queueFiles(
      { ...ports, tables: ports.whole.tables },
      found.find(({ rule }) => rule.table.key === outbox.key)?.due ?? [],
    );
    for (const { rule, due } of found)
      ports.whole.tables.update(
        rule.table,
        due.map((row) => erasureOf(rule, row, ERASED_ON_REQUEST)),
      );
    const ids = found.flatMap(({ rule, due }) => due.map((row) => String(row[rule.table.id])));
    ports.audit.record('erasePerson', ids, say.erased(total, sum(found.map(({ kept }) => kept))));
    ports.whole.tables.flush();
    markErased(ports, person.memberNumber);
    ports.log.info('erasePerson', { rows: total });
    return reportOf(ports, person);
  });
}

/** For 点検: what a restored version has brought back. */
export function personWarnings(ports: PersonPorts): string[] {
  const back = erasedSince(ports).filter((memberNumber) => {
    const person = personOf(ports, memberNumber);
    return person && partsOf(ports, person).some(({ due }) => due.length > 0);
  });
  return back.length > 0 ? [say.erasedAgain(back)] : [];
}

interface Part {
  readonly rule: RetentionRule;
  readonly due: readonly RecordOf<Table>[];
  /** Rows that something open or in force needs. */
  readonly kept: number;
}

const OF_A_CASE: readonly RetentionRule['label'][] = ['disclosures', 'intentions', 'documents', 'outbox'];

function partsOf(ports: PersonPorts, person: Person): Part[] {
  const choice = choiceOf(ports, person);
  return retentionRules.map((rule) => {
    const own = ownRows(ports, rule.table, person).filter((row) => !isErased(rule, row));
    // A row with a cell that cannot be read is not erased by a guess: it is told as one that stays.
    const due = ports.whole.tables.sift(own).filter((row) => choice(rule, row) === 'due');
    return { rule, due, kept: own.length - due.length };
  });
}

/** Of a row in its tab, or in the file of its year. */
export function choiceOf(ports: Pick<Ports, 'whole'>, person: Person): Choice {
  const held = gatherHeld(ports.whole);
  const isDue = (rule: RetentionRule, row: RecordOf<Table>): boolean => {
    if (rule.table.key === members.key) return person.isGone;
    if (person.hasOpenCase && OF_A_CASE.includes(rule.label)) return false;
    return sinceOf(rule, row, held) !== '';
  };
  return (rule, row) => {
    if (!person.owns(row) || isErased(rule, row)) return '';
    return isDue(rule, row) ? 'due' : 'kept';
  };
}

const isErased = ({ named }: RetentionRule, row: RecordOf<Table>): boolean =>
  isErasedText(textOf(row[named[0]]));

/** Those with a cell in doubt too. */
function ownRows({ whole }: Pick<Ports, 'whole'>, table: Table, person: Person): RecordOf<Table>[] {
  return (whole.tables.read(table) as unknown as RecordOf<Table>[]).filter((row) => person.owns(row));
}

function reportOf(ports: PersonPorts, person: Person): PersonReport {
  const parts = partsOf(ports, person).filter(({ due, kept }) => due.length + kept > 0);
  return {
    memberNumber: person.memberNumber,
    organization: person.organization,
    isManager: ports.user.isManager(),
    lines: parts.map(({ rule, due, kept }) => ({
      label: retentionText.labels[rule.label],
      count: due.length,
      kept,
    })),
    total: sum(parts.map(({ due }) => due.length)),
    files: waitingFiles(ports).length,
  };
}

export function known(ports: Pick<Ports, 'whole'>, memberNumber: string): Person {
  const person = personOf(ports, memberNumber.trim());
  if (!person)
    refuse({
      ...privacyProblems.personUnknown({ memberNumber: cutText(memberNumber, 60) }),
      field: 'memberNumber',
    });
  return person;
}

const textOf = (value: unknown): string => plainText(reading(value as never)).trim();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
