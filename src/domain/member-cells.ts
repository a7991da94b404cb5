// How a member's cells are read: key, plans, yen. Scripts, cells, imports and forms all read through here.
import { foldText } from './fold-text';
import { revenueProblems } from './messages';
import type { Plan } from './program';
import { fail, type Result } from './problem';
import { withoutUnseen } from './visible-text';
import { parseRevenue, revenueUnitOf, type ParsedRevenue } from './revenue';

/** What a programme must tell for its plans to be understood. */
export interface Planned {
  readonly code: string;
  readonly plans: readonly Plan[];
}

export interface KeyCells {
  readonly memberNumber: string;
  readonly branch: string;
  readonly program: string;
}

/** What tells members apart; '' without a number. @example memberKeyOf({ memberNumber: '0001', branch: '', program: 'GH' }) // '0001/GH' */
export function memberKeyOf({ memberNumber, branch, program }: KeyCells): string {
  // As pages send it back: what nobody sees in a pasted cell would make a member that no page finds.
  const parts = [memberNumber, branch, program].map((part) => withoutUnseen(part).trim());
  if (parts[0] === '') return '';
  // No part can hold a slash, so two members never share a key.
  return parts.filter((part) => part !== '').join('/');
}

/** The key without what eyes pass over: width, case, zeros before a number. Rows that share it cannot be told apart. */
export function alikeKeyOf(cells: KeyCells): string {
  const [number, ...others] = [cells.memberNumber, cells.branch, cells.program].map(alike);
  return number === '' ? '' : [number, ...others].join('/');
}

/** Number and branch alone, without what eyes pass over. */
export const alikeNumber = ({ memberNumber, branch }: Omit<KeyCells, 'program'>): string => {
  const number = alike(memberNumber);
  return number === '' ? '' : `${number}/${alike(branch)}`;
};

function alike(part: string): string {
  const folded = foldText(part).replace(/\s/g, '').toUpperCase();
  return folded.replace(/^0+(?=.)|(?<!\d)0+(?=\d)/g, '');
}

/** Tells of a row of these whether another has its key, or one that looks like it. */
export function repetitionIn(rows: readonly KeyCells[]): (cells: KeyCells) => boolean {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const key = alikeKeyOf(row);
    if (key !== '') (seen.has(key) ? repeated : seen).add(key);
  }
  return (cells) => repeated.size > 0 && repeated.has(alikeKeyOf(cells));
}

const ALL_PLANS = /^(どちらも|両方|全て|すべて|全プラン|ALL)$/;

/**
 * Plan codes in the programme's order: a letter is read within the programme, a blank is the plan of a programme that
 * has one alone, otherwise none. Undefined where a word is no plan of it.
 */
export function plansNamed(text: string, program: Planned): readonly string[] | undefined {
  const words = foldText(text)
    .toUpperCase()
    .split(/[\s,、，・/;]+/)
    .filter((word) => word !== '');
  const codes = program.plans.map(({ code }) => code);
  if (words.length === 0) return codes.length === 1 ? codes : [];
  const wanted = new Set<string>();
  for (const word of words) {
    if (ALL_PLANS.test(word)) {
      codes.forEach((code) => wanted.add(code));
      continue;
    }
    const letter = word.replace(/^プラン|プラン$/g, '');
    const plan = program.plans.find(
      (candidate) =>
        candidate.code === letter ||
        foldText(candidate.name).replace(/\s/g, '').toUpperCase() === word ||
        (candidate.letter !== '' && candidate.letter === letter),
    );
    if (!plan) return undefined;
    wanted.add(plan.code);
  }
  return codes.filter((code) => wanted.has(code));
}

/** As 希望プラン has it: letters, where the programme has them. */
export function planTextOf(codes: readonly string[], program: Planned): string {
  return program.plans
    .filter(({ code }) => codes.includes(code))
    .map(({ code, letter }) => letter || code)
    .join('、');
}

/** A bare number takes the unit of its row, and is yen without one; a unit that is none is never guessed. */
export function revenueOfCells(text: string, unit: string): Result<ParsedRevenue> {
  const named = unit.trim() === '' ? 'yen' : revenueUnitOf(unit.trim());
  return named
    ? parseRevenue(text.trim(), named)
    : fail(revenueProblems.revenueUnitUnknown({ text: unit.trim() }));
}

/** The text with its unit in it, as it reads wherever it stands. @example '50000' in 千円 → '50,000千円' */
export function foldedRevenueText(text: string, parsed: ParsedRevenue): string {
  return parsed.unitSource === 'channel' ? parsed.echo.split('＝')[0]! : text;
}
