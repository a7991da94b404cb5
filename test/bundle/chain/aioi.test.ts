// AIOI from the public form, and from the roster, to the refund, on the twin: S1 prints no premium.
import type { FormStart, SubmissionResult } from '../../../intake/contract';
import { openAgency } from '../../support/chain/agency';
import { rowOf, type Walker } from '../../support/chain/walk';
import { walkWhole } from '../../support/chain/whole';
import { openTestIntake, shareOfIntake } from '../../support/intake-twin';
import { quoteRequest } from '../../support/public-request';
import { callTwin, type Twin } from '../../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

/** A term of its own, one year from its start (decision 18). */
const FIRST = { start: '2027-06-15', end: '2028-06-15', transaction: '新規', fiscalMonth: '2026-03' };
const NEXT = { start: '2028-06-15', end: '2029-06-15', transaction: '更改', fiscalMonth: '2027-03' };
const ASKED = { label: '要照会', printedYen: '' } as const;
const RIDERS = '保険料確定特約';

/** What a visitor sends becomes a member, a pre-check and a quote that the insurer is asked about. */
const bySite = (intake: Twin) => async (walker: Walker) => {
  const { twin, organization } = walker;
  const asPage = async <T>(name: string, ...args: unknown[]): Promise<T> =>
    (await intake.call(name, args, { kind: 'page' })).result as T;
  const { token } = await asPage<Extract<FormStart, { open: true }>>('startRequest');
  const fields = { organization, corporateNumber: '', email: 'a@sazanami.example.jp' };
  // S1 asks in 千円.
  const request = { ...quoteRequest(fields), startsOn: FIRST.start };
  const sent = { token, request, website: '', consent: true };
  const answer = await asPage<SubmissionResult>('submitRequest', sent);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  await callTwin(twin, 'connectIntake', { workbook: 'twin-intake-workbook' });
  while ((await callTwin<{ left: number }>(twin, 'collectIntake')).left > 0);
  await callTwin(twin, 'answerIntake', { receiptNumber: answer.receiptNumber, decision: 'new' });
  walker.number = answer.receiptNumber;
  const quote = rowOf(twin, '見積', '会員番号', answer.receiptNumber);
  expect(quote).toMatchObject({ 表示区分: '要照会', '算出基礎（円）': 50_000_000, 保険始期: FIRST.start });
  walker.requested = String(quote['見積番号']);
};

it('walks from the request to the refund, at 5,000万円 from the form and at 100億円 from the roster', async () => {
  const intake = await openTestIntake();
  const twin = await openAgency('AIOI', {}, { otherWorkbook: shareOfIntake(intake) });
  await walkWhole(twin, {
    program: 'AIOI',
    channel: '自社口座',
    members: [
      {
        number: '',
        organization: '株式会社架空さざなみ',
        plan: 'AIOI',
        request: bySite(intake),
        first: {
          ...FIRST,
          ...ASKED,
          today: '2027-02-01',
          revenue: '5,000万円',
          answer: { premiumYen: 96_000, liabilityYen: 100_000_000, costYen: 10_000_000, riders: RIDERS },
          appliedYen: 96_000,
        },
        policy: {
          年間保険料: 96_000,
          賠償限度額: 100_000_000,
          費用限度額: 10_000_000,
          '特約・条件': RIDERS,
        },
        paidOn: '2027-05-10',
        certifiedOn: '2027-06-30',
        change: {
          on: '2027-12-15',
          changes: { annualPremium: '108,000円' },
          // Six months are left: (108,000 − 96,000) × 6 ÷ 12.
          netYen: 6_000,
          after: { 年間保険料: 108_000, 賠償限度額: 100_000_000, '特約・条件': RIDERS },
        },
        next: {
          ...NEXT,
          ...ASKED,
          today: '2028-03-27',
          revenue: '6,000万円',
          answer: { premiumYen: 110_400, liabilityYen: 100_000_000, costYen: 10_000_000, riders: RIDERS },
          appliedYen: 110_400,
        },
        nextPaidOn: '2028-05-10',
        // 110,400 × 6 ÷ 12.
        cancelled: { on: '2028-12-15', refundYen: 55_200 },
      },
      {
        number: 'T-02',
        organization: '株式会社架空かわせみ',
        plan: 'AIOI',
        first: {
          ...FIRST,
          ...ASKED,
          today: '2027-03-01',
          revenue: '100億円',
          answer: { premiumYen: 2_400_000, liabilityYen: 500_000_000, costYen: 50_000_000, riders: RIDERS },
          appliedYen: 2_400_000,
        },
        policy: { 年間保険料: 2_400_000, 賠償限度額: 500_000_000, 費用限度額: 50_000_000 },
        paidOn: '2027-05-11',
        certifiedOn: '2027-06-30',
        change: {
          on: '2027-12-16',
          changes: { organization: '株式会社架空かわせみ製作所' },
          netYen: 0,
          after: { 記名被保険者: '株式会社架空かわせみ製作所' },
        },
        next: {
          ...NEXT,
          ...ASKED,
          today: '2028-03-28',
          revenue: '100億円',
          answer: { premiumYen: 2_520_000, liabilityYen: 500_000_000, costYen: 50_000_000, riders: RIDERS },
          appliedYen: 2_520_000,
        },
        nextPaidOn: '2028-05-11',
        // 2,520,000 × 6 ÷ 12.
        cancelled: { on: '2028-12-15', refundYen: 1_260_000 },
      },
    ],
  });
});
