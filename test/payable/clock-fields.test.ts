// Lengths of time, and every field of a clock and of a step.
import type { ClaimRules } from '../../src/domain/claim-rules';
import { claimClocks, lastDay, type ClockCase } from '../../src/payable/clocks';
import { dataProtectionClocks, reportMayBeDue } from '../../src/payable/data-protection';
import { traceLine } from '../../src/payable/trace';

const source = { document: 'S4', section: '架空' } as const;

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
