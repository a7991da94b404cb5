// What of the portfolio needs no database: ranges in words, widths, headings, encodings, and the reader for BigQuery.
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { readArguments } from '../../portfolio/arguments';
import { csvOf } from '../../portfolio/csv-of';
import { bandOf, cellsOfVersion, fits64 } from '../../portfolio/cells';
import { chartOf } from '../../portfolio/chart';
import { findColumns, readHeader } from '../../portfolio/columns';
import { bigquery, duckdb, quoted } from '../../portfolio/dialect';
import { openEnd } from '../../portfolio/encoding';
import { BAD_KINDS, madeMembers } from '../../portfolio/made-members';
import { Refused } from '../../portfolio/words';
import { parseDate } from '../../src/domain/calendar';
import { revenueOfCells } from '../../src/domain/member-cells';
import { parseRevenue } from '../../src/domain/revenue';
import { rateCells } from '../../src/rating/rate-cells';
import { revenueBody } from '../../tools/portfolio-udf.mjs';
import { publishedRates } from '../support/published-rates';

test.each([
  ['band', 1, 50_000_000, '5,000万円以下'],
  ['band', 100_000_001, 150_000_000, '1億円超1億5,000万円以下'],
  ['point', 300_000_000, 300_000_000, '3億円'],
  ['line', 300_000_001, 499_999_999, '3億円超5億円未満'],
  ['below', 1, 99_999_999, '1億円未満'],
  ['above', 500_000_001, Number.MAX_SAFE_INTEGER, '5億円超'],
  ['', 1, Number.MAX_SAFE_INTEGER, ''],
] as const)('a %s from %i to %i is 「%s」 in words', (kind, fromYen, toYen, words) => {
  expect(bandOf({ kind, fromYen, toYen })).toBe(words);
});

test('numbers beyond 64 bits are seen before they are stored', () => {
  const [cell] = rateCells(publishedRates(), ['ALIVE']).filter(({ formula }) => formula);
  const formula = { slope: 1n, fixed: 0n, divisor: 1n, unit: 1n };
  // slope × the last yen + fixed: 2^62 + 2^62 - 1 fits below 2^63, one more does not.
  const at = (fixed: bigint) => [
    { ...cell!, toYen: 2 ** 32, formula: { ...formula, slope: 2n ** 30n, fixed } },
  ];
  expect(fits64(at(2n ** 62n - 1n))).toBe(true);
  expect(fits64(at(2n ** 62n))).toBe(false);
  expect(fits64(at(-(2n ** 62n)))).toBe(false);
});

test('a version alone holds for its own days, not for the years after', () => {
  const version = publishedRates().plans.get('TOSHA-A')!.versions[0]!;
  const days = new Set(cellsOfVersion(version).map(({ fromDay, toDay }) => `${fromDay} ${toDay}`));
  // S4: 2018年度.
  expect([...days]).toEqual(['2018-04-01 2019-03-31']);
});

test.each([
  ['会員番号,"売上高等（円）",プラン', ',', ['会員番号', '売上高等（円）', 'プラン']],
  ['a\tb,c\r\n1\t2', '\t', ['a', 'b,c']],
  ['a;b\n1;2', ';', ['a', 'b']],
  ['"a ""x""",b', ',', ['a "x"', 'b']],
])('the headings of %j', (start, delimiter, headings) => {
  expect(readHeader(start)).toEqual({ headings, delimiter });
});

test('columns are found by heading, in any width; what is missing or double is refused with what to do', () => {
  expect(findColumns('f', ['会員番号', 'プラン', '売上高等（円）'], ['member', 'revenue'])).toEqual({
    member: '会員番号',
    plan: 'プラン',
    revenue: '売上高等（円）',
  });
  expect(() => findColumns('f', ['会員番号'], ['plan'])).toThrow(/no column for plan.*プランコード/);
  expect(() => findColumns('f', ['plan', 'プラン'], ['plan'])).toThrow(/more than one column for plan/);
});

test.each([
  [['--out', 'o', '--rates', 'package.json'], 'usage'],
  [['package.json', '--rates', 'package.json'], 'usage'],
  [['package.json', '--out', 'o'], 'usage'],
  [['package.json', '--out', 'o', '--rate', 'x'], 'usage'],
  [['none.csv', '--out', 'o', '--rates', 'package.json'], 'noFile'],
  [['--data', 'docs', '--out', 'o'], 'noData'],
  [['docs/api.md', '--out', 'docs', '--rates', 'package.json'], 'inside'],
  [['package.json', '--out', 'o', '--rates', 'package.json', '--as-of', '2026-02-30'], 'dateUnreadable'],
])('%j is refused as %s', (words, code) => {
  let refusal: unknown;
  try {
    readArguments(words);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Refused);
  expect((refusal as Refused).code).toBe(code);
});

test('a character that a chunk cuts in two waits for the next', () => {
  const bytes = Buffer.from('a億𠮷');
  // 1 byte, 3 bytes, 4 bytes.
  const ends = [...bytes].map((_, at) => openEnd(bytes.subarray(0, at + 1)));
  expect(ends).toEqual([0, 1, 2, 0, 1, 2, 3, 0]);
});

test('what DuckDB takes at its word is what the core reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (yen) => {
      expect(revenueOfCells(String(yen), '')).toMatchObject({ ok: true, value: { yen } });
    }),
  );
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseDate(day)).toEqual({ ok: true, value: day });
      },
    ),
  );
});

test('quotes in both dialects, and a loader that gets NULL and negative numbers as they are', () => {
  expect(quoted("a'b", duckdb)).toBe("'a''b'");
  expect(quoted("a'b\\", bigquery)).toBe("'a\\'b\\\\'");
  expect(csvOf([['-5', null, 'a"b']])).toBe('"-5",,"a""b"\n');
});

test('made members: the same at every call, a bad one of each kind in turn', () => {
  const made = () => [...madeMembers(BAD_KINDS.length * 10, { badEvery: 10 })];
  expect(made()).toEqual(made());
  expect(made().flatMap(({ bad }) => (bad === undefined ? [] : [bad]))).toEqual(BAD_KINDS.map((_, at) => at));
});

test('a picture whose version is named by somebody stays a picture', () => {
  const none = { members: 0, becomeReferred: 0, becomeRated: 0, beforeYen: 0, afterYen: 0, change: '' };
  const svg = chartOf({ ...none, version: '<script>&', bars: [{ label: '変わらない', count: 3 }] });
  expect(svg).toContain('版「&lt;script&gt;&amp;」');
  expect(svg).not.toContain('<script>');
});

test('revenue_yen is below 8 KB, runs where there is nothing, and reads as the desk does', async () => {
  const body = await revenueBody();
  expect(Buffer.byteLength(body)).toBeLessThan(8 * 1024);
  // It stands between three quotes.
  expect(body).not.toContain('"""');
  const read = runInContext(`(amount) => {\n${body}\nreturn revenueYen(amount);\n}`, createContext({})) as (
    amount: string | null,
  ) => number | null;
  const texts = [
    '１億5,000万円',
    '50,000千円',
    '約3億円',
    '-5',
    '',
    '1.5円',
    '100',
    '#REF!',
    '￥1,000也',
    '1e9',
  ];
  for (const text of texts) {
    const parsed = parseRevenue(text, 'yen');
    expect([text, read(text)]).toEqual([text, parsed.ok ? parsed.value.yen : null]);
  }
  expect(read(null)).toBeNull();
});
