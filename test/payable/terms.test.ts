// Conditional terms of an invented cover: which hold, what they leave, and what is still open.
import type { ConditionalTerm, Coverages } from '../../src/domain/coverage';
import type { ClaimCase, Incident } from '../../src/payable/claim-case';
import { payable } from '../../src/payable/readings';
import { coverages, row, source } from '../support/invented-cover';

const fact = <T>(value: T) => ({ value, state: 'published' as const, source });
const term = (id: string, items: string[], more: Partial<ConditionalTerm>): ConditionalTerm => ({
  id,
  name: `${id}の条件`,
  when: '',
  items: fact(items),
  covered: fact(true),
  ...more,
});
const half = term('半分', ['check'], {
  payRatioPercent: fact(50),
  limitYen: fact(40_000),
  limitWithin: '費用',
  holdsWhen: { accessFound: false },
});
const refused = term('不払', ['advice'], {
  covered: fact(false),
  holdsWhen: { published: true, startedBy: ['victim'] },
});
const operated = term('監視', ['check'], {
  payRatioPercent: fact(50),
  holdsWhen: { startedBy: ['securityOperator'] },
});
const never = term('常時', ['check'], { payRatioPercent: fact(1) });

const ask = (terms: ConditionalTerm[], incident: Incident | undefined, more: Partial<ClaimCase> = {}) => {
  const under: Coverages = { ...(more.coverages ?? coverages), terms };
  const rows = more.rows ?? [row('check', 100_000)];
  const claim = { plan: 'A', ...more, coverages: under, rows, ...(incident ? { incident } : {}) };
  const result = payable(claim);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const known: Incident = { accessFound: true, startedBy: 'own', published: false };

test.each<[string, ConditionalTerm[], Incident | undefined, number, string[]]>([
  // 90% of 100,000; half of it is 50,000, of which the condition pays 40,000.
  ['nothing known of the incident', [half], undefined, 90_000, []],
  ['it does not hold', [half], known, 90_000, []],
  ['it holds', [half], { ...known, accessFound: false }, 40_000, ['半分']],
  ['one without a condition never holds', [never], known, 90_000, []],
  ['a watch of another', [operated], { ...known, startedBy: 'publicBody' }, 90_000, []],
  ['the operator', [operated], { ...known, startedBy: 'securityOperator' }, 50_000, ['監視']],
])('%s', (_what, terms, incident, yen, holding) => {
  const answer = ask(terms, incident);
  expect([answer.assumed.totalYen, answer.terms]).toEqual([yen, holding]);
  expect([answer.alternatives, answer.lowYen, answer.highYen]).toEqual([[], yen, yen]);
});

test.each<[string, ConditionalTerm[], Incident, object]>([
  [
    'whether access was found',
    [half],
    { startedBy: 'own', published: false },
    { id: 'none', assumed: '半分の条件', other: '', assumedYen: 40_000, otherYen: 90_000 },
  ],
  [
    'whose alarm it was',
    [operated],
    { accessFound: true, published: true },
    { id: 'none', assumed: '監視の条件', assumedYen: 50_000, otherYen: 90_000 },
  ],
  [
    'what a watching service counts as',
    [operated],
    { ...known, startedBy: 'watchService' },
    { id: 'none', assumedYen: 50_000, otherYen: 90_000 },
  ],
])('still open: %s', (_what, terms, incident, wanted) => {
  const { alternatives, lowYen, highYen } = ask(terms, incident);
  expect(alternatives).toMatchObject([{ kind: 'terms', doubt: '', name: '', ...wanted }]);
  expect([lowYen, highYen]).toEqual([alternatives[0]!.assumedYen, alternatives[0]!.otherYen]);
});

test('two terms, one of them open: the least is assumed, both are named', () => {
  const rows = [row('check', 100_000), row('advice', 50_000)];
  const incident: Incident = { accessFound: false, startedBy: 'victim' };
  const answer = ask([half, refused], incident, { rows });
  // 40,000 and nothing, or 40,000 and 50,000.
  expect(answer.terms).toEqual(['半分', '不払']);
  expect(answer.alternatives).toMatchObject([
    {
      kind: 'terms',
      id: '半分',
      assumed: '半分の条件・不払の条件',
      other: '半分の条件',
      assumedYen: 40_000,
      otherYen: 90_000,
    },
  ]);
  expect(answer.assumed.incomplete).toBe(true);
  expect(answer.assumed.rows[1]!.trace.at(-1)).toEqual({
    code: 'termAsks',
    params: { name: '不払の条件' },
    source,
    state: 'published',
  });
  // With the sets the other way round the other is named with both.
  const dear = {
    ...refused,
    covered: fact(true),
    payRatioPercent: fact(100),
    holdsWhen: { published: true },
  };
  const cheap = { ...half, id: '安', holdsWhen: { published: false } };
  expect(
    ask(
      [cheap, operated, dear],
      { accessFound: true, startedBy: 'securityOperator' },
      {
        rows,
      },
    ).alternatives,
  ).toMatchObject([{ id: '監視+不払', other: '監視の条件・不払の条件' }]);
});

test('open points that come to the same are no alternative', () => {
  expect(
    ask([half], { startedBy: 'own', published: false }, { rows: [row('damages', 1000)] }).alternatives,
  ).toEqual([]);
});

describe('the limit of a condition', () => {
  const incident = { ...known, accessFound: false };
  test.each([
    [[{ item: 'check', yen: 30_000, terms: ['半分'] }], 10_000],
    // Paid under another condition, or none.
    [[{ item: 'check', yen: 30_000, terms: ['監視'] }], 40_000],
    [[{ item: 'check', yen: 30_000 }], 40_000],
    [[{ item: 'advice', yen: 270_000 }], 30_000],
  ])('with %j earlier leaves %d', (earlier, yen) => {
    expect(ask([half], incident, { earlier }).assumed.totalYen).toBe(yen);
  });

  const within = (items: string[]): Coverages => ({
    ...coverages,
    limits: [
      ...coverages.limits,
      { ...coverages.limits[1]!, id: '検査', name: '検査', amountYen: fact(60_000), within: ['費用'] },
    ],
    items: coverages.items.map((one) => (items.includes(one.item) ? { ...one, limits: ['検査'] } : one)),
  });
  const chain = (under: Coverages) =>
    ask([half], incident, { coverages: under, earlier: [{ item: 'check', yen: 10_000, terms: ['半分'] }] })
      .assumed.rows[0]!.trace.filter(({ code }) => code === 'earlier')
      .map(({ params }) => [params['name'], params['left']]);

  test('goes between the outer limit and what lies directly within it', () => {
    expect(chain(coverages)).toEqual([
      ['半分の条件', 30_000],
      ['費用', 290_000],
      ['全体', 990_000],
    ]);
    expect(chain(within(['check']))).toEqual([
      ['検査', 50_000],
      ['半分の条件', 30_000],
      ['費用', 290_000],
      ['全体', 990_000],
    ]);
  });
  test('and not where other items lie within that', () => {
    expect(chain(within(['check', 'advice']))).toEqual([
      ['検査', 50_000],
      ['費用', 290_000],
      ['全体', 990_000],
    ]);
  });
});

test('a second way to read a document is told with its total', () => {
  const change = (one: Coverages): Coverages => ({
    ...one,
    items: one.items.map((item) => (item.item === 'check' ? { ...item, payRatioPercent: fact(100) } : item)),
  });
  const words = { id: 'r1', doubt: 'd1', name: '割合', assumed: '九割', other: '全額' };
  const under = { ...coverages, readings: [{ ...words, change }] };
  expect(ask([], undefined, { coverages: under })).toMatchObject({
    alternatives: [{ kind: 'reading', ...words, assumedYen: 90_000, otherYen: 100_000 }],
    lowYen: 90_000,
    highYen: 100_000,
  });
  const { alternatives } = ask([], undefined, { coverages: under, rows: [row('advice', 1)] });
  expect(alternatives).toEqual([]);
});
