// The list of rooms, and what is composed from it: menu, pages, runs. Nothing else imports a room.ts.
import type { CallsOf } from './calls/call';
import { menuCaptions, moreDoubts } from './desk-words';
import type { MenuNode } from './google/menu';
import type { PaperKind, PaperModel } from './domain/paper';
import { problemText } from './domain/problem-text';
import type { Ports } from './ports';
import type { LetterKind, MenuGroup, MenuPlace, Room } from './room';
import { automation } from './rooms/automation/room';
import { claims } from './rooms/claims/room';
import { deadlines } from './rooms/deadlines/room';
import { disclosure } from './rooms/disclosure/room';
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

const desk = {
  home,
  roster,
  disclosure,
  quotes,
  referrals,
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
  registers,
  privacy,
  newYear,
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
}

/** Every page by its name. */
export const pages: ReadonlyMap<string, DeskPage> = new Map(
  rooms.flatMap((room) =>
    Object.entries(room.pages ?? {}).map(([name, { title, kind }]) => [
      name,
      { room: room.name, title, kind },
    ]),
  ),
);

const inOrder = <Part extends { readonly at: number }>(parts: readonly Part[]): readonly Part[] =>
  [...parts].sort((left, right) => left.at - right.at);

/** The workbook's tabs in the order in which they stand, ホーム before them. */
export const tabs: readonly Table[] = inOrder(
  rooms.flatMap((room) => Object.entries(room.tabs ?? {}).map(([at, table]) => ({ at: Number(at), table }))),
).map(({ table }) => table);

export const homeParts: HomeParts = {
  lines: inOrder(rooms.flatMap((room) => room.home ?? [])),
  steps: inOrder(rooms.flatMap((room) => room.nextSteps ?? [])),
};

/** The global that a menu item calls. @example menuName('calendar') // 'menuCalendar' */
export const menuName = (of: string): string => `menu${of.charAt(0).toUpperCase()}${of.slice(1)}`;

interface Item extends MenuPlace {
  readonly caption: string;
  readonly functionName: string;
}

const items: readonly Item[] = rooms
  .flatMap((room) => Object.entries({ ...room.pages, ...room.actions }))
  .flatMap(([name, { title, menu }]) =>
    menu ? [{ ...menu, caption: title, functionName: menuName(name) }] : [],
  )
  .sort((left, right) => left.at - right.at);

const separated: readonly MenuGroup[] = ['roster', 'admin'];

export const menu: readonly MenuNode[] = (Object.keys(menuCaptions) as MenuGroup[]).flatMap((group) => {
  const own = items
    .filter((item) => item.group === group)
    .map(({ caption, functionName }): MenuNode => ({ kind: 'item', caption, functionName }));
  const before: MenuNode[] = separated.includes(group) ? [{ kind: 'separator' }] : [];
  if (own.length === 0 || menuCaptions[group] === '') return own;
  return [...before, { kind: 'menu', caption: menuCaptions[group], items: own }];
});

/** What rooms bring for their letters. */
export const letterDesk: LetterDesk = {
  rules: Object.fromEntries(
    rooms
      .flatMap(({ letters }) => Object.entries(letters ?? {}))
      .flatMap(([kind, { rule }]) => (rule ? [[kind, rule]] : [])),
  ),
  draw: rooms.flatMap(({ drawLetters }) => drawLetters ?? [])[0]!,
  effects: rooms.flatMap(({ deliveryEffect }) => deliveryEffect ?? []),
};

/** What the room that ships the handbook brings for answers of insurers. */
export const showHandbook = rooms.flatMap((room) => room.showHandbook ?? [])[0]!;

export const steps = {
  daily: inOrder(rooms.flatMap((room) => room.daily ?? [])),
  hourly: inOrder(rooms.flatMap((room) => room.hourly ?? [])),
  worker: inOrder(rooms.flatMap((room) => room.worker ?? [])),
};

export const checks = inOrder(rooms.flatMap((room) => room.checks ?? []));

/** Columns that only the product writes. */
export const stored = rooms.flatMap((room) => room.stored ?? []);
const unreadable = ({ tables }: Pick<Ports, 'tables'>): readonly string[] =>
  stored.flatMap(({ table, wrong }) => wrong(tables.read(table) as never).map((one) => problemText(one)));
/** Every cell that could not be read, in whatever tab: also the one that no use case has met yet. */
const doubtful = ({ tables }: Pick<Ports, 'tables'>): readonly string[] => {
  const lines = tabs
    .flatMap((table) => tables.read(table).flatMap(doubtsIn))
    .map((doubt) => problemText(unreadProblem(doubt)));
  const shown = lines.slice(0, DOUBTS_SHOWN);
  return lines.length > DOUBTS_SHOWN ? [...shown, moreDoubts(lines.length - DOUBTS_SHOWN)] : shown;
};
const DOUBTS_SHOWN = 20;
/** What 点検 from the menu tells besides. */
export const warnings = (ports: Ports): readonly string[] => [
  ...rooms.flatMap((room) => room.warnings?.(ports) ?? []),
  ...unreadable(ports),
  ...doubtful(ports),
];

type Brought<One> = One extends { readonly letters?: infer Letters } ? keyof NonNullable<Letters> : never;
/** Does not compile while no room brings a kind of paper. */
const unbrought: Readonly<Record<Exclude<PaperKind, Brought<Desk[keyof Desk]>>, never>> = {};
const letters = Object.assign({}, ...rooms.map((room) => room.letters), unbrought) as Readonly<
  Record<PaperKind, LetterKind>
>;

/** A paper as data becomes one HTML page for the PDF. */
export const letterHtml = (paper: PaperModel): string => letters[paper.kind].html(paper);
