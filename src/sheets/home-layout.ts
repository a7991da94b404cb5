// This file defines where things stand on ホーム: one A4 page wide, helpers in hidden columns at its right.

/** A margin, three pairs of label and figure; then the hidden helpers. */
export const WIDTHS = [16, 196, 84, 196, 84, 196, 84] as const;
export const SHOWN = WIDTHS.length;
export const HELPERS = 3;
export const FIRST = 2;
/** Columns B to G. */
export const SPAN = SHOWN - 1;

export const REFERENCE_DATE = { row: 5, column: 3 };
export const COUNTS_ROW = 7;
export const COUNTS = 8;
export const WORK_ROW = 17;
export const WORK_LINES = 6;
export const STEPS_ROW = 25;
export const STEPS = 3;
export const CHARTS_ROW = 30;
export const CHART_LINES = 10;
export const PROGRAMS_ROW = 42;
export const PROGRAM_LINES = 6;
export const HEALTH_ROW = 50;
export const HEALTH_LINES = 10;
export const FOOTER_ROW = 61;
export const TABLE_ROW = 63;
export const MONTHS = 12;
export const WEEKS_ROW = TABLE_ROW + MONTHS + 3;
export const WEEKS = 12;
export const ROWS = WEEKS_ROW + WEEKS + 1;

/** Hidden: key of a deadline, or text of a step; then the tab that a step opens. */
export const HELPER = SHOWN + 1;

export type Block = (string | number | Date)[][];

export function blankBlock(): Block {
  return Array.from({ length: ROWS }, () => Array.from({ length: SHOWN + HELPERS }, () => ''));
}
