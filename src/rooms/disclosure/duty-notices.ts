// The hint on 通知義務: an answer that changed while a policy of the member is in its term (rule C13).
import { changesDuringTerm, type Disclosure } from '../../domain/disclosure';
import type { Questionnaire } from '../../domain/questionnaire';
import { policies, type Policy } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { deskNotices } from './words';

/** Policies in force or accepted; an application that is no policy yet counts by its quote. */
const IN_TERM: readonly Policy['state'][] = ['引受', '契約中'];

/** Two reads. */
export function dutyNotices(
  ports: Pick<Ports, 'tables'>,
  layout: Questionnaire,
  before: Disclosure,
  after: Disclosure,
  memberKey: string,
): string[] {
  const changed = (effectiveDate: string, expirationDate: string): string[] =>
    changesDuringTerm(layout, before, after, { effectiveDate, expirationDate }).map(({ number }) => number);
  const ofPolicies = ports.tables
    .read(policies)
    .filter((row) => row.memberKey === memberKey)
    .map(certain)
    .filter((row) => IN_TERM.includes(row.state))
    .map((row) => ({
      subject: row.policyNumber,
      numbers: changed(row.startsAt.slice(0, 10), row.endsAt.slice(0, 10)),
    }));
  const ofQuotes = ports.tables
    .read(quotes)
    .filter((row) => row.memberKey === memberKey)
    .map(certain)
    .filter((row) => row.state === '申込受付')
    .map((row) => ({
      subject: row.quoteNumber,
      numbers: changed(row.effectiveDate, row.expirationDate),
    }));
  const terms = [ofPolicies, ofQuotes].map((rows) => rows.filter(({ numbers }) => numbers.length > 0));
  const found = terms.find((rows) => rows.length > 0) ?? [];
  if (found.length === 0) return [];
  const numbers = [...new Set(found.flatMap((term) => term.numbers))];
  return [deskNotices.duty(numbers.join('、'), found.map(({ subject }) => subject).join('、'))];
}
