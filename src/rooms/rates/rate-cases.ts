// The golden cases of an activation: keyed from the paper, the draft's own cells, and what must not change.
import { versionProblems } from '../../rating/version-messages';
import { addDays, formatJapanese } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { parseRevenue } from '../../domain/revenue';
import { programs as registry, publishesRates } from '../../programs';
import { compileRates } from '../../rating/compile';
import { rate } from '../../rating/rate';
import { listVersions } from '../../rating/rate-versions';
import type { VersionSwitch } from '../../rating/version-switch';
import type { RateCaseInput, RateReview, RateReviewRequest } from './contract';
import type { Ports, ProbeAnswer, ProbeCase } from '../../ports';
import { rateWords } from './words';

const kinds = rateWords.caseKinds;

interface GoldenCase extends ProbeCase {
  readonly kind: string;
  readonly expected: number | string;
}

const MOST_KEYED = 50;

export interface TriedCases {
  readonly cases: RateReview['cases'];
  /** Whether cells of the workbook gave the answers; otherwise the script compared by itself. */
  readonly inCells: boolean;
}

/** Runs every case through the cell function over the tab as it would read. */
export function runCases(
  ports: Pick<Ports, 'rates'>,
  program: Program,
  request: RateReviewRequest,
  planned: VersionSwitch,
): TriedCases {
  const cases = [
    ...keyedCases(program, request),
    ...ownCases(planned, request.effectiveFrom),
    ...standingCases(planned, request.effectiveFrom),
  ];
  const answers = ports.rates.probe(planned.block, cases);
  const given = answers ?? inScript(planned.block, cases);
  return {
    inCells: answers !== undefined,
    cases: cases.map((one, at) => ({
      kind: one.kind,
      text: rateWords.caseText(one.plan, one.revenueYen, formatJapanese(one.asOf)),
      expected: shown(one.expected),
      actual: shown(given[at]!),
      ok: given[at] === one.expected,
    })),
  };
}

/** What the cell function would answer, without a cell. */
function inScript(block: VersionSwitch['block'], cases: readonly ProbeCase[]): ProbeAnswer[] {
  const compiled = compileRates(block, publishesRates);
  return cases.map((one) => {
    const rating = rate(compiled, one);
    return rating.kind === 'premium' ? rating.premiumYen : rateWords.refer;
  });
}

function keyedCases(program: Program, request: RateReviewRequest): GoldenCase[] {
  return request.cases.slice(0, MOST_KEYED).map((input, at) => {
    const one = keyedCase(program, input);
    if (!one) refuse({ ...versionProblems.rateCaseInput({ line: at + 1 }), field: 'cases' });
    return { ...one, kind: kinds.keyed, asOf: request.effectiveFrom };
  });
}

function keyedCase(
  program: Program,
  input: RateCaseInput,
): Pick<GoldenCase, 'plan' | 'revenueYen' | 'expected'> | undefined {
  const revenue = parseRevenue(input.revenue, 'yen');
  const premium = parseRevenue(input.premium, 'yen');
  const refers = input.premium.trim() === rateWords.refer;
  if (!revenue.ok || (!premium.ok && !refers)) return undefined;
  if (!program.plans.some(({ code }) => code === input.plan)) return undefined;
  const expected = premium.ok ? premium.value.yen : rateWords.refer;
  return { plan: input.plan, revenueYen: revenue.value.yen, expected };
}

/** Every cell of the draft at its bound or point, and the first yen above its table. */
function ownCases({ tables }: VersionSwitch, asOf: string): GoldenCase[] {
  return tables.flatMap((table) => {
    const cells = Array.from(table.revenueYen, (revenueYen, at) => ({
      revenueYen,
      expected: table.premiumYen[at]!,
    }));
    const above = {
      revenueYen: table.revenueYen[table.revenueYen.length - 1]! + 1,
      expected: rateWords.refer,
    };
    return [...cells, above].map((cell) => ({ ...cell, kind: kinds.own, plan: table.plan, asOf }));
  });
}

/** The shipped figures of versions that stay in force, on a day on which they hold. */
function standingCases({ block }: VersionSwitch, from: string): GoldenCase[] {
  const listed = listVersions(block);
  const standing = new Set(
    (listed.ok ? listed.value : [])
      .filter(({ state }) => state === 'inForce')
      .flatMap(({ version, plans }) => plans.map((plan) => `${version}/${plan}`)),
  );
  return registry
    .flatMap(({ rates }) => rates)
    .filter((seed) => standing.has(`${seed.version}/${seed.plan}`))
    .flatMap((seed) =>
      seed.steps.map(({ revenueYen, premiumYen }) => ({
        kind: kinds.standing,
        plan: seed.plan,
        revenueYen,
        asOf: seed.effectiveFrom || addDays(from, -1),
        expected: premiumYen,
      })),
    );
}

function shown(value: number | string): string {
  return typeof value === 'number' ? rateWords.yen(value) : String(value);
}
