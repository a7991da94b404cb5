// Where things stand on ホーム: one A4 page wide, helpers in hidden columns at its right.

/** A margin, three pairs of label and figure; then the hidden helpers. */
export const WIDTHS = [16, 196, 84, 196, 84, 196, 84] as const;
export const SHOWN = WIDTHS.length;
export const HELPERS = 3;
export const FIRST = 2;
/** Columns B to G. */
export const SPAN = SHOWN - 1;

export const REFERENCE_DATE = { row: 5, column: 3 };
/** The checklist of the first run: three steps a line, the last place for how far it is. */
export const START_ROW = 7;
export const START_LINES = 2;
export const WORK_ROW = 11;
/** Three kinds of task a line, then the nearest deadlines. */
export const TASK_LINES = 4;
export const DEADLINE_LINES = 2;
export const WORK_LINES = TASK_LINES + DEADLINE_LINES;
export const STEPS_ROW = 19;
export const STEPS = 3;
export const COUNTS_ROW = 24;
export const COUNTS = 8;
export const CHARTS_ROW = 34;
export const CHART_LINES = 11;
export const PROGRAMS_ROW = 47;
export const PROGRAM_LINES = 6;
export const FOOTER_ROW = 55;
/** In the hidden columns, below the helpers of the steps: the page 管理 shows them. */
export const HEALTH_ROW = 35;
export const HEALTH_LINES = 20;
/** What the charts are drawn from, a screen below the footer. */
export const TABLE_ROW = 57;
export const MONTHS = 12;
export const WEEKS_ROW = TABLE_ROW + MONTHS + 3;
export const WEEKS = 12;
export const ROWS = WEEKS_ROW + WEEKS + 1;

/**
 * First row, number of rows, pixels. Printed upright and fitted to the width of A4 (1,270 pixels of 856 a page) all
 * down to the footer is one page; printed across, as Sheets proposes it (650 pixels), charts begin the second.
 */
export const HEIGHTS: readonly (readonly [row: number, rows: number, pixels: number])[] = [
  [1, 1, 8],
  [2, 1, 40],
  [3, 1, 18],
  [4, 1, 8],
  [REFERENCE_DATE.row, 1, 24],
  [6, 1, 10],
  [START_ROW, 1, 22],
  [START_ROW + 1, START_LINES, 24],
  [10, 1, 12],
  [WORK_ROW, 1, 22],
  [WORK_ROW + 1, WORK_LINES, 23],
  [18, 1, 12],
  [STEPS_ROW, 1, 22],
  [STEPS_ROW + 1, STEPS, 24],
  [23, 1, 12],
  [COUNTS_ROW, 1, 22],
  [COUNTS_ROW + 1, COUNTS, 26],
  [33, 1, 12],
  [CHARTS_ROW, 1, 22],
  [CHARTS_ROW + 1, CHART_LINES, 20],
  [46, 1, 8],
  [PROGRAMS_ROW, 1, 22],
  [PROGRAMS_ROW + 1, PROGRAM_LINES, 20],
  [54, 1, 8],
  [FOOTER_ROW, 1, 28],
  [56, 1, 700],
  [TABLE_ROW, 1, 30],
  [TABLE_ROW + 1, ROWS - TABLE_ROW, 20],
];

/** Hidden: key of a deadline, or text of a step; then the tab that a step opens. */
export const HELPER = SHOWN + 1;

/** Only while the first set-up is under way. */
export const ROOMS = { row: 2, column: HELPER };

export type Block = (string | number | Date)[][];

export function blankBlock(): Block {
  return Array.from({ length: ROWS }, () => Array.from({ length: SHOWN + HELPERS }, () => ''));
}
