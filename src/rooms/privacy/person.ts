// 本人からの請求: what the desk keeps of one person, as a file for them, and its erasure; the record holds no name.
import { cutText } from '../../domain/cut-text';
import { plainText } from '../../domain/cell-value';
import { csvFile, type CsvFile } from '../../domain/csv-file';
import { refuse } from '../../domain/problem';
import { isComputed } from '../../tables/computed';
import { members } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import type { RecordOf, Table } from '../../tables/column';
import { reading } from '../../tables/unread';
import type { Ports } from '../../ports';
import type { ErasePersonRequest, PersonReport, PersonRequest } from './contract';
import { personOf, type Person } from './person-rows';
import { queueFiles, waitingFiles } from './person-files';
import { erasureOf, sinceOf, type RetentionRule } from './retention-rule';
import { gatherHeld, retentionRules } from './retention-rules';
import { ERASED_ON_REQUEST, isErasedText, personText as say, privacyProblems, retentionText } from './words';

type PersonPorts = Pick<Ports, 'whole' | 'clock' | 'memory' | 'user'>;

/** A read for each tab. */
export function openPerson(ports: PersonPorts, { memberNumber }: PersonRequest): PersonReport {
  return reportOf(ports, known(ports, memberNumber));
}

/** Every cell that is about them and that people can read; formulas and hidden columns are left out. */
export function disclosePerson(
  ports: PersonPorts & Pick<Ports, 'textFiles' | 'lock' | 'audit'>,
  { memberNumber }: PersonRequest,
): CsvFile {
  const person = known(ports, memberNumber);
  const rows = ports.whole.tabs.flatMap((table) =>
    ownRows(ports, table, person).flatMap((row) =>
      table.columns
        .filter((column) => !column.hidden && !isComputed(column))
        .map(({ key, header }) => [table.tab, String(row[table.id]), header, textOf(row[key])] as const)
        .filter(([, , , text]) => text !== ''),
    ),
  );
  ports.lock.hold(() => {
    ports.audit.record('disclosePerson', [person.memberNumber], say.disclosed(rows.length));
    ports.whole.tables.flush();
  });
  return csvFile(ports.textFiles, say.fileName(person.memberNumber), 'utf-8', say.columns, rows);
}

/** What a contract, a claim or an open case needs stays, and is told; one update a tab. */
export function erasePerson(
  ports: PersonPorts & Pick<Ports, 'lock' | 'audit' | 'log'>,
  { memberNumber, confirm }: ErasePersonRequest,
): PersonReport {
  return ports.lock.hold(() => {
    const person = known(ports, memberNumber);
    const found = partsOf(ports, person);
    const total = sum(found.map(({ due }) => due.length));
    if (confirm !== total || total === 0) refuse(privacyProblems.personConfirm({ count: total }));
    queueFiles(ports, found.find(({ rule }) => rule.table.key === outbox.key)?.due ?? []);
    for (const { rule, due } of found)
      ports.whole.tables.update(
        rule.table,
        due.map((row) => erasureOf(rule, row, ERASED_ON_REQUEST)),
      );
    const ids = found.flatMap(({ rule, due }) => due.map((row) => String(row[rule.table.id])));
    ports.audit.record('erasePerson', ids, say.erased(total, sum(found.map(({ kept }) => kept))));
    ports.whole.tables.flush();
    ports.log.info('erasePerson', { rows: total });
    return reportOf(ports, person);
  });
}

interface Part {
  readonly rule: RetentionRule;
  readonly due: readonly RecordOf<Table>[];
  /** Rows that something open or in force needs. */
  readonly kept: number;
}

const OF_A_CASE: readonly RetentionRule['label'][] = ['disclosures', 'intentions', 'documents', 'outbox'];

function partsOf(ports: PersonPorts, person: Person): Part[] {
  const held = gatherHeld(ports.whole);
  return retentionRules.map((rule) => {
    const own = ownRows(ports, rule.table, person).filter((row) => !isErased(rule, row));
    const isDue = (row: RecordOf<Table>): boolean => {
      if (rule.table.key === members.key) return person.isGone;
      if (person.hasOpenCase && OF_A_CASE.includes(rule.label)) return false;
      return sinceOf(rule, row, held) !== '';
    };
    const due = own.filter(isDue);
    return { rule, due, kept: own.length - due.length };
  });
}

const isErased = ({ named }: RetentionRule, row: RecordOf<Table>): boolean =>
  isErasedText(textOf(row[named[0]]));

function ownRows({ whole }: Pick<Ports, 'whole'>, table: Table, person: Person): RecordOf<Table>[] {
  return whole.tables.sound(table).filter((row) => person.owns(row));
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

function known(ports: PersonPorts, memberNumber: string): Person {
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
