// The guided step of a rate version: draft, review, activation, quotes recomputed.
import type { DaichoError, Problem } from '../../../src/domain/problem';
import { members } from '../../../src/tables/members';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { rates } from '../../../src/tables/rates';
import { newRecord } from '../../../src/tables/new-record';
import { contract, type RateDraftRequest } from '../../../src/rooms/rates/contract';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { activateRates } from '../../../src/rooms/rates/activate-rates';
import { openRates } from '../../../src/rooms/rates/rate-desk';
import { readBrochure, saveRateDraft, withdrawRateDraft } from '../../../src/rooms/rates/rate-draft';
import { recomputeQuotes } from '../../../src/rooms/rates/recompute-quotes';
import { rateWords } from '../../../src/rooms/rates/words';
import { reviewRates } from '../../../src/rooms/rates/review-rates';
import { type MemoryWorld } from '../../support/memory-ports';
import {
  activation,
  DRAFT,
  drafted,
  ofVersion,
  rateDesk as world,
  REVIEW,
  STEPS,
} from '../../support/rate-desk';

const QUOTES = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規', letters: false } as const;

test('the desk lists versions with where they stand today', () => {
  const desk = openRates(drafted().ports);
  expect(desk.problems).toEqual([]);
  expect(desk.versions.map(({ version, state, standing, rows }) => [version, state, standing, rows])).toEqual(
    [
      ['S0-公表', '有効', '使用中', 8],
      ['S2-公表', '有効', '使用中', 8],
      // 2018-04-01 to 2019-03-31; the clock stands at 2026-11-22.
      ['S4-2018', '有効', '期間終了', 16],
      ['ALIVE-2027', '下書き', '', 3],
    ],
  );
});

test('a pasted table becomes a draft that rates nothing, each row with its source text', () => {
  const made = world();
  const text = '区分\t年間保険料\n5,000万円以下\t22,000円\n5,000万円超 1億円以下\t33,000円';
  const view = readBrochure(made.ports, { program: 'ALIVE', text });
  expect(view).toMatchObject({
    method: '段階',
    doubtful: 0,
    proposal: { version: 'ALIVE-2027', label: '保険料表' },
  });
  expect(view.rows[1]).toMatchObject({ text: '5,000万円超 1億円以下', revenueWords: '5,000万円超1億円以下' });
  expect(made.calls.append).toBe(0);
  drafted(made);
  expect(ofVersion(made, 'ALIVE-2027')[1]).toMatchObject({
    state: '下書き',
    previousYen: 50_000_000,
    source: '2027年度のご案内「33000円」',
    rateKey: 'ALIVE-2027/ALIVE/100000000',
  });
  made.addMember({ revenueText: '1億円', revenueYen: 100_000_000 });
  createQuotes(made.ports, QUOTES);
  expect(made.table(quotes)).toMatchObject([
    { annualPremiumYen: 30_000, rateVersion: 'S2-公表・年度の記載なし' },
  ]);
});

test('points keep the way of the version before; figures outside yen are refused', () => {
  const made = world();
  const text =
    '収入合計\tAプラン\tBプラン\tCプラン\tDプラン\n3億円\t90,000円\t124,200円\t126,090円\t174,060円\n5億円\t100,000円\t138,000円\t140,100円\t193,400円';
  expect(readBrochure(made.ports, { program: 'TOSHA', text })).toMatchObject({
    method: '点',
    doubtful: 0,
    proposal: { label: '公表例', toNext: '直線', roundingUnitYen: 10, roundingMode: '四捨五入' },
  });
  const steps = [{ plan: 'ALIVE', revenueYen: 1, premiumYen: 1.5, text: '' }];
  expect(() => saveRateDraft(made.ports, { ...DRAFT, steps })).toThrow('rateDraftCell');
});

test.each<[string, Partial<RateDraftRequest>]>([
  ['rateNameInvalid', { version: '=1+1' }],
  ['rateNameTaken', { version: 'S2-公表' }],
  ['rateDraftEmpty', { steps: [] }],
  ['ratePlanUnknown', { steps: [{ plan: 'GH-A', revenueYen: 1, premiumYen: 1, text: '' }] }],
  ['rateProgramUnknown', { program: 'NONE' }],
])('a draft is refused: %s', (code, set) => {
  expect(() => saveRateDraft(world().ports, { ...DRAFT, ...set })).toThrow(code);
});

test('a draft is told all that is wrong with it, each thing by its field', () => {
  const steps = [
    { plan: 'ALIVE', revenueYen: 1, premiumYen: 1.5, text: '' },
    { plan: 'GH-A', revenueYen: 1, premiumYen: 1, text: '' },
  ];
  let problems: readonly Problem[] = [];
  try {
    saveRateDraft(world().ports, { ...DRAFT, version: '=1+1', steps });
  } catch (error) {
    ({ problems } = error as DaichoError);
  }
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['rateNameInvalid', 'version'],
    ['ratePlanUnknown', undefined],
    ['rateDraftCell', undefined],
  ]);
});

