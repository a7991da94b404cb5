// This file defines what pages and command line say to the server, and what it answers: plain JSON both ways.
import type { TransactionKind } from '../domain/quote-state';

/** Thrown errors reach a page as Error with the Japanese text only; use cases answer refusals as data where rows differ. */
export interface RowMessage {
  /** Where: tab or file, row, column. Japanese text, ready to show. */
  readonly message: string;
  readonly code: string;
  readonly row?: number;
  readonly id?: string;
}

// --- roster ---------------------------------------------------------------------------------------------

export interface ImportMembersRequest {
  readonly fileName: string;
  readonly contentBase64: string;
  /** True: read, check and report only. */
  readonly dryRun: boolean;
}

export interface ImportMembersReport {
  readonly dryRun: boolean;
  readonly encoding: 'utf-8' | 'shift_jis';
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly held: number;
  /** One a row of the file, in order. */
  readonly lines: readonly ImportLine[];
  /** About the file as a whole: headings left out, a basis to check. */
  readonly notes?: readonly RowMessage[];
}

export interface ImportLine {
  readonly line: number;
  readonly memberNumber: string;
  readonly organization: string;
  readonly outcome: '新規' | '変更' | '変更なし' | '保留';
  readonly changes: readonly string[];
  readonly messages: readonly RowMessage[];
}

// --- quotes ---------------------------------------------------------------------------------------------

export interface CreateQuotesRequest {
  /** Keys of members (名簿キー), or 'selected' (rows selected in 会員名簿), or 'all'. */
  readonly members: readonly string[] | 'selected' | 'all';
  /** Start of cover, ISO. */
  readonly effectiveDate: string;
  readonly transaction: TransactionKind;
  /** Plan codes by 名簿キー, in place of 希望プラン of the roster. */
  readonly plans?: Readonly<Record<string, string>>;
  /** Also put the letters into 送信箱 (default true). */
  readonly letters?: boolean;
}

export interface QuotePreview {
  readonly members: number;
  readonly quotes: number;
  readonly referrals: number;
  readonly lines: readonly QuotePreviewLine[];
  readonly refused: readonly RowMessage[];
}

export interface QuotePreviewLine {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly plan: string;
  readonly planName: string;
  /** 「50,000千円＝5,000万円」 */
  readonly revenueEcho: string;
  readonly premiumYen: number | null;
  readonly label: string;
  /** The title that the letter will carry. */
  readonly letterTitle: string;
  readonly reason: string;
  /** 新規 for a new quote; 既存 when the same quote stands already. */
  readonly status: '新規' | '既存';
}

export interface CreateQuotesReport {
  readonly created: readonly string[];
  readonly existing: readonly string[];
  readonly referrals: readonly string[];
  readonly deliveries: readonly string[];
  readonly refused: readonly RowMessage[];
  /**
   * Members left for another chunk, 0 when done. The page then calls again with the same request:
   * what stands already is skipped, so `left` falls with every call.
   */
  readonly left: number;
}

// --- outbox ---------------------------------------------------------------------------------------------

export interface SendOutboxRequest {
  /** Send these only; all that wait otherwise. */
  readonly deliveries?: readonly string[];
  /**
   * Typed confirmation of a bulk send (rule C14): the number of mails about to go out in this call.
   * The page drops what is done from `deliveries` between chunks, and lowers the number with it.
   */
  readonly confirm?: number;
  /** True from a dialog that shows progress: the call ends after some 18 seconds with the rest in `left`. */
  readonly chunk?: boolean;
  /** Confirm only: the hourly run sends. Where no automation is set up it sends all the same. */
  readonly confirmOnly?: boolean;
}

export interface SendOutboxReport {
  readonly sent: readonly string[];
  /** FAX and post: PDF made, 発送待ち. */
  readonly prepared: readonly string[];
  readonly failed: readonly RowMessage[];
  /** Found in 送信中 after an earlier crash, now 要確認. */
  readonly doubtful: readonly string[];
  readonly blocked: readonly RowMessage[];
  /** Confirmed, and left to the account that sends. */
  readonly handedOver: readonly string[];
  readonly left: number;
  readonly quotaLeft: number;
}

export interface OutboxPreview {
  /** The account of the hourly run; '' where everybody sends from their own. */
  readonly owner: string;
  /** True where this person's account is not the one that sends. */
  readonly leftToOwner: boolean;
  /** What may not go out now, with the reason. */
  readonly held: readonly RowMessage[];
  readonly mails: number;
  readonly papers: number;
  readonly quotaLeft: number;
  readonly lines: readonly {
    readonly deliveryNumber: string;
    readonly organization: string;
    readonly method: string;
    readonly recipient: string;
    readonly subject: string;
    readonly newAddress: boolean;
  }[];
}

// --- home, search ---------------------------------------------------------------------------------------

export interface MemberCard {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly plans: string;
  readonly revenueEcho: string;
  readonly state: string;
  readonly waitingFor: string;
  readonly quotes: readonly {
    readonly quoteNumber: string;
    readonly plan: string;
    readonly premiumYen: number | null;
    readonly label: string;
    readonly state: string;
  }[];
}

export interface RecordHit {
  readonly tab: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** Every server function a page may call, by its global name. */
export interface ServerFunctions {
  importMembers(request: ImportMembersRequest): ImportMembersReport;
  previewQuotes(request: CreateQuotesRequest): QuotePreview;
  createQuotes(request: CreateQuotesRequest): CreateQuotesReport;
  previewOutbox(): OutboxPreview;
  sendOutbox(request?: SendOutboxRequest): SendOutboxReport;
  /** HTML of the letter as it will be printed; 'selected' takes the rows selected in 見積. */
  previewLetter(request: { readonly quoteNumbers: readonly string[] | 'selected' }): {
    readonly html: string;
    readonly title: string;
  };
  findMembers(request: { readonly text: string }): readonly MemberCard[];
  /** Quotes, policies, claims and contacts that fit; the newest of each tab. */
  findRecords(request: { readonly text: string }): readonly RecordHit[];
  /** Opens the tab and selects the row; an empty id opens the tab only. */
  showRow(request: { readonly tab: string; readonly id: string }): { readonly found: boolean };
  /** What the quote dialog opens with: the selected members and 基準日. */
  quoteDialogStart(): {
    readonly selected: number;
    readonly names: readonly string[];
    readonly total: number;
    readonly referenceDate: string;
  };
  /** Opens another page in place of this one (Apps Script shows one dialog at a time). */
  openPage(request: { readonly page: PageName }): null;
}

/** The pages, named as their files in dist/. */
export type PageName =
  | 'complaint'
  | 'registers'
  | 'settlement'
  | 'jobs'
  | 'newYear'
  | 'policyLists'
  | 'accounts'
  | 'unpaid'
  | 'documents'
  | 'intention'
  | 'application'
  | 'underwriting'
  | 'policyChange'
  | 'withdrawal'
  | 'certificates'
  | 'story'
  | 'payments'
  | 'import'
  | 'quotes'
  | 'outbox'
  | 'dispatch'
  | 'letter'
  | 'sidebar'
  | 'coverage'
  | 'compare'
  | 'referral'
  | 'answer'
  | 'form'
  | 'intake'
  | 'rates'
  | 'records'
  | 'renewals'
  | 'calendar'
  | 'disclosure'
  | 'doubts'
  | 'claim'
  | 'firstReport'
  | 'claimCosts'
  | 'claimClocks'
  | 'payable'
  | 'simulate';
