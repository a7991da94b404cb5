// Every port of the workflows: what a use case needs from the world, and nothing more.
import type { FileEncoding } from './domain/csv-file';
import type { SeriesLetter } from './domain/number-series';
import type { PaperModel } from './domain/paper';
import type { Offer, TaskKind } from './room';
import type { LetterDesk } from './rooms/mail';
import type { KeepDeadlines, ReadTermsHistory } from './rooms/claims';
import type { ShowHandbook } from './rooms/doubts';
import type { NewOf, RecordOf, RowOf, Table } from './tables/column';
import type { RowMove, TabChange } from './tables/migration';
import type { TabList } from './tables/tab-list';
import type { requests } from './tables/requests';
import type { Certain } from './tables/unread';
import type { Problem } from './domain/problem';

/** The tabs as typed records. Each call costs a constant number of service calls, whatever the number of rows. */
export interface Tables {
  /**
   * All rows, in sheet order, as they stand: for whoever looks up by id, gives numbers or checks duplicates. Cells into
   * which a person can type anything are closed until `certain`, `lookup` or `reading` opens them (tables/unread).
   */
  read<T extends Table>(table: T): RowOf<T>[];
  /** The rows whose every cell could be read, for whoever goes through them all: `sift` of `read`. */
  sound<T extends Table>(table: T): RecordOf<T>[];
  /** Of these rows the ones in doubt are set aside, each alone, and told with what the run answers (`doubts`). */
  sift<Row extends object>(rows: readonly Row[]): Certain<Row>[];
  /** One of many: a cell that refuses it sets it aside as well. */
  orAside<T>(work: () => T): T | undefined;
  /** What was set aside in this run, each cell once: whoever runs the use case tells it to the person. */
  doubts(): readonly Problem[];
  /** The same rows, these columns alone, blank rows too: for a look that comes every hour into a tab that only grows. */
  readColumns<T extends Table, K extends keyof RowOf<T> & string>(
    table: T,
    keys: readonly K[],
  ): Pick<RowOf<T>, K>[];
  /** Appends below the last row with anything typed or written; what formulas show is nothing. One write. */
  append<T extends Table>(table: T, records: readonly NewOf<T>[]): void;
  /**
   * Changes product-owned columns (for new facts also staff-owned, if named) of the rows with these ids.
   * Rows are found by id, re-read at the moment of writing, and looked at again afterwards. Throws `rowMissing` when
   * an id is gone, unless what happened must be recorded for the others: then `skip`.
   */
  update<T extends Table>(table: T, changes: readonly Change<T>[], gone?: 'skip'): void;
  /**
   * Seals rows as they stand (tables/row-seal), and says which: the named ones, whose change a manager has confirmed,
   * or those that have no seal.
   */
  reseal(table: Table, wanted: readonly string[] | 'unsealed'): readonly string[];
  /**
   * Deletes rows that stand elsewhere, each only where its every cell is still that of `records`, and says which. Of two
   * rows with one id the first goes.
   */
  takeOut<T extends Table>(table: T, records: readonly RowOf<T>[]): readonly string[];
  /** Puts the rows in the order of these columns, blank cells last; what stands beside them goes along. One write. */
  sort<T extends Table>(table: T, keys: readonly (keyof RowOf<T> & string)[]): void;
  /**
   * The next numbers of a series, beyond those of the tab and those that a restored version has lost. The first one
   * throws `bookBehind` while the workbook is an earlier version of itself.
   */
  series(letter: SeriesLetter, year: string, taken: readonly string[]): () => string;
  /** Whether the workbook is an earlier version of itself: 監査記録 lacks the last line that was written into it. */
  isBehind(): boolean;
  /** Throws `bookBehind` while the workbook is an earlier version of itself: asked before anything is sent. */
  refuseBehind(): void;
  /** Whether this letter has left the house, or may have, whatever its row says now. */
  hasLeft(deliveryNumber: string): boolean;
  /** Makes pending writes durable. */
  flush(): void;
}

