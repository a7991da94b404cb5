// The list of rooms, and what is composed from it: menu, pages, runs. Nothing else imports a room.ts.
import type { CallsOf } from './calls/call';
import { menuCaptions, moreDoubts } from './desk-words';
import type { MenuNode } from './google/menu';
import type { PaperKind, PaperModel } from './domain/paper';
import { visibleText } from './domain/visible-text';
import { problemText } from './domain/problem-text';
import type { Ports, RunKind } from './ports';
import type {
  Check,
  Found,
  LetterKind,
  MenuGroup,
  MenuPlace,
  Offer,
  OptionalRoom,
  Room,
  RoomAction,
  Step,
  TaskKind,
} from './room';
import { archive } from './rooms/archive/room';
import { automation } from './rooms/automation/room';
import { book } from './rooms/book/room';
import { claims } from './rooms/claims/room';
import { deadlines } from './rooms/deadlines/room';
import { disclosure } from './rooms/disclosure/room';
import { doubts } from './rooms/doubts/room';
import { enrolment } from './rooms/enrolment/room';
import { home } from './rooms/home/room';
import { intake } from './rooms/intake/room';
import { jobs } from './rooms/jobs/room';
import type { LetterDesk } from './rooms/mail';
import { mail } from './rooms/mail/room';
import { newYear } from './rooms/new-year/room';
import { payments } from './rooms/payments/room';
import { privacy } from './rooms/privacy/room';
import { quotes } from './rooms/quotes/room';
import { rates } from './rooms/rates/room';
import { records } from './rooms/records/room';
import { referrals } from './rooms/referrals/room';
import { registers } from './rooms/registers/room';
import { renewals } from './rooms/renewals/room';
import { roster } from './rooms/roster/room';
import { setUp } from './rooms/set-up/room';
import { solicitation } from './rooms/solicitation/room';
import type { Table } from './tables/column';
import type { HomeParts } from './tables/home';
import { doubtsIn, unreadProblem } from './tables/unread';
import type { TabList } from './tables/tab-list';

const desk = {
  home,
  roster,
  disclosure,
  quotes,
  referrals,
  doubts,
  mail,
  deadlines,
  renewals,
  enrolment,
  solicitation,
  payments,
  claims,
  rates,
  intake,
  jobs,
  records,
  archive,
  registers,
  privacy,
  newYear,
  book,
  setUp,
  automation,
};

type Desk = typeof desk;
type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
/** Every call of every room, as who calls it sees it. */
export type DeskCalls = CallsOf<DeskContract>;
/** Every call of every room. */
export type DeskContract = Intersection<Desk[keyof Desk]['contract']>;

export const rooms: readonly Room[] = Object.values(desk) as unknown as readonly Room[];

export interface DeskPage {
  readonly room: string;
  readonly title: string;
  readonly kind: 'dialog' | 'sidebar';
  readonly may?: 'reader' | 'manager';
}

/** Every page by its name. */
export const pages: ReadonlyMap<string, DeskPage> = new Map(
  rooms.flatMap((room) =>
    Object.entries(room.pages ?? {}).map(([name, { title, kind, may }]) => [
      name,
      { room: room.name, title, kind, ...(may ? { may } : {}) },
    ]),
  ),
);

const inOrder = <Part extends { readonly at: number }>(parts: readonly Part[]): readonly Part[] =>
  [...parts].sort((left, right) => left.at - right.at);

const placed = (parts: Readonly<Record<number, Table>> = {}): { at: number; table: Table }[] =>
  Object.entries(parts).map(([at, table]) => ({ at: Number(at), table }));
const tablesOf = (of: readonly Room[], part: 'tabs' | 'hiddenTabs'): readonly Table[] =>
  inOrder(of.flatMap((room) => placed(room[part]))).map(({ table }) => table);

/** The global that a menu item calls. @example menuName('calendar') // 'menuCalendar' */
export const menuName = (of: string): string => `menu${of.charAt(0).toUpperCase()}${of.slice(1)}`;

interface Item extends MenuPlace {
  readonly caption: string;
  readonly functionName: string;
}

const separated: readonly MenuGroup[] = ['roster', 'admin'];
/** The page that lists what the menu has no room for. */
const ADMIN = 'admin';

interface Listed extends Found {
  readonly name: string;
  readonly kind: Offer['kind'];
}

