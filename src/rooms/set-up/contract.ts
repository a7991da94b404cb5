// What may be asked of the room set-up: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import type { SelfCheckResult } from '../../ports';
import type { KeptValue } from './truth';

export interface SetUpReport {
  readonly created: readonly string[];
  readonly added: number;
  readonly updated: number;
  /** Values that people changed: they stand, and are listed with what is shipped. */
  readonly kept: readonly KeptValue[];
  readonly health: readonly string[];
}

export interface DemonstrationReport {
  readonly members: number;
  readonly policies: number;
}

export const contract = {
  setUpWorkbook: call({ may: 'manager', answer: json<SetUpReport>() }),
  installDemonstration: call({ may: 'manager', answer: json<DemonstrationReport>() }),
  runSelfCheck: call({ may: 'reader', answer: json<readonly SelfCheckResult[]>() }),
};

export type Calls = CallsOf<typeof contract>;
