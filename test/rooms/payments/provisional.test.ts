// Money that comes before its application is accepted is held as 仮受, never as a premium or with a receipt (rule C19).
import { disclosures } from '../../../src/tables/disclosures';
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { newRecord } from '../../../src/tables/new-record';
import { acceptApplications, acceptHeld } from '../../../src/rooms/enrolment/accept-applications';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { openUnpaid } from '../../../src/rooms/payments/open-unpaid';
import { recordRefund } from '../../../src/rooms/payments/refunds';
import { returnHeld } from '../../../src/rooms/payments/return-held';
import { openWork } from '../../../src/rooms/payments/open-work';
import { premiumLedger } from '../../../src/rooms/registers/register-rows';
import { quotes } from '../../../src/tables/quotes';
import { refusedBy } from '../../support/refused';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { openPayments } from '../../../src/rooms/payments/open-payments';
import { openReceipts } from '../../../src/rooms/payments/payment-steps';
import { openSettlement } from '../../../src/rooms/payments/settlement';
import { acceptable, alive } from '../../support/enrolment-world';

const QUOTE = 'Q-2026-0001';
const POLICY = 'P-2026-0001';
/** S2: 3億円 → 66,000円 a year. */
const PREMIUM = 66_000;

/** The application came with the money, and waits for the signed form. */
function desk() {
  const world = acceptable(alive());
  world.setProgram('ALIVE', { officialDisclosure: '必要' });
  const [signed] = world.table(disclosures).splice(0);
  const request = { quoteNumbers: [QUOTE], receivedOn: '2026-11-20', document: '申込書 第1号' };
  expect(acceptApplications(world.ports, request).held).toHaveLength(1);
  world.table(payments).push(
    newRecord(payments, {
      ...{ paymentNumber: 'N-2026-0001', receivedOn: '2026-11-20', payer: '社会福祉法人架空1001' },
      ...{ amountYen: PREMIUM, channel: '自社口座', state: '未照合', match: '不明', idempotencyKey: 'a' },
    }),
  );
  return {
    world,
    accept: () => (world.table(disclosures).push(signed!), acceptHeld(world.ports, { quoteNumber: QUOTE })),
  };
}
type World = ReturnType<typeof desk>['world'];
const hold = (world: World, quoteNumber = QUOTE) =>
  bookPayments(world.ports, { bookings: [], provisional: [{ paymentNumber: 'N-2026-0001', quoteNumber }] });
const row = (world: World) => world.table(payments)[0]!;
const balance = (world: World) => openSettlement(world.ports, { month: '2026-11', insurer: '' }).balance;

test('the quote of the payer is proposed, the money is held for it, and it is nobody’s premium', () => {
  const { world } = desk();
  expect(openPayments(world.ports).payments).toMatchObject([
    { match: '不明', candidates: [], provisional: [{ quoteNumber: QUOTE }], heldFor: '' },
  ]);
  expect(hold(world)).toMatchObject({ booked: 0, provisional: 1, policies: [], refused: [] });
  expect(row(world)).toMatchObject({ state: '仮受', quoteNumber: QUOTE, policyNumber: '', dueYen: null });
  // On the agency's account it is held for others, and booked to no policy.
  expect(balance(world)).toMatchObject({ receivedYen: PREMIUM, heldYen: PREMIUM, unbookedYen: PREMIUM });
});

test('after the acceptance it fits its policy, and is booked and receipted only then', () => {
  const { world, accept } = desk();
  hold(world);
  accept();
  world.state.selectedIds = { policies: [POLICY] };
  expect(world.table(policies)).toMatchObject([{ paymentState: '未収' }]);
  expect(openReceipts(world.ports).ready).toEqual([]);
  expect(openPayments(world.ports).payments).toMatchObject([
    { match: '確実', candidates: [{ policyNumber: POLICY }], provisional: [], heldFor: QUOTE },
  ]);
  bookPayments(world.ports, {
    bookings: [{ paymentNumber: 'N-2026-0001', parts: [{ policyNumber: POLICY, amountYen: PREMIUM }] }],
  });
  expect(row(world)).toMatchObject({ state: '計上済', policyNumber: POLICY, receivedOn: '2026-11-20' });
  expect(world.table(policies)).toMatchObject([{ paymentState: '入金済' }]);
  expect(balance(world)).toMatchObject({ receivedYen: PREMIUM, heldYen: PREMIUM, unbookedYen: 0 });
});

