// What may be asked of the room privacy: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, number } from '../../calls/fields';
import type { RetentionReport } from './retention';

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
