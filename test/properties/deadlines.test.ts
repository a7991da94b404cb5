// This file holds 期限 to one rule whatever happens between two days: a run twice is a run once, and no open date is lost.
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar';
import { deadlines } from '../../src/tables/deadlines';
import { policies } from '../../src/tables/policies';
import { newRecord } from '../../src/tables/new-record';
import { POLICY_STATES, RENEWAL_STATES } from '../../src/domain/policy-event';
import { syncDeadlines } from '../../src/rooms/deadlines/sync-deadlines';
import { memoryWorld } from '../support/memory-ports';

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-06-01', days));
const policy = fc.record({
  program: fc.constantFrom('ALIVE', 'TOSHA', 'GH'),
  endDate: day,
  state: fc.constantFrom(...POLICY_STATES),
  renewalState: fc.constantFrom('', ...RENEWAL_STATES),
  paymentState: fc.constantFrom('', '未収', '入金済'),
});
const event = fc.record({
  today: day,
  closing: fc.option(day, { nil: '' }),
  policies: fc.array(policy, { maxLength: 6 }),
  sorted: fc.boolean(),
});

test('twice is once, through any order of days and events', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 5 }), (events) => {
      const world = memoryWorld();
      for (const { today, closing, policies: rows, sorted } of events) {
        world.state.today = today;
        world.setProgram('TOSHA', { applicationClosing: closing });
        world.rows.set(
          policies.key,
          rows.map(({ endDate, ...row }, at) =>
            newRecord(policies, {
              ...row,
              policyNumber: `P-${at}`,
              startsAt: `${addDays(endDate, -365)}T16:00:00`,
              endsAt: `${endDate}T16:00:00`,
            }),
          ),
        );
        if (sorted) world.rows.get(deadlines.key)?.reverse();
        syncDeadlines(world.ports);
        const once = JSON.stringify(world.table(deadlines));
        expect(syncDeadlines(world.ports)).toMatchObject({ added: 0, changed: 0, closed: 0, cancelled: 0 });
        expect(JSON.stringify(world.table(deadlines))).toBe(once);
        const keys = world.table(deadlines).map((row) => row.deadlineKey);
        expect(new Set(keys).size).toBe(keys.length);
        // Whatever is in force or has ended without an outcome still shows its expiry.
        rows.forEach((row, at) => {
          const found = world.table(deadlines).find((line) => line.deadlineKey === `P-${at}/expiry`);
          const covered = ['引受', '契約中', '満期'].includes(row.state);
          const decided = ['更新', '条件変更', '更新しない', '失効'].includes(row.renewalState);
          if (covered && !decided) expect(['未了', '期限超過']).toContain(found?.state);
        });
      }
    }),
    { numRuns: 60 },
  );
});
