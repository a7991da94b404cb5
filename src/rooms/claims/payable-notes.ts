// This file defines what stands below the sheet of limits: what it is, what it assumes, what is not settled.
import { problemText } from '../../domain/problem-text';
import type { PayableAnswer } from '../../payable/readings';
import type { CoverageBook } from '../../domain/coverage';
import type { Claim, ClaimCost } from '../../tables/claims';
import { intakeOf } from './claim-intake';
import { measuresUntil, type ClaimProgram } from './claim-world';
import { sheetNotes, claimProblems } from './words';
import { costWarnings } from './cost-rules';

export function sheetNotesOf(
  claim: Claim,
  { book }: ClaimProgram,
  costs: readonly ClaimCost[],
  answer: PayableAnswer,
  openEarlier: readonly string[],
): string[] {
  const { rows } = answer.assumed;
  const unapproved = costs
    .filter((cost) => cost.approvalNeeded !== '不要' && cost.approvedOn === '')
    .map((cost) => cost.itemName);
  const heads = costs.filter((cost) => (cost.persons ?? 0) + (cost.companies ?? 0) > 0);
  const over = (key: 'persons' | 'companies'): boolean =>
    claim[key] !== null && heads.reduce((sum, cost) => sum + (cost[key] ?? 0), 0) > claim[key];
  const until = measuresUntil(claim);
  const published = claim.publishedHow !== '' && claim.publishedOn !== '';
  const ways = published ? [] : publicationWays(book, intakeOf(claim).kind);
  return [
    sheetNotes.house,
    answer.alternatives.length > 0 ? sheetNotes.cautious : '',
    rows.some((row) => row.kind === 'atMost') ? sheetNotes.atMost : '',
    sheetNotes.approvals,
    unapproved.length > 0 ? sheetNotes.openApprovals([...new Set(unapproved)].join('、')) : '',
    ways.length > 0 ? problemText(claimProblems.claimPublicationOpen({ ways: ways.join('、') })) : '',
    ...costs.flatMap((cost) =>
      costWarnings(cost, claim, until).map((warning) => `${cost.costNumber}：${problemText(warning)}`),
    ),
    heads.length > 0 ? sheetNotes.heads : '',
    over('persons') ? sheetNotes.manyHeads(`${claim.persons}名`) : '',
    over('companies') ? sheetNotes.manyHeads(`${claim.companies}法人`) : '',
    openEarlier.length > 0 ? sheetNotes.openEarlier(openEarlier.join('、')) : '',
  ].filter((note) => note !== '');
}

/** How an event of this kind has to become known before costs count; none where the document asks for nothing. */
export function publicationWays(book: CoverageBook, kind: string): string[] {
  const events = book.events.filter((event) => event.kinds?.some((one) => one === kind));
  return book.publication
    .filter((rule) => events.some((event) => rule.events.value.includes(event.code)))
    .flatMap((rule) => rule.ways.map(({ letter, text }) => `${letter} ${text}`));
}
