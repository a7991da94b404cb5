// 設定 「保管したファイル」: which rows of closed years stand in files of their own, one line a file.
import { foldIds, unfoldIds } from '../domain/number-range';
import type { settings } from './masters';
import { sequenceOf } from './records';
import { settingKeys } from './setting-keys';
import type { RowOf } from './column';

export interface ArchivedFile {
  readonly tab: string;
  readonly year: string;
  readonly fileId: string;
  /** Rows that were copied there, compared, and taken out of the tab. */
  readonly rows: number;
  /** Of a numbered tab, folded; of 監査記録 the first and the last line. */
  readonly numbers: readonly string[];
  /** Of 監査記録: the hash of its last line, from which the chain goes on. */
  readonly hash: string;
}

const NONE = '-';
const LINE = /^(\S+) (\d{4}) (\S+) (\d+) (\S+) (\S+)$/;

/** What a person has typed there is no line, and stays where it is. */
export function archivedFiles(text: string): readonly ArchivedFile[] {
  return text.split('\n').flatMap((line) => {
    const [, tab, year, fileId, rows, numbers, hash] = LINE.exec(line.trim()) ?? [];
    if (tab === undefined) return [];
    return [
      {
        tab,
        year: year!,
        fileId: fileId!,
        rows: Number(rows),
        numbers: numbers === NONE ? [] : numbers!.split('、'),
        hash: hash === NONE ? '' : hash!,
      },
    ];
  });
}

/** The line of this file anew, or one more. */
export function withArchived(text: string, file: ArchivedFile): string {
  const { tab, year, fileId, rows, numbers, hash } = file;
  const line = [tab, year, fileId, rows, numbers.join('、') || NONE, hash || NONE].join(' ');
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const at = lines.findIndex((one) => archivedFiles(one)[0]?.fileId === fileId);
  return (at < 0 ? [...lines, line] : lines.map((one, index) => (index === at ? line : one))).join('\n');
}

/** Outside of the cells: a restored version of the workbook does not know which files were made after it. */
export const archiveMark = ({ fileId, tab, year }: ArchivedFile): Record<string, string> => ({
  [MARK + fileId]: `${tab} ${year}`,
});

const MARK = 'archive/';

/** With a line for each file that was made once: their rows are in no tab that anybody would erase or search. */
export function withMarked(text: string, marks: ReadonlyMap<string, string>): string {
  const known = new Set(archivedFiles(text).map(({ fileId }) => fileId));
  return [...marks].reduce((lines, [key, about]) => {
    const fileId = key.startsWith(MARK) ? key.slice(MARK.length) : '';
    if (fileId === '' || known.has(fileId)) return lines;
    const [tab = '', year = ''] = about.split(' ');
    return withArchived(lines, { tab, year, fileId, rows: 0, numbers: [], hash: '' });
  }, text);
}

/** As it stands: 設定 is asked for its text, not for what a page would show of it. */
export function archiveText(rows: readonly Pick<RowOf<typeof settings>, 'key' | 'value'>[]): string {
  return String(rows.find(({ key }) => key === settingKeys.archives)?.value ?? '');
}

/** Numbers of rows that stand in files. */
export const archivedNumbers = (files: readonly ArchivedFile[], tab: string): string[] =>
  files.filter((file) => file.tab === tab).flatMap(({ numbers }) => numbers.flatMap(unfoldIds));

/** @example moreNumbers(['M-2023-0001', 'M-2023-0002'], ['M-2023-0003']) // ['M-2023-0001～0003'] */
export const moreNumbers = (numbers: readonly string[], more: readonly string[]): string[] =>
  foldIds([...new Set([...numbers.flatMap(unfoldIds), ...more])].sort());

/** Where the chain of 監査記録 begins: after the last line that stands in a file. */
export interface ChainStart {
  readonly sequence: number;
  readonly hash: string;
}

export const CHAIN_START: ChainStart = { sequence: 0, hash: '' };

const LINES = '～';

/** @example linesOf(1, 4210) // ['1～4210'] */
export const linesOf = (first: number, last: number): string[] => [`${first}${LINES}${last}`];

/** @example firstAndLast(['1～4210']) // [1, 4210] */
export function firstAndLast([text = '']: readonly string[]): readonly [number, number] {
  const [first = 0, last = 0] = text.split(LINES).map((part) => sequenceOf(part) ?? 0);
  return [first, last];
}

export function chainStart(files: readonly ArchivedFile[], auditTab: string): ChainStart {
  return files
    .filter(({ tab, hash }) => tab === auditTab && hash !== '')
    .map(({ numbers, hash }) => ({ sequence: firstAndLast(numbers)[1], hash }))
    .reduce((latest, one) => (one.sequence > latest.sequence ? one : latest), CHAIN_START);
}
