// The checklist of a claim's papers, by the programme's groups.
import type { ClaimDocument } from '../../domain/claim-rules';
import type { Claim, ClaimCost } from '../../tables/claims';
import type { ClaimProgram } from './claim-world';
import type { DocumentGroupView } from './contract';

/** As 受領書類 keeps them. */
const receivedOf = (claim: Claim): Set<string> => new Set(claim.papers.split('、').filter((id) => id !== ''));

export function documentGroups(
  claim: Claim,
  { coverages, rules }: Pick<ClaimProgram, 'coverages' | 'rules'>,
  costs: readonly Pick<ClaimCost, 'item'>[],
): DocumentGroupView[] {
  const received = receivedOf(claim);
  const parts = new Set(
    coverages.items
      .filter((coverage) => costs.some(({ item }) => item === coverage.item))
      .map(({ part }) => part),
  );
  // Before any cost is keyed both parts may come.
  const needs = (when: ClaimDocument['when']): boolean =>
    when === undefined || (when !== 'ifAsked' && (parts.size === 0 || parts.has(when)));
  return (rules?.documents.value ?? []).map((group) => ({
    name: `${group.number} ${group.name}`,
    entries: group.entries.map((entry) => ({
      id: entry.id,
      name: entry.examples ? `${entry.name}（${entry.examples}）` : entry.name,
      needed: needs(entry.when),
      received: received.has(entry.id),
    })),
  }));
}

export interface MissingDocument {
  readonly id: string;
  readonly group: string;
  readonly name: string;
}

export function missingDocuments(groups: readonly DocumentGroupView[]): MissingDocument[] {
  return groups.flatMap((group) =>
    group.entries
      .filter((entry) => entry.needed && !entry.received)
      .map(({ id, name }) => ({ id, group: group.name, name })),
  );
}
