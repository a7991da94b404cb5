// What a room brings to the desk. desk.ts lists the rooms; menu, pages, calls, runs and ホーム are composed from the list.
import type { Contract, UseCases } from './calls/call';
import type { StoredColumn } from './calls/stored';
import type { Ports, RunKind } from './ports';
import type { DeliveryEffect, DrawLetters, GoesByItself, LetterRule } from './rooms/mail';
import type { KeepDeadlines, ReadTermsHistory } from './rooms/claims';
import type { ShowHandbook } from './rooms/doubts';
import type { PaperKind, PaperModel } from './domain/paper';
import type { Table } from './tables/column';
import type { TabList } from './tables/tab-list';
import type { FirstStep, HomeLine, NextStep } from './tables/home';
import type { FoundTask } from './tables/task';

/** The parts of the menu 「台帳」, in order; their captions stand in desk-words.ts. What is in `admin` stands on its page. */
export type MenuGroup =
  | 'top'
  | 'roster'
  | 'disclosure'
  | 'quotes'
  | 'cover'
  | 'deadlines'
  | 'money'
  | 'claims'
  | 'admin';

/** Where an item stands: lowest `at` first. */
export interface MenuPlace {
  readonly group: MenuGroup;
  readonly at: number;
  /** Where the menu has a shorter word than the title. */
  readonly caption?: string;
}

/** Where people find it: an item of the menu, or other pages, by their names. */
export interface Found {
  readonly title: string;
  readonly menu?: MenuPlace;
  /** Pages from which it is opened: as a button of theirs, or as a step of one of their rows. */
  readonly from?: readonly string[];
  /** Whoever may not do what it is for is told before it opens; left out: whoever is no reader. */
  readonly may?: 'reader' | 'manager';
  /** What it is for, in a line; the page 管理 shows it. */
  readonly about?: string;
}

/** A page is `pages/<name>/main.tsx` of its room. */
export interface RoomPage extends Found {
  readonly kind: 'dialog' | 'sidebar';
}

/** What opens no page of its own: what it has to ask and to tell goes through `ports.screen`. */
export interface RoomAction extends Found {
  readonly run: (ports: Ports) => void;
  /** Takes more than two seconds: a word that it is under way comes first. */
  readonly long?: true;
}

/** What a page offers beside its own work. */
export interface Offer {
  /** Of the page or the action. */
  readonly name: string;
  readonly kind: 'page' | 'action';
  readonly title: string;
  readonly about: string;
  readonly may: 'manager' | 'everybody';
}

/** A part of an automatic run: does all that is due and not done, so that a run that was missed leaves nothing behind. */
export interface Step {
  /** As ホーム and the log name it. */
  readonly name: string;
  readonly title: string;
  /** Lowest first, over all rooms. */
  readonly at: number;
  readonly run: (ports: Ports) => unknown;
}

/** Lines of 点検 on ホーム, lowest `at` first. */
export interface Check {
  readonly at: number;
  /** `during`: the run that asks, which has not told its end yet. */
  readonly lines: (ports: Ports, during?: RunKind) => readonly string[];
}

/** A room that may be off: then it has no menu, no page, no step and no line, and its tabs read as empty. */
export interface OptionalRoom {
  /** As 設定 and 使う業務 name it. */
  readonly title: string;
  /** What is open there, in words: it stays on until that is done. */
  readonly open: (ports: Ports) => readonly string[];
}

/** A kind of work that somebody owes. */
export interface TaskKind {
  readonly kind: string;
  /** Lowest first, over all rooms. */
  readonly at: number;
  readonly title: string;
  /** What ends each of its tasks; nobody ticks one off. */
  readonly closedBy: string;
  /** All that are open, as the rows have it. */
  readonly open: (ports: Ports) => readonly FoundTask[];
}

type PaperOf<Kind extends PaperKind, Paper = PaperModel> = Paper extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Paper
    : never
  : never;

/** A kind of letter, and what sending asks of it on the day it leaves (rules C20, C21). */
export interface LetterKind<Kind extends PaperKind = PaperKind> {
  /** The HTML of the paper. */
  readonly html: (paper: PaperOf<Kind>) => string;
  /** Of what 送信箱 keeps whole: to whom, by mail or not, which template, while what stands. */
  readonly rule?: LetterRule<PaperOf<Kind>>;
}

export interface Room<C extends Contract = Contract, Kinds extends PaperKind = PaperKind> {
  /** The name of its folder. */
  readonly name: string;
  readonly contract: C;
  readonly useCases: UseCases<C, Ports>;
  readonly pages?: Readonly<Record<string, RoomPage>>;
  readonly actions?: Readonly<Record<string, RoomAction>>;
  /** Its tabs that everybody sees, by their place in the workbook. */
  readonly tabs?: Readonly<Record<number, Table>>;
  /** Its other tabs, which no workflow shows; they come after. */
  readonly hiddenTabs?: Readonly<Record<number, Table>>;
  /** What pages show of its hidden tabs. */
  readonly lists?: readonly TabList[];
  readonly daily?: readonly Step[];
  readonly hourly?: readonly Step[];
  readonly worker?: readonly Step[];
  readonly home?: readonly HomeLine[];
  readonly nextSteps?: readonly NextStep[];
  /** Of the checklist of the first run. */
  readonly firstSteps?: readonly FirstStep[];
  readonly checks?: readonly Check[];
  /** Hidden columns that only the product writes: 点検 names the rows where somebody else did. */
  readonly stored?: readonly StoredColumn<never, unknown, Table>[];
  /** What 点検 from the menu tells besides the automation. */
  readonly warnings?: (ports: Ports) => readonly string[];
  readonly tasks?: readonly TaskKind[];
  /** Lines on a member's card. */
  readonly card?: (ports: Ports, memberKey: string) => readonly string[];
  /** A manager may switch it off; a room without it is always on. */
  readonly optional?: OptionalRoom;
  readonly letters?: { readonly [Kind in Kinds]: LetterKind<Kind> };
  /** Draws the letters of which 送信箱 keeps only the numbers; one room does. */
  readonly drawLetters?: DrawLetters;
  /** Shows what is confirmed in the tabs of a programme; one room does. */
  readonly showHandbook?: ShowHandbook;
  /** Brings 期限 up to date at once; one room does. */
  readonly keepDeadlines?: KeepDeadlines;
  /** What a contract said on which day; one room does. */
  readonly termsHistory?: ReadTermsHistory;
  /** Rule C20; one room does. */
  readonly goesByItself?: GoesByItself;
  /** What its rows take from a letter whose state has changed. */
  readonly deliveryEffect?: DeliveryEffect;
}

/** Declares a room: every call of its contract has its use case, and no more. */
export function room<C extends Contract, Kinds extends PaperKind = never>(
  brings: Room<C, Kinds>,
): Room<C, Kinds> {
  return brings;
}
