import { cutText } from '../../domain/cut-text';
import { members } from '../../tables/members';
import { certain } from '../../tables/unread';
import { gatherLetterFacts, hasMandate, mailProblems, queueLetters } from '../mail';
import { memberProblems } from '../../domain/member-problems';
import { refuse } from '../../domain/problem';
import type { RequestDocumentsRequest } from './contract';
import type { Ports } from '../../ports';
import { checklist, wantedRules } from './document-desk';
import { gatherEnrolmentRecords } from './enrolment-records';
import { quoteOf } from './subject-quote';
import { solicitationAudit, solicitationProblems } from './words';

type RequestPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;

/** The letter that asks a member for missing papers: once for the same papers. */
export function requestDocuments(
  ports: RequestPorts,
  request: RequestDocumentsRequest,
): { readonly deliveryNumber: string; readonly existing: boolean } {
  return ports.lock.hold(() => {
    const quote = quoteOf(ports, request.quoteNumber);
    const records = gatherEnrolmentRecords(ports);
    const facts = gatherLetterFacts(ports);
    const member = certain(ports.tables.read(members).find((row) => row.memberKey === quote.memberKey));
    const codes = [...new Set(request.codes)];
    const wanted = wantedRules(quote, records);
    const items = checklist(quote, records);
    if (codes.length === 0) refuse(solicitationProblems.requestNothing());
    const notMissing = codes.find((code) => !wanted.some((rule) => rule.code === code));
    if (notMissing !== undefined) {
      const name = items.find(({ code }) => code === notMissing)?.name ?? cutText(notMissing, 40);
      refuse(solicitationProblems.requestNotMissing({ name }));
    }
    if (!member) refuse(memberProblems.memberGone());
    // Decision 16: without a mandate nothing goes out, not even a row that waits.
    if (!hasMandate(facts.programs.get(quote.program)))
      refuse(mailProblems.noMandate({ program: quote.program }));
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
    return queued!;
  });
}
