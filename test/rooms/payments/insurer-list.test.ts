// This file tests how an insurer's statement is read and set beside ours: every line is somewhere, none is dropped.
import fc from 'fast-check';
import { compare } from '../../../src/rooms/payments/compare-settlement';
import type { SettlementLine } from '../../../src/rooms/payments/contract';
import { readInsurerList } from '../../../src/rooms/payments/insurer-list';
import type { Policy } from '../../../src/tables/policies';

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');

/** A policy as the comparison sees it. */
const policy = (policyNumber: string, certificateNumber: string, organization = '見本') =>
  ({ policyNumber, certificateNumber, organization, plan: 'ALIVE' }) as unknown as Policy;

const our = (policyNumber: string, ourYen: number): SettlementLine => ({
  policyNumber,
  certificateNumber: '',
  organization: '',
  planName: '',
  channel: '',
  ourYen,
  theirYen: null,
  difference: '',
});

const compared = (ours: readonly SettlementLine[], text: string, policies: readonly Policy[]) =>
  compare(ours, readInsurerList(text), policies).map(
    ({ policyNumber, certificateNumber, ourYen, theirYen, difference }) => [
      policyNumber || certificateNumber,
      ourYen,
      theirYen,
      difference,
    ],
  );

test('a statement with a refund, an endorsement of nothing, minus signs and a sum', () => {
  const list = readInsurerList(
    csv([
      ['証券番号', '契約者', '保険料'],
      ['見本-A-0001', '【見本】はるかぜ', '66,000'],
      ['見本-A-0001', '【見本】はるかぜ（解約返戻）', '△11,000'],
      ['見本-A-0009', '異動（裏書のみ）', '0'],
      ['見本-A-0010', '返戻', '-5,000'],
      ['見本-A-0011', '返戻', '(5,000)'],
      ['計上合計', '', '45,000'],
    ]),
  );
  // 66,000 − 11,000 + 0 − 5,000 − 5,000 = 45,000, as the list's own sum says.
  expect(list.lines.reduce((sum, { yen }) => sum + yen, 0)).toBe(45_000);
  expect(list).toMatchObject({ problems: [], read: 6, passed: [{ line: 7, reason: 'sum' }] });
});

test('a line is ours by any of its numbers, and one with a strange first number is not dropped', () => {
  const policies = [policy('P-2027-0001', '証-1'), policy('P-2027-0002', '証-2')];
  const text = csv([
    ['契約番号', '証券番号', '契約者名', '分担保険料'],
    // The insurer's own contract number stands first: ours is found by the paper's.
    ['9900001', '証-1', '見本', '10,000'],
    ['P-2027-0002', '', '見本', '20,000'],
    ['9900003', '証-9', '知らない法人', '30,000'],
  ]);
  expect(compared([our('P-2027-0001', 10_000), our('P-2027-0002', 20_001)], text, policies)).toEqual([
    ['P-2027-0001', 10_000, 10_000, '一致'],
    ['P-2027-0002', 20_001, 20_000, '金額相違'],
    ['9900003、証-9', null, 30_000, '当方の計上になし'],
  ]);
});

test('a line whose numbers name two policies is neither’s; a paper of several years is the one that both name', () => {
  const policies = [
    policy('P-2026-0001', '証-1'),
    policy('P-2027-0001', '証-1'),
    policy('P-2027-0002', '証-2'),
  ];
  const text = csv([
    ['契約番号', '証券番号', '保険料'],
    ['P-2027-0001', '証-2', '10,000'],
    ['P-2027-0001', '証-1', '10,000'],
    ['P-2026-0001', '証-1', '500'],
  ]);
  expect(compared([our('P-2027-0001', 10_000)], text, policies)).toEqual([
    ['P-2027-0001', 10_000, 10_000, '一致'],
    ['P-2027-0001、証-2', null, 10_000, '当方の計上になし'],
    ['P-2026-0001', null, 500, '当方の計上になし'],
  ]);
});

test('a paper that goes on over the years is the policy of the month; the same number in other letters is the same', () => {
  const policies = [
    policy('P-2026-0001', 'Ａ-7'),
    policy('P-2027-0001', 'Ａ-7'),
    policy('P-2028-0001', 'Ａ-7'),
  ];
  expect(
    compared(
      [our('P-2027-0001', 5_000)],
      csv([
        ['証券番号', '保険料'],
        ['A-7', '5000'],
      ]),
      policies,
    ),
  ).toEqual([['P-2027-0001', 5_000, 5_000, '一致']]);
});

test.each([
  // 66,000 − 11,000, whichever sign the column has.
  ['返還保険料', '66,000', '11,000', 55_000],
  ['解約返戻金', '66,000', '△11,000', 55_000],
  ['返戻保険料（円）', '', '11,000', -11_000],
  ['返還保険料', '－', '11,000', -11_000],
  ['返還保険料', '66,000', '－', 66_000],
  ['返還保険料', '66,000', '', 66_000],
  // One refund, printed twice.
  ['返還保険料', '△11,000', '11,000', -11_000],
])('what went back has a column of its own: %s %s %s', (heading, premium, returned, yen) => {
  const table = [
    ['証券番号', '保険料', heading],
    ['証-1', premium, returned],
  ];
  expect(readInsurerList(csv(table))).toMatchObject({ problems: [], lines: [{ yen }] });
});

