// The registers as rows: premiums booked, their sums by programme, plan and insurer, papers, and complaints.
import { paperTitles } from '../../domain/paper';
import { complaints, type Complaint } from '../../tables/complaints';
import { documents } from '../../tables/documents';
import { outbox, type Delivery } from '../../tables/outbox';
import type { Payment } from '../../tables/payments';
import { policies, type Policy } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import type { RowOf } from '../../tables/column';
import { certainIn } from '../../tables/unread';
import type { Ports } from '../../ports';
import { readPaperPayload, readPayload } from '../mail';
import { moneyRows, sharedPremium, sureByNumber, unsurePolicies } from '../payments';
import type { CsvCell } from '../../domain/csv-file';
import { paperWays, registerHeaders } from './words';

export interface Register {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  readonly money: readonly number[];
  readonly wide: readonly number[];
  readonly totalYen: number | null;
}

export interface Period {
  /** ISO dates; '' leaves the side open. */
  readonly from: string;
  readonly to: string;
}

type Reading = Pick<Ports, 'tables'>;
const within = ({ from, to }: Period, date: string): boolean =>
  date !== '' && (from === '' || date >= from) && (to === '' || date <= to);
const byDate = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const BOOKED: readonly Payment['state'][] = ['計上済', '返金済'];

/** What was booked or given back, in the order of the days; a policy of which no sum is sure is left out and told. */
function bookedRows(ports: Reading, period: Period, policyOf: PolicyOf): Payment[] {
  const money = moneyRows(ports);
  const booked = money.rows
    // Without a policy it is 仮受 that went back: never a premium.
    .filter((row) => BOOKED.includes(row.state) && row.policyNumber !== '' && within(period, row.receivedOn));
  const numbers = booked.map(({ policyNumber }) => policyNumber);
  const askSure = sureByNumber(money, (number) => {
    const row = policyOf.get(number);
    return row && certainIn(row, ['state', 'paymentState', 'appliedPremiumYen']);
  });
  const unsure = unsurePolicies(ports, numbers, askSure);
  return booked
    .filter(({ policyNumber }) => !unsure.has(policyNumber))
    .sort((left, right) => byDate(left.receivedOn, right.receivedOn));
}

type PolicyOf = ReadonlyMap<string, RowOf<typeof policies>>;
const policiesByNumber = ({ tables }: Reading): PolicyOf =>
  new Map(tables.read(policies).map((policy) => [policy.policyNumber, policy]));

const signed = (row: Payment): number => (row.state === '返金済' ? -1 : 1) * (row.amountYen ?? 0);

/** Two reads. */
export function premiumLedger(ports: Reading, period: Period): Register {
  const byNumber = policiesByNumber(ports);
  const rows = bookedRows(ports, period, byNumber);
  return {
    header: registerHeaders.ledger,
    money: [7],
    wide: [4, 9],
    totalYen: rows.reduce((sum, row) => sum + signed(row), 0),
    rows: rows.map((row) => {
      const policy = byNumber.get(row.policyNumber);
      return [
        row.paymentNumber,
        row.receivedOn,
        row.policyNumber,
        row.memberNumber,
        row.organization,
        row.program,
        policy?.plan ?? '',
        signed(row),
        row.channel,
        row.payer,
        row.receiptNumber,
        row.settledMonth,
      ];
    }),
  };
}

/** Two reads. Month by month, programme by programme: each policy's sum of the month, shared to the yen. */
export function monthlySummary(ports: Reading, period: Period): Register {
  const byNumber = policiesByNumber(ports);
  const nets = new Map<
    string,
    {
      readonly month: string;
      readonly policy: Pick<Policy, 'policyNumber' | 'program' | 'plan' | 'insurers'>;
      yen: number;
    }
  >();
  for (const row of bookedRows(ports, period, byNumber)) {
    const policy = byNumber.get(row.policyNumber);
    if (!policy) continue;
    const month = row.receivedOn.slice(0, 7);
    const key = `${month}\n${policy.policyNumber}`;
    const net = nets.get(key) ?? { month, policy, yen: 0 };
    net.yen += signed(row);
    nets.set(key, net);
  }
  const groups = new Map<string, { readonly cells: readonly string[]; policies: number; yen: number }>();
  let totalYen = 0;
  for (const { month, policy, yen } of nets.values()) {
    const shares = sharedPremium(policy, yen);
    totalYen += yen;
    for (const share of shares.length > 0 ? shares : [{ insurer: '', yen }]) {
      const cells = [month, policy.program, policy.plan, share.insurer];
      const key = cells.join('\n');
      const group = groups.get(key) ?? { cells, policies: 0, yen: 0 };
      group.policies += 1;
      group.yen += share.yen;
      groups.set(key, group);
    }
  }
  const sorted = [...groups.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, group]) => group);
  return {
    header: registerHeaders.summary,
    money: [5],
    wide: [3],
    totalYen,
    rows: sorted.map((group) => [...group.cells, group.policies, group.yen]),
  };
}

