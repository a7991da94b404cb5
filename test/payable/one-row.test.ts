// What one loss comes to under an invented cover: each step with its figures.
import type { LossRow } from '../../src/payable/claim-case';
import { answer, ask, row, source, steps } from '../support/invented-cover';

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
