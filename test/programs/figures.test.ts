// The figures of rates.ts, limits.ts and dates.ts against the documents: value, place, and nowhere else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../src/domain/fact';
import type { InsurerShare } from '../../src/domain/program';
import { programOf, programs } from '../../src/programs';
import type { RateTable } from '../../src/programs/rate-table';
import { figures, tariffs } from './printed-figures';
import { yen } from './read-printed';

const root = join(__dirname, '../../src/programs');
const codes = programs.map((program) => program.code.toLowerCase());
const TABLES = ['rates', 'limits', 'dates'];

interface Tables {
  rates: readonly Fact<RateTable | null>[];
  limits: object;
  dates: object;
}

function tablesOf(code: string): Tables {
  const [rates, limits, dates] = TABLES.map((table) =>
    jest.requireActual<Record<string, unknown>>(`${root}/${code}/${table}`),
  );
  return { ...rates, ...limits, ...dates } as unknown as Tables;
}

/** Every fact of a table by its path. */
function factsBelow(value: object, path: string): [path: string, fact: Fact<unknown>][] {
  if ('source' in value) return [[path, value as Fact<unknown>]];
  return Object.entries(value).flatMap(([key, below]) => {
    if (typeof below !== 'object' || below === null) throw new Error(`${path}.${key} has no source`);
    return factsBelow(below, `${path}.${key}`);
  });
}

/** Of insurers the shares alone: their names are no figures. */
const figureOf = (path: string, value: unknown) =>
  path === 'limits.insurers' ? (value as readonly InsurerShare[]).map((share) => share.percent) : value;

describe.each(codes)('the figures of %s', (code) => {
  const tables = tablesOf(code);
  const document = programOf(code.toUpperCase())!.document.id;
  const facts = [...factsBelow(tables.limits, 'limits'), ...factsBelow(tables.dates, 'dates')];
  const stated = facts.filter(([, fact]) => fact.value !== null);

  test('are those that the document prints, at the place that is cited', () => {
    const found = Object.fromEntries(
      stated.map(([path, { value, source }]) => [
        path,
        { value: figureOf(path, value), document: source.document, section: source.section },
      ]),
    );
    const printed = Object.fromEntries(
      Object.entries(figures[code]!).map(([path, { value, section }]) => [
        path,
        { value, document, section },
      ]),
    );
    expect(found).toEqual(printed);
  });

  test('are published only where something is printed', () => {
    for (const [path, fact] of stated) {
      if (fact.state === 'published')
        expect([path, figures[code]![path]!.lines.length]).not.toEqual([path, 0]);
    }
  });

  test('say what the document leaves out, with the place that was read', () => {
    for (const [, fact] of facts.filter(([, { value }]) => value === null)) {
      expect(fact).toMatchObject({ state: 'unverified', source: { document } });
      expect(fact.source.section).not.toBe('');
    }
    expect(facts.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'dates.midTerm',
        'dates.startTime',
        'dates.estimateClosing',
        'dates.applicationClosing',
        'limits.deductible',
      ]),
    );
  });

  test('have premiums row for row, or say that none is published', () => {
    const found = tables.rates.flatMap(({ value, source }) =>
      value === null
        ? []
        : [
            {
              section: source.section,
              plans: value.plans,
              effectiveFrom: value.effectiveFrom,
              effectiveTo: value.effectiveTo,
              rows: value.rows.map((row) => [row.row, row.revenueYen, ...row.premiumsYen]),
            },
          ],
    );
    const printed = tariffs[code]!.map(({ rows, ...rest }) => ({
      ...rest,
      rows: rows.map(([, heading, ...cells]) => [
        heading,
        yen(heading).value,
        ...cells.map((cell) => yen(cell).value),
      ]),
    }));
    expect(found).toEqual(printed);
    for (const { source, state, value } of tables.rates) {
      expect(source.document).toBe(document);
      expect(state).toBe(value === null ? 'unverified' : 'published');
    }
    expect(tables.rates.length).toBeGreaterThan(0);
  });

  test('are rated: one seed a plan, its steps the rows of its column', () => {
    const { rates } = programOf(code.toUpperCase())!;
    expect(rates.map(({ plan, steps }) => [plan, ...steps.map((step) => step.premiumYen)])).toEqual(
      tariffs[code]!.flatMap(({ plans, rows }) =>
        plans.map((plan, column) => [plan, ...rows.map(([, , ...cells]) => yen(cells[column]!).value)]),
      ),
    );
  });

  test('look back over the same years as the questions', () => {
    const asked = programOf(code.toUpperCase())!
      .handbook!.questionnaire()
      .items.flatMap(({ question: { period } }) => (period?.kind === 'lookBack' ? [period.years] : []));
    const lookBack = figures[code]!['dates.lookBack']?.value as { amount: number } | undefined;
    expect([...new Set(asked)]).toEqual(lookBack ? [lookBack.amount] : []);
  });
});

// 1,380, 1,401 and 1,934 thousandths of plan A, within 5 hundredths of a percent in every printed row.
test('the ratios of TOSHA hold for every printed row', () => {
  const { thousandths, toleranceBasisPoints } = programOf('TOSHA')!.planRatios!;
  expect(Object.keys(thousandths)).toEqual(['TOSHA-B', 'TOSHA-C', 'TOSHA-D']);
  for (const [, , base, ...others] of tariffs['tosha']![0]!.rows) {
    others.forEach((cell, index) => {
      const expected = (yen(base!).value * Object.values(thousandths)[index]!) / 1000;
      const offBasisPoints = (Math.abs(yen(cell).value - expected) / expected) * 10_000;
      expect(offBasisPoints).toBeLessThan(toleranceBasisPoints);
    });
  }
});

describe('a figure stands in its table and nowhere else', () => {
  /** Amounts, percentages, dates, times and lengths; numbers that are long enough to be amounts. */
  const FIGURE =
    /[\d,]*\d[万億]*円|\d[%％]|\d_\d{3}|(?:19|20)\d\d(?:-\d\d-\d\d|年)|午[前後]\d|\d+(?:日|年|か月|人)|percent: \d|(?:amount|value): \d/;
  /** The year of accounts, a hotline's hours, units of a doubt, the zero that is "none", two people. */
  const NO_FIGURES = /1年間|24時間・?365日|1か月未満|10円未満|なし（0円）|2人で確認/g;
  const files = codes.flatMap((code) =>
    readdirSync(join(root, code))
      .filter((file) => !TABLES.includes(file.replace('.ts', '')))
      // What accidents of others cost and when: no terms of a cover, and checked against the list in test/facts.
      .filter((file) => file !== 'background.ts')
      .map((file) => `${code}/${file}`),
  );

  test('files are found', () => {
    expect(files.length).toBeGreaterThan(5 * codes.length);
  });

  test.each(files)('%s', (file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    expect(lines.filter((line) => FIGURE.test(line.replace(NO_FIGURES, '')))).toEqual([]);
  });
});
