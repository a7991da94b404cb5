// The clocks of a claim: TOSHA's window, payment, limitation, and the data-protection reminders.
import { claimClocks, lastDay, type ClockCase } from '../../src/payable/clocks';
import { programOf } from '../../src/programs';

const base: ClockCase = {
  claimNumber: 'C-0001',
  program: 'TOSHA',
  plan: 'TOSHA-A',
  memberKey: 'M1',
  owner: '',
  starts: {},
  satisfied: {},
  leak: true,
  persons: 10,
  sensitive: 'no',
  propertyDamage: 'no',
  wrongfulIntent: 'no',
};

const due = (claim: Partial<ClockCase>): Record<string, string> =>
  Object.fromEntries(
    claimClocks(programOf(claim.program ?? base.program)!.handbook!.claims!(), { ...base, ...claim }).map(
      (clock) => [clock.key.replace('C-0001/', ''), clock.dueAt],
    ),
  );

test('180 days and one year count from the day after the insurer received the notice', () => {
  // Day 1 is June 2; 180 days: 29 in June, 31+31+30+31 = 123 to the end of October, 28 in November.
  expect(due({ starts: { insurerReceived: '2018-06-01' } }).measures).toBe('2018-11-28T23:59');
  expect(due({ plan: 'TOSHA-D', starts: { insurerReceived: '2018-06-01' } }).measures).toBe(
    '2019-06-01T23:59',
  );
  expect(due({}).measures).toBe('');
});

test.each([
  // From March 1, 2019: the day before March 1, 2020, a leap year.
  ['2019-02-28', '2020-02-29'],
  // From February 29, 2020: 2021 has none, so the time ends with the month.
  ['2020-02-28', '2021-02-28'],
  ['2020-02-29', '2021-02-28'],
  ['2018-12-31', '2019-12-31'],
])('one year after %s ends on %s', (received, last) => {
  expect(lastDay(received, { length: { amount: 1, unit: 'years' } })).toBe(last);
});

test('payment within 30 days counts the day of submission', () => {
  // April 1 is day 1, April 30 is day 30.
  expect(due({ starts: { documentsSubmitted: '2018-04-01' } }).payment).toBe('2018-04-30T23:59');
});

test('the limitation of three years is an unverified clock', () => {
  const clocks = claimClocks(programOf('TOSHA')!.handbook!.claims!(), {
    ...base,
    starts: { occurred: '2018-04-10' },
  });
  expect(clocks.find((clock) => clock.key === 'C-0001/limitation')).toMatchObject({
    dueAt: '2021-04-10T23:59',
    certainty: 'unverified',
  });
});

test('notices without days show from the day that they start', () => {
  const clocks = due({ starts: { known: '2018-05-01', firstReported: '2018-05-02' } });
  expect(clocks).toMatchObject({
    immediateNotice: '2018-05-01T23:59',
    writtenNotice: '2018-05-02T23:59',
  });
});

test('a programme whose document is silent borrows no clock', () => {
  for (const program of ['GH', 'AIOI', 'ALIVE', 'NISSHIN']) {
    const clocks = due({ program, plan: program, leak: false, starts: { known: '2026-05-01' } });
    expect(clocks).toEqual({ immediateNotice: '2026-05-01T23:59' });
  }
});

describe('data-protection reports, the day of knowing counted as the first', () => {
  const starts = { known: '2026-05-01' };

  test('30 days, and 60 with wrongful intent', () => {
    // May has 31 days: day 3 is May 3, day 30 is May 30, day 60 is June 29.
    expect(due({ starts, sensitive: 'yes' })).toMatchObject({
      preliminaryReport: '2026-05-03T23:59',
      finalReport: '2026-05-30T23:59',
    });
    expect(due({ starts, wrongfulIntent: 'yes' }).finalReport).toBe('2026-06-29T23:59');
  });

  test.each([
    [{ persons: 1000 }, false],
    [{ persons: 1001 }, true],
    [{ persons: undefined }, true],
    [{ sensitive: 'yes' as const }, true],
    [{ propertyDamage: 'unknown' as const }, true],
    [{ leak: false, sensitive: 'yes' as const }, false],
  ])('%j: reminded %s', (more, reminded) => {
    expect('preliminaryReport' in due({ starts, ...more })).toBe(reminded);
  });

  test('they ask whether a report is needed, and name the other parties (rule C13)', () => {
    const clocks = claimClocks(undefined, { ...base, starts, sensitive: 'yes' });
    expect(clocks).toHaveLength(2);
    for (const clock of clocks) {
      expect(clock.counting).toContain('要否をご確認ください（目安）');
      expect(clock.counting).toContain('委託元・所管庁');
      expect(clock.certainty).toBe('unverified');
    }
  });
});
