// Deductibles, events and consents of an invented cover, and one incident put to its items.
import type { LossRow } from '../../src/payable/claim-case';
import { eventAnswer } from '../../src/payable/payable';
import { simulate } from '../../src/payable/simulate';
import { answer, coverages, row } from '../support/invented-cover';

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
