// The cover of each programme against its document, and that the data hangs together.
import { coverageOf, limitChain } from '../../src/domain/coverage';
import { programOf, programs } from '../../src/programs';

const coveragesOf = (program: string) => programOf(program)!.handbook!.coverages();
const ask = (program: string, plan: string, item: string) => coverageOf(coveragesOf(program), plan, item);

describe.each(programs)('the cover of $code', (program) => {
  const coverages = program.handbook!.coverages();
  const plans = program.plans.map((plan) => plan.code);

  test('names plans, limits, events and items that exist, each once', () => {
    const unique = (codes: readonly string[]) => expect(new Set(codes).size).toBe(codes.length);
    unique(coverages.limits.map((limit) => limit.id));
    unique(coverages.items.map((coverage) => coverage.item));
    unique(coverages.events.map((event) => event.code));
    unique(coverages.exclusions.map((clause) => clause.id));
    const limits = coverages.limits.map((limit) => limit.id);
    const events = coverages.events.map((event) => event.code);
    const items = coverages.items.map((coverage) => coverage.item);
    const named = {
      plans: [
        ...coverages.items.flatMap((coverage) => coverage.plans.value),
        ...coverages.limits.flatMap((limit) => limit.plans),
        ...coverages.events.flatMap((event) => event.plans.value),
        ...coverages.windows.flatMap((window) => window.plans),
        ...coverages.exclusions.flatMap((clause) => clause.plans ?? []),
      ],
      limits: [
        ...coverages.items.flatMap((coverage) => coverage.limits),
        ...coverages.limits.flatMap((limit) => limit.within ?? []),
      ],
      events: [
        ...coverages.publication.flatMap((rule) => rule.events.value),
        ...coverages.exclusions.flatMap((clause) => clause.events ?? []),
      ],
      items: coverages.terms.flatMap((term) => term.items.value),
    };
    expect(named.plans.filter((plan) => !plans.includes(plan))).toEqual([]);
    expect(named.limits.filter((id) => !limits.includes(id))).toEqual([]);
    expect(named.events.filter((code) => !events.includes(code))).toEqual([]);
    expect(named.items.filter((item) => !items.includes(item))).toEqual([]);
  });

  test('uses every limit, and no inner limit exceeds what it lies within', () => {
    for (const plan of plans) {
      for (const coverage of coverages.items.filter((each) => each.plans.value.includes(plan))) {
        for (const limit of limitChain(coverages, plan, coverage.limits)) {
          for (const outer of limitChain(coverages, plan, limit.within ?? [])) {
            expect(limit.amountYen.value).toBeLessThanOrEqual(outer.amountYen.value);
          }
        }
      }
    }
    const used = new Set([
      ...coverages.items.flatMap((coverage) => coverage.limits),
      ...coverages.limits.flatMap((limit) => limit.within ?? []),
    ]);
    expect(coverages.limits.filter((limit) => !used.has(limit.id))).toEqual([]);
  });

  test('agrees with the limits of the plans', () => {
    for (const plan of program.plans) {
      const amounts = (part: 'liability' | 'cost') =>
        coverages.limits
          .filter((limit) => limit.plans.includes(plan.code) && limit.id.split('.')[0] === part)
          .map((limit) => limit.amountYen.value);
      if (plan.liabilityLimitYen) expect(amounts('liability')).toEqual([plan.liabilityLimitYen.value]);
      if (plan.costLimitYen) expect(amounts('cost')).toEqual([plan.costLimitYen.value]);
    }
  });

  test('has an exclusion text in every clause', () => {
    for (const clause of coverages.exclusions) {
      expect(clause.entries.length).toBeGreaterThan(0);
      expect(clause.source.document).toBe(program.document.id);
    }
  });
});

// S4 section 2.(7) 引受条件: sixteen items ア to タ, twelve of them costs, six of these for C and D only.
test('TOSHA has four liability items, six costs for all plans and six for C and D', () => {
  const { items } = coveragesOf('TOSHA');
  const count = (part: string, plan: string) =>
    items.filter((each) => each.part === part && each.plans.value.includes(plan)).length;
  expect([count('liability', 'TOSHA-A'), count('cost', 'TOSHA-A')]).toEqual([4, 6]);
  expect([count('liability', 'TOSHA-D'), count('cost', 'TOSHA-D')]).toEqual([4, 12]);
});

// S4 4.(2)②: 90%, 80%, 80%; approval for all but the survey; S4 3.(2): one year for C and D.
test('TOSHA-D pays 90% to contain the damage, with prior approval, within 1,000万円 and one year', () => {
  const answer = ask('TOSHA', 'TOSHA-D', 'damageContainment');
  expect(answer).toMatchObject({ covered: 'covered', payRatioPercent: 90, consent: ['priorApproval'] });
  expect(answer.limits.map((limit) => limit.amountYen.value)).toEqual([10_000_000]);
  expect(answer.windows.map((window) => window.length.value)).toEqual([{ amount: 1, unit: 'years' }]);
  expect(answer.sources).toContainEqual({ document: 'S4', section: '4.(2)② プレミアムプランの費用' });
  expect(ask('TOSHA', 'TOSHA-D', 'recurrencePrevention').payRatioPercent).toBe(80);
  expect(ask('TOSHA', 'TOSHA-D', 'attackInvestigation').payRatioPercent).toBe(80);
});

