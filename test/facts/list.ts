// The list of all facts of the five documents, made from the documents alone, and how a line of it is looked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PLACES = [
  '制度',
  'プラン',
  '料率',
  '事実',
  '質問',
  '用紙',
  '補償',
  '免責',
  '背景',
  '期限',
] as const;
export type Place = (typeof PLACES)[number];
/** By place, what a person reads there: a line a row, paragraph or entry. */
export type Read = Readonly<Record<Place, readonly string[]>>;

export interface ListedFact {
  /** 「S4:217 スタンダード 180日」 */
  readonly name: string;
  readonly line: number;
  /** Its number among the findings of 2026-11; '' where it stood right then. */
  readonly open: string;
  readonly place: Place;
  /** All of them stand in one line; with 「!」 in front, none of them does. */
  readonly needles: readonly string[];
}

export function factsOfList(program: string): ListedFact[] {
  const text = readFileSync(join(__dirname, `${program.toLowerCase()}.tsv`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [document, line, open, fact, place, find] = row.split('\t') as [
        string,
        string,
        string,
        string,
        Place,
        string,
      ];
      return {
        name: `${document}:${line} ${fact}`,
        line: Number(line),
        open,
        place,
        needles: find.split(' & '),
      };
    });
}

const says = (text: string, needle: string): boolean =>
  needle.startsWith('!') ? !text.includes(needle.slice(1)) : text.includes(needle);

export const isFound = ({ place, needles }: ListedFact, read: Pick<Read, Place> | Partial<Read>): boolean =>
  (read[place] ?? []).some((text) => needles.every((needle) => says(text, needle)));

export const missingIn = (facts: readonly ListedFact[], read: Partial<Read>): string[] =>
  facts.filter((fact) => read[fact.place] && !isFound(fact, read)).map(({ name }) => name);
