// What happened to one row, ready to show.

/** Thrown errors reach a page as Error with the Japanese text only; use cases answer refusals as data where rows differ. */
export interface RowMessage {
  /** Where: tab or file, row, column. Japanese text, ready to show. */
  readonly message: string;
  readonly code: string;
  readonly row?: number;
  readonly id?: string;
}
