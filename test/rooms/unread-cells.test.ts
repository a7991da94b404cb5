import { expireQuotes } from '../../src/rooms/quotes/expire-quotes';
import { cancelDeliveries } from '../../src/rooms/mail/change-deliveries';
import { sendOutbox } from '../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../src/rooms/quotes/create-quotes';
// This file tests what use cases do with a cell that a person typed over: its row alone is told, the others go on.
import { problemText } from '../../src/domain/problem-text';
import { deadlines } from '../../src/tables/deadlines';
import { settings } from '../../src/tables/masters';
import { members, type Member } from '../../src/tables/members';
import { outbox } from '../../src/tables/outbox';
import { payments } from '../../src/tables/payments';
import { policies } from '../../src/tables/policies';
import { quotes } from '../../src/tables/quotes';
import { settingKeys } from '../../src/tables/setting-keys';
import { newRecord } from '../../src/tables/new-record';
import { runSteps } from '../../src/rooms/automation/run-steps';
import { syncDeadlines } from '../../src/rooms/deadlines/sync-deadlines';
import { openPayments } from '../../src/rooms/payments/open-payments';
import { openUnpaid } from '../../src/rooms/payments/open-unpaid';
import { memoryWorld, type MemoryWorld } from '../support/memory-ports';
import { addPolicy } from '../support/policies';

const request = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' } as const;
const FIRST = '1001/ALIVE';
const SECOND = '1002/ALIVE';

function twoMembers(): MemoryWorld {
  const world = memoryWorld();
  world.addMember({ memberNumber: '1001' });
  world.addMember({ memberNumber: '1002' });
  return world;
}

function quoted(): MemoryWorld {
  const world = twoMembers();
  createQuotes(world.ports, request);
  return world;
}

const told = (world: MemoryWorld): string[] =>
  world.ports.tables.doubts().map((problem) => problemText(problem));

test.each<[keyof Member & string, unknown, string]>([
  ['state', '停止中', '会員名簿 2行目「状態」：セルの「停止中」'],
  ['faxConfirmedOn', '来月', '会員名簿 2行目「FAX確認日」：セルの「来月」'],
  ['faxConfirmedOn', 312_345_678, '会員名簿 2行目「FAX確認日」：セルの「312345678」'],
  ['revenueText', '三億くらいかも', '「三億くらいかも」は金額として読み取れません'],
  ['revenueText', true, '「TRUE」は金額として読み取れません'],
  ['revenueUnit', '#N/A', '会員名簿 2行目「単位」：セルの「#N/A」'],
])('a member’s %s typed as %p: no quote for this member alone', (key, cell, text) => {
  const world = twoMembers();
  world.type(members, FIRST, key, cell);
  const report = createQuotes(world.ports, request);
  expect(report.created).toEqual(['Q-2026-0001']);
  expect(world.table(quotes)[0]!.memberKey).toBe(SECOND);
  expect(report.refused).toEqual([
    expect.objectContaining({ id: FIRST, message: expect.stringContaining(text) }),
  ]);
});

test('a quote typed over is no reason to make it a second time', () => {
  const world = quoted();
  world.type(quotes, 'Q-2026-0001', 'state', '案内ずみ');
  const report = createQuotes(world.ports, request);
  expect(report).toMatchObject({ created: [], existing: ['Q-2026-0002'] });
  expect(report.refused[0]).toMatchObject({ id: FIRST, code: 'cellUnreadChoice' });
  expect(world.table(quotes)).toHaveLength(2);
});

test('a letter whose state was typed over is neither sent nor made again, and its number is not given twice', () => {
  const world = quoted();
  world.type(outbox, 'M-2026-0001', 'state', '送った');
  expect(sendOutbox(world.ports, { confirm: 1 })).toMatchObject({ sent: ['M-2026-0002'] });
  expect(told(world)).toEqual([expect.stringContaining('送信箱 2行目「状態」：セルの「送った」')]);
  world.addMember({ memberNumber: '1003' });
  createQuotes(world.ports, request);
  expect(world.table(outbox).map((row) => row.deliveryNumber)).toEqual([
    'M-2026-0001',
    'M-2026-0002',
    'M-2026-0003',
  ]);
  // Whoever names it is told the cell, not that there is no such letter.
  const { refused } = cancelDeliveries(world.ports, { deliveries: ['M-2026-0001'] });
  expect(refused).toMatchObject([{ code: 'cellUnreadChoice' }]);
});

test('a day typed over: the other quotes expire, and the run tells the cell', () => {
  const world = quoted();
  world.state.manager = true;
  // Valid until 2026-12-22.
  world.state.today = '2026-12-23';
  world.type(quotes, 'Q-2026-0001', 'validUntil', '年末');
  const step = { name: 'expireQuotes', title: '見積の期限切れ', at: 1, run: expireQuotes };
  runSteps(world.ports, 'daily', [step]);
  expect(world.table(quotes).map((row) => row.state)).toEqual(['案内準備完了', '期限切れ']);
  const problems = world.table(settings).find((row) => row.key === settingKeys.dailyProblems)!.value;
  expect(problems).toContain('見積 2行目「有効期限」：セルの「年末」は日付として読み取れません');
});

test('the deadlines of a policy that cannot be read stay as they are', () => {
  const world = memoryWorld();
  world.state.today = '2027-04-02';
  const first = addPolicy(world, { memberNumber: '4001' });
  addPolicy(world, { memberNumber: '4002' });
  syncDeadlines(world.ports);
  const before = world.table(deadlines).map((row) => ({ ...row }));
  expect(before.filter((row) => row.subjectNumber === first).length).toBeGreaterThan(0);
  world.type(policies, first, 'endsAt', '未定');
  expect(syncDeadlines(world.ports)).toMatchObject({ added: 0, changed: 0, cancelled: 0 });
  expect(world.table(deadlines)).toEqual(before);
  expect(told(world)).toEqual([expect.stringContaining('契約 2行目')]);
});

test('a deadline that was typed over is not made a second time', () => {
  const world = memoryWorld();
  world.state.today = '2027-04-02';
  addPolicy(world, { memberNumber: '4001' });
  syncDeadlines(world.ports);
  const { deadlineKey } = world.table(deadlines)[0]!;
  world.type(deadlines, deadlineKey, 'dueAt', 'いつか');
  expect(syncDeadlines(world.ports)).toMatchObject({ added: 0, changed: 0 });
});

test('no sum of a policy is told while a receipt of its cannot be read; the others are', () => {
  const world = memoryWorld();
  const policyNumber = addPolicy(world, { memberNumber: '4001' });
  const receipt = newRecord(payments, { paymentNumber: 'N-2027-0001', policyNumber });
  world.ports.tables.append(payments, [{ ...receipt, state: '計上済', amountYen: 98_810 }]);
  expect(openUnpaid(world.ports).unpaid).toEqual([]);
  world.type(payments, 'N-2027-0001', 'amountYen', '98,810円');
  const other = addPolicy(world, { memberNumber: '4002', premiumYen: 81_370 });
  // Left out, the receipt would make its member owe what was paid.
  const { unpaid, totalYen } = openUnpaid(world.ports);
  expect([unpaid.map((line) => line.policyNumber), totalYen]).toEqual([[other], 81_370]);
  expect(openPayments(world.ports).payments).toEqual([]);
  expect(told(world)).toEqual([expect.stringContaining('収納・精算 2行目「入金額」')]);
});
