// Takes the ways out of a refusal, from the very state in which it was told.
import { pages, rooms, wholeDesk } from '../../../src/desk';
import type { Way } from '../../../src/domain/way';
import type { Table } from '../../../src/tables/column';
import type { CalledName } from '../calls/call';
import { enter, make, world, type RefusalState, type Told } from './stage';

/** What each page asks first, as it is opened; undefined where it asks nothing. */
const OPENS: Readonly<Record<string, readonly [CalledName, unknown?] | undefined>> = {
  sidebar: ['openSelected'],
  takeBack: ['openPaymentStep', { step: 'takeBack' }],
  unpaid: ['openUnpaid'],
  accounts: ['openAccounts'],
  records: ['verifyRecords', {}],
  bookCheck: ['openBookCheck'],
  answer: ['openAnswer'],
  bookCopy: ['openBook'],
  archive: ['openArchive'],
  paperFolder: ['openPaperFolder'],
  application: ['openApplications'],
  claim: ['claimStart', { memberKey: 'D-201/TOSHA' }],
  claimFacts: ['openClaim', { claimNumber: 'selected' }],
  claimSteps: ['openClaim', { claimNumber: 'selected' }],
  compare: ['openComparison'],
  complaint: ['openComplaint'],
  disclosure: ['disclosureStart'],
  dispatch: ['openDispatch'],
  documents: ['openDocuments', { quoteNumber: 'selected' }],
  doubts: ['openDoubts'],
  import: undefined,
  intake: ['openIntake'],
  intention: ['openIntention', { quoteNumber: 'selected' }],
  newMember: ['openNewMember'],
  newYear: ['openNewYear', { program: 'TOSHA' }],
  outbox: ['previewOutbox'],
  payments: ['openPayments'],
  policyChange: ['openPolicies'],
  procedures: ['openProcedure', {}],
  quotes: ['quoteDialogStart'],
  rates: ['openRates'],
  referral: ['previewReferral', { referralNumbers: 'selected' }],
  rooms: ['openRooms'],
  setUp: ['openSetUp'],
  settlement: ['openSettlement', { month: '', insurer: '' }],
  solicitors: ['openSolicitors'],
  talk: ['openTalk'],
};

export interface Taken {
  /** What is wrong with the way; '' where nothing is. */
  readonly wrong: string;
  /** Codes that the next step refuses with: it is nearer to the goal. */
  readonly next: readonly string[];
}

const wrong = (text: string): Taken => ({ wrong: text, next: [] });
const codes = ({ refusals }: Told): readonly string[] => refusals.map(({ code }) => code);
const thrown = (told: Told): readonly string[] => (told.outcome.kind === 'answered' ? [] : codes(told));

/** Anything but the same refusal again. */
const stepFrom = (code: string, told: Told, what: string): Taken =>
  thrown(told).includes(code) ? wrong(`${what}: the same refusal again`) : { wrong: '', next: thrown(told) };
/** The first call again, after the reader has done as told. */
const againWithout = (code: string, told: Told, what: string): Taken =>
  codes(told).includes(code) ? wrong(`${what}: still refused`) : { wrong: '', next: thrown(told) };

export const nameOf = (way: Way): string => {
  switch (way.kind) {
    case 'page':
      return `page ${way.page}`;
    case 'call':
      return `call ${way.call}`;
    case 'row':
      return `row ${way.tab}`;
    case 'cell':
      return `${way.tab}/${way.column}`;
    case 'person':
      return way.who;
    case 'none':
      return 'none';
  }
};

export function take(code: string, way: Way, state: RefusalState): Taken {
  const call = enter(state);
  call();
  switch (way.kind) {
    case 'page':
      return takePage(code, way);
    case 'call': {
      if (!rooms.some(({ contract }) => way.call in contract)) return wrong(`no call ${way.call}`);
      return stepFrom(code, make(way.call as CalledName, way.request), nameOf(way));
    }
    case 'row': {
      const table = wholeDesk.visible.find(({ tab }) => tab === way.tab);
      if (!table) return wrong(`${way.tab} is not to be seen`);
      const again = enter(state);
      const [row] = world.table(table) as Record<string, unknown>[];
      if (!row) return wrong(`${way.tab} has no row to choose`);
      select(table, String(row[table.id]));
      return againWithout(code, again(state.chosen?.[way.tab]), nameOf(way));
    }
    case 'cell':
      return takeCell(code, way, state);
    default:
      return { wrong: '', next: [] };
  }
}

function select({ key }: Table, id: string): void {
  if (key === 'members') world.state.selected = [id];
  else world.state.selectedIds = { ...world.state.selectedIds, [key]: [id] };
}

function takePage(code: string, way: Way & { kind: 'page' }): Taken {
  if (pages.get(way.page)?.title !== way.title) return wrong(`no page ${way.page} called ${way.title}`);
  if (!(way.page in OPENS)) return wrong(`nobody knows what the page ${way.page} asks first`);
  if (way.row) {
    const { tab, id } = way.row;
    const table = wholeDesk.visible.find((one) => one.tab === tab);
    if (!table) return wrong(`${tab} is not to be seen`);
    if (!world.table(table).some((row) => (row as Record<string, unknown>)[table.id] === id))
      return wrong(`${tab} has no row ${id}`);
    select(table, String(id));
  }
  const opens = OPENS[way.page];
  return opens
    ? stepFrom(code, make(...(opens as [CalledName, unknown])), nameOf(way))
    : { wrong: '', next: [] };
}

function takeCell(code: string, way: Way & { kind: 'cell' }, state: RefusalState): Taken {
  const table = wholeDesk.visible.find(({ tab }) => tab === way.tab);
  const column = table?.columns.find(({ header }) => header === way.column);
  if (!table || !column) return wrong(`no column ${way.tab}/${way.column}`);
  const typed = state.typed?.[nameOf(way)];
  if (typed === undefined) return wrong(`the state does not say what is typed into ${nameOf(way)}`);
  const again = enter(state);
  if (!world.table(table).some((row) => (row as Record<string, unknown>)[table.id] === way.id))
    return wrong(`${way.tab} has no row ${way.id}`);
  const { type } = world;
  type(table, String(way.id), column.key as never, typed);
  if (state.onward) {
    state.onward(world);
    const left = codes(again(state.right));
    return left.length === 0 ? { wrong: '', next: [] } : wrong(`${nameOf(way)}: then ${left.join(', ')}`);
  }
  return state.typedIsAll === undefined ? againWithout(code, again(), nameOf(way)) : { wrong: '', next: [] };
}
