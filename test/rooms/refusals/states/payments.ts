// States that provoke the refusals of money, and what leads out of them.
import type { cellDoubtProblems } from '../../../../src/domain/messages';
import { programs } from '../../../../src/tables/masters';
import { payments } from '../../../../src/tables/payments';
import { proposals } from '../../../../src/tables/proposals';
import { policies } from '../../../../src/tables/policies';
import { fileOf } from '../../../support/calls/requests';
import { mustAnswer } from '../../../support/calls/call';
import type { paymentProblems } from '../../../../src/rooms/payments/words';
import { cell, put } from '../../../support/refusals/wrong';
import { examples } from '../../../support/calls/examples';
import type { MemoryWorld } from '../../../support/memory-ports';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const N = 'N-2026-0001';
const POLICY = 'P-2026-0002';
const booking = (...parts: object[]) => ({ bookings: [{ paymentNumber: N, parts }], setAside: [] });
const file = (...rows: string[]) => ({
  contentBase64: fileOf('"お取引日","お預り金額","お取引内容","照会番号"', ...rows),
});
/** The account of TOSHA, keyed by one manager and confirmed by another. */
const confirmed = (world: MemoryWorld, year = '2026年度'): void => {
  mustAnswer('keyAccount', { ...examples.keyAccount.request(), program: 'TOSHA', year });
  world.state.user = 'other@agency.example.jp';
  mustAnswer('confirmAccount', { program: 'TOSHA', number: '0012345' });
};

const SETTLED = { month: '2026-11', insurer: '三井住友海上' };
const SETTLEMENT = { ...SETTLED, fileName: '', reason: '一覧は届いていない' };

