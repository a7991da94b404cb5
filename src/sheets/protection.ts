// Who may change what: headers and fact tabs for managers, a question before product columns, staff's columns free.
import type { Table } from '../tables/column';
import { columnLetters } from '../tables/computed';
import { protectionWords as words } from './protection-words';
import { runsOf, type Sheet, type Spreadsheet } from './grid';
import type { LaidOutTab } from './tab-layout';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** A protection that a tab asks for; without `hard` it only asks before an edit. */
interface Wanted {
  readonly description: string;
  readonly hard: boolean;
  /** Of the header's protection: so many columns, in one row. */
  readonly header?: number;
  /** Whole columns that may be edited nevertheless, neighbours together; a bounded range would not grow. */
  readonly free?: readonly (readonly number[])[];
}

/** What stands as it should stays; the answer is what could not be protected, which never ends a set-up. */
export interface Guards {
  /** `isOpen`: a set-up that died may have left here what it had not named yet. */
  protectTab(tab: LaidOutTab, table: Table, at: { isOpen: boolean; isHidden: boolean }): readonly string[];
  /** Its figures are formulas. */
  askBefore(sheet: Sheet, tab: string, isOpen: boolean): readonly string[];
}

/** `self`: whoever runs this. */
export function guardsOf(workbook: Spreadsheet, managers: readonly string[], self: string): Guards {
  const all = once(() => protectionsOf(workbook));
  const people = once(() => peopleOf(workbook, managers, self));
  let openToDomain: boolean | undefined;
  /** What holds of one new protection holds of all. */
  const closeToDomain = (protection: Protection): void => {
    openToDomain ??= protection.canDomainEdit();
    if (openToDomain) protection.setDomainEdit(false);
  };

  const protect = (sheet: Sheet, tab: string, from: From, wanted: readonly Wanted[]): string[] =>
    tolerate(tab, () => {
      const { ours = [], others = [] } = from === 'nothing' ? {} : (all().get(tab) ?? {});
      const ruins = from === 'ruin' ? others.filter(isNameless) : [];
      const hasOthers = others.some((one) => isWhole(one) && !ruins.includes(one));
      ruins.forEach((protection) => protection.remove());
      const lacking = new Set(wanted);
      const standing = ours.flatMap((protection) =>
        tolerate(tab, () => {
          const match = [...lacking].find((one) => fits(protection, one));
          if (!match) protection.remove();
          else lacking.delete(match);
          if (match?.hard) restrict(protection, people(), emailsOf(protection.getEditors()));
          return [];
        }),
      );
      const made = [...lacking].flatMap((one) =>
        tolerate(tab, () => {
          if (hasOthers && one.header === undefined) return [words.others(tab)];
          const protection = make(sheet, one);
          if (!one.hard) return [];
          restrict(protection, people(), people().file);
          closeToDomain(protection);
          return [];
        }),
      );
      return [...standing, ...made];
    });

  return {
    protectTab: (tab, table, { isOpen, isHidden }) => {
      const from = tab.created ? 'nothing' : isOpen ? 'ruin' : 'tab';
      return protect(tab.sheet, table.tab, from, wantedOf(table, tab, isHidden));
    },
    askBefore: (sheet, tab, isOpen) =>
      protect(sheet, tab, isOpen ? 'ruin' : 'tab', [{ description: words.home, hard: false }]),
  };
}

function wantedOf(table: Table, { positions, columns }: LaidOutTab, isHidden: boolean): readonly Wanted[] {
  if (table.guardedFor === 'manager') return [{ description: words.managers(table.tab), hard: true }];
  const last = Math.max(...positions.values());
  const header: Wanted = { description: words.header, hard: true, header: last + 1 };
  const ask: Wanted = { description: words.product(table.tab), hard: false };
  // Where nobody has a cell and nobody sees one, the question stands before the header too: a second is 0.7 s a tab.
  if (table.columns.every(({ owner }) => owner !== 'staff')) return isHidden ? [ask] : [ask, header];
  const asked = new Set(
    table.columns.filter(({ owner }) => owner !== 'staff').map(({ key }) => positions.get(key)!),
  );
  // Columns of somebody's own as well, and those that are blank yet.
  const free = Array.from({ length: columns }, (_, at) => at).filter((at) => !asked.has(at));
  return [{ ...ask, free: runsOf(free) }, header];
}

