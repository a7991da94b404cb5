// The layout of a programme's pre-check, and which of its questions are open, answered, next.
import type { Fact, FactSource, FactState } from './fact';
import { answerOf, type Answers, type Question } from './question';

/** Holds when the question with this key is open and its answer is one of the options. */
export interface Condition {
  key: string;
  options: readonly string[];
}

export interface QuestionBlock {
  code: string;
  title: string;
  /** Skipped as a whole when this holds. */
  hiddenWhen?: Condition;
  /** Voluntary unless this holds. */
  requiredWhen?: Condition;
}

export interface LayoutItem {
  /** Unique in the layout; names the question in every problem. */
  number: string;
  /** What the paper prints, where it differs from the number. */
  printed?: string;
  question: Question;
  block: string;
  /** A material matter: always answered anew, never filled in for the member. */
  star?: boolean;
  /** The paper starts a new page with it. */
  newPage?: boolean;
  /** A follow-up: asked only when this holds. */
  when?: Condition;
  state: FactState;
  source: FactSource;
  doubt?: string;
  /** Of the question's hint, where the document does not say it. */
  hintState?: { state: Exclude<FactState, 'published'>; doubt: string };
  /** Of its choices, likewise. */
  optionsState?: { state: Exclude<FactState, 'published'>; doubt: string };
}

export interface FormField {
  code: string;
  text: string;
  required: boolean;
  maxLength: number;
}

export interface Questionnaire {
  program: string;
  version: string;
  title: string;
  /** Whose paper this is; an own sheet never counts as the insurer's disclosure. */
  origin: Fact<'insurerSheet' | 'webForm' | 'ownSheet'>;
  fields: readonly FormField[];
  /** Where a document has these fields, and whether it marks those that must be filled in; without, they are ours. */
  fieldsOf?: { source: FactSource; marksRequired: boolean };
  blocks: readonly QuestionBlock[];
  /** In printed order; a condition refers to an item further up. */
  items: readonly LayoutItem[];
  /** What a misstatement of a ★ item means, in Japanese. */
  starNote?: Fact<string>;
}

export interface Progress {
  answered: number;
  total: number;
  /** Numbers of the questions that the paper leaves blank. */
  notFilledIn: readonly string[];
  complete: boolean;
}

/** The items to ask now, in printed order. A follow-up of a closed question is closed too. */
export function visibleQuestions(layout: Questionnaire, answers: Answers): LayoutItem[] {
  const open = new Set<string>();
  const visible: LayoutItem[] = [];
  for (const item of layout.items) {
    const hiddenWhen = blockOf(layout, item)?.hiddenWhen;
    if (hiddenWhen && holds(hiddenWhen, answers, open)) continue;
    if (item.when && !holds(item.when, answers, open)) continue;
    open.add(item.question.key);
    visible.push(item);
  }
  return visible;
}

/** The visible items without which the pre-check is not finished. */
export function requiredQuestions(layout: Questionnaire, answers: Answers): LayoutItem[] {
  const visible = visibleQuestions(layout, answers);
  const open = new Set(visible.map((item) => item.question.key));
  return visible.filter((item) => {
    const requiredWhen = blockOf(layout, item)?.requiredWhen;
    return !requiredWhen || holds(requiredWhen, answers, open);
  });
}

export function progress(layout: Questionnaire, answers: Answers): Progress {
  const required = requiredQuestions(layout, answers);
  const given = required.filter((item) => answerOf(answers, item.question.key));
  const notFilledIn = given
    .filter((item) => answerOf(answers, item.question.key)?.kind === 'notFilledIn')
    .map((item) => item.number);
  return {
    answered: given.length,
    total: required.length,
    notFilledIn,
    complete: given.length === required.length && notFilledIn.length === 0,
  };
}

/** The next required question without an answer after this one, then from the top; undefined when none is left. */
export function nextUnanswered(
  layout: Questionnaire,
  answers: Answers,
  afterKey?: string,
): LayoutItem | undefined {
  const order = layout.items.map((item) => item.question.key);
  const from = afterKey === undefined ? -1 : order.indexOf(afterKey);
  const left = requiredQuestions(layout, answers).filter((item) => !answerOf(answers, item.question.key));
  return left.find((item) => order.indexOf(item.question.key) > from) ?? left[0];
}

/** Whether the item is asked and answered with one of these options. */
export function holds(condition: Condition, answers: Answers, open: ReadonlySet<string>): boolean {
  if (!open.has(condition.key)) return false;
  const answer = answerOf(answers, condition.key);
  return answer?.kind === 'choice' && condition.options.includes(answer.option);
}

export function blockOf(layout: Questionnaire, item: LayoutItem): QuestionBlock | undefined {
  return layout.blocks.find((block) => block.code === item.block);
}

export function itemOf(layout: Questionnaire, key: string): LayoutItem | undefined {
  return layout.items.find((item) => item.question.key === key);
}
