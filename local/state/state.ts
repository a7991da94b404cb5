// What the twin remembers beside the workbook.

import { dirname } from 'node:path';
import * as z from 'zod/mini';
import type { TwinUser } from '../contracts';
import { wayBack } from './way-back';

const schedule = z.union([
  z.object({ every: z.enum(['minutes', 'hours']), count: z.number() }),
  z.object({ every: z.literal('days'), count: z.number(), hour: z.number(), minute: z.number() }),
  z.object({ every: z.literal('weeks'), weekday: z.number(), hour: z.number(), minute: z.number() }),
  z.object({ every: z.literal('once'), at: z.number() }),
]);
export type TriggerSchedule = z.output<typeof schedule>;

const trigger = z.object({
  id: z.string(),
  handler: z.string(),
  owner: z.string(),
  event: z.enum(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT']),
  /** Of a form's own trigger: the form's id. */
  form: z.optional(z.string()),
  schedule: z.optional(schedule),
  /** Instant of the next firing, for clock triggers. */
  nextAt: z.optional(z.number()),
});
export type TriggerRecord = z.output<typeof trigger>;

const driveFile = z.object({
  id: z.string(),
  name: z.string(),
  mimeType: z.string(),
  /** Who made it; of earlier files nobody knows. */
  owner: z.optional(z.string()),
  permissions: z.optional(
    z.array(
      z.object({ id: z.string(), type: z.string(), role: z.string(), emailAddress: z.optional(z.string()) }),
    ),
  ),
  /** Somebody has moved it into a shared drive. */
  inSharedDrive: z.optional(z.boolean()),
  description: z.optional(z.string()),
  parents: z.optional(z.array(z.string())),
  size: z.number(),
  createdTime: z.string(),
  modifiedTime: z.string(),
  trashed: z.boolean(),
  /** Name inside the files folder; none for a folder. */
  stored: z.optional(z.string()),
});
export type DriveFile = z.output<typeof driveFile>;

const byKey = z.record(z.string(), z.string());
const twinState = z.object({
  version: z.literal(1),
  spreadsheetId: z.string(),
  properties: z.object({ document: byKey, script: byKey, user: z.record(z.string(), byKey) }),
  triggers: z.array(trigger),
  users: z.array(
    z.object({
      email: z.string(),
      role: z.enum(['staff', 'manager', 'reader']),
      throughGroup: z.optional(z.boolean()),
    }),
  ),
  currentUser: z.string(),
  drive: z.array(driveFile),
  mails: z.array(
    z.object({
      file: z.string(),
      sentAt: z.string(),
      from: z.string(),
      to: z.string(),
      subject: z.string(),
      attachments: z.array(z.string()),
    }),
  ),
  /** Recipients since the first mail of the last 24 hours, by account. */
  mailUse: z.record(z.string(), z.object({ since: z.number(), recipients: z.number() })),
});
export type TwinState = z.output<typeof twinState>;

/** What stands in a file that only the twin writes; the error names the file and what to do. */
export function readJson<Value>(file: string, text: string, shape: z.ZodMiniType<Value>): Value {
  const wrong = (field: string) => new Error(`${file} cannot be read (${field}). ${wayBack(dirname(file))}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('no JSON');
  }
  const found = z.safeParse(shape, value);
  if (!found.success) throw wrong(found.error.issues[0]!.path.map(String).join('.'));
  return value as Value;
}

export const readState = (file: string, text: string): TwinState => readJson(file, text, twinState);
export const readWorkbook = (file: string, text: string): unknown =>
  readJson(file, text, z.record(z.string(), z.unknown()));
/** A throw-away workbook as it was kept. */
export const readTemplate = (file: string, text: string): { workbook: unknown; state: TwinState } =>
  readJson(file, text, z.object({ workbook: z.unknown(), state: twinState }));

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
