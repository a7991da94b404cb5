// Every paper that the letters room draws: letters to members, to the insurer, and forms.
import type { AnswerForm } from './question';
import { EITHER_PAPER } from './certificate-name';
import type { CertificateNoticeModel } from './certificate-letter';
import type { Material } from './material';
import { letterTitles, type LetterHead, type LetterKind, type LetterModel } from './quote-letter';
import type { RenewalLetterModel } from './renewal-letter';

export type PaperKind =
  | LetterKind
  | 'insurerReferral'
  | 'doubtReferral'
  | 'deficiency'
  | 'renewal'
  | 'renewalReminder'
  | 'firstReport'
  | 'claimDocuments'
  | 'preCheckForm'
  | 'transfer'
  | 'paymentReminder'
  | 'receipt'
  | 'documentRequest'
  | 'certificateNotice'
  | 'materials'
  | 'talkSheet';

const certificateTitle = (paper: string): string => `${paper}ご到着までの事故のご連絡について`;

export const paperTitles: Readonly<Record<Exclude<PaperKind, 'preCheckForm'>, string>> = {
  ...letterTitles,
  insurerReferral: '引受条件・保険料のご照会',
  doubtReferral: '資料の記載についてのご照会',
  deficiency: 'ご記入内容の確認のお願い（不備）',
  transfer: '保険料お振込みのご案内',
  paymentReminder: '保険料お振込みのご確認のお願い',
  receipt: '保険料領収証',
  documentRequest: 'ご提出書類のお願い',
  certificateNotice: certificateTitle(EITHER_PAPER),
  materials: '資料送付のご案内',
  renewal: '更新手続きのご案内',
  renewalReminder: '更新手続きのご案内（再度のお願い）',
  firstReport: '事故発生のご連絡（第一報）',
  claimDocuments: '保険金請求書類のご案内',
  talkSheet: '事故例と補償',
};

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** To the insurer: a precise question, the member's figures and the pre-check's answers. Never by mail (rule C14). */
export interface InsurerLetterModel extends LetterHead {
  readonly kind: 'insurerReferral';
  readonly questions: readonly {
    readonly referralNumber: string;
    readonly planName: string;
    readonly question: string;
  }[];
  readonly figures: readonly LabelledText[];
  /** What the answers are: version, date, and that they are no official disclosure. Blank where there are none. */
  readonly disclosureNote: string;
  readonly answers: readonly { readonly number: string; readonly text: string; readonly answer: string }[];
  /** ISO date, or ''. */
  readonly wantedBy: string;
}

/** To the insurer: what a programme's document leaves open. No customer is in it. */
export interface DoubtLetterModel extends LetterHead {
  readonly kind: 'doubtReferral';
  readonly documentTitle: string;
  readonly questions: readonly {
    readonly referralNumber: string;
    readonly question: string;
    /** Where the document is unclear. */
    readonly place: string;
  }[];
  /** ISO date, or ''. */
  readonly wantedBy: string;
}

/** 不備返戻: which questions to fill in, in the words of the sheet. */
export interface DeficiencyLetterModel extends LetterHead {
  readonly kind: 'deficiency';
  readonly formTitle: string;
  /** ISO date of the FAX that goes back, or ''. */
  readonly receivedOn: string;
  readonly items: readonly { readonly number: string; readonly text: string; readonly hint: string }[];
}

/** To the insurer, at once: what is known of an incident, never the names of victims. */
export interface FirstReportModel extends LetterHead {
  readonly kind: 'firstReport';
  readonly claimNumber: string;
  readonly figures: readonly LabelledText[];
  /** What the programme wants to hear first, in its order. */
  readonly statements: readonly LabelledText[];
  readonly notes: readonly string[];
}

/** To the member: papers that are still missing. */
export interface ClaimDocumentsModel extends LetterHead {
  readonly kind: 'claimDocuments';
  readonly claimNumber: string;
  /** ISO */
  readonly occurredOn: string;
  readonly papers: readonly { readonly group: string; readonly name: string }[];
}

/** One premium of a letter about money. */
export interface LetterPremium {
  readonly policyNumber: string;
  readonly planName: string;
  /** 「2027年4月1日～2028年4月1日」 */
  readonly period: string;
  readonly amountYen: number;
}

