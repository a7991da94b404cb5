// A letter to a member as data: what it says, before the letters room words and draws it.
import type { TransactionKind } from './quote-state';

export type LetterKind = 'quotation' | 'insurerAnswer' | 'example' | 'estimate' | 'referralNotice';

export const letterTitles: Readonly<Record<LetterKind, string>> = {
  quotation: '保険料お見積書',
  // Rule C1 keeps 保険料お見積書 for a confirmed tariff.
  insurerAnswer: 'お見積りに関するご連絡（引受保険会社の回答）',
  example: '保険料例のご案内（公表例・参考）',
  estimate: '概算保険料のご案内',
  referralNotice: 'お見積りに関するご連絡（照会中）',
};

/** An example of the document: the revenue it is printed for, and its premium. */
export interface LetterExample {
  readonly revenueYen: number;
  readonly premiumYen: number;
}

/** What may stand where a premium stands. Only these: no figure exists for anything else (rules C1–C3, C11). */
export type LetterFigure =
  | { readonly kind: 'exact'; readonly premiumYen: number }
  | { readonly kind: 'about'; readonly premiumYen: number }
  | {
      readonly kind: 'examples';
      readonly about: boolean;
      readonly low: LetterExample;
      readonly high: LetterExample;
    }
  | { readonly kind: 'separate' };

/** How the figure is to be understood; the words are the letters room's. */
export type LetterBasis =
  'publishedExample' | 'tariff' | 'insurerAnswer' | 'estimate' | 'indicative' | 'separate';

export interface LetterPlan {
  readonly quoteNumber: string;
  readonly planCode: string;
  readonly planName: string;
  readonly liabilityLimitYen: number | null;
  readonly liabilityBasis: string;
  readonly costLimitYen: number | null;
  readonly costBasis: string;
  readonly deductible: string;
  readonly figure: LetterFigure;
  readonly basis: LetterBasis;
  readonly yearNote: string;
}

export type LetterNoteCode =
  | 'notAnOffer'
  | 'quotationConditions'
  | 'insurerAnswer'
  | 'insurerConditions'
  | 'insurerRiders'
  | 'insurerTerm'
  | 'startPassed'
  | 'exampleYear'
  | 'exampleNoYear'
  | 'neighbours'
  | 'estimateMayDiffer'
  | 'tariffUnconfirmed'
  | 'separateQuote'
  | 'disclosure'
  | 'fiscalYear'
  | 'midTerm'
  | 'midTermConfirmed'
  | 'roundingUnconfirmed'
  | 'unverifiedFacts'
  | 'wordingPrevails';

export interface LetterNote {
  readonly code: LetterNoteCode;
  readonly params: Readonly<Record<string, string>>;
}

export interface LetterAgency {
  readonly name: string;
  readonly department: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly solicitor: string;
}

/** Of whom nothing but a name is known. */
export const noAddress = { establishment: '', department: '', contact: '', postalCode: '', address: '' };

export interface LetterModel {
  readonly kind: LetterKind;
  /** The number of the row in 送信箱, or of the first quote in a preview. */
  readonly number: string;
  /** ISO date of the letter. */
  readonly date: string;
  readonly addressee: {
    readonly organization: string;
    readonly establishment: string;
    readonly department: string;
    readonly contact: string;
    readonly postalCode: string;
    readonly address: string;
  };
  /** Blank fields are left off, never filled with anything else. */
  readonly agency: LetterAgency;
  readonly programName: string;
  readonly transaction: TransactionKind;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly revenue: {
    readonly echo: string;
    readonly basis: string;
    readonly tax: string;
    readonly state: string;
    /** `YYYY-MM` or ''. */
    readonly fiscalYear: string;
  };
  readonly plans: readonly LetterPlan[];
  /** ISO date, or '' where a past start leaves none to print. */
  readonly validUntil: string;
  readonly notes: readonly LetterNote[];
  /** Printed as 社内用: no approval number, or past its date (rule C16). */
  readonly internal: boolean;
  readonly rateVersions: readonly string[];
  readonly template: { readonly version: string; readonly approvalNumber: string };
}
