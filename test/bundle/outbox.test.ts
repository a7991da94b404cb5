// This file tests quotes, letters and sending through the built bundle: once, and never twice.
import type { CreateQuotesReport } from '../../src/rooms/quotes/contract';
import type { SendOutboxReport } from '../../src/rooms/mail/contract';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

let twin: Twin;
let created: CreateQuotesReport;
const request = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' };

beforeAll(async () => {
  twin = await openTestTwin({ demonstration: true, now: '2026-11-22T10:00', role: 'manager' });
  created = await callTwin<CreateQuotesReport>(twin, 'createQuotes', request);
});

async function sendAll(first: object): Promise<SendOutboxReport[]> {
  const reports = [await callTwin<SendOutboxReport>(twin, 'sendOutbox', first)];
  while (reports[reports.length - 1]!.left > 0) {
    reports.push(await callTwin<SendOutboxReport>(twin, 'sendOutbox', {}));
  }
  return reports;
}

test('the demonstration is quoted, referred and queued; what needs the member is refused', () => {
  expect(created.left).toBe(0);
  expect(created.refused.map((message) => message.code).sort()).toEqual([
    'memberInsured',
    'memberInsured',
    'revenueMissing',
    'revenueNearEdge',
  ]);
  // 11 members, 2 refused for their revenue, 2 insured until after that start: one letter for each of the others.
  expect(created.deliveries).toHaveLength(7);
});

test('a bulk send names its number first, then everything goes out exactly once, with its PDF', async () => {
  const refused = await twin.call('sendOutbox', [{}]);
  const count = Number(/メール(\d+)通/.exec(refused.error!.message)![1]);
  expect(twin.mailbox()).toHaveLength(0);
  const reports = await sendAll({ confirm: count });
  const recipients = twin.mailbox().map((mail) => mail.to);
  expect(recipients).toHaveLength(count);
  expect(new Set(recipients).size).toBe(count);
  expect(reports.flatMap((report) => report.prepared)).toHaveLength(7 - count);
  expect(twin.mailbox().every((mail) => mail.attachments.some((name) => name.endsWith('.pdf')))).toBe(true);
});

test('a second run of both adds nothing', async () => {
  const before = twin.mailbox().length;
  const again = await callTwin<CreateQuotesReport>(twin, 'createQuotes', request);
  expect(again).toMatchObject({ created: [], referrals: [], deliveries: [] });
  await sendAll({});
  expect(twin.mailbox()).toHaveLength(before);
});
