// The sheet that staff fill in: answers by key, where the cursor stands, and what each key press does.
import { checkAnswer } from '../../../../domain/answer-check';
import type { Problem } from '../../../../domain/problem';
import { answerOf, answerOfDigit, type Answer, type Answers } from '../../../../domain/question';
import {
  blockOf,
  holds,
  itemOf,
  nextUnanswered,
  progress,
  requiredQuestions,
  visibleQuestions,
  type LayoutItem,
  type Progress,
  type Questionnaire,
} from '../../../../domain/questionnaire';

export interface AnswerSheet {
  readonly layout: Questionnaire;
  /** Also those of follow-ups that are closed now: a slip of the finger must not cost what was read aloud. */
  readonly answers: Answers;
  /** Keys whose answer came from another pre-check and was not touched since. */
  readonly carried: readonly string[];
  /** Of these, the ones that a person must confirm with the member. */
  readonly unconfirmed: readonly string[];
  /** The question under the cursor; '' below the last one, where the sheet is finished. */
  readonly current: string;
}

export function openSheet(
  layout: Questionnaire,
  answers: Answers,
  unconfirmed: readonly string[] = [],
  carried: readonly string[] = unconfirmed,
): AnswerSheet {
  const sheet: AnswerSheet = { layout, answers, carried, unconfirmed, current: '' };
  return { ...sheet, current: nextOpen(sheet)?.question.key ?? '' };
}

export const visibleItems = (sheet: AnswerSheet): LayoutItem[] =>
  visibleQuestions(sheet.layout, sheet.answers);

export const sheetProgress = (sheet: AnswerSheet): Progress => progress(sheet.layout, sheet.answers);

export function isVoluntary(sheet: AnswerSheet, item: LayoutItem): boolean {
  const requiredWhen = blockOf(sheet.layout, item)?.requiredWhen;
  if (!requiredWhen) return false;
  return !holds(requiredWhen, sheet.answers, new Set(visibleItems(sheet).map((each) => each.question.key)));
}

export function answer(sheet: AnswerSheet, key: string, given: Answer): AnswerSheet {
  return { ...confirmed(sheet, key), answers: { ...sheet.answers, [key]: given } };
}

export function clear(sheet: AnswerSheet, key: string): AnswerSheet {
  const { [key]: _dropped, ...answers } = sheet.answers;
  return { ...confirmed(sheet, key), answers };
}

/** The carried answer holds for this programme too: someone has asked. */
export function confirmed(sheet: AnswerSheet, key: string): AnswerSheet {
  if (!sheet.carried.includes(key) && !sheet.unconfirmed.includes(key)) return sheet;
  return {
    ...sheet,
    carried: sheet.carried.filter((each) => each !== key),
    unconfirmed: sheet.unconfirmed.filter((each) => each !== key),
  };
}

/** Takes what other pre-checks say, where nothing stands yet; a ★ item is never among the proposals. */
export function takeProposals(
  sheet: AnswerSheet,
  proposals: readonly { readonly key: string; readonly answer: Answer; readonly confirmNeeded: boolean }[],
): AnswerSheet {
  const taken = proposals.filter(
    ({ key }) => !answerOf(sheet.answers, key) && itemOf(sheet.layout, key)?.star !== true,
  );
  const keys = taken.map(({ key }) => key);
  const waiting = taken.filter(({ confirmNeeded }) => confirmNeeded).map(({ key }) => key);
  const filled: AnswerSheet = {
    ...sheet,
    answers: { ...sheet.answers, ...Object.fromEntries(taken.map(({ key, answer }) => [key, answer])) },
    carried: [...sheet.carried, ...keys],
    unconfirmed: [...sheet.unconfirmed, ...waiting],
  };
  return goTo(filled, nextOpen(filled)?.question.key ?? '');
}

export function toggleEntry(sheet: AnswerSheet, key: string, code: string): AnswerSheet {
  const entries = entriesOf(sheet, key);
  const given = answerOf(sheet.answers, key);
  const before = given?.kind === 'list' ? given.checked : [];
  const after = before.includes(code) ? before.filter((each) => each !== code) : [...before, code];
  // In printed order, whatever the order of the ticks.
  return answer(sheet, key, { kind: 'list', checked: entries.filter((entry) => after.includes(entry)) });
}

function entriesOf(sheet: AnswerSheet, key: string): string[] {
  const form = itemOf(sheet.layout, key)?.question.form;
  return form?.kind === 'list' ? form.entries.map((entry) => entry.code) : [];
}

// --- the cursor -----------------------------------------------------------------------------------------

export function goTo(sheet: AnswerSheet, key: string): AnswerSheet {
  return { ...sheet, current: key };
}

