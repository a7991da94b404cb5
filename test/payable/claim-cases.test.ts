// The runner of the golden claims: every JSON file below test/cases/claims holds cases of one rule.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimCase } from '../../src/payable/claim-case';
import { payable } from '../../src/payable/readings';
import { planOf, programs } from '../../src/programs';

interface GoldenClaim {
  name: string;
  rows: ClaimCase['rows'];
  incident?: ClaimCase['incident'];
  earlier?: ClaimCase['earlier'];
  policyLimits?: ClaimCase['policyLimits'];
  expected: {
    totalYen: number;
    lowYen?: number;
    highYen?: number;
    /** The other total by the id of the reading; {} where all readings agree. */
    alternatives?: Record<string, number>;
    rows?: Record<string, number>;
    kinds?: readonly string[];
    firstLimit?: number;
  };
}

interface GoldenFile {
  why: string;
  source: string;
  plan: string;
  incident?: ClaimCase['incident'];
  cases: GoldenClaim[];
}

const FOLDER = join(__dirname, '..', 'cases', 'claims');
const files = readdirSync(FOLDER).flatMap((program) =>
  readdirSync(join(FOLDER, program)).map((name) => ({
    file: `${program}/${name}`,
    ...(JSON.parse(readFileSync(join(FOLDER, program, name), 'utf8')) as GoldenFile),
  })),
);
const cases = files.flatMap(({ file, why, source, plan, incident, cases: list }) =>
  list.map((one) => ({ title: `${file}: ${one.name}`, why, source, plan, shared: incident, one })),
);

test.each(cases)('$title', ({ why, source, plan, shared, one }) => {
  expect(why).not.toBe('');
  expect(source).toMatch(/^S[0-4]「/);
  const coverages = planOf(plan)!.program.handbook!.coverages();
  const incident = one.incident ?? shared;
  const result = payable({
    coverages,
    plan,
    rows: one.rows,
    ...(incident ? { incident } : {}),
    ...(one.earlier ? { earlier: one.earlier } : {}),
    ...(one.policyLimits ? { policyLimits: one.policyLimits } : {}),
  });
  if (!result.ok) throw new Error(result.problem.code);
  const { assumed, alternatives, lowYen, highYen } = result.value;
  const { expected } = one;
  expect(assumed.totalYen).toBe(expected.totalYen);
  if (expected.rows) {
    expect(Object.fromEntries(assumed.rows.map((row) => [row.id, row.payableYen]))).toEqual(expected.rows);
  }
  expect(assumed.rows.map((row) => row.kind)).toEqual(expected.kinds ?? one.rows.map(() => 'figure'));
  if (expected.firstLimit !== undefined) expect(assumed.firstLimit?.amountYen).toBe(expected.firstLimit);
  if (expected.alternatives) {
    expect(Object.fromEntries(alternatives.map(({ id, otherYen }) => [id, otherYen]))).toEqual(
      expected.alternatives,
    );
  }
  if (expected.lowYen !== undefined) expect(lowYen).toBe(expected.lowYen);
  if (expected.highYen !== undefined) expect(highYen).toBe(expected.highYen);
});

test('every limit, ratio, term and reading of every programme with figures has a case', () => {
  for (const code of ['GH-A', 'ALIVE', 'NISSHIN', 'TOSHA-A']) {
    const { program } = planOf(code)!;
    const coverages = program.handbook!.coverages();
    const ours = files.filter((file) => file.file.startsWith(`${program.code.toLowerCase()}/`));
    const tried = new Set(
      ours.flatMap((file) => file.cases.flatMap((one) => one.rows.map(({ item }) => item))),
    );
    const touched = coverages.items.filter((coverage) => tried.has(coverage.item));
    const direct = new Set(touched.flatMap((coverage) => coverage.limits));
    for (const limit of coverages.limits) {
      const inner = coverages.limits.some(
        (other) => direct.has(other.id) && other.within?.includes(limit.id),
      );
      expect([limit.id, direct.has(limit.id) || inner]).toEqual([limit.id, true]);
    }
    for (const coverage of coverages.items) {
      const ratio = coverage.payRatioPercent.value;
      if (ratio !== null && ratio < 100) expect(tried).toContain(coverage.item);
    }
    const alternatives = new Set(
      ours.flatMap((file) => file.cases.flatMap((one) => Object.keys(one.expected.alternatives ?? {}))),
    );
    for (const reading of coverages.readings ?? []) expect(alternatives).toContain(reading.id);
  }
});

test('a limit that is unverified is read in another way too, or there is none to reckon with', () => {
  for (const program of programs) {
    const coverages = program.handbook!.coverages();
    for (const limit of coverages.limits.filter(({ amountYen }) => amountYen.state === 'unverified')) {
      const others = (coverages.readings ?? []).map((reading) => reading.change(coverages).limits);
      const same = (list: typeof coverages.limits) =>
        list.some(({ id, amountYen }) => id === limit.id && amountYen.value === limit.amountYen.value);
      expect([limit.id, others.some((list) => !same(list))]).toEqual([limit.id, true]);
    }
  }
});
