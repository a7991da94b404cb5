// A doubt as a work item: what is asked of the insurer, and what we do until it is answered.
import { termFacts } from './coverage';
import type { Fact, FactSource, FactState } from './fact';
import type { Program } from './program';
import { factsOf } from './program-fact';

export interface Doubt {
  /** Unique over all programmes. */
  id: string;
  program: string;
  /** Ids of the facts that the answer changes. */
  factIds: readonly string[];
  state: Exclude<FactState, 'published'>;
  /** To the insurer, in our own words. */
  question: string;
  meanwhile: string;
  source: FactSource;
}

/** A fact anywhere in the programme, with the id that doubts and the workbook use. */
export interface NamedFact {
  id: string;
  label: string;
  /** Blank for a question: its wording is the value. */
  value?: unknown;
  state: FactState;
  source: FactSource;
  doubt: string | undefined;
}

/** Facts of the master, the cover and the questionnaire under one kind of id. */
export function allFactsOf(program: Program): NamedFact[] {
  const named: NamedFact[] = factsOf(program).map(({ id, label, fact }) => namedFact(id, label, fact));
  const coverages = program.handbook?.coverages();
  for (const limit of coverages?.limits ?? []) {
    named.push(namedFact(`limit.${limit.id}`, `限度額 ${limit.name}`, limit.amountYen));
  }
  for (const coverage of coverages?.items ?? []) {
    const id = `coverage.${coverage.item}`;
    named.push(namedFact(`${id}.plans`, `${coverage.name} 対象プラン`, coverage.plans));
    named.push(namedFact(`${id}.ratio`, `${coverage.name} 縮小支払割合`, coverage.payRatioPercent));
    named.push(namedFact(`${id}.consent`, `${coverage.name} 承認・同意`, coverage.consent));
  }
  for (const event of coverages?.events ?? []) {
    named.push(namedFact(`event.${event.code}`, `対象となる事故 ${event.name}`, event.plans));
  }
  for (const rule of coverages?.publication ?? []) {
    named.push(namedFact(`publication.${rule.id}`, `公表要件 ${rule.id}`, rule.events));
  }
  for (const window of coverages?.windows ?? []) {
    named.push(namedFact(`window.${window.id}`, `対象期間 ${window.id}`, window.length));
  }
  for (const term of coverages?.terms ?? []) {
    for (const [part, fact] of termFacts(term)) {
      named.push(namedFact(`term.${term.id}.${part}`, `条件 ${term.name}`, fact));
    }
  }
  const rules = program.handbook?.claims?.();
  if (rules) {
    named.push(namedFact('claims.documents', '保険金の請求書類', rules.documents));
    named.push(namedFact('claims.settlement', '示談・責任の承認についての同意', rules.agreementNeedsConsent));
    named.push(namedFact('claims.notice', '第一報で伝える事項', rules.noticeItems));
    for (const clock of rules.clocks) {
      named.push(namedFact(`claims.clock.${clock.id}`, `事故の期限 ${clock.name}`, clock.length));
    }
    rules.priorKnowledge.forEach((question, index) =>
      named.push(namedFact(`claims.priorKnowledge.${index + 1}`, '事前に知っていたかの質問', question)),
    );
  }
  const layout = program.handbook?.questionnaire();
  if (layout) named.push(namedFact('questionnaire.origin', '質問票の出どころ', layout.origin));
  if (layout?.starNote) named.push(namedFact('questionnaire.starNote', '★の意味', layout.starNote));
  for (const item of layout?.items ?? []) {
    const { state, source, doubt } = item;
    named.push({ id: `question.${item.number}`, label: `質問 ${item.number}`, state, source, doubt });
  }
  for (const rule of program.handbook?.eligibility() ?? []) {
    const fact =
      rule.kind === 'excludedBusinesses'
        ? rule.businesses
        : rule.kind === 'revenueUpTo'
          ? rule.yen
          : rule.kind === 'memberOf'
            ? rule.association
            : rule.text;
    named.push(namedFact(`eligibility.${rule.id}`, '加入できる方', fact));
  }
  return named;
}

function namedFact(id: string, label: string, fact: Fact<unknown>): NamedFact {
  return { id, label, value: fact.value, state: fact.state, source: fact.source, doubt: fact.doubt };
}

/** The handbook's doubts, then those for unpublished facts that none of them names. */
export function doubtsOf(program: Program): Doubt[] {
  const written = program.handbook?.doubts() ?? [];
  const named = new Set(written.flatMap((doubt) => doubt.factIds));
  const groups = new Map<string, NamedFact[]>();
  for (const fact of allFactsOf(program)) {
    if (fact.state === 'published' || named.has(fact.id)) continue;
    // One question for everything that the same place leaves open in the same way.
    const group = JSON.stringify([fact.state, fact.source.section, fact.doubt ?? '']);
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  return [...written, ...[...groups.values()].map((facts) => derivedDoubt(program.code, facts))];
}

function derivedDoubt(program: string, facts: readonly NamedFact[]): Doubt {
  const first = facts[0]!;
  const labels = facts.map((fact) => `「${fact.label}」`).join('');
  return {
    id: `${program}/fact.${first.id}`,
    program,
    factIds: facts.map((fact) => fact.id),
    state: first.state === 'inferred' ? 'inferred' : 'unverified',
    question: `${labels}の取扱いをお示しください。（${first.doubt ?? '資料の記載では確定できません'}）`,
    meanwhile: '確認できるまで「推定」または「未確認」と表示し、断定しません。',
    source: first.source,
  };
}
