// Which limit is reached first, who gets the last yen, and what a total says of rows without a figure.
import type { LossRow } from '../../src/payable/claim-case';
import { simulate } from '../../src/payable/simulate';
import { answer, coverages, row, source } from '../support/invented-cover';

test.each<[string, LossRow[], unknown]>([
  ['at its limit', [row('damages', 800_000)], undefined],
  // Parts of what is asked: 300/600 of costs, 800/1,000 of liability, 1,000/1,600 of all.
  ['costs', [row('advice', 600_000), row('damages', 1_000_000)], { name: '費用', amountYen: 300_000 }],
  // 300/310, 800/1,600, 1,000/1,910.
  ['liability', [row('advice', 310_000), row('damages', 1_600_000)], { name: '賠償', amountYen: 800_000 }],
  // 300/400, 800/900, 1,000/1,300: costs .75, all .769.
  [
    'costs before all',
    [row('advice', 400_000), row('damages', 900_000)],
    { name: '費用', amountYen: 300_000 },
  ],
])('first: %s', (_what, rows, first) => {
  expect(answer(rows).assumed.firstLimit).toEqual(first);
});

test('an amount a head is put beside what the ratio leaves', () => {
  const items = coverages.items.map((item) =>
    item.item === 'gift'
      ? { ...item, payRatioPercent: { value: 50, state: 'published' as const, source } }
      : item,
  );
  // Half of 50,000 is 25,000, of which 10 heads are 10,000: 0.4. Costs: 300 of 910 are 0.33.
  const rows = [row('gift', 50_000, { persons: 10 }), row('advice', 900_000)];
  expect(answer(rows, { coverages: { ...coverages, items } }).assumed.firstLimit?.name).toBe('費用');
  // 300 of 610 are 0.49.
  const fewer = [rows[0]!, row('advice', 600_000)];
  expect(answer(fewer, { coverages: { ...coverages, items } }).assumed.firstLimit?.name).toBe('giftの名');
});

// 200,002 between three alike are 66,667.33 each: the yen left over goes to the first by its id.
test.each([[['a', 'b', 'c']], [['c', 'b', 'a']], [['b', 'a', 'c']], [['b', 'c', 'a']]])(
  'the last yen among %j',
  (ids) => {
    const rows = ids.map((id) => ({ ...row('advice', 100_000), id }));
    const { assumed } = answer(rows, { policyLimits: { cost: 200_002 } });
    expect(Object.fromEntries(assumed.rows.map(({ id, payableYen }) => [id, payableYen]))).toEqual({
      a: 66_668,
      b: 66_667,
      c: 66_667,
    });
  },
);

test('one row without a figure makes the total incomplete; one of another plan does not', () => {
  expect(answer([row('check', 100), row('x', 100)]).assumed.incomplete).toBe(true);
  const other = answer([row('other', 100)], { incident: { kind: 'disruption' } }).assumed;
  expect([other.rows[0]!.kind, other.incomplete]).toEqual(['notListed', false]);
});

test('a deductible of liability is taken once from its rows', () => {
  // 20,000 and 10,000 of 30,000: the same as off all.
  const rows = [row('damages', 20_000), { ...row('damages', 20_000), id: 'b' }, row('check', 100_000)];
  expect(answer(rows, { deductibleYen: 30_000 }).alternatives).toEqual([]);
  // 40,000 of 50,000: 90,000 left instead of 80,000.
  expect(answer(rows, { deductibleYen: 50_000 }).alternatives).toMatchObject([
    { assumedYen: 80_000, otherYen: 90_000 },
  ]);
});

test('figures at most are told of one incident', () => {
  const losses = [
    { category: 'consulting', lossYen: 1000 },
    { category: 'attackCheck', lossYen: 100 },
  ] as const;
  const result = simulate({ incident: {}, persons: 0, companies: 0, losses }, [
    { program: '', plan: 'A', coverages },
  ]);
  expect(result).toMatchObject({ ok: true, value: [{ payableYen: 1090, atMost: true }] });
});