export interface Change<T extends Table> {
  readonly id: string;
  readonly set: Partial<NewOf<T>>;
}

/** The 料率 tab as it stands, header row included: rating compiles it itself. */
export interface RateSource {
  rateValues(): unknown[][];
  /** Gives rows that people added by hand the key by which they are found again. */
  keyRows(): void;
  /**
   * What the cell function answers over a rate table that is not in force yet, on a scratch tab.
   * Undefined where some cell gave neither a figure nor 要照会 in time.
   */
  probe(block: readonly (readonly unknown[])[], cases: readonly ProbeCase[]): ProbeAnswer[] | undefined;
}

export interface ProbeCase {
  readonly plan: string;
  readonly revenueYen: number;
  /** Start of cover, ISO. */
  readonly asOf: string;
}

/** Yen, or the word that stands in the cell. */
export type ProbeAnswer = number | string;

/** Asia/Tokyo time of the workbook. */
export interface Clock {
  /** ISO `YYYY-MM-DD`. */
  today(): string;
  /** ISO `YYYY-MM-DDTHH:mm:ss`. */
  now(): string;
}

/** One writer at a time; people at the keyboard are not stopped by it. Flushes before it lets go. */
export interface DocumentLock {
  /** Runs `work` under the lock; throws `lockBusy` when another run holds it for too long. */
  hold<T>(work: () => T): T;
}

/** Time left in this execution; long work ends its chunk when `spent()`. */
export interface TimeBudget {
  spent(): boolean;
}

export interface CurrentUser {
  email(): string;
  isManager(): boolean;
}

/** An opaque handle of a document that an adapter made (a Blob on Google): bytes never travel through workflows. */
export interface DocumentHandle {
  readonly name: string;
}

export interface Documents {
  /** HTML to an A4 PDF. About 2 seconds each on Google. */
  pdf(html: string, name: string): DocumentHandle;
  /** Text as a file, to go along with a mail. */
  text(content: string, name: string, contentType: string): DocumentHandle;
  /** Keeps a document in the desk's folder; `outside`: it cannot be reached, so the file stands with whoever runs this. */
  store(document: DocumentHandle): {
    readonly id: string;
    readonly url: string;
    readonly bytes?: number;
    readonly outside?: true;
  };
  /** Whether it is gone: each account removes only what it has made itself. */
  remove(id: string): boolean;
}

/** The desk's own folder in Drive, where papers stand that colleagues open. */
export interface PaperFolder {
  /** Undefined before it is made. */
  look(): PaperFolderState | undefined;
  make(name: string): { readonly url: string };
  /** To write, by name, without a mail; false where Google refuses this address. */
  share(address: string): boolean;
  /** By its id in `shares`. */
  unshare(id: string): void;
  /** Into the folder, if it is a file of whoever asks; `others`: another account has made it, or it is gone. */
  take(id: string): 'moved' | 'inside' | 'others' | 'refused';
  /** Who can edit this workbook, as Google lists them. */
  colleagues(): readonly string[];
}

/** Workbooks in the desk's folder that take in rows of closed years: whoever may change one writes, its readers search. */
export interface Archives {
  /** With these headers, in one call. */
  make(name: string, headers: readonly string[]): string;
  urlOf(fileId: string): string;
  /** The first column, without its header; undefined where whoever asks cannot open the file. */
  ids(fileId: string): readonly string[] | undefined;
  /** Whole rows as texts, the first one below the header being 0; undefined likewise. */
  rows(fileId: string, place: ArchivePlace): readonly (readonly string[])[] | undefined;
  /** Below all others; false where whoever asks may not change the file. */
  add(fileId: string, rows: readonly (readonly string[])[]): boolean;
  /** Over whole rows where they stand, in one call; false likewise. */
  put(fileId: string, rows: readonly { readonly at: number; readonly texts: readonly string[] }[]): boolean;
}

