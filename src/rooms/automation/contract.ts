// What may be asked of the room automation: each call declared once, with what it takes and answers.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, flag, text } from '../../calls/fields';
import type { RunReport } from '../../ports';
import type { MailCalls } from '../mail';

export interface AutomationCheck {
  readonly owner: string;
  readonly lines: readonly string[];
  /** True where `repairAutomation` would change something. */
  readonly repairable: boolean;
}

export interface AutomaticQuotesView {
  readonly isManager: boolean;
  readonly programs: readonly {
    readonly program: string;
    readonly name: string;
    readonly on: boolean;
    /** When and by whom; blank where it is off. */
    readonly since: string;
    /** What is still to be done before it can be on. */
    readonly needs: readonly string[];
    readonly offBecause: string;
  }[];
  readonly limits: {
    readonly sentThisHour: number;
    readonly hourlyLimit: number;
    readonly sentToday: number;
    readonly dailyLimit: number;
    readonly quotaLeft: number;
    readonly reserve: number;
  };
  readonly waiting: readonly AutomaticMail[];
  readonly sent: readonly AutomaticMail[];
  /** What waits for a person instead. */
  readonly held: readonly {
    readonly deliveryNumber: string;
    readonly organization: string;
    readonly reason: string;
  }[];
  /** Rows that somebody finished, of which nothing was made. */
  readonly kept: readonly {
    readonly memberKey: string;
    readonly organization: string;
    readonly reason: string;
  }[];
}

export interface AutomaticMail {
  readonly deliveryNumber: string;
  readonly organization: string;
  readonly letterTitle: string;
  readonly recipient: string;
  /** As staff read it. */
  readonly at: string;
}

export const contract = {
  runDaily: call({ may: 'staff', answer: json<RunReport>() }),
  /** Also makes up for a daily run that never came. */
  runHourly: call({ may: 'staff', answer: json<RunReport>() }),
  runWorker: call({ may: 'staff', answer: json<RunReport>() }),
  checkAutomation: call({ may: 'reader', answer: json<AutomationCheck>() }),
  openAutomaticQuotes: call({ may: 'reader', answer: json<AutomaticQuotesView>() }),
  switchAutomaticQuotes: call({
    may: 'manager',
    request: () => fields({ program: text(), on: flag() }),
    answer: json<AutomaticQuotesView>(),
  }),
  repairAutomation: call({ may: 'manager', answer: json<AutomationCheck>() }),
};

/** What its pages ask: a mail is stopped where it waits. */
export type Calls = CallsOf<typeof contract> & Pick<MailCalls, 'stopDeliveries'>;
