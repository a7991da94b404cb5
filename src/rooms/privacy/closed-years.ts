// What 保管した記録 holds of persons: letters and deadlines of closed years, which are told, handed out and erased
// as those in the tabs are. Lines of 監査記録 hold numbers and no names, and their chain must hold: they stay.
import { refuse } from '../../domain/problem';
import type { ArchivedFile } from '../../tables/archive-index';
import type { RecordOf, Table } from '../../tables/column';
import { outbox } from '../../tables/outbox';
import type { Ports } from '../../ports';
import {
  archiveProblems,
  fileName,
  newestFirst,
  openFile,
  placedRows,
  placeIn,
  rewriteRows,
} from '../archive';
import type { ClosedYears } from './contract';
import { queueFiles } from './person-files';
import { erasureOf, type RetentionRule } from './retention-rule';
import { retentionRules } from './retention-rules';

/** Whether a row goes, stays though it is meant ('kept'), or is none of them (''). */
export type Choice = (rule: RetentionRule, row: RecordOf<Table>) => 'due' | 'kept' | '';

type LookPorts = Pick<Ports, 'tables' | 'archives' | 'time'>;

/** Files whose rows are about persons, the newest year first. */
const filesOfPersons = (ports: Pick<Ports, 'tables'>): readonly ArchivedFile[] =>
  newestFirst(ports).filter(({ tab }) => ruleOf(tab));

export const ruleOf = (tab: string): RetentionRule | undefined =>
  retentionRules.find(({ table }) => table.tab === tab);

interface Walked {
  readonly closed: readonly string[];
  readonly left: number;
  readonly after: string;
}

interface WalkOptions {
  /** Work was done before the first one. */
  readonly busy?: boolean;
  /** Others are not read. */
  readonly isWanted?: (file: ArchivedFile) => boolean;
}

/** One chunk of files: one read each. */
export function walkFiles(
  ports: LookPorts,
  after: string | undefined,
  look: (file: ArchivedFile, rows: readonly RecordOf<Table>[], table: Table) => void,
  { busy = false, isWanted = () => true }: WalkOptions = {},
): Walked {
  const files = filesOfPersons(ports).filter(isWanted);
  const closed: string[] = [];
  let at = placeIn(after, files.length);
  for (const start = at; at < files.length; at++) {
    if ((busy || at > start) && ports.time.spent()) break;
    const file = files[at]!;
    const rows = placedRows(ports, file);
    if (rows)
      look(
        file,
        rows.map(({ row }) => row as RecordOf<Table>),
        ruleOf(file.tab)!.table,
      );
    else closed.push(fileName(file));
  }
  return { closed, left: files.length - at, after: at < files.length ? String(at) : '' };
}

/** Writes nothing. */
export function lookInYears(
  ports: LookPorts,
  after: string | undefined,
  choice: Choice,
  options?: WalkOptions,
): ClosedYears {
  const files: ClosedYears['files'][number][] = [];
  const look = (file: ArchivedFile, rows: readonly RecordOf<Table>[]): void => {
    const words = rows.map((row) => choice(ruleOf(file.tab)!, row));
    const [count, kept] = [
      words.filter((one) => one === 'due').length,
      words.filter((one) => one === 'kept').length,
    ];
    if (count + kept > 0) files.push({ fileId: file.fileId, name: fileName(file), count, kept });
  };
  return { ...walkFiles(ports, after, look, options), files };
}

interface Erasure {
  readonly fileId: string;
  /** As it was shown. */
  readonly confirm: number;
  readonly choice: Choice;
  /** Stands where a name stood. */
  readonly word: string;
  /** The line of 監査記録; it is written before the first row is. */
  readonly record: (ids: readonly string[], name: string) => void;
}

/** Of one file, under the lock; told as in the tabs, PDFs wait for the account that made them. Gives the rows. */
export function eraseInFile(
  ports: LookPorts & Pick<Ports, 'memory' | 'clock' | 'log'>,
  { fileId, confirm, choice, word, record }: Erasure,
): number {
  const open = openFile(ports, fileId);
  const name = fileName(open.file);
  const rule = ruleOf(open.file.tab);
  const due = rule ? open.rows.filter(({ row }) => choice(rule, row as RecordOf<Table>) === 'due') : [];
  if (!rule || due.length !== confirm)
    refuse(archiveProblems.archiveRowsConfirm({ file: name, count: due.length }));
  if (due.length === 0) return 0;
  const changes = due.map(({ at, row }) => ({ at, set: erasureOf(rule, row as RecordOf<Table>, word).set }));
  rewriteRows(ports, open, changes, () => {
    if (rule.table.key === outbox.key)
      queueFiles(
        ports,
        due.map(({ row }) => row),
      );
    record(
      due.map(({ row }) => String(row[rule.table.id])),
      name,
    );
    ports.tables.flush();
  });
  ports.log.info('eraseInFile', { rows: due.length });
  return due.length;
}
