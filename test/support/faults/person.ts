// This file defines a person who sorts, inserts, deletes and types while scripts run, by seed.
import type { Twin } from '../../../local/twin';
import { pick, seeded } from './seeded';

interface RangeHands {
  getValue(): unknown;
  setValue(value: unknown): void;
}
interface SheetHands {
  getLastRow(): number;
  getLastColumn(): number;
  getRange(row: number, column: number): RangeHands;
  sort(column: number, ascending: boolean): void;
  insertRowBefore(row: number): void;
  deleteRow(row: number): void;
}

export interface Person {
  /** Numbers of the letters whose rows the person has deleted. */
  readonly deleted: ReadonlySet<string>;
  readonly acts: readonly string[];
  /** To be called whenever the person has a chance, which they take once in so many times. */
  act(oneIn: number): void;
}

/** Columns that staff fill in 送信箱 and 会員名簿. */
const TYPED = [
  ['送信箱', '再送理由'],
  ['送信箱', '到着確認'],
  ['会員名簿', '備考'],
] as const;

export function createPerson(twin: Twin, seed: number): Person {
  const random = seeded(seed);
  const deleted = new Set<string>();
  const acts: string[] = [];
  const sheet = (tab: string) =>
    (twin.hands() as unknown as { getSheetByName(name: string): SheetHands }).getSheetByName(tab);
  const row = (of: SheetHands) => 2 + Math.floor(random() * Math.max(1, of.getLastRow() - 1));
  const columnOf = (of: SheetHands, header: string): number => {
    for (let column = 1; column <= of.getLastColumn(); column++)
      if (of.getRange(1, column).getValue() === header) return column;
    throw new Error(`no column ${header}`);
  };
  const ways: readonly (() => string)[] = [
    () => {
      const tab = pick(random, ['送信箱', '見積', '会員名簿']);
      const of = sheet(tab);
      const column = 1 + Math.floor(random() * of.getLastColumn());
      of.sort(column, random() < 0.5);
      return `sorts ${tab}`;
    },
    () => {
      const tab = pick(random, ['送信箱', '見積', '対応履歴']);
      const of = sheet(tab);
      of.insertRowBefore(row(of));
      return `inserts into ${tab}`;
    },
    () => {
      const of = sheet('送信箱');
      const at = row(of);
      const number = String(of.getRange(at, columnOf(of, '送信番号')).getValue());
      if (number !== '') deleted.add(number);
      of.deleteRow(at);
      return `deletes ${number || 'a blank row'}`;
    },
    () => {
      const [tab, header] = pick(random, TYPED);
      const of = sheet(tab);
      of.getRange(row(of), columnOf(of, header)).setValue(pick(random, ['メモ', '=1+1', '電話済', '']));
      return `types into ${tab}`;
    },
  ];
  return {
    deleted,
    acts,
    act(oneIn) {
      if (random() * oneIn >= 1) return;
      // One deletion at most: a workbook that somebody empties proves nothing.
      const open = deleted.size > 0 ? ways.filter((_, at) => at !== 2) : ways;
      acts.push(pick(random, open)());
    },
  };
}
