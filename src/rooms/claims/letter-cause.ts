// Whether a letter about a claim is still needed on the day it leaves (rule C21).
import type { ClaimDocumentsModel, FirstReportModel } from '../../domain/paper';
import { claimCosts, claims, type Claim } from '../../tables/claims';
import { lookup } from '../../tables/unread';
import { type Cause, type CausePorts, type Ended, heldBack, withdrawn } from '../mail';
import { claimProgram, costsAmong, isClosed } from './claim-world';
import { documentGroups, missingDocuments } from './document-list';
import { claimProblems } from './words';

/** While the claim is open. */
export function firstReportCause(ports: CausePorts): Cause<FirstReportModel> {
  const claimOf = claimsOf(ports);
  return {
    ended: ({ claimNumber }) => {
      const claim = claimOf(claimNumber);
      return 'problem' in claim ? claim : undefined;
    },
  };
}

/** While the claim is open and each paper that it asks for is still missing. */
export function claimDocumentsCause(ports: CausePorts): Cause<ClaimDocumentsModel> {
  const claimOf = claimsOf(ports);
  const costs = ports.tables.read(claimCosts);
  return {
    ended: ({ claimNumber, papers }) => {
      const claim = claimOf(claimNumber);
      if ('problem' in claim) return claim;
      const groups = documentGroups(
        claim,
        claimProgram(ports, claim.program),
        costsAmong(costs, claimNumber),
      );
      const missing = new Set(missingDocuments(groups).map(({ name }) => name));
      const arrived = papers.filter(({ name }) => !missing.has(name));
      if (arrived.length === 0) return undefined;
      return arrived.length === papers.length
        ? withdrawn(claimProblems.claimDocumentsNone())
        : heldBack(
            claimProblems.claimDocumentsArrived({ names: arrived.map(({ name }) => name).join('、') }),
          );
    },
  };
}

function claimsOf(ports: CausePorts): (claimNumber: string) => Claim | Ended {
  const rows = lookup(ports.tables.read(claims), (row) => row.claimNumber);
  return (claimNumber) => {
    const claim = rows.get(claimNumber);
    if (!claim) return heldBack(claimProblems.claimUnknown({ claimNumber }));
    const { state } = claim;
    return isClosed(claim) ? withdrawn(claimProblems.claimLetterOver({ claimNumber, state })) : claim;
  };
}
