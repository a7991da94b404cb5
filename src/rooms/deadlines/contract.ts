// What may be asked of the room deadlines: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, optional, text } from '../../calls/fields';

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
  /** Of 設定 「休業日」: what is no day. */
  readonly unreadClosedDays: readonly string[];
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

export const contract = {
  syncDeadlines: call({ may: 'staff', answer: json<SyncDeadlinesReport>() }),
  openCalendar: call({ may: 'reader', answer: json<CalendarDesk>() }),
  /** The open deadlines with a date as an .ics file; with `owner` only what this person looks after. */
  exportCalendar: call({
    may: 'reader',
    request: () => fields({ owner: optional(text()) }),
    answer: json<CalendarFile>(),
  }),
  mailCalendar: call({
    may: 'staff',
    request: () => fields({ to: text(), owner: optional(text()) }),
    answer: json<{ readonly to: string; readonly events: number }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type ExportCalendarRequest = RequestOf<typeof contract.exportCalendar>;
export type MailCalendarRequest = RequestOf<typeof contract.mailCalendar>;
