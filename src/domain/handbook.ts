// What a programme's folder says besides rates; each part is built only when asked for.
import type { Background } from './background';
import type { ClaimRules } from './claim-rules';
import type { Coverages } from './coverage';
import type { Doubt } from './doubt';
import type { EligibilityRule } from './eligibility';
import type { EnrolmentRules } from './enrolment-rules';
import type { ProgramFact } from './program-fact';
import type { Questionnaire } from './questionnaire';

export interface Handbook {
  facts: () => readonly ProgramFact[];
  eligibility: () => readonly EligibilityRule[];
  coverages: () => Coverages;
  questionnaire: () => Questionnaire;
  doubts: () => readonly Doubt[];
  /** Absent: nothing is known of claims, and everything is asked of the insurer. */
  claims?: () => ClaimRules;
  /** Absent: nothing is asked for before an application; the usual is asked of every shipped programme. */
  enrolment?: () => EnrolmentRules;
  /** Absent: the document tells nothing around its cover. */
  background?: () => readonly Background[];
}