/** What is to be paid, by when and where to; the reminder says what has not arrived. */
export interface PaymentLetterModel extends LetterHead {
  readonly kind: 'transfer' | 'paymentReminder';
  readonly premiums: readonly LetterPremium[];
  /** ISO date, or ''. */
  readonly payBy: string;
  /** Empty in a reminder without an account that may be printed. */
  readonly account: readonly LabelledText[];
}

export interface ReceiptModel extends LetterHead {
  readonly kind: 'receipt';
  readonly receiptNumber: string;
  readonly premium: LetterPremium;
  /** ISO date of the last payment. */
  readonly receivedOn: string;
}

/** Which papers are still wanted, and what to look at on each. */
export interface DocumentRequestModel extends LetterHead {
  readonly kind: 'documentRequest';
  readonly items: readonly { readonly name: string; readonly request: string; readonly note: string }[];
}

/** What was asked for through the public form, and how it comes. */
export interface MaterialsModel extends LetterHead {
  readonly kind: 'materials';
  readonly receiptNumber: string;
  readonly items: readonly Material[];
}

export interface FormItem {
  /** As printed; blank for a follow-up that the paper does not number. */
  readonly number: string;
  readonly star: boolean;
  /** Asked under the number of the line above: the paper has one number for both. */
  readonly sharesNumber: boolean;
  readonly text: string;
  readonly hint: string;
  readonly form: AnswerForm;
  /** Set under the question that opens it. */
  readonly followUp: boolean;
  /** When it is to be answered; blank where that is always, or has been said on the line above. */
  readonly lead: string;
  /** Codes of the options or list entries that are ticked beforehand. */
  readonly ticked: readonly string[];
  /** Texts written in beforehand, where the form has lines: month and amount, or the free text. */
  readonly written: readonly string[];
  readonly newPage: boolean;
}

export interface FormModel extends LetterHead {
  readonly kind: 'preCheckForm';
  readonly title: string;
  readonly fields: readonly LabelledText[];
  readonly blocks: readonly {
    readonly title: string;
    readonly note: string;
    readonly items: readonly FormItem[];
  }[];
  /** The paper numbers its lines on both sides. */
  readonly numbersOnBothSides: boolean;
  readonly starNote: string;
  /** What this sheet is and is not. */
  readonly notes: readonly string[];
  readonly prefilled: boolean;
}

/** What a cover answers, for talking about accidents; every amount is that of 補償. */
export interface TalkSheetModel extends LetterHead {
  readonly kind: 'talkSheet';
  readonly accidents: readonly { readonly text: string; readonly source: string; readonly answers: string }[];
  readonly items: readonly {
    readonly number: string;
    readonly name: string;
    readonly limit: string;
    readonly ratio: string;
    readonly consent: string;
    readonly state: string;
  }[];
  /** What is not paid for, by heading. */
  readonly exclusions: readonly LabelledText[];
  /** What the documents leave open. */
  readonly open: readonly string[];
  /** What else the document tells. */
  readonly around: readonly LabelledText[];
  /** Of the sheet across programmes: one column each. */
  readonly across?: {
    readonly heads: readonly string[];
    readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  };
  readonly notes: readonly string[];
}

/** Letters that carry their own content; each kind has its rule in the room that writes it (`letters` of its room.ts). */
export type OwnLetterModel =
  | InsurerLetterModel
  | DoubtLetterModel
  | DeficiencyLetterModel
  | FirstReportModel
  | ClaimDocumentsModel
  | RenewalLetterModel
  | PaymentLetterModel
  | ReceiptModel
  | DocumentRequestModel
  | CertificateNoticeModel
  | MaterialsModel;

/** What may stand in a row of 送信箱. */
export type SendablePaper = LetterModel | OwnLetterModel;
export type PaperModel = SendablePaper | FormModel | TalkSheetModel;

/** A paper as it will be printed. */
export interface PaperView {
  readonly html: string;
  readonly title: string;
}

export function paperTitle(paper: PaperModel): string {
  if (paper.kind === 'preCheckForm') return paper.title;
  if (paper.kind === 'certificateNotice') return certificateTitle(paper.certificateName ?? EITHER_PAPER);
  return paperTitles[paper.kind];
}
