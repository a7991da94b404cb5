// What may be asked of the room privacy: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, number } from '../../calls/fields';

export interface RetentionLine {
  readonly label: string;
  readonly count: number;
  /** ISO date. */
  readonly oldest: string;
}

export interface RetentionReport {
  readonly lines: readonly RetentionLine[];
  readonly total: number;
  /** Kinds whose years are blank in 設定: nothing of them is ever erased. */
  readonly unset: readonly string[];
}

export const contract = {
  listRetention: call({ may: 'reader', answer: json<RetentionReport>() }),
  /** `confirm`: the number of rows, as listed. */
  eraseExpired: call({
    may: 'manager',
    request: () => fields({ confirm: number() }),
    answer: json<RetentionReport>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type EraseRequest = RequestOf<typeof contract.eraseExpired>;
