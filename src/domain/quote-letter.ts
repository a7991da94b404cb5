// A letter to a member as data: what it says, before the letters room words and draws it.
import type { TransactionKind } from './quote-state';

export type LetterKind = 'quotation' | 'insurerAnswer' | 'example' | 'estimate' | 'referralNotice';

export const letterTitles: Readonly<Record<LetterKind, string>> = {
  quotation: '保険料お見積書',
  // Rule C1: an answer that is not firm yet, or stands beside a plan without a figure.
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
  | 'publishedExample'
  | 'tariff'
  | 'insurerAnswer'
  | 'estimate'
  | 'indicative'
  | 'separate';

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
  /** What the term costs, where it is no whole year: printed large, the year's premium beside it. */
  readonly term?: { readonly months: number; readonly premiumYen: number };
}

export type LetterNoteCode =
  | 'notAnOffer'
  | 'quotationConditions'
  | 'insurerAnswer'
  | 'insurerConditions'
  | 'insurerRiders'
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
  | 'roundingUnconfirmed'
  | 'unverifiedFacts'
  | 'wordingPrevails';

export interface LetterNote {
  readonly code: LetterNoteCode;
  readonly params: Readonly<Record<string, string>>;
}

export interface LetterAgency {
  readonly name: string;
  /** In what capacity it acts (取扱代理店 …); letters queued by earlier versions have none. */
  readonly capacity?: string;
  readonly department: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  /** Name, and registration number where it is known. */
  readonly solicitor: string;
}

/** A programme's insurer as the agency has confirmed it (rule C8); blank: not confirmed, so no name is a fact. */
export interface LetterInsurer {
  readonly programName: string;
  readonly insurer: string;
}

/** Of whom nothing but a name is known. */
export const noAddress = { establishment: '', department: '', contact: '', postalCode: '', address: '' };

/** What one programme of the letter is quoted for. */
export interface LetterPart {
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
}

/** What every letter opens and closes with: number, date, from whom, to whom, who insures, under which text. */
export type LetterHead = Pick<
  LetterModel,
  'number' | 'date' | 'addressee' | 'agency' | 'insurers' | 'programName' | 'internal' | 'template'
>;

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
  /** Of each programme; letters queued by earlier versions have none. */
  readonly insurers?: readonly LetterInsurer[];
  /** Of all programmes of the letter. */
  readonly programName: string;
  /** One for each programme, in the order of their quotes. */
  readonly parts: readonly LetterPart[];
  /** ISO date, or '' where a past start leaves none to print. */
  readonly validUntil: string;
  readonly notes: readonly LetterNote[];
  /** Printed as 社内用: no approval number, or past its date (rule C16). */
  readonly internal: boolean;
  readonly rateVersions: readonly string[];
  readonly template: { readonly version: string; readonly approvalNumber: string };
}

/** One title for the plans side by side: the weakest that a figure in it allows. */
export function kindOfLetter(
  choices: readonly { readonly kind: LetterKind; readonly basis: LetterBasis }[],
): LetterKind {
  const kinds = choices.map(({ kind }) => kind);
  if (kinds.every((kind) => kind === 'quotation')) return 'quotation';
  if (kinds.every((kind) => kind === 'referralNotice')) return 'referralNotice';
  const firm: readonly LetterKind[] = ['quotation', 'insurerAnswer', 'referralNotice'];
  const isAnswered = choices.some(({ basis }) => basis === 'insurerAnswer');
  if (isAnswered && kinds.every((kind) => firm.includes(kind))) return 'insurerAnswer';
  return kinds.includes('estimate') ? 'estimate' : 'example';
}
