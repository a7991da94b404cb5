// The check of a whole row of answers as a sheet shows them: compiled once, then cheap a row.
import { plainText } from './cell-value';
import { answerText, type AnswerForm } from './question';
import { blockOf, type Condition, type LayoutItem, type Questionnaire } from './questionnaire';

/** The first thing wrong in printed order; the number is the layout's. */
export interface AnswerRowProblem {
  readonly code: 'unanswered' | 'notFilledIn' | 'optionUnknown' | 'followUpClosed';
  readonly number: string;
}

export type AnswerRowCheck = (row: readonly unknown[]) => AnswerRowProblem | undefined;

const BLANK = -1;
const CLOSED = -2;
const OTHER = -3;

/** A condition as numbers: the item it hangs on, and a bit for each option that fulfils it. */
interface Gate {
  readonly at: number;
  readonly options: number;
}

interface Step {
  readonly column: number;
  readonly number: string;
  /** What the cell may say, with the bit of its option; free texts take anything. */
  readonly texts: ReadonlyMap<string, number> | undefined;
  readonly entries: ReadonlySet<string> | undefined;
  readonly when: Gate | undefined;
  readonly hiddenWhen: Gate | undefined;
  readonly requiredWhen: Gate | undefined;
}

/**
 * Checks follow-ups, options and completeness of a row whose cells hold answers as `answerText` writes them.
 * Questions without a column are left out, and so is what hangs on them.
 * @param columnOf position of a question's cell in the row, by canonical key; undefined where there is none
 * @example compileAnswerRow(gh, at)(row) // undefined: complete; { code: 'followUpClosed', number: '15a' }
 */
export function compileAnswerRow(
  layout: Questionnaire,
  columnOf: (key: string) => number | undefined,
): AnswerRowCheck {
  const items = layout.items.filter((item) => columnOf(item.question.key) !== undefined);
  const position = new Map(items.map((item, at) => [item.question.key, at]));
  const steps = items.map((item) => stepOf(layout, item, columnOf(item.question.key)!, position));
  const option = new Int32Array(steps.length);
  // An answer that hangs on a gate further up: `option` holds what is above already.
  const passes = (gate: Gate): boolean => {
    const given = option[gate.at]!;
    return given >= 0 && (gate.options & (1 << given)) !== 0;
  };
  return (row) => {
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at]!;
      const cell = row[step.column];
      const blank = cell === '' || cell === undefined || cell === null;
      const open =
        !(step.when && !passes(step.when)) && !(step.hiddenWhen !== undefined && passes(step.hiddenWhen));
      if (!open) {
        if (!blank) return { code: 'followUpClosed', number: step.number };
        option[at] = CLOSED;
        continue;
      }
      if (blank) {
        if (!step.requiredWhen || passes(step.requiredWhen))
          return { code: 'unanswered', number: step.number };
        option[at] = BLANK;
        continue;
      }
      const given = step.texts?.get(cell as string) ?? OTHER;
      if (given === OTHER) {
        const problem = otherText(step, plainText(cell));
        if (problem) return problem;
      }
      option[at] = given;
    }
    return undefined;
  };
}

function otherText(step: Step, text: string): AnswerRowProblem | undefined {
  if (text === NOT_FILLED_IN) return { code: 'notFilledIn', number: step.number };
  const known = step.entries ? text.split('、').every((entry) => step.entries!.has(entry)) : !step.texts;
  return known ? undefined : { code: 'optionUnknown', number: step.number };
}

function stepOf(
  layout: Questionnaire,
  item: LayoutItem,
  column: number,
  position: ReadonlyMap<string, number>,
): Step {
  const block = blockOf(layout, item);
  const gate = (condition: Condition | undefined): Gate | undefined => {
    const at = condition && position.get(condition.key);
    if (!condition || at === undefined) return undefined;
    const parent = layout.items.find((each) => each.question.key === condition.key)!.question.form;
    return { at, options: bitsOf(parent, condition.options) };
  };
  const { form } = item.question;
  return {
    column,
    number: item.number,
    texts: form.kind === 'choice' ? new Map(form.options.map(({ text }, bit) => [text, bit])) : undefined,
    entries: form.kind === 'list' ? entryTexts(item, form) : undefined,
    when: gate(item.when),
    hiddenWhen: gate(block?.hiddenWhen),
    requiredWhen: gate(block?.requiredWhen),
  };
}

function bitsOf(form: AnswerForm, options: readonly string[]): number {
  if (form.kind !== 'choice') return 0;
  return form.options.reduce((bits, { code }, bit) => (options.includes(code) ? bits | (1 << bit) : bits), 0);
}

function entryTexts(item: LayoutItem, form: Extract<AnswerForm, { kind: 'list' }>): ReadonlySet<string> {
  const texts = form.entries.map(({ code }) => answerText(item.question, { kind: 'list', checked: [code] }));
  return new Set([...texts, answerText(item.question, { kind: 'list', checked: [] })]);
}

const NOT_FILLED_IN = '未記入';
