// What a visitor has typed so far, which parts of the form that opens, and what is missing.
import { problemText } from '../../src/domain/problem-text';
import { requestFields, type PublicRequest, type RequestFieldKey } from '../../src/domain/public-request';
import { answerOf, answerText, type Answer, type Answers } from '../../src/domain/question';
import { requiredQuestions, type LayoutItem, type Questionnaire } from '../../src/domain/questionnaire';
import { answersOfRequest, checkRequest, extraFields, isChoiceKey } from '../../src/domain/request-check';
import { parseRevenue } from '../../src/domain/revenue';
import type { FieldMessage, OpenProgram } from '../contract';
import { pageWords as words } from './words';

export interface Draft {
  readonly program: string;
  /** Undefined until chosen: neither is filled in for the visitor. */
  readonly wantsMaterial?: boolean;
  readonly wantsQuote?: boolean;
  readonly fields: Readonly<Record<RequestFieldKey, string>>;
  readonly extras: Readonly<Record<string, string>>;
  readonly startsOn: string;
  /** Also those of questions that are closed now: a slip must not cost what was typed. */
  readonly answers: Answers;
}

/** One part of the form: a step on a phone, a section on a larger screen. */
export interface Section {
  readonly code: string;
  readonly title: string;
  readonly items: readonly LayoutItem[];
}

export function emptyDraft(programs: readonly OpenProgram[]): Draft {
  return {
    program: programs.length === 1 ? programs[0]!.code : '',
    fields: Object.fromEntries(requestFields.map(({ key }) => [key, ''])) as Draft['fields'],
    extras: {},
    startsOn: '',
    answers: {},
  };
}

export function sectionsOf(draft: Draft, layout: Questionnaire | undefined): Section[] {
  const always: Section[] = [
    { code: 'request', title: words.sections.request, items: [] },
    { code: 'contact', title: words.sections.contact, items: [] },
  ];
  if (!draft.wantsQuote || !layout) return always;
  const items = questionsOf(draft, layout);
  const blocks = layout.blocks.map(({ code, title }) => ({
    code: `block-${code}`,
    title,
    items: items.filter((item) => item.block === code),
  }));
  const conditions: Section = { code: 'conditions', title: words.sections.conditions, items: [] };
  return [...always, conditions, ...blocks.filter((block) => block.items.length > 0)];
}

/** Open and required: what is voluntary is left to the talk afterwards. */
export function questionsOf(draft: Draft, layout: Questionnaire): LayoutItem[] {
  return requiredQuestions(layout, answersOfRequest(layout, requestOf(draft, undefined))).filter(
    ({ question }) => !isChoiceKey(question.key),
  );
}

/** As it is sent; with the layout, answers of closed questions are left behind. */
export function requestOf(draft: Draft, layout: Questionnaire | undefined): PublicRequest {
  const { program, fields, startsOn } = draft;
  const wantsQuote = draft.wantsQuote === true;
  const trimmed = Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, text.trim()]));
  const common = {
    program,
    wantsMaterial: draft.wantsMaterial === true,
    wantsQuote,
    fields: trimmed as PublicRequest['fields'],
  };
  if (!layout) return { ...common, extras: draft.extras, startsOn, answers: draft.answers };
  if (!wantsQuote) return { ...common, extras: {}, startsOn: '', answers: {} };
  const answers = questionsOf(draft, layout).flatMap(({ question }): [string, Answer][] => {
    const answer = answerOf(draft.answers, question.key);
    return answer ? [[question.key, answer]] : [];
  });
  const extras = extraFields(layout).flatMap(({ code }): [string, string][] => {
    const text = draft.extras[code]?.trim() ?? '';
    return text === '' ? [] : [[code, text]];
  });
  return {
    ...common,
    extras: Object.fromEntries(extras),
    startsOn: startsOn.trim(),
    answers: Object.fromEntries(answers),
  };
}

/** What is wrong now, in the order of the form; field names are ids in the page. */
export function draftProblems(
  draft: Draft,
  layout: Questionnaire | undefined,
  today: string,
): FieldMessage[] {
  const unchosen: FieldMessage[] = [
    ...(draft.program === '' ? [{ field: 'program', message: words.chooseProgram }] : []),
    ...(draft.wantsMaterial === undefined ? [{ field: 'wantsMaterial', message: words.choose }] : []),
    ...(draft.wantsQuote === undefined ? [{ field: 'wantsQuote', message: words.choose }] : []),
  ];
  const found = checked(draft, layout, today).filter(
    ({ field }) => field !== 'program' || draft.program !== '',
  );
  // Nothing wanted is only told once both are chosen.
  return unchosen.length > 0
    ? [...unchosen, ...found.filter(({ field }) => field !== 'wants')]
    : found.map((problem) => (problem.field === 'wants' ? { ...problem, field: 'wantsMaterial' } : problem));
}

function checked(draft: Draft, layout: Questionnaire | undefined, today: string): FieldMessage[] {
  return checkRequest(requestOf(draft, layout), layout, today).map((problem) => ({
    field: problem.field,
    // The message stands beside its question: naming the place once more is noise.
    message: problemText({ ...problem, where: undefined }),
  }));
}

/** Which part a field stands in. */
export function sectionOfField(field: string, sections: readonly Section[]): Section | undefined {
  if (['program', 'wantsMaterial', 'wantsQuote'].includes(field)) return sections[0];
  if (requestFields.some(({ key }) => key === field)) return sections[1];
  if (field === 'startsOn' || field.startsWith('extra-'))
    return sections.find(({ code }) => code === 'conditions');
  return sections.find(({ items }) => items.some(({ question }) => `answer-${question.key}` === field));
}

/** How many of the required entries stand. */
export function filledIn(
  draft: Draft,
  layout: Questionnaire | undefined,
  { consent }: { readonly consent: boolean },
): { done: number; total: number } {
  const required = requestFields.filter(({ required }) => required);
  const chosen = [
    consent,
    draft.program !== '',
    draft.wantsMaterial !== undefined,
    draft.wantsQuote !== undefined,
  ];
  const entries = [...chosen, ...required.map(({ key }) => draft.fields[key].trim() !== '')];
  if (draft.wantsQuote && layout) {
    entries.push(
      ...extraFields(layout)
        .filter((field) => field.required)
        .map(({ code }) => (draft.extras[code] ?? '').trim() !== ''),
      ...questionsOf(draft, layout).map(
        ({ question }) => answerOf(draft.answers, question.key) !== undefined,
      ),
    );
  }
  return { done: entries.filter(Boolean).length, total: entries.length };
}

/** As the confirmation shows it: a figure in words, so that a slip of three zeros is seen. */
export function confirmedAnswer(item: LayoutItem, answer: Answer | undefined): string {
  const { form } = item.question;
  if (answer?.kind !== 'revenue' || form.kind !== 'revenue') return answerText(item.question, answer);
  const read = parseRevenue(answer.text, form.unit);
  return answerText(item.question, read.ok ? { ...answer, text: read.value.echo } : answer);
}
