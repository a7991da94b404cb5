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

export interface CalendarRequest {
  /** Only what this person looks after; blank: everybody's. */
  readonly owner?: string;
}

export interface CalendarFile {
  readonly name: string;
  /** Text of the .ics file. */
  readonly content: string;
  readonly events: number;
}

export interface CalendarDesk {
  readonly owners: readonly string[];
  /** Addresses that the file may be mailed to: one's own and the managers'. */
  readonly addresses: readonly string[];
  readonly open: number;
  readonly undated: number;
}

export interface MailCalendarRequest extends CalendarRequest {
  readonly to: string;
}

/** Server functions of 期限, by their global names. */
export interface DeadlineFunctions {
  syncDeadlines(): SyncDeadlinesReport;
  openCalendar(): CalendarDesk;
  /** The open deadlines with a date as an .ics file. */
  exportCalendar(request?: CalendarRequest): CalendarFile;
  mailCalendar(request: MailCalendarRequest): { readonly to: string; readonly events: number };
}
