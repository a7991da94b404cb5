// What the custom functions answer: single values, columns, blanks, and every refusal.
import type { Functions } from '../../src/functions';
import { DaichoError } from '../../src/domain/problem';
import { problemText } from '../../src/domain/problem-text';
import { functionProblems } from '../../src/functions/messages';
import {
  columnAt,
  functionsOver,
  publishedBlock,
  underInsurersPaper,
  rowAt,
} from '../support/published-rates';

const REFER = '要照会';

function refusal(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof DaichoError) return { code: error.problem.code, message: error.message };
    throw error;
  }
  throw new Error('must be refused');
}

describe('PREMIUM', () => {
  const { PREMIUM, PREMIUM_LABEL } = functionsOver();

  test('the three answers that the main job asks for', () => {
    expect(PREMIUM(300_000_000, 'ALIVE')).toBe(66_000);
    expect(PREMIUM(300_000_001, 'ALIVE')).toBe(88_000);
    expect(PREMIUM_LABEL(400_000_000, 'TOSHA-A', undefined, new Date('2018-03-31T15:00:00Z'))).toBe('概算');
  });

  test.each(['TOSHA-A', 'tosha-a', 'ＴＯＳＨＡ－Ａ', '東社協 スタンダード Aプラン', '東社協A', ' TOSHA-A '])(
    'the plan may be written %s',
    (plan) => {
      expect(PREMIUM(300_000_000, plan, '', '2018-04-01')).toBe(81_370);
    },
  );

  test('a letter belongs to the default programme', () => {
    const tosha = functionsOver({ defaultProgram: () => 'TOSHA' });
    for (const letter of ['A', 'ａ', 'Ａプラン', 'プランA']) {
      expect(tosha.PREMIUM(300_000_000, letter)).toBe(81_370);
    }
    const gh = functionsOver({ defaultProgram: () => 'GH' });
    expect(gh.PREMIUM(100_000_000, 'B')).toBe(36_000);
    expect(refusal(() => gh.PREMIUM(1, 'C')).code).toBe('planLetterUnknown');
    expect(refusal(() => PREMIUM(1, 'A')).code).toBe('planLetterWithoutProgram');
    expect(refusal(() => functionsOver({ defaultProgram: () => 'XX' }).PREMIUM(1, 'A')).code).toBe(
      'programUnknown',
    );
  });

  test('a programme with one plan answers to its code with a loose end', () => {
    expect(PREMIUM(300_000_000, 'ALIVE-')).toBe(66_000);
  });

  test('names keyed by the agency work too', () => {
    const named = functionsOver({ planNames: () => ({ ALIVE: '情報漏えいプラン' }) });
    expect(named.PREMIUM(300_000_000, '情報漏えいプラン')).toBe(66_000);
  });

  test.each(['2018-04-01', 'H30.4.1', '平成30年4月1日', 43_191, new Date('2018-03-31T15:00:00Z')])(
    'the start of cover may be %s',
    (asOf) => {
      expect(PREMIUM_LABEL(300_000_000, 'TOSHA-A', '', asOf)).toBe('公表例');
    },
  );

  test('without a start of cover the reference date holds', () => {
    expect(PREMIUM_LABEL(300_000_000, 'TOSHA-A')).toBe('参考例');
    const old = functionsOver({ referenceDate: () => '2018-06-01' });
    expect(old.PREMIUM_LABEL(300_000_000, 'TOSHA-A')).toBe('公表例');
    const none = functionsOver({ referenceDate: () => '' });
    expect(refusal(() => none.PREMIUM(1, 'ALIVE')).code).toBe('referenceDateBlank');
  });

  test.each<[unknown, unknown, unknown, string]>([
    [0, 'ALIVE', '', 'revenueZero'],
    [-1, 'ALIVE', '', 'revenueNegative'],
    ['不明', 'ALIVE', '', 'revenueUnreadable'],
    ['#N/A', 'ALIVE', '', 'revenueErrorCell'],
    [new Date(2026, 3, 1), 'ALIVE', '', 'revenueDate'],
    [2 ** 53, 'ALIVE', '', 'revenueTooLarge'],
    [1.5, 'ALIVE', '', 'revenueFraction'],
    [true, 'ALIVE', '', 'revenueFlag'],
    [1, '', '', 'planBlank'],
    [1, undefined, '', 'planBlank'],
    [1, 'XYZ', '', 'planUnknown'],
    [1, 'TOSHA-E', '', 'planUnknown'],
    [1, 'toString', '', 'planUnknown'],
    [1, 5, '', 'planUnknown'],
    [1, '#REF!', '', 'planErrorCell'],
    [1, 'GH', '', 'planNotChosen'],
    [1, 'GH-A、GH-B', '', 'planSeveral'],
    [1, 'A,B,C,D', '', 'planSeveral'],
    [1, 'GH-どちらも', '', 'planSeveral'],
    [1, 'どちらも', '', 'planSeveral'],
    [1, 'ALIVE', '来月', 'dateUnreadable'],
    [1, 'ALIVE', '2026-02-30', 'dateNotInCalendar'],
    [1, 'ALIVE', '#N/A', 'dateErrorCell'],
  ])('%s, %s, %s throws %s', (revenue, plan, asOf, code) => {
    const told = refusal(() => PREMIUM(revenue, plan, '', asOf));
    expect(told.code).toBe(code);
    // The text is for staff: it is Japanese and never the bare code.
    expect(told.message).toMatch(/[ぁ-ん]/);
    expect(told.message).not.toContain(code);
  });

  test('blank revenue gives blank, whatever else is wrong', () => {
    expect(PREMIUM('', 'XYZ', '', '来月')).toBe('');
    expect(PREMIUM('　', 'ALIVE')).toBe('');
    expect(PREMIUM(undefined, 'ALIVE')).toBe('');
  });
});

