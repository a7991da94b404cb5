// This file defines the compiled form of the rate tab.
import type { Problem } from '../domain/problem';

export interface CompiledRates {
  /** Everything that was refused or ignored, with its row. */
  readonly problems: readonly Problem[];
}

export declare function compileRates(values: readonly (readonly unknown[])[]): CompiledRates;
