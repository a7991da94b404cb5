// A pre-check's life: drafts, what finishes it, corrections, and the official form.
import {
  changesDuringTerm,
  correct,
  finishPreCheck,
  registerOfficialForm,
  saveDraft,
  startDisclosure,
  type Disclosure,
} from '../../src/domain/disclosure';
import type { Result } from '../../src/domain/problem';
import { answerOfDigit, type Answer, type Answers } from '../../src/domain/question';
import { programOf } from '../../src/programs';

const gh = programOf('GH')!.handbook!.questionnaire();
const pick = (option: string): Answer => ({ kind: 'choice', option });

/** Everything answered with 「いいえ」, so that no follow-up is open. */
const complete: Answers = {
  ...Object.fromEntries(
    gh.items
      .filter((item) => !item.when && item.question.form.kind === 'choice')
      .map(({ question }) => [question.key, answerOfDigit(question, 3)!]),
  ),
  REV: { kind: 'revenue', text: '150,000', fiscalMonth: '2026年3月期' },
  CERTS: { kind: 'list', checked: [] },
  SOFT: { kind: 'list', checked: ['waf'] },
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

const draft = startDisclosure(gh, 'M-1');
const finished = value(finishPreCheck(gh, { ...draft, answers: complete }, '2026-02-01', '山田'));

test('a draft is saved again and again, each time with a new revision', () => {
  const first = value(saveDraft(gh, draft, { ...draft, answers: { MAIL: pick('yes') } }));
  expect(first).toMatchObject({ revision: 1, state: '下書き', answers: { MAIL: pick('yes') } });
  expect(value(saveDraft(gh, first, first)).revision).toBe(2);
});

test('a stale, foreign or wrong draft is refused, and so is one over a finished version', () => {
  const stored = value(saveDraft(gh, draft, draft));
  expect(codeOf(saveDraft(gh, stored, draft))).toBe('draftStale');
  expect(codeOf(saveDraft(gh, draft, { ...draft, memberKey: 'M-2' }))).toBe('draftOfOther');
  expect(codeOf(saveDraft(gh, draft, { ...draft, program: 'AIOI' }))).toBe('draftOfOther');
  expect(codeOf(saveDraft(gh, draft, { ...draft, answers: { CARD: pick('maybe') } }))).toBe('optionUnknown');
  expect(codeOf(saveDraft(gh, finished, { ...finished }))).toBe('preCheckFinished');
});

test('it is finished with a date and a person, as a pre-check and not as the disclosure', () => {
  expect(finished).toMatchObject({
    state: '事前確認済',
    finishedOn: '2026-02-01',
    finishedBy: '山田',
    version: 1,
  });
});

test('a missing or blank answer and an unconfirmed one hold it back, with the numbers', () => {
  const finish = (change: Partial<Disclosure>) =>
    finishPreCheck(gh, { ...draft, answers: complete, ...change }, '2026-02-01', '山田');
  const { MAIL: _mail, ...withoutMail } = complete;
  expect(finish({ answers: withoutMail })).toMatchObject({
    problem: { code: 'preCheckUnanswered', params: { numbers: '9' } },
  });
  expect(finish({ answers: { ...complete, MAIL: { kind: 'notFilledIn' } } })).toMatchObject({
    problem: { code: 'preCheckNotFilledIn', params: { numbers: '9' } },
  });
  // A yes opens 15a, which has no answer yet.
  expect(finish({ answers: { ...complete, OUTSOURCE: pick('yes') } })).toMatchObject({
    problem: { code: 'preCheckUnanswered', params: { numbers: '15a' } },
  });
  expect(finish({ unconfirmed: ['CISO', 'MAIL'] })).toMatchObject({
    problem: { code: 'preCheckUnconfirmed', params: { numbers: '9、24' } },
  });
  expect(codeOf(finishPreCheck(gh, finished, '2026-02-02', '山田'))).toBe('preCheckFinished');
});

test('a correction is a new version without the ★ answers; the old one stays', () => {
  const before = JSON.stringify(finished);
  const next = correct(gh, finished);
  expect(next).toMatchObject({ version: 2, state: '下書き', finishedOn: '', answers: { MAIL: pick('no') } });
  expect(Object.keys(next.answers)).not.toEqual(expect.arrayContaining(['REV']));
  expect(next.answers).not.toHaveProperty('LOSS_3P');
  expect(JSON.stringify(finished)).toBe(before);
});

// Decision 15: only the insurer's signed form makes it 告知完了.
test('告知完了 needs the signed form with its date and image', () => {
  const form = { signedOn: '2026-02-10', imageLink: 'https://example.jp/form', registeredBy: '佐藤' };
  const why = { replacedAt: '2026-02-11T10:00:00', replacedBy: '佐藤', reason: '' };
  expect(value(registerOfficialForm(finished, form, why))).toMatchObject({
    state: '告知完了',
    officialForm: form,
  });
  expect(codeOf(registerOfficialForm(finished, { ...form, signedOn: '' }, why))).toBe(
    'officialFormDateMissing',
  );
  expect(codeOf(registerOfficialForm(finished, { ...form, imageLink: ' ' }, why))).toBe(
    'officialFormImageMissing',
  );
});

test('a changed answer is a hint only inside the term, from its first day until before its last', () => {
  const term = { effectiveDate: '2026-04-01', expirationDate: '2027-04-01' };
  const changed = (finishedOn: string): Disclosure => ({
    ...finished,
    version: 2,
    finishedOn,
    answers: { ...complete, CARD: pick('yes') },
  });
  const hints = (finishedOn: string) =>
    changesDuringTerm(gh, finished, changed(finishedOn), term).map((change) => change.number);
  expect(hints('2026-03-31')).toEqual([]);
  expect(hints('2026-04-01')).toEqual(['3']);
  expect(hints('2027-03-31')).toEqual(['3']);
  expect(hints('2027-04-01')).toEqual([]);
  expect(changesDuringTerm(gh, finished, changed('2026-05-01'), undefined)).toEqual([]);
});
