// A fact corrected by the insurer's paper is seen wherever it is shown; the page says where, and nothing else changes.
import { correctedProgram, figureOf, isReadable, reachOf } from '../../src/domain/corrected-program';
import { certificateName } from '../../src/domain/certificate-name';
import { checkEligibility } from '../../src/domain/eligibility';
import { allFactsOf } from '../../src/domain/named-fact';
import { insuredOf, policyholderOf } from '../../src/domain/policy-parties';
import type { Program } from '../../src/domain/program';
import { programOf, programs } from '../../src/programs';
import { documentGroups } from '../../src/rooms/claims/document-list';
import { formContent } from '../../src/rooms/disclosure/form-model';
import { planRow, programRow } from '../../src/rooms/set-up/default-rows';
import { coverageRows, questionRows } from '../../src/rooms/set-up/handbook-rows';
import type { Claim } from '../../src/tables/claims';

const NOBODY: ReadonlySet<string> = new Set();
const WORDS = '訂正後の文言';

/** Everything that is shown of a programme and is no row of 事実, by where it is shown. */
function shown(program: Program): Readonly<Record<string, string>> {
  const handbook = program.handbook!;
  const rules = handbook.claims!();
  const coverages = handbook.coverages();
  const claim = { papers: '' } as Claim;
  // Nothing is known of the applicant, then something that speaks against joining.
  const asked = [{}, { revenueYen: 9e15, businesses: allBusinesses(program), associations: [] }];
  return {
    cover: coverOf(program),
    plan: JSON.stringify(program.plans.map((plan) => planRow(program, plan, NOBODY))),
    question: JSON.stringify([
      questionRows(program, NOBODY),
      formContent(handbook.questionnaire(), {}, {}),
      handbook.questionnaire().origin.value,
    ]),
    claim: JSON.stringify([
      documentGroups(claim, { coverages, rules }, []),
      rules.agreementNeedsConsent.value,
      rules.noticeItems.value,
      rules.priorKnowledge.map(({ value }) => value),
      rules.clocks.map(({ counting, length }) => [counting, length.value]),
    ]),
    joining: JSON.stringify([
      asked.map((applicant) => checkEligibility(handbook.eligibility(), applicant)),
      handbook.eligibility().map((rule) => rule.kind === 'revenueUpTo' && rule.yen.value),
    ]),
    papers: JSON.stringify([
      programRow(program, NOBODY),
      certificateName(program),
      insuredOf(program, '法人'),
      policyholderOf(program, '法人'),
    ]),
  };
}

// Rows of 補償 are drawn once a cover: most corrections are of something else.
const drawn = new Map<string, string>();
function coverOf(program: Program): string {
  const coverages = program.handbook!.coverages();
  const key = JSON.stringify([program.code, coverages]);
  if (!drawn.has(key))
    drawn.set(key, JSON.stringify([coverageRows(program, NOBODY), coverages.events.map(({ name }) => name)]));
  return drawn.get(key)!;
}

const allBusinesses = (program: Program): string[] =>
  program
    .handbook!.eligibility()
    .flatMap((rule) =>
      rule.kind === 'excludedBusinesses' ? rule.businesses.value.map(({ code }) => code) : [],
    );

/** What the paper says instead: nobody's figures, and words that no document has. */
function correction(program: Program, id: string, text: string): string {
  const items = program.handbook!.coverages().items.map(({ name }) => name);
  const [first] = program.plans;
  switch (figureOf(id)) {
    case 'yen':
      return '1,234万円';
    case 'percent':
      return '12％';
    case 'text':
      return WORDS;
    case 'words':
      if (id === 'insurers') return '甲損害保険 70%（幹事）、乙損害保険 30%';
      if (id === 'questionnaire.origin') return text === 'Webの申込欄' ? '当社の事前確認票' : 'Webの申込欄';
      if (id.startsWith('claims.clock.')) return `${WORDS}17日`;
      if (id.endsWith('.plans')) return `${first!.letter || first!.name}プラン`;
      if (id.endsWith('.consent')) return `保険会社の同意（${WORDS}）`;
      if (id.endsWith('.items')) return items.find((name) => !text.includes(name)) ?? items[0]!;
      if (id.endsWith('.covered')) return text === '支払いの対象' ? '保険会社確認' : '支払いの対象';
      return text === '必要' ? '不要' : '必要';
  }
}

