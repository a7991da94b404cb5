// Whether rows in the files are those that left the tabs: by their seals, and 監査記録 by its chain.
import { firstAndLast, type ArchivedFile } from '../../tables/archive-index';
import type { Table } from '../../tables/column';
import { audit, sequenceOf, type AuditEntry } from '../../tables/records';
import { sealState } from '../../tables/row-seal';
import type { Ports } from '../../ports';
import { isChanged } from '../records';
import { archivedTable, columnsOf, idOf, rowOf, type PlainRow } from './archived-rows';
import type { ArchiveCheck, CheckArchiveRequest } from './contract';
import { newestFirst, placeIn } from './search-archive';
import { checkText, fileName } from './words';

type CheckPorts = Pick<Ports, 'tables' | 'archives' | 'time'>;

const MOST_FINDINGS = 20;

export function checkArchive(ports: CheckPorts, { after }: CheckArchiveRequest = {}): ArchiveCheck {
  const files = newestFirst(ports);
  const checked: ArchiveCheck['files'][number][] = [];
  let at = placeIn(after, files.length);
  for (const start = at; at < files.length; at++) {
    if (at > start && ports.time.spent()) break;
    const findings = findingsIn(ports, files[at]!, files);
    checked.push({
      name: fileName(files[at]!),
      rows: files[at]!.rows,
      findings: findings.slice(0, MOST_FINDINGS),
    });
  }
  return { files: checked, left: files.length - at, after: at < files.length ? String(at) : '' };
}

function findingsIn(
  { archives }: CheckPorts,
  file: ArchivedFile,
  files: readonly ArchivedFile[],
): readonly string[] {
  const table = archivedTable(file.tab)!;
  const texts = archives.rows(file.fileId, { from: 0, width: columnsOf(table).length });
  if (!texts) return [checkText.closed];
  const rows = texts.map((row) => rowOf(table, row));
  const lacks = new Set(rows.map((row) => idOf(table, row))).size < file.rows ? [checkText.rowsGone] : [];
  return [...lacks, ...(table.key === audit.key ? chain(file, rows, files) : seals(table, rows))];
}

const seals = (table: Table, rows: readonly PlainRow[]): string[] =>
  rows.filter((row) => sealState(table, row) !== 'intact').map((row) => checkText.changed(idOf(table, row)));

/** From the last line of the file before, to the line from which the chain goes on. */
function chain(file: ArchivedFile, rows: readonly PlainRow[], files: readonly ArchivedFile[]): string[] {
  const [first, last] = firstAndLast(file.numbers);
  const before = files.find(
    ({ tab, numbers }) => tab === audit.tab && firstAndLast(numbers)[1] === first - 1,
  );
  const lines = new Map(
    (rows as readonly AuditEntry[]).map((line) => [sequenceOf(line.sequence) ?? 0, line] as const),
  );
  const findings: string[] = [];
  let hash = before?.hash ?? '';
  for (let own = first; own <= last && file.hash !== ''; own++) {
    const line = lines.get(own);
    if (!line) findings.push(checkText.lineGone(own));
    else if (isChanged(line) || line.previousHash !== hash) findings.push(checkText.changed(line.sequence));
    hash = line?.hash ?? '';
  }
  if (file.hash !== '' && hash !== file.hash) findings.push(checkText.endDiffers);
  return findings;
}
