// What pages are told of money: the sheet of what is payable, and the plans side by side after an incident.
import type { CoverPart } from '../../domain/coverage';
import type { ClaimStart } from './claim-view';
import type { SimulateRequest } from './contract';

export interface PayableSheet {
  readonly claimNumber: string;
  readonly organization: string;
  readonly programName: string;
  readonly planName: string;
  readonly policyNumber: string;
  readonly period: string;
  readonly madeOn: string;
  readonly conditions: readonly string[];
  readonly rows: readonly PayableRowView[];
  readonly limits: readonly {
    readonly name: string;
    readonly amountYen: number;
    readonly earlierYen: number;
    readonly usedYen: number;
    readonly leftYen: number;
  }[];
  /** As the contract says it, or that it is not stated. */
  readonly deductible: string;
  /** Of what has the consent that it needs; the deductible is off `totalYen`. */
  readonly lossYen: number;
  readonly deductedYen: number;
  readonly totalYen: number;
  readonly ownYen: number;
  /** Once every open consent is given. */
  readonly wholeYen: number;
  readonly lowYen: number;
  readonly highYen: number;
  readonly incomplete: boolean;
  readonly firstLimit: string;
  readonly alternatives: readonly AlternativeView[];
  readonly notes: readonly string[];
  /** 照会 that this sheet opened or found open. */
  readonly referrals: readonly string[];
}

export interface PayableRowView {
  readonly costNumber: string;
  readonly name: string;
  readonly lossYen: number;
  /** null: 保険会社確認. */
  readonly aloneYen: number | null;
  readonly payableYen: number | null;
  readonly atMost: boolean;
  /** Counted apart: the figures are those that it would have. */
  readonly consentOpen: boolean;
  readonly ownYen: number;
  readonly trace: readonly string[];
}

export interface AlternativeView {
  readonly name: string;
  readonly assumed: string;
  readonly assumedYen: number;
  readonly other: string;
  readonly otherYen: number;
}

export interface SimulatorStart {
  readonly blank: Omit<SimulateRequest, 'requestKey' | 'plans' | 'losses'>;
  readonly kinds: ClaimStart['kinds'];
  readonly sources: ClaimStart['sources'];
  readonly categories: readonly {
    readonly code: string;
    readonly text: string;
    readonly part: CoverPart;
  }[];
}

export interface Simulation {
  readonly audience: '社内' | '会員';
  readonly organization: string;
  readonly approvalNumber: string;
  readonly madeOn: string;
  readonly incident: string;
  readonly lossYen: number;
  readonly plans: readonly SimulatedPlanView[];
  readonly losses: readonly { readonly code: string; readonly text: string; readonly lossYen: number }[];
  readonly kept: string;
}

export interface SimulatedPlanView {
  readonly programName: string;
  readonly plan: string;
  readonly planName: string;
  readonly payableYen: number;
  readonly ownYen: number;
  readonly askYen: number;
  readonly lowYen: number;
  readonly highYen: number;
  readonly liabilityYen: number;
  readonly costYen: number;
  readonly atMost: boolean;
  readonly firstLimit: string;
  /** In the order of `losses`; null: 保険会社確認. */
  readonly rows: readonly { readonly item: string; readonly payableYen: number | null }[];
  readonly unknown: readonly string[];
}
