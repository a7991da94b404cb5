// That a programme is data: a sixth one rates, asks, answers about cover and lists its doubts.
import { checkAnswers } from '../../src/domain/answer-check';
import { carryOver } from '../../src/domain/carry-over';
import { coverageOf } from '../../src/domain/coverage';
import { doubtsOf } from '../../src/domain/doubt';
import { checkEligibility } from '../../src/domain/eligibility';
import { factsOf } from '../../src/domain/program-fact';
import { nextUnanswered, progress } from '../../src/domain/questionnaire';
import { programOf } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';
import { invented } from './invented';

const handbook = invented.handbook!;
const layout = handbook.questionnaire();

test('it rates from its own table', () => {
  const rates = compileRates(rateBlock(publishedRateRows([invented])), () => true);
  const rating = rate(rates, { revenueYen: 1_000_000, plan: 'KAKU', asOf: '2026-04-01' });
  expect(rating).toMatchObject({ kind: 'premium', premiumYen: 1_230, label: 'tariff' });
});

test('it asks its own question, and the follow-up only after a yes', () => {
  const answers = {
    REV: { kind: 'revenue', text: '90万円', fiscalMonth: '2026-03' },
    DRONE: { kind: 'choice', option: 'no' },
  } as const;
  expect(progress(layout, answers)).toMatchObject({ answered: 2, total: 3 });
  expect(nextUnanswered(layout, answers)?.number).toBe('3');
  const flying = { ...answers, DRONE: { kind: 'choice', option: 'yes' } } as const;
  expect(nextUnanswered(layout, flying)?.number).toBe('2a');
  const long = { ...flying, DRONE_USE: { kind: 'text', text: 'あ'.repeat(21) } } as const;
  expect(checkAnswers(layout, long)).toEqual([
    { code: 'answerTooLong', params: { number: '2a', length: 21, max: 20 } },
  ]);
});

test('it takes an answer of the same meaning from another programme', () => {
  const gh = programOf('GH')!.handbook!.questionnaire();
  const { answers, left } = carryOver(
    gh,
    { MAIL: { kind: 'choice', option: 'yes' }, CARD: { kind: 'choice', option: 'no' } },
    layout,
  );
  expect(answers).toEqual({ MAIL: { kind: 'choice', option: 'yes' } });
  expect(left).toEqual([{ key: 'CARD', number: '3', reason: 'notAsked' }]);
});

test('it answers about cover, joining, facts and doubts', () => {
  expect(coverageOf(handbook.coverages(), 'KAKU', 'drone')).toMatchObject({
    covered: 'covered',
    payRatioPercent: 70,
    state: 'published',
  });
  expect(checkEligibility(handbook.eligibility(), {}).map((finding) => finding.kind)).toEqual(['ask']);
  expect(factsOf(invented).map((fact) => fact.id)).toContain('weather');
  expect(doubtsOf(invented).map((doubt) => doubt.factIds)).toEqual([['weather']]);
});
