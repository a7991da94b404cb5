// Answers for pre-checks in tests: every open question with its first option, no loss, or as told.
import type { Answer, AnswerOption, Answers } from '../../src/domain/question';
import { visibleQuestions, type Questionnaire } from '../../src/domain/questionnaire';

/** Goes through the questions as a person does: an answer may open others. */
export function completeAnswers(layout: Questionnaire, told: Answers = {}): Answers {
  const answers: Record<string, Answer> = {};
  const usual = (options: readonly AnswerOption[], isLoss: boolean) =>
    options[isLoss ? options.length - 1 : 0]!;
  for (;;) {
    const next = visibleQuestions(layout, answers).find(({ question }) => !answers[question.key]);
    if (!next) return answers;
    const { key, form, yesMeans } = next.question;
    answers[key] =
      told[key] ??
      (form.kind === 'choice'
        ? { kind: 'choice', option: usual(form.options, yesMeans === 'loss').code }
        : form.kind === 'list'
          ? { kind: 'list', checked: [] }
          : form.kind === 'revenue'
            ? { kind: 'revenue', text: '300,000', fiscalMonth: '2026-03' }
            : { kind: 'text', text: 'なし' });
  }
}