export interface ArchivePlace {
  readonly from: number;
  /** How many rows; all where it is missing. */
  readonly count?: number;
  readonly width: number;
}

export interface PaperFolderState {
  readonly url: string;
  /** False where whoever asks cannot reach it: then nobody is listed. */
  readonly open: boolean;
  /** The owner apart; '' for whoever has the link or a whole domain. */
  readonly shares: readonly { readonly id: string; readonly address: string }[];
  readonly owner: string;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo: string;
  readonly attachments: readonly DocumentHandle[];
}

export interface Mailer {
  /**
   * Throws the problem `mailRefused` where it is certain that nothing left, MailStopped where the service takes no more
   * from anybody; any other error leaves it open.
   */
  send(mail: OutgoingMail): void;
  remainingQuota(): number;
}

/** Components to HTML; the workflows choose the letter, the letters room words and draws it. */
export interface Letters extends LetterDesk {
  html(letter: PaperModel): string;
}

/** One line a use case and chunk, hash-chained. */
export interface AuditTrail {
  record(useCase: string, subjects: readonly string[], summary: string): void;
}

/** Ids, counts and codes only: never names, addresses, answers or mail bodies. */
export interface Log {
  info(event: string, facts: Readonly<Record<string, string | number>>): void;
}

export interface BrokenBlock {
  readonly tab: string;
  /** Of its first column. */
  readonly header: string;
  readonly fault: 'lost' | 'blocked' | 'changed';
}

/** What ホーム says of a kind of task. */
export interface HomeTask {
  readonly title: string;
  /** @example '3件・12日' */
  readonly text: string;
}

/** The workbook as a building: tabs, named ranges, protections. Rows are the tables' business. */
export interface WorkbookBuilder {
  /** 0 before the first set-up. */
  schemaVersion(): number;
  /** Goes on with the set-up that is under way, or begins one. */
  begin(managers: readonly string[], self: string): BuildRound;
  /** How the last set-up came out: whether it is under way yet, and what could not be protected. */
  progress(): { readonly underWay: boolean; readonly troubles: readonly string[] };
  /** Computed columns that show nothing: their formula is gone, or something was typed into them. */
  brokenBlocks(): readonly BrokenBlock[];
  /** Puts them right, and says which. */
  mendBlocks(): readonly BrokenBlock[];
  /** For the first set-up: what 使う業務 in 設定 will say. */
  chooseRooms(text: string): void;
  /** Writes into 設定 what this file is; also where nothing else may be written yet. */
  nameBook(text: string): void;
  /** Sets 基準日 to the day of the run. */
  moveReferenceDate(today: string): void;
  /** 基準日, ISO; '' where it is blank. */
  referenceDate(): string;
  /** Both must be Asia/Tokyo, or dates shift by a day. */
  timeZones(): { readonly workbook: string; readonly script: string };
  /** Cells of all tabs, blank ones too, and rows with something in them. Three calls a tab. */
  extent(): { readonly cells: number; readonly rows: number };
  /** Hides again what somebody has shown of the tabs that no workflow shows. */
  hideTabs(): void;
  /** Keeps the lines of the last check. */
  showHealth(lines: readonly string[]): void;
  /** The lines of the last check; none before the first. */
  health(): readonly string[];
  /** Shows on ホーム how much is owed of each kind. */
  showTasks(counts: readonly HomeTask[], at: string): void;
}

