// ALIVE from the roster to the refund, on the twin: 6億円 above its bands, and 3億円 within them, within the year.
import { typeInto } from '../../support/hands';
import { openAgency } from '../../support/chain/agency';
import { startYear, walkWhole } from '../../support/chain/whole';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

const CONFIRMED = '管理 太郎 2026-11-01';
const YEAR = { '年度確認（確認者・日）': CONFIRMED, 年度確認の保険会社確認書: '確認書 第1号' };
const NEXT = { start: '2028-04-01', end: '2029-04-01', transaction: '更改', fiscalMonth: '2027-03' };
/** S2: 1億円 for claims, 100万円 for costs, nothing borne by the member. */
const LIMITS = { 賠償限度額: 100_000_000, 費用限度額: 1_000_000, 免責: 'なし' };

it('walks from the request to the refund, above the bands and within them', async () => {
  const twin = await openAgency('ALIVE', {
    ...YEAR,
    保険始期: new Date(2027, 3, 1),
    保険終期: new Date(2028, 3, 1),
    '端数処理確認（確認者・日）': CONFIRMED,
    月割の端数処理: '10円未満四捨五入',
    月割の1か月未満の日数: '1か月とする',
  });
  await walkWhole(twin, {
    program: 'ALIVE',
    channel: '自社口座',
    newYear: async () => {
      await startYear('ALIVE', '2028-04-01', '2029-04-01')(twin);
      typeInto(twin, '制度', 'ALIVE', YEAR);
    },
    members: [
      {
        number: 'T-02',
        organization: '社会福祉法人架空ふもと',
        plan: 'ALIVE',
        first: {
          ...{ start: '2027-04-01', end: '2028-04-01', transaction: '新規', fiscalMonth: '2026-03' },
          today: '2026-11-24',
          revenue: '6億円',
          // S2: above 5億円 it has to be asked for.
          label: '要照会',
          printedYen: '',
          answer: { premiumYen: 132_000, liabilityYen: 100_000_000, costYen: 1_000_000, riders: '' },
          appliedYen: 132_000,
        },
        policy: { ...LIMITS, 年間保険料: 132_000 },
        paidOn: '2027-03-10',
        certifiedOn: '2027-04-20',
        change: {
          on: '2027-10-01',
          changes: { organization: '社会福祉法人架空みなも' },
          netYen: 0,
          after: { 記名被保険者: '社会福祉法人架空みなも', 年間保険料: 132_000 },
        },
        next: {
          ...NEXT,
          today: '2028-01-20',
          revenue: '4億8,000万円',
          // S2: above 4億円 up to 5億円.
          label: '保険料表',
          printedYen: 109_000,
          appliedYen: 109_000,
        },
        nextPaidOn: '2028-03-10',
        // 109,000 × 6 ÷ 12.
        cancelled: { on: '2028-10-01', refundYen: 54_500 },
      },
      {
        number: 'T-01',
        organization: '社会福祉法人架空はるかぜ',
        plan: 'ALIVE',
        first: {
          ...{ start: '2027-09-01', end: '2028-04-01', transaction: '中途', fiscalMonth: '2027-03' },
          today: '2027-08-02',
          revenue: '3億円',
          // S2: above 2億5,000万円 up to 3億円; September to March: 66,000 × 7 ÷ 12.
          label: '保険料表',
          printedYen: 66_000,
          appliedYen: 38_500,
        },
        policy: { ...LIMITS, 年間保険料: 66_000 },
        paidOn: '2027-08-20',
        certifiedOn: '2027-09-10',
        change: {
          on: '2027-10-02',
          changes: { representative: '理事長　見本　花子' },
          netYen: 0,
          after: { 年間保険料: 66_000 },
        },
        next: {
          ...NEXT,
          today: '2028-01-21',
          revenue: '3億2,000万円',
          // S2: above 3億円 up to 4億円.
          label: '保険料表',
          printedYen: 88_000,
          appliedYen: 88_000,
        },
        nextPaidOn: '2028-03-11',
        // 88,000 × 3 ÷ 12.
        cancelled: { on: '2029-01-01', refundYen: 22_000 },
      },
    ],
  });
});
