// GH from the roster to the refund, on the twin: at 2億円 as an example of S0, and at 5億円 above all of them.
import { openAgency } from '../../support/chain/agency';
import { startYear, walkWhole } from '../../support/chain/whole';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

const FIRST = { start: '2027-04-01', end: '2028-04-01', transaction: '新規', fiscalMonth: '2026-03' };
const NEXT = { start: '2028-04-01', end: '2029-04-01', transaction: '更改', fiscalMonth: '2027-03' };

it('walks from the request to the refund, inside and outside of the printed examples', async () => {
  const year = { 保険始期: new Date(2027, 3, 1), 保険終期: new Date(2028, 3, 1) };
  await walkWhole(await openAgency('GH', year), {
    program: 'GH',
    channel: '自社口座',
    newYear: startYear('GH', '2028-04-01', '2029-04-01'),
    members: [
      {
        number: 'T-01',
        organization: '社会福祉法人架空あおば',
        plan: 'GH-A',
        first: {
          ...FIRST,
          today: '2026-11-24',
          revenue: '2億円',
          // S0: A at 2億円 is 約10.3万円.
          label: '参考例',
          printedYen: 103_000,
          answer: { premiumYen: 104_400, liabilityYen: 20_000_000, costYen: 10_000_000, riders: '' },
          appliedYen: 104_400,
        },
        // S0: A has 2,000万円 and 1,000万円.
        policy: { 年間保険料: 104_400, 賠償限度額: 20_000_000, 費用限度額: 10_000_000, 免責: 'なし' },
        paidOn: '2027-03-10',
        certifiedOn: '2027-04-20',
        change: {
          on: '2027-10-01',
          changes: { plan: 'GH-B', annualPremium: '72,000円' },
          // Six months are left: (72,000 − 104,400) × 6 ÷ 12.
          netYen: -16_200,
          // S0: B has 1,000万円 and 500万円.
          after: { プラン: 'GH-B', 年間保険料: 72_000, 賠償限度額: 10_000_000, 費用限度額: 5_000_000 },
        },
        next: {
          ...NEXT,
          today: '2028-01-20',
          revenue: '2億2,000万円',
          label: '参考例',
          // The plan is the policy's. S0: B 7.1万円 at 2億円, 8万円 at 3億円: 71,000 + 9,000 × 0.2 = 72,800, to 1,000円.
          printedYen: 73_000,
          answer: { premiumYen: 74_400, liabilityYen: 10_000_000, costYen: 5_000_000, riders: '' },
          appliedYen: 74_400,
        },
        nextPaidOn: '2028-03-10',
        // 74,400 × 6 ÷ 12.
        cancelled: { on: '2028-10-01', refundYen: 37_200 },
      },
      {
        number: 'T-02',
        organization: '社会福祉法人架空こかげ',
        plan: 'GH-A',
        first: {
          ...FIRST,
          today: '2027-02-01',
          revenue: '5億円',
          // S0 ends at 3億円.
          label: '要照会',
          printedYen: '',
          answer: { premiumYen: 218_400, liabilityYen: 20_000_000, costYen: 10_000_000, riders: '' },
          appliedYen: 218_400,
        },
        policy: { 年間保険料: 218_400, 賠償限度額: 20_000_000, 費用限度額: 10_000_000 },
        paidOn: '2027-03-12',
        certifiedOn: '2027-04-21',
        change: {
          on: '2027-10-02',
          changes: { organization: '社会福祉法人架空みどり' },
          netYen: 0,
          after: { 記名被保険者: '社会福祉法人架空みどり', 年間保険料: 218_400 },
        },
        next: {
          ...NEXT,
          today: '2028-01-21',
          revenue: '5億円',
          label: '要照会',
          printedYen: '',
          answer: { premiumYen: 222_000, liabilityYen: 20_000_000, costYen: 10_000_000, riders: '' },
          appliedYen: 222_000,
        },
        nextPaidOn: '2028-03-11',
        // 222,000 × 6 ÷ 12.
        cancelled: { on: '2028-10-01', refundYen: 111_000 },
      },
    ],
  });
});
