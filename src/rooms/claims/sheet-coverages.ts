// The cover of one plan with the figures that 補償 has now: the workbook is the truth for values.
import { coverageOf, type CoverageAnswer, type Coverages, type Limit } from '../../domain/coverage';
import type { Fact } from '../../domain/fact';
import { coverages, type CoverageRow } from '../../tables/coverages';
import { keyedSource } from './words';

/**
 * Amounts and ratios of the plan's rows replace the shipped ones; a blank cell or a missing row changes nothing.
 * A limit that several items share takes the lowest figure that any of their rows gives it.
 */
export function coveragesOfSheet(
  coverages: Coverages,
  plan: string,
  rows: readonly CoverageRow[],
): Coverages {
  const amounts = new Map<Limit, number>();
  const ratios = new Map<string, number>();
  for (const row of rows.filter((candidate) => candidate.plan === plan)) {
    const shipped = coverageOf(coverages, plan, row.item);
    if (shipped.covered !== 'covered') continue;
    for (const [limit, yen] of figuresOf(shipped, row)) {
      amounts.set(limit, Math.min(yen, amounts.get(limit) ?? yen));
    }
    if (row.ratioPercent !== null && row.ratioPercent !== (shipped.payRatioPercent ?? null)) {
      ratios.set(row.item, row.ratioPercent);
    }
  }
  if (amounts.size === 0 && ratios.size === 0) return coverages;
  return {
    ...coverages,
    limits: coverages.limits.map((limit) => {
      const yen = amounts.get(limit);
      return yen === undefined ? limit : { ...limit, amountYen: keyed(limit.amountYen, yen) };
    }),
    items: coverages.items.map((coverage) => {
      const ratio = ratios.get(coverage.item);
      return ratio === undefined
        ? coverage
        : { ...coverage, payRatioPercent: keyed(coverage.payRatioPercent, ratio) };
    }),
  };
}

/** The limits that the row shows in cells of their own, where its figure is another one than shipped. */
function figuresOf({ limits }: CoverageAnswer, row: CoverageRow): [Limit, number][] {
  const shown: [Limit | undefined, number | null][] = [
    [limits.find(({ appliesTo }) => appliesTo !== 'person' && appliesTo !== 'company'), row.limitYen],
    [limits.find(({ appliesTo }) => appliesTo === 'person'), row.personYen],
    [limits.find(({ appliesTo }) => appliesTo === 'company'), row.companyYen],
  ];
  return shown.filter(
    (pair): pair is [Limit, number] =>
      pair[0] !== undefined && pair[1] !== null && pair[1] >= 0 && pair[1] !== pair[0].amountYen.value,
  );
}

/** A manager wrote it: the source stays for comparison, the doubt about the shipped figure goes. */
function keyed<T>(fact: Fact<unknown>, value: T): Fact<T> {
  return {
    value,
    state: 'published',
    source: { ...fact.source, section: keyedSource(coverages.tab, fact.source.section) },
  };
}
