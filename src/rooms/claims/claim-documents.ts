// This file defines the checklist of a claim's papers by programme and group, and the reminder of what is missing.
import { quoteProblems } from '../quotes/messages';
import type { ClaimDocument, ClaimRules } from '../../domain/claim-rules';
import { fingerprintOf } from '../../domain/fingerprint';
import type { ClaimDocumentsModel } from '../../domain/paper';
import { claimCosts, claims, type Claim } from '../../tables/claims';
import { members } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import { templateCodes } from '../../tables/setting-keys';
import { certain } from '../../tables/unread';
import type { ClaimAnswered, DocumentGroupView } from './contract';
import { deliveryMethodOf, paperDeliveryRow, recipientOf } from '../mail/delivery-rows';
import { isApproved } from '../mail/template-choice';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { addresseeOf, agencyOf } from '../quotes/letter-model';
import { gatherLetterFacts, hasMandate } from '../quotes/quote-facts';
import { claimOf, claimProgram, isClosed, type ClaimProgram } from './claim-world';
import { claimAudit, claimRefusal, claimRefusalOf, viewText, claimDeskProblems } from './claim-words';

type DocumentPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const receivedOf = (claim: Claim): Set<string> => new Set(claim.papers.split('、').filter((id) => id !== ''));

export function documentViews(
  rules: ClaimRules | undefined,
  claim: Claim,
  about: Pick<ClaimProgram, 'book'>,
  items: readonly string[] = [],
): { groups: DocumentGroupView[]; note: string } {
  const groups = rules?.documents.value ?? [];
  const received = receivedOf(claim);
  const parts = new Set(
    about.book.coverages.filter(({ item }) => items.includes(item)).map(({ part }) => part),
  );
  // Before any cost is keyed both parts may come.
  const needs = (when: ClaimDocument['when']): boolean =>
    when === undefined || (when !== 'ifAsked' && (parts.size === 0 || parts.has(when)));
  return {
    groups: groups.map((group) => ({
      name: `${group.number} ${group.name}`,
      entries: group.entries.map((entry) => ({
        id: entry.id,
        name: entry.examples ? `${entry.name}（${entry.examples}）` : entry.name,
        needed: needs(entry.when),
        received: received.has(entry.id),
      })),
    })),
    note: groups.length === 0 ? viewText.documentsUnlisted : viewText.documentsAsked,
  };
}

export function saveClaimDocuments(
  ports: DocumentPorts,
  request: { readonly claimNumber: string; readonly received: readonly string[] },
): ClaimAnswered<{ missing: number }> {
  try {
    return ports.lock.hold(() => {
      const claim = claimOf(ports, request.claimNumber);
      const { claimNumber, state } = claim;
      if (isClosed(claim)) return claimRefusal(claimDeskProblems.claimClosed({ claimNumber, state }));
      const about = claimProgram(claim.program);
      const sent = new Set(Array.isArray(request.received) ? request.received.map(String) : []);
      const known = (about.rules?.documents.value ?? []).flatMap((group) =>
        group.entries.map(({ id }) => id),
      );
      const papers = known.filter((id) => sent.has(id));
      const changed = { ...claim, papers: papers.join('、') };
      const missing = missingOf(ports, changed, about).length;
      ports.tables.update(claims, [{ id: claimNumber, set: { papers: changed.papers } }]);
      ports.audit.record('saveClaimDocuments', [claimNumber], claimAudit.documents(papers.length, missing));
      ports.tables.flush();
      return { ok: true, missing };
    });
  } catch (error) {
    return claimRefusalOf(error);
  }
}

/** A letter to the member: what is still missing, under an approved text, once for the same list. */
export function queueDocumentReminder(
  ports: DocumentPorts,
  request: { readonly claimNumber: string },
): ClaimAnswered<{ deliveryNumber: string; existing: boolean }> {
  try {
    return ports.lock.hold(() => {
      const claim = claimOf(ports, request.claimNumber);
      const about = claimProgram(claim.program);
      if ((about.rules?.documents.value ?? []).length === 0) {
        return claimRefusal(claimDeskProblems.claimDocumentsUnlisted());
      }
      const missing = missingOf(ports, claim, about);
      if (missing.length === 0) return claimRefusal(claimDeskProblems.claimDocumentsNone());
      const member = certain(ports.tables.read(members).find((row) => row.memberKey === claim.memberKey));
      if (!member) return claimRefusal(quoteProblems.memberGone());
      const facts = gatherLetterFacts(ports);
      if (!hasMandate(facts.programs.get(claim.program))) return claimRefusal(quoteProblems.noMandate());
      const ids = missing.map(({ id }) => id);
      const idempotencyKey = fingerprintOf(['claimDocuments', claim.claimNumber, ids, facts.today]);
      const deliveries = ports.tables.read(outbox);
      const found = deliveries
        .filter((row) => row.idempotencyKey === idempotencyKey)
        .map(certain)
        .find((row) => row.state !== '取消');
      if (found) return { ok: true, deliveryNumber: found.deliveryNumber, existing: true };
      const taken = deliveries.map((row) => row.deliveryNumber);
      const deliveryNumber = numberSeries('M', facts.today.slice(0, 4), taken)();
      const template = facts.templates.get(templateCodes.claimDocuments);
      const paper: ClaimDocumentsModel = {
        kind: 'claimDocuments',
        number: deliveryNumber,
        date: facts.today,
        addressee: addresseeOf(member),
        agency: agencyOf(facts, member),
        programName: facts.programs.get(claim.program)?.name || about.program.name,
        internal: !isApproved(template, facts.today),
        template: { version: template?.version ?? '', approvalNumber: template?.approvalNumber ?? '' },
        claimNumber: claim.claimNumber,
        occurredOn: claim.occurredOn,
        papers: missing.map(({ group, name }) => ({ group, name })),
      };
      const method = deliveryMethodOf(member);
      const payload = {
        version: 1,
        memberKey: member.memberKey,
        program: claim.program,
        paper,
        values: { 事故番号: claim.claimNumber },
      } as const;
      ports.tables.append(outbox, [
        paperDeliveryRow(payload, {
          subjects: [claim.claimNumber],
          memberNumber: member.memberNumber,
          method,
          recipient: recipientOf(member, method),
          idempotencyKey,
          at: ports.clock.now(),
          by: ports.user.email(),
        }),
      ]);
      const subjects = [deliveryNumber, claim.claimNumber];
      ports.audit.record('queueDocumentReminder', subjects, claimAudit.reminder);
      ports.tables.flush();
      return { ok: true, deliveryNumber, existing: false };
    });
  } catch (error) {
    return claimRefusalOf(error);
  }
}

function missingOf(
  ports: Pick<Ports, 'tables'>,
  claim: Claim,
  about: ClaimProgram,
): { id: string; group: string; name: string }[] {
  const items = ports.tables
    .read(claimCosts)
    .filter((row) => row.claimNumber === claim.claimNumber)
    .map(certain)
    .filter((row) => row.state !== '取消')
    .map((row) => row.item);
  return documentViews(about.rules, claim, about, items).groups.flatMap((group) =>
    group.entries
      .filter((entry) => entry.needed && !entry.received)
      .map(({ id, name }) => ({ id, group: group.name, name })),
  );
}
