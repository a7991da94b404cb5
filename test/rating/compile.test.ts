// What a rate table must be: every way to break one is refused with its row and never rates.
import { problemText } from '../../src/domain/problem-text';
import type { Problem } from '../../src/domain/problem';
import { publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import { RATE_COLUMNS, type RateKey } from '../../src/rating/rate-row';
import { columnAt, publishedBlock, rowAt, type Block } from '../support/published-rates';

const ALIVE_300 = { revenueYen: 300_000_000, plan: 'ALIVE', asOf: '2026-04-01' };
const TOSHA_300 = { revenueYen: 300_000_000, plan: 'TOSHA-A', asOf: '2018-04-01' };

function withCell(plan: string, revenueYen: number, key: RateKey, value: Block[0][0]): Block {
  const block = publishedBlock();
  block[rowAt(block, plan, revenueYen)]![columnAt(key)] = value;
  return block;
}

function without(plan: string, revenueYen: number): Block {
  const block = publishedBlock();
  block.splice(rowAt(block, plan, revenueYen), 1);
  return block;
}

/** The plan is refused, the others rate on. */
function expectRefused(block: Block, plan: string, code: string): Problem {
  const rates = compileRates(block, publishesRates);
  const problem = rates.plans.get(plan)?.broken;
  expect(problem?.code).toBe(code);
  expect(rates.problems).toContainEqual(problem);
  for (const request of [ALIVE_300, TOSHA_300]) {
    const rating = rate(rates, request);
    if (request.plan === plan)
      expect(rating).toMatchObject({ kind: 'refer', reason: 'tableBroken', problem });
    else expect(rating.kind).toBe('premium');
  }
  return problem!;
}

function textOf(problem: Problem): string {
  return problemText(problem);
}

test('the published table compiles without a problem', () => {
  const rates = compileRates(publishedBlock(), publishesRates);
  expect(rates.problems).toEqual([]);
  expect([...rates.plans.keys()].sort()).toEqual(
    ['ALIVE', 'GH-A', 'GH-B', 'TOSHA-A', 'TOSHA-B', 'TOSHA-C', 'TOSHA-D'].sort(),
  );
});

describe('a plan is refused', () => {
  test('a lost band shows as a gap, with the row and both figures', () => {
    const block = without('ALIVE', 300_000_000);
    const problem = expectRefused(block, 'ALIVE', 'rateGap');
    const row = rowAt(block, 'ALIVE', 400_000_000) + 1;
    expect(textOf(problem)).toBe(
      `料率 ${row}行目：「3億円超」の前に空きがあります（前の区分は2億5,000万円以下）。この版は使用できません。`,
    );
  });

  test('a lost first band, a lost point and a lost first point too', () => {
    expectRefused(without('ALIVE', 50_000_000), 'ALIVE', 'rateGap');
    expectRefused(without('TOSHA-A', 500_000_000), 'TOSHA-A', 'ratePointGap');
    expectRefused(without('TOSHA-A', 300_000_000), 'TOSHA-A', 'ratePointGap');
  });

  test('a row whose cells were cleared is a gap, not a blank row', () => {
    const block = publishedBlock();
    block[rowAt(block, 'ALIVE', 200_000_000)]!.fill('');
    expectRefused(block, 'ALIVE', 'rateGap');
  });

  test('overlap, double and order', () => {
    expectRefused(withCell('ALIVE', 300_000_000, 'previousYen', 200_000_000), 'ALIVE', 'rateOverlap');
    expectRefused(withCell('ALIVE', 300_000_000, 'revenueYen', 250_000_000), 'ALIVE', 'rateDuplicate');
    expectRefused(withCell('ALIVE', 300_000_000, 'revenueYen', 240_000_000), 'ALIVE', 'rateOrder');
    const block = publishedBlock();
    const at = rowAt(block, 'TOSHA-A', 500_000_000);
    [block[at], block[at + 1]] = [block[at + 1]!, block[at]!];
    expectRefused(block, 'TOSHA-A', 'ratePointGap');
  });

  test.each<[RateKey, Block[0][0], string]>([
    ['premiumYen', '66000', 'rateNotYen'],
    ['premiumYen', '6万6千円', 'rateNotYen'],
    ['premiumYen', '', 'rateNumberMissing'],
    ['premiumYen', 66_000.5, 'rateNotYen'],
    ['premiumYen', 0, 'rateNotYen'],
    ['premiumYen', -66_000, 'rateNotYen'],
    ['premiumYen', '#REF!', 'rateNotYen'],
    ['premiumYen', true, 'rateNotYen'],
    ['premiumYen', new Date(2026, 3, 1), 'rateNotYen'],
    ['revenueYen', '3億円', 'rateNotYen'],
    ['revenueYen', '', 'rateNumberMissing'],
    ['revenueYen', 2 ** 53, 'rateNotYen'],
    ['state', 'たぶん有効', 'rateStateUnknown'],
    ['state', '', 'rateStateUnknown'],
    ['state', '廃止', 'rateStateMixed'],
    ['method', '点', 'rateRowsDiffer'],
    ['label', '', 'rateRowsDiffer'],
    ['effectiveFrom', '2026-02-30', 'rateDateUnreadable'],
    ['effectiveFrom', '2027-04-01', 'rateRowsDiffer'],
    ['version', '', 'rateVersionMissing'],
    ['source', '', 'rateSourceMissing'],
  ])('%s of one row as %s: %s', (key, value, code) => {
    const block = withCell('ALIVE', 300_000_000, key, value);
    const problem = expectRefused(block, 'ALIVE', code);
    expect(problem.where?.tab).toBe('料率');
    expect(problem.where?.row).toBeGreaterThan(1);
    // A code without a text would show itself.
    expect(textOf(problem)).not.toContain(code);
  });

  test('text for a number names row, column and what would be right', () => {
    const block = withCell('ALIVE', 300_000_000, 'premiumYen', '6万6千円');
    const row = rowAt(block, 'ALIVE', 300_000_000) + 1;
    expect(textOf(expectRefused(block, 'ALIVE', 'rateNotYen'))).toBe(
      `料率 ${row}行目「保険料」：「6万6千円」は円単位の金額（1円以上の整数の数値）ではありません。` +
        '数値で入力してください。この版は使用できません。',
    );
  });

  test('a point that does not say what comes after it', () => {
    expectRefused(withCell('TOSHA-A', 500_000_000, 'toNext', ''), 'TOSHA-A', 'rateWordMissing');
    expectRefused(withCell('TOSHA-A', 500_000_000, 'toNext', '曲線'), 'TOSHA-A', 'rateWordUnknown');
  });

  test('a line without a rounding', () => {
    const block = publishedBlock();
    for (const row of block) if (row[columnAt('plan')] === 'TOSHA-A') row[columnAt('roundingUnitYen')] = '';
    expectRefused(block, 'TOSHA-A', 'rateNumberMissing');
  });
});

describe('the whole table is refused', () => {
  test.each(RATE_COLUMNS.filter(({ optional }) => !optional).map((column) => column.header))(
    'without the header %s',
    (header) => {
      const block = publishedBlock();
      block[0]![block[0]!.indexOf(header)] = '';
      const rates = compileRates(block, publishesRates);
      expect(rates.broken).toMatchObject({ code: 'rateHeaderMissing', params: { headers: `「${header}」` } });
      expect(rate(rates, ALIVE_300)).toMatchObject({ kind: 'refer', reason: 'tableBroken' });
    },
  );

  test.each<[string, unknown]>([
    ['nothing', []],
    ['one cell', [['版']]],
    ['no header row', publishedBlock().slice(1)],
    [
      'numbers',
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('when it is %s', (_, values) => {
    const rates = compileRates(values as Block, publishesRates);
    expect(rates.broken?.code).toBe('rateTableShape');
    expect(textOf(rates.broken!)).toContain('見出し行');
  });

  test('when a header stands twice', () => {
    const block = publishedBlock();
    block.forEach((row, at) => row.push(at === 0 ? '保険料' : 1));
    expect(compileRates(block, publishesRates).broken?.code).toBe('rateHeaderTwice');
  });

  test('when a row in force belongs to no plan', () => {
    const block = withCell('TOSHA-A', 500_000_000, 'plan', '');
    const rates = compileRates(block, publishesRates);
    expect(rates.problems[0]?.code).toBe('ratePlanMissing');
    for (const request of [ALIVE_300, TOSHA_300]) {
      expect(rate(rates, request)).toMatchObject({ kind: 'refer', reason: 'tableBroken' });
    }
  });
});

test('order of columns, other columns, blank rows and the last row do not matter', () => {
  const block = publishedBlock();
  const turned = block.map((row) => ['メモ', ...[...row].reverse()]);
  turned.splice(5, 0, new Array<string>(turned[0]!.length).fill(''));
  turned.push(['この行より上に追加', ...new Array<string>(turned[0]!.length - 1).fill('')]);
  const rates = compileRates(turned as Block, publishesRates);
  expect(rates.problems).toEqual([]);
  expect(rate(rates, TOSHA_300)).toMatchObject({ premiumYen: 81_370 });
});

test('the check column may be left out or blank', () => {
  const block = publishedBlock().map((row) => row.slice(0, columnAt('previousYen')));
  const rates = compileRates(block, publishesRates);
  expect(rates.problems).toEqual([]);
  expect(rate(rates, ALIVE_300)).toMatchObject({ premiumYen: 66_000 });
});

test('drafts and retired rows never rate, whatever stands in them', () => {
  const block = publishedBlock();
  for (const row of block) if (row[columnAt('plan')] === 'ALIVE') row[columnAt('state')] = '下書き';
  block[rowAt(block, 'ALIVE', 300_000_000)]![columnAt('premiumYen')] = '未定';
  const rates = compileRates(block, publishesRates);
  expect(rates.problems).toEqual([]);
  expect(rate(rates, ALIVE_300)).toMatchObject({ kind: 'refer', reason: 'noTariff' });
});