/** One set-up, in as many runs as it takes. Every part may be done again. */
export interface BuildRound {
  isFinished(step: string): boolean;
  /** Marks the step; `makeHome` comes before all others. Marks stand in the workbook after `pause`, or a moment later. */
  finish(step: string): void;
  pause(): void;
  /** All is finished: the next set-up looks at everything again. */
  end(): void;
  /** Whether it is new. */
  makeHome(): boolean;
  /** Brings a tab of this version to its table; what the manager must know of it. */
  migrate(table: Table, changes: readonly TabChange[], version: number): readonly string[];
  /** Takes rows to the tab where they belong now; how many. */
  moveRows(move: RowMove): number;
  /** Makes, dresses and protects a tab, for so many shipped rows and before the next one; whether it is new. */
  layOut(table: Table, shipped: number, next?: Table): boolean;
  nameRanges(): void;
  /** The formulas of computed columns, once all that they name stands. */
  fillComputed(): void;
  fillHome(programs: readonly { readonly code: string; readonly shortName: string }[]): void;
  /** The tabs that are seen in their order, and the others hidden. */
  arrange(): void;
  /** Fills 基準日 where it is blank. */
  startReferenceDate(today: string): void;
}

export type RunKind = 'daily' | 'hourly' | 'worker';
export type Permission = 'triggers' | 'mail' | 'files' | 'identity';

/** The clock triggers of whoever runs this; others' cannot be seen. */
export interface Triggers {
  own(): readonly { readonly id: string; readonly run: RunKind }[];
  install(run: RunKind): void;
  remove(id: string): void;
  /** What this person has not agreed to: Google lets people untick single permissions. */
  missingPermissions(): readonly Permission[];
}

/** When each automatic run last came to its end, in 設定, where formulas see it. */
export interface Heartbeat {
  /** `finished` false: something was left, so the time stays as it was. */
  beat(run: RunKind, problems: string, finished: boolean): void;
}

/** The public form's own workbook, which the desk reads and never writes. */
export interface RequestSource {
  /** One call. Throws `intakeBookUnreadable` where this person has no share of it. */
  rows(workbookId: string): readonly RowOf<typeof requests>[];
  /** Its own 設定, item and value. One call; throws likewise. */
  settings(workbookId: string): ReadonlyMap<string, string>;
}

/** Text of an uploaded file (throws where no known encoding fits), and the bytes of one to be handed out. */
export interface TextFiles {
  decode(base64: string): { readonly text: string; readonly encoding: FileEncoding };
  /** UTF-8 with its mark, as Japanese Excel wants it, or CP932; `lost` are the characters that it lacks. */
  encode(
    text: string,
    encoding: 'utf-8' | 'cp932',
  ): { readonly base64: string; readonly lost: readonly string[] };
}

/** The rows that the person at the keyboard has selected in 会員名簿. */
export interface Selection {
  memberKeys(): readonly string[];
  /** The same without hidden and filtered rows. Throws `jobTooManySelected` above 300 rows: each row costs calls. */
  visibleMemberKeys(): readonly string[];
  /** Texts of the cell that is selected on ホーム and of the one before it; none where another tab is in front. */
  homeTexts(): readonly string[];
  /** Ids of the selected rows, in sheet order; none where another tab is in front. */
  ids(table: Table): readonly string[];
}

/** What the person at the keyboard sees, and answers. */
export interface Screen {
  /** Opens the tab and selects the row; an empty id opens the tab only. */
  showRow(tab: string, id: string): { readonly found: boolean };
  /** Whether a row of this tab can be shown: nobody is led to a hidden one. */
  shows(tab: string): boolean;
  /** Shows a hidden tab, and opens it. */
  showTab(tab: string): { readonly found: boolean };
  /** Opens a page in place of the one that is open (Apps Script shows one at a time); `about`: ids that it is for. */
  openPage(page: string, about?: readonly string[]): void;
  /** What this page offers beside its own work, of the rooms in use. */
  offers(page: string): readonly Offer[];
  /** Does what a page offers without a page of its own; it asks for the row that it needs. */
  act(action: string): void;
  tell(title: string, text: string): void;
  /** True when the person agrees. */
  ask(title: string, text: string): boolean;
  /** What the person typed, or undefined when they stepped back. */
  askText(title: string, text: string): string | undefined;
  toast(text: string, title: string): void;
}

