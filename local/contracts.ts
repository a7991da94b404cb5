// What the rooms of the twin promise each other: workbook, services, execution, web, command line.

/** A value as Apps Script code sees it in a cell. */
export type CellValue = string | number | boolean | Date;

/** The person at the keyboard, or the owner of a trigger. */
export interface TwinUser {
  readonly email: string;
  /** A reader may open the file and change nothing in it. */
  readonly role: 'staff' | 'manager' | 'reader';
  /** The right comes from a group that has a share of the file. */
  readonly throughGroup?: boolean;
}

/** Why a script runs; simple triggers and custom functions have fewer rights, as on Google. `webApp` is doGet, `webAppPage` what its page calls. */
export type ExecutionKind =
  | 'menu'
  | 'page'
  | 'webApp'
  | 'webAppPage'
  | 'simpleTrigger'
  | 'trigger'
  | 'command'
  | 'customFunction';

/** What one finished execution tells its caller. `result` is plain JSON (dates as ISO text). */
export interface ExecutionReport {
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string };
  /** Service calls by `Class.method`. */
  readonly calls: Readonly<Record<string, number>>;
  /** Milliseconds charged against the six minutes, in virtual time. */
  readonly virtualMs: number;
  readonly logs: readonly string[];
}

/** Faults to inject into one execution (tests). */
export interface FaultPlan {
  /** Fail at this service call, counted from 1. */
  readonly atCall: number;
  readonly when: 'before' | 'after';
  /** `throw` raises an exception in the script; `kill` ends the execution on the spot. */
  readonly how: 'throw' | 'kill';
  /** At a kill: what becomes of writes since the last flush. `some` needs a seed. */
  readonly unflushed: 'all' | 'none' | 'some';
  readonly seed?: number;
}

/** A page handed to HtmlService, after the damage HtmlService does (comments stripped). */
export interface ServedPage {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** Meta tags that the script added: HtmlService takes them from nowhere else. */
  readonly metas?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly height?: number;
}

export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'menu';
  readonly caption: string;
  readonly functionName?: string;
  readonly items?: readonly MenuEntry[];
}

export type AlertButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What the scripts' user interface calls ask of whoever shows it: the web page, or a headless stand-in. */
export interface UserInterface {
  setMenus(menus: readonly MenuEntry[]): void;
  showSidebar(page: ServedPage): void;
  showDialog(page: ServedPage, modal: boolean): void;
  toast(message: string, title: string, seconds: number): void;
  /** Blocks the script until the person answers. */
  alert(title: string, message: string, buttonSet: string): Promise<AlertButton>;
  prompt(title: string, message: string, buttonSet: string): Promise<{ button: AlertButton; text: string }>;
}

/** One mail in the outbox folder. */
export interface MailSummary {
  readonly file: string;
  readonly sentAt: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly attachments: readonly string[];
}
