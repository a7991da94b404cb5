// 再計算: open quotes are reckoned anew with today's rates and roster, and changed ones replaced.
import { moveDelivery, WAITING_DELIVERIES } from '../../domain/delivery-state';
import { moveQuote } from '../../domain/quote-state';
import { outbox } from '../../tables/outbox';
import { quotes, type Quote } from '../../tables/quotes';
import { readPayload } from '../mail';
import { addQuotes, previewQuotes, readFrozen } from '../quotes';
import { jobText } from './words';
import { type JobTerms, type WorkPorts, type WorkReport, countsOf } from './work-report';

/** What the insurer is being asked, has answered, or a member has accepted is left alone. */
const OPEN: readonly Quote['state'][] = ['下書き', '不備確認中', '案内準備完了', '案内済'];

export function previewRerating(ports: WorkPorts, keys: readonly string[], terms: JobTerms): WorkReport {
  const standing = openQuotes(ports.tables.sound(quotes), keys, terms);
  const members = membersOf(standing);
  const none = keys.length - members.length;
  if (members.length === 0) return { counts: { none }, errors: [], keys: [] };
  const { lines, refused } = previewQuotes(ports, { members, ...terms, ...plansOf(standing, keys, terms) });
  const existing = lines.filter((line) => line.status === '既存').length;
  return { counts: { superseded: lines.length - existing, existing, none }, errors: refused };
}

/** Under one lock, over one read of 見積. */
export function rerateQuotes(ports: WorkPorts, keys: readonly string[], terms: JobTerms): WorkReport {
  return ports.lock.hold(() => {
    const rows = ports.tables.read(quotes);
    const members = membersOf(openQuotes(ports.tables.sift(rows), keys, terms));
    const none = keys.length - members.length;
    if (members.length === 0) return { counts: { none }, errors: [], keys: [] };
    const request = { members, ...terms, ...plansOf(ports.tables.sift(rows), keys, terms) };
    const { report, added } = addQuotes(ports, request, rows, members.length);
    const holding = new Set([...report.created, ...report.existing]);
    const superseded = supersede(ports, [...ports.tables.sift(rows), ...added], members, terms, holding);
    const { counts, errors } = countsOf(report);
    return { counts: { ...counts, superseded, none }, errors, keys: members };
  });
}

/** The older quotes of a plan give way to the one that holds now; their letters that still wait go with them. */
function supersede(
  ports: Pick<WorkPorts, 'tables'>,
  rows: readonly Quote[],
  members: readonly string[],
  terms: JobTerms,
  holding: ReadonlySet<string>,
): number {
  const current = new Map(
    rows.filter((row) => holding.has(row.quoteNumber)).map((row) => [planKey(row), row.quoteNumber]),
  );
  const stale = openQuotes(rows, members, terms).filter((row) => {
    const now = current.get(planKey(row));
    return now !== undefined && now !== row.quoteNumber;
  });
  if (stale.length === 0) return 0;
  ports.tables.update(
    quotes,
    stale.map((row) => ({
      id: row.quoteNumber,
      set: {
        state: moveQuote(row.state, 'cancel')!,
        reason: jobText.superseded(current.get(planKey(row))!),
      },
    })),
  );
  const gone = new Set(stale.map((row) => row.quoteNumber));
  const letters = ports.tables
    .sound(outbox)
    .filter(
      (row) =>
        WAITING_DELIVERIES.includes(row.state) &&
        readPayload(row)?.quoteNumbers.some((number) => gone.has(number)),
    );
  ports.tables.update(
    outbox,
    letters.map((row) => ({
      id: row.deliveryNumber,
      set: {
        state: moveDelivery(row.state, 'cancel')!,
        error: jobText.letterSuperseded,
      },
    })),
  );
  ports.tables.flush();
  return stale.length;
}

function openQuotes(rows: readonly Quote[], keys: readonly string[], terms: JobTerms): Quote[] {
  const wanted = new Set(keys);
  return rows.filter(
    (row) =>
      wanted.has(row.memberKey) &&
      OPEN.includes(row.state) &&
      row.effectiveDate === terms.effectiveDate &&
      row.transaction === terms.transaction &&
      readFrozen(row)?.answer === undefined,
  );
}

/** A renewal is reckoned anew for the plans that it was made for: a person may have chosen another than this year's. */
function plansOf(
  rows: readonly Quote[],
  keys: readonly string[],
  terms: JobTerms,
): { plans?: Record<string, string> } {
  if (terms.transaction !== '更改') return {};
  const plans = new Map<string, string[]>();
  for (const { memberKey, plan } of openQuotes(rows, keys, terms))
    plans.set(memberKey, [...(plans.get(memberKey) ?? []), plan]);
  return {
    plans: Object.fromEntries([...plans].map(([key, codes]) => [key, [...new Set(codes)].join('、')])),
  };
}

function membersOf(rows: readonly Quote[]): string[] {
  return [...new Set(rows.map((row) => row.memberKey))];
}

const planKey = (row: Quote): string => `${row.memberKey} ${row.plan}`;
