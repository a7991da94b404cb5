// This file tests 期限 and renewals through the built bundle: many policies, the list, and a daily run that repeats.
import type { DeadlineDesk, SyncDeadlinesReport } from '../../src/rooms/deadlines/contract';
import type { RenewalDesk } from '../../src/rooms/renewals/contract';
import { addDays } from '../../src/domain/calendar';
import { members } from '../../src/tables/members';
import { policies } from '../../src/tables/policies';
import { transactions } from '../../src/tables/transactions';
import { openLedger } from '../../src/rooms/enrolment/ledger';
import { memoryWorld, type MemoryWorld } from '../support/memory-ports';
import { seed } from '../support/seeding';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(240_000);

/** Two thousand take a minute more and say the same: DAICHO_POLICIES=2000. */
const POLICIES = Number(process.env.DAICHO_POLICIES ?? 120);
let twin: Twin;
const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
const rows = (tab: string) => twin.workbook.tabRows(tab);
const sums = (calls: Readonly<Record<string, number>>) =>
  Object.values(calls).reduce((total, count) => total + count, 0);

beforeAll(async () => {
  twin = await openTestTwin({ demonstration: true, now: '2026-11-22T10:00', role: 'manager' });
}, 240_000);

/** Covers of one year, in force, whose ends lie spread over the year from 2026-12-02 on. */
function portfolio(count: number): MemoryWorld {
  const world = memoryWorld();
  world.state.today = '2025-12-01';
  const ledger = openLedger(world.ports);
  for (let at = 0; at < count; at++) {
    const { memberKey, memberNumber, organization } = world.addMember({ memberNumber: String(10_000 + at) });
    const start = addDays('2025-12-02', (at * 3) % 360);
    const started = ledger.start({
      kind: 'newBusiness',
      document: '申込書',
      idempotencyKey: memberKey,
      terms: {
        memberKey,
        memberNumber,
        organization,
        policyholder: organization,
        namedInsured: organization,
        program: 'ALIVE',
        plan: 'ALIVE',
        insurers: '',
        originalInception: start,
        startsAt: `${start}T16:00:00`,
        endsAt: `${addDays(start, 365)}T16:00:00`,
        liabilityLimitYen: 100_000_000,
        costLimitYen: 1_000_000,
        deductible: 'なし',
        annualPremiumYen: 66_000,
        termPremiumYen: 66_000,
        quoteNumber: '',
        disclosure: '',
        applicationOn: '2025-12-01',
        applicationSent: '',
        solicitor: '担当A',
        previousPolicy: '',
      },
    });
    if (!started.ok) throw new Error(started.problem.code);
    ledger.record({
      policyNumber: started.value.policy.policyNumber,
      event: { kind: 'underwrite', on: '2025-12-01', document: '引受通知' },
      effectiveOn: '2025-12-01',
      document: '引受通知',
    });
  }
  ledger.commit();
  return world;
}

it('a handful and many policies cost the same calls, and a second run changes nothing', async () => {
  seed(twin, portfolio(3), [members, policies, transactions]);
  const few = await twin.call('syncDeadlines', []);
  expect(few.error).toBeUndefined();
  seed(twin, portfolio(POLICIES), [members, policies, transactions]);
  const started = Date.now();
  const many = await twin.call('syncDeadlines', []);
  const report = many.result as SyncDeadlinesReport;
  if (process.env.DAICHO_TIMES) console.log('sync', Date.now() - started, many.calls);
  expect(many.error).toBeUndefined();
  // Each policy: its expiry, and the next step of its renewal.
  expect(report.added).toBeGreaterThan(POLICIES * 1.9);
  const again = await twin.call('syncDeadlines', []);
  expect(again.result).toMatchObject({ added: 0, changed: 0, closed: 0, cancelled: 0 });
  // New rows of the tab are made in one call; nothing else differs between three policies and many.
  expect(sums(many.calls)).toBeLessThanOrEqual(sums(few.calls) + 2);
  const due = rows('期限').find((row) => row['期限キー'] === 'P-2025-0001/expiry')!;
  expect(due).toMatchObject({
    期限日時: '2026-12-02T16:00:00',
    前営業日: '2026-12-02',
    残日数: 10,
    状態: '未了',
  });
});

it('a second run changes nothing, and the list shows what stands open by date', async () => {
  expect(await call('syncDeadlines')).toMatchObject({ added: 0, changed: 0 });
  const { lines, spans } = await call<DeadlineDesk>('openDeadlines', {});
  const dated = lines.flatMap(({ dueAt }) => (dueAt === '' ? [] : [dueAt]));
  expect(dated).toEqual([...dated].sort());
  const open = rows('期限').filter((row) => ['未了', '期限超過', '日付未入力'].includes(String(row['状態'])));
  expect(spans[0]).toEqual({ span: 'all', count: open.length });
});

it('the daily run queues what is due once, also when it comes twice or three days late', async () => {
  const first = await call<{ problems: string[] }>('runDaily');
  expect(first.problems).toEqual([]);
  const letters = rows('送信箱').length;
  // 90 days after 2026-11-22 is 2027-02-20: what ends up to then is due.
  const due = rows('契約').filter((row) => String(row['保険終期（日時）']) < '2027-02-21').length;
  expect(letters).toBe(due);
  await call('runDaily');
  expect(rows('送信箱')).toHaveLength(letters);
  twin.clock.set('2026-11-25T09:00:00+09:00');
  await call('runDaily');
  const keys = rows('送信箱').map((row) => row['重複防止キー']);
  expect(new Set(keys).size).toBe(keys.length);
  // Three more days of ends have come within 90 days.
  const later = rows('契約').filter((row) => String(row['保険終期（日時）']) < '2027-02-24').length;
  expect(keys).toHaveLength(later);
});

it('what ended without an answer is told as 失効', async () => {
  twin.clock.set('2026-12-03T09:00:00+09:00');
  await call('runDaily');
  const ended = rows('契約').filter((row) => String(row['保険終期（日時）']) < '2026-12-03T09:00');
  expect(ended.length).toBeGreaterThan(0);
  expect(new Set(ended.map((row) => row['更改状態']))).toEqual(new Set(['失効']));
  const desk = await call<RenewalDesk>('openRenewals', {});
  expect(desk.lapsed).toBe(ended.length);
  // Listed from 30 days before the first step of 90 days: 120 days after 2026-12-03 is 2027-04-02.
  const coming = rows('契約').filter((row) => {
    const end = String(row['保険終期（日時）']);
    return end > '2026-12-03T09:00' && end < '2027-04-03';
  });
  expect(desk.lines.length + desk.more).toBe(coming.length);
});
