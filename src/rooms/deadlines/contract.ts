// What may be asked of the room deadlines: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, oneOf, optional, text } from '../../calls/fields';
import type { Way } from '../../domain/way';

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

export const SPANS = ['all', 'overdue', 'week', 'month', 'undated'] as const;
export type Span = (typeof SPANS)[number];

export interface DeadlineLine {
  readonly deadlineKey: string;
  readonly kind: string;
  readonly organization: string;
  readonly memberNumber: string;
  readonly subjectNumber: string;
  readonly programName: string;
  readonly owner: string;
  /** `YYYY-MM-DDTHH:mm`; blank where nobody has keyed it. */
  readonly dueAt: string;
  /** Null without a date; below zero once it is past. */
  readonly daysLeft: number | null;
  readonly businessDay: string;
  readonly ways: readonly Way[];
}

export interface DeadlineDesk {
  /** ISO */
  readonly today: string;
  /** Of this owner and member. */
  readonly spans: readonly { readonly span: Span; readonly count: number }[];
  /** Of this span and member; `owner` blank: nobody has taken them. */
  readonly owners: readonly { readonly owner: string; readonly count: number }[];
  /** The earliest first; without a date last. */
  readonly lines: readonly DeadlineLine[];
  /** Lines that fit, and are not shown. */
  readonly more: number;
  /** All that are open, whatever was asked for. */
  readonly open: number;
}

export const contract = {
  /** Open deadlines; `owner` NOBODY for those that nobody has taken; `member`: a part of number or name. */
  openDeadlines: call({
    may: 'reader',
    request: () =>
      fields({ span: optional(oneOf(SPANS)), owner: optional(text()), member: optional(text()) }),
    answer: json<DeadlineDesk>(),
  }),
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
export type OpenDeadlinesRequest = RequestOf<typeof contract.openDeadlines>;
export type ExportCalendarRequest = RequestOf<typeof contract.exportCalendar>;
export type MailCalendarRequest = RequestOf<typeof contract.mailCalendar>;
