// A fact corrected by the insurer's paper is seen wherever it is shown; the page says where, and nothing else changes.
import {
  correctedProgram,
  figureOf,
  isReadable,
  reachOf,
  type FactReach,
} from '../../src/domain/corrected-program';
import type { EventKind } from '../../src/domain/coverage';
import { certificateName } from '../../src/domain/certificate-name';
import { checkEligibility } from '../../src/domain/eligibility';
import { allFactsOf } from '../../src/domain/named-fact';
import { insuredOf, policyholderOf } from '../../src/domain/policy-parties';
import type { Program } from '../../src/domain/program';
import { eventKindText } from '../../src/payable/words';
import { programOf, programs } from '../../src/programs';
import { documentGroups } from '../../src/rooms/claims/document-list';
import { publicationWays } from '../../src/rooms/claims/payable-notes';
import { formContent } from '../../src/rooms/disclosure/form-model';
import { exclusionLines } from '../../src/rooms/disclosure/open-coverage';
import { planRow, programRow } from '../../src/rooms/set-up/default-rows';
import { backgroundRows, coverageRows, questionRows } from '../../src/rooms/set-up/handbook-rows';
import { claims, type Claim } from '../../src/tables/claims';

const blankClaim = Object.fromEntries(claims.columns.map(({ key }) => [key, ''])) as unknown as Claim;
const claimOf = (kind: EventKind): Claim => ({ ...blankClaim, kind: eventKindText[kind] });
const NOBODY: ReadonlySet<string> = new Set();
const WORDS = '訂正後の文言';

/** What is shown of a programme and is no row of 事実, by where it is shown. */
const PLACES = {
  cover: (program: Program) => {
    const { events } = program.handbook!.coverages();
    return [coverageRows(program, NOBODY), events.map(({ name }) => name)];
  },
  exclusions: (program: Program) => exclusionLines(program),
  told: (program: Program) => backgroundRows(program),
  plan: (program: Program) => program.plans.map((plan) => planRow(program, plan, NOBODY)),
  questions: (program: Program) => questionRows(program, NOBODY),
  paper: (program: Program) => {
    const layout = program.handbook!.questionnaire();
    return [formContent(layout, {}, {}), layout.origin.value];
  },
  claim: (program: Program) => {
    const rules = program.handbook!.claims!();
    const coverages = program.handbook!.coverages();
    return [
      documentGroups({ papers: '' } as Claim, { coverages, rules }, []),
      rules.agreementNeedsConsent.value,
      rules.noticeItems.value,
      rules.priorKnowledge.map(({ value }) => value),
      rules.clocks.map(({ counting, length }) => [counting, length.value]),
    ];
  },
  payable: (program: Program) => program.handbook!.coverages().deductibleOffLoss?.value ?? false,
  ways: (program: Program) => {
    const coverages = program.handbook!.coverages();
    return coverages.publication.map(({ events }) => {
      const [kind] = coverages.events.find(({ code }) => events.value.includes(code))!.kinds!;
      return publicationWays(coverages, claimOf(kind!));
    });
  },
  joining: (program: Program) => {
    // Nothing is known of the applicant, then something that speaks against joining.
    const asked = [{}, { revenueYen: 9e15, businesses: allBusinesses(program), associations: [] }];
    const rules = program.handbook!.eligibility();
    return [
      asked.map((applicant) => checkEligibility(rules, applicant)),
      rules.map((rule) => rule.kind === 'revenueUpTo' && rule.yen.value),
    ];
  },
  papers: (program: Program) => [
    programRow(program, NOBODY),
    certificateName(program),
    insuredOf(program, '法人'),
    policyholderOf(program, '法人'),
  ],
} as const satisfies Readonly<Record<string, (program: Program) => unknown>>;

type Shown = keyof typeof PLACES;

