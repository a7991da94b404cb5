// What may be asked of the room book: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, list, oneOf, text } from '../../calls/fields';
import type { BookPlace } from '../../domain/book-origin';

/** Of 複製されたブック. */
export interface BookView {
  readonly place: BookPlace;
  readonly isManager: boolean;
  readonly fileId: string;
  /** What 設定 says; another's id in a copy. */
  readonly known: string;
  /** What would go on as if this were the original. */
  readonly waits: readonly { readonly what: string; readonly how: string }[];
}

/** Of 書類のフォルダ. */
export interface FolderView {
  readonly isManager: boolean;
  /** '' before it is made. */
  readonly url: string;
  /** False where whoever asks cannot open it. */
  readonly open: boolean;
  readonly people: readonly {
    readonly address: string;
    readonly access: 'yes' | 'no' | 'left';
  }[];
  /** Somebody has shared it by its link or with a whole domain. */
  readonly isOpenToAll: boolean;
  /** Whom Google refused the last time. */
  readonly refused: readonly string[];
}

/** Of one chunk of movePapers. */
export interface MovedPapers {
  readonly moved: number;
  /** Who sent what another account has made: an address each, '' where nobody is named. */
  readonly others: readonly string[];
  /** The caller's own that Google would not move. */
  readonly refused: number;
  /** The number with which the next chunk goes on; '' at the end. */
  readonly next: string;
}

export const contract = {
  openBook: call({ may: 'reader', answer: json<BookView>() }),
  settleCopy: call({
    may: 'manager',
    request: () => fields({ as: oneOf(['replacement', 'practice']) }),
    answer: json<BookView>(),
  }),
  openPaperFolder: call({ may: 'reader', answer: json<FolderView>() }),
  makePaperFolder: call({ may: 'manager', answer: json<FolderView>() }),
  /** By name, and nobody who has no share of the workbook. */
  sharePaperFolder: call({
    may: 'manager',
    request: () => fields({ addresses: list(text()) }),
    answer: json<FolderView>(),
  }),
  /** Takes it from those who have no share of the workbook any more. */
  unsharePaperFolder: call({ may: 'manager', answer: json<FolderView>() }),
  /** The caller's own PDFs of letters from before the folder stood, into it; the others are counted. */
  movePapers: call({
    may: 'manager',
    request: () => fields({ after: text() }),
    answer: json<MovedPapers>(),
    chunk: always,
  }),
};

export type Calls = CallsOf<typeof contract>;
export type SettleCopyRequest = RequestOf<typeof contract.settleCopy>;
export type MovePapersRequest = RequestOf<typeof contract.movePapers>;
export type SharePaperFolderRequest = RequestOf<typeof contract.sharePaperFolder>;
