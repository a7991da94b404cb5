// What may be asked of the room solicitation: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, list, text, texts } from '../../calls/fields';
import type { RowMessage } from '../../domain/row-message';

/** A refusal names the field where it can. */
export type Recorded<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly problems: readonly RowMessage[] };

/** The quote that the page is about. */
export interface SubjectQuote {
  readonly quoteNumber: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly programName: string;
  readonly planName: string;
  /** ISO. */
  readonly effectiveDate: string;
  readonly label: string;
  readonly state: string;
}

/** 'selected' takes the row selected in 見積. */
export interface QuoteRequest {
  readonly quoteNumber: string | 'selected';
}

// --- 意向・説明記録 -----------------------------------------------------------------------------------------

/** As typed; dates in any notation. */
export interface IntentionFields {
  readonly firstIntention: string;
  readonly firstOn: string;
  readonly finalIntention: string;
  readonly finalOn: string;
  /** What changed between the two, and why. */
  readonly difference: string;
  /** Name and version of the paper that was explained. */
  readonly explanationDocument: string;
  readonly explainedOn: string;
  readonly method: string;
  readonly solicitor: string;
  readonly consents: readonly string[];
  /** Why plans of several insurers were shown side by side; may be blank. */
  readonly comparisonReason: string;
  readonly approvalNumber: string;
}

export interface IntentionDesk {
  readonly quote: SubjectQuote;
  /** '' while nothing is recorded. */
  readonly recordNumber: string;
  readonly fields: IntentionFields;
  readonly consents: readonly string[];
  readonly methods: readonly string[];
  /** Papers explained before, latest first. */
  readonly papers: readonly string[];
  readonly missing: readonly string[];
  /** ISO. */
  readonly today: string;
}

export type RecordIntentionRequest = { readonly quoteNumber: string } & IntentionFields;

export type RecordIntentionResult = Recorded<{
  readonly recordNumber: string;
  /** What still keeps an application from being taken. */
  readonly missing: readonly string[];
}>;

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

export interface RegisterDocumentRequest {
  readonly quoteNumber: string;
  readonly code: string;
  readonly receivedOn: string;
  readonly method: string;
  /** For evidence: which statement, which line. */
  readonly statement: string;
  readonly line: string;
  /** The figure or sum on the paper; may be blank where it has none. */
  readonly amount: string;
  /** Checks that were made, as the checklist names them. */
  readonly checked: readonly string[];
  /** What is wrong; blank where nothing is. */
  readonly missing: string;
  readonly link: string;
}

export const INTENTION_TEXTS = [
  'firstIntention',
  'firstOn',
  'finalIntention',
  'finalOn',
  'difference',
  'explanationDocument',
  'explainedOn',
  'method',
  'solicitor',
  'comparisonReason',
  'approvalNumber',
] as const satisfies readonly (keyof IntentionFields)[];

export const contract = {
  openIntention: call({
    may: 'reader',
    request: () => fields({ quoteNumber: text() }),
    answer: json<IntentionDesk>(),
  }),
  recordIntention: call({
    may: 'staff',
    request: () => fields({ ...texts('quoteNumber', ...INTENTION_TEXTS), consents: list(text()) }),
    answer: json<RecordIntentionResult>(),
  }),
  openDocuments: call({
    may: 'reader',
    request: () => fields({ quoteNumber: text() }),
    answer: json<DocumentDesk>(),
  }),
  registerDocument: call({
    may: 'staff',
    request: () =>
      fields({
        ...texts(
          'quoteNumber',
          'code',
          'receivedOn',
          'method',
          'statement',
          'line',
          'amount',
          'missing',
          'link',
        ),
        checked: list(text()),
      }),
    answer: json<Recorded<{ readonly documentNumber: string }>>(),
  }),
  /** Queues one letter that asks for what is missing. */
  requestDocuments: call({
    may: 'staff',
    request: () => fields({ quoteNumber: text(), codes: list(text()) }),
    answer: json<Recorded<{ readonly deliveryNumber: string; readonly existing: boolean }>>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