test('staff may look, and change nothing', () => {
  const made = drafted();
  made.state.manager = false;
  expect(openRates(made.ports).isManager).toBe(false);
  // The door refuses everybody else (test/faults/all-globals.test.ts asks it for each).
  for (const name of ['saveRateDraft', 'withdrawRateDraft', 'reviewRates', 'activateRates'] as const)
    expect([name, contract[name].may]).toEqual([name, 'manager']);
});

test('the review: difference, impact on open quotes and renewals, cases', () => {
  const made = drafted();
  made.addMember({ revenueText: '3億円', revenueYen: 300_000_000 });
  made.addMember({ memberNumber: '1002', revenueText: '4億円', revenueYen: 400_000_000 });
  createQuotes(made.ports, QUOTES);
  const held = made.addMember({ memberNumber: '1003', revenueText: '5,000万円', revenueYen: 50_000_000 });
  made.rows.set(policies.key, [
    newRecord(policies, {
      policyNumber: 'P-1',
      memberKey: held.memberKey,
      plan: 'ALIVE',
      state: '契約中',
      endsAt: '2027-10-01T16:00:00',
      annualPremiumYen: 20_000,
    }),
  ]);
  const review = reviewRates(made.ports, REVIEW);
  expect(review).toMatchObject({ stops: [], notes: [], closes: [] });
  expect(review.diff.find(({ revenue }) => revenue === '2億5,000万円超3億円以下')).toEqual({
    plan: 'ALIVE',
    revenue: '2億5,000万円超3億円以下',
    beforeYen: 66_000,
    afterYen: 72_600,
    change: '+10.0%',
    changed: true,
  });
  // 66,000 → 72,600 and 20,000 → 22,000; 4億円 had 88,000 and is above the new table.
  expect(review.impact).toMatchObject({
    quotes: 2,
    renewals: 1,
    changed: 3,
    becomeReferred: 1,
    beforeYen: 86_000,
    afterYen: 94_600,
  });
  expect(review.impact.largest.map(({ kind, beforeYen, afterYen }) => [kind, beforeYen, afterYen])).toEqual([
    ['見積', 66_000, 72_600],
    ['更改', 20_000, 22_000],
  ]);
  expect(review.impact.bars.find(({ label }) => label === '5～10%の値上げ')!.count).toBe(2);
  expect(review.cases.every(({ ok }) => ok)).toBe(true);
  // Two keyed, three cells and one above the table; 8 + 8 + 16 shipped figures that stay.
  expect(review.cases).toHaveLength(2 + 4 + 32);
});

test('activation on a later day: earlier starts keep their version, every quote names its own', () => {
  const made = drafted();
  made.addMember({ revenueText: '3億円', revenueYen: 300_000_000 });
  createQuotes(made.ports, QUOTES);
  expect(activateRates(made.ports, activation(made))).toEqual({
    version: 'ALIVE-2027',
    effectiveFrom: '2027-04-01',
    closed: [],
    later: true,
  });
  expect(ofVersion(made, 'ALIVE-2027').map(({ state, approvedBy }) => [state, approvedBy])).toEqual(
    STEPS.map(() => ['有効', '管理 太郎']),
  );
  expect(made.audit.at(-1)).toMatchObject({ useCase: 'activateRates', subjects: ['ALIVE-2027'] });
  createQuotes(made.ports, QUOTES);
  createQuotes(made.ports, { ...QUOTES, effectiveDate: '2027-03-31' });
  expect(made.table(quotes).map((row) => [row.effectiveDate, row.annualPremiumYen, row.rateVersion])).toEqual(
    [
      ['2027-04-01', 66_000, 'S2-公表・年度の記載なし'],
      ['2027-04-01', 72_600, 'ALIVE-2027・2027年度'],
      ['2027-03-31', 66_000, 'S2-公表・年度の記載なし'],
    ],
  );
  // Years later, each from the version that made it.
  made.state.today = '2031-11-22';
  expect(
    recomputeQuotes(made.ports, { quoteNumbers: 'all' }).map(({ version, recomputedYen, same }) => [
      version,
      recomputedYen,
      same,
    ]),
  ).toEqual([
    ['S2-公表', 66_000, true],
    ['ALIVE-2027', 72_600, true],
    ['S2-公表', 66_000, true],
  ]);
});

test('a quote is told apart from rates that somebody edited afterwards', () => {
  const made = world();
  made.addMember({ revenueText: '3億円', revenueYen: 300_000_000 });
  createQuotes(made.ports, QUOTES);
  const row = made.rows.get(rates.key)!.find((rate) => rate['premiumYen'] === 66_000)!;
  row['premiumYen'] = 60_000;
  expect(recomputeQuotes(made.ports, { quoteNumbers: ['Q-2026-0001'] })).toMatchObject([
    { frozenYen: 66_000, recomputedYen: 60_000, same: false },
  ]);
});

