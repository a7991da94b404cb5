// A paid policy whose premium changes within its term: what it says, what is asked for and what goes back agree.
import { openUnpaid } from '../../../src/rooms/payments/open-unpaid';
import { catchUpPayments } from '../../../src/rooms/payments/catch-up-payments';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { openLedger } from '../../../src/rooms/enrolment/ledger';
import type { PolicyStepRequest } from '../../../src/rooms/enrolment/contract';
import { newRecord } from '../../../src/tables/new-record';
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { memoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

const PAID = 66_000;

function paidPolicy(withRows: boolean) {
  const world = memoryWorld();
  world.state.today = '2027-10-01';
  const policyNumber = addPolicy(world, { program: 'ALIVE', premiumYen: PAID });
  const receive = (amountYen: number) => {
    const paymentNumber = `N-2027-${1000 + world.table(payments).length}`;
    const row = { paymentNumber, amountYen, channel: '自社口座', idempotencyKey: paymentNumber } as const;
    const came = { receivedOn: '2027-10-01', payer: 'ﾐﾎﾝ', state: '確認待ち' } as const;
    world.ports.tables.append(payments, [newRecord(payments, { ...row, ...came })]);
    bookPayments(world.ports, { bookings: [{ paymentNumber, parts: [{ policyNumber, amountYen }] }] });
  };
  if (withRows) receive(PAID);
  else {
    const ledger = openLedger(world.ports);
    const event = { kind: 'payment', state: '入金済' } as const;
    ledger.record({ policyNumber, event, effectiveOn: '2027-04-01', document: '' });
    ledger.commit();
  }
  const step = (request: Pick<PolicyStepRequest, 'step' | 'amount' | 'changes'>) => {
    const asked = { policyNumbers: [policyNumber], on: '2027-10-01', document: '承認書', ...request };
    expect(recordPolicyStep(world.ports, asked)).toMatchObject({ done: [policyNumber], refused: [] });
  };
  const state = () => world.table(policies)[0]!.paymentState;
  return { ports: world.ports, receive, step, state };
}

// Cover to 2028-04-01, so that six months are left.
const RISES = { step: 'endorsement', amount: '11,000円', changes: { annualPremium: '88,000円' } } as const;
const FALLS = { step: 'endorsement', amount: '▲5,500円', changes: { annualPremium: '55,000円' } } as const;
const ENDS = { step: 'cancellation', amount: '33,000円' } as const;

describe.each([
  ['booked here', true],
  ['before 収納・精算 was kept here', false],
] as const)('paid by money %s', (_, withRows) => {
  test.each([
    // (88,000 − 66,000) × 6 ÷ 12 is still to come.
    ['rises', [RISES], '一部入金', 11_000, 0],
    // (55,000 − 66,000) × 6 ÷ 12 goes back.
    ['falls', [FALLS], '過入金', 0, 5_500],
    // 66,000 × 6 ÷ 12 goes back.
    ['ends', [ENDS], '過入金', 0, 33_000],
    // 66,000 + 11,000 − 33,000 = 44,000 is due; without a row of it the word follows with the refund.
    ['rises and ends', [RISES, ENDS], withRows ? '過入金' : '一部入金', 0, 22_000],
  ] as const)('a premium that %s', (_name, steps, state, openYen, excessYen) => {
    const policy = paidPolicy(withRows);
    for (const step of steps) policy.step(step);
    catchUpPayments(policy.ports);
    const { unpaid, overpaid } = openUnpaid(policy.ports);
    expect(unpaid.map((one) => one.openYen)).toEqual(openYen === 0 ? [] : [openYen]);
    expect(overpaid.map((one) => one.excessYen)).toEqual(excessYen === 0 ? [] : [excessYen]);
    expect(policy.state()).toBe(state);
  });

  test('what was added is paid once, and the policy is settled', () => {
    const policy = paidPolicy(withRows);
    policy.step(RISES);
    policy.receive(11_000);
    expect(policy.state()).toBe('入金済');
    expect(openUnpaid(policy.ports)).toMatchObject({ unpaid: [], overpaid: [] });
  });
});

test('what was too much and is due again by another change is settled by the daily run', () => {
  const policy = paidPolicy(true);
  policy.step(FALLS);
  expect(policy.state()).toBe('過入金');
  // Back to 66,000 on the same day: as much as went off is added.
  policy.step({ step: 'endorsement', amount: '5,500円', changes: { annualPremium: '66,000円' } });
  catchUpPayments(policy.ports);
  expect(policy.state()).toBe('入金済');
});