describe('columns', () => {
  const { PREMIUM, PREMIUM_LABEL, PREMIUM_RANGE, PREMIUM_EXPLAIN } = functionsOver();

  test('a bad row alone shows its message', () => {
    const revenues = [[300_000_000], [''], ['不明'], ['五億円'], [600_000_000]];
    expect(PREMIUM(revenues, 'ALIVE')).toEqual([
      [66_000],
      [''],
      ['「不明」は金額として読み取れません。例：1億5,000万円、150,000千円'],
      [109_000],
      [REFER],
    ]);
    expect(PREMIUM_LABEL(revenues, 'ALIVE')).toEqual([
      ['保険料表'],
      [''],
      [expect.stringContaining('不明')],
      ['保険料表'],
      [REFER],
    ]);
  });

  test('columns lie side by side, single values stand in every row', () => {
    const revenues = [[300_000_000], [300_000_000]];
    const plans = [['TOSHA-A'], ['GH-A']];
    expect(PREMIUM(revenues, plans, '', [['2018-04-01'], ['']])).toEqual([[81_370], [115_000]]);
    expect(PREMIUM(300_000_000, plans)).toEqual([[81_370], [115_000]]);
    expect(PREMIUM([[300_000_000]], plans)).toEqual([[81_370], [115_000]]);
    expect(PREMIUM([[300_000_000]], 'ALIVE')).toEqual([[66_000]]);
  });

  test('a bad single value beside a column shows in every row and throws nothing', () => {
    const told = expect.stringContaining('XYZ');
    expect(PREMIUM([[1], [2]], 'XYZ')).toEqual([[told], [told]]);
    expect(PREMIUM([[1], ['']], 'XYZ')).toEqual([[told], ['']]);
  });

  test('unequal lengths name both', () => {
    const told = refusal(() => PREMIUM([[1], [2]], [['ALIVE'], ['ALIVE'], ['ALIVE']]));
    expect(told.code).toBe('lengthsDiffer');
    expect(told.message).toBe(
      '売上高等（2行）とプラン（3行）の行数が違います。行数をそろえるか、1つの値にしてください。',
    );
  });

  test('a range of several columns is refused', () => {
    expect(refusal(() => PREMIUM([[1, 2]], 'ALIVE')).code).toBe('notOneColumn');
  });

  test('a range of a column has two columns', () => {
    expect(PREMIUM_RANGE([[75_000_000], ['x'], [''], [1]], 'GH-A')).toEqual([
      [30_000, 51_000],
      [expect.stringContaining('x'), ''],
      ['', ''],
      [REFER, REFER],
    ]);
  });

  test('an explanation stands in each row', () => {
    const [first, second] = PREMIUM_EXPLAIN([[300_000_000], ['']], 'ALIVE') as string[][];
    expect(first![0]).toContain('66,000円');
    expect(second).toEqual(['']);
  });
});

