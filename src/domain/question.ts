// A question of a pre-check, the answers it takes, and how an answer reads.
import type { RevenueUnit } from './program';

/** Digit on the keyboard: 1 yes, 2 the question's own middle option, 3 no. */
export type OptionDigit = 1 | 2 | 3;

export interface AnswerOption {
  code: string;
  text: string;
  digit: OptionDigit;
}

export interface ListEntry {
  code: string;
  text: string;
  /** The heading that the entry stands under on paper. */
  parent?: string;
}

export type AnswerForm =
  | { kind: 'choice'; options: readonly AnswerOption[] }
  | { kind: 'list'; entries: readonly ListEntry[] }
  | { kind: 'revenue'; unit: RevenueUnit }
  | { kind: 'text'; maxLength: number };

export interface Question {
  /** Canonical: the same meaning has the same key in every programme, whatever its printed number. */
  key: string;
  /** Our own short wording, in Japanese. */
  text: string;
  form: AnswerForm;
  /** What a yes says: care taken, more exposure, a loss, or nothing about the risk. */
  yesMeans: 'care' | 'exposure' | 'loss' | 'neutral';
  /** The answer is about a period that moves on, so an old answer is never final. */
  period?: { kind: 'fiscalYear' } | { kind: 'lookBack'; years: number };
  /** Shown beside the question, in Japanese: definitions, and what is easily misread. */
  hint?: string;
}

/** As typed: amounts and months stay text until they are read. */
export type Answer =
  | { kind: 'choice'; option: string }
  | { kind: 'list'; checked: readonly string[] }
  | { kind: 'revenue'; text: string; fiscalMonth: string; plan?: boolean }
  | { kind: 'text'; text: string }
  /** The paper leaves it blank: the sheet goes back to the member, nothing is assumed. */
  | { kind: 'notFilledIn' };

/** By canonical key. A key without an answer has not been asked yet. */
export type Answers = Readonly<Record<string, Answer>>;

const NOT_FILLED_IN = '未記入';

/** An own property only: a key named like a method of Object must not find that method. */
export function answerOf(answers: Answers, key: string): Answer | undefined {
  return Object.prototype.hasOwnProperty.call(answers, key) ? answers[key] : undefined;
}

/** 1, 2 or 3 for the question's options, 0 for 未記入; nothing where the question has no such option. */
export function answerOfDigit(question: Question, digit: number): Answer | undefined {
  if (digit === 0) return { kind: 'notFilledIn' };
  if (question.form.kind !== 'choice') return undefined;
  const option = question.form.options.find((candidate) => candidate.digit === digit);
  return option && { kind: 'choice', option: option.code };
}

/** @example answerText(cardQuestion, { kind: 'choice', option: 'no' }) // 'いいえ' */
export function answerText(question: Question, answer: Answer | undefined): string {
  if (!answer) return '';
  switch (answer.kind) {
    case 'notFilledIn':
      return NOT_FILLED_IN;
    case 'text':
      return answer.text;
    case 'revenue':
      return [answer.fiscalMonth, answer.text, answer.plan ? '（計画値）' : '']
        .filter((part) => part !== '')
        .join(' ');
    case 'choice':
      return question.form.kind === 'choice'
        ? (question.form.options.find((option) => option.code === answer.option)?.text ?? answer.option)
        : answer.option;
    case 'list':
      return answer.checked.length === 0
        ? '該当なし'
        : answer.checked.map((code) => entryText(question, code)).join('、');
  }
}

function entryText(question: Question, code: string): string {
  const entry =
    question.form.kind === 'list' ? question.form.entries.find((each) => each.code === code) : undefined;
  if (!entry) return code;
  return entry.parent ? `${entry.parent} ${entry.text}` : entry.text;
}

/** Whether two answers say the same; the order in which boxes were ticked says nothing. */
export function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return answerIdentity(a) === answerIdentity(b);
}

function answerIdentity(answer: Answer | undefined): string {
  if (!answer) return '';
  switch (answer.kind) {
    case 'notFilledIn':
      return 'notFilledIn';
    case 'choice':
      return `choice:${answer.option}`;
    case 'list':
      return `list:${[...answer.checked].sort().join(',')}`;
    case 'text':
      return `text:${answer.text}`;
    case 'revenue':
      return `revenue:${JSON.stringify([answer.text, answer.fiscalMonth, answer.plan === true])}`;
  }
}
