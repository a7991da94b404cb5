// Rows of closed years move to files of their own: copied, compared, noted in 設定, and only then taken out.
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import {
  archivedFiles,
  archiveMark,
  archiveText,
  firstAndLast,
  linesOf,
  moreNumbers,
  withArchived,
  type ArchivedFile,
} from '../../tables/archive-index';
import type { Table } from '../../tables/column';
import { settings } from '../../tables/masters';
import { outbox } from '../../tables/outbox';
import { audit, sequenceOf, type AuditEntry } from '../../tables/records';
import { settingKeys } from '../../tables/setting-keys';
import { settingValues } from '../../tables/setting-values';
import type { Ports } from '../../ports';
import { bookPlace, isChanged } from '../records';
import { archivedTable, headersOf, idOf, textsOf, type PlainRow } from './archived-rows';
import type { ArchiveView, ArchiveYearsRequest } from './contract';
import { lastClosedYear, overRows, type OverRows } from './over-rows';
import { archiveAudit, archiveProblems, fileName } from './words';

type ViewPorts = Pick<Ports, 'tables' | 'clock' | 'memory' | 'user' | 'folder' | 'archives'>;
type MovePorts = ViewPorts & Pick<Ports, 'lock' | 'audit' | 'time' | 'log'>;

/** Of one append: some hundred letters with their contents are a megabyte. */
const ROWS_A_STEP = 300;

/** Writes nothing. */
export function openArchive(ports: ViewPorts): ArchiveView {
  const files = filesOf(ports);
  const waits = overRows(ports, files).map(({ table, year, rows }) => ({
    tab: table.tab,
    year,
    rows: rows.length,
  }));
  return {
    isManager: ports.user.isManager(),
    hasFolder: ports.folder.look()?.open ?? false,
    lastYear: lastClosedYear(ports.clock.today()),
    waits,
    total: waits.reduce((sum, { rows }) => sum + rows, 0),
    files: files.map(({ tab, year, rows, fileId }) => ({
      tab,
      year,
      rows,
      url: ports.archives.urlOf(fileId),
    })),
  };
}

const filesOf = ({ tables }: Pick<Ports, 'tables'>): readonly ArchivedFile[] =>
  archivedFiles(archiveText(tables.read(settings))).filter(({ tab }) => archivedTable(tab));

/**
 * A run that dies leaves rows in both places at the most: the next one finds their copies, and only takes them out. In
 * between 記録の検査 finds nothing, for it knows of them by 設定, which is written before the first row goes.
 */
export function archiveYears(
  ports: MovePorts,
  { confirm }: ArchiveYearsRequest,
): { readonly moved: number; readonly left: number } {
  if (!ports.user.isManager()) refuse(houseProblems.notManager());
  return ports.lock.hold(() => {
    refuseUnfit(ports);
    const years = overRows(ports, filesOf(ports));
    const total = years.reduce((sum, { rows }) => sum + rows.length, 0);
    if (confirm !== total) refuse({ ...archiveProblems.archiveConfirm({ rows: total }), field: 'confirm' });
    let moved = 0;
    for (const of of years) {
      let { rows } = of;
      while (rows.length > 0) {
        if (moved > 0 && ports.time.spent()) return { moved, left: total - moved };
        const taken = new Set(moveStep(ports, { ...of, rows: rows.slice(0, ROWS_A_STEP) }));
        moved += taken.size;
        // Somebody has just changed what is left: the next call looks at it again.
        if (taken.size === 0) return { moved, left: total - moved };
        rows = rows.filter((row) => !taken.has(idOf(of.table, row)));
      }
    }
    ports.log.info('archiveYears', { moved });
    return { moved, left: 0 };
  });
}

function refuseUnfit(ports: MovePorts): void {
  // A copy would write into the files of the workbook that it was copied from.
  if (bookPlace(ports) === 'practice') refuse(archiveProblems.archivePractice());
  ports.tables.refuseBehind();
  if (!ports.folder.look()?.open) refuse(archiveProblems.archiveFolder());
}

