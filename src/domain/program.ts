// What a programme declares about itself; programs/ holds one value of it for each programme.
import type { Expiry } from './contract-period';
import type { Fact, FactSource } from './fact';
import type { Handbook } from './handbook';
import type { PremiumDoubt } from './premium-doubt';
import type { RateSeed } from './rate-seed';

export type RevenueBasis = 'sales' | 'totalIncome';
export type RevenueTax = 'included' | 'excluded' | 'unstated';
export type RevenueUnit = 'yen' | 'thousandYen';
export type FiscalYearRule = 'latestFinishedYear' | 'forecastOrLatest';
/** How the premiums of the plans relate; `thousandths` of the base plan's premium. */
export interface PlanRatios {
  basePlan: string;
  thousandths: Readonly<Record<string, number>>;
  /** Hundredths of a percent: 5 is ±0.05%. */
  toleranceBasisPoints: number;
}
/** When a cover that is joined within the year starts. */
export interface JoiningRule {
  /** Day of the month by which the papers are in; 31 is the month's end. */
  closingDay: number;
  /** The cover starts on the first day of the month that comes this many months later. */
  monthsAfter: number;
  /** 'HH:MM' */
  timeOfDay: string;
}

/** What to do with the plan value of a new entity: rate it as a result, or ask the insurer. */
export type PlanValueRule = 'rates' | 'refers';

export interface Plan {
  code: string;
  /** A, B, … ; blank where the programme has one plan only. */
  letter: string;
  name: string;
  /** Yen a claim and a period; undefined where no document says. */
  liabilityLimitYen?: Fact<number>;
  costLimitYen?: Fact<number>;
  /** What the limits count by, as the same place says it. */
  liabilityBasis?: string;
  costBasis?: string;
  deductibleYen?: Fact<number>;
  /** The most that a contract may have: its own limits are only in the insurer's answer. */
  limitsAreMaxima?: true;
}

export interface InsurerShare {
  insurer: string;
  percent: number;
  lead: boolean;
}

export interface CoverPeriod {
  /** ISO dates; blank where the documents name none. */
  start: string;
  end: string;
  /** 'HH:MM' */
  timeOfDay: string;
}

/** What a programme and its plans are called. */
export interface Named {
  code: string;
  name: string;
  shortName: string;
  plans: readonly Pick<Plan, 'code' | 'letter' | 'name'>[];
}

/** What the premium of a cell is found by. */
export type Priced = Named & Pick<Rated, 'rates'>;

/** What rating and the cells need of a programme. */
export interface Rated extends Named {
  /** The document that the programme comes from, as staff would name it. */
  document: { id: FactSource['document']; title: string };
  insurers?: Fact<readonly InsurerShare[]>;
  plans: readonly Plan[];
  /** Plans of earlier years under which somebody may still be insured, and those that followed them. */
  formerPlans?: Fact<readonly { plan: string; successors: readonly string[] }[]>;
  rates: readonly RateSeed[];
  /** The proportion in which the plans' published premiums stand: checks what is keyed, never rates. */
  planRatios?: PlanRatios;
  revenue: {
    basis: Fact<RevenueBasis>;
    tax: Fact<RevenueTax>;
    /** The unit printed on the programme's own form; a bare number on that form has it. */
    unit: Fact<RevenueUnit>;
    fiscalYear: Fact<FiscalYearRule>;
    /** forecastOrLatest: key of the question whose yes makes it the latest year; else the forecast of the period. */
    latestYearWith?: string;
    planValue: Fact<PlanValueRule>;
    /** Above this the business is not eligible. */
    eligibleUpToYen?: Fact<number>;
  };
  cover: {
    /** Whether everybody ends on one day, or each contract has its own term. */
    expiry: Fact<Expiry>;
    months?: Fact<number>;
    period?: Fact<CoverPeriod>;
    midTerm: Fact<'monthly' | 'ask' | 'unstated'>;
    /** Closing dates that a document publishes, for the year that starts with its period. */
    closings?: Fact<{ start: string; estimate: string; application: string }>;
    /** The desk's rule, no document's: what renewals run to. Absent: the expiry, unless the agency keys a closing. */
    renewalFrom?: 'closing';
    /** Left out where no document of the programme says it: then it is keyed in 制度. */
    joining?: Fact<JoiningRule>;
  };
  /** The insurer's signed disclosure form is part of the application. */
  disclosureRequired: Fact<boolean>;
  premiumAdjustment?: Fact<'fixed' | 'byRider'>;
  /** Whose contract the cover is: the association's, or each member's own; left out where it is not stated. */
  contract?: Fact<{ holder: 'association'; name: string } | { holder: 'member' }>;
  /** Who is insured besides the member, '' where nobody is named; null where the document does not say. */
  insured: Fact<{ beside: string } | null>;
  /** What its document calls the paper that proves the cover; null where it does not say. */
  certificate: Fact<string | null>;
  /** Said in every explanation of a premium of this programme while they are open. */
  premiumDoubts: readonly PremiumDoubt[];
}

export interface Program extends Rated {
  /** Everything else that its document says, built when asked. */
  handbook?: Handbook;
}
