// What of one programme's answers may stand in another's layout, and what must be asked again.
import { answerOf, sameAnswer, type Answer, type Answers, type AnswerForm } from './question';
import { itemOf, visibleQuestions, type LayoutItem, type Questionnaire } from './questionnaire';
import { checkAnswer } from './answer-check';

/** Why a carried answer waits for a person: what differs between the two questions. */
export type CarryDifference = 'wording' | 'options' | 'condition' | 'period' | 'unverified';
/** Why an answer stays behind. */
export type CarryRefusal = 'star' | 'notAsked' | 'closed' | 'notFilledIn' | 'alreadyAnswered' | 'notOffered';

export interface CarriedAnswer {
  key: string;
  number: string;
  confirmNeeded: boolean;
  differences: readonly CarryDifference[];
}

export interface CarryOver {
  /** Answers of the target: what stood there before, and what was carried. */
  answers: Answers;
  carried: readonly CarriedAnswer[];
  left: readonly { key: string; number: string; reason: CarryRefusal }[];
}

/** By canonical key only; never into a ★ item, never over an answer that stands there already. */
export function carryOver(
  from: Questionnaire,
  answers: Answers,
  to: Questionnaire,
  existing: Answers = {},
): CarryOver {
  const merged: Record<string, Answer> = { ...existing };
  const carried: CarriedAnswer[] = [];
  const left: { key: string; number: string; reason: CarryRefusal }[] = [];
  const openInSource = new Set(visibleQuestions(from, answers).map((item) => item.question.key));

  for (const source of from.items) {
    const { key } = source.question;
    if (answerOf(answers, key) && !itemOf(to, key))
      left.push({ key, number: source.number, reason: 'notAsked' });
  }
  // In the target's order, so that a follow-up comes after the answer that opens it.
  for (const item of to.items) {
    const { key } = item.question;
    const answer = answerOf(answers, key);
    const source = itemOf(from, key);
    if (!answer || !source || !openInSource.has(key)) continue;
    const reason = refusal(item, answer, to, merged);
    if (reason) {
      left.push({ key, number: item.number, reason });
      continue;
    }
    merged[key] = answer;
    const differences = differencesOf(source, item);
    carried.push({ key, number: item.number, confirmNeeded: differences.length > 0, differences });
  }
  return { answers: merged, carried, left };
}

function refusal(
  item: LayoutItem,
  answer: Answer,
  to: Questionnaire,
  merged: Answers,
): CarryRefusal | undefined {
  const { key } = item.question;
  if (item.star) return 'star';
  if (answer.kind === 'notFilledIn') return 'notFilledIn';
  if (answerOf(merged, key)) return 'alreadyAnswered';
  if (!visibleQuestions(to, merged).some((open) => open.question.key === key)) return 'closed';
  return checkAnswer(item, answer) ? 'notOffered' : undefined;
}

function differencesOf(source: LayoutItem, target: LayoutItem): CarryDifference[] {
  const differences: CarryDifference[] = [];
  if (source.question.text !== target.question.text) differences.push('wording');
  if (formIdentity(source.question.form) !== formIdentity(target.question.form)) differences.push('options');
  if (JSON.stringify(source.when ?? null) !== JSON.stringify(target.when ?? null)) {
    differences.push('condition');
  }
  // The years looked back on have moved since, even within one programme.
  if (source.question.period || target.question.period) differences.push('period');
  if (target.state === 'unverified') differences.push('unverified');
  return differences;
}

function formIdentity(form: AnswerForm): string {
  if (form.kind === 'choice') return form.options.map((option) => option.code).join();
  if (form.kind === 'list') return form.entries.map((entry) => entry.code).join();
  return form.kind === 'revenue' ? form.unit : form.kind;
}

export interface AnswerChange {
  key: string;
  number: string;
  before: Answer | undefined;
  after: Answer | undefined;
  star: boolean;
}

/** What a later version says differently, in printed order; keys that the layout lacks come last. */
export function compareVersions(layout: Questionnaire, before: Answers, after: Answers): AnswerChange[] {
  const known = layout.items.map((item) => item.question.key);
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !known.includes(key))
    .sort();
  return [...known, ...others]
    .filter((key) => !sameAnswer(answerOf(before, key), answerOf(after, key)))
    .map((key) => {
      const item = itemOf(layout, key);
      return {
        key,
        number: item?.number ?? key,
        before: answerOf(before, key),
        after: answerOf(after, key),
        star: item?.star === true,
      };
    });
}
