// Dates of a claim at their bounds, what is told of them, and every field of a clock.
import type { ClaimRules } from '../../src/domain/claim-rules';
import { dateProblems, policyWarnings } from '../../src/payable/check-dates';
import { claimClocks, lastDay, type ClockCase } from '../../src/payable/clocks';
import { dataProtectionClocks, reportMayBeDue } from '../../src/payable/data-protection';
import { fitOf, policiesInForce, type ClaimMoments, type Moment } from '../../src/payable/policy-in-force';
import { traceLine } from '../../src/payable/trace';

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

test.each([
  // 30 days with the first: 29 later. A year from 1 March with the first day ends the day before 1 March.
  ['2018-04-01', 30, 'days', true, '2018-04-30'],
  ['2018-04-01', 30, 'days', false, '2018-05-01'],
  ['2019-03-01', 1, 'years', true, '2020-02-29'],
  ['2019-03-01', 1, 'years', false, '2020-03-01'],
  ['2018-04-10', 3, 'years', false, '2021-04-10'],
  ['2018-04-10', 3, 'years', true, '2021-04-09'],
  ['2020-02-29', 1, 'years', true, '2021-02-28'],
] as const)('%s and %d %s, the first day counted %p: %s', (start, amount, unit, startCounts, last) => {
  expect(lastDay(start, { length: { amount, unit }, startCounts })).toBe(last);
});

const claim: ClockCase = {
  claimNumber: 'C-0001',
  program: '架空',
  plan: 'A',
  memberKey: '1001/架空',
  owner: 'staff@agency.example.jp',
  starts: { known: '2026-05-01' },
  satisfied: { notice: '2026-05-02 電話', preliminaryReport: '2026-05-03 速報' },
  leak: false,
  persons: 1,
  sensitive: 'no',
  propertyDamage: 'no',
  wrongfulIntent: 'no',
};
const clock = {
  id: 'notice.A',
  name: '通知',
  plans: ['A'],
  start: 'known',
  startCounts: false,
  counting: '認識日から',
} as const;
const clocksOf = (more: object, changed: Partial<ClockCase> = {}) =>
  claimClocks(
    {
      clocks: [
        { ...clock, length: { value: { amount: 10, unit: 'days' }, state: 'inferred', source }, ...more },
      ],
    } as unknown as ClaimRules,
    { ...claim, ...changed },
  );

test('a clock says all that 期限 shows of it', () => {
  const wanted = {
    key: 'C-0001/notice',
    kind: '通知',
    dueAt: '2026-05-11T23:59',
    start: '2026-05-01',
    counting: '認識日から',
    source: 'S4「架空」',
    certainty: 'inferred',
    program: '架空',
    memberKey: '1001/架空',
    subjectNumber: 'C-0001',
    owner: 'staff@agency.example.jp',
    satisfiedBy: '2026-05-02 電話',
  };
  expect(clocksOf({})).toEqual([wanted]);
  expect(clocksOf({ plans: undefined })).toEqual([wanted]);
  expect(clocksOf({ plans: ['B'] })).toEqual([]);
  expect(clocksOf({ startCounts: true })).toEqual([{ ...wanted, dueAt: '2026-05-10T23:59' }]);
  expect(clocksOf({ length: { value: null, state: 'published', source } })).toEqual([
    { ...wanted, dueAt: '2026-05-01T23:59', certainty: 'published' },
  ]);
  expect(clocksOf({}, { starts: {}, satisfied: {} })).toEqual([
    { ...wanted, dueAt: '', start: '', satisfiedBy: '' },
  ]);
});

test('reminders of reports say all that 期限 shows of them', () => {
  const leaked = { ...claim, leak: true, sensitive: 'yes' } as const;
  const [preliminary, final, ...more] = dataProtectionClocks(leaked);
  expect(more).toEqual([]);
  const both = {
    start: '2026-05-01',
    certainty: 'unverified',
    program: '架空',
    memberKey: '1001/架空',
    subjectNumber: 'C-0001',
    owner: 'staff@agency.example.jp',
  };
  expect(preliminary).toMatchObject({
    ...both,
    key: 'C-0001/preliminaryReport',
    dueAt: '2026-05-03T23:59',
    satisfiedBy: '2026-05-03 速報',
  });
  // The fifth day, for those who count three to five days.
  expect(preliminary!.counting).toContain('2026年5月5日');
  expect(final).toMatchObject({
    ...both,
    key: 'C-0001/finalReport',
    dueAt: '2026-05-30T23:59',
    satisfiedBy: '',
  });
  expect(final!.counting).toContain('30日');
  expect(dataProtectionClocks({ ...leaked, wrongfulIntent: 'yes' })[1]!.counting).toContain('60日');
  // Not meant as far as is known: the usual time.
  expect(dataProtectionClocks({ ...leaked, wrongfulIntent: 'unknown' })[1]!.dueAt).toBe('2026-05-30T23:59');
  for (const draft of dataProtectionClocks({ ...leaked, starts: {} }))
    expect(draft).toMatchObject({ dueAt: '', start: '' });
});

test.each([
  [{}, false],
  [{ persons: 1000 }, false],
  [{ persons: 1001 }, true],
  [{ persons: undefined }, true],
  [{ sensitive: 'unknown' }, true],
  [{ propertyDamage: 'yes' }, true],
  [{ wrongfulIntent: 'yes' }, true],
  [{ leak: false, persons: 2000, wrongfulIntent: 'yes' }, false],
] as const)('a report may be due for %j: %p', (changed, due) => {
  expect(reportMayBeDue({ ...claim, leak: true, ...changed })).toBe(due);
});

test('a step says what it has', () => {
  expect(traceLine('loss', { a: 1 })).toEqual({ code: 'loss', params: { a: 1 } });
  expect(traceLine('loss', {}, 0)).toEqual({ code: 'loss', params: {}, yen: 0 });
  expect(traceLine('ratio', {}, undefined, { value: 1, state: 'inferred', source })).toEqual({
    code: 'ratio',
    params: {},
    source,
    state: 'inferred',
  });
});
