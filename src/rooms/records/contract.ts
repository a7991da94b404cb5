// What may be asked of the room records: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, list, number, optional, text } from '../../calls/fields';

export interface RecordFinding {
  readonly tab: string;
  /** Row of the tab; 0 where the row is gone. */
  readonly row: number;
  readonly id: string;
  readonly what: string;
  /** Between when and when it was changed. */
  readonly between: string;
  /** Who, where Google reported the edit. */
  readonly by: string;
  /** A manager may say that this change was meant. */
  readonly acceptable: boolean;
  /** Whether its tab can be shown. */
  readonly opens: boolean;
}

export interface RecordCheck {
  readonly checkedAt: string;
  /** Blank at the first check. */
  readonly previousCheck: string;
  readonly counts: readonly { readonly name: string; readonly rows: number }[];
  readonly findings: readonly RecordFinding[];
  /** Tabs of which no row is looked at. */
  readonly notLooked: readonly string[];
  readonly health: readonly string[];
  readonly head: { readonly sequence: string; readonly hash: string } | null;
  readonly isManager: boolean;
  /** 0 when all is checked; otherwise the page calls again with `after`. Findings and counts are this chunk's. */
  readonly left: number;
  readonly after: string;
}

export interface BookCheck {
  /** An earlier version of the workbook stands: nothing is numbered or sent until a manager has settled it. */
  readonly isBehind: boolean;
  readonly isManager: boolean;
  /** Numbers of the last line of 監査記録: as kept outside of the cells, and as it stands. */
  readonly lines: { readonly kept: number; readonly standing: number; readonly at: string };
  /** Series that have lost numbers. */
  readonly series: readonly { readonly series: string; readonly kept: number; readonly standing: number }[];
  /** Letters that have left and whose rows say something else; '' where the row is missing. */
  readonly letters: readonly { readonly numbers: string; readonly state: string }[];
}

export const contract = {
  /** What an earlier version of the workbook lacks. */
  openBookCheck: call({ may: 'staff', answer: json<BookCheck>() }),
  /** Work goes on from the version that stands. `standing`: the last line as the manager has seen it. */
  settleBook: call({
    may: 'manager',
    request: () => fields({ standing: number() }),
    answer: json<BookCheck>(),
  }),
  /** One chunk. `sequence` and `hash` as mailed earlier are compared, if given. */
  verifyRecords: call({
    may: 'staff',
    request: () => fields({ sequence: optional(text()), hash: optional(text()), after: optional(text()) }),
    answer: json<RecordCheck>(),
    chunk: always,
  }),
  /** Seals the changed rows as they stand now; manager only. */
  acceptChanges: call({
    may: 'manager',
    request: () => fields({ changes: list(fields({ tab: text(), id: text() })) }),
    answer: json<{
      readonly accepted: number;
    }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type VerifyRecordsRequest = RequestOf<typeof contract.verifyRecords>;
export type SettleBookRequest = RequestOf<typeof contract.settleBook>;
export type AcceptChangesRequest = RequestOf<typeof contract.acceptChanges>;
