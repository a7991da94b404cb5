// What a booking that was cut off leaves, and how the daily run takes it up.
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { importPayments } from '../../../src/rooms/payments/import-payments';
import { catchUpPayments } from '../../../src/rooms/payments/catch-up-payments';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

const YEN = 98_810;
const LIST = `入金日,振込名義,入金額\n2027-03-10,カクウ4001,${YEN}\n`;

function imported(): { world: MemoryWorld; policyNumber: string; paymentNumber: string } {
  const world = memoryWorld();
  world.state.today = '2027-03-20';
  world.ports.textFiles.decode = () => ({ text: LIST, encoding: 'utf-8' });
  const policyNumber = addPolicy(world, { memberNumber: '4001', organization: '社会福祉法人カクウ4001' });
  importPayments(world.ports, { fileName: 'a.csv', contentBase64: 'AA==', channel: '団体', dryRun: false });
  return { world, policyNumber, paymentNumber: world.table(payments)[0]!.paymentNumber };
}

const book = ({ world, policyNumber, paymentNumber }: ReturnType<typeof imported>) =>
  bookPayments(world.ports, {
    bookings: [{ paymentNumber, parts: [{ policyNumber, amountYen: YEN }] }],
  });

/** Dies where the ledger is about to be written. */
function dying(world: MemoryWorld, work: () => unknown): void {
  world.state.before = (effect, table) => {
    if (effect === 'append' && table === 'transactions') throw new Error('killed');
  };
  expect(work).toThrow('killed');
  world.state.before = () => undefined;
}

const stateOf = (world: MemoryWorld) => world.table(policies)[0]!.paymentState;

test('money that was booked but never entered into the ledger is entered by the daily run, once', () => {
  const made = imported();
  dying(made.world, () => book(made));
  expect(made.world.table(payments)[0]!.state).toBe('計上済');
  expect(stateOf(made.world)).toBe('未収');
  expect(catchUpPayments(made.world.ports)).toEqual({ caughtUp: 1 });
  expect(stateOf(made.world)).toBe('入金済');
  expect(catchUpPayments(made.world.ports)).toEqual({ caughtUp: 0 });
});

test('a booking taken back halfway can be taken back again', () => {
  const made = imported();
  book(made);
  const undo = () => undoBooking(made.world.ports, { paymentNumber: made.paymentNumber, reason: '別の会員' });
  dying(made.world, undo);
  expect(made.world.table(payments)[0]!.state).toBe('計上済');
  expect(undo()).toEqual({ state: '未収' });
  expect(stateOf(made.world)).toBe('未収');
});
