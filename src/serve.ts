// What runs when Apps Script calls: triggers of the sheet, menu items, calls of pages and of the command line.
import type { Call } from './calls/call';
import { readRequest } from './calls/read-request';
import { FROM_PAGE, type Reply } from './calls/reply';
import { CHUNK_MS, createPorts, refuseOff, tellDoubts, told, toldError, workbook } from './composition';
import { actions, deskOf, menu, menuName, pages, rooms, roomsOff, tabs } from './desk';
import { computedToast, menuTitle } from './desk-words';
import { showMenu, tell, toast } from './google/menu';
import { answerTyped } from './google/self-check-tab';
import { houseProblems } from './domain/messages';
import { DaichoError, refuse } from './domain/problem';
import { shown } from './domain/problem-text';
import type { Ports } from './ports';
import type { Room } from './room';
import { withRow } from './rooms/home';
import { recordHandRow } from './rooms/automation';
import { recordHandEdit } from './rooms/records';
import { clearComputed } from './sheets/computed-blocks';
import { handEditOf } from './sheets/hand-edits';
import { handRowOf } from './sheets/hand-rows';
import { isSetUp, roomsInUse } from './sheets/named-cells';

type Served = (...values: never[]) => unknown;

/** Simple trigger: the menu always; 基準日 where this person may write it. */
function onOpen(): void {
  showMenu(menuTitle, menuInUse());
  try {
    const { builder, clock } = createPorts();
    builder.moveReferenceDate(clock.today());
  } catch {
    // A reader without the right to edit still gets the menu, and the date of the last opening.
  }
}

/** One look into the workbook; whoever may not look sees every item, and is told on opening one. */
function menuInUse(): typeof menu {
  try {
    return deskOf(roomsOff(roomsInUse(workbook()))).menu;
  } catch {
    return menu;
  }
}

/** Simple trigger: a hand edit of what is the product's own leaves a line; what was put into computed cells goes. */
function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (answerTyped(event.range)) return;
  noteHandEdit(event.range);
  noteHandRow(event);
  const cleared = clearComputed(workbook(), event.range, tabs);
  if (cleared.length > 0) toast(computedToast.text(cleared.join('・')), computedToast.title);
}

function noteHandEdit(range: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    const edit = handEditOf(range);
    if (edit) recordHandEdit(createPorts(), edit);
  } catch {
    // Who may not write 監査記録, or finds it busy: the next check finds the change by its seal.
  }
}

/** A row that a person has finished may become a quote by itself (rule C20). */
function noteHandRow(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    const readRow = handRowOf(event);
    if (readRow) recordHandRow(createPorts(), readRow);
  } catch {
    // Nothing goes by itself then: a person makes the quote, as without the switch.
  }
}

/** A call reads its request by its declaration; who has no right to it is told so before anything is done. */
function callsOf(room: Room): [string, Served][] {
  return Object.entries(room.contract).map(([name, declared]: [string, Call]) => {
    const useCase = room.useCases[name]!;
    const run = (sent: unknown): unknown => {
      const request = declared.request ? readRequest(declared.request(), sent ?? undefined) : undefined;
      const budget = declared.chunk?.(request) ? CHUNK_MS : declared.budgetMs;
      const ports = createPorts(budget, { reads: declared.may === 'reader' });
      refuseOff(ports, room.name);
      if (declared.may === 'manager' && isSetUp(workbook()) && !ports.user.isManager())
        refuse(houseProblems.notManager());
      const answer = useCase(ports, request);
      tellDoubts(ports);
      return answer;
    };
    return [name, replying(run, declared.may === 'reader')];
  });
}

/** A page gets what was refused as data; anybody else an error with its Japanese text. */
function replying(run: (sent: unknown) => unknown, reads: boolean) {
  return (sent: unknown, from: unknown): unknown => {
    try {
      const value = run(sent);
      if (from !== FROM_PAGE) return value;
      return { value: value ?? null, ...(reads ? { read: true } : {}) } satisfies Reply<unknown>;
    } catch (error) {
      if (from !== FROM_PAGE || !(error instanceof DaichoError)) throw toldError(error);
      return { refused: error.problems.map((problem) => shown(problem)) } satisfies Reply<unknown>;
    }
  };
}

/** What a menu item refuses becomes an alert instead of Google's red bar, or the question for the row that it needs. */
function menuItem(title: string, work: (ports: Ports) => void): Served {
  return () => {
    try {
      told((ports) => withRow(ports, title, () => work(ports)));
    } catch (error) {
      tell(title, toldError(error).message);
    }
  };
}

/** Every global but the custom functions, by its name. */
export const served: Readonly<Record<string, Served>> = Object.fromEntries<Served>([
  ['onOpen', onOpen],
  ['onEdit', onEdit],
  ...rooms.flatMap(callsOf),
  ...[...actions].map(([name, { title }]): [string, Served] => [
    menuName(name),
    menuItem(title, ({ screen }) => screen.act(name)),
  ]),
  ...[...pages].map(([name, { room, title }]): [string, Served] => [
    menuName(name),
    menuItem(title, (ports) => {
      refuseOff(ports, room);
      ports.screen.openPage(name);
    }),
  ]),
]);