export const paymentsStates = {
  paymentFileEmpty: asked('importPayments', { contentBase64: '' }),
  paymentHeadingMissing: asked('importPayments', { contentBase64: 'ZZZ' }),
  // Its seal no longer fits.
  rowRewritten: asked('undoBooking', {}, { world: put(payments, N, { seal: '0' } as never) }),
  // Its policy was deleted from 契約.
  policyRowGone: asked('proposeSettlement', {}, { world: (world) => void world.table(policies).splice(0) }),
  paymentUnknown: asked('undoBooking', { paymentNumber: '' }),
  reasonMissing: asked('undoBooking', { reason: '' }),
  bookingNotThere: asked('undoBooking', {}, { twice: true, over: 'the booking is undone' }),
  noPoliciesForLetter: asked('queuePaymentLetters', { policyNumbers: [] }),
  payByMissing: asked('queuePaymentLetters', { payBy: '' }),
  payByPast: asked('queuePaymentLetters', { payBy: '2020-01-01' }),
  accountProgramUnknown: asked('keyAccount', { program: '' }),
  accountYearUnusable: asked('keyAccount', { year: '' }),
  accountPartMissing: asked('keyAccount', { bank: '' }),
  accountNumberUnusable: asked('keyAccount', { number: '' }),
  accountNumberDiffers: asked('confirmAccount', { number: '' }),
  accountNothingToConfirm: asked('confirmAccount', { program: '' }),
  refundAmountMissing: asked('planRefund', { amount: '' }),
  monthUnreadable: asked('openSettlement', { month: 'ZZZ' }),
  paymentBooked: asked('bookPayments', {}, { twice: true }),
  bookingPartsMissing: asked('bookPayments', booking()),
  bookingPartUnusable: asked('bookPayments', booking({ policyNumber: POLICY, amountYen: -1 })),
  bookingPartsUnequal: asked('bookPayments', booking({ policyNumber: POLICY, amountYen: 1 })),
  bookingPolicyUnknown: asked('bookPayments', booking({ policyNumber: 'P-2026-9999', amountYen: 136_370 })),
  bookingPolicyTwice: asked(
    'bookPayments',
    booking({ policyNumber: POLICY, amountYen: 1 }, { policyNumber: POLICY, amountYen: 136_369 }),
  ),
  paymentTwiceInRequest: asked('bookPayments', {
    bookings: [{ paymentNumber: N, parts: [{ policyNumber: POLICY, amountYen: 136_370 }] }],
    setAside: [{ paymentNumber: N, reason: '別' }],
  }),
  provisionalQuoteUnknown: asked('bookPayments', {
    bookings: [],
    setAside: [],
    provisional: [{ paymentNumber: N, quoteNumber: 'Q-2026-9999' }],
  }),
  paymentDateUnreadable: asked('importPayments', file('春,"1,000",ミホン,B1')),
  paymentAmountUnreadable: asked('importPayments', file('2026/11/21,高い,ミホン,B1')),
  paymentPayerMissing: asked('importPayments', file('2026/11/21,"1,000",,B1')),
  paymentReversed: asked('importPayments', file('2026/11/21,"-1,000",ミホン,B1')),
  paymentDirectionUnknown: asked('importPayments', {
    contentBase64: fileOf('取引日,入払区分,金額,摘要', '2026/11/21,その他,"1,000",ミホン'),
  }),
  paymentDateFuture: asked('importPayments', file('2027/11/21,"1,000",ミホン,B1')),
  receiptsNone: asked('openReceipts', {}, { world: (world) => (world.state.selectedIds = {}) }),
  paymentNotChosen: asked('openPaymentStep', {}, { world: (world) => (world.state.selectedIds = {}) }),
  premiumPaid: asked(
    'queuePaymentLetters',
    {},
    {
      world: () =>
        void mustAnswer('bookPayments', booking({ policyNumber: POLICY, amountYen: 136_370 }) as never),
      over: 'the premium is paid',
    },
  ),
  policyEnded: asked(
    'queuePaymentLetters',
    {},
    { world: put(policies, POLICY, { state: '解約' } as never), over: 'the policy has ended' },
  ),
  premiumMissing: asked(
    'queuePaymentLetters',
    {},
    {
      // A row of no record here: of another, a premium that was emptied is rewritten.
      world: put(policies, POLICY, { appliedPremiumYen: null, frozen: '' }),
      mend: put(policies, POLICY, { appliedPremiumYen: 136_370 }),
    },
  ),
  accountMissing: asked(
    'queuePaymentLetters',
    { kind: 'transfer' },
    { world: (world) => world.rows.set(proposals.key, []) },
  ),
  accountKeyedAnew: asked('confirmAccount', { keyedAt: '2020-01-01T00:00:00' }),
  accountSamePerson: asked(
    'confirmAccount',
    {},
    { world: () => void mustAnswer('keyAccount', examples.keyAccount.request()) },
  ),
  premiumNotReceived: asked(
    'queuePaymentLetters',
    { kind: 'receipt' },
    {
      mend: () =>
        void mustAnswer('bookPayments', booking({ policyNumber: POLICY, amountYen: 136_370 }) as never),
    },
  ),
  refundTooMuch: asked('planRefund', { amount: '9,999,999円' }),
  notHeld: asked('returnHeld', { paymentNumber: N }, { over: 'it waits for its policy' }),
  heldReturning: asked('returnHeld', {}, { twice: true, over: 'it goes back already' }),
  refundNotPlanned: asked('recordRefund', { paymentNumber: N }, { over: 'it is money that came in' }),
  refundNotOver: asked(
    'recordRefund',
    {},
    { world: put(payments, 'N-2026-0003', { amountYen: 9_999_999 }), over: 'it is planned anew' },
  ),
  refundDateMissing: asked('recordRefund', { paidOn: '' }),
  refundBeforeReceipt: asked(
    'recordRefund',
    { paidOn: '2020-01-01' },
    {
      world: put(payments, 'N-2026-0003', { idempotencyKey: 'return/N-2026-0002/2' }),
      right: { paidOn: '2026-11-22' },
    },
  ),
  settlementMonthOpen: asked('proposeSettlement', { month: '2026-12' }),
  settlementHeadingMissing: asked('openSettlement', {
    month: '2026-11',
    insurer: '三井住友海上',
    contentBase64: fileOf('甲,乙', '1,2'),
  }),
  settlementAmountUnreadable: asked('openSettlement', {
    month: '2026-11',
    insurer: '三井住友海上',
    contentBase64: fileOf('契約番号,保険料', 'P-2026-0002,高い'),
  }),
  settlementNumberMissing: asked('openSettlement', {
    month: '2026-11',
    insurer: '三井住友海上',
    contentBase64: fileOf('契約番号,保険料', ',1000'),
  }),
  accountUnconfirmed: asked('queuePaymentLetters', { kind: 'transfer' }),
  accountOld: asked(
    'queuePaymentLetters',
    { kind: 'transfer', payBy: '2027-12-20' },
    {
      world: (world) => {
        confirmed(world);
        world.state.today = '2027-12-01';
      },
    },
  ),
  accountOtherYear: asked(
    'queuePaymentLetters',
    { kind: 'transfer' },
    { world: (world) => confirmed(world, '2025年度') },
  ),
  accountChanged: asked(
    'queuePaymentLetters',
    { kind: 'transfer' },
    {
      world: (world) => {
        confirmed(world);
        cell(programs, 'TOSHA', 'bankAccount', '別の口座')(world);
      },
    },
  ),
  refundChannelTooMuch: asked('planRefund', { channel: '自社口座' }),
  bookingRefunded: asked(
    'undoBooking',
    { paymentNumber: 'N-2026-0002' },
    {
      world: () => {
        mustAnswer('bookPayments', {
          bookings: [{ paymentNumber: 'N-2026-0002', parts: [{ policyNumber: POLICY, amountYen: 5_000 }] }],
        });
        mustAnswer('planRefund', { policyNumber: POLICY, amount: '5,000円', reason: '過入金', channel: '' });
      },
    },
  ),
  receiptByAssociation: asked(
    'queuePaymentLetters',
    { kind: 'receipt' },
    {
      world: () =>
        void mustAnswer('bookPayments', booking({ policyNumber: POLICY, amountYen: 136_370 }) as never),
    },
  ),
  provisionalHasPolicy: asked(
    'bookPayments',
    { bookings: [], setAside: [], provisional: [{ paymentNumber: N, quoteNumber: 'Q-2026-0001' }] },
    {
      world: put(policies, POLICY, { quoteNumber: 'Q-2026-0001' }),
      right: booking({ policyNumber: POLICY, amountYen: 136_370 }),
    },
  ),
  receivedOnMissing: asked('recordPayment', { receivedOn: '' }),
  payerMissing: asked('recordPayment', { payer: '' }),
  amountMissing: asked('recordPayment', { amount: '' }),
  channelMissing: asked('recordPayment', { channel: '' }),
  receivedByMissing: asked('recordPayment', { by: '' }),
  accountHolderNotKana: asked('keyAccount', { holder: '見本保険事務所' }),
  refundChannelMissing: asked(
    'planRefund',
    {},
    {
      world: put(payments, 'N-2026-0002', { channel: '自社口座' } as never),
      right: { channel: '団体' },
    },
  ),
  settlementListUnread: asked('proposeSettlement', {
    fileName: '一覧.csv',
    contentBase64: fileOf('契約番号,保険料', ',1000'),
  }),
  settlementInsurerUnknown: asked('proposeSettlement', { insurer: '架空損保' }),
  settlementClosed: asked(
    'proposeSettlement',
    {},
    {
      world: (world) => {
        mustAnswer('proposeSettlement', SETTLEMENT);
        world.state.user = 'third@agency.example.jp';
        mustAnswer('confirmSettlement', { ...SETTLED, amount: '92,732円' });
      },
      over: 'the month is closed',
    },
  ),
  settlementReasonNone: asked('proposeSettlement', { reason: '' }),
  settlementReasonDifferent: asked('proposeSettlement', {
    fileName: '一覧.csv',
    contentBase64: fileOf('契約番号,保険料', 'P-2026-0002,1000'),
    reason: '',
  }),
  settlementNotProposed: asked('confirmSettlement', { insurer: '架空損保' }),
  settlementNotClosed: asked('reopenSettlement', { insurer: '架空損保' }),
  settlementSamePerson: asked('confirmSettlement', {}, { as: 'manager' }),
  settlementAmountDiffers: asked(
    'confirmSettlement',
    { amount: '1円' },
    { as: 'manager', user: 'third@agency.example.jp' },
  ),
  bookingSettled: asked(
    'undoBooking',
    {},
    {
      world: (world) => {
        world.state.today = '2026-12-05';
        mustAnswer('proposeSettlement', SETTLEMENT);
        world.state.user = 'third@agency.example.jp';
        mustAnswer('confirmSettlement', { ...SETTLED, amount: '92,732円' });
      },
    },
  ),
} satisfies StatesOf<typeof paymentProblems & typeof cellDoubtProblems>;
