// The composition: adapters built on first use, and handed to the workflows.
import { cutText } from './domain/cut-text';
import { underWay } from './desk-words';
import { sameAddress } from './domain/mail-address';
import { DaichoError, refuse } from './domain/problem';
import { problemText } from './domain/problem-text';
import { createTimeBudget, tokyoClock } from './google/clock';
import { currentUserEmail } from './google/current-user';
import { documents } from './google/documents';
import { archives } from './google/archives';
import { createBookMemory } from './google/book-memory';
import { createDocumentLock } from './google/lock';
import { log } from './google/log';
import { createPaperFolder } from './google/paper-folder';
import { mailer } from './google/mailer';
import { toast, ask, askText, tell } from './google/menu';
import { textFiles } from './google/text-files';
import { triggers, DAILY_HOUR } from './google/triggers';
import { auditLineStands, createAuditTrail } from './sheets/audit-trail';
import { createHeartbeat } from './sheets/heartbeat';
import { managerEmails } from './sheets/managers';
import { doubtWords } from './sheets/messages';
import { requestSource } from './sheets/request-source';
import {
  isSetUp,
  refuseCopy,
  refusePractice,
  refuseOlderWorkbook,
  refuseReader,
  refuseUnfitWorkbook,
  roomsInUse,
} from './sheets/named-cells';
import { createRateSource } from './sheets/rate-source';
import { readOnce } from './sheets/read-once';
import { homeTexts, selectedIds, showRow, showTab, visibleSelectedIds } from './sheets/selection';
import {
  actions,
  deskOf,
  letterDesk,
  letterHtml,
  optionalRoomOf,
  optionalRooms,
  keepDeadlines,
  pages,
  roomsOff,
  roomsText,
  showHandbook,
  tabs,
  termsHistory,
  type ComposedDesk,
  type DeskPage,
} from './desk';
import { openPage } from './google/pages';
import { runSelfCheck } from './google/self-check';
import { createSelfCheckTab } from './google/self-check-tab';
import { isDailyDue, runSteps } from './rooms/automation';
import { createTables, type BlankTabs } from './sheets/store';
import { withClosed } from './sheets/closed-tables';
import { createWorkbookBuilder, type Plan } from './sheets/workbook-builder';
import type { Table } from './tables/column';
import { members } from './tables/members';
import { audit } from './tables/records';
import type { Checks, CurrentUser, Ports, RunKind, Runs, Screen, Switches, WholeBook } from './ports';
import { HOME_TAB } from './tables/home';
import { houseProblems } from './domain/messages';
import { callProblems } from './calls/words';
import { showChecks, withRow } from './rooms/home';
import { guardWrites, sealWrites, type BookLine } from './rooms/records';
import { SCHEMA_VERSION } from './rooms/set-up';

/** No execution lives longer. */
const LONGEST_S = 360;
/** A dialog's chunk ends by then, so that it shows progress (design: under 20 seconds). */
export const CHUNK_MS = 18_000;
/** Without a dialog a run ends well before the six minutes. */
const RUN_MS = 270_000;

export const workbook = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActive();

