// The check of answers against a layout: every problem names the printed number.
import { cutText } from './cut-text';
import { answerProblems } from './disclosure-messages';
import { parseFiscalMonth } from './calendar';
import type { Problem } from './problem';
import { answerOf, type Answer, type Answers, type AnswerForm } from './question';
import { blockOf, itemOf, visibleQuestions, type LayoutItem, type Questionnaire } from './questionnaire';
import { parseRevenue } from './revenue';

/** Longer than any figure or month that a person writes. */
const LONGEST_FIGURE = 60;

/** Problems of the answers given so far; a missing answer is none, so that a draft can be saved. */
export function checkAnswers(layout: Questionnaire, answers: Answers): Problem[] {
  const open = new Set(visibleQuestions(layout, answers).map((item) => item.question.key));
  const problems: Problem[] = [];
  for (const key of Object.keys(answers)) {
    if (!itemOf(layout, key)) problems.push(answerProblems.questionUnknown({ key: cutText(key, 40) }));
  }
  for (const item of layout.items) {
    const answer = answerOf(answers, item.question.key);
    if (!answer) continue;
    const problem = open.has(item.question.key) ? checkAnswer(item, answer) : notOpen(layout, item);
    if (problem) problems.push(problem);
  }
  return problems;
}

function notOpen(layout: Questionnaire, item: LayoutItem): Problem {
  const parent = item.when && itemOf(layout, item.when.key);
  if (parent && item.when) {
    return answerProblems.followUpClosed({
      number: item.number,
      parent: parent.number,
      options: optionTexts(parent.question.form, item.when.options),
    });
  }
  return answerProblems.blockClosed({
    number: item.number,
    block: blockOf(layout, item)?.title ?? item.block,
  });
}

/** One answer against its own question, whether or not that is open. */
export function checkAnswer(item: LayoutItem, answer: Answer): Problem | undefined {
  const { form } = item.question;
  const { number } = item;
  if (answer.kind === 'notFilledIn') return undefined;
  if (form.kind === 'choice' && answer.kind === 'choice') {
    if (form.options.some((option) => option.code === answer.option)) return undefined;
    return answerProblems.optionUnknown({
      number,
      option: cutText(answer.option, 40),
      options: optionTexts(form),
    });
  }
  if (form.kind === 'list' && answer.kind === 'list') return checkList(number, form, answer.checked);
  if (form.kind === 'text' && answer.kind === 'text') {
    return tooLong(number, answer.text, form.maxLength);
  }
  if (form.kind === 'revenue' && answer.kind === 'revenue') {
    return (
      tooLong(number, answer.text, LONGEST_FIGURE) ??
      tooLong(number, answer.fiscalMonth, LONGEST_FIGURE) ??
      failure(number, parseRevenue(answer.text, form.unit)) ??
      failure(number, parseFiscalMonth(answer.fiscalMonth))
    );
  }
  return answerProblems.answerKindWrong({ number });
}

function checkList(
  number: string,
  form: Extract<AnswerForm, { kind: 'list' }>,
  checked: readonly string[],
): Problem | undefined {
  const unknown = checked.find((code) => !form.entries.some((entry) => entry.code === code));
  if (unknown !== undefined) {
    return answerProblems.listEntryUnknown({ number, entry: cutText(unknown, 40) });
  }
  return new Set(checked).size === checked.length ? undefined : answerProblems.listEntryTwice({ number });
}

function tooLong(number: string, text: string, max: number): Problem | undefined {
  return text.length <= max ? undefined : answerProblems.answerTooLong({ number, length: text.length, max });
}

/** The text's own problem, placed at the question. */
function failure(
  number: string,
  result: { ok: true } | { ok: false; problem: Problem },
): Problem | undefined {
  return result.ok ? undefined : { ...result.problem, where: { column: `告知番号${number}` } };
}

function optionTexts(form: AnswerForm, codes?: readonly string[]): string {
  if (form.kind !== 'choice') return '';
  return form.options
    .filter((option) => !codes || codes.includes(option.code))
    .map((option) => `「${option.text}」`)
    .join('または');
}
