// What 精算記録 keeps of a month and an insurer, read again without trust: what was closed is never reckoned anew.
import * as json from '../../calls/stored';
import { valueOf } from '../../domain/problem';
import type { Ports } from '../../ports';
import { settlements, type Settlement } from '../../tables/settlements';
import { certain, doubtsIn } from '../../tables/unread';
import type { SettlementLine } from './contract';
import type { Month } from './forwarded';

const line = () =>
  json.fields({
    /** '' where the line of the statement is of no policy here. */
    policy: json.text(),
    /** Ours; null where the statement alone has the line. */
    yen: json.orNull(json.number()),
    /** What of it came to the agency's own account; missing where all did. */
    ownYen: json.optional(json.number()),
    /** Of the statement; missing where it agrees, or there was none. */
    theirYen: json.optional(json.orNull(json.number())),
    /** 手数料 of the statement; missing where it names none. */
    feeYen: json.optional(json.number()),
    /** Its rate is another than that of the plan's other lines. */
    feeDiffers: json.optional(json.flag()),
    /** Of a line of no policy here. */
    number: json.optional(json.text()),
    organization: json.optional(json.text()),
  });
export type KeptLine = json.Kept<typeof line>;

export const keptLines = json.storedIn(settlements, 'lines', () =>
  json.fields({
    version: json.version1(),
    /** Whether a manager proposed it: one of the two is one. */
    byManager: json.flag(),
    compared: json.flag(),
    lines: json.list(line()),
  }),
);

/** Numbers of the rows of 収納・精算 that it counted. */
export const keptReceipts = json.storedIn(settlements, 'receipts', () =>
  json.fields({ version: json.version1(), numbers: json.list(json.text()) }),
);

export const settlementKeyOf = (month: Month, insurer: string): string => `${month}/${insurer}`;

/** A month that stands closed for one insurer. */
export interface Closing {
  readonly month: Month;
  readonly insurer: string;
  readonly lines: ReadonlyMap<string, { readonly yen: number; readonly ownYen: number }>;
  readonly receipts: ReadonlySet<string>;
}
/** By `settlementKeyOf`. */
export type Closings = ReadonlyMap<string, Closing>;

export function recordsOf(rows: readonly Settlement[]): {
  readonly byKey: ReadonlyMap<string, Settlement>;
  readonly closings: Closings;
} {
  return { byKey: new Map(rows.map((row) => [row.settlementKey, row])), closings: closingsOf(rows) };
}

/** One read. The closed month that counts this receipt; one that may, and cannot be read, is refused. */
export function closingWith({ tables }: Pick<Ports, 'tables'>, paymentNumber: string): Closing | undefined {
  const rows = tables.read(settlements);
  const inDoubt = rows.find(
    (row) => doubtsIn(row).length > 0 && keptReceipts.of(row)?.numbers.includes(paymentNumber) !== false,
  );
  certain(inDoubt);
  const { closings } = recordsOf(rows.filter((row) => doubtsIn(row).length === 0).map(certain));
  return [...closings.values()].find(({ receipts }) => receipts.has(paymentNumber));
}

function closingsOf(rows: readonly Settlement[]): Closings {
  return new Map(
    rows
      .filter(({ state }) => state === '確定')
      .map((row): [string, Closing] => [row.settlementKey, closingOf(row)]),
  );
}

function closingOf(row: Settlement): Closing {
  const ours = valueOf(keptLines.read(row)).lines.filter(({ policy, yen }) => policy !== '' && yen !== null);
  return {
    month: row.month,
    insurer: row.insurer,
    lines: new Map(
      ours.map(({ policy, yen, ownYen }) => [policy, { yen: yen!, ownYen: ownYen ?? yen! }] as const),
    ),
    receipts: new Set(valueOf(keptReceipts.read(row)).numbers),
  };
}

/** As the record keeps a line of the page. */
export function keptLine(
  shown: SettlementLine,
  { ownYen, compared }: { readonly ownYen: number; readonly compared: boolean },
): KeptLine {
  const { policyNumber, certificateNumber, organization, ourYen, theirYen, feeYen, difference } = shown;
  return {
    policy: policyNumber,
    yen: ourYen,
    ...(ourYen !== null && ownYen !== ourYen ? { ownYen } : {}),
    ...(compared && theirYen !== ourYen ? { theirYen } : {}),
    ...(compared && feeYen !== undefined ? { feeYen } : {}),
    ...(difference === '手数料相違' ? { feeDiffers: true } : {}),
    ...(policyNumber === '' ? { number: certificateNumber, organization } : {}),
  };
}
