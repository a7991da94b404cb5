// The answers of a pre-check that say yes, with what a yes to the question means.
import { answerOf, answerText, type Answers, type Question } from './question';
import { visibleQuestions, type Questionnaire } from './questionnaire';

export interface SaidYes extends Pick<Question, 'key' | 'text' | 'yesMeans'> {
  readonly number: string;
  /** As it reads. */
  readonly answer: string;
}

/** Of the questions that are asked; the middle option of an exposure is a yes too, for it happens at times. */
export function saidYes(layout: Questionnaire, answers: Answers): SaidYes[] {
  return visibleQuestions(layout, answers).flatMap(({ number, question }) => {
    const { key, text, form, yesMeans } = question;
    const answer = answerOf(answers, key);
    if (answer?.kind !== 'choice' || form.kind !== 'choice') return [];
    const digit = form.options.find(({ code }) => code === answer.option)?.digit;
    const isYes = digit === 1 || (digit === 2 && yesMeans === 'exposure');
    return isYes ? [{ number, key, text, yesMeans, answer: answerText(question, answer) }] : [];
  });
}