/** Pages and actions of these rooms, by name. */
const foundIn = (of: readonly Room[]): Listed[] =>
  of.flatMap((room) => [
    ...Object.entries(room.pages ?? {}).map(([name, page]): Listed => ({ ...page, name, kind: 'page' })),
    ...Object.entries(room.actions ?? {}).map(([name, one]): Listed => ({ ...one, name, kind: 'action' })),
  ]);

function menuOf(of: readonly Room[]): readonly MenuNode[] {
  const items: readonly Item[] = inOrder(
    foundIn(of).flatMap(({ name, title, menu }) =>
      menu ? [{ ...menu, caption: menu.caption ?? title, functionName: menuName(name) }] : [],
    ),
  );
  return (Object.keys(menuCaptions) as MenuGroup[]).flatMap((group): MenuNode[] => {
    const caption = menuCaptions[group];
    const own = items
      .filter((item) => item.group === group)
      .map(({ caption, functionName }): MenuNode => ({ kind: 'item', caption, functionName }));
    const before: MenuNode[] = separated.includes(group) ? [{ kind: 'separator' }] : [];
    if (own.length === 0 || caption === '') return own;
    if (group === ADMIN) return [...before, { kind: 'item', caption, functionName: menuName(ADMIN) }];
    return [...before, { kind: 'menu', caption, items: own }];
  });
}

/** What a page offers beside its own work, in the order of the rooms; 管理 in an order of its own. */
function offersOf(of: readonly Room[], page: string): readonly Offer[] {
  const offered = foundIn(of).flatMap((one) => {
    const { at = 0 } = one.menu ?? {};
    const isHere = page === ADMIN ? one.menu?.group === ADMIN : one.from?.includes(page);
    return isHere ? [{ ...one, at }] : [];
  });
  return inOrder(offered).map(({ name, kind, title, about = '', may }): Offer => {
    return { name, kind, title, about, may: may === 'manager' ? may : 'everybody' };
  });
}

/** Every action by its name, with its room. */
export const actions: ReadonlyMap<string, RoomAction & { readonly room: string }> = new Map(
  rooms.flatMap((room) =>
    Object.entries(room.actions ?? {}).map(([name, action]) => [name, { ...action, room: room.name }]),
  ),
);

/** What the desk is made of while some rooms are switched off. */
export interface ComposedDesk {
  readonly menu: readonly MenuNode[];
  /** What this page offers beside its own work. */
  readonly offers: (page: string) => readonly Offer[];
  /** In the order in which they stand, ホーム before them; the hidden ones come after. */
  readonly tabs: readonly Table[];
  /** Those that everybody sees. */
  readonly visible: readonly Table[];
  readonly home: HomeParts;
  readonly steps: Readonly<Record<RunKind, readonly Step[]>>;
  readonly checks: readonly Check[];
  readonly warnings: (ports: Ports) => readonly string[];
  readonly lists: readonly TabList[];
  readonly tasks: readonly TaskKind[];
}

/** `off`: names of rooms. */
export function deskOf(off: ReadonlySet<string>): ComposedDesk {
  const on = rooms.filter(({ name }) => !off.has(name));
  const visible = tablesOf(on, 'tabs');
  return {
    menu: menuOf(on),
    offers: (page) => offersOf(on, page),
    tabs: [...visible, ...tablesOf(on, 'hiddenTabs')],
    visible,
    home: {
      lines: inOrder(on.flatMap((room) => room.home ?? [])),
      steps: inOrder(on.flatMap((room) => room.nextSteps ?? [])),
      firstSteps: inOrder(on.flatMap((room) => room.firstSteps ?? [])),
    },
    steps: {
      daily: inOrder(on.flatMap((room) => room.daily ?? [])),
      hourly: inOrder(on.flatMap((room) => room.hourly ?? [])),
      worker: inOrder(on.flatMap((room) => room.worker ?? [])),
    },
    checks: inOrder(on.flatMap((room) => room.checks ?? [])),
    warnings: (ports) => [
      ...on.flatMap((room) => room.warnings?.(ports) ?? []),
      ...unreadable(ports),
      ...doubtful(ports),
    ],
    lists: inOrder(on.flatMap((room) => room.lists ?? [])),
    tasks: inOrder(on.flatMap((room) => room.tasks ?? [])),
  };
}