function make(sheet: Sheet, { description, hard, header, free }: Wanted): Protection {
  const place = header === undefined ? sheet : sheet.getRange(1, 1, 1, header);
  const protection = place.protect().setDescription(description);
  if (!hard) protection.setWarningOnly(true);
  if (free) protection.setUnprotectedRanges(sheet.getRangeList(free.map(columnsText)).getRanges());
  return protection;
}

/** @example [1, 2, 3] → 'B:D' */
const columnsText = (run: readonly number[]): string =>
  `${columnLetters(run[0]!)}:${columnLetters(run[run.length - 1]!)}`;

/** Whether nobody changed it since we made it; who may edit is put right where it stands. */
function fits(protection: Protection, { description, hard, header, free = [] }: Wanted): boolean {
  if (protection.getDescription() !== description || protection.isWarningOnly() === hard) return false;
  if (header !== undefined) return protection.getRange().getLastColumn() >= header;
  const columns = protection
    .getUnprotectedRanges()
    .map((range) => `${range.getColumn()}-${range.getLastColumn()}`);
  return (
    columns.sort().join() ===
    free
      .map((run) => `${run[0]! + 1}-${run[run.length - 1]! + 1}`)
      .sort()
      .join()
  );
}

/** What a tab was before: made just now, left by a set-up that died, or whole. */
type From = 'nothing' | 'ruin' | 'tab';

interface People {
  /** Who may edit the file, groups among them: whom a new protection lets through. */
  readonly file: readonly string[];
  readonly managers: readonly string[];
  /** The owner and whoever runs this: Google takes the right from neither, and lists the owner or not. */
  readonly untouched: readonly string[];
}

function peopleOf(workbook: Spreadsheet, managers: readonly string[], self: string): People {
  const owner = workbook.getOwner()?.getEmail() ?? '';
  return { file: emailsOf(workbook.getEditors()), managers, untouched: [owner, self] };
}

/** Calls where something differs, and no others: each takes half a second. */
function restrict(protection: Protection, people: People, listed: readonly string[]): void {
  const { managers, untouched } = people;
  const lacking = managers.filter((email) => !listed.includes(email) && !untouched.includes(email));
  const others = listed.filter((email) => !managers.includes(email) && !untouched.includes(email));
  if (lacking.length > 0) protection.addEditors(lacking);
  if (others.length > 0) protection.removeEditors(others);
}

/** By the name of their tab: ours, and what a person has protected. */
type Standing = Readonly<Record<'ours' | 'others', Protection[]>>;

function protectionsOf(workbook: Spreadsheet): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  for (const protection of [SHEET, RANGE].flatMap((type) => workbook.getProtections(type))) {
    const tab = protection.getRange().getSheet().getName();
    const standing = found.get(tab) ?? { ours: [], others: [] };
    found.set(tab, standing);
    standing[protection.getDescription().startsWith(words.mark) ? 'ours' : 'others'].push(protection);
  }
  return found;
}

/** Asking for ours would give it. */
const isWhole = (protection: Protection): boolean =>
  String(protection.getProtectionType()) === String(SpreadsheetApp.ProtectionType.SHEET);

const isNameless = (protection: Protection): boolean => protection.getDescription() === '';

const emailsOf = (users: readonly GoogleAppsScript.Base.User[]): string[] =>
  users.map((user) => user.getEmail());

/** A group whose member runs this, a protection of another person: Google refuses, and the rest goes on. */
function tolerate(tab: string, protect: () => string[]): string[] {
  try {
    return protect();
  } catch (error) {
    return [words.refused(tab, error instanceof Error ? error.message : String(error))];
  }
}

function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: make() }).value;
}
