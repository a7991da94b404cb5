// What a claim comes to under an invented cover, small enough to reckon on paper: each step with its figures.
import type { Coverage, Coverages, InsuredEvent, Limit } from '../../src/domain/coverage';
import type { ClaimCase, LossRow } from '../../src/payable/claim-case';
import { eventAnswer } from '../../src/payable/payable';
import { payable, type PayableAnswer } from '../../src/payable/readings';
import { simulate } from '../../src/payable/simulate';

const source = { document: 'S4', section: '架空' } as const;
const fact = <T>(value: T) => ({ value, state: 'published' as const, source });
const limit = (id: string, amountYen: number, more: Partial<Limit> = {}): Limit => ({
  id,
  name: id,
  plans: ['A', 'B'],
  amountYen: fact(amountYen),
  appliesTo: 'period',
  ...more,
});
const item = (
  name: string,
  ratio: number | null,
  limits: string[],
  more: Partial<Coverage> = {},
): Coverage => ({
  item: name,
  name: `${name}の名`,
  part: 'cost',
  summary: '',
  plans: fact(['A', 'B']),
  limits,
  payRatioPercent: fact(ratio),
  consent: fact(['none']),
  ...more,
});
const event = (
  code: string,
  part: InsuredEvent['part'],
  kind: NonNullable<InsuredEvent['kinds']>[number],
  plans: InsuredEvent['plans'],
): InsuredEvent => ({ code, part, kinds: [kind], printed: '', name: code, plans });

const coverages: Coverages = {
  limits: [
    limit('全体', 1_000_000),
    limit('費用', 300_000, { within: ['全体'], loweredBy: 'cost' }),
    limit('賠償', 800_000, { within: ['全体'], loweredBy: 'liability' }),
    limit('一人', 1000, { appliesTo: 'person' }),
    limit('一社', 30_000, { appliesTo: 'company' }),
  ],
  items: [
    item('damages', 100, ['賠償'], { part: 'liability' }),
    item('check', 90, ['費用'], { categories: ['attackCheck'] }),
    item('advice', null, ['費用']),
    item('gift', 100, ['一人', '一社', '費用'], { categories: ['condolencePerson', 'condolenceCompany'] }),
    item('other', 100, ['費用'], { plans: fact(['B', 'C']) }),
    item('bare', 100, []),
  ],
  events: [
    event('ア', 'liability', 'leak', fact(['A'])),
    event('イ', 'cost', 'leak', fact(['A'])),
    event('ウ', 'cost', 'disruption', fact(['B'])),
    event('エ', 'cost', 'attackThreat', { ...fact(['B']), state: 'unverified' }),
  ],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
};
const row = (name: string, lossYen: number, more: Partial<LossRow> = {}): LossRow => ({
  id: name,
  item: name,
  lossYen,
  ...more,
});
const ask = (rows: LossRow[], more: Partial<ClaimCase> = {}) =>
  payable({ coverages, plan: 'A', rows, ...more });