/** With every room. */
export const wholeDesk = deskOf(new Set());
export const { menu, tabs } = wholeDesk;

/** The rooms that may be off, as 設定 names them. */
export const optionalRooms: ReadonlyMap<string, OptionalRoom> = new Map(
  rooms.flatMap(({ name, optional }) => (optional ? [[name, optional]] : [])),
);

/** Their tabs, by key, with the room that has each. */
const optionalTabs: ReadonlyMap<string, string> = new Map(
  rooms
    .filter(({ optional }) => optional)
    .flatMap((room) =>
      [...tablesOf([room], 'tabs'), ...tablesOf([room], 'hiddenTabs')].map(({ key }) => [key, room.name]),
    ),
);
/** The room that may be off, with this tab. */
export const optionalRoomOf = (table: Table): string | undefined => optionalTabs.get(table.key);

/** Stands in 設定 where none of them is in use. */
const NONE = 'なし';

/** Names of the rooms that are off by the words of 設定. @example roomsOff('') // none: a blank cell has all of them on */
export function roomsOff(text: string): ReadonlySet<string> {
  if (text.trim() === '') return new Set();
  const titles = text.split(/[、,，;\s]+/);
  return new Set([...optionalRooms].filter(([, { title }]) => !titles.includes(title)).map(([name]) => name));
}

/** What 設定 says where these are off. */
export function roomsText(off: ReadonlySet<string>): string {
  if (off.size === 0) return '';
  const on = [...optionalRooms].filter(([name]) => !off.has(name)).map(([, { title }]) => title);
  return on.length === 0 ? NONE : on.join('、');
}

/** What rooms bring for their letters. */
export const letterDesk: LetterDesk = {
  rules: Object.fromEntries(
    rooms
      .flatMap(({ letters }) => Object.entries(letters ?? {}))
      .flatMap(([kind, { rule }]) => (rule ? [[kind, rule]] : [])),
  ),
  draw: rooms.flatMap(({ drawLetters }) => drawLetters ?? [])[0]!,
  effects: rooms.flatMap(({ deliveryEffect }) => deliveryEffect ?? []),
  byItself: rooms.flatMap(({ goesByItself }) => goesByItself ?? [])[0]!,
};

/** What the room that ships the handbook brings for answers of insurers. */
export const showHandbook = rooms.flatMap((room) => room.showHandbook ?? [])[0]!;

/** What the room of deadlines brings for steps that change what is due. */
export const keepDeadlines = rooms.flatMap((room) => room.keepDeadlines ?? [])[0]!;

/** What the room of policies brings for claims. */
export const termsHistory = rooms.flatMap((room) => room.termsHistory ?? [])[0]!;

/** Columns that only the product writes. */
export const stored = rooms.flatMap((room) => room.stored ?? []);
const unreadable = ({ tables }: Pick<Ports, 'tables'>): readonly string[] =>
  stored.flatMap(({ table, wrong }) => wrong(tables.read(table) as never).map((one) => problemText(one)));
/** Every cell that could not be read, in whatever tab: also the one that no use case has met yet. */
const doubtful = ({ tables, tabs }: Pick<Ports, 'tables' | 'tabs'>): readonly string[] => {
  const lines = tabs
    .flatMap((table) => tables.read(table).flatMap(doubtsIn))
    .map((doubt) => problemText(unreadProblem(doubt)));
  const shown = lines.slice(0, DOUBTS_SHOWN);
  return lines.length > DOUBTS_SHOWN ? [...shown, moreDoubts(lines.length - DOUBTS_SHOWN)] : shown;
};
const DOUBTS_SHOWN = 20;

type Brought<One> = One extends { readonly letters?: infer Letters } ? keyof NonNullable<Letters> : never;
/** Does not compile while no room brings a kind of paper. */
const unbrought: Readonly<Record<Exclude<PaperKind, Brought<Desk[keyof Desk]>>, never>> = {};
const letters = Object.assign({}, ...rooms.map((room) => room.letters), unbrought) as Readonly<
  Record<PaperKind, LetterKind>
>;

/** A paper as data becomes one HTML page for the PDF. */
/** Whatever cell its texts come from, nothing unseen is printed. */
export const letterHtml = (paper: PaperModel): string => visibleText(letters[paper.kind].html(paper));
