// TOSHA from the roster to the refund, on the twin: at 5億円 as an example of S4, and at 20億円 above all of them.
import { openAgency } from '../../support/chain/agency';
import { startYear, walkWhole } from '../../support/chain/whole';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

const FIRST = { start: '2027-04-01', end: '2028-04-01', transaction: '新規', fiscalMonth: '2026-03' };
const NEXT = { start: '2028-04-01', end: '2029-04-01', transaction: '更改', fiscalMonth: '2027-03' };
/** S4: a group policy of the association for the council and its officers. */
const parties = (council: string) => ({
  保険契約者: '社会福祉法人東京都社会福祉協議会',
  記名被保険者: council,
  被保険者: `${council}とその役員`,
});
/** S4's three insurers, 68, 26 and 6 %. */
const shares = (...texts: readonly string[]) =>
  expect.stringMatching(new RegExp(texts.map((text) => `（${text}円）`).join('.*'), 's'));

it('walks from the request to the refund, inside and outside of the printed examples', async () => {
  const year = { 保険始期: new Date(2027, 3, 1), 保険終期: new Date(2028, 3, 1) };
  await walkWhole(await openAgency('TOSHA', year), {
    program: 'TOSHA',
    // S4: the premium goes to the association.
    channel: '団体',
    newYear: startYear('TOSHA', '2028-04-01', '2029-04-01'),
    members: [
      {
        number: 'T-01',
        organization: '架空第一区社会福祉協議会',
        plan: 'TOSHA-A',
        first: {
          ...FIRST,
          today: '2026-11-24',
          revenue: '5億円',
          // S4: A at 5億円, outside of its year.
          label: '参考例',
          printedYen: 98_810,
          answer: { premiumYen: 99_000, liabilityYen: 50_000_000, costYen: 5_000_000, riders: '' },
          appliedYen: 99_000,
        },
        policy: {
          ...parties('架空第一区社会福祉協議会'),
          年間保険料: 99_000,
          // S4: A has 5,000万円 and 500万円.
          賠償限度額: 50_000_000,
          費用限度額: 5_000_000,
          // 99,000 × 0.68, 0.26, 0.06.
          '引受会社・割合': shares('67,320', '25,740', '5,940'),
        },
        paidOn: '2027-03-10',
        certifiedOn: '2027-06-01',
        change: {
          on: '2027-10-01',
          changes: { plan: 'TOSHA-B', annualPremium: '136,800円' },
          // Six months are left: (136,800 − 99,000) × 6 ÷ 12.
          netYen: 18_900,
          after: {
            プラン: 'TOSHA-B',
            年間保険料: 136_800,
            // S4: B has 1億円 and 1,000万円.
            賠償限度額: 100_000_000,
            費用限度額: 10_000_000,
            // 117,900 × 0.68, 0.26, 0.06.
            '引受会社・割合': shares('80,172', '30,654', '7,074'),
          },
        },
        next: {
          ...NEXT,
          today: '2028-01-20',
          revenue: '6億円',
          label: '参考例',
          // The plan is the policy's. S4: B 136,370 at 5億円, 176,470 at 10億円: 136,370 + 40,100 × 1 ÷ 5.
          printedYen: 144_390,
          answer: { premiumYen: 146_400, liabilityYen: 100_000_000, costYen: 10_000_000, riders: '' },
          appliedYen: 146_400,
        },
        nextPaidOn: '2028-03-10',
        // 146,400 × 6 ÷ 12.
        cancelled: { on: '2028-10-01', refundYen: 73_200 },
      },
      {
        number: 'T-02',
        organization: '架空第二市社会福祉協議会',
        plan: 'TOSHA-C',
        first: {
          ...FIRST,
          today: '2027-02-01',
          revenue: '20億円',
          // S4 ends at 15億円.
          label: '要照会',
          printedYen: '',
          answer: { premiumYen: 222_000, liabilityYen: 50_000_000, costYen: 5_000_000, riders: '' },
          appliedYen: 222_000,
        },
        policy: {
          ...parties('架空第二市社会福祉協議会'),
          年間保険料: 222_000,
          賠償限度額: 50_000_000,
          費用限度額: 5_000_000,
          // 222,000 × 0.68, 0.26, 0.06.
          '引受会社・割合': shares('150,960', '57,720', '13,320'),
        },
        paidOn: '2027-03-12',
        certifiedOn: '2027-06-02',
        change: {
          on: '2027-10-02',
          changes: { organization: '架空第二市みどり社会福祉協議会' },
          netYen: 0,
          after: parties('架空第二市みどり社会福祉協議会'),
        },
        next: {
          ...NEXT,
          today: '2028-01-21',
          revenue: '20億円',
          label: '要照会',
          printedYen: '',
          answer: { premiumYen: 228_000, liabilityYen: 50_000_000, costYen: 5_000_000, riders: '' },
          appliedYen: 228_000,
        },
        nextPaidOn: '2028-03-11',
        // 228,000 × 6 ÷ 12.
        cancelled: { on: '2028-10-01', refundYen: 114_000 },
      },
    ],
  });
});
