// What every cell loads answers as the whole family does, and asks it for nothing but what is refused.
import fc from 'fast-check';
import type { Argument, FunctionPorts } from '../../src/functions';
import { DaichoError } from '../../src/domain/problem';
import { MOST_CELLS } from '../../src/functions/most-cells';
import { ratingProblems } from '../../src/rating/messages';
import {
  columnAt,
  functionsOver,
  mostCellsOver,
  publishedBlock,
  rowAt,
  underInsurersPaper,
} from '../support/published-rates';

type AnyFunction = (...args: readonly Argument[]) => unknown;

const answerOf = (run: AnyFunction, args: readonly Argument[]): unknown => {
  try {
    return run(...args);
  } catch (error) {
    return (error as Error).message;
  }
};

const revenue = fc.oneof(
  fc.integer({ min: -1, max: 2_000_000_000 }),
  fc.constantFrom<unknown>('', ' ', '1億5,000万円', '約3億円', '50,000千円', '不明', '#N/A', true, 0.5, 1e20),
  fc.constantFrom<unknown>(
    299_999_999.9999999,
    300_000_000,
    500_000_001,
    new Date(Date.UTC(2026, 3, 1)),
    null,
  ),
);
const plan = fc.constantFrom<unknown>(
  'TOSHA-A',
  'GH-B',
  'ALIVE',
  'AIOI',
  'Ａ',
  'どちらも',
  'XYZ',
  '',
  'gh-a',
  7,
);
const day = fc.constantFrom<unknown>(
  '',
  '2018-04-01',
  '平成30年5月1日',
  '2019/4/1',
  43_191,
  '来月',
  new Date(Date.UTC(2018, 5, 1)),
);
const ports = fc.constantFrom<Partial<FunctionPorts>>(
  {},
  { defaultProgram: () => 'TOSHA' },
  { referenceDate: () => '' },
  { rateValues: () => [['何か']] },
);

/** A single value, a column of its own length, or one row. */
const argument = (cell: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    cell,
    fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.map((one) => [one])),
    cell.map((one) => [[one]]),
    fc.constant([['二', '列']]),
  );

/** A figure that is not its document's: then every row of the plan is refused. */
function spoiltBlock() {
  const block = publishedBlock();
  block[rowAt(block, 'ALIVE', 300_000_000)]![columnAt('premiumYen')] = 66_001;
  return block;
}

/** An insurer may charge less above: then the range begins with the figure of the dearer, smaller revenue. */
function fallingBlock() {
  const block = underInsurersPaper(publishedBlock(), 'TOSHA-A');
  block[rowAt(block, 'TOSHA-A', 500_000_000)]![columnAt('premiumYen')] = 50_000;
  return block;
}

const rates = fc.constantFrom<unknown>('', publishedBlock(), spoiltBlock(), fallingBlock(), [['見出し']], 5);

test('each function answers, spills and refuses as the whole family does', () => {
  const call = fc.tuple(
    fc.constantFrom(...MOST_CELLS),
    argument(revenue),
    argument(plan),
    rates,
    argument(day),
    ports,
  );
  fc.assert(
    fc.property(call, ([name, revenues, plans, block, days, given]) => {
      const args = name === 'REVENUE_YEN' ? [revenues] : [revenues, plans, block, days];
      const cells = answerOf(mostCellsOver(given)[name] as AnyFunction, args);
      expect(cells).toEqual(answerOf(functionsOver(given)[name] as AnyFunction, args));
    }),
    { numRuns: 400 },
  );
});

test('a range is in order also where premiums fall', () => {
  // 4億円 lies between 81,370円 at 3億円 and the 50,000円 above at 5億円.
  const range = mostCellsOver().PREMIUM_RANGE(400_000_000, 'TOSHA-A', fallingBlock(), '2018-04-01');
  expect(range).toEqual([[50_000, 81_370]]);
});

test('of a column the whole family is asked for the refused rows alone, and for a good one not at all', () => {
  const asked: unknown[] = [];
  const { PREMIUM } = mostCellsOver({}, (name, args) => asked.push([name, ...args]));
  // 2億5,000万円 < 3億円 <= 3億円: 66,000円 in the published table.
  expect(PREMIUM([[300_000_000], ['3億円'], ['']], 'ALIVE')).toEqual([[66_000], [66_000], ['']]);
  expect(asked).toEqual([]);
  const [first, second, third] = PREMIUM([[300_000_000], ['不明'], [300_000_000]], 'ALIVE') as unknown[][];
  expect([first, third]).toEqual([[66_000], [66_000]]);
  expect(second).toEqual([expect.stringContaining('不明')]);
  expect(asked).toEqual([['PREMIUM', [['不明']], 'ALIVE']]);
});

test('rates that cannot be read are asked for once, not in every row', () => {
  let reads = 0;
  const { PREMIUM } = mostCellsOver({
    rateValues: () => {
      reads++;
      throw new DaichoError(ratingProblems.rateTableShape({ headers: '' }));
    },
  });
  const rows = Array.from({ length: 20 }, () => [300_000_000]);
  expect(() => PREMIUM(rows, 'ALIVE')).toThrow('rateTableShape');
  // Once by what every cell loads, once by the whole family, which tells.
  expect(reads).toBe(2);
});
