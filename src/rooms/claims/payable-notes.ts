// What stands below the sheet of limits: what it is, what it assumes, what is open.
import type { Coverages } from '../../domain/coverage';
import { problemText } from '../../domain/problem-text';
import type { PayableAnswer } from '../../payable/readings';
import type { Claim, ClaimCost } from '../../tables/claims';
import { intakeOf } from './claim-intake';
import { measuresUntil, type ClaimProgram } from './claim-world';
import type { ClaimTerms } from './claim-terms';
import { costWarnings } from './cost-rules';
import { claimProblems, sheetNotes } from './words';

export function sheetNotesOf(
  claim: Claim,
  about: ClaimProgram,
  costs: readonly ClaimCost[],
  answer: PayableAnswer,
  known: {
    /** Claims before it that are still open. */
    readonly openEarlier: readonly string[];
    /** Riders and conditions of the policy; '' where it has none. */
    readonly conditions: string;
    readonly terms: ClaimTerms;
  },
): string[] {
  const { openEarlier, conditions, terms } = known;
  const { rows } = answer.whole;
  const unapproved = costs
    .filter((cost) => !answer.assumed.rows.some(({ id }) => id === cost.costNumber))
    .map((cost) => cost.itemName);
  const heads = costs.filter((cost) => (cost.persons ?? 0) + (cost.companies ?? 0) > 0);
  const over = (key: 'persons' | 'companies'): boolean =>
    claim[key] !== null && heads.reduce((sum, cost) => sum + (cost[key] ?? 0), 0) > claim[key];
  const until = measuresUntil(about, claim);
  const ways = publicationWays(about.coverages, claim);
  return [
    sheetNotes.house,
    answer.alternatives.length > 0 ? sheetNotes.cautious : '',
    ...terms.notes,
    conditions === '' ? '' : sheetNotes.conditions(conditions),
    rows.some((row) => row.kind === 'atMost') ? sheetNotes.atMost : '',
    rows.some((row) => row.kind === 'notListed') ? sheetNotes.notListed : '',
    terms.deductibleYen === null ? sheetNotes.deductibleOpen(terms.deductibleText) : '',
    terms.deductibleYen ? deductibleNote(about.coverages) : '',
    unapproved.length > 0 ? sheetNotes.openApprovals([...new Set(unapproved)].join('、')) : '',
    ways.length > 0
      ? problemText(
          claimProblems.claimPublicationOpen({ ways: ways.join('、'), claimNumber: claim.claimNumber }),
        )
      : '',
    ...costs.flatMap((cost) =>
      costWarnings(cost, claim, until).map((warning) => `${cost.costNumber}：${problemText(warning)}`),
    ),
    heads.length > 0 ? sheetNotes.heads : '',
    over('persons') ? sheetNotes.manyPersons(claim.persons!) : '',
    over('companies') ? sheetNotes.manyCompanies(claim.companies!) : '',
    openEarlier.length > 0 ? sheetNotes.openEarlier(openEarlier.join('、')) : '',
  ].filter((note) => note !== '');
}

const deductibleNote = ({ deductibleOffLoss }: Coverages): string =>
  deductibleOffLoss ? sheetNotes.deductibleOffLoss : sheetNotes.deductibleOrderOpen;

/** How it still has to become known before costs count; none where it is, or the document asks for nothing. */
export function publicationWays(coverages: Coverages, claim: Claim): string[] {
  if (claim.publishedHow !== '' && claim.publishedOn !== '') return [];
  const { kind } = intakeOf(claim);
  const events = coverages.events.filter((event) => event.kinds?.some((one) => one === kind));
  return coverages.publication
    .filter((rule) => events.some((event) => rule.events.value.includes(event.code)))
    .flatMap((rule) => rule.ways.map(({ letter, text }) => `${letter} ${text}`));
}