/** Gives the ids that are in the file alone now. */
function moveStep(ports: MovePorts, { table, year, rows }: OverRows): readonly string[] {
  const changed = table.key === audit.key ? (rows as readonly AuditEntry[]).find(isChanged) : undefined;
  if (changed) refuse(archiveProblems.archiveLineChanged({ sequence: changed.sequence }));
  const { file, copied } = copyOf(ports, { table, year, rows });
  const noted = noteOf(file, table, copied);
  write(ports, noted);
  ports.audit.record(
    'archiveYears',
    table.key === outbox.key ? copied.map((row) => idOf(table, row)) : [table.tab],
    archiveAudit.moved(noted, copied.length),
  );
  ports.tables.flush();
  const taken = ports.tables.takeOut(table, copied as never);
  ports.tables.flush();
  return taken;
}

interface Copied {
  readonly file: ArchivedFile;
  readonly copied: readonly PlainRow[];
}

function copyOf(ports: MovePorts, { table, year, rows }: OverRows): Copied {
  const files = filesOf(ports).filter((file) => file.tab === table.tab && file.year === year);
  for (const file of files) {
    const found = copiesIn(ports, file, table, rows);
    if (found.copied.length > 0) return found;
  }
  const texts = rows.map((row) => textsOf(table, row));
  const written = [...files].reverse().find(({ fileId }) => ports.archives.add(fileId, texts));
  const file = written ?? newFile(ports, table, year, files.length);
  // Another account's file takes nothing from this one, and a new one does.
  if (!written && !ports.archives.add(file.fileId, texts))
    refuse(archiveProblems.archiveClosed({ file: fileName(file) }));
  const found = copiesIn(ports, file, table, rows);
  if (found.copied.length < rows.length) refuse(archiveProblems.archiveDiffers({ file: fileName(file) }));
  return found;
}

/** Of these rows those that stand there with every cell, and the file with its rows counted. */
function copiesIn(
  { archives }: Pick<Ports, 'archives'>,
  file: ArchivedFile,
  table: Table,
  rows: readonly PlainRow[],
): Copied {
  const ids = archives.ids(file.fileId) ?? refuse(archiveProblems.archiveClosed({ file: fileName(file) }));
  const places = new Map(ids.map((id, at) => [id, at]));
  const found = rows.flatMap((row) => places.get(idOf(table, row)) ?? []);
  const counted = { ...file, rows: places.size };
  if (found.length === 0) return { file: counted, copied: [] };
  const from = found.reduce((least, at) => Math.min(least, at));
  const count = found.reduce((most, at) => Math.max(most, at)) - from + 1;
  const copies = archives.rows(file.fileId, { from, count, width: headersOf(table).length }) ?? [];
  const copied = rows.filter((row) => {
    const copy = copies[(places.get(idOf(table, row)) ?? -1) - from];
    return copy !== undefined && JSON.stringify(copy) === JSON.stringify(textsOf(table, row));
  });
  return { file: counted, copied };
}

/** Noted while it is empty: a run that dies in between leaves an empty file at the most. */
function newFile(ports: MovePorts, table: Table, year: string, number: number): ArchivedFile {
  const agency = settingValues(ports.tables.read(settings))('agencyName');
  const name = fileName({ tab: table.tab, year }, agency, number + 1);
  const fileId = ports.archives.make(name, headersOf(table));
  const file = { tab: table.tab, year, fileId, rows: 0, numbers: [], hash: '' };
  ports.memory.keep(archiveMark(file));
  write(ports, file);
  ports.tables.flush();
  return file;
}

function write({ tables }: Pick<Ports, 'tables'>, file: ArchivedFile): void {
  const value = withArchived(archiveText(tables.read(settings)), file);
  tables.update(settings, [{ id: settingKeys.archives, set: { value } }]);
}

function noteOf(file: ArchivedFile, table: Table, rows: readonly PlainRow[]): ArchivedFile {
  if (table.key === outbox.key)
    return {
      ...file,
      numbers: moreNumbers(
        file.numbers,
        rows.map((row) => idOf(table, row)),
      ),
    };
  if (table.key !== audit.key) return file;
  const lines = rows as readonly AuditEntry[];
  const [first, last] = [lines[0]!, lines[lines.length - 1]!];
  const [from, to] = file.hash === '' ? [Infinity, 0] : firstAndLast(file.numbers);
  const [lowest, highest] = [sequenceOf(first.sequence)!, sequenceOf(last.sequence)!];
  return {
    ...file,
    numbers: linesOf(Math.min(from, lowest), Math.max(to, highest)),
    hash: highest > to ? last.hash : file.hash,
  };
}
