// 更改（月別）: each month with what ends in it, its premium, its stages and answers; the list of one month.
import { openRenewals } from '../../../src/rooms/renewals/open-renewals';
import { recordRenewal } from '../../../src/rooms/renewals/record-renewal';
import { memoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

/** ALIVE has no common day: the steps count from each end. In force from 16 March and 1 April of 2026. */
function portfolio() {
  const world = memoryWorld();
  world.state.today = '2026-03-01';
  const add = (memberNumber: string, start: string, premiumYen: number) =>
    addPolicy(world, { memberNumber, program: 'ALIVE', start, premiumYen });
  const numbers = [
    add('1001', '2026-03-16', 20_000),
    add('1002', '2026-04-01', 66_000),
    add('1003', '2026-04-01', 30_000),
  ];
  world.state.today = '2027-01-10';
  return { world, numbers };
}

test('a month has its policies, their premium, their stages and what members said', () => {
  const { world, numbers } = portfolio();
  recordRenewal(world.ports, {
    policyNumbers: [numbers[2]!],
    state: '更新しない',
    on: '2027-01-09',
    reason: '電話',
  });
  const { months } = openRenewals(world.ports, {});
  expect(months).toEqual([
    {
      month: '2027-03',
      policies: 1,
      premiumYen: 20_000,
      // 2027-03-16 less 90 days is 2026-12-16, less 60 days 2027-01-15.
      stages: [{ stage: 'days-90', policies: 1 }],
      states: [{ state: '', policies: 1 }],
    },
    {
      month: '2027-04',
      policies: 2,
      // 66,000 + 30,000
      premiumYen: 96_000,
      stages: [
        { stage: 'days-90', policies: 1 },
        { stage: 'outcome', policies: 1 },
      ],
      states: [
        { state: '', policies: 1 },
        { state: '更新しない', policies: 1 },
      ],
    },
  ]);
});

test('the list is that of the month, and its counts with it; the months stay', () => {
  const { world, numbers } = portfolio();
  const april = openRenewals(world.ports, { month: '2027-04' });
  expect(april.lines.map(({ policyNumber }) => policyNumber)).toEqual([numbers[1], numbers[2]]);
  expect(april.stages.reduce((sum, { policies }) => sum + policies, 0)).toBe(2);
  expect(april.months).toEqual(openRenewals(world.ports, {}).months);
  expect(openRenewals(world.ports, { month: '2027-05' }).lines).toEqual([]);
});