describe('rates', () => {
  test('a passed table is used and no port is asked', () => {
    const block = underInsurersPaper(publishedBlock(), 'ALIVE');
    block[rowAt(block, 'ALIVE', 300_000_000)]![columnAt('premiumYen')] = 77_000;
    const never = () => {
      throw new Error('no port may be asked');
    };
    const functions = functionsOver({ rateValues: never, referenceDate: never, defaultProgram: never });
    expect(functions.PREMIUM(300_000_000, 'ALIVE', block, '2026-04-01')).toBe(77_000);
    expect(functions.PREMIUM([[300_000_000]], [['ALIVE']], block, [['2026-04-01']])).toEqual([[77_000]]);
  });

  test('a port is asked once a call', () => {
    let reads = 0;
    const functions = functionsOver({ rateValues: () => (reads++, publishedBlock()) });
    functions.PREMIUM([[1], [2], ['3億円']], [['ALIVE'], ['GH-A'], ['TOSHA-A']]);
    expect(reads).toBe(1);
  });

  test.each<[unknown]>([[[[1, 2]]], ['料率'], [[['版', '状態']]], [42]])(
    '%j is refused as a table',
    (rates) => {
      const { PREMIUM } = functionsOver();
      const told = refusal(() => PREMIUM(1, 'ALIVE', rates));
      expect(told.code).toBe('rateTableShape');
      expect(told.message).toContain('料率表');
      expect(PREMIUM([[1], ['']], 'ALIVE', rates)).toEqual([[told.message], ['']]);
    },
  );

  test('a broken plan tells its row and never rates; the others rate on', () => {
    const block = publishedBlock();
    block[rowAt(block, 'ALIVE', 300_000_000)]![columnAt('premiumYen')] = '66,000';
    const { PREMIUM, PREMIUM_LABEL, PREMIUM_RANGE, COMPARE_PLANS } = functionsOver({
      rateValues: () => block,
    });
    for (const run of [PREMIUM, PREMIUM_LABEL, PREMIUM_RANGE]) {
      expect(refusal(() => run(1, 'ALIVE')).code).toBe('rateNotYen');
    }
    expect(PREMIUM([[300_000_000], [300_000_000]], [['ALIVE'], ['TOSHA-A']])).toEqual([
      [expect.stringMatching(/^料率 \d+行目「保険料」/)],
      [81_370],
    ]);
    const table = COMPARE_PLANS(300_000_000) as unknown[][];
    expect(table.find((row) => row[0] === 'ALIVE')![3]).toMatch(/^料率 \d+行目/);
    expect(table.find((row) => row[0] === 'TOSHA-A')![3]).toBe(81_370);
  });
});

