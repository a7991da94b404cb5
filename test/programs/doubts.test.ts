// The clarification list: every unpublished fact has its question, every known doubt its entry.
import { doubtsOf } from '../../src/domain/doubt';
import { allFactsOf } from '../../src/domain/named-fact';
import { programs } from '../../src/programs';

const entries = programs.flatMap((program) =>
  doubtsOf(program).map((doubt) => [doubt.id, program, doubt] as const),
);

test('ids are unique over all programmes', () => {
  const ids = entries.map(([id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(entries)(
  '%s asks about unpublished facts, says what we do meanwhile, and where it stands',
  (_id, program, doubt) => {
    const facts = new Map(allFactsOf(program).map((fact) => [fact.id, fact]));
    expect(doubt.factIds.length).toBeGreaterThan(0);
    for (const id of doubt.factIds) {
      expect([id, facts.get(id)?.state]).not.toEqual([id, undefined]);
      expect([id, facts.get(id)?.state]).not.toEqual([id, 'published']);
    }
    expect(doubt.program).toBe(program.code);
    expect(doubt.question).toMatch(/[。）]$/);
    expect(doubt.meanwhile).toMatch(/。$/);
    expect(doubt.source).toMatchObject({ document: program.document.id });
    expect(doubt.source.section).not.toBe('');
  },
);

test.each(programs)('every unpublished fact of $code has exactly one or more questions', (program) => {
  const asked = new Set(doubtsOf(program).flatMap((doubt) => doubt.factIds));
  const open = allFactsOf(program).filter((fact) => fact.state !== 'published');
  expect(open.filter((fact) => !asked.has(fact.id))).toEqual([]);
});

// The fourteen ambiguities and the later corrections of the reading, by the fact that each is about.
test.each([
  ['TOSHA', 'publication.a-d'],
  ['TOSHA', 'publication.e-f'],
  ['TOSHA', 'event.liability3'],
  ['TOSHA', 'event.cost4'],
  ['TOSHA', 'letterLabels'],
  ['GH', 'question.2'],
  ['GH', 'question.1c'],
  ['GH', 'lossAnswer'],
  ['AIOI', 'wordingAliases'],
  ['NISSHIN', 'limit.cost6'],
  ['NISSHIN', 'product'],
  ['ALIVE', 'limit.cost'],
  ['ALIVE', 'coverage.systemRepair.plans'],
  ['TOSHA', 'cover.period'],
  ['TOSHA', 'similarProducts'],
  ['NISSHIN', 'term.notPublished.limit'],
  ['TOSHA', 'insurers'],
  ['TOSHA', 'predecessor'],
  ['AIOI', 'policyholder'],
  ['AIOI', 'deductible'],
  ['NISSHIN', 'deductible'],
  ['ALIVE', 'unit'],
  ['ALIVE', 'types'],
  ['ALIVE', 'period'],
  ['TOSHA', 'revenue.unit'],
  ['TOSHA', 'applicationAddressee'],
  ['TOSHA', 'territory.itWork'],
  ['TOSHA', 'laterClosings'],
  ['TOSHA', 'priorKnowledge'],
  ['TOSHA', 'limitationStart'],
  ['NISSHIN', 'term.noAccessOutsideAlert.items'],
  ['NISSHIN', 'term.noAccessOwnSuspicion.covered'],
  ['GH', 'coverage.cost.consent'],
])('%s %s has a question written for it', (program, fact) => {
  const written = programs.find(({ code }) => code === program)!.handbook!.doubts();
  expect(written.some((doubt) => doubt.factIds.includes(fact))).toBe(true);
});

test.each(programs)('a doubt about premiums of $code is ended by a fact that is open', (program) => {
  const facts = new Map(allFactsOf(program).map((fact) => [fact.id, fact.state]));
  for (const { text, factId } of program.premiumDoubts) {
    expect(text).not.toBe('');
    if (factId) expect(['inferred', 'unverified']).toContain(facts.get(factId));
  }
});
