// A person who sorts, inserts, deletes and types while scripts run, by seed.
import type { Twin } from '../../../local/twin';
import { sheetByHand } from '../hands';
import { pick, seeded } from './seeded';

export interface Person {
  /** Numbers of the rows that the person has deleted. */
  readonly deleted: ReadonlySet<string>;
  readonly acts: readonly string[];
  /** To be called whenever the person has a chance, which they take once in so many times. */
  act(oneIn: number): void;
}

/** Where a person is at work. */
export interface Desk {
  readonly sorts: readonly string[];
  readonly inserts: readonly string[];
  /** Tab, and the header of its numbers; nothing is deleted where it is left out. */
  readonly deletes?: readonly [tab: string, header: string];
  /** Columns that staff fill, by tab and header. */
  readonly types: readonly (readonly [tab: string, header: string])[];
}

const OUTBOX_DESK: Desk = {
  sorts: ['送信箱', '見積', '会員名簿'],
  inserts: ['送信箱', '見積', '対応履歴'],
  deletes: ['送信箱', '送信番号'],
  types: [
    ['送信箱', '再送理由'],
    ['送信箱', '到着確認'],
    ['会員名簿', '備考'],
  ],
};

export function createPerson(twin: Twin, seed: number, desk = OUTBOX_DESK): Person {
  const random = seeded(seed);
  const deleted = new Set<string>();
  const acts: string[] = [];
  const sheet = (tab: string) => sheetByHand(twin, tab);
  const row = (of: GoogleAppsScript.Spreadsheet.Sheet) =>
    2 + Math.floor(random() * Math.max(1, of.getLastRow() - 1));
  const columnOf = (of: GoogleAppsScript.Spreadsheet.Sheet, header: string): number => {
    for (let column = 1; column <= of.getLastColumn(); column++)
      if (of.getRange(1, column).getValue() === header) return column;
    throw new Error(`no column ${header}`);
  };
  const ways: readonly (() => string)[] = [
    () => {
      const tab = pick(random, desk.sorts);
      const of = sheet(tab);
      const column = 1 + Math.floor(random() * of.getLastColumn());
      of.sort(column, random() < 0.5);
      return `sorts ${tab}`;
    },
    () => {
      const tab = pick(random, desk.inserts);
      const of = sheet(tab);
      of.insertRowBefore(row(of));
      return `inserts into ${tab}`;
    },
    () => {
      const [tab, header] = pick(random, desk.types);
      const of = sheet(tab);
      of.getRange(row(of), columnOf(of, header)).setValue(pick(random, ['メモ', '=1+1', '電話済', '']));
      return `types into ${tab}`;
    },
  ];
  const deletion = ([tab, header]: readonly [string, string]) => {
    const of = sheet(tab);
    const at = row(of);
    const number = String(of.getRange(at, columnOf(of, header)).getValue());
    if (number !== '') deleted.add(number);
    of.deleteRow(at);
    return `deletes ${number || 'a blank row'}`;
  };
  return {
    deleted,
    acts,
    act(oneIn) {
      if (random() * oneIn >= 1) return;
      // One deletion at most: a workbook that somebody empties proves nothing.
      const { deletes } = desk;
      const open = deletes && deleted.size === 0 ? [...ways, () => deletion(deletes)] : ways;
      acts.push(pick(random, open)());
    },
  };
}
