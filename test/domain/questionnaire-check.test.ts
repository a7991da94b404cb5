// The refusals of answers: each names the printed number, and a plain draft passes.
import { checkAnswers } from '../../src/domain/answer-check';
import { problemText } from '../../src/domain/problem-text';
import type { Answer, Answers } from '../../src/domain/question';
import { programOf } from '../../src/programs';

const layoutOf = (program: string) => programOf(program)!.handbook!.questionnaire();
const gh = layoutOf('GH');
const pick = (option: string): Answer => ({ kind: 'choice', option });
const revenue = (text: string, fiscalMonth = '2026年3月期'): Answer => ({
  kind: 'revenue',
  text,
  fiscalMonth,
});

test('a draft with a few right answers has no problem', () => {
  const answers: Answers = {
    REV: revenue('150,000'),
    POLICY: pick('yes'),
    POLICY_TRAINING: pick('no'),
    OUTSOURCE: pick('sometimes'),
    OUTSOURCE_TERMS: pick('partlyStipulated'),
    CERTS: { kind: 'list', checked: [] },
    CISO: { kind: 'notFilledIn' },
  };
  expect(checkAnswers(gh, answers)).toEqual([]);
});

const refused: [string, Answers, object][] = [
  [
    'an unknown question',
    { SHOE_SIZE: pick('yes') },
    { code: 'questionUnknown', params: { key: 'SHOE_SIZE' } },
  ],
  [
    'a name of Object',
    { constructor: pick('yes') },
    { code: 'questionUnknown', params: { key: 'constructor' } },
  ],
  [
    'an option of another question',
    { CARD: pick('sometimes') },
    {
      code: 'optionUnknown',
      params: { number: '3', option: 'sometimes', options: '「はい」または「いいえ」' },
    },
  ],
  [
    'a follow-up whose condition is off',
    { OUTSOURCE: pick('no'), OUTSOURCE_TERMS: pick('yes') },
    {
      code: 'followUpClosed',
      params: { number: '15a', parent: '15', options: '「はい」または「時々ある」' },
    },
  ],
  [
    'a follow-up whose question is not answered',
    { POLICY_OFFICE: pick('yes') },
    { code: 'followUpClosed', params: { number: '1a', parent: '1', options: '「はい」' } },
  ],
  [
    'a list where a choice is due',
    { CARD: { kind: 'list', checked: [] } },
    { code: 'answerKindWrong', params: { number: '3' } },
  ],
  [
    'a choice where a revenue is due',
    { REV: pick('yes') },
    { code: 'answerKindWrong', params: { number: 'A' } },
  ],
  [
    'an unknown certification',
    { CERTS: { kind: 'list', checked: ['isms', 'gold'] } },
    { code: 'listEntryUnknown', params: { number: '28', entry: 'gold' } },
  ],
  [
    'a box ticked twice',
    { SOFT: { kind: 'list', checked: ['waf', 'waf'] } },
    { code: 'listEntryTwice', params: { number: '29' } },
  ],
  [
    '100,000 characters',
    { REV: revenue('9'.repeat(100_000)) },
    { code: 'answerTooLong', params: { number: 'A', length: 100_000, max: 60 } },
  ],
  [
    'a revenue that is no amount',
    { REV: revenue('不明') },
    { code: 'revenueUnreadable', where: { column: '告知番号A' } },
  ],
  [
    'a formula for a revenue',
    { REV: revenue('=1+1') },
    { code: 'revenueUnreadable', where: { column: '告知番号A' } },
  ],
  [
    'a fiscal month that is none',
    { REV: revenue('3億円', 'いつか') },
    { code: 'fiscalMonthUnreadable', where: { column: '告知番号A' } },
  ],
];
test.each(refused)('%s is refused', (_name, answers, problem) => {
  expect(checkAnswers(gh, answers)).toEqual([expect.objectContaining(problem)]);
});

test('a disclosure answered although no quote is wanted is refused', () => {
  const answers: Answers = { WANTS_QUOTE: pick('no'), CARD: pick('yes') };
  expect(checkAnswers(layoutOf('AIOI'), answers)).toEqual([
    { code: 'blockClosed', params: { number: '3-3', block: '告知事項3' } },
  ]);
});

// S1 asks for the log after 「はい」 only, S0 also after 「制限のみ実施」.
test('the same follow-up hangs on other options in another programme', () => {
  const answers: Answers = { ACCESS: pick('restrictedOnly'), ACCESS_LOG: pick('yes') };
  expect(checkAnswers(gh, answers)).toEqual([]);
  expect(checkAnswers(layoutOf('AIOI'), answers).map((problem) => problem.code)).toEqual(['followUpClosed']);
});

test('every problem has a sentence that names the number', () => {
  for (const [, answers, expected] of refused) {
    const [problem] = checkAnswers(gh, answers);
    const text = problemText(problem!);
    expect(text).toMatch(/(。|例：.+)$/);
    const number = (expected as { params?: { number?: string } }).params?.number;
    if (number) expect(text).toContain(`告知番号${number.replace(/[a-z]$/, '')}`);
  }
});
