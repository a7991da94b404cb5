// This file tests sending while people edit and while other runs send.
import { sendBesidePerson, sendTwice } from '../support/faults/interleave';
import { outboxScenario } from '../support/faults/outbox-scenario';
import { plainPdf } from '../support/faults/plain-pdf';
import { trimTabs } from '../support/faults/trim-tabs';
import { openTestTwin, type Twin } from '../support/twin';

const MAILS = 12;
let twin: Twin;
let restore: () => void;

beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00', role: 'manager', pdf: plainPdf, speed: 1000 });
  await outboxScenario(MAILS).prepare(twin);
  trimTabs(twin);
  restore = twin.snapshot();
}, 120_000);
afterEach(() => restore());

test.each([1, 2, 3])(
  'a person sorts, inserts, deletes and types between service calls (seed %i)',
  async (seed) => {
    const { problems, acts } = await sendBesidePerson(twin, seed, MAILS);
    expect(acts.length).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  },
  60_000,
);

test.each([1, 2])(
  'two people send, and the hourly run too (seed %i)',
  async (seed) => {
    const { problems } = await sendTwice(twin, seed, MAILS);
    expect(problems).toEqual([]);
  },
  60_000,
);
