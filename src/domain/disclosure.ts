// A pre-check's life: draft, finished and immutable, and what counts as the official disclosure.
import { disclosureProblems } from './disclosure-messages';
import { checkAnswers } from './answer-check';
import type { IsoDate } from './calendar';
import { compareVersions, type AnswerChange } from './carry-over';
import { fail, ok, type Result } from './problem';
import { answerOf, type Answers } from './question';
import { progress, requiredQuestions, type Questionnaire } from './questionnaire';

/** 事前確認 is ours; only the insurer's signed form makes it 告知完了. */
export const DISCLOSURE_STATES = ['下書き', '事前確認済', '告知完了'] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

export interface Disclosure {
  program: string;
  memberKey: string;
  layoutVersion: string;
  /** Counts finished pre-checks of the member; a correction is a new version. */
  version: number;
  state: DisclosureState;
  /** Grows with every save, so that a stale draft is noticed. */
  revision: number;
  answers: Answers;
  /** Keys carried over from another programme and not yet confirmed with the member. */
  unconfirmed: readonly string[];
  /** Blank while it is a draft. */
  finishedOn: IsoDate;
  finishedBy: string;
  officialForm?: OfficialForm;
  /** Registrations that were wrong, oldest first: nothing of them is thrown away. */
  replacedForms?: readonly ReplacedForm[];
}

/** What is corrected and declared: a draft never is, and the compiler says so. */
export type FinishedDisclosure = Disclosure & { state: Exclude<DisclosureState, '下書き'> };

export const isFinished = (disclosure: Disclosure): disclosure is FinishedDisclosure =>
  disclosure.state !== '下書き';

export interface OfficialForm {
  signedOn: IsoDate;
  imageLink: string;
  registeredBy: string;
}

export interface ReplacedForm extends OfficialForm {
  replacedAt: string;
  replacedBy: string;
  reason: string;
}

export function startDisclosure(layout: Questionnaire, memberKey: string, version = 1): Disclosure {
  return {
    program: layout.program,
    memberKey,
    layoutVersion: layout.version,
    version,
    state: '下書き',
    revision: 0,
    answers: {},
    unconfirmed: [],
    finishedOn: '',
    finishedBy: '',
  };
}

/** Refused for another member, for a finished version and over a newer draft; the stored draft stays as it is. */
export function saveDraft(
  layout: Questionnaire,
  stored: Disclosure,
  sent: Pick<Disclosure, 'program' | 'memberKey' | 'revision' | 'answers' | 'unconfirmed'>,
): Result<Disclosure> {
  if (sent.memberKey !== stored.memberKey || sent.program !== stored.program)
    return fail(disclosureProblems.draftOfOther());
  if (stored.state !== '下書き')
    return fail(disclosureProblems.preCheckFinished({ version: stored.version }));
  if (sent.revision !== stored.revision) return fail(disclosureProblems.draftStale());
  const problem = checkAnswers(layout, sent.answers)[0];
  if (problem) return { ok: false, problem };
  return ok({
    ...stored,
    answers: sent.answers,
    unconfirmed: sent.unconfirmed.filter((key) => answerOf(sent.answers, key)),
    revision: stored.revision + 1,
  });
}

/** A blank on the paper sends the sheet back to the member: it is never finished with a guess. */
export function finishPreCheck(
  layout: Questionnaire,
  draft: Disclosure,
  finishedOn: IsoDate,
  finishedBy: string,
): Result<FinishedDisclosure> {
  if (draft.state !== '下書き') return fail(disclosureProblems.preCheckFinished({ version: draft.version }));
  const problem = checkAnswers(layout, draft.answers)[0];
  if (problem) return { ok: false, problem };
  const state = progress(layout, draft.answers);
  if (state.notFilledIn.length > 0) {
    return fail(disclosureProblems.preCheckNotFilledIn({ numbers: state.notFilledIn.join('、') }));
  }
  if (!state.complete)
    return fail(disclosureProblems.preCheckUnanswered({ numbers: missing(layout, draft.answers) }));
  if (draft.unconfirmed.length > 0) {
    return fail(disclosureProblems.preCheckUnconfirmed({ numbers: numbersOf(layout, draft.unconfirmed) }));
  }
  return ok({ ...draft, state: '事前確認済', finishedOn, finishedBy, revision: draft.revision + 1 });
}

/** A new draft with the old answers but the ★ ones; the finished version stays untouched. */
export function correct(layout: Questionnaire, finished: FinishedDisclosure): Disclosure {
  const answers: Record<string, Answers[string]> = {};
  for (const item of layout.items) {
    const answer = answerOf(finished.answers, item.question.key);
    if (answer && !item.star) answers[item.question.key] = answer;
  }
  return { ...startDisclosure(layout, finished.memberKey, finished.version + 1), answers };
}

/**
 * 告知完了 needs the insurer's signed form: its date and a link to its image. Another form puts right a wrong
 * registration; the answers stay as they were finished, and the old form is kept with the reason.
 */
export function registerOfficialForm(
  disclosure: FinishedDisclosure,
  form: OfficialForm,
  why: Pick<ReplacedForm, 'replacedAt' | 'replacedBy' | 'reason'>,
): Result<Disclosure> {
  if (form.signedOn === '') return fail(disclosureProblems.officialFormDateMissing());
  if (form.imageLink.trim() === '') return fail(disclosureProblems.officialFormImageMissing());
  const { officialForm: standing, replacedForms = [], revision } = disclosure;
  return ok({
    ...disclosure,
    state: '告知完了',
    officialForm: form,
    revision: revision + 1,
    ...(standing ? { replacedForms: [...replacedForms, { ...standing, ...why }] } : {}),
  });
}

/** Changes during a policy term: a hint to check for a duty to notify, never a conclusion (rule C13). */
export function changesDuringTerm(
  layout: Questionnaire,
  before: Disclosure,
  after: Disclosure,
  term: { effectiveDate: IsoDate; expirationDate: IsoDate } | undefined,
): AnswerChange[] {
  if (!term || after.finishedOn < term.effectiveDate || after.finishedOn >= term.expirationDate) return [];
  return compareVersions(layout, before.answers, after.answers);
}

function missing(layout: Questionnaire, answers: Answers): string {
  return requiredQuestions(layout, answers)
    .filter((item) => !answerOf(answers, item.question.key))
    .map((item) => item.number)
    .join('、');
}

function numbersOf(layout: Questionnaire, keys: readonly string[]): string {
  return layout.items
    .filter((item) => keys.includes(item.question.key))
    .map((item) => item.number)
    .join('、');
}