/** Up or down in printed order; below the last question stands the finish. */
export function moved(sheet: AnswerSheet, by: 1 | -1): AnswerSheet {
  const keys = [...visibleItems(sheet).map((item) => item.question.key), ''];
  const at = Math.max(0, keys.indexOf(sheet.current));
  return goTo(sheet, keys[Math.min(keys.length - 1, Math.max(0, at + by))]!);
}

/** What still needs a person: no answer, or a carried one that nobody has confirmed. */
export function nextOpen(sheet: AnswerSheet, afterKey?: string): LayoutItem | undefined {
  const unanswered = nextUnanswered(sheet.layout, sheet.answers, afterKey);
  const waiting = visibleItems(sheet).filter((item) => sheet.unconfirmed.includes(item.question.key));
  if (!unanswered) return waiting[0];
  const order = sheet.layout.items.map((item) => item.question.key);
  const place = (item: LayoutItem) => order.indexOf(item.question.key);
  const from = afterKey === undefined ? -1 : order.indexOf(afterKey);
  // Round the end of the sheet: what stands above the cursor comes last.
  const distance = (item: LayoutItem) => (place(item) - from - 1 + order.length) % order.length;
  return [unanswered, ...waiting].sort((a, b) => distance(a) - distance(b))[0];
}

export function goToNextOpen(sheet: AnswerSheet): AnswerSheet {
  return goTo(sheet, nextOpen(sheet, sheet.current || undefined)?.question.key ?? '');
}

// --- the keyboard ---------------------------------------------------------------------------------------

/** One key press on the current question; null when the key means nothing there. */
export function pressed(sheet: AnswerSheet, pressedKey: string): AnswerSheet | null {
  const key = pressedKey.normalize('NFKC');
  if (key === 'ArrowDown') return moved(sheet, 1);
  if (key === 'ArrowUp') return moved(sheet, -1);
  if (key === 'n' || key === 'N') return goToNextOpen(sheet);
  const item = itemOf(sheet.layout, sheet.current);
  if (!item) return null;
  const { form } = item.question;
  if (key === 'Backspace' || key === 'Delete') return clear(sheet, sheet.current);
  if (key === 'Enter') return entered(sheet, item);
  if (!/^[0-9]$/.test(key)) return null;
  if (form.kind === 'list' && key !== '0') {
    const entry = form.entries[Number(key) - 1];
    return entry ? toggleEntry(sheet, sheet.current, entry.code) : null;
  }
  const given = answerOfDigit(item.question, Number(key));
  return given ? moved(answer(sheet, sheet.current, given), 1) : null;
}

/** Enter keeps what stands there, and goes on; a list without a tick is the answer 該当なし. */
function entered(sheet: AnswerSheet, item: LayoutItem): AnswerSheet {
  const { key, form } = item.question;
  if (answerOf(sheet.answers, key)) return moved(confirmed(sheet, key), 1);
  if (form.kind === 'list') return moved(answer(sheet, key, { kind: 'list', checked: [] }), 1);
  return moved(sheet, 1);
}

// --- what goes to the server -----------------------------------------------------------------------------

/** By key, for open questions only. */
export function sheetProblems(sheet: AnswerSheet): ReadonlyMap<string, Problem> {
  const problems = new Map<string, Problem>();
  for (const item of visibleItems(sheet)) {
    const given = answerOf(sheet.answers, item.question.key);
    const problem = given && checkAnswer(item, given);
    if (problem) problems.set(item.question.key, problem);
  }
  return problems;
}

/** Answers of open questions that are whole: a figure typed half-way waits in the page until it can be read. */
export function sentAnswers(sheet: AnswerSheet): Answers {
  const problems = sheetProblems(sheet);
  const sent: Record<string, Answer> = {};
  for (const item of visibleItems(sheet)) {
    const { key } = item.question;
    const given = answerOf(sheet.answers, key);
    if (given && !problems.has(key)) sent[key] = given;
  }
  return sent;
}

export function sentUnconfirmed(sheet: AnswerSheet): readonly string[] {
  const sent = sentAnswers(sheet);
  return sheet.unconfirmed.filter((key) => answerOf(sent, key));
}

/** Numbers without an answer, for the summary before the finish. */
export function unansweredItems(sheet: AnswerSheet): LayoutItem[] {
  return requiredQuestions(sheet.layout, sheet.answers).filter(
    (item) => !answerOf(sheet.answers, item.question.key),
  );
}

export function itemsNotFilledIn(sheet: AnswerSheet): LayoutItem[] {
  return visibleItems(sheet).filter(
    (item) => answerOf(sheet.answers, item.question.key)?.kind === 'notFilledIn',
  );
}
