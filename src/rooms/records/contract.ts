// This file defines what the page 記録の検査 and the server say to each other; texts come ready to show.

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
}

export interface RecordCheck {
  readonly checkedAt: string;
  /** Blank at the first check. */
  readonly previousCheck: string;
  readonly counts: readonly { readonly name: string; readonly rows: number }[];
  readonly findings: readonly RecordFinding[];
  readonly health: readonly string[];
  readonly head: { readonly sequence: string; readonly hash: string } | null;
  readonly isManager: boolean;
  /** 0 when all is checked; otherwise the page calls again with `after`. Findings and counts are this chunk's. */
  readonly left: number;
  readonly after: string;
}

export interface RecordsFunctions {
  /** One chunk. `sequence` and `hash` as mailed earlier are compared, if given. */
  verifyRecords(request?: {
    readonly sequence?: string;
    readonly hash?: string;
    readonly after?: string;
  }): RecordCheck;
  /** Seals the changed rows as they stand now; manager only. */
  acceptChanges(request: { readonly changes: readonly { readonly tab: string; readonly id: string }[] }): {
    readonly accepted: number;
  };
}