test('a refund that cannot be read is told with its column, and a number in small letters is the same', () => {
  const table = [
    ['契約番号', '保険料', '返還保険料'],
    ['p-2027-0001', '66,000', '不明'],
    ['p-2027-0001', '66,000', ''],
  ];
  expect(readInsurerList(csv(table)).problems).toMatchObject([
    { code: 'settlementAmountUnreadable', params: { text: '不明（返還保険料）' }, where: { row: 2 } },
  ]);
  const ours = [our('P-2027-0001', 66_000)];
  expect(compared(ours, csv(table), [policy('P-2027-0001', '証-1')])).toEqual([
    ['P-2027-0001', 66_000, 66_000, '一致'],
  ]);
});

test.each([
  [['', '12,000'], 'settlementNumberMissing'],
  [['証-1', '一式'], 'settlementAmountUnreadable'],
  [['証-1', ''], 'settlementAmountUnreadable'],
  [['証-1', '約12,000'], 'settlementAmountUnreadable'],
])('the line %j is told, with its place', (cells, code) => {
  const { lines, problems } = readInsurerList(csv([['証券番号', '保険料'], cells]));
  expect(lines).toEqual([]);
  expect(problems).toMatchObject([{ code, where: { row: 2 } }]);
});

test.each(['合計', '計', '小 計', '総合計', '保険料合計', '累計'])(
  '%s is a sum; a firm whose name begins so is none',
  (word) => {
    const { lines, passed } = readInsurerList(
      csv([
        ['証券番号', '契約者', '保険料'],
        ['', word, '100'],
        ['証-1', `${word}会計事務所`, '100'],
      ]),
    );
    expect([lines.length, passed.map(({ reason }) => reason)]).toEqual([1, ['sum']]);
  },
);

test('it comes out even: lines taken, told and passed over are all lines; what they say is all compared', () => {
  const cell = fc.constantFrom('', '証-1', 'P-2027-0001', '合計', '備考のみ');
  const amount = fc.constantFrom('', '0', '66,000', '△11,000', '不明', '合計');
  const row = fc.tuple(cell, cell, amount);
  const policies = [policy('P-2027-0001', '証-1')];
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const text = csv([['契約番号', '証券番号', '保険料'], ...rows]);
      const list = readInsurerList(text);
      const filled = rows.filter((cells) => cells.some((one) => one !== '')).length;
      expect(list.lines.length + list.problems.length + list.passed.length).toBe(filled);
      const theirs = compared([our('P-2027-0001', 1)], text, policies).reduce(
        (sum, [, , yen]) => sum + Number(yen ?? 0),
        0,
      );
      expect(theirs).toBe(list.lines.reduce((sum, { yen }) => sum + yen, 0));
    }),
  );
});

describe('the commission that a statement names', () => {
  const policies = ['1', '2', '3'].map((at) => policy(`P-2027-000${at}`, `証-${at}`));
  const fees = (ours: readonly number[], lines: readonly (readonly string[])[]) =>
    compare(
      ours.map((yen, at) => our(`P-2027-000${at + 1}`, yen)),
      readInsurerList(csv([['証券番号', '保険料', '代理店手数料'], ...lines])),
      policies,
    ).map(({ feeYen, difference }) => [feeYen, difference]);

  test('at one rate, rounded to the yen and below zero with its premium, it agrees', () => {
    // 15% each: 9,900, 1,650.15 and −750.
    expect(
      fees(
        [66_000, 11_001, -5_000],
        [
          ['証-1', '66,000', '9,900'],
          ['証-2', '11,001', '1,650'],
          ['証-3', '△5,000', '▲750'],
        ],
      ),
    ).toEqual([
      [9_900, '一致'],
      [1_650, '一致'],
      [-750, '一致'],
    ]);
  });

  test('one that is of another rate than the others of its plan is a difference; a wrong premium says so first', () => {
    expect(
      fees(
        [66_000, 66_000, 11_000],
        [
          ['証-1', '66,000', '9,900'],
          ['証-2', '66,000', '6,600'],
          ['証-3', '12,000', '1,800'],
        ],
      ),
    ).toEqual([
      [9_900, '一致'],
      [6_600, '手数料相違'],
      [1_800, '金額相違'],
    ]);
  });

  test('two that differ are both asked; a line without one, or one alone, is compared by its premium', () => {
    const two = [
      ['証-1', '66,000', '9,900'],
      ['証-2', '66,000', '6,600'],
    ];
    expect(fees([66_000, 66_000], two)).toEqual([
      [9_900, '手数料相違'],
      [6_600, '手数料相違'],
    ]);
    expect(fees([66_000, 66_000], [two[0]!, ['証-2', '66,000', '']])).toEqual([
      [9_900, '一致'],
      [undefined, '一致'],
    ]);
  });

  test('one that cannot be read is told, and a rate is none', () => {
    const list = (heading: string, fee: string) =>
      readInsurerList(
        csv([
          ['証券番号', '保険料', heading],
          ['証-1', '66,000', fee],
        ]),
      );
    expect(list('手数料', '約1万').problems.map(({ code }) => code)).toEqual(['settlementAmountUnreadable']);
    expect(list('手数料（税込）', '9,900').lines).toMatchObject([{ feeYen: 9_900 }]);
    expect(list('手数料率', '15%')).toMatchObject({ problems: [], lines: [{ yen: 66_000 }] });
    expect(list('手数料率', '15%').lines[0]).not.toHaveProperty('feeYen');
  });
});
