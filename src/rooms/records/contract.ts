// What may be asked of the room records: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, list, optional, text } from '../../calls/fields';

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

export const contract = {
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
export type AcceptChangesRequest = RequestOf<typeof contract.acceptChanges>;
