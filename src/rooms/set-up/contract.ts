// What may be asked of the room set-up: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, longText, optional, text } from '../../calls/fields';
import type { RoomSwitch, SelfCheckResult } from '../../ports';
import type { KeptValue } from './truth';

/** What the set-up finds before it begins. */
export interface SetUpStart {
  readonly isNew: boolean;
  /** A run of it has ended before its time: it goes on from there. */
  readonly underWay: boolean;
  /** Steps from the version of the workbook to that of the program. */
  readonly migrates: boolean;
  /** Of a new workbook: rooms that it can be made without. */
  readonly rooms: readonly RoomSwitch[];
}

/** Of one run; sums are the dialog's. */
export interface SetUpReport {
  readonly created: readonly string[];
  readonly added: number;
  readonly updated: number;
  /** Values that people changed: they stand, and are listed with what is shipped. */
  readonly kept: readonly KeptValue[];
  /** What bringing an older workbook up to date has found, to be looked at. */
  readonly migrated: readonly string[];
  /** Rows of an older workbook that were sealed as they stand. */
  readonly sealed: number;
  /** What could not be protected. */
  readonly troubles: readonly string[];
  readonly health: readonly string[];
  readonly done: number;
  /** Steps; 0 when all is set up, otherwise the same call goes on. */
  readonly left: number;
}

export interface DemonstrationReport {
  readonly members: number;
  readonly policies: number;
}

/** Of 使う業務. */
export interface RoomsView {
  readonly isManager: boolean;
  readonly rooms: readonly (RoomSwitch & {
    readonly meaning: string;
    /** What is open there, in words. */
    readonly open: readonly string[];
  })[];
}

export interface SelfCheckText {
  readonly isManager: boolean;
  readonly lines: readonly string[];
}

export interface HiddenTabs {
  readonly tabs: readonly string[];
}

export const contract = {
  openSetUp: call({ may: 'manager', answer: json<SetUpStart>() }),
  /** The whole where time allows; `dialog`: one chunk; `off`: rooms that a new workbook is made without. */
  setUpWorkbook: call({
    may: 'manager',
    request: () => fields({ dialog: optional(flag()), off: optional(list(text())) }),
    answer: json<SetUpReport>(),
    chunk: ({ dialog }) => dialog === true,
    // On a bad day of Google's the longest step takes another minute.
    budgetMs: 180_000,
  }),
  installDemonstration: call({ may: 'manager', answer: json<DemonstrationReport>() }),
  openRooms: call({ may: 'reader', answer: json<RoomsView>() }),
  /** A room: its name. Off is refused while something is open there. */
  switchRoom: call({
    may: 'manager',
    request: () => fields({ room: text(), on: flag() }),
    answer: json<RoomsView>(),
  }),
  openHiddenTabs: call({ may: 'manager', answer: json<HiddenTabs>() }),
  showHiddenTab: call({ may: 'manager', request: () => fields({ tab: text() }), answer: json<null>() }),
  runSelfCheck: call({ may: 'reader', answer: json<readonly SelfCheckResult[]>() }),
  /** 自己診断 as text. */
  openSelfCheck: call({ may: 'reader', answer: json<SelfCheckText>() }),
  /** As long as what a page has sent. */
  measureUpload: call({
    may: 'reader',
    request: () => fields({ text: longText() }),
    answer: json<{ readonly characters: number }>(),
  }),
  /** A tab for what only a person can try, and what a trigger answered there. */
  makeSelfCheckTab: call({ may: 'manager', answer: json<null>() }),
  readSelfCheckTab: call({ may: 'reader', answer: json<{ readonly answered: string }>() }),
  removeSelfCheckTab: call({ may: 'manager', answer: json<null>() }),
};

export type Calls = CallsOf<typeof contract>;
export type SetUpRequest = RequestOf<typeof contract.setUpWorkbook>;
