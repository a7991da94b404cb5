// Which payments are sure, which a person decides, and that no premium is taken twice.
import fc from 'fast-check';
import { matchPayments, type OpenPremium, type ReceivedPayment } from '../../src/domain/payment-match';
import { sumPayments } from '../../src/domain/payment-state';

const premium = (set: Partial<OpenPremium> = {}): OpenPremium => ({
  policyNumber: 'P-1',
  memberNumber: '4001',
  payers: ['シャカイフクシホウジン ミホンカイ', '社会福祉法人みほん会'],
  openYen: 98_810,
  dueYen: 98_810,
  startsOn: '2027-04-01',
  account: '',
  ...set,
});
const payment = (set: Partial<ReceivedPayment> = {}): ReceivedPayment => ({
  id: 'N-1',
  receivedOn: '2027-03-10',
  payer: 'ﾌｸ)ﾐﾎﾝｶｲ',
  amountYen: 98_810,
  memberNumber: '',
  account: '自社口座',
  ...set,
});
const shown = (payments: readonly ReceivedPayment[], premiums: readonly OpenPremium[]) =>
  matchPayments(payments, premiums).map(({ kind, candidates }) =>
    [kind, ...candidates.map(({ policyNumber, doubts }) => [policyNumber, ...doubts].join(':'))].join(' '),
  );

test('name, open amount and date together are sure', () => {
  expect(shown([payment()], [premium()])).toEqual(['sure P-1']);
  expect(shown([payment({ payer: '', memberNumber: '4001' })], [premium()])).toEqual(['sure P-1']);
});

test.each([
  ['a part', payment({ amountYen: 50_000 }), ['unsure P-1:amountDiffers']],
  ['too much', payment({ amountYen: 100_000 }), ['unsure P-1:amountDiffers']],
  ['a name cut off', payment({ payer: 'ﾌｸ)ﾐﾎﾝｶｲｼﾝｼﾞﾕｸ' }), ['unsure P-1:nameSimilar']],
  ['the amount alone', payment({ payer: 'ﾍﾞﾂﾉﾓﾉ' }), ['unsure P-1:nameDiffers']],
  // 2027-04-01 less 180 days is 2026-10-03.
  ['long before', payment({ receivedOn: '2026-10-02' }), ['unsure P-1:dateOutside']],
  ['just in time', payment({ receivedOn: '2026-10-03' }), ['sure P-1']],
  ['nothing alike', payment({ payer: 'ﾍﾞﾂﾉﾓﾉ', amountYen: 1 }), ['none']],
])('%s', (_, received, expected) => {
  expect(shown([received], [premium()])).toEqual(expected);
});

test('the same payment twice: the earlier is sure, the later is paid already', () => {
  const twice = [payment({ id: 'N-2', receivedOn: '2027-03-11' }), payment()];
  expect(shown(twice, [premium()])).toEqual(['unsure P-1:paidAlready', 'sure P-1']);
  expect(shown([payment()], [premium({ openYen: 0 })])).toEqual(['unsure P-1:paidAlready']);
});

test('a premium that goes to the association is not sure on the agency’s account', () => {
  expect(shown([payment()], [premium({ account: '団体' })])).toEqual(['unsure P-1:otherAccount']);
  expect(shown([payment({ account: '団体' })], [premium({ account: '団体' })])).toEqual(['sure P-1']);
});

test('two premiums of one payer: which one is a question, both together are a proposal', () => {
  const two = [premium(), premium({ policyNumber: 'P-2' })];
  expect(shown([payment()], two)).toEqual(['unsure P-1:several P-2:several']);
  expect(shown([payment({ amountYen: 197_620 })], two)).toEqual(['unsure P-1:sumOfSeveral P-2:sumOfSeveral']);
});

test('a payment that fits two premiums stays a question, whichever payment is looked at first', () => {
  const two = [premium(), premium({ policyNumber: 'P-2', payers: ['カ)アオバ', ...premium().payers] })];
  const both = [payment({ id: 'N-1', payer: 'カ)アオバ' }), payment({ id: 'N-2' })];
  expect(shown(both, two)).toEqual(['sure P-2', 'unsure P-1:several P-2:several']);
  expect(shown([...both].reverse(), two)).toEqual(['unsure P-1:several P-2:several', 'sure P-2']);
});

test('never is one premium sure of two payments, and the order of the list changes nothing', () => {
  const name = fc.constantFrom('ﾌｸ)ﾐﾎﾝｶｲ', 'ミホンカイ', 'カ)アオバ', 'アオバ', 'ベツ');
  const yen = fc.constantFrom(20_000, 30_000, 98_810);
  const date = fc.constantFrom('2027-03-01', '2027-03-02', '2027-04-01', '2028-06-01');
  const payments = fc.array(fc.record({ payer: name, amountYen: yen, receivedOn: date }), { maxLength: 8 });
  const premiums = fc.array(
    fc.record({ payers: fc.array(name, { minLength: 1, maxLength: 2 }), openYen: yen }),
    {
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(payments, premiums, (paid, open) => {
      const received = paid.map((set, at) => payment({ id: `N-${at}`, ...set }));
      const due = open.map((set, at) =>
        premium({ policyNumber: `P-${at}`, memberNumber: `${at}`, ...set, dueYen: set.openYen }),
      );
      const matches = matchPayments(received, due);
      expect(matches.map(({ id }) => id)).toEqual(received.map(({ id }) => id));
      const sure = matches.filter(({ kind }) => kind === 'sure').map(({ candidates }) => candidates);
      expect(sure.every((candidates) => candidates.length === 1)).toBe(true);
      const policies = sure.map(([candidate]) => candidate!.policyNumber);
      expect(new Set(policies).size).toBe(policies.length);
      const backwards = matchPayments([...received].reverse(), [...due].reverse());
      const count = (list: typeof matches) => list.filter(({ kind }) => kind === 'sure').length;
      expect(count(backwards)).toBe(count(matches));
    }),
  );
});

test.each([
  [[], [], '未収', 98_810, 0],
  [[50_000], [], '一部入金', 48_810, 0],
  [[50_000, 48_810], [], '入金済', 0, 0],
  [[100_000], [], '過入金', 0, 1_190],
  [[98_810, 98_810], [], '二重入金', 0, 98_810],
  [[98_810, 98_810], [98_810], '入金済', 0, 0],
  [[98_810], [98_810], '返金済', 98_810, 0],
])('%j received and %j given back of 98,810 is %s', (received, refunded, state, openYen, excessYen) => {
  expect(sumPayments(98_810, received, refunded)).toMatchObject({ state, openYen, excessYen });
});
