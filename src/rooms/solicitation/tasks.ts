// What solicitation owes: papers that a case still lacks, once it has begun.
import { isDue, type EnrolmentStep } from '../../domain/enrolment-rules';
import { isFinalQuoteState } from '../../domain/quote-state';
import { sharedTasks } from '../../domain/shared-tasks';
import type { Ports } from '../../ports';
import type { TaskKind } from '../../room';
import { documents } from '../../tables/documents';
import { members } from '../../tables/members';
import { policies } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { lookup } from '../../tables/unread';
import { solicitorsOf, taskRows, type FoundTask, type Task } from '../../tables/task';
import { wantedRules } from './document-desk';
import { gatherEnrolmentRecords, numbersOf } from './enrolment-records';
import { documentsWay, taskText } from './words';

export const tasks: readonly TaskKind[] = [
  {
    ...sharedTasks.paper,
    open: missingPapers,
  },
];

function missingPapers(ports: Ports): readonly FoundTask[] {
  const { tables } = ports;
  const records = gatherEnrolmentRecords(ports);
  const solicitors = solicitorsOf(tables.read(members));
  const quoteRows = tables.read(quotes);
  const quoteOf = lookup(quoteRows, (row) => row.quoteNumber);
  const wanted = (quote: Quote, step: EnrolmentStep): string[] =>
    wantedRules(quote, records).flatMap(({ before, name }) => (isDue(before, step) ? [name] : []));
  const task = (quote: Quote, number: string, since: string, names: readonly string[]): Task => ({
    number,
    organization: quote.organization,
    owner: quote.solicitor || solicitors.ofKey(quote.memberKey),
    since,
    waitsFor: taskText.paperWaits(names),
    ways: [documentsWay(quote.quoteNumber)],
  });
  return [
    // A paper that cannot be read is not on file: reading it comes first.
    ...taskRows(documents, tables.read(documents), ['state', 'amountYen'], () => undefined),
    ...taskRows(policies, tables.read(policies), ['state', 'applicationOn'], (policy) => {
      const quote = policy.state === '申込受付' ? quoteOf.get(policy.quoteNumber) : undefined;
      const names = quote ? wanted(quote, 'cover') : [];
      return quote && names.length > 0
        ? task(quote, policy.policyNumber, policy.applicationOn, names)
        : undefined;
    }),
    ...taskRows(quotes, quoteRows, ['state', 'createdOn'], (row) => {
      if (isFinalQuoteState(row.state) || row.state === '申込受付') return undefined;
      const quote = quoteOf.get(row.quoteNumber);
      if (!quote) return undefined;
      const numbers = numbersOf(quote);
      const begun = records.documents.filter(({ quoteNumber }) => numbers.includes(quoteNumber));
      const names = begun.length > 0 ? wanted(quote, 'application') : [];
      return names.length > 0 ? task(quote, quote.quoteNumber, begun[0]!.receivedOn, names) : undefined;
    }),
  ];
}
