// Whether a workbook is still the one that it was: no copy of it, and no earlier version brought back.

/** Kept outside of the cells, which a restore takes back and a copy takes along. */
export interface BookMarks {
  readonly fileId: string;
  /** The last number given out, by series. @example { quotes: 'Q-2026-0012' } */
  readonly highest: Readonly<Record<string, string>>;
  /** The last line of 監査記録: whoever goes on from an earlier version writes another one under its number. */
  readonly line?: { readonly sequence: number; readonly hash: string };
}

/** `copy`: of another file, and nobody has said yet what it is; `practice`: a copy from which nothing leaves. */
export type BookPlace = 'unmarked' | 'original' | 'copy' | 'practice';

/** Behind the id in 設定. */
const PRACTICE = '練習用';

/** What 設定 keeps of a file. @example bookText('1AbC', 'practice') // '1AbC 練習用' */
export const bookText = (fileId: string, as: 'original' | 'practice'): string =>
  as === 'practice' ? `${fileId} ${PRACTICE}` : fileId;

/** A copy takes along what 設定 says; its id is its own. */
export function placeOf(text: string, fileId: string): BookPlace {
  const [known = '', word] = text.trim().split(/\s+/);
  if (known === '') return 'unmarked';
  if (known !== fileId) return 'copy';
  return word === PRACTICE ? 'practice' : 'original';
}

/** `unknown`: nobody has looked at this file yet. */
export type BookOrigin = 'same' | 'unknown' | 'copied' | 'restored';

export interface BookNow extends Pick<BookMarks, 'fileId' | 'highest'> {
  /** The hash of the line with this number; undefined where there is none. */
  readonly hashOf: (sequence: number) => string | undefined;
  /** Lines up to this one stand in files of closed years. */
  readonly startsAfter?: number;
}

export function originOf(kept: BookMarks | undefined, now: BookNow): BookOrigin {
  if (!kept) return 'unknown';
  if (kept.fileId !== now.fileId) return 'copied';
  const { line } = kept;
  const isBack =
    (line !== undefined &&
      line.sequence > (now.startsAfter ?? 0) &&
      now.hashOf(line.sequence) !== line.hash) ||
    Object.entries(kept.highest).some(([series, number]) => isLower(now.highest[series] ?? '', number));
  return isBack ? 'restored' : 'same';
}

/** Of a series: the longer number is the later one. */
const isLower = (left: string, right: string): boolean =>
  left.length === right.length ? left < right : left.length < right.length;

export const highestOf = (numbers: readonly string[]): string =>
  numbers.reduce((highest, number) => (isLower(highest, number) ? number : highest), '');
