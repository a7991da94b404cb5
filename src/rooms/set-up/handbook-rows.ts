// The shipped rows of 事実, 質問 and 補償, and how a confirmed fact changes what shows it.
import {
  coverageOf,
  partText,
  type ConditionalTerm,
  type CoverageAnswer,
  type Coverages,
  type Limit,
} from '../../domain/coverage';
import { doubtsOf } from '../../domain/doubt';
import { allFactsOf } from '../../domain/named-fact';
import { hintFacts, optionFacts } from '../../domain/named-text';
import { factSourceText, factStateText, type Fact, type FactState } from '../../domain/fact';
import { consentsText, INSURER_SAYS as UNKNOWN, lengthText, scopeText } from '../../domain/fact-text';
import type { Program } from '../../domain/program';
import type { Condition, LayoutItem, Questionnaire } from '../../domain/questionnaire';
import { formatYenInWords } from '../../domain/yen';
import { backgroundIdOf } from '../../tables/backgrounds';
import { CONFIRMED, factKey } from '../../tables/facts';
import { questionIdOf } from '../../tables/questions';
import type { DefaultRow } from './default-rows';
import { optionsText, periodText } from './words';

/** Keys of 事実 that the insurer has answered. */
export type Confirmed = ReadonlySet<string>;

export function factRows(program: Program, confirmed: Confirmed): DefaultRow[] {
  const meanwhile = new Map(
    doubtsOf(program).flatMap((doubt) => doubt.factIds.map((id) => [id, doubt.meanwhile] as const)),
  );
  const rows = new Map<string, DefaultRow>();
  for (const { id, label, text, state, source, doubt } of allFactsOf(program)) {
    const key = factKey(program.code, id);
    rows.set(key, {
      factKey: key,
      program: program.code,
      label,
      value: text,
      state: confirmed.has(key) ? CONFIRMED : factStateText[state],
      doubt: sentences([doubt, state === 'published' ? undefined : meanwhile.get(id)]),
      source: factSourceText(source),
    });
  }
  return [...rows.values()];
}

export function questionRows(program: Program, confirmed: Confirmed): DefaultRow[] {
  const layout = program.handbook?.questionnaire();
  if (!layout) return [];
  return layout.items.map((item) => {
    const isOpen = (id: string): boolean => !confirmed.has(factKey(program.code, id));
    const isConfirmed = !isOpen(questionFactId(item.number));
    return {
      questionId: questionIdOf(program.code, item.number),
      program: program.code,
      number: item.number,
      printed: item.printed ?? item.number,
      block: layout.blocks.find((block) => block.code === item.block)?.title ?? item.block,
      questionKey: item.question.key,
      wording: item.question.text,
      officialWording: '',
      officialSource: '',
      hint: item.question.hint ?? '',
      options: optionsText(item.question.form),
      star: item.star ? '★' : '',
      condition: item.when ? conditionText(layout, item.when) : '',
      lookBack: periodText(item.question.period),
      state: stateText(item.state, isConfirmed ? 'published' : item.state),
      doubt: doubtsAbout(item, isOpen),
      source: factSourceText(item.source),
      onYes: '',
    };
  });
}

/** The state is the question's own; what its choices or its hint leave open is told beside it. */
function doubtsAbout(item: LayoutItem, isOpen: (id: string) => boolean): string {
  const around = [...hintFacts(item), ...optionFacts(item)].filter(({ id }) => isOpen(id));
  const own = isOpen(questionFactId(item.number)) ? item.doubt : undefined;
  return sentences([...new Set([own, ...around.map(({ doubt }) => doubt)])]);
}

const questionFactId = (number: string): string => `question.${number}`;

function conditionText(layout: Questionnaire, when: Condition): string {
  const parent = layout.items.find((item) => item.question.key === when.key);
  const form = parent?.question.form;
  const texts =
    form?.kind === 'choice'
      ? form.options.filter((option) => when.options.includes(option.code)).map((option) => option.text)
      : when.options;
  return `${parent?.number ?? when.key}が${texts.map((text) => `「${text}」`).join('または')}のとき`;
}

export function coverageRows(program: Program, confirmed: Confirmed): DefaultRow[] {
  const coverages = program.handbook?.coverages();
  if (!coverages) return [];
  const known = confirmedCoverages(coverages, (id) => confirmed.has(factKey(program.code, id)));
  return program.plans.flatMap((plan) =>
    coverages.items.map((coverage) => {
      const answer = coverageOf(known, plan.code, coverage.item);
      const before = coverageOf(coverages, plan.code, coverage.item).state;
      return coverageRow(program.code, plan.code, answer, stateText(before, answer.state));
    }),
  );
}

