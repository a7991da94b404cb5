// This file tests quotes that go by themselves through the built bundle: one that goes, and one stopped in its hour.
import type { AutomaticQuotesView } from '../../src/rooms/automation/contract';
import { ADDRESSES, finishRows, hourlyAt, MORNING, prepareAutomatic } from '../support/automatic-quotes';
import { typeInto } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(120_000);

let twin: Twin;
const mailsTo = (address: string) => twin.mailbox().filter(({ to }) => to === address);
const view = () => callTwin<AutomaticQuotesView>(twin, 'openAutomaticQuotes');

beforeAll(async () => {
  twin = await openTestTwin({ now: MORNING, role: 'manager' });
  await prepareAutomatic(twin);
});

test('what was imported starts nothing; what a person finished is queued after two runs', async () => {
  await hourlyAt(twin, '09:20');
  await hourlyAt(twin, '09:40');
  expect((await view()).waiting).toEqual([]);
  await finishRows(twin);
  await hourlyAt(twin, '10:00');
  expect((await view()).waiting).toEqual([]);
  await hourlyAt(twin, '11:00');
  const { waiting, kept } = await view();
  expect(kept).toEqual([]);
  // Sixty minutes after the run, which takes a moment itself.
  expect(waiting.map(({ recipient, at }) => [recipient, at.slice(0, 15)])).toEqual(
    ADDRESSES.map((address) => [address, '2026-11-24 12:0']),
  );
});

test('one is stopped in its hour, the other goes with its paper, and the claim is the rule’s', async () => {
  const [, second] = (await view()).waiting;
  await callTwin(twin, 'stopDeliveries', { deliveries: [second!.deliveryNumber] });
  await hourlyAt(twin, '11:50');
  expect(ADDRESSES.map((address) => mailsTo(address).length)).toEqual([1, 1]);
  await hourlyAt(twin, '12:10');
  await hourlyAt(twin, '13:10');
  expect(ADDRESSES.map((address) => mailsTo(address).length)).toEqual([2, 1]);
  const [, sent] = mailsTo(ADDRESSES[0]);
  expect(sent!.attachments.some((name) => name.endsWith('.pdf'))).toBe(true);
  const rows = twin.workbook.tabRows('送信箱').filter((row) => row['自動'] !== '');
  expect(rows.map((row) => [row['状態'], row['確認者'], row['自動']])).toEqual([
    ['送信済', '自動（規則1）', '規則1'],
    ['確認待ち', '', '規則1'],
  ]);
  expect((await view()).sent.map(({ recipient }) => recipient)).toEqual([ADDRESSES[0]]);
});

test('other rates take the switch away', async () => {
  const row = twin.workbook.tabRows('料率').find((one) => one['制度'] === 'ALIVE')!;
  typeInto(twin, '料率', String(row['行キー']), { 保険料: 1 });
  await hourlyAt(twin, '14:10');
  const alive = (await view()).programs.find(({ program }) => program === 'ALIVE');
  expect(alive).toMatchObject({ on: false });
  expect(alive!.offBecause).toContain('料率が変わりました');
});
