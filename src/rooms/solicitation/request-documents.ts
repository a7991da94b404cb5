// This file defines the letter that asks a member for missing papers: once for the same papers.
import { members } from '../../tables/members';
import { certain } from '../../tables/unread';
import type { Recorded } from './contract';
import { refused } from '../../domain/form-reader';
import { queueLetters } from '../mail/queue-letters';
import { quoteProblems } from '../quotes/messages';
import type { Ports } from '../../ports';
import { gatherLetterFacts, hasMandate } from '../quotes/quote-facts';
import { checklist, wantedRules } from './document-desk';
import { gatherEnrolmentRecords } from './enrolment-records';
import { solicitationAudit, solicitationProblems } from './solicitation-messages';
import { quoteOf } from './subject-quote';

type RequestPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

export function requestDocuments(
  ports: RequestPorts,
  request: { readonly quoteNumber: string; readonly codes: readonly string[] },
): Recorded<{ readonly deliveryNumber: string; readonly existing: boolean }> {
  return ports.lock.hold(() => {
    const quote = quoteOf(ports, request.quoteNumber);
    const records = gatherEnrolmentRecords(ports);
    const facts = gatherLetterFacts(ports);
    const member = certain(ports.tables.read(members).find((row) => row.memberKey === quote.memberKey));
    const codes = Array.isArray(request.codes) ? [...new Set(request.codes.map(String))] : [];
    const wanted = wantedRules(quote, records);
    const items = checklist(quote, records);
    if (codes.length === 0) return refused([solicitationProblems.requestNothing()]);
    const settled = codes.find((code) => !wanted.some((rule) => rule.code === code));
    if (settled !== undefined) {
      const name = items.find(({ code }) => code === settled)?.name ?? settled.slice(0, 40);
      return refused([solicitationProblems.requestNotMissing({ name })]);
    }
    if (!member) return refused([quoteProblems.memberGone()]);
    // Decision 16: without a mandate nothing goes out, not even a row that waits.
    if (!hasMandate(facts.programs.get(quote.program))) return refused([quoteProblems.noMandate()]);
    const asked = wanted.filter(({ code }) => codes.includes(code));
    const notes = new Map(items.map(({ code, state, note }) => [code, state === '不備あり' ? note : '']));
    const [queued] = queueLetters(ports, facts, [
      {
        key: [
          'documentRequest',
          quote.quoteNumber,
          ...asked.map(({ code }) => `${code}/${notes.get(code) ?? ''}`),
        ],
        member,
        program: quote.program,
        subjects: [quote.quoteNumber],
        kind: 'documentRequest',
        paper: (opening) => ({
          ...opening,
          kind: 'documentRequest',
          items: asked.map((rule) => ({
            name: rule.name,
            request: rule.request,
            note: notes.get(rule.code) ?? '',
          })),
        }),
      },
    ]);
    if (!queued!.existing) {
      const subjects = [queued!.deliveryNumber, quote.quoteNumber];
      ports.audit.record('requestDocuments', subjects, solicitationAudit.requested(asked.length));
    }
    ports.tables.flush();
    return { ok: true, ...queued! };
  });
}