const facts = programs.flatMap((program) =>
  [...new Map(allFactsOf(program).map((fact) => [fact.id, fact])).values()].map(({ id, text }) => ({
    program,
    id,
    text,
    to: correction(program, id, text),
  })),
);

/** Said of one plan only, in a programme that has only one. */
const saysTheSame = (
  { text, to }: { readonly text: string; readonly to: string },
  program: Program,
): boolean => text === to || (program.plans.length === 1 && /プラン$/.test(to));

test('as no paper has corrected it, everything is shown as before', () => {
  for (const program of programs) expect(shown(correctedProgram(program, new Map()))).toEqual(shown(program));
});

describe.each(programs)('$code', (program) => {
  const before = shown(program);
  const own = facts.filter((fact) => fact.program === program);
  const after = new Map(own.map(({ id, to }) => [id, shown(correctedProgram(program, new Map([[id, to]])))]));
  const changedBy = ({ id }: (typeof facts)[number]): string[] =>
    Object.entries(after.get(id)!).flatMap(([where, text]) => (text === before[where] ? [] : [where]));

  test('what is shown somewhere is shown as corrected, where the page says so', () => {
    const unseen = own.filter(
      (fact) =>
        reachOf(fact.id) !== 'row' &&
        !saysTheSame(fact, program) &&
        !changedBy(fact).includes(reachOf(fact.id)),
    );
    expect(unseen.map(({ id, to }) => `${id} ${to}`)).toEqual([]);
  });

  test('the words of the paper stand there', () => {
    const without = own.filter(
      ({ id, to }) =>
        reachOf(id) !== 'row' && to.includes(WORDS) && !after.get(id)![reachOf(id)]!.includes(WORDS),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('what the page says stays in its own row changes nothing else', () => {
    const seen = own.filter((fact) => reachOf(fact.id) === 'row' && changedBy(fact).length > 0);
    expect(seen.map(({ id }) => id)).toEqual([]);
  });

  test('each of these corrections is taken, and what its rule cannot reckon with is not', () => {
    expect(own.filter(({ id, to }) => !isReadable(program, id, to)).map(({ id }) => id)).toEqual([]);
    // Two lengths say no length, and 「応相談」 names no plan, consent, item or amount.
    const vague = (id: string): string => (id.startsWith('claims.clock.') ? '30日または60日' : '応相談');
    const taken = own.filter(
      ({ id }) => figureOf(id) !== 'text' && id !== 'insurers' && isReadable(program, id, vague(id)),
    );
    expect(taken.map(({ id }) => id)).toEqual([]);
  });
});

// S4 「保険金のご請求時にご提出いただく書類」: a paper that stays keeps its mark of receipt, a new one is asked for.
test('a corrected list of papers keeps those that it still names', () => {
  const tosha = programOf('TOSHA')!;
  const text = allFactsOf(tosha).find(({ id }) => id === 'claims.documents')!.text;
  const corrected = text.replace('費用の領収書', '費用の領収書、送金の控え');
  const ids = (program: Program) => {
    const { documents } = program.handbook!.claims!();
    return documents.value.flatMap(({ entries }) => entries.map(({ id, when }) => `${id} ${when ?? ''}`));
  };
  const before = ids(tosha);
  const after = ids(correctedProgram(tosha, new Map([['claims.documents', corrected]])));
  expect(after.filter((id) => !before.includes(id))).toEqual(['(4)送金の控え ']);
  expect(before.filter((id) => !after.includes(id))).toEqual([]);
});

// S4 「保険金をお支払いする事故」: costs answer the events of the plan.
test('an event is corrected with its plans, or in its name alone', () => {
  const tosha = programOf('TOSHA')!;
  const event = (text: string) => {
    const [first] = tosha.handbook!.coverages().events;
    const after = correctedProgram(tosha, new Map([[`event.${first!.code}`, text]]));
    return after.handbook!.coverages().events[0]!;
  };
  expect(event('新しい事故（A・Bプラン）')).toMatchObject({
    name: '新しい事故',
    plans: { value: ['TOSHA-A', 'TOSHA-B'] },
  });
  const { plans } = tosha.handbook!.coverages().events[0]!;
  expect(event('新しい事故')).toMatchObject({ name: '新しい事故', plans });
});