test('TOSHA-A has no containment cost, 180 days for the others, and 500円 and 5万円 for gifts', () => {
  expect(ask('TOSHA', 'TOSHA-A', 'damageContainment')).toMatchObject({ covered: 'notCovered', limits: [] });
  const gifts = ask('TOSHA', 'TOSHA-A', 'condolence');
  expect(gifts.limits.map((limit) => [limit.appliesTo, limit.amountYen.value])).toEqual([
    ['person', 500],
    ['company', 50_000],
    ['eventAndPeriod', 5_000_000],
  ]);
  expect(gifts.windows.map((window) => window.length.value)).toEqual([{ amount: 180, unit: 'days' }]);
  expect(gifts.consent).toEqual(['priorApproval']);
});

// Doubt 1 and 2: a to d belong to leaks and attacks, e and f to the attacks of C and D alone.
test('TOSHA-A needs publication in the ways a to d, TOSHA-C also e and f for its own events', () => {
  const ways = (plan: string) =>
    ask('TOSHA', plan, 'incidentResponse').publication.map((rule) =>
      rule.ways.map((way) => way.letter).join(''),
    );
  expect(ways('TOSHA-A')).toEqual(['abcd']);
  expect(ways('TOSHA-C')).toEqual(['abcd', 'ef']);
  const events = (plan: string) => ask('TOSHA', plan, 'damages').events.map((event) => event.printed);
  expect([events('TOSHA-B'), events('TOSHA-D')]).toEqual([
    ['①', '②'],
    ['①', '②', '③'],
  ]);
  expect(ask('TOSHA', 'TOSHA-A', 'damages').publication).toEqual([]);
});

// S4 2.(7): 訴訟対応費用 1,000万円, inside the liability limit.
test('TOSHA-B pays a lawsuit response up to 1,000万円 inside its 1億円', () => {
  const answer = ask('TOSHA', 'TOSHA-B', 'lawsuitResponse');
  expect(answer.limits.map((limit) => limit.amountYen.value)).toEqual([10_000_000, 100_000_000]);
  expect(answer.consent).toEqual(['priorApproval', 'recognition']);
  expect(answer.windows).toEqual([]);
});

test('the extension clauses of TOSHA belong to C and D only', () => {
  const clauses = (plan: string) => ask('TOSHA', plan, 'damages').exclusions.map((clause) => clause.clause);
  expect(clauses('TOSHA-B')).not.toContain('サイバープロテクター拡張補償特約');
  expect(clauses('TOSHA-C')).toContain('サイバープロテクター拡張補償特約');
});

// S2: 1名 1,000円, 1法人 10万円, 100万円 of costs, 1億円 for everything together.
test('ALIVE gifts lie within the cost limit, and that within the total', () => {
  const amounts = (item: string) => ask('ALIVE', 'ALIVE', item).limits.map((limit) => limit.amountYen.value);
  expect(amounts('condolencePerson')).toEqual([1_000, 1_000_000, 100_000_000]);
  expect(amounts('condolenceCompany')).toEqual([100_000, 1_000_000, 100_000_000]);
  expect(amounts('damages')).toEqual([100_000_000, 100_000_000]);
  expect(ask('ALIVE', 'ALIVE', 'damages').exclusions.map((clause) => clause.id)).toEqual(['common']);
});

// S3: 10万円 beside 3,000万円; 90% and 200万円 when the access is not published.
test('NISSHIN shows the doubtful 10万円 as unverified, inside 3,000万円 and 3億円', () => {
  const answer = ask('NISSHIN', 'NISSHIN', 'recurrencePrevention');
  expect(answer.state).toBe('unverified');
  expect(answer.limits.map((limit) => limit.amountYen.value)).toEqual([100_000, 30_000_000, 300_000_000]);
  expect(answer.doubts.some((doubt) => doubt.includes('3,000万円'))).toBe(true);
  const term = answer.terms.find((each) => each.id === 'notPublished')!;
  expect([term.payRatioPercent?.value, term.limitYen?.value]).toEqual([90, 2_000_000]);
  expect(answer.consent).toEqual(['consent']);
});

// S0 lists no cost items: another programme's are never borrowed.
test('GH knows two limits a plan and nothing of items, days or approvals', () => {
  const answer = ask('GH', 'GH-B', 'cost');
  expect(answer.limits.map((limit) => limit.amountYen.value)).toEqual([5_000_000]);
  expect(answer).toMatchObject({ covered: 'covered', payRatioPercent: undefined, consent: ['unstated'] });
  expect(answer.windows).toEqual([]);
  expect(ask('GH', 'GH-A', 'condolence').covered).toBe('unknown');
});
