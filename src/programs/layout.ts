// How a programme's folder writes down its layout: one short line a question.
import type { FactSource, FactState } from '../domain/fact';
import type { Question } from '../domain/question';
import type { Condition, LayoutItem } from '../domain/questionnaire';
import { canonicalQuestions, type QuestionKey } from './questions';

interface Placing {
  printed?: string;
  star?: boolean;
  newPage?: boolean;
  when?: Condition & { key: QuestionKey };
  /** Where this programme asks it otherwise than the canonical question does. */
  asked?: Partial<Omit<Question, 'key'>>;
  state?: FactState;
  source?: FactSource;
  doubt?: string;
  hintState?: NonNullable<LayoutItem['hintState']>;
  optionsState?: NonNullable<LayoutItem['optionsState']>;
}

/** Hints that the programme's document does not give. */
export const hintOf = {
  ours: {
    state: 'inferred',
    doubt: '資料の説明ではなく、質問の文から読み取った当社の補足です',
  },
  otherDocument: {
    state: 'inferred',
    doubt: '説明が資料にないため、同じ質問を持つ別の資料の説明を使っています',
  },
} as const;

export type AskQuestion = (number: string, key: QuestionKey, placing?: Placing) => LayoutItem;

/** A writer of items for one block, whose lines share block, source and state. */
export function layoutBlock(block: string, source: FactSource, state: FactState = 'published'): AskQuestion {
  const questions: Record<QuestionKey, Omit<Question, 'key'>> = canonicalQuestions();
  return (number, key, { asked, ...placing } = {}) => ({
    number,
    block,
    source,
    state,
    question: { key, ...questions[key], ...asked },
    ...placing,
  });
}
