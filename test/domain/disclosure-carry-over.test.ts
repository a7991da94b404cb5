// What is answered once: carried by meaning, never into a ★ item, confirmed where it differs.
import fc from 'fast-check';
import { checkAnswers } from '../../src/domain/answer-check';
import { carryOver, compareVersions } from '../../src/domain/carry-over';
import type { Answer, Answers } from '../../src/domain/question';
import { itemOf, visibleQuestions } from '../../src/domain/questionnaire';
import { programOf, programs } from '../../src/programs';
import { anyAnswers } from '../support/any-answers';

const layouts = programs.map((program) => program.handbook!.questionnaire());
const layoutOf = (program: string) => programOf(program)!.handbook!.questionnaire();
const gh = layoutOf('GH');
const aioi = layoutOf('AIOI');
const tosha = layoutOf('TOSHA');
const pick = (option: string): Answer => ({ kind: 'choice', option });
const pairs = layouts.flatMap((from) => layouts.map((to) => [from.program, to.program, from, to] as const));

describe.each(pairs)('from %s to %s', (_from, _to, from, to) => {
  test('nothing lands in a ★ item, in another key, in a closed question, or changed', () => {
    fc.assert(
      fc.property(anyAnswers(from), (answers) => {
        const before = JSON.stringify(answers);
        const result = carryOver(from, answers, to);
        const open = visibleQuestions(to, result.answers).map((item) => item.question.key);
        for (const key of Object.keys(result.answers)) {
          expect(itemOf(to, key)?.star).not.toBe(true);
          expect(result.answers[key]).toEqual(answers[key]);
          expect(result.answers[key]?.kind).not.toBe('notFilledIn');
          expect(open).toContain(key);
        }
        expect(checkAnswers(to, result.answers)).toEqual([]);
        expect(result.carried.map(({ key }) => key).sort()).toEqual(Object.keys(result.answers).sort());
        expect(JSON.stringify(answers)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});

// The question of three years about claims is another one than that of five years about events.
test('a loss question of three years never answers the one of five years, nor the other way', () => {
  const losses: Answers = { LOSS_3P: pick('no'), LOSS_COST: pick('no') };
  expect(carryOver(gh, losses, aioi)).toMatchObject({
    answers: {},
    left: [
      { key: 'LOSS_3P', number: 'B-1', reason: 'notAsked' },
      { key: 'LOSS_COST', number: 'B-2', reason: 'notAsked' },
    ],
  });
  expect(carryOver(aioi, { EVENT_5Y: pick('no') }, gh).answers).toEqual({});
});

test('a ★ item stays blank at renewal and in another programme', () => {
  const answers: Answers = {
    REV: { kind: 'revenue', text: '3億円', fiscalMonth: '2026年3月期' },
    LOSS_3P: pick('no'),
    MAIL: pick('yes'),
  };
  const renewal = carryOver(gh, answers, gh);
  expect(renewal.answers).toEqual({ MAIL: pick('yes') });
  expect(renewal.carried).toEqual([{ key: 'MAIL', number: '9', confirmNeeded: false, differences: [] }]);
  expect(renewal.left.map(({ number, reason }) => [number, reason])).toEqual([
    ['A', 'star'],
    ['B-1', 'star'],
  ]);
  expect(carryOver(gh, answers, tosha).answers).toEqual({});
});

test('the same question needs no confirmation, a differing one does', () => {
  const answers: Answers = {
    POLICY: pick('yes'),
    POLICY_OATH: pick('yes'),
    ACCESS: pick('yes'),
    ACCESS_LOG: pick('yes'),
    SOFT: { kind: 'list', checked: ['waf'] },
    REV: { kind: 'revenue', text: '3億円', fiscalMonth: '2026年3月期' },
  };
  const carried = Object.fromEntries(
    carryOver(gh, answers, aioi).carried.map(({ number, differences }) => [number, differences]),
  );
  expect(carried).toEqual({
    '1': ['wording', 'period'],
    '3-1': [],
    // S1 asks it after a yes to 3-1 only.
    '3-1c': ['condition'],
    '3-2': [],
    '3-2a': ['condition'],
    // S1 says 認証ソフトウェア, and its list is not in the text.
    '4-7': ['wording', 'unverified'],
  });
});

test('an answer that opens no follow-up in the target leaves the follow-up behind', () => {
  const answers: Answers = { ACCESS: pick('restrictedOnly'), ACCESS_LOG: pick('yes') };
  const result = carryOver(gh, answers, aioi);
  expect(Object.keys(result.answers)).toEqual(['ACCESS']);
  expect(result.left).toEqual([{ key: 'ACCESS_LOG', number: '3-2a', reason: 'closed' }]);
});

test('what stands in the target already stays', () => {
  const existing: Answers = { MAIL: pick('no') };
  const result = carryOver(gh, { MAIL: pick('yes'), CARD: pick('no') }, aioi, existing);
  expect(result.answers).toEqual({ MAIL: pick('no'), CARD: pick('no') });
  expect(result.left).toEqual([{ key: 'MAIL', number: '3-9', reason: 'alreadyAnswered' }]);
});

test('versions are compared in printed order, and the order of ticks says nothing', () => {
  const before: Answers = {
    CISO: pick('no'),
    MAIL: pick('yes'),
    CERTS: { kind: 'list', checked: ['isms', 'truste'] },
  };
  const after: Answers = {
    CERTS: { kind: 'list', checked: ['truste', 'isms'] },
    CISO: pick('yes'),
    LOSS_3P: pick('yes'),
    MAIL: pick('yes'),
  };
  expect(compareVersions(gh, before, after)).toEqual([
    { key: 'LOSS_3P', number: 'B-1', before: undefined, after: pick('yes'), star: true },
    { key: 'CISO', number: '24', before: pick('no'), after: pick('yes'), star: false },
  ]);
});

test('any version equals itself, and a comparison both ways finds the same questions', () => {
  fc.assert(
    fc.property(anyAnswers(gh), anyAnswers(gh), (a, b) => {
      expect(compareVersions(gh, a, a)).toEqual([]);
      const keys = (changes: ReturnType<typeof compareVersions>) => changes.map((change) => change.key);
      expect(keys(compareVersions(gh, a, b))).toEqual(keys(compareVersions(gh, b, a)));
    }),
  );
});
