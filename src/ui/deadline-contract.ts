// This file defines what pages and command line say to the server about 期限 and its calendar file.

export interface SyncDeadlinesReport {
  readonly added: number;
  readonly changed: number;
  /** Closed by the event that satisfies them. */
  readonly closed: number;
  /** What they belonged to is gone. */
  readonly cancelled: number;
  /** As the tab stands afterwards. */
  readonly open: number;
  readonly overdue: number;
  /** Dates that nobody has keyed yet. */
  readonly undated: number;
  /** Years of open deadlines whose holidays are not in 祝日. */
  readonly unpublishedYears: readonly string[];
}

/** Server functions of 期限, by their global names. */
export interface DeadlineFunctions {
  syncDeadlines(): SyncDeadlinesReport;
}
