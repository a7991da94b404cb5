// How firm quotes become policies, and what each refusal names.
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { transactions } from '../../../src/tables/transactions';
import { acceptApplications, openApplications } from '../../../src/rooms/enrolment/accept-applications';
import { readPolicy } from '../../../src/rooms/enrolment/policy-row';
import { refusedBy } from '../../support/refused';
import { acceptable, alive, quoteOf } from '../../support/enrolment-world';

const accept = (world: ReturnType<typeof alive>, quoteNumbers: readonly string[], more = {}) =>
  acceptApplications(world.ports, {
    quoteNumbers,
    receivedOn: '令和8年11月20日',
    document: '申込書 第1号',
    ...more,
  });

test('a tariff quote of a confirmed year becomes a policy and an entry of the ledger', () => {
  const world = acceptable(alive());
  const report = accept(world, ['Q-2026-0001']);
  expect(report).toMatchObject({
    accepted: [{ quoteNumber: 'Q-2026-0001', policyNumber: 'P-2026-0001' }],
    refused: [],
    left: 0,
  });
  expect(world.table(policies)).toMatchObject([
    {
      policyNumber: 'P-2026-0001',
      transactionNumber: 'L-2026-0001',
      state: '申込受付',
      paymentState: '未収',
      certificateState: '未着',
      startsAt: '2027-04-01T16:00:00',
      endsAt: '2028-04-01T16:00:00',
      originalInception: '2027-04-01',
      // S2: 3億円 → 66,000円, one insurer.
      annualPremiumYen: 66_000,
      appliedPremiumYen: 66_000,
      insurers: '損保ジャパン 100%',
      liabilityLimitYen: 100_000_000,
      applicationOn: '2026-11-20',
    },
  ]);
  expect(world.table(transactions)).toMatchObject([
    { kind: '新規', policyNumber: 'P-2026-0001', netChangeYen: 66_000, document: '申込書 第1号' },
  ]);
  expect(quoteOf(world, 'Q-2026-0001').state).toBe('申込受付');
});

test("'selected' takes the rows selected in 見積", () => {
  const world = acceptable(alive());
  world.state.selectedIds = { quotes: ['Q-2026-0001'] };
  const request = { receivedOn: '2026-11-20', document: '申込書 第1号' };
  const report = acceptApplications(world.ports, { ...request, quoteNumbers: 'selected' });
  expect(report.accepted.map(({ quoteNumber }) => quoteNumber)).toEqual(['Q-2026-0001']);
});

test('a second run adds nothing', () => {
  const world = acceptable(alive());
  accept(world, ['Q-2026-0001']);
  expect(accept(world, ['Q-2026-0001'])).toMatchObject({
    accepted: [],
    existing: [{ policyNumber: 'P-2026-0001' }],
    refused: [],
  });
  expect(world.table(transactions)).toHaveLength(1);
});

test('after a kill between the ledger and the row, the next run makes the row', () => {
  const world = acceptable(alive());
  world.state.before = (effect, table) => {
    if (effect === 'append' && table === 'policies') throw new Error('killed');
  };
  expect(() => accept(world, ['Q-2026-0001'])).toThrow('killed');
  expect(world.table(transactions)).toHaveLength(1);
  world.state.before = () => undefined;
  expect(accept(world, ['Q-2026-0001'])).toMatchObject({ existing: [{ policyNumber: 'P-2026-0001' }] });
  expect(world.table(policies)).toHaveLength(1);
  expect(quoteOf(world, 'Q-2026-0001').state).toBe('申込受付');
});

test.each([
  ['the year is not confirmed', (world) => world.setProgram('ALIVE', { yearPaper: '' }), '年度が未確認'],
  ['there is no mandate', (world) => world.setProgram('ALIVE', { mandate: '取扱なし' }), '取扱区分'],
  [
    'the letter has not gone out',
    (world) => (quoteOf(world, 'Q-2026-0001').state = '案内準備完了'),
    '案内文がまだ送付されていません',
  ],
  [
    'the quote was changed by hand',
    (world) => (quoteOf(world, 'Q-2026-0001').annualPremiumYen = 1),
    '作成後に書き換えられています',
  ],
] as [string, (world: ReturnType<typeof alive>) => unknown, string][])(
  'refused where %s',
  (_, spoil, text) => {
    const world = acceptable(alive());
    spoil(world);
    const { accepted, refused } = accept(world, ['Q-2026-0001']);
    expect(accepted).toEqual([]);
    expect(refused[0]!.message).toContain(text);
    world.state.selectedIds = { quotes: ['Q-2026-0001'] };
    expect(
      openApplications(world.ports)
        .lines[0]!.missing.map(({ message }) => message)
        .join(),
    ).toContain(text);
    expect(world.table(transactions)).toEqual([]);
  },
);

test('an estimate is no firm premium (decision 12)', () => {
  const world = acceptable(alive({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '7億円' }));
  const { refused } = accept(world, ['Q-2026-0001']);
  expect(refused[0]).toMatchObject({ code: 'premiumNotFirm' });
  expect(refused[0]!.message).toContain('会社回答を登録してください');
});

test('an application after the quote has expired is refused', () => {
  const world = acceptable(alive());
  world.state.today = '2027-01-31';
  const { refused } = accept(world, ['Q-2026-0001'], { receivedOn: '2027-01-31' });
  expect(refused[0]).toMatchObject({ code: 'quoteExpired' });
});

test('two plans of one member: the second is refused, naming the policy that stands', () => {
  const world = acceptable(alive());
  accept(world, ['Q-2026-0001']);
  const copy = { ...quoteOf(world, 'Q-2026-0001'), quoteNumber: 'Q-2026-0002', state: '案内済' as const };
  world.table(quotes).push(copy);
  const { refused } = accept(world, ['Q-2026-0002']);
  expect(refused[0]!.message).toContain('契約P-2026-0001と保険期間が重なっています');
});

test('what is missing in the request itself is refused before anything is read', () => {
  const world = acceptable(alive());
  const before = world.calls.read;
  expect(
    refusedBy(() => accept(world, ['Q-2026-0001'], { receivedOn: '2026-12-01', document: ' ' })),
  ).toEqual(['receivedOn:fieldDateFuture', 'document:applicationDocumentMissing']);
  expect(world.calls.read).toBe(before);
});

test('a renewal keeps the first inception and closes the row that it renews', () => {
  const world = acceptable(alive());
  accept(world, ['Q-2026-0001']);
  // The year after, from the same hour on.
  world.state.today = '2028-02-01';
  world.table(policies);
  acceptable(world, { effectiveDate: '2028-04-01', transaction: '更改' });
  const number = world.table(quotes).at(-1)!.quoteNumber;
  const refusedFirst = acceptApplications(world.ports, {
    quoteNumbers: [number],
    receivedOn: '2028-02-01',
    document: '更改申込書',
  });
  // Nobody accepted the policy of the first year.
  expect(refusedFirst.refused[0]).toMatchObject({ code: 'noPolicyToRenew' });
  const withInception = acceptApplications(world.ports, {
    quoteNumbers: [number],
    receivedOn: '2028-02-01',
    document: '更改申込書',
    inceptions: { [number]: '平成30年4月1日' },
  });
  expect(withInception.accepted).toHaveLength(1);
  const row = world.table(policies).find(({ quoteNumber }) => quoteNumber === number)!;
  expect(row.originalInception).toBe('2018-04-01');
  expect(readPolicy(row)!.previousPolicy).toBe('');
});
