// What may be asked of the room automation: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import type { RunReport } from '../../ports';

export interface AutomationCheck {
  readonly owner: string;
  readonly lines: readonly string[];
  /** True where `repairAutomation` would change something. */
  readonly repairable: boolean;
}

export const contract = {
  runDaily: call({ may: 'staff', answer: json<RunReport>() }),
  /** Also makes up for a daily run that never came. */
  runHourly: call({ may: 'staff', answer: json<RunReport>() }),
  runWorker: call({ may: 'staff', answer: json<RunReport>() }),
  checkAutomation: call({ may: 'reader', answer: json<AutomationCheck>() }),
  repairAutomation: call({ may: 'manager', answer: json<AutomationCheck>() }),
};

export type Calls = CallsOf<typeof contract>;
