// What a programme says about claims: triggers, clocks, documents, agreement, prior knowledge.
import type { Fact } from './fact';

/** The three dates of a claim. */
export type ClaimDate = 'occurred' | 'known' | 'claimed';

/** What a clock of a claim starts from. */
export type ClockStart =
  | 'known'
  | 'claimed'
  | 'occurred'
  | 'firstReported'
  | 'insurerReceived'
  | 'documentsSubmitted';

export interface ClockLength {
  amount: number;
  unit: 'days' | 'years';
}

export interface ClockRule {
  /** Unique in the programme. */
  id: string;
  /** What staff call it. */
  name: string;
  /** Blank: all plans. */
  plans?: readonly string[];
  start: ClockStart;
  /** null: the document names no days ("at once", "without delay"). */
  length: Fact<ClockLength | null>;
  /** Whether the day of the start is the first day counted. */
  startCounts: boolean;
  counting: string;
}

export interface DocumentGroup {
  /** As the document numbers it. */
  number: string;
  name: string;
  entries: readonly ClaimDocument[];
}

export interface ClaimDocument {
  /** Unique in the programme. */
  id: string;
  name: string;
  examples?: string;
  /** Asked for only in this case; blank: always. */
  when?: 'liability' | 'cost' | 'ifAsked';
}

export interface ClaimRules {
  /** Which of the three dates must lie in the period; null where no document says. */
  trigger: { liability: Fact<ClaimDate | null>; cost: Fact<ClaimDate | null> };
  clocks: readonly ClockRule[];
  documents: Fact<readonly DocumentGroup[]>;
  /** Admission and agreement need the insurer's consent; null where the document is silent. */
  agreementNeedsConsent: Fact<boolean | null>;
  /** Asked at intake, each with its own test date. */
  priorKnowledge: readonly Fact<string>[];
  /** What the first notice has to say. */
  noticeItems: Fact<readonly string[]>;
}
