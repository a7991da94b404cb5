// This file defines how a problem becomes one Japanese sentence: where, what, why, what to do.
import type { MessageCatalogue, MessageParams, Problem, ProblemPlace } from './problem';
import { domainMessages } from './messages';

/** `取込ファイル 18行目「売上高」：…`; a code without a text shows the code, never nothing. */
export function problemText(problem: Problem, ...catalogues: readonly MessageCatalogue[]): string {
  return placeText(problem.where) + whatText(problem, [...catalogues, domainMessages]);
}

function whatText(problem: Problem, catalogues: readonly MessageCatalogue[]): string {
  for (const catalogue of catalogues) {
    // An own property only: a code named like a method of Object must not find that method.
    if (Object.prototype.hasOwnProperty.call(catalogue, problem.code)) {
      return catalogue[problem.code]!(shortened(problem.params ?? {}));
    }
  }
  return `処理できませんでした（${problem.code}）。`;
}

/** A message quotes the beginning of a long text: it stands in a cell or a dialog, and is read. */
const LONGEST_QUOTE = 200;

function shortened(params: MessageParams): MessageParams {
  const entries = Object.entries(params).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'string' && value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value,
  ]);
  return Object.fromEntries(entries);
}

function placeText(where: ProblemPlace | undefined): string {
  if (!where) return '';
  const place = where.file ?? where.tab ?? '';
  const row = where.row === undefined ? '' : `${where.row}行目`;
  const head = [place, where.cell ?? row].filter((part) => part !== '').join(' ');
  const column = where.column === undefined ? '' : `「${where.column}」`;
  return head + column === '' ? '' : `${head}${column}：`;
}