const answer = (rows: LossRow[], more: Partial<ClaimCase> = {}): PayableAnswer => {
  const result = ask(rows, more);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const steps = (rows: LossRow[], more: Partial<ClaimCase> = {}) =>
  answer(rows, more).assumed.rows.map(({ trace }) =>
    trace.map(({ code, params, yen }) => [
      code,
      ...Object.values(params),
      ...(yen === undefined ? [] : [yen]),
    ]),
  );

describe('one row alone', () => {
  test.each<[string, LossRow, object, unknown[][]]>([
    // 90% of 100,001 is 90,000.9: what is below one yen is dropped.
    [
      'a ratio',
      row('check', 100_001),
      {
        kind: 'figure',
        aloneYen: 90_000,
        payableYen: 90_000,
        ownYen: 10_001,
        name: 'checkの名',
        part: 'cost',
      },
      [
        ['loss', 100_001],
        ['ratio', 90, 90_000],
      ],
    ],
    [
      'approved in part',
      row('check', 100_000, { approvedYen: 50_000 }),
      { kind: 'figure', payableYen: 45_000, ownYen: 55_000 },
      [
        ['loss', 100_000],
        ['approved', 50_000, 50_000],
        ['ratio', 90, 45_000],
      ],
    ],
    [
      'approved as a whole',
      row('check', 100_000, { approvedYen: 100_000 }),
      { payableYen: 90_000 },
      [
        ['loss', 100_000],
        ['ratio', 90, 90_000],
      ],
    ],
    [
      'no ratio',
      row('advice', 50_000),
      { kind: 'atMost', payableYen: 50_000, ownYen: 0 },
      [['loss', 50_000], ['noRatio']],
    ],
    [
      'over its limit',
      row('damages', 900_000),
      { kind: 'figure', aloneYen: 800_000, payableYen: 800_000, ownYen: 100_000, part: 'liability' },
      [
        ['loss', 900_000],
        ['ratio', 100, 900_000],
        ['itemLimit', '賠償', 800_000, 800_000],
      ],
    ],
    [
      'at its limit',
      row('damages', 800_000),
      { payableYen: 800_000 },
      [
        ['loss', 800_000],
        ['ratio', 100, 800_000],
      ],
    ],
    [
      'over both limits above it',
      row('damages', 1_200_000),
      { payableYen: 800_000, aloneYen: 800_000 },
      [
        ['loss', 1_200_000],
        ['ratio', 100, 1_200_000],
        ['itemLimit', '賠償', 800_000, 800_000],
      ],
    ],
    [
      'of another plan',
      row('other', 10_000),
      { kind: 'notListed', payableYen: 0, ownYen: 10_000, name: 'otherの名' },
      [
        ['loss', 10_000],
        ['notListed', 'otherの名', 'A', 'B・C', 0],
      ],
    ],
    [
      'unknown, with a name',
      row('x', 10_000, { name: '未知' }),
      { kind: 'ask', payableYen: 0, name: '未知', part: undefined },
      [
        ['loss', 10_000],
        ['itemUnknown', '未知'],
      ],
    ],
    [
      'unknown',
      row('x', 10_000),
      { kind: 'ask', name: 'x' },
      [
        ['loss', 10_000],
        ['itemUnknown', 'x'],
      ],
    ],
    [
      'without a limit',
      row('bare', 10_000),
      { kind: 'ask', payableYen: 0 },
      [
        ['loss', 10_000],
        ['noLimit', 'bareの名'],
      ],
    ],
    [
      'nothing',
      row('check', 0),
      { kind: 'figure', payableYen: 0 },
      [
        ['loss', 0],
        ['ratio', 90, 0],
      ],
    ],
  ])('%s', (_what, loss, wanted, trace) => {
    const { assumed } = answer([loss]);
    expect(assumed.rows[0]).toMatchObject(wanted);
    expect(assumed.lossYen).toBe(loss.lossYen);
    expect(assumed.incomplete).toBe(assumed.rows[0]!.kind === 'ask');
    expect(steps([loss])).toEqual([trace]);
  });

  test('a step names its place where a document has one', () => {
    const [trace] = answer([row('damages', 900_000)]).assumed.rows.map((one) => one.trace);
    expect(trace!.map(({ source: at, state }) => [at, state])).toEqual([
      [undefined, undefined],
      [source, 'published'],
      [source, 'published'],
    ]);
    const [own] = answer([row('bare', 300_000)], { policyLimits: { cost: 200_000 } }).assumed.rows;
    expect(own!.trace[2]).toEqual({
      code: 'itemLimit',
      params: { name: expect.any(String), limit: 200_000 },
      yen: 200_000,
    });
  });

  // 40 × 1,000 + 2 × 30,000 = 100,000.
  test.each([
    [{ persons: 40, companies: 2 }, 100_000, 100_000],
    [{ persons: 40, companies: 2 }, 100_001, 100_000],
    [{ persons: 40, companies: 2 }, 99_999, 99_999],
    [{ persons: 40 }, 100_000, 40_000],
    [{ persons: 0, companies: 1 }, 100_000, 30_000],
  ])('a head: %j of %d is %d', (heads, loss, yen) => {
    const { assumed } = answer([row('gift', loss, heads)]);
    expect(assumed.totalYen).toBe(yen);
    expect(assumed.rows[0]!.trace.map(({ code }) => code)).toContain('heads');
  });

  test.each<[LossRow, string, object]>([
    [row('check', -1), 'claimAmountUnfit', { text: '-1' }],
    [row('check', 1.5), 'claimAmountUnfit', { text: '1.5' }],
    [row('check', 2 ** 53), 'claimAmountUnfit', { text: String(2 ** 53) }],
    [row('gift', 1000, { persons: -1 }), 'claimHeadsUnfit', { text: '-1' }],
    [row('gift', 1000, { companies: 0.5 }), 'claimHeadsUnfit', { text: '0.5' }],
    [row('gift', 1000), 'claimHeadsMissing', { item: 'giftの名' }],
    [row('gift', 1000, { persons: 0, companies: 0 }), 'claimHeadsMissing', { item: 'giftの名' }],
  ])('%j is refused: %s', (loss, code, params) => {
    expect(ask([loss])).toMatchObject({ ok: false, problem: { code, params } });
    expect(ask([loss], { deductibleYen: 1 })).toMatchObject({ ok: false, problem: { code } });
    expect(ask([{ ...loss, consentOpen: true }])).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('limits that rows share', () => {
  // Costs ask 180,000 + 200,000 of 300,000, all ask 800,000 + 300,000 of 1,000,000: liability gets 800/1,100, that is
  // 727,272.7, costs 272,727.3. Of these check gets 180/380, 129,186.5, advice 200/380, 143,540.5 and the yen left over.
  const rows = [row('damages', 800_000), row('check', 200_000), row('advice', 200_000)];
  test.each([[rows], [[...rows].reverse()]])('are cut in proportion, in whatever order', (list) => {
    const { assumed } = answer(list);
    expect(Object.fromEntries(assumed.rows.map(({ id, payableYen }) => [id, payableYen]))).toEqual({
      damages: 727_273,
      check: 129_186,
      advice: 143_541,
    });
    expect(assumed).toMatchObject({
      totalYen: 1_000_000,
      grossYen: 1_000_000,
      deductedYen: 0,
      liabilityYen: 727_273,
      costYen: 272_727,
      lossYen: 1_200_000,
      // 300 of 380 is less than 1,000 of 1,180.
      firstLimit: { name: '費用', amountYen: 300_000 },
      incomplete: false,
    });
    const uses = assumed.limits.map(({ limit: { id }, ...use }) => [
      id,
      use.earlierYen,
      use.askedYen,
      use.paidYen,
    ]);
    expect(uses).toHaveLength(3);
    expect(uses).toEqual(
      expect.arrayContaining([
        ['全体', 0, 1_180_000, 1_000_000],
        ['賠償', 0, 800_000, 727_273],
        ['費用', 0, 380_000, 272_727],
      ]),
    );
    // What cuts in the end is the outer one.
    expect(assumed.rows.map(({ trace }) => trace.at(-1))).toEqual(
      assumed.rows.map(({ payableYen }) => ({
        code: 'sharedLimit',
        params: { names: '全体' },
        yen: payableYen,
      })),
    );
  });

  test('count what earlier claims have taken', () => {
    // Left: 200,000 of 300,000 and 900,000 of 1,000,000; 90% of 300,000 is 270,000.
    const earlier = [
      { item: 'check', yen: 60_000 },
      { item: 'advice', yen: 40_000 },
    ];
    const { assumed } = answer([row('check', 300_000)], { earlier });
    expect(assumed).toMatchObject({ totalYen: 200_000, firstLimit: { name: '費用', amountYen: 200_000 } });
    expect(assumed.rows[0]).toMatchObject({ aloneYen: 270_000, payableYen: 200_000, ownYen: 100_000 });
    expect(steps([row('check', 300_000)], { earlier })[0]!.slice(2)).toEqual([
      ['earlier', '費用', 100_000, 200_000],
      ['earlier', '全体', 100_000, 900_000],
      ['sharedLimit', '費用', 200_000],
    ]);
    const spent = answer([row('check', 10_000)], { earlier: [{ item: 'check', yen: 400_000 }] }).assumed;
    expect(spent).toMatchObject({ totalYen: 0, firstLimit: { name: '費用', amountYen: 0 } });
    expect(spent.rows[0]!.trace.slice(2).map(({ params }) => params)).toEqual([
      { name: '費用', earlier: 400_000, left: 0 },
      { name: '全体', earlier: 400_000, left: 600_000 },
      { names: '費用' },
    ]);
  });

  test('no limit is reached first where none is', () => {
    expect(answer([row('check', 333_333)]).assumed.firstLimit).toBeUndefined();
    // 90% of 333,334 is 300,000.6; of 333,335 it is 300,001.5.
    expect(answer([row('check', 333_335)]).assumed.firstLimit).toEqual({ name: '費用', amountYen: 300_000 });
    // An amount a head of 10,000 of 50,000 is less than any other part.
    expect(answer([row('gift', 50_000, { persons: 10 })]).assumed.firstLimit).toEqual({
      name: 'giftの名',
      amountYen: 10_000,
    });
  });
});

describe('limits of the policy', () => {
  test.each<[string, LossRow, ClaimCase['policyLimits'], number, string]>([
    ['lower', row('advice', 300_000), { cost: 200_000 }, 200_000, 'atMost'],
    ['as high', row('advice', 400_000), { cost: 300_000 }, 300_000, 'atMost'],
    ['higher', row('advice', 400_000), { cost: 400_000 }, 300_000, 'atMost'],
    ['of the other part', row('advice', 400_000), { liability: 100_000 }, 300_000, 'atMost'],
    ['liability', row('damages', 400_000), { liability: 100_000 }, 100_000, 'figure'],
    ['not known', row('advice', 100_000), { cost: null }, 0, 'ask'],
    ['of a bare item', row('bare', 250_000), { cost: 200_000 }, 200_000, 'figure'],
    ['not known, of a bare item', row('bare', 250_000), { cost: null }, 0, 'ask'],
    ['of the other part of a bare item', row('bare', 250_000), { liability: 1 }, 0, 'ask'],
  ])('%s', (_what, loss, policyLimits, yen, kind) => {
    const { assumed } = answer([loss], { policyLimits });
    expect([assumed.totalYen, assumed.rows[0]!.kind]).toEqual([yen, kind]);
  });
  test('one that is not known is named', () => {
    expect(steps([row('advice', 1)], { policyLimits: { cost: null } })[0]).toEqual([
      ['loss', 1],
      ['limitUnknown', '費用'],
    ]);
  });
});

describe('a deductible', () => {
  // 20,000 and 90% of 100,000 are 110,000: less 50,000 they are 60,000; off liability alone only 20,000 can be taken.
  test('falls on all or on liability alone', () => {
    const rows = [row('damages', 20_000), row('check', 100_000)];
    const { assumed, alternatives, lowYen, highYen } = answer(rows, { deductibleYen: 50_000 });
    expect(assumed).toMatchObject({ grossYen: 110_000, deductedYen: 50_000, totalYen: 60_000 });
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]).toMatchObject({ kind: 'reading', assumedYen: 60_000, otherYen: 90_000 });
    expect([lowYen, highYen]).toEqual([60_000, 90_000]);
  });
  test('is no more than there is, and none where none is stated', () => {
    const rows = [row('check', 100_000)];
    expect(answer(rows, { deductibleYen: 100_000 }).assumed).toMatchObject({
      deductedYen: 90_000,
      totalYen: 0,
    });
    for (const deductibleYen of [undefined, null, 0] as const)
      expect(answer(rows, deductibleYen === undefined ? {} : { deductibleYen })).toMatchObject({
        assumed: { deductedYen: 0, totalYen: 90_000 },
        alternatives: [],
        lowYen: 90_000,
        highYen: 90_000,
      });
  });
  test('is no other reading where both come to the same', () => {
    const rows = [row('damages', 100_000), row('check', 100_000)];
    expect(answer(rows, { deductibleYen: 50_000 }).alternatives).toEqual([]);
  });
});

describe('events', () => {
  test.each([
    ['leak', 'liability', 'listed'],
    ['leak', 'cost', 'listed'],
    ['disruption', 'liability', 'notListed'],
    ['disruption', 'cost', 'notListed'],
    ['attackThreat', 'cost', 'doubtful'],
    ['attackOther', 'cost', 'notListed'],
    [undefined, 'cost', 'unknown'],
  ] as const)('%s for %s is %s', (kind, part, wanted) => {
    expect(eventAnswer(coverages, 'A', part, kind)).toBe(wanted);
  });
  test('one list for both parts, or no kinds', () => {
    const costs = { ...coverages, events: coverages.events.slice(1) };
    expect(eventAnswer(costs, 'A', 'liability', 'leak')).toBe('listed');
    expect(eventAnswer(costs, 'B', 'liability', 'disruption')).toBe('listed');
    const bare = { ...coverages, events: coverages.events.map(({ kinds: _, ...one }) => one) };
    expect(eventAnswer(bare, 'A', 'cost', 'leak')).toBe('unknown');
  });
  test('that the plan does not list leave no figure; doubtful ones a second one', () => {
    const rows = [row('check', 100_000)];
    const refused = answer(rows, { incident: { kind: 'disruption' } });
    expect(refused).toMatchObject({ assumed: { totalYen: 0, incomplete: true }, lowYen: 0, highYen: 0 });
    expect(refused.alternatives).toEqual([]);
    expect(refused.assumed.rows[0]!.trace.at(-1)).toEqual({
      code: 'eventNotListed',
      params: { kind: 'disruption' },
    });
    const open = answer(rows, { incident: { kind: 'attackThreat' } });
    expect(open).toMatchObject({ assumed: { totalYen: 0 }, lowYen: 0, highYen: 90_000 });
    expect(open.alternatives).toMatchObject([
      { kind: 'event', id: 'event', assumedYen: 0, otherYen: 90_000 },
    ]);
    expect(answer(rows, { incident: { kind: 'leak' } }).assumed.totalYen).toBe(90_000);
    expect(answer(rows, { incident: {} }).assumed.totalYen).toBe(90_000);
    // Nothing of the doubtful event's part is asked for.
    expect(answer([row('damages', 1000)], { incident: { kind: 'attackThreat' } }).alternatives).toEqual([]);
  });
});

describe('consents that are open', () => {
  test.each<[string, LossRow[], number, number]>([
    ['none', [row('check', 100_000), row('advice', 50_000)], 140_000, 140_000],
    ['a row', [row('check', 100_000), row('advice', 50_000, { consentOpen: true })], 90_000, 140_000],
    ['a part', [row('check', 100_000, { approvedYen: 50_000 })], 45_000, 90_000],
    ['no part', [row('check', 100_000, { approvedYen: 100_000 })], 90_000, 90_000],
  ])('%s', (_what, rows, now, then) => {
    const { assumed, whole, lowYen, highYen } = answer(rows);
    expect([assumed.totalYen, whole.totalYen, lowYen, highYen]).toEqual([now, then, now, then]);
  });
});

test('one incident is put to the items that a programme has for it', () => {
  // 10 × 1,000 and 2 × 30,000; of 7,000 the programme says nothing, of 100 it pays 90.
  const result = simulate(
    {
      incident: {},
      persons: 10,
      companies: 2,
      losses: [
        { category: 'condolencePerson', lossYen: 50_000 },
        { category: 'condolenceCompany', lossYen: 100_000 },
        { category: 'publicity', lossYen: 7000 },
        { category: 'attackCheck', lossYen: 100 },
      ],
    },
    [{ program: '架空', plan: 'A', coverages }],
  );
  expect(result).toMatchObject({
    ok: true,
    value: [
      {
        program: '架空',
        plan: 'A',
        lossYen: 157_100,
        payableYen: 70_090,
        askYen: 7000,
        // 157,100 − 70,090 − 7,000.
        ownYen: 80_010,
        lowYen: 70_090,
        highYen: 70_090,
        liabilityYen: 0,
        costYen: 70_090,
        atMost: false,
        rows: [
          {
            category: 'condolencePerson',
            item: 'giftの名',
            lossYen: 50_000,
            payableYen: 10_000,
            kind: 'figure',
          },
          {
            category: 'condolenceCompany',
            item: 'giftの名',
            lossYen: 100_000,
            payableYen: 60_000,
            kind: 'figure',
          },
          { category: 'publicity', item: '', lossYen: 7000, payableYen: 0, kind: 'ask' },
          { category: 'attackCheck', item: 'checkの名', lossYen: 100, payableYen: 90, kind: 'figure' },
        ],
        alternatives: [],
      },
    ],
  });
  const unfit = {
    incident: {},
    persons: 1,
    companies: 1,
    losses: [{ category: 'attackCheck', lossYen: -1 } as const],
  };
  expect(simulate(unfit, [{ program: '架空', plan: 'A', coverages }])).toMatchObject({ ok: false });
  expect(simulate(unfit, [])).toEqual({ ok: true, value: [] });
});
