// Limits that rows share with each other and with earlier claims, and those of the policy.
import type { ClaimCase, LossRow } from '../../src/payable/claim-case';
import { answer, row, steps } from '../support/invented-cover';

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
