// The letter on a renewal as data: what ends when, last year's figures, and what is asked for anew.
import type { LetterBasis, LetterFigure, LetterHead } from './quote-letter';

export interface RenewalLetterModel extends LetterHead {
  readonly kind: 'renewal' | 'renewalReminder';
  readonly policyNumber: string;
  /** Blank where it has not come yet. */
  readonly certificateNumber: string;
  /** What that paper is called; letters queued by earlier versions have none. */
  readonly certificateName?: string;
  readonly planName: string;
  /** ISO dates; cover ends at `endTime` of its last day. */
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly endTime: string;
  /** Of the cover that ends. */
  readonly premiumYen: number | null;
  /** What its premium was reckoned from: amount and fiscal month as text; blank where no quote tells. */
  readonly lastRevenue: string;
  /** The application closing, or the end of cover; blank while the closing is not keyed. */
  readonly replyBy: string;
  /** As the policy has them; null where they are not known, and letters queued by earlier versions have none. */
  readonly liabilityLimitYen?: number | null;
  readonly costLimitYen?: number | null;
  /** Of the next year, only what letters may say of a figure (rules C1 to C3); absent where there is none. */
  readonly estimate?: {
    readonly figure: LetterFigure;
    readonly basis: LetterBasis;
    readonly yearNote: string;
    readonly revenueBasis: string;
    /** What it is reckoned from; letters queued by earlier versions know last year's revenue alone. */
    readonly from?: 'quote' | 'newRevenue' | 'lastRevenue';
    readonly revenue?: string;
    readonly planName?: string;
    /** Blank where it is from none. */
    readonly quoteNumber?: string;
  };
}