test('an issued version is append-only: neither drafted over, withdrawn nor switched again', () => {
  const made = drafted();
  activateRates(made.ports, activation(made));
  expect(() => saveRateDraft(made.ports, DRAFT)).toThrow('rateNameTaken');
  expect(() => withdrawRateDraft(made.ports, DRAFT)).toThrow('rateVersionIssued');
  expect(() => activateRates(made.ports, activation(made))).toThrow('rateStops');
});

test('nothing becomes active without the review of exactly this', () => {
  const made = drafted();
  const request = activation(made);
  expect(() => activateRates(made.ports, { ...request, reviewKey: '' })).toThrow('rateReviewStale');
  expect(() => activateRates(made.ports, { ...request, approvedBy: 'だれか' })).toThrow('rateReviewStale');
  expect(() => activateRates(made.ports, activation(made, { effectiveTo: '' }))).toThrow('rateStops');
  // Another quote changes the impact that was shown.
  made.addMember({ revenueText: '3億円', revenueYen: 300_000_000 });
  createQuotes(made.ports, QUOTES);
  expect(() => activateRates(made.ports, request)).toThrow('rateReviewStale');
  expect(ofVersion(made, 'ALIVE-2027').every(({ state }) => state === '下書き')).toBe(true);
  expect(made.table(members)).toHaveLength(1);
});

test('cases are asked for, and a case that differs from the paper stops the switch', () => {
  const made = drafted();
  const none = { ...REVIEW, cases: [] };
  const { reviewKey } = reviewRates(made.ports, none);
  expect(() => activateRates(made.ports, { ...none, reviewKey, acknowledged: true })).toThrow(
    'rateCasesMissing',
  );
  const wrong = { ...REVIEW, cases: [{ plan: 'ALIVE', revenue: '3億円', premium: '72,000円' }] };
  const review = reviewRates(made.ports, wrong);
  expect(review.cases[0]).toMatchObject({ expected: '72,000円', actual: '72,600円', ok: false });
  const request = { ...wrong, reviewKey: review.reviewKey, acknowledged: true };
  expect(() => activateRates(made.ports, request)).toThrow('rateCaseFailed');
  expect(() =>
    reviewRates(made.ports, { ...REVIEW, cases: [{ plan: 'ALIVE', revenue: '', premium: '1円' }] }),
  ).toThrow('rateCaseInput');
});

test('cells that give no answer: the script compares, and the review says so', () => {
  const made = drafted();
  const inCells = reviewRates(made.ports, REVIEW);
  made.ports.rates.probe = () => undefined;
  const review = reviewRates(made.ports, REVIEW);
  expect(review.cases).toEqual(inCells.cases);
  expect(review.notes).toEqual([...inCells.notes, rateWords.notInCells]);
});

test('what is odd waits for a word that the paper says so', () => {
  const made = world();
  saveRateDraft(made.ports, {
    ...DRAFT,
    steps: DRAFT.steps.map((step) => (step.premiumYen === 33_000 ? { ...step, premiumYen: 21_000 } : step)),
  });
  const review = reviewRates(made.ports, REVIEW);
  expect(review.notes).toHaveLength(1);
  const request = { ...REVIEW, reviewKey: review.reviewKey };
  expect(() => activateRates(made.ports, { ...request, acknowledged: false })).toThrow('rateNotesOpen');
  expect(activateRates(made.ports, { ...request, acknowledged: true }).version).toBe('ALIVE-2027');
});

test('a withdrawn draft stays in the tab as 廃止, and its name is taken', () => {
  const made = drafted();
  expect(withdrawRateDraft(made.ports, DRAFT)).toEqual({ rows: 3 });
  expect(ofVersion(made, 'ALIVE-2027').every(({ state }) => state === '廃止')).toBe(true);
  expect(() => saveRateDraft(made.ports, DRAFT)).toThrow('rateNameTaken');
});

test('calls stay constant however many quotes are open', () => {
  const few = drafted();
  const many = drafted();
  few.addMember({ revenueText: '3億円', revenueYen: 300_000_000 });
  for (let at = 0; at < 60; at++) {
    many.addMember({ memberNumber: `2${at}`, revenueText: '3億円', revenueYen: 300_000_000 });
  }
  const cost = (made: MemoryWorld) => {
    createQuotes(made.ports, QUOTES);
    const request = activation(made);
    const before = { ...made.calls };
    activateRates(made.ports, request);
    return { read: made.calls.read - before.read, update: made.calls.update - before.update };
  };
  expect(cost(many)).toEqual(cost(few));
});
