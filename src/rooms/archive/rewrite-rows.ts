// Rows of closed years that must lose what they say of a person: each where it stands, with a seal of what is left.
import { cutText } from '../../domain/cut-text';
import { refuse } from '../../domain/problem';
import type { ArchivedFile } from '../../tables/archive-index';
import type { Table } from '../../tables/column';
import { SEAL, sealOfRow, sealState } from '../../tables/row-seal';
import type { Ports } from '../../ports';
import { isCopy } from '../records';
import { archivedTable, columnsOf, idOf, rowOf, textsOf, type PlainRow } from './archived-rows';
import { newestFirst } from './search-archive';
import { archiveProblems, fileName } from './words';

/** The first row below the header is at 0. */
export interface PlacedRow {
  readonly at: number;
  readonly row: PlainRow;
}

export interface OpenFile {
  readonly file: ArchivedFile;
  readonly table: Table;
  readonly rows: readonly PlacedRow[];
}

type FilePorts = Pick<Ports, 'tables' | 'archives' | 'memory'>;

/** Undefined where this account cannot open the file. */
export function placedRows(
  { archives }: Pick<Ports, 'archives'>,
  { tab, fileId }: ArchivedFile,
): readonly PlacedRow[] | undefined {
  const table = archivedTable(tab)!;
  const texts = archives.rows(fileId, { from: 0, width: columnsOf(table).length });
  return texts?.map((row, at) => ({ at, row: rowOf(table, row) }));
}

/** To change it: under the lock. */
export function openFile(ports: FilePorts, fileId: string): OpenFile {
  // A copy would write into the files of the workbook that it was copied from.
  if (isCopy(ports)) refuse(archiveProblems.archiveRowsPractice());
  ports.tables.refuseBehind();
  const file = newestFirst(ports).find((one) => one.fileId === fileId);
  if (!file) refuse(archiveProblems.archiveRowsClosed({ file: cutText(fileId, 60) }));
  const rows = placedRows(ports, file);
  if (!rows) refuse(archiveProblems.archiveRowsClosed({ file: fileName(file) }));
  return { file, table: archivedTable(file.tab)!, rows };
}

/**
 * `note` tells of it beforehand, once it is known that this account may write: a run that dies after it leaves a line
 * about rows that stand yet, and the next run finds them; never rows that went without a line.
 */
export function rewriteRows(
  { archives }: Pick<Ports, 'archives'>,
  { file, table, rows }: OpenFile,
  changes: readonly { readonly at: number; readonly set: PlainRow }[],
  note: () => void,
): void {
  const name = fileName(file);
  const closed = () => refuse(archiveProblems.archiveRowsClosed({ file: name }));
  const same = changes.slice(0, 1).map(({ at }) => ({ at, texts: textsOf(table, rows[at]!.row) }));
  if (!archives.put(file.fileId, same)) closed();
  note();
  const wanted = changes.map(({ at, set }) => ({
    at,
    texts: textsOf(table, changed(table, rows[at]!.row, set)),
  }));
  // Whoever has the file open may sort it meanwhile.
  const ids = archives.ids(file.fileId) ?? [];
  if (wanted.some(({ at }) => ids[at] !== idOf(table, rows[at]!.row)))
    refuse(archiveProblems.archiveRowsMoved({ file: name }));
  if (!archives.put(file.fileId, wanted)) closed();
  const width = columnsOf(table).length;
  const written = archives.rows(file.fileId, { from: 0, width }) ?? closed();
  if (wanted.some(({ at, texts }) => JSON.stringify(written[at]) !== JSON.stringify(texts)))
    refuse(archiveProblems.archiveRowsMoved({ file: name }));
}

/** As in the tabs: a row that somebody rewrote keeps its seal, so that the change still shows. */
function changed(table: Table, row: PlainRow, set: PlainRow): PlainRow {
  const after = { ...row, ...set };
  return sealState(table, row) === 'intact' ? { ...after, [SEAL.key]: sealOfRow(table, after) } : after;
}
