// Dates of a claim at their bounds, and what is told of them.
import type { ClaimRules } from '../../src/domain/claim-rules';
import { dateProblems, policyWarnings } from '../../src/payable/check-dates';
import { fitOf, policiesInForce, type ClaimMoments, type Moment } from '../../src/payable/policy-in-force';

const at = (date: string, time = ''): Moment => ({ date, time });
const NOW = '2026-05-10T09:00:30';
const told = (moments: ClaimMoments) =>
  dateProblems(moments, NOW).map(({ code, params }) => [code, ...Object.values(params ?? {})]);

test.each<[string, ClaimMoments, unknown[]]>([
  ['this very minute', { occurred: at('2026-05-10', '09:00') }, []],
  ['a minute ahead', { occurred: at('2026-05-10', '09:01') }, [['claimDateAhead', '発生日']]],
  ['today without a time', { claimed: at('2026-05-10') }, []],
  ['tomorrow', { claimed: at('2026-05-11') }, [['claimDateAhead', '請求日時']]],
  ['one day', { occurred: at('2026-05-01', '10:00'), known: at('2026-05-01', '10:00') }, []],
  ['one day, one time known', { occurred: at('2026-05-01', '10:00'), known: at('2026-05-01') }, []],
  ['one day, the other time known', { occurred: at('2026-05-01'), known: at('2026-05-01', '00:00') }, []],
  ['known alone', { known: at('2026-05-01'), claimed: at('2026-04-01') }, []],
  [
    'later than both',
    { occurred: at('2026-05-03'), known: at('2026-05-02', '23:59'), claimed: at('2026-05-02') },
    [
      ['claimDatesOutOfOrder', '発生日', '認識日時'],
      ['claimDatesOutOfOrder', '発生日', '請求日時'],
    ],
  ],
])('%s', (_what, moments, wanted) => {
  expect(told(moments)).toEqual(wanted);
});

const term = (policyNumber: string, startsAt: string, endsAt: string, state = '契約中') => ({
  policyNumber,
  startsAt,
  endsAt,
  state,
});
test.each([
  ['', '2019-04-01T16:00:00', 'out'],
  ['2018-04-01T16:00:00', '', 'out'],
  ['2018-04-01T00:00:00', '2019-04-01T00:00:00', 'in'],
  ['2018-05-01T00:01:00', '2019-04-01T00:00:00', 'boundary'],
  ['2018-04-01T00:00:00', '2018-05-01T23:59:00', 'boundary'],
  ['2018-04-01T00:00:00', '2018-05-02T00:00:00', 'in'],
  ['2018-04-01T00:00:00', '2018-05-01T00:00:00', 'out'],
  ['2018-05-01T23:59:00', '2019-05-01T00:00:00', 'boundary'],
])('a day without a time, 1 May 2018, in %s to %s: %s', (startsAt, endsAt, fit) => {
  expect(fitOf(term('P-1', startsAt, endsAt), at('2018-05-01'))).toBe(fit);
});

const source = { document: 'S4', section: '架空' } as const;
const rules: Pick<ClaimRules, 'trigger'> = {
  trigger: {
    liability: { value: 'claimed', state: 'published', source },
    cost: { value: null, state: 'inferred', source },
  },
};
const year = term('P-1', '2018-04-01T16:00:00', '2019-04-01T16:00:00');

test('each part is answered by its own date, by both where no document says', () => {
  const answers = policiesInForce([year], rules as ClaimRules, { claimed: at('2018-05-01') });
  expect(answers).toEqual([
    {
      part: 'liability',
      by: 'claimed',
      state: 'published',
      missing: false,
      candidates: [{ policyNumber: 'P-1', fit: 'in', state: '契約中' }],
    },
    {
      part: 'cost',
      by: 'claimed',
      state: 'inferred',
      missing: false,
      candidates: [{ policyNumber: 'P-1', fit: 'in', state: '契約中' }],
    },
    { part: 'cost', by: 'occurred', state: 'inferred', missing: true, candidates: [] },
  ]);
  expect(policiesInForce([], undefined, {}).map(({ part, by, state }) => [part, by, state])).toEqual([
    ['liability', 'claimed', 'unverified'],
    ['liability', 'occurred', 'unverified'],
    ['cost', 'claimed', 'unverified'],
    ['cost', 'occurred', 'unverified'],
  ]);
});

const warned = (terms: (typeof year)[], moment: Moment) => {
  const moments = { claimed: moment, occurred: moment };
  const answers = policiesInForce(terms, rules as ClaimRules, moments).slice(0, 1);
  return policyWarnings(terms, answers, moments).map(({ code, params }) => [code, params]);
};
const next = term('P-2', '2019-04-01T16:00:00', '2020-04-01T16:00:00');
test.each<[string, (typeof year)[], Moment, unknown[]]>([
  ['in force', [year], at('2018-05-01'), []],
  [
    'the day of change',
    [year, next],
    at('2019-04-01'),
    [
      ['claimBoundaryDay', { policyNumber: 'P-1', by: 'claimed', date: '2019-04-01' }],
      ['claimBoundaryDay', { policyNumber: 'P-2', by: 'claimed', date: '2019-04-01' }],
    ],
  ],
  [
    'before all',
    [year, next],
    at('2018-03-31'),
    [['claimBeforeInception', { part: 'liability', by: 'claimed', date: '2018-03-31' }]],
  ],
  [
    'a minute before all',
    [year],
    at('2018-04-01', '15:59'),
    [['claimBeforeInception', { part: 'liability', by: 'claimed', date: '2018-04-01 15:59' }]],
  ],
  [
    'after all',
    [year, next],
    at('2020-04-02'),
    [['claimAfterExpiry', { part: 'liability', by: 'claimed', date: '2020-04-02' }]],
  ],
  [
    'at the end',
    [year],
    at('2019-04-01', '16:00'),
    [['claimAfterExpiry', { part: 'liability', by: 'claimed', date: '2019-04-01 16:00' }]],
  ],
  [
    'in a gap',
    [year, { ...next, startsAt: '2019-06-01T16:00:00' }],
    at('2019-05-01'),
    [['claimAfterExpiry', { part: 'liability', by: 'claimed', date: '2019-05-01' }]],
  ],
  [
    'no start keyed',
    [{ ...year, startsAt: '' }],
    at('2018-05-01'),
    [['claimWithoutPolicy', { part: 'liability' }]],
  ],
  ...['失効', '取消', '見送り'].map(
    (state) =>
      [
        state,
        [{ ...year, state }],
        at('2018-05-01'),
        [['claimPolicyLapsed', { policyNumber: 'P-1', state }]],
      ] as [string, (typeof year)[], Moment, unknown[]],
  ),
  ...['申込受付', '解約'].map(
    (state) =>
      [
        state,
        [{ ...year, state }],
        at('2018-05-01'),
        [['claimPolicyOpen', { policyNumber: 'P-1', state }]],
      ] as [string, (typeof year)[], Moment, unknown[]],
  ),
])('%s', (_what, terms, moment, wanted) => {
  expect(warned(terms, moment)).toEqual(wanted);
});

test('a trigger that is not there is told, and what is told twice is told once', () => {
  const moments = { claimed: at('2018-05-01') };
  const answers = policiesInForce([{ ...year, state: '失効' }], rules as ClaimRules, moments);
  expect(policyWarnings([year], answers, moments).map(({ code, params }) => [code, params])).toEqual([
    ['claimPolicyLapsed', { policyNumber: 'P-1', state: '失効' }],
    ['claimTriggerMissing', { part: 'cost', by: 'occurred' }],
  ]);
});
