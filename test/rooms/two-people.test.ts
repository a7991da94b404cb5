// Where two people are needed, one person is one in whatever letters the address is written.
import { confirmAccount, keyAccount, openAccounts } from '../../src/rooms/payments/account-desk';
import { confirmSettlement, proposeSettlement } from '../../src/rooms/payments/close-settlement';
import { openSettlement } from '../../src/rooms/payments/settlement';
import { openNewYear } from '../../src/rooms/new-year/new-year';
import { proposeNewYear, startNewYear } from '../../src/rooms/new-year/start-new-year';
import { bookPayments } from '../../src/rooms/payments/book-payments';
import { newRecord } from '../../src/tables/new-record';
import { payments } from '../../src/tables/payments';
import { memoryWorld } from '../support/memory-ports';
import { addPolicy } from '../support/policies';
import { refusedBy } from '../support/refused';

const KEYED = 'kanri@agency.example.jp';
const OTHER = 'tanto@agency.example.jp';

function desk() {
  const world = memoryWorld();
  Object.assign(world.state, { today: '2027-05-10', manager: true, user: KEYED });
  return world;
}

describe.each(['Kanri@Agency.example.jp', 'KANRI@AGENCY.EXAMPLE.JP', 'ｋａｎｒｉ@agency.example.jp'])(
  '%s',
  (same) => {
    test('confirms no account that it keyed', () => {
      const { ports, setProgram, state } = desk();
      setProgram('ALIVE', {});
      keyAccount(ports, {
        ...{
          program: 'ALIVE',
          year: '2027',
          bank: '見本銀行',
          branch: '本店',
          kind: '普通',
          number: '0012345',
        },
        ...{ holder: 'ミホン', paper: '口座開設通知' },
      });
      state.user = same;
      const confirm = () => confirmAccount(ports, { program: 'ALIVE', number: '0012345' });
      expect(openAccounts(ports).accounts.find(({ program }) => program === 'ALIVE')?.waiting?.isOwn).toBe(
        true,
      );
      expect(refusedBy(confirm)).toEqual(['program:accountSamePerson']);
      state.user = OTHER;
      expect(refusedBy(confirm)).toEqual([]);
    });

    test('begins no year that it put forward', () => {
      const { ports, setProgram, state } = desk();
      setProgram('ALIVE', { periodStart: '2027-04-01', periodEnd: '2028-04-01' });
      const year = { program: 'ALIVE', start: '2028-04-01', end: '2029-04-01' };
      proposeNewYear(ports, year);
      state.user = same;
      expect(openNewYear(ports, { program: 'ALIVE' }).proposal?.isOwn).toBe(true);
      expect(refusedBy(() => startNewYear(ports, year))).toEqual(['newYearSamePerson']);
      state.user = OTHER;
      expect(startNewYear(ports, year).started).toBe(true);
    });

    test('closes no month that it proposed', () => {
      const world = desk();
      const { ports, state } = world;
      const policyNumber = addPolicy(world, { program: 'ALIVE', premiumYen: 66_000 });
      ports.tables.append(payments, [
        newRecord(payments, {
          ...{ paymentNumber: 'N-2027-0001', idempotencyKey: 'N-2027-0001', receivedOn: '2027-04-05' },
          ...{ amountYen: 66_000, channel: '自社口座', state: '確認待ち' },
        }),
      ]);
      const parts = [{ policyNumber, amountYen: 66_000 }];
      bookPayments(ports, { bookings: [{ paymentNumber: 'N-2027-0001', parts }] });
      const month = '2027-04';
      const [insurer] = openSettlement(ports, { month, insurer: '' }).insurers;
      const of = { month, insurer: insurer! };
      proposeSettlement(ports, { ...of, reason: '一覧なし', fileName: '', contentBase64: '' });
      state.user = same;
      expect(openSettlement(ports, of).closing.mayConfirm).toBe(false);
      const confirm = () => confirmSettlement(ports, { ...of, amount: '66,000円' });
      expect(refusedBy(confirm)).toEqual(['settlementSamePerson']);
      state.user = OTHER;
      expect(confirm()).toEqual({ marked: 1 });
    });
  },
);