/** One line of 自己診断. */
export interface SelfCheckResult {
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
  readonly ok: boolean;
  /** What was measured beside it. */
  readonly detail?: string;
}

/** Where a person tries by hand what no script can. */
export interface SelfCheckTab {
  make(lines: readonly string[]): void;
  /** What a simple trigger answered there; '' where nobody has typed yet. */
  read(): string;
  remove(): void;
}

export interface RunReport {
  readonly done: readonly string[];
  readonly problems: readonly string[];
  /** Steps left for the next run. */
  readonly left: number;
}

/** The automatic runs, with the steps that all rooms bring. */
export interface Runs {
  daily(): RunReport;
  /** Also makes up for a daily run that never came. */
  hourly(): RunReport;
  worker(): RunReport;
}

/** 点検, with the lines that all rooms bring. */
export interface Checks {
  /** Shows the lines on ホーム. `during`: the run that asks, which has not told its end yet. */
  show(during?: RunKind): readonly string[];
  /** What 点検 from the menu tells besides the automation. */
  warnings(): readonly string[];
}

/**
 * What the product remembers of the workbook outside of its cells: it comes back with no restored version, and a copy
 * tells itself by its file.
 */
export interface BookMemory {
  /** Of this very file. */
  fileId(): string;
  /** One call. */
  all(): ReadonlyMap<string, string>;
  /** Undefined forgets. */
  keep(marks: Readonly<Record<string, string | undefined>>): void;
}

/** A room that a manager may switch on and off. */
export interface RoomSwitch {
  readonly room: string;
  readonly title: string;
  readonly isOn: boolean;
}

/** The rooms in use. */
export interface Switches {
  list(): readonly RoomSwitch[];
  isOn(room: string): boolean;
  /** Whose tab it is, among the rooms that may be off. */
  roomOf(table: Table): string | undefined;
  /** What is open there, in words: while there is anything, it stays on. */
  openIn(room: string): readonly string[];
  /** What 設定 says while these are off. */
  textOf(off: ReadonlySet<string>): string;
  /** Looks into 設定 again: it was written. */
  renew(): void;
}

/** The workbook with the tabs of rooms that are off: for what must lose no row of them. */
export interface WholeBook {
  /** Those that stand, or are about to. */
  readonly tabs: readonly Table[];
  readonly tables: Tables;
}

/** Everything a use case may ask for; each takes the part it needs (`Pick<Ports, …>`). */
export interface Ports {
  readonly tables: Tables;
  /** Every tab of the rooms in use, in the order in which they stand. */
  readonly tabs: readonly Table[];
  readonly whole: WholeBook;
  readonly switches: Switches;
  /** What pages show of hidden tabs. */
  readonly lists: readonly TabList[];
  /** What may be owed in the rooms in use. */
  readonly tasks: readonly TaskKind[];
  readonly rates: RateSource;
  readonly clock: Clock;
  readonly lock: DocumentLock;
  readonly time: TimeBudget;
  readonly user: CurrentUser;
  readonly selection: Selection;
  readonly screen: Screen;
  readonly selfCheck: () => readonly SelfCheckResult[];
  readonly selfCheckTab: SelfCheckTab;
  readonly runs: Runs;
  readonly checks: Checks;
  readonly documents: Documents;
  readonly folder: PaperFolder;
  readonly archives: Archives;
  readonly mailer: Mailer;
  readonly letters: Letters;
  readonly showHandbook: ShowHandbook;
  readonly keepDeadlines: KeepDeadlines;
  readonly termsHistory: ReadTermsHistory;
  readonly audit: AuditTrail;
  readonly log: Log;
  readonly builder: WorkbookBuilder;
  readonly textFiles: TextFiles;
  readonly requests: RequestSource;
  readonly triggers: Triggers;
  readonly heartbeat: Heartbeat;
  readonly memory: BookMemory;
}