/** Where the page says that a correction is seen: all of them. */
const SEEN: Readonly<Record<FactReach, readonly Shown[]>> = {
  cover: ['cover'],
  coverText: ['cover'],
  way: ['cover', 'ways'],
  payable: ['payable'],
  exclusion: ['exclusions'],
  told: ['told'],
  plan: ['plan'],
  basis: ['plan'],
  question: ['paper'],
  options: ['paper', 'questions'],
  field: ['paper'],
  hint: ['questions'],
  claim: ['claim'],
  joining: ['joining'],
  papers: ['papers'],
  row: [],
};

const shown = (program: Program, places: readonly Shown[]): string =>
  places.map((place) => JSON.stringify(PLACES[place](program))).join('\n');
/** The rows of 補償 and プラン are drawn a plan: one that shows a correction is enough. */
const ofPlan = (program: Program, place: Shown, at: number): string =>
  shown(place === 'cover' || place === 'plan' ? { ...program, plans: [program.plans[at]!] } : program, [
    place,
  ]);
const ofEachPlan = (program: Program, place: Shown): string[] =>
  program.plans.map((_, at) => ofPlan(program, place, at));
const everywhere = Object.keys(PLACES) as Shown[];

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
      if (id.endsWith('.options')) return text.replace(/[^／]+/g, (option) => `${option}${WORDS}`);
      if (id === 'deductible.offLoss') return '保険会社確認';
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

/** Built once: a correction never changes what it is made from. */
function inOneCopy(program: Program): Program {
  const { handbook } = program;
  const built = Object.entries(handbook!).map(([part, build]) => {
    const whole: unknown = (build as () => unknown)();
    return [part, () => whole] as const;
  });
  return { ...program, handbook: Object.fromEntries(built) as unknown as typeof handbook & object };
}

/** Said of one plan only, in a programme that has only one. */
const saysTheSame = (
  { text, to }: { readonly text: string; readonly to: string },
  program: Program,
): boolean => text === to || (program.plans.length === 1 && /プラン$/.test(to));

test('as no paper has corrected it, everything is shown as before', () => {
  for (const program of programs)
    expect(shown(correctedProgram(program, new Map()), everywhere)).toBe(shown(program, everywhere));
});

describe.each(programs)('$code', (shipped) => {
  const program = inOneCopy(shipped);
  const own = facts.filter((fact) => fact.program.code === program.code);
  const before = new Map(everywhere.map((place) => [place, ofEachPlan(program, place)]));
  /** What the first plan shows otherwise than before; '' where none does. */
  const firstSeen = (corrected: Program, place: Shown): string => {
    const plan = program.plans.findIndex((_, at) => ofPlan(corrected, place, at) !== before.get(place)![at]);
    return plan < 0 ? '' : ofPlan(corrected, place, plan);
  };
  const seen = own
    .filter((fact) => reachOf(fact.id) !== 'row')
    .flatMap((fact) => {
      const corrected = correctedProgram(program, new Map([[fact.id, fact.to]]));
      return SEEN[reachOf(fact.id)].map((place) => ({ fact, place, after: firstSeen(corrected, place) }));
    });
  const named = (all: typeof seen): string[] =>
    all.map(({ fact, place }) => `${place} ${fact.id} ${fact.to}`);

  test('what is shown somewhere is shown as corrected, where the page says so', () => {
    const unseen = seen.filter(({ fact, after }) => !saysTheSame(fact, program) && after === '');
    expect(named(unseen)).toEqual([]);
  });

  test('the words of the paper stand there', () => {
    const without = seen.filter(({ fact, after }) => fact.to.includes(WORDS) && !after.includes(WORDS));
    expect(named(without)).toEqual([]);
  });

  test('what the page says stays in its own row changes nothing else', () => {
    const rows = own.filter(({ id }) => reachOf(id) === 'row');
    expect(rows.length).toBeGreaterThan(10);
    const all = correctedProgram(program, new Map(rows.map(({ id, to }) => [id, to])));
    expect(shown(all, everywhere)).toBe(shown(program, everywhere));
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