/** `reads`: for a call that writes nothing, so that no tab changes under it. */
export function createPorts(budgetMs = RUN_MS, { reads = false } = {}): Ports {
  // One execution, one workbook, one person: each asked for once.
  let active: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  const workbook = () => (active ??= SpreadsheetApp.getActive());
  let mayAct = false;
  const beforeEffect = (): void => {
    if (mayAct) return;
    refuseUnfitWorkbook(workbook(), SCHEMA_VERSION);
    refuseCopy(workbook());
    refuseReader(workbook(), userEmail());
    mayAct = true;
  };
  const blank: BlankTabs = new Map();
  const refusals = {
    beforeFirstWrite: beforeEffect,
    olderWorkbook: () => refuseOlderWorkbook(workbook(), SCHEMA_VERSION),
    reads,
  };
  const memory = createBookMemory(workbook);
  const stands = (line: BookLine) => auditLineStands(workbook(), line);
  const sealing = sealWrites(createTables(workbook, refusals, blank), tokyoClock);
  const all = guardWrites(sealing, { memory, stands });
  const { desk, switches, wholeOf, plan } = switchedRooms(workbook, () => ports);
  const open = withClosed(all, (table) => {
    const room = optionalRoomOf(table);
    return room !== undefined && !switches.isOn(room);
  });
  const tables = reads ? readOnce(open) : open;
  let known: string | undefined;
  const userEmail = () => (known ??= currentUserEmail());
  const user: CurrentUser = {
    email: userEmail,
    isManager: () => {
      const email = userEmail();
      return [...managerEmails(tables), workbook().getOwner()?.getEmail() ?? ''].some(
        (one) => one !== '' && sameAddress(one, email),
      );
    },
  };
  // What stands beside the rows is as little a reader's business: the daily line on ホーム, marks, hidden tabs.
  let isNoReader = false;
  const refuseIfReader = () => {
    if (!isNoReader) refuseReader(workbook(), userEmail());
    isNoReader = true;
  };
  const ports: Ports = {
    tables,
    get tabs() {
      return desk().tabs;
    },
    whole: wholeOf(all),
    switches,
    get lists() {
      return desk().lists;
    },
    get tasks() {
      return desk().tasks;
    },
    rates: createRateSource(workbook),
    clock: tokyoClock,
    lock: createDocumentLock(() => all.flush()),
    time: createTimeBudget(budgetMs),
    user,
    selection: {
      memberKeys: () => selectedIds(workbook(), members),
      visibleMemberKeys: () => visibleSelectedIds(workbook(), members),
      ids: (table) => selectedIds(workbook(), table),
      homeTexts: () => homeTexts(workbook()),
    },
    screen: screenOver(
      desk,
      () => ports,
      ({ may }) => {
        // Nobody is a manager before the first set-up, and what a reader may do is read.
        if (may === 'manager' && isSetUp(workbook()) && !user.isManager()) refuse(houseProblems.notManager());
        if (may === undefined) refuseReader(workbook(), userEmail());
      },
    ),
    selfCheck: runSelfCheck,
    selfCheckTab: createSelfCheckTab(workbook, audit.tab),
    runs: runsOver(() => ports),
    checks: checksOver(() => ports),
    ...effectsAfter(beforeEffect, { documents, mailer, triggers }, () => refusePractice(workbook())),
    folder: createPaperFolder(workbook),
    archives: afterCheck(archives, beforeEffect, ['make', 'add']),
    letters: { html: letterHtml, ...letterDesk },
    showHandbook,
    keepDeadlines,
    termsHistory,
    audit: createAuditTrail(workbook, tables, tokyoClock, user),
    log,
    builder: afterCheck(createWorkbookBuilder(workbook, plan, blank), refuseIfReader, BUILDS),
    textFiles,
    requests: requestSource,
    heartbeat: createHeartbeat(workbook, tokyoClock),
    memory: afterCheck(memory, refuseIfReader, ['keep']),
  };
  return ports;
}

const BUILDS = [
  ...(['begin', 'mendBlocks', 'chooseRooms', 'moveReferenceDate'] as const),
  ...(['hideTabs', 'showHealth', 'showTasks'] as const),
];

/** The same, asked before each of these methods. */
function afterCheck<T extends object>(of: T, check: () => void, names: readonly (keyof T)[]): T {
  const checked = names.map((name) => [
    name,
    (...given: readonly unknown[]): unknown => {
      check();
      return (of[name] as (...given: readonly unknown[]) => unknown)(...given);
    },
  ]);
  return { ...of, ...(Object.fromEntries(checked) as Partial<T>) };
}

interface SwitchedRooms {
  readonly desk: () => ComposedDesk;
  readonly switches: Switches;
  readonly wholeOf: (tables: Ports['tables']) => WholeBook;
  readonly plan: () => Plan;
}

/** The cell is asked for once, until somebody writes it. */
function switchedRooms(
  workbook: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  ports: () => Ports,
): SwitchedRooms {
  let known: { readonly off: ReadonlySet<string>; readonly desk: ComposedDesk } | undefined;
  const now = () => {
    if (known) return known;
    const off = roomsOff(roomsInUse(workbook()));
    return (known = { off, desk: deskOf(off) });
  };
  const desk = () => now().desk;
  const isOn = (room: string) => !now().off.has(room);
  const stands = ({ tab }: Table) => workbook().getSheetByName(tab) !== null;
  const isKept = (table: Table) => {
    const room = optionalRoomOf(table);
    return room === undefined || isOn(room) || stands(table);
  };
  return {
    desk,
    switches: {
      isOn,
      list: () => [...optionalRooms].map(([room, { title }]) => ({ room, title, isOn: isOn(room) })),
      openIn: (room) => optionalRooms.get(room)?.open(ports()) ?? [],
      roomOf: optionalRoomOf,
      textOf: roomsText,
      renew: () => (known = undefined),
    },
    wholeOf: (tables) => ({
      get tabs() {
        return tabs.filter(isKept);
      },
      tables: withClosed(tables, (table) => !isKept(table)),
    }),
    plan: () => {
      const tables = tabs.filter(isKept);
      const { visible, home } = desk();
      return { tables, home, hidden: tables.filter((one) => !visible.includes(one)).map(({ tab }) => tab) };
    },
  };
}

