// What may be asked of the room solicitation: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, list, text, texts } from '../../calls/fields';
import type { ShownProblem } from '../../domain/problem-text';
import type { Solicitor } from '../../tables/solicitors';
import type { SubjectQuote } from './subject-quote';

export type { SubjectQuote };

// --- 意向・説明記録 -----------------------------------------------------------------------------------------

export interface IntentionDesk {
  readonly quote: SubjectQuote;
  /** '' while nothing is recorded. */
  readonly recordNumber: string;
  readonly fields: IntentionFields;
  readonly consents: readonly string[];
  readonly methods: readonly string[];
  /** Papers explained before, latest first. */
  readonly papers: readonly string[];
  /** Versions of the programme: the one in force on the day is recorded by itself. */
  readonly versions: readonly ExplanationVersion[];
  readonly differs: readonly string[];
  /** Names that may be chosen today; any name while the list is empty. */
  readonly solicitors: readonly string[];
  readonly missing: readonly string[];
  /** ISO. */
  readonly today: string;
}

export interface RecordIntentionReport {
  readonly recordNumber: string;
  /** What still keeps an application from being taken. */
  readonly missing: readonly string[];
  /** What is not known of who explained; it stops nothing. */
  readonly doubts: readonly ShownProblem[];
}

// --- 募集人 and the versions of 重要事項説明書 ----------------------------------------------------------------

export interface ExplanationVersion {
  readonly documentNumber: string;
  readonly program: string;
  readonly paper: string;
  readonly version: string;
  /** First and last day on which it is the one that is explained; `until` blank: until the next. */
  readonly from: string;
  readonly until: string;
  readonly link: string;
}

export interface SolicitorLine extends Pick<
  Solicitor,
  'name' | 'registrationNumber' | 'validUntil' | 'email' | 'state'
> {
  /** Why it may not be chosen today, or what is not known; blank. */
  readonly doubt: string;
}

export interface SolicitorDesk {
  readonly solicitors: readonly SolicitorLine[];
  /** Names in use that the list does not have. */
  readonly unlisted: readonly string[];
  readonly states: readonly string[];
  readonly versions: readonly ExplanationVersion[];
  readonly programs: readonly { readonly code: string; readonly name: string }[];
  readonly isManager: boolean;
  readonly today: string;
}

// --- 書類 -------------------------------------------------------------------------------------------------

export interface ChecklistItem {
  readonly code: string;
  readonly name: string;
  readonly kind: 'officialForm' | 'evidence' | 'application' | 'other';
  readonly checks: readonly string[];
  readonly lines: readonly { readonly statement: string; readonly line: string }[];
  readonly state: '未着' | '不備あり' | '確認済' | '不要';
  readonly documentNumber: string;
  readonly receivedOn: string;
  /** Statement and line, what is wrong, or where it is kept. */
  readonly note: string;
  /** State and source of the fact behind it. */
  readonly source: string;
  readonly before: string;
}

export interface DocumentDesk {
  readonly quote: SubjectQuote;
  readonly items: readonly ChecklistItem[];
  readonly methods: readonly string[];
  /** Why the letter cannot go out now; blank where it can. */
  readonly blocked: string;
  readonly today: string;
}

/** As typed; dates in any notation. */
export const INTENTION_TEXTS = [
  'firstIntention',
  'firstOn',
  'finalIntention',
  'finalOn',
  // Whether the two differ: なし or あり; of a difference what changed, and why.
  'differs',
  'difference',
  'differenceReason',
  // Name and version of the paper that was explained; blank: the version in force on the day.
  'explanationDocument',
  'explainedOn',
  'method',
  'solicitor',
  // Why plans of several insurers were shown side by side; may be blank.
  'comparisonReason',
  'approvalNumber',
] as const;

/** 'selected' takes the row selected in 見積. */
const quoteRequest = () => fields({ quoteNumber: text() });

export const contract = {
  openIntention: call({
    may: 'reader',
    request: quoteRequest,
    answer: json<IntentionDesk>(),
  }),
  recordIntention: call({
    may: 'staff',
    request: () => fields({ ...texts('quoteNumber', ...INTENTION_TEXTS), consents: list(text()) }),
    answer: json<RecordIntentionReport>(),
  }),
  openSolicitors: call({ may: 'reader', answer: json<SolicitorDesk>() }),
  saveSolicitor: call({
    may: 'manager',
    request: () => fields(texts('name', 'registrationNumber', 'validUntil', 'email', 'state')),
    answer: json<{ readonly name: string }>(),
  }),
  registerExplanation: call({
    may: 'manager',
    request: () => fields(texts('program', 'paper', 'version', 'from', 'until', 'link')),
    answer: json<{ readonly documentNumber: string }>(),
  }),
  openDocuments: call({
    may: 'reader',
    request: quoteRequest,
    answer: json<DocumentDesk>(),
  }),
  registerDocument: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts('quoteNumber', 'code', 'receivedOn', 'method', 'link'),
        /** Of evidence: which statement, which line, and the sum on it. */
        ...texts('statement', 'line', 'amount'),
        /** Checks that were made, as the checklist names them. */
        checked: list(text()),
        /** What is wrong; blank where nothing is. */
        missing: text(),
      }),
    answer: json<{ readonly documentNumber: string }>(),
  }),
  /** Queues one letter that asks for what is missing. */
  requestDocuments: call({
    may: 'staff',
    request: () => fields({ quoteNumber: text(), codes: list(text()) }),
    answer: json<{ readonly deliveryNumber: string; readonly existing: boolean }>(),
  }),
};

export type OpenQuoteRequest = RequestOf<typeof contract.openIntention>;
export type RecordIntentionRequest = RequestOf<typeof contract.recordIntention>;
export type IntentionFields = Omit<RecordIntentionRequest, 'quoteNumber'>;
export type SaveSolicitorRequest = RequestOf<typeof contract.saveSolicitor>;
export type RegisterExplanationRequest = RequestOf<typeof contract.registerExplanation>;
export type RegisterDocumentRequest = RequestOf<typeof contract.registerDocument>;
export type RequestDocumentsRequest = RequestOf<typeof contract.requestDocuments>;

export type Calls = CallsOf<typeof contract>;
