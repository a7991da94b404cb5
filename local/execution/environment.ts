// The twin as services see it: everything that outlives one execution.

import type { MenuEntry, TwinUser, UserInterface } from '../contracts';
import type { Day } from './costs';
import type { Workbook } from '../workbook/workbook';
import type { Cache } from '../services/cache/cache-memory';
import type { Locks } from '../services/lock/locks';
import type { PdfConverter } from '../services/pdf/converter';
import type { Clock } from '../state/clock';
import type { StateFolder } from '../state/folder';
import type { TwinState } from '../state/state';
import type { Bundle } from './bundle';

/** Where a reply is held back, a test can let another user's execution run. */
export interface ReplyInfo {
  readonly executionId: number;
  readonly user: string;
  readonly call: string;
  readonly callNumber: number;
}

export interface Limits {
  readonly scriptMs: number;
  readonly simpleTriggerMs: number;
  readonly customFunctionMs: number;
  /** Mail recipients a day and account. */
  readonly mailQuota: number;
  /** Rows of a new sheet. */
  readonly sheetRows: number;
  /** How much time calls are charged. */
  readonly day: Day;
}

/** A workbook as its file: who opens it by id needs a share of it. */
export interface SharedWorkbook {
  readonly id: string;
  readonly workbook: Workbook;
  readonly users: readonly TwinUser[];
}

/** A workbook that a script made beside its own; it lives as long as the twin. */
export interface MadeWorkbook {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly workbook: Workbook;
}

/** Mail that Google refuses although the counter has room, from the so-manieth mail on and so often. */
export interface MailTrouble {
  readonly kind: 'day' | 'short time';
  readonly after: number;
  readonly times: number;
}

export interface Environment {
  readonly workbook: Workbook;
  readonly bundle: Bundle;
  readonly clock: Clock;
  readonly state: TwinState;
  readonly folder: StateFolder;
  readonly locks: Locks;
  readonly cache: Cache;
  readonly pdf: PdfConverter;
  /** Every workbook that exists here beside the script's own, by id. */
  readonly otherWorkbook: (id: string) => SharedWorkbook | undefined;
  readonly madeWorkbooks: Map<string, MadeWorkbook>;
  /** Advanced services that the manifest names and nobody has enabled: `Drive`, `Sheets`. */
  readonly disabledServices: Set<string>;
  /** What a person has left unticked on the screen of consent, by address: full scopes. */
  readonly withheld: Map<string, ReadonlySet<string>>;
  /** Who has not seen the screen of consent yet, by address. */
  readonly unconsented: Set<string>;
  /** Whether a web app has an active workbook: not known of Google. */
  activeInWebApp: boolean;
  mailTrouble?: MailTrouble;
  readonly limits: Limits;
  /** Everything written so far is saved when it returns; an error where it cannot be. */
  readonly beforeMail: () => void;
  /** Real waits (sleep, locks) are divided by this; virtual time is not. */
  readonly speed: number;
  userInterface: UserInterface;
  /** Menus added since the workbook was opened. */
  menus: readonly MenuEntry[];
  beforeReply?: (info: ReplyInfo) => Promise<void> | void;
  /** Told when a call makes its script wait: for a lock, for time, for a person. */
  onWait?: (executionId: number) => void;
}
