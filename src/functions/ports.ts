// What the custom functions ask of the workbook, and nothing more.
import type { ProRataRule } from '../rating/pro-rata';

export interface FunctionPorts {
  /** The named range 料率表 with its header row, as `getValues` gives it. */
  rateValues(): unknown[][];
  /** The named cell 基準日: an ISO date, or '' when it is blank. */
  referenceDate(): string;
  /** The programme code that a bare plan letter belongs to, from 設定; '' when unset. */
  defaultProgram(): string;
  /** Keys of 事実 that the insurer has confirmed; asked for by explanations alone. */
  confirmedFacts?(): ReadonlySet<string>;
  /** By id: what the insurer's papers have corrected of a programme; asked for by CLAIM_PAYABLE alone. */
  factCorrections?(program: string): ReadonlyMap<string, string>;
  /** What 制度 has confirmed of the 月割 of a programme; asked for by PRORATED_PREMIUM alone. */
  proRataRule?(program: string): ProRataRule | undefined;
  /** Plan names of the プラン tab by plan code; the shipped names hold besides. */
  planNames?(): Readonly<Record<string, string>>;
}

/** What a custom function takes: a value, or a range as a 2-D array. */
export type Argument = unknown;
export type Answer = string | number;

export interface Functions {
  PREMIUM(revenue: Argument, plan: Argument, rates?: Argument, asOf?: Argument): Answer | Answer[][];
  PREMIUM_LABEL(revenue: Argument, plan: Argument, rates?: Argument, asOf?: Argument): Answer | Answer[][];
  PREMIUM_RANGE(revenue: Argument, plan: Argument, rates?: Argument, asOf?: Argument): Answer | Answer[][];
  PREMIUM_EXPLAIN(revenue: Argument, plan: Argument, rates?: Argument, asOf?: Argument): Answer | Answer[][];
  COMPARE_PLANS(
    revenue: Argument,
    programs?: Argument,
    rates?: Argument,
    asOf?: Argument,
  ): Answer | Answer[][];
  PRORATED_PREMIUM(
    annualPremium: Argument,
    program: Argument,
    startDate: Argument,
    endDate: Argument,
  ): Answer | Answer[][];
  INSURER_SHARES(premium: Argument, program: Argument): Answer | Answer[][];
  REVENUE_YEN(text: Argument): Answer | Answer[][];
  /** Columns of 会員名簿, then the rates and the start of cover. */
  ROSTER(...args: readonly Argument[]): Answer[][];
  RENEWAL_STATUS(endDate: Argument, asOf?: Argument): Answer | Answer[][];
  CLAIM_PAYABLE(
    plan: Argument,
    item: Argument,
    loss: Argument,
    persons?: Argument,
    companies?: Argument,
    conditions?: Argument,
  ): Answer | Answer[][];
}