test('what cannot be held is refused, and what was held by mistake waits again', () => {
  const { world, accept } = desk();
  expect(hold(world, 'Q-2026-0999').refused).toMatchObject([{ code: 'provisionalQuoteUnknown' }]);
  expect(hold(world, ' ').refused).toMatchObject([{ code: 'provisionalQuoteUnknown' }]);
  expect(row(world).state).toBe('未照合');
  hold(world);
  undoBooking(world.ports, { paymentNumber: 'N-2026-0001', reason: '別の会員の入金' });
  expect(row(world)).toMatchObject({ state: '確認待ち', quoteNumber: '' });
  accept();
  expect(hold(world).refused).toMatchObject([{ code: 'provisionalHasPolicy' }]);
});

const back = (world: World) =>
  returnHeld(world.ports, { paymentNumber: 'N-2026-0001', reason: '申込の取下げ' });
const paid = (world: World, paymentNumber: string) =>
  recordRefund(world.ports, { paymentNumber, paidOn: '2026-11-22' });
/** All that may be done with money that waits. */
const uses = (world: World): Readonly<Record<string, () => unknown>> => {
  const paymentNumber = 'N-2026-0001';
  const booked = (request: object) => () => {
    const { refused } = bookPayments(world.ports, { bookings: [], ...request });
    if (refused[0]) throw new Error(refused[0].code);
  };
  return {
    booked: booked({ bookings: [{ paymentNumber, parts: [{ policyNumber: POLICY, amountYen: PREMIUM }] }] }),
    aside: booked({ setAside: [{ paymentNumber, reason: '手数料' }] }),
    'held for a quote': booked({ provisional: [{ paymentNumber, quoteNumber: QUOTE }] }),
    'taken back': () => undoBooking(world.ports, { paymentNumber, reason: '誤り' }),
    'given back again': () => back(world),
  };
};
const USES = Object.keys(uses(null as never));

test('money without an application goes back whole to who paid it, and is seen where it would be planned', () => {
  const { world } = desk();
  hold(world);
  expect(openUnpaid(world.ports).held).toMatchObject([
    {
      paymentNumber: 'N-2026-0001',
      amountYen: PREMIUM,
      quoteNumber: QUOTE,
      refundNumber: '',
      policyNumber: '',
    },
  ]);
  const { paymentNumber } = back(world);
  expect(world.table(payments)[1]).toMatchObject({
    ...{ paymentNumber, state: '返金予定', channel: '返金', source: '自社口座', amountYen: PREMIUM },
    ...{
      payer: '社会福祉法人架空1001',
      quoteNumber: QUOTE,
      policyNumber: '',
      note: expect.stringContaining('N-2026-0001'),
    },
  });
  expect(openUnpaid(world.ports).held).toMatchObject([{ refundNumber: paymentNumber }]);
  expect(openPayments(world.ports).payments).toEqual([]);
  // Planned, it is on the account still; paid back, it is not.
  expect(balance(world)).toMatchObject({ heldYen: PREMIUM, unbookedYen: PREMIUM, refundedYen: 0 });
  expect(paid(world, paymentNumber)).toEqual({ state: '' });
  expect(balance(world)).toMatchObject({
    heldYen: 0,
    unbookedYen: 0,
    receivedYen: PREMIUM,
    refundedYen: PREMIUM,
  });
  expect(openUnpaid(world.ports).held).toEqual([]);
  // It was a premium at no time.
  expect(premiumLedger(world.ports, { from: '', to: '' })).toMatchObject({ rows: [], totalYen: 0 });
  expect(openWork(world.ports)).toEqual([]);
});

test.each(USES)('money that goes back, or went, is not %s', (use) => {
  for (const isPaid of [false, true]) {
    const { world } = desk();
    hold(world);
    const { paymentNumber } = back(world);
    if (isPaid) paid(world, paymentNumber);
    const before = JSON.stringify(world.table(payments));
    let told = '';
    try {
      told = refusedBy(uses(world)[use]!).join();
    } catch (error) {
      told = String(error);
    }
    expect(told).toContain('heldReturning');
    expect(JSON.stringify(world.table(payments))).toBe(before);
  }
});

test('a return that was planned by mistake is taken back, and the money is held as before', () => {
  const { world, accept } = desk();
  hold(world);
  undoBooking(world.ports, { ...back(world), reason: '申込が届いた' });
  expect(openUnpaid(world.ports).held).toMatchObject([{ refundNumber: '' }]);
  accept();
  // Its place is the policy now.
  expect(refusedBy(() => back(world))).toEqual(['paymentNumber:provisionalHasPolicy']);
  expect(openUnpaid(world.ports).held).toMatchObject([{ policyNumber: POLICY }]);
  uses(world)['booked']!();
  expect(refusedBy(() => back(world))).toEqual(['paymentNumber:notHeld']);
});

test('a quote in doubt hides no money that is held for it', () => {
  const { world } = desk();
  hold(world);
  world.type(quotes, QUOTE, 'state', 'あいう');
  expect(openUnpaid(world.ports).held).toMatchObject([{ paymentNumber: 'N-2026-0001', quoteState: '' }]);
});