const screenOver = (
  desk: () => ComposedDesk,
  ports: () => Ports,
  refuseIdle: (page: DeskPage) => void,
): Screen => ({
  showRow: (tab, id) => showRow(workbook(), desk().visible, { tab, id }),
  shows: (tab) => tab === HOME_TAB || desk().visible.some((table) => table.tab === tab),
  showTab: (tab) =>
    desk().tabs.some((table) => table.tab === tab) ? showTab(workbook(), tab) : { found: false },
  openPage: (name, about) => {
    const page = pages.get(name);
    if (!page) return refuse(callProblems.pageUnknown({ name }));
    refuseIdle(page);
    openPage(name, page, about);
  },
  offers: (page) => desk().offers(page),
  act: (name) => {
    const action = actions.get(name);
    if (!action) return refuse(callProblems.pageUnknown({ name }));
    refuseOff(ports(), action.room);
    const { title, long = false } = action;
    withRow(ports(), title, () => {
      if (long) toast(underWay.text, title, LONGEST_S);
      action.run(ports());
      if (long) toast(underWay.done, title);
    });
  },
  tell,
  ask,
  askText,
  toast,
});

/** The desk of the rooms in use. */
const deskNow = ({ switches }: Pick<Ports, 'switches'>): ComposedDesk =>
  deskOf(new Set(switches.list().flatMap(({ room, isOn }) => (isOn ? [] : [room]))));

/** A room that is off answers nothing else. */
export function refuseOff({ switches }: Pick<Ports, 'switches'>, room: string): void {
  if (optionalRooms.has(room) && !switches.isOn(room)) refuse(houseProblems.roomOff());
}

/** The steps that the rooms in use bring, over these ports. */
export function runsOver(ports: () => Ports): Runs {
  const run = (kind: RunKind) => runSteps(ports(), kind, deskNow(ports()).steps[kind]);
  return {
    daily: () => run('daily'),
    hourly: () => {
      if (isDailyDue(ports(), DAILY_HOUR + 1)) run('daily');
      return run('hourly');
    },
    worker: () => run('worker'),
  };
}

/** The checks that they bring, over these ports. */
export function checksOver(ports: () => Ports): Checks {
  return {
    show: (during) => showChecks(ports(), deskNow(ports()).checks, during),
    warnings: () => deskNow(ports()).warnings(ports()),
  };
}

/** Mail and files leave the workbook: as little a reader's business as rows are. */
export function effectsAfter(
  beforeEffect: () => void,
  ports: Pick<Ports, 'documents' | 'mailer' | 'triggers'>,
  beforeLeaving: () => void = () => undefined,
): Pick<Ports, 'documents' | 'mailer' | 'triggers'> {
  return {
    documents: {
      ...ports.documents,
      store: (document) => {
        beforeEffect();
        return ports.documents.store(document);
      },
      remove: (id) => {
        beforeEffect();
        return ports.documents.remove(id);
      },
    },
    mailer: {
      ...ports.mailer,
      send: (mail) => {
        beforeEffect();
        beforeLeaving();
        ports.mailer.send(mail);
      },
    },
    triggers: {
      ...ports.triggers,
      install: (run) => {
        beforeEffect();
        beforeLeaving();
        ports.triggers.install(run);
      },
    },
  };
}

/** Runs a use case; what it refuses reaches pages and menus as its Japanese text. */
export function told<T>(work: (ports: Ports) => T, budgetMs?: number): T {
  try {
    const ports = createPorts(budgetMs);
    const answer = work(ports);
    tellDoubts(ports);
    return answer;
  } catch (error) {
    throw toldError(error);
  }
}

/** Rows that a use case set aside, because a cell of theirs could not be read: no answer hides them. */
export function tellDoubts({ tables }: Pick<Ports, 'tables'>): void {
  const doubts = tables.doubts();
  if (doubts.length === 0) return;
  const shown = doubts.slice(0, DOUBTS_SHOWN).map(problemText).join('\n');
  try {
    toast(shown + doubtWords.more(doubts.length - DOUBTS_SHOWN), doubtWords.title(doubts.length));
  } catch {
    // Nobody is at the screen of a trigger: a run tells its doubts in 設定, and what was done stays done.
  }
}

const DOUBTS_SHOWN = 3;

const alreadyTold = new WeakSet<Error>();

/** An error whose message is for the reader. What nobody foresaw goes to the log by kind and place, without its text. */
export function toldError(error: unknown): Error {
  if (error instanceof Error && alreadyTold.has(error)) return error;
  const told = new Error(
    error instanceof DaichoError ? error.problems.map(problemText).join('\n') : unforeseenText(error),
  );
  alreadyTold.add(told);
  return told;
}

function unforeseenText(error: unknown): string {
  const { name: kind = 'unknown', message = '', stack = '' } = error instanceof Error ? error : {};
  log.info('unforeseen', {
    kind,
    at: cutText(stack.split('\n').filter(isFrame).slice(0, 5).join(' < '), 500),
  });
  // What Google says in the reader's language (a protected range, a permission) tells more than we could.
  if (kind === 'Exception' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(message)) return message;
  return problemText(callProblems.unforeseen({ kind }));
}

const isFrame = (line: string): boolean => /^\s+at /.test(line);