function coverageRow(program: string, plan: string, answer: CoverageAnswer, state: string): DefaultRow {
  const coverage = answer.coverage!;
  const amountOf = (scope: Limit['appliesTo']): number | null =>
    answer.limits.find((limit) => limit.appliesTo === scope)?.amountYen.value ?? null;
  const limits = answer.limits.filter(({ appliesTo }) => appliesTo !== 'person' && appliesTo !== 'company');
  const own = limits.find((limit) => coverage.limits.includes(limit.id));
  const outer = limits.filter((limit) => own?.within?.includes(limit.id));
  const isCovered = answer.covered === 'covered';
  return {
    coverageId: `${program}/${plan}/${coverage.item}`,
    program,
    plan,
    item: coverage.item,
    name: coverage.name,
    part: partText[coverage.part],
    group: coverage.group ?? '',
    summary: coverage.summary,
    covered: coveredText(answer),
    limitYen: limits[0]?.amountYen.value ?? null,
    limits: limits.map(limitText).join('／'),
    within: outer.length === 0 ? '' : `${outer.map(limitText).join('／')}の内枠`,
    ratioPercent: answer.payRatioPercent ?? null,
    personYen: amountOf('person'),
    companyYen: amountOf('company'),
    consent: isCovered ? (coverage.consent.said ?? consentsText(answer.consent)) : '',
    publication: answer.publication.map((rule) => publicationText(rule, answer)).join('。'),
    window: answer.windows
      .map(
        ({ from, length, countedFrom }) =>
          length.said ?? `${from}以後、${countedFrom}から${lengthText(length.value)}まで`,
      )
      .join('。'),
    conditions: isCovered ? [...(coverage.terms ?? []), ...answer.terms.map(termText)].join('。') : '',
    doubt: sentences(answer.doubts),
    source: answer.sources.map(factSourceText).join('、'),
    state,
  };
}

export function backgroundRows(program: Program): DefaultRow[] {
  return (program.handbook?.background?.() ?? []).map(({ id, kind, told }) => ({
    backgroundId: backgroundIdOf(program.code, id),
    program: program.code,
    kind,
    told: told.value,
    state: factStateText[told.state],
    source: factSourceText(told.source),
  }));
}

/** What no document says is for the insurer to say; never read as not covered. */
function coveredText({ covered, coverage }: CoverageAnswer): string {
  if (covered === 'unknown' || coverage!.plans.state === 'unverified') return UNKNOWN;
  if (covered === 'covered') return '補償項目';
  return coverage!.plans.state === 'published' ? '記載なし' : UNKNOWN;
}

function limitText(limit: Limit): string {
  return [limit.name, scopeText[limit.appliesTo], formatYenInWords(limit.amountYen.value)]
    .filter((part) => part !== '')
    .join(' ');
}

function publicationText(
  rule: CoverageAnswer['publication'][number],
  { events }: Pick<CoverageAnswer, 'events'>,
): string {
  const names = events
    .filter((event) => rule.events.value.includes(event.code))
    .map((event) => `${event.printed}${event.name}`);
  return `${rule.events.said ?? names.join('、')}：${rule.ways.map(({ letter, text }) => `${letter} ${text}`).join('、')}のいずれか`;
}

function termText(term: ConditionalTerm): string {
  const effects = [
    term.covered.value ? '' : UNKNOWN,
    term.payRatioPercent ? `支払割合${term.payRatioPercent.value}%` : '',
    term.limitYen ? `限度${formatYenInWords(term.limitYen.value)}` : '',
  ].filter((part) => part !== '');
  return `${term.name}：${term.when}${effects.length === 0 ? '' : `→${effects.join('、')}`}`;
}

/** Coverages in which confirmed facts are as good as published ones. */
function confirmedCoverages(coverages: Coverages, isConfirmed: (id: string) => boolean): Coverages {
  const asConfirmed = <T>(id: string, fact: Fact<T>): Fact<T> => {
    const { doubt: _, ...known } = fact;
    return isConfirmed(id) ? { ...known, state: 'published' } : fact;
  };
  return {
    ...coverages,
    limits: coverages.limits.map((limit) => ({
      ...limit,
      amountYen: asConfirmed(`limit.${limit.id}`, limit.amountYen),
    })),
    items: coverages.items.map((coverage) => ({
      ...coverage,
      plans: asConfirmed(`coverage.${coverage.item}.plans`, coverage.plans),
      payRatioPercent: asConfirmed(`coverage.${coverage.item}.ratio`, coverage.payRatioPercent),
      consent: asConfirmed(`coverage.${coverage.item}.consent`, coverage.consent),
    })),
    publication: coverages.publication.map((rule) => ({
      ...rule,
      events: asConfirmed(`publication.${rule.id}`, rule.events),
    })),
    windows: coverages.windows.map((window) => ({
      ...window,
      length: asConfirmed(`window.${window.id}`, window.length),
    })),
    terms: coverages.terms.map((term) => ({
      ...term,
      items: asConfirmed(`term.${term.id}.items`, term.items),
      covered: asConfirmed(`term.${term.id}.covered`, term.covered),
      ...(term.payRatioPercent
        ? { payRatioPercent: asConfirmed(`term.${term.id}.ratio`, term.payRatioPercent) }
        : {}),
      ...(term.limitYen ? { limitYen: asConfirmed(`term.${term.id}.limit`, term.limitYen) } : {}),
    })),
  };
}

/** 確認済 only where a confirmation made the difference, and nothing is left open. */
export function stateText(before: FactState, after: FactState): string {
  return after === 'published' && before !== 'published' ? CONFIRMED : factStateText[after];
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => part.replace(/。$/, ''))
    .join('。');
}
