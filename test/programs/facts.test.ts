// What holds for every programme: facts have sources, doubts are said, codes are unique.
import type { Fact } from '../../src/domain/fact';
import { planOf, programOf, programs, publishesRates } from '../../src/programs';

function factsIn(value: unknown, path: string): [string, Fact<unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value && 'state' in value) return [[path, value as Fact<unknown>]];
  return Object.entries(value).flatMap(([key, inner]) => factsIn(inner, `${path}.${key}`));
}

const facts = programs.flatMap((program) => factsIn(program, program.code));

test('there are facts of all five programmes', () => {
  expect(new Set(facts.map(([path]) => path.split('.')[0]))).toEqual(
    new Set(['GH', 'AIOI', 'ALIVE', 'NISSHIN', 'TOSHA']),
  );
});

test.each(facts)(
  '%s has a source in the programme’s document, and its doubt where it is not published',
  (path, fact) => {
    const program = programOf(path.split('.')[0]!)!;
    expect(fact.source.document).toBe(program.document.id);
    expect(fact.source.section).not.toBe('');
    if (fact.state === 'published') expect(fact.doubt).toBeUndefined();
    else expect(fact.doubt).toBeTruthy();
  },
);

test.each(programs)('$code is sound', (program) => {
  expect(program.plans.length).toBeGreaterThan(0);
  for (const plan of program.plans) {
    const expected = plan.letter === '' ? program.code : `${program.code}-${plan.letter}`;
    expect(plan.code).toBe(expected);
    expect(planOf(plan.code)).toEqual({ program, plan });
  }
  const shares = program.insurers?.value ?? [];
  if (shares.length > 0) {
    expect(shares.reduce((sum, share) => sum + share.percent, 0)).toBe(100);
    expect(shares.filter((share) => share.lead)).toHaveLength(1);
  }
  for (const seed of program.rates) {
    expect(program.plans.map((plan) => plan.code)).toContain(seed.plan);
    expect(seed.source.document).toBe(program.document.id);
    expect(seed.source.section).not.toBe('');
    expect(seed.yearNote).not.toBe('');
  }
});

test('codes and names are unique', () => {
  const plans = programs.flatMap((program) => program.plans);
  expect(new Set(plans.map((plan) => plan.code)).size).toBe(plans.length);
  expect(new Set(plans.map((plan) => plan.name)).size).toBe(plans.length);
});

// Decision 5: S1 and S3 publish no premium.
test.each([
  ['AIOI', false],
  ['NISSHIN', false],
  ['ALIVE', true],
  ['GH-B', true],
  ['TOSHA-D', true],
])('%s publishes rates: %s', (plan, expected) => {
  expect(publishesRates(plan)).toBe(expected);
});

// Decision 3: the plans of TOSHA keep fixed ratios to plan A, to within 0.05%: a slip of the pen would break them.
test.each([
  ['TOSHA-B', 1.38],
  ['TOSHA-C', 1.401],
  ['TOSHA-D', 1.934],
])('%s keeps its ratio to plan A', (plan, ratio) => {
  const steps = (code: string) => programOf('TOSHA')!.rates.find((seed) => seed.plan === code)!.steps;
  steps(plan).forEach((step, at) => {
    const found = step.premiumYen / steps('TOSHA-A')[at]!.premiumYen;
    expect(Math.abs(found / ratio - 1)).toBeLessThan(0.0005);
  });
});
