// Rows of closed years, found by the words in them: file by file, the newest year first.
import { searchText, searchWords } from '../../domain/search-text';
import { refuse } from '../../domain/problem';
import { archivedFiles, archiveText, type ArchivedFile } from '../../tables/archive-index';
import { settings } from '../../tables/masters';
import type { Ports } from '../../ports';
import { archivedTable, columnsOf } from './archived-rows';
import type { ArchiveHit, ArchiveSearch, SearchArchiveRequest } from './contract';
import { archiveProblems, fileName } from './words';

type SearchPorts = Pick<Ports, 'tables' | 'archives' | 'time'>;

/** Of one chunk; whoever needs more of them adds a word. */
const MOST_HITS = 50;

/** A file is two calls, whatever stands in it. */
export function searchArchive(ports: SearchPorts, request: SearchArchiveRequest): ArchiveSearch {
  const words = searchWords(request.words);
  if (words.length === 0) refuse({ ...archiveProblems.archiveNoWords(), field: 'words' });
  const files = newestFirst(ports).filter(({ tab }) => !request.tab || tab === request.tab);
  const hits: ArchiveHit[] = [];
  const closed: string[] = [];
  let at = placeIn(request.after, files.length);
  for (const start = at; at < files.length; at++) {
    if (at > start && (ports.time.spent() || hits.length >= MOST_HITS)) break;
    const found = hitsIn(ports, files[at]!, words);
    if (found) hits.push(...found);
    else closed.push(fileName(files[at]!));
  }
  return { hits, closed, left: files.length - at, after: at < files.length ? String(at) : '' };
}

export const newestFirst = ({ tables }: Pick<Ports, 'tables'>): readonly ArchivedFile[] =>
  archivedFiles(archiveText(tables.read(settings)))
    .filter(({ tab }) => archivedTable(tab))
    .sort((left, right) => (left.year < right.year ? 1 : left.year > right.year ? -1 : 0));

/** Of a chunk that goes on after another. */
export function placeIn(after: string | undefined, files: number): number {
  const at = Number(after ?? '');
  return Number.isInteger(at) && at >= 0 && at <= files ? at : 0;
}

/** The hidden columns are searched as little as they are shown: seals, keys and the content of letters. */
function hitsIn(
  { archives }: SearchPorts,
  { tab, year, fileId }: ArchivedFile,
  words: readonly string[],
): readonly ArchiveHit[] | undefined {
  const columns = columnsOf(archivedTable(tab)!);
  const seen = columns.flatMap(({ hidden, header }, at) => (hidden ? [] : [{ title: header, at }]));
  return archives
    .rows(fileId, { from: 0, width: columns.length })
    ?.filter((row) => {
      const text = searchText(seen.map(({ at }) => row[at]).join(' '));
      return words.every((word) => text.includes(word));
    })
    .map((row) => ({
      tab,
      year,
      cells: seen.map(({ title, at }) => ({ title, text: row[at]! })).filter(({ text }) => text !== ''),
    }));
}
