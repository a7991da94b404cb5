// Hand edits of 見積 and 契約 that leave start, end, months and premiums apart are named by row (decision 19).
import { policies, type Policy } from '../../src/tables/policies';
import { quotes, type Quote } from '../../src/tables/quotes';
import { transactions, type Transaction } from '../../src/tables/transactions';
import { acceptApplications } from '../../src/rooms/enrolment/accept-applications';
import { ledgerChecks, termChecks as ofPolicies } from '../../src/rooms/enrolment/term-checks';
import { recordPolicyStep } from '../../src/rooms/enrolment/record-policy-step';
import { createQuotes, previewQuotes } from '../../src/rooms/quotes/create-quotes';
import { termChecks as ofQuotes } from '../../src/rooms/quotes/term-checks';
import { acceptable, alive, quoteOf } from '../support/enrolment-world';

/** 2027-04-01 to 2028-04-01, 66,000円. */
test.each<[string, Partial<Quote>]>([
  ['another start', { effectiveDate: '2027-05-01' }],
  ['another end', { expirationDate: '2028-03-31' }],
  ['other months', { months: 11 }],
  ['a part of the premium', { appliedPremiumYen: 38_500 }],
  ['another annual premium', { annualPremiumYen: 60_000 }],
])('a quote with %s', (_, set) => {
  const world = acceptable(alive());
  expect(ofQuotes(world.ports)).toEqual([]);
  Object.assign(quoteOf(world, 'Q-2026-0001'), set);
  expect(ofQuotes(world.ports)).toEqual([expect.stringContaining('Q-2026-0001')]);
  // What is over is nobody's work.
  world.table(quotes)[0]!.state = '取消';
  expect(ofQuotes(world.ports)).toEqual([]);
});

test.each<[string, Partial<Policy>]>([
  ['保険始期（日時）', { startsAt: '2027-05-01T16:00:00' }],
  ['保険終期（日時）', { endsAt: '2028-03-31T16:00:00' }],
  ['年間保険料', { annualPremiumYen: 60_000 }],
  ['適用保険料', { appliedPremiumYen: 38_500 }],
])('a policy whose %s was typed over', (header, set) => {
  const world = acceptable(alive());
  acceptApplications(world.ports, {
    quoteNumbers: ['Q-2026-0001'],
    receivedOn: '2026-11-20',
    document: '申込書 第1号',
  });
  expect(ofPolicies(world.ports)).toEqual([]);
  Object.assign(world.table(policies)[0]!, set);
  expect(ofPolicies(world.ports)).toEqual([expect.stringContaining(`P-2026-0001「${header}」`)]);
});

describe('a row of 異動 that the ledger passes over is named', () => {
  // L-2026-0001 begins the policy, L-2026-0002 accepts it.
  const accepted = () => {
    const world = acceptable(alive());
    const paper = { receivedOn: '2026-11-20', document: '申込書 第1号' };
    acceptApplications(world.ports, { quoteNumbers: ['Q-2026-0001'], ...paper });
    const on = { on: '2026-11-21', document: '引受通知' };
    recordPolicyStep(world.ports, { step: 'underwrite', policyNumbers: ['P-2026-0001'], ...on });
    expect(world.table(transactions).map(({ transactionNumber }) => transactionNumber)).toEqual([
      'L-2026-0001',
      'L-2026-0002',
    ]);
    expect(ledgerChecks(world.ports)).toEqual([]);
    return world;
  };
  type Rows = Transaction[];
  test.each<[string, (rows: Rows) => unknown, string]>([
    ['behind a row that was deleted', (rows) => rows.splice(0, 1), 'L-2026-0002'],
    ['copied', (rows) => rows.push({ ...rows[0]!, transactionNumber: 'L-2026-0003' }), 'L-2026-0003'],
    ['copied under its own number', (rows) => rows.push({ ...rows[0]! }), 'L-2026-0001'],
    ['a step copied', (rows) => rows.push({ ...rows[1]!, transactionNumber: 'L-2026-0003' }), 'L-2026-0003'],
    ['whose event was rewritten', (rows) => (rows[1]!.change = '{'), 'L-2026-0002'],
    ['of no policy', (rows) => (rows[1]!.policyNumber = ''), 'L-2026-0002'],
  ])('%s', (_, change, number) => {
    const world = accepted();
    change(world.table(transactions));
    expect(ledgerChecks(world.ports)).toEqual([expect.stringContaining(`異動：${number}が`)]);
  });
});

test('the preview of a quote tells the papers that its application will ask for', () => {
  const request = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' } as const;
  const world = alive();
  const wanted = () => previewQuotes(world.ports, request).lines.map((line) => line.wanted);
  expect(wanted()).toEqual(['申込みまでに必要な書類：算出基礎の確認資料']);
  world.setProgram('ALIVE', { officialDisclosure: '必要' });
  expect(wanted()).toEqual(['申込みまでに必要な書類：告知書（保険会社所定）、算出基礎の確認資料']);
  createQuotes(world.ports, request);
  expect(wanted()).toHaveLength(1);
});
