// What runs when Apps Script calls: triggers of the sheet, menu items, calls of pages and of the command line.
import type { Call } from './calls/call';
import { readRequest } from './calls/read-request';
import { CHUNK_MS, book, createPorts, told, toldError } from './composition';
import { menu, menuName, pages, rooms } from './desk';
import { menuTitle, revenueToast } from './desk-words';
import { showMenu, tell, toast } from './google/menu';
import { problemText } from './domain/problem-text';
import type { Room } from './room';
import { recordHandEdit } from './rooms/records/record-hand-edit';
import { settleMember, WATCHED_KEYS } from './rooms/roster/settle-member';
import { settleEditedMembers } from './sheets/edited-members';
import { handEditOf } from './sheets/hand-edits';
import { writeReferenceDate } from './sheets/named-cells';

type Served = (...values: never[]) => unknown;

/** Simple trigger: the menu always; 基準日 where this person may write it. */
function onOpen(): void {
  showMenu(menuTitle, menu);
  try {
    writeReferenceDate(book(), createPorts().clock.today());
  } catch {
    // A reader without the right to edit still gets the menu, and the date of the last opening.
  }
}

/** Simple trigger: a hand edit of what is the product's own leaves a line; one of the roster is settled. */
function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  noteHandEdit(event.range);
  const problems = settleEditedMembers(event.range, WATCHED_KEYS, settleMember);
  if (problems.length === 0) return;
  const more = problems.length > 1 ? revenueToast.more(problems.length - 1) : '';
  toast(problemText(problems[0]!) + more, revenueToast.title);
}

function noteHandEdit(range: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    const edit = handEditOf(range);
    if (edit) recordHandEdit(createPorts(), edit);
  } catch {
    // Who may not write 監査記録, or finds it busy: the next check finds the change by its seal.
  }
}

/** A call reads its request by its declaration; whatever fails is told in Japanese. */
function callsOf(room: Room): [string, Served][] {
  return Object.entries(room.contract).map(([name, declared]: [string, Call]) => {
    const useCase = room.useCases[name]!;
    const serve = (sent: unknown): unknown => {
      try {
        const request = declared.request ? readRequest(declared.request(), sent ?? undefined) : undefined;
        const budget = declared.chunk?.(request) ? CHUNK_MS : undefined;
        return told((ports) => useCase(ports, request as never), budget);
      } catch (error) {
        throw toldError(error);
      }
    };
    return [name, serve as Served];
  });
}

/** What a menu item refuses becomes an alert instead of Google's red bar. */
function menuItem(title: string, work: () => void): Served {
  return () => {
    try {
      work();
    } catch (error) {
      tell(title, toldError(error).message);
    }
  };
}

const actionsOf = (room: Room): [string, Served][] =>
  Object.entries(room.actions ?? {}).map(([name, { title, run }]) => [
    menuName(name),
    menuItem(title, () => told(run)),
  ]);

/** Every global but the custom functions, by its name. */
export const served: Readonly<Record<string, Served>> = Object.fromEntries<Served>([
  ['onOpen', onOpen],
  ['onEdit', onEdit],
  ...rooms.flatMap(callsOf),
  ...rooms.flatMap(actionsOf),
  ...[...pages].map(([name, { title }]): [string, Served] => [
    menuName(name),
    menuItem(title, () => told(({ screen }) => screen.openPage(name))),
  ]),
]);
