// What may be asked of the room set-up: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import type { SelfCheckResult } from '../../ports';
import type { DemonstrationReport } from './demonstration';
import type { SetUpReport } from './set-up';

export const contract = {
  setUpWorkbook: call({ may: 'manager', answer: json<SetUpReport>() }),
  installDemonstration: call({ may: 'manager', answer: json<DemonstrationReport>() }),
  runSelfCheck: call({ may: 'reader', answer: json<readonly SelfCheckResult[]>() }),
};

export type Calls = CallsOf<typeof contract>;
