// What whoever opens a twin may ask of it.
import type {
  ExecutionKind,
  ExecutionReport,
  FaultPlan,
  MailSummary,
  TwinUser,
  UserInterface,
} from './contracts';
import type { FunctionUse } from './execution/custom-functions';
import type { Behaviour } from './execution/behaviours';
import type { Limits, MailTrouble, ReplyInfo, SharedWorkbook } from './execution/environment';
import type { ServiceObject } from './execution/service-object';
import type { ReadMail } from './services/mail/read';
import type { PdfConverter } from './services/pdf/converter';
import type { Account } from './state/state';
import type { Workbook } from './workbook/workbook';

export interface TwinOptions {
  readonly directory?: string;
  /** A throw-away workbook: nothing is loaded or saved. With a directory, mails and files still go there. */
  readonly fresh?: boolean;
  /** A new workbook stays as Google makes one: nobody has run the set-up yet. */
  readonly blank?: boolean;
  /** ISO time, Japanese where it names no zone. */
  readonly now?: string;
  readonly user?: string;
  readonly role?: TwinUser['role'];
  /** Folder of the built bundle. */
  readonly bundle?: string;
  /** Loose script files instead of a bundle. */
  readonly sources?: readonly string[];
  readonly userInterface?: UserInterface;
  /** A new workbook also gets the demonstration members. */
  readonly demonstration?: boolean;
  /** Only looks: where another process has the folder open, its last save is read and nothing is saved. */
  readonly readOnly?: boolean;
  /** Saves by itself a moment after each change; otherwise at the end. */
  readonly autosave?: boolean;
  readonly limits?: Partial<Limits>;
  /** Divides real waits (sleep, locks); for tests. */
  readonly speed?: number;
  /** In place of Chromium; for tests that are not about paper. */
  readonly pdf?: PdfConverter;
  /** Whose workbook this is, where it is new; the agency's unless told otherwise. */
  readonly account?: Account;
  /** Workbooks beside this one, which scripts may open by id; the intake's saved one unless told otherwise. */
  readonly otherWorkbook?: (id: string) => SharedWorkbook | undefined;
}

export interface CallOptions {
  readonly kind?: ExecutionKind;
  readonly user?: TwinUser;
  readonly faults?: FaultPlan;
  readonly userInterface?: UserInterface;
}

export interface Snapshot {
  putBack(): void;
  /** What is not as it was: the cells of changed tabs, and all that is kept beside them; for comparing. */
  changes(): string;
}

export interface Twin {
  readonly workbook: Workbook;
  /** Where mails, files and saves stand. */
  readonly directory: string;
  call(name: string, args: unknown[], options?: CallOptions): Promise<ExecutionReport>;
  evaluate(formula: string): { value: unknown } | { error: string };
  readonly clock: {
    now(): Date;
    set(iso: string): void;
    advance(milliseconds: number): Promise<void>;
    /** Time that nobody notices: no trigger fires, nothing recalculates. */
    skip(milliseconds: number): void;
  };
  /** Cells, mails, files and state as they are now. */
  snapshot(): Snapshot;
  /** The workbook as a person's hands reach it, in the middle of somebody's script too; they paste. For tests. */
  hands(user?: TwinUser): ServiceObject;
  users(): TwinUser[];
  currentUser(): TwinUser;
  setCurrentUser(email: string): void;
  setUserInterface(ui: UserInterface): void;
  /** Runs onOpen, for the user whose browser opened the workbook. */
  opened(user?: TwinUser): Promise<void>;
  mailbox(): MailSummary[];
  readMail(file: string): Promise<ReadMail>;
  files(): { id: string; name: string; size: number; createdAt: string }[];
  readFile(id: string): Buffer;
  setMailQuota(recipients: number): void;
  /** Google refuses mails whatever its counter says; undefined ends it. */
  setMailTrouble(trouble: MailTrouble | undefined): void;
  /** As if nobody had added these advanced services in the editor. */
  disableServices(...names: readonly string[]): void;
  /** What this person leaves unticked on the screen of consent from now on; none: all is granted. */
  withhold(user: TwinUser, ...scopes: readonly string[]): void;
  /** As if they had never been asked: the next thing that they run brings the screen of consent, and does not run. */
  forgetConsent(user: TwinUser): void;
  /** As Google's documents have it: a web app has no active workbook. */
  leaveWebAppsAlone(): void;
  /** Custom functions take so long of the scripts' time; their cells read Loading... meanwhile. */
  slowFunctions(milliseconds: number): void;
  /** Whether Drive lets this person open a file. */
  mayOpen(id: string, user: TwinUser): boolean;
  /** As after ファイル → コピーを作成: another id; properties and triggers stay behind. */
  becomeCopy(id: string): void;
  /** What somebody does by hand in Drive: its id stays. */
  moveToSharedDrive(id: string): void;
  /** For all twins of this process: does in these as it did before Google's way was known. */
  turnBack(...behaviours: readonly Behaviour[]): void;
  /** A form that is tied to the workbook was sent. */
  submitted(answers: Readonly<Record<string, string>>, user?: TwinUser): Promise<void>;
  /** Called before each reply to a script; a promise holds the reply back. */
  onReply(hook: ((info: ReplyInfo) => Promise<void> | void) | undefined): void;
  /** Called when a call makes its script wait (a lock, time, a person); its reply comes afterwards. */
  onWait(hook: ((executionId: number) => void) | undefined): void;
  /** Done when every script that edits of grids have started has ended; for tests. */
  edited(): Promise<void>;
  /** Custom functions that cells have called since the opening. */
  functionsUsed(): FunctionUse;
  /** Fills the first tab (throw-away workbooks of the command `run`). */
  fillFirstTab(rows: string[][]): void;
  save(): Promise<void>;
  close(): Promise<void>;
}
