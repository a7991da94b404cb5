// Which papers of a claim have come, and the reminder of what is missing.
import {
  deliveryMethodOf,
  gatherLetterFacts,
  hasMandate,
  letterOpening,
  mailProblems,
  recipientOf,
} from '../mail';
import { memberProblems } from '../../domain/member-problems';
import { fingerprintOf } from '../../domain/fingerprint';
import type { ClaimDocumentsModel } from '../../domain/paper';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { claims } from '../../tables/claims';
import { members } from '../../tables/members';
import { templateCodes } from '../../tables/setting-keys';
import { certain } from '../../tables/unread';
import { claimOf, claimProgram, costsOf, openClaimOf } from './claim-world';
import type { QueuedPaper, RequestFor } from './contract';
import { documentGroups, missingDocuments } from './document-list';
import { queuePaper } from './queue-paper';
import { claimAudit, claimDocumentsWords, claimProblems } from './words';

type DocumentPorts = Pick<Ports, 'tables' | 'selection' | 'clock' | 'lock' | 'user' | 'audit'>;

export function saveClaimDocuments(
  ports: DocumentPorts,
  request: RequestFor<'saveClaimDocuments'>,
): { missing: number } {
  return ports.lock.hold(() => {
    const claim = openClaimOf(ports, request.claimNumber);
    const about = claimProgram(ports, claim.program);
    const costs = costsOf(ports, claim);
    const known = documentGroups(claim, about, costs).flatMap(({ entries }) => entries.map(({ id }) => id));
    const received = known.filter((id) => request.received.includes(id));
    const papers = received.join('、');
    const missing = missingDocuments(documentGroups({ ...claim, papers }, about, costs)).length;
    const { claimNumber } = claim;
    ports.tables.update(claims, [{ id: claimNumber, set: { papers } }]);
    ports.audit.record('saveClaimDocuments', [claimNumber], claimAudit.documents(received.length, missing));
    ports.tables.flush();
    return { missing };
  });
}

/** A letter to the member: what is still missing, under an approved text, once for the same list. */
export function queueDocumentReminder(
  ports: DocumentPorts,
  request: RequestFor<'queueDocumentReminder'>,
): QueuedPaper {
  return ports.lock.hold(() => {
    const claim = claimOf(ports, request.claimNumber);
    const { claimNumber, occurredOn } = claim;
    const about = claimProgram(ports, claim.program);
    const groups = documentGroups(claim, about, costsOf(ports, claim));
    if (groups.length === 0) refuse(claimProblems.claimDocumentsUnlisted());
    const missing = missingDocuments(groups);
    if (missing.length === 0) refuse(claimProblems.claimDocumentsNone());
    const member = certain(ports.tables.read(members).find((row) => row.memberKey === claim.memberKey));
    if (!member) refuse(memberProblems.memberGone());
    const facts = gatherLetterFacts(ports);
    const { program } = claim;
    if (!hasMandate(facts.programs.get(program))) refuse(mailProblems.noMandate({ program }));
    const method = deliveryMethodOf(member);
    const ids = missing.map(({ id }) => id);
    return queuePaper(ports, {
      claim,
      method,
      recipient: recipientOf(member, method),
      idempotencyKey: fingerprintOf(['claimDocuments', claimNumber, ids, facts.today]),
      paper: (number): ClaimDocumentsModel => ({
        kind: 'claimDocuments',
        ...letterOpening(facts, { template: templateCodes.claimDocuments }, { member, program, number }),
        claimNumber,
        occurredOn,
        papers: missing.map(({ group, name }) => ({ group, name })),
      }),
      values: { [claimDocumentsWords.claim]: claimNumber },
      useCase: 'queueDocumentReminder',
      summary: claimAudit.reminder,
    });
  });
}
