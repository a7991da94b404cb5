// This file tests that what a step causes stands in 期限 when the step ends: the daily run after it has nothing to do.
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { registerCertificates } from '../../../src/rooms/enrolment/register-certificates';
import { syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { recordPayment } from '../../../src/rooms/payments/record-payment';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { recordRenewal } from '../../../src/rooms/renewals/record-renewal';
import { deadlines } from '../../../src/tables/deadlines';
import { acceptable, alive } from '../../support/enrolment-world';
import { type MemoryWorld } from '../../support/memory-ports';

const POLICY = 'P-2026-0001';
const QUOTE = 'Q-2026-0001';
const policyNumbers = [POLICY];

type Step = (world: MemoryWorld) => unknown;
/** The cover has begun. */
const later: Step = ({ state }) => void (state.today = '2027-05-10');
const accept: Step = ({ ports }) =>
  acceptApplications(ports, { quoteNumbers: [QUOTE], receivedOn: '2026-11-20', document: '申込書' });
const step =
  (name: 'underwrite' | 'decline' | 'cancellation' | 'nonRenewal'): Step =>
  ({ ports, state }) =>
    recordPolicyStep(ports, {
      ...{ step: name, policyNumbers, on: state.today, document: '通知', reason: '都合' },
      ...(name === 'cancellation' ? { amount: '1,000' } : {}),
    });
const certificate: Step = ({ ports, state }) =>
  registerCertificates(ports, { text: `${POLICY},SC-1`, on: state.today, document: '', reissue: false });
const pay: Step = ({ ports, state }) =>
  recordPayment(ports, {
    ...{ receivedOn: state.today, payer: '架空', amount: '66,000', by: '現金', channel: '自社口座' },
    ...{ policyNumber: POLICY, requestKey: 'one' },
  });
const renew: Step = ({ ports }) =>
  recordRenewal(ports, { policyNumbers, state: '更新しない', on: '', reason: '他社へ' });
const quote: Step = ({ ports }) =>
  createQuotes(ports, { members: 'all', effectiveDate: '2027-06-01', transaction: '新規', letters: false });

/** What has happened before, then the step. */
const CASES: readonly (readonly [string, readonly Step[], Step])[] = [
  ['a quote is made', [], quote],
  ['an application is accepted', [], accept],
  ['cover is confirmed', [accept], step('underwrite')],
  ['cover is declined', [accept], step('decline')],
  ['the certificate comes', [accept, step('underwrite'), later], certificate],
  ['the premium comes', [accept, step('underwrite'), later], pay],
  ['a policy is cancelled', [accept, step('underwrite'), later], step('cancellation')],
  ['a member says no to the renewal, in 契約の手続き', [accept, step('underwrite')], step('nonRenewal')],
  ['a member says no to the renewal, in 更改', [accept, step('underwrite')], renew],
];

const NOTHING = { added: 0, changed: 0, closed: 0, cancelled: 0 };

test.each(CASES)('%s', (_, before, last) => {
  const world = alive();
  acceptable(world);
  const closings = { paymentClosing: '2027-06-30', certificateExpected: '2027-06-30' };
  world.setProgram('ALIVE', { periodStart: '2027-04-01', periodEnd: '2028-04-01', ...closings });
  before.forEach((one) => one(world));
  syncDeadlines(world.ports);
  const rows = JSON.stringify(world.table(deadlines));
  last(world);
  // The step does change what is due.
  expect(JSON.stringify(world.table(deadlines))).not.toBe(rows);
  expect(syncDeadlines(world.ports)).toMatchObject(NOTHING);
});
