// How the reports of several chunks of quotes become one.
import { mergeMessages, union } from '../../../../ui/reports';
import type { CreateQuotesReport } from '../../contract';

export const noQuotesYet: CreateQuotesReport = {
  created: [],
  existing: [],
  referrals: [],
  deliveries: [],
  refused: [],
  left: 0,
};

/** A quote made by an earlier chunk is found standing by the next one: it still counts as made. */
export function mergeQuoteReports(first: CreateQuotesReport, second: CreateQuotesReport): CreateQuotesReport {
  const created = union(first.created, second.created);
  return {
    created,
    existing: union(first.existing, second.existing).filter((number) => !created.includes(number)),
    referrals: union(first.referrals, second.referrals),
    deliveries: union(first.deliveries, second.deliveries),
    refused: mergeMessages(first.refused, second.refused),
    left: second.left,
  };
}
