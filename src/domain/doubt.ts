// A doubt as a work item: what is asked of the insurer, and what we do until it is answered.
import type { FactSource, FactState } from './fact';
import type { NamedFact } from './named';
import { allFactsOf } from './named-fact';
import type { Program } from './program';

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
