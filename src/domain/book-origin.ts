// Whether a workbook is still the one that it was: no copy of it, and no earlier version brought back.

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

export type BookOrigin = 'same' | 'copied' | 'restored';