describe('PREMIUM_EXPLAIN', () => {
  const { PREMIUM_EXPLAIN } = functionsOver({ referenceDate: () => '2018-04-01' });
  const explain = (revenue: unknown, plan: string) => PREMIUM_EXPLAIN(revenue, plan) as string;

  test.each<[unknown, string, string[]]>([
    [
      300_000_000,
      'ALIVE',
      ['S2-公表', '年度の記載なし', '2億5,000万円超3億円以下', '66,000円', '保険料表', 'S2'],
    ],
    [1, 'ALIVE', ['「5,000万円以下」', '20,000円']],
    [
      400_000_000,
      'TOSHA-A',
      [
        '2018年度',
        '3億円＝81,370円と5億円＝98,810円',
        '81,370＋（98,810－81,370）×100,000,000÷200,000,000',
        '10円単位に四捨五入',
        '90,090円（概算）',
        '社内限り',
        '留意点',
      ],
    ],
    [100_000_000, 'GH-A', ['約51,000円（参考例）', '「約」']],
    [75_000_000, 'GH-A', ['要照会', '5,000万円＝30,000円', '1億円＝51,000円']],
    [100_000_000, 'AIOI', ['要照会', '公表された保険料も']],
    ['約3億円', 'ALIVE', ['概数']],
  ])('%s, %s', (revenue, plan, parts) => {
    const sentence = explain(revenue, plan);
    for (const part of parts) expect(sentence).toContain(part);
    expect(sentence.match(/。/g)).toHaveLength(1);
    expect(sentence.endsWith('。')).toBe(true);
  });

  test('names only the doubts that are still open', () => {
    // S2 names no year and leaves 法人 or 事業所 open (domain.md 1.6).
    const asked = jest.fn(() => new Set(['ALIVE/unit', 'GH/tariffYear']));
    const { PREMIUM_EXPLAIN: later } = functionsOver({ confirmedFacts: asked });
    const before = explain(300_000_000, 'ALIVE');
    expect(before).toContain('年度は資料に記載がありません');
    expect(before).toContain('事業所ごとのものかは明記がありません');
    const after = (later([[300_000_000], [1]], 'ALIVE') as string[][])[0]![0];
    expect(after).toContain('年度は資料に記載がありません');
    expect(after).not.toContain('事業所ごとのものかは明記がありません');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('figures outside their year name both dates', () => {
    const sentence = functionsOver().PREMIUM_EXPLAIN(300_000_000, 'TOSHA-A') as string;
    expect(sentence).toContain('2018年4月1日～2019年3月31日');
    expect(sentence).toContain('2026年4月1日');
  });
});

describe('COMPARE_PLANS', () => {
  const { COMPARE_PLANS } = functionsOver();

  test('every plan with its limits, premium and label', () => {
    expect(COMPARE_PLANS(300_000_000)).toEqual([
      ['プラン', '賠償の限度額', '費用の限度額', '年間保険料（円）', '表示区分'],
      ['GH-A', '2,000万円', '1,000万円', 115_000, '参考例'],
      ['GH-B', '1,000万円', '500万円', 80_000, '参考例'],
      ['AIOI', '記載なし', '記載なし', REFER, REFER],
      ['ALIVE', '1億円', '100万円', 66_000, '保険料表'],
      ['NISSHIN', '3億円', '3,000万円', REFER, REFER],
      ['TOSHA-A', '5,000万円', '500万円', 81_370, '参考例'],
      ['TOSHA-B', '1億円', '1,000万円', 112_310, '参考例'],
      ['TOSHA-C', '5,000万円', '500万円', 114_010, '参考例'],
      ['TOSHA-D', '1億円', '1,000万円', 157_410, '参考例'],
    ]);
  });

  test('chosen programmes, as text or as a range', () => {
    const codes = (table: ReturnType<Functions['COMPARE_PLANS']>) =>
      (table as unknown[][]).slice(1).map((row) => row[0]);
    expect(codes(COMPARE_PLANS(1, 'ALIVE'))).toEqual(['ALIVE']);
    expect(codes(COMPARE_PLANS(1, 'gh、ＡＬＩＶＥ'))).toEqual(['GH-A', 'GH-B', 'ALIVE']);
    expect(codes(COMPARE_PLANS([[1]], [['GH'], [''], ['GH']]))).toEqual(['GH-A', 'GH-B']);
    expect(refusal(() => COMPARE_PLANS(1, 'XYZ')).code).toBe('programUnknown');
  });

  test('one case only; blank gives blank; a bad value throws', () => {
    expect(COMPARE_PLANS('')).toBe('');
    expect(refusal(() => COMPARE_PLANS([[1], [2]])).code).toBe('oneCaseOnly');
    // Named as autocomplete names it.
    expect(problemText(functionProblems.oneCaseOnly({ name: 'revenue', rows: 2 }))).toMatch(/^売上高等に2行/);
    expect(refusal(() => COMPARE_PLANS(-1)).code).toBe('revenueNegative');
    expect(refusal(() => COMPARE_PLANS(1, '', [['x']])).code).toBe('rateTableShape');
  });
});

test('REVENUE_YEN reads any notation, a value or a column', () => {
  const { REVENUE_YEN } = functionsOver();
  expect(REVENUE_YEN('1億5,000万円')).toBe(150_000_000);
  expect(REVENUE_YEN('')).toBe('');
  expect(refusal(() => REVENUE_YEN('不明')).code).toBe('revenueUnreadable');
  expect(REVENUE_YEN([['50,000千円'], [''], ['不明'], ['約2.5億円']])).toEqual([
    [50_000_000],
    [''],
    ['「不明」は金額として読み取れません。例：1億5,000万円、150,000千円'],
    [250_000_000],
  ]);
});
