// What ホーム shows: its tab, and the lines that rooms bring as formulas over theirs.
import type { Table } from './column';
import type { SettingKey } from './setting-values';

export const HOME_TAB = 'ホーム';

/** Parts of a formula, wherever the columns stand. */
export interface FormulaParts {
  readonly column: (table: Table, key: string) => string;
  /** How many rows have one of these texts there. */
  readonly count: (table: Table, key: string, ...texts: readonly string[]) => string;
  /** How many rows have anything there. */
  readonly rows: (table: Table, key: string) => string;
  readonly setting: (key: SettingKey) => string;
  /** The cell of 基準日. */
  readonly today: string;
}

/** A count on ホーム, lowest `at` first. */
export interface HomeLine {
  readonly block: 'desk' | 'pipeline' | 'delivery';
  readonly at: number;
  readonly label: string;
  /** The tab that its label opens. */
  readonly opens?: Table;
  readonly formula: (parts: FormulaParts) => string;
}

/** What to do next, while it is due; lowest `at` first. */
export interface NextStep {
  readonly at: number;
  readonly text: string;
  /** Without it the text names the menu item. */
  readonly opens?: Table;
  readonly due: (parts: FormulaParts) => string;
}

/** One thing of the first run, lowest `at` first. */
export interface FirstStep {
  readonly at: number;
  readonly label: string;
  /** Where it is done. */
  readonly opens: Table;
  readonly done: (parts: FormulaParts) => string;
}

export interface HomeParts {
  readonly firstSteps: readonly FirstStep[];
  readonly lines: readonly HomeLine[];
  readonly steps: readonly NextStep[];
}