const SENT: readonly Delivery['state'][] = ['送信済', '発送待ち', '発送済（記録）'];

export interface DocumentSearch extends Period {
  readonly leastYen: number | null;
  readonly mostYen: number | null;
  readonly counterparty: string;
}

/** Three reads. Papers that came and papers that went, by date, amount and counterparty. */
export function documentRegister(ports: Reading, search: DocumentSearch): Register {
  const premiums = new Map(ports.tables.sound(quotes).map((row) => [row.quoteNumber, row.annualPremiumYen]));
  const received = ports.tables.sound(documents).map((row) => ({
    cells: [
      row.tradedOn,
      row.amountYen,
      row.counterparty,
      row.kind,
      paperWays.received,
      row.documentNumber,
      row.quoteNumber,
      row.link,
    ],
    date: row.tradedOn,
    amounts: row.amountYen === null ? [] : [row.amountYen],
    counterparty: row.counterparty,
  }));
  const issued = ports.tables
    .sound(outbox)
    .filter((row) => SENT.includes(row.state))
    .map((row) => {
      const date = (row.sentAt || row.createdAt).slice(0, 10);
      const amounts = amountsOf(row, premiums);
      const shown = amounts.length === 0 ? null : Math.max(...amounts);
      const link = /https?:\/\/\S+/.exec(row.attachment)?.[0] ?? '';
      return {
        cells: [
          date,
          shown,
          row.organization,
          row.letterTitle,
          paperWays.issued,
          row.deliveryNumber,
          row.subjectNumbers,
          link,
        ],
        date,
        amounts,
        counterparty: row.organization,
      };
    });
  const { leastYen, mostYen } = search;
  const found = [...received, ...issued].filter(
    ({ date, amounts, counterparty }) =>
      within(search, date) &&
      counterparty.includes(search.counterparty) &&
      ((leastYen === null && mostYen === null) ||
        amounts.some((yen) => yen >= (leastYen ?? 0) && yen <= (mostYen ?? Infinity))),
  );
  found.sort((left, right) => byDate(left.date, right.date));
  return {
    header: registerHeaders.documents,
    money: [1],
    wide: [2, 7],
    totalYen: null,
    rows: found.map(({ cells }) => cells),
  };
}

/** Every amount that the letter names: plans side by side have one each. */
function amountsOf(row: Delivery, premiums: ReadonlyMap<string, number | null>): number[] {
  const paper = readPaperPayload(row)?.paper;
  if (paper) {
    if (paper.kind === 'receipt') return [paper.premium.amountYen];
    if (paper.kind === 'transfer' || paper.kind === 'paymentReminder') {
      return [paper.premiums.reduce((sum, { amountYen }) => sum + amountYen, 0)];
    }
    return [];
  }
  // A letter about an insurer's question names no amount.
  if (row.letterTitle === paperTitles.referralNotice) return [];
  return (readPayload(row)?.quoteNumbers ?? []).flatMap((number) => premiums.get(number) ?? []);
}

/** One read. */
export function complaintRegister(
  ports: Reading,
  search: Period & { readonly counterparty: string },
): Register {
  const rows = ports.tables
    .sound(complaints)
    .filter(
      (row) => within(search, row.receivedAt.slice(0, 10)) && row.organization.includes(search.counterparty),
    );
  return {
    header: complaintColumns.map(({ header }) => header),
    money: [],
    wide: complaintColumns.flatMap(({ width }, at) => (width >= WIDE ? [at] : [])),
    totalYen: null,
    rows: rows.map((row) => complaintColumns.map(({ key }) => cellOf(row, key))),
  };
}

/** The visible columns of the tab, as they stand there. */
const complaintColumns = complaints.columns.flatMap((column) => ('hidden' in column ? [] : [column]));
const WIDE = 180;

const cellOf = (row: Complaint, key: (typeof complaintColumns)[number]['key']): string =>
  key === 'receivedAt' ? row.receivedAt.replace('T', ' ').slice(0, 16) : row[key];
