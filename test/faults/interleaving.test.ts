// This file tests sending while people edit and while other runs send.
import { sendBesidePerson, sendTwice } from '../support/faults/interleave';
import { mustCall, outboxScenario } from '../support/faults/outbox-scenario';
import { plainPdf } from '../support/faults/plain-pdf';
import { sheetByHand } from '../support/hands';
import { openTestTwin, type Twin } from '../support/twin';

const MAILS = 12;
let twin: Twin;
let restore: () => void;

beforeAll(async () => {
  twin = await openTestTwin({
    demonstration: true,
    now: '2026-11-22T10:00',
    role: 'manager',
    pdf: plainPdf,
    speed: 1000,
  });
  await outboxScenario(MAILS).prepare(twin);
  restore = twin.snapshot().putBack;
}, 120_000);
afterEach(() => restore());

// Seeds that once left cells in rows that a person had inserted and typed into.
test.each([8, 26])(
  'a person sorts, inserts, deletes and types between service calls (seed %i)',
  async (seed) => {
    const { problems, acts } = await sendBesidePerson(twin, seed, MAILS);
    expect(acts.length).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  },
  60_000,
);

test.each([1])(
  'two people send, and the hourly run too (seed %i)',
  async (seed) => {
    const { problems } = await sendTwice(twin, seed, MAILS);
    expect(problems).toEqual([]);
  },
  60_000,
);

test('a row that is inserted while a tab is being read costs no row and doubles none', async () => {
  const sheet = sheetByHand(twin, '送信箱');
  const numbers = () =>
    twin.workbook
      .tabRows('送信箱')
      .map((row) => String(row['送信番号']))
      .filter((number) => number !== '')
      .sort();
  const before = numbers();
  const request = { deliveries: before.slice(-1), reason: '見直し' };
  let reads = 0;
  twin.onReply(({ call }) => {
    if (call === 'Sheet.getDataRange') reads += 1;
  });
  await mustCall(twin, 'cancelDeliveries', request);
  restore();
  const calls = reads;
  expect(calls).toBeGreaterThan(1);
  for (let at = 1; at <= calls; at++) {
    reads = 0;
    // Between the extent and the values: the last row leaves what is read.
    twin.onReply(({ call }) => {
      if (call === 'Sheet.getDataRange' && ++reads === at) sheet.insertRowBefore(sheet.getLastRow());
    });
    await mustCall(twin, 'cancelDeliveries', request);
    twin.onReply(undefined);
    expect(numbers()).toEqual(before);
    expect(twin.workbook.tabRows('送信箱').filter((row) => row['状態'] === '取消')).toHaveLength(1);
    restore();
  }
}, 60_000);
