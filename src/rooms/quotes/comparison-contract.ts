// This file defines what the comparison of plans says to the server, and what it answers: plain JSON both ways.
import type { LetterBasis, LetterFigure } from '../../domain/quote-letter';

export interface ComparisonDesk {
  readonly programs: readonly {
    readonly code: string;
    readonly name: string;
    readonly insurers: string;
    /** 取扱区分 is 取扱あり: without it nothing goes out (rule C9). */
    readonly mandate: boolean;
    readonly plans: readonly { readonly code: string; readonly name: string }[];
  }[];
  /** 基準日, for the start of cover. */
  readonly referenceDate: string;
}

/** Rule C4: inside the house freely; towards a member on conditions. */
export type ComparisonAudience = '社内' | '会員';

export interface ComparePlansRequest {
  /** Plan codes, in the order of the columns. */
  readonly plans: readonly string[];
  /** As typed, a bare number being yen; blank leaves the premiums out. */
  readonly revenue: string;
  readonly effectiveDate: string;
  readonly audience: ComparisonAudience;
  readonly memberNumber?: string;
  /** Asked for when the plans are of more than one insurer. */
  readonly intention?: string;
  readonly reason?: string;
  readonly approvalNumber?: string;
}

export interface Comparison {
  readonly audience: ComparisonAudience;
  /** The member that it is for; blank inside the house. */
  readonly organization: string;
  readonly effectiveDate: string;
  readonly revenueEcho: string;
  readonly approvalNumber: string;
  readonly reason: string;
  readonly madeOn: string;
  readonly lines: readonly ComparisonLine[];
  readonly notes: readonly string[];
}

/** One plan, a column of the table. */
export interface ComparisonLine {
  readonly program: string;
  readonly programName: string;
  readonly insurers: string;
  readonly plan: string;
  readonly planName: string;
  readonly liabilityLimitYen: number | null;
  readonly liabilityBasis: string;
  readonly costLimitYen: number | null;
  readonly costBasis: string;
  readonly deductible: string;
  /** Undefined where no revenue is given. */
  readonly figure?: LetterFigure;
  readonly basis?: LetterBasis;
  /** The year that the figures were published for, or that none is named. */
  readonly yearNote?: string;
  /** Inside the house only: the label, why there is no figure, and the published neighbours. */
  readonly label?: string;
  readonly reasonText?: string;
  readonly range?: { readonly lowYen: number; readonly highYen: number };
  readonly certainty: string;
  readonly source: string;
}

/** Server functions of the page, by their global names. */
export interface ComparisonFunctions {
  openComparison(): ComparisonDesk;
  comparePlans(request: ComparePlansRequest): Comparison;
}
