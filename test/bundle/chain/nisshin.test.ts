// NISSHIN from the roster to the refund, on the twin: S3 prints no premium, so that each figure is the insurer's.
import { openAgency } from '../../support/chain/agency';
import { walkWhole } from '../../support/chain/whole';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

/** A term of its own, one year from its start (decision 18). */
const FIRST = { start: '2027-05-01', end: '2028-05-01', transaction: '新規', fiscalMonth: '2026-03' };
const NEXT = { start: '2028-05-01', end: '2029-05-01', transaction: '更改', fiscalMonth: '2027-03' };
const ASKED = { label: '要照会', printedYen: '' } as const;

it('walks from the request to the refund, at 1億円 and at 50億円', async () => {
  await walkWhole(await openAgency('NISSHIN', {}), {
    program: 'NISSHIN',
    channel: '自社口座',
    members: [
      {
        number: 'T-01',
        organization: '株式会社架空いしずえ',
        plan: 'NISSHIN',
        first: {
          ...FIRST,
          ...ASKED,
          today: '2027-01-12',
          revenue: '1億円',
          answer: { premiumYen: 84_000, liabilityYen: 100_000_000, costYen: 10_000_000, riders: '' },
          appliedYen: 84_000,
        },
        // The answer's, not the brochure's 3億円 and 3,000万円.
        policy: { 年間保険料: 84_000, 賠償限度額: 100_000_000, 費用限度額: 10_000_000 },
        paidOn: '2027-04-12',
        certifiedOn: '2027-05-20',
        change: {
          on: '2027-11-01',
          changes: { annualPremium: '96,000円' },
          // Six months are left: (96,000 − 84,000) × 6 ÷ 12.
          netYen: 6_000,
          after: { 年間保険料: 96_000, 賠償限度額: 100_000_000 },
        },
        next: {
          ...NEXT,
          ...ASKED,
          today: '2028-02-21',
          revenue: '1億2,000万円',
          answer: { premiumYen: 99_600, liabilityYen: 200_000_000, costYen: 20_000_000, riders: '' },
          appliedYen: 99_600,
        },
        nextPaidOn: '2028-04-10',
        // 99,600 × 6 ÷ 12.
        cancelled: { on: '2028-11-01', refundYen: 49_800 },
      },
      {
        number: 'T-02',
        organization: '株式会社架空かなめ',
        plan: 'NISSHIN',
        first: {
          ...FIRST,
          ...ASKED,
          today: '2027-02-01',
          revenue: '50億円',
          answer: { premiumYen: 840_000, liabilityYen: 300_000_000, costYen: 30_000_000, riders: '' },
          appliedYen: 840_000,
        },
        policy: { 年間保険料: 840_000, 賠償限度額: 300_000_000, 費用限度額: 30_000_000 },
        paidOn: '2027-04-13',
        certifiedOn: '2027-05-21',
        change: {
          on: '2027-11-02',
          changes: { organization: '株式会社架空かなめ建設' },
          netYen: 0,
          // A contract of its own is the member's.
          after: { 記名被保険者: '株式会社架空かなめ建設' },
        },
        next: {
          ...NEXT,
          ...ASKED,
          today: '2028-02-22',
          revenue: '50億円',
          answer: { premiumYen: 864_000, liabilityYen: 300_000_000, costYen: 30_000_000, riders: '' },
          appliedYen: 864_000,
        },
        nextPaidOn: '2028-04-11',
        // 864,000 × 6 ÷ 12.
        cancelled: { on: '2028-11-01', refundYen: 432_000 },
      },
    ],
  });
});
