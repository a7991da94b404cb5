// What the twin remembers beside the workbook.

import type { MailSummary, TwinUser } from '../contracts';

export interface TriggerRecord {
  readonly id: string;
  readonly handler: string;
  readonly owner: string;
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  readonly schedule?: TriggerSchedule;
  /** Instant of the next firing, for clock triggers. */
  nextAt?: number;
}

export type TriggerSchedule =
  | { readonly every: 'minutes' | 'hours'; readonly count: number }
  | { readonly every: 'days'; readonly count: number; readonly hour: number; readonly minute: number }
  | { readonly every: 'weeks'; readonly weekday: number; readonly hour: number; readonly minute: number }
  | { readonly every: 'once'; readonly at: number };

export interface DriveFile {
  readonly id: string;
  name: string;
  mimeType: string;
  description?: string;
  parents?: string[];
  size: number;
  readonly createdTime: string;
  modifiedTime: string;
  trashed: boolean;
  /** Name inside the files folder; none for a folder. */
  readonly stored?: string;
}

export interface TwinState {
  version: 1;
  spreadsheetId: string;
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerRecord[];
  users: TwinUser[];
  currentUser: string;
  drive: DriveFile[];
  mails: MailSummary[];
  /** Recipients since the first mail of the last 24 hours, by account. */
  mailUse: Record<string, { since: number; recipients: number }>;
}

export const DEFAULT_USERS: readonly TwinUser[] = [
  { email: 'manager@agency.example', role: 'manager' },
  { email: 'staff@agency.example', role: 'staff' },
];

export interface Account {
  readonly spreadsheetId: string;
  /** The first one owns the workbook; the others have a share of it. */
  readonly users: readonly TwinUser[];
}

const AGENCY: Account = { spreadsheetId: 'twin-workbook', users: DEFAULT_USERS };

export function createState(account = AGENCY): TwinState {
  return {
    version: 1,
    spreadsheetId: account.spreadsheetId,
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    users: [...account.users],
    currentUser: account.users[0]!.email,
    drive: [],
    mails: [],
    mailUse: {},
  };
}
