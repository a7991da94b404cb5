// This file defines which frozen rows no longer are what they were when they were made.
import { programOf } from '../../programs';
import { disclosures } from '../../tables/disclosures';
import { policies, type Policy } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { fingerprintOf } from '../../domain/fingerprint';
import type { Table } from '../../tables/column';
import type { Ports } from '../ports';
import { isIntactDisclosure, readDisclosure } from '../disclosure/disclosure-rows';
import { policyRow, readPolicy } from '../enrolment/policy-row';
import { isIntact, readFrozen } from '../quotes/frozen-quote';
import { recomputeQuote, versionShelf, type VersionShelf } from '../rates/recompute-quotes';
import { recordWords as words } from './record-words';

export interface FrozenFinding {
  readonly tab: string;
  readonly index: number;
  readonly id: string;
  readonly what: string;
  /** Since when it can have happened at the earliest. */
  readonly madeAt: string;
}

export interface FrozenCheck {
  readonly counts: readonly { readonly name: string; readonly rows: number }[];
  readonly findings: readonly FrozenFinding[];
}

export function checkFrozenRows(ports: Pick<Ports, 'tables' | 'rates' | 'clock'>): FrozenCheck {
  const findings: FrozenFinding[] = [];
  const quoteRows = ports.tables.read(quotes);
  const shelf = versionShelf(ports.rates.rateValues());
  quoteRows.forEach((row, index) => {
    const what = quoteFinding(row, shelf);
    if (what) findings.push({ tab: quotes.tab, index, id: row.quoteNumber, what, madeAt: row.createdOn });
  });
  const policyRows = ports.tables.read(policies);
  const now = ports.clock.now();
  policyRows.forEach((row, index) => {
    const what = policyFinding(row, now);
    if (what) findings.push({ tab: policies.tab, index, id: row.policyNumber, what, madeAt: '' });
  });
  const disclosureRows = ports.tables.read(disclosures);
  disclosureRows.forEach((row, index) => {
    if (row.state === '下書き' || row.hash === '') return;
    const layout = programOf(row.program)?.handbook?.questionnaire();
    const stored = readDisclosure(row);
    if (stored && (!layout || isIntactDisclosure(layout, stored))) return;
    const { disclosureId: id, finishedOn: madeAt } = row;
    findings.push({ tab: disclosures.tab, index, id, what: words.frozen, madeAt });
  });
  const count = (table: Table, rows: readonly unknown[]) => ({ name: table.tab, rows: rows.length });
  return {
    counts: [count(quotes, quoteRows), count(policies, policyRows), count(disclosures, disclosureRows)],
    findings,
  };
}

function quoteFinding(row: Quote, shelf: VersionShelf): string | undefined {
  const frozen = readFrozen(row);
  if (!frozen || fingerprintOf(frozen) !== row.fingerprint) return words.frozen;
  const premiumYen = frozen.rating.kind === 'premium' ? frozen.rating.premiumYen : null;
  const seen: readonly (readonly [keyof Quote, unknown])[] = [
    ['memberNumber', frozen.memberNumber],
    ['organization', frozen.organization],
    ['program', frozen.program],
    ['transaction', frozen.transaction],
    ['expirationDate', frozen.expirationDate],
    ['revenueYen', frozen.revenue.yen],
    ['revenueText', frozen.revenue.text],
    ['annualPremiumYen', premiumYen],
    ['lowYen', frozen.rating.low?.premiumYen ?? null],
    ['highYen', frozen.rating.high?.premiumYen ?? null],
  ];
  const changed = changedHeaders(quotes, row, new Map(seen));
  if (changed.length > 0) return words.frozenColumns(changed);
  if (!isIntact(row)) return words.frozen;
  const again = recomputeQuote(row, shelf);
  return again.same ? undefined : words.recomputed(again.message);
}

/** What follows from the clock alone is no change. */
const BY_CLOCK: readonly string[] = ['state'];

function policyFinding(row: Policy, now: string): string | undefined {
  // A row without frozen data is none of the product's.
  if (row.frozen === '' && row.fingerprint === '') return undefined;
  const policy = readPolicy(row);
  if (!policy || fingerprintOf(policy) !== row.fingerprint) return words.frozen;
  const wanted = policyRow({ policy, transactionNumber: row.transactionNumber }, now);
  const seen = policies.columns
    .filter(({ key, owner, type }) => owner === 'product' && type !== 'json' && !BY_CLOCK.includes(key))
    .map(({ key }): [string, unknown] => [key, wanted[key]]);
  const changed = changedHeaders(policies, row, new Map(seen));
  return changed.length > 0 ? words.frozenColumns(changed) : undefined;
}

function changedHeaders(
  table: Table,
  row: Readonly<Record<string, unknown>>,
  wanted: ReadonlyMap<string, unknown>,
): string[] {
  return table.columns
    .filter(({ key }) => wanted.has(key) && String(row[key] ?? '') !== String(wanted.get(key) ?? ''))
    .map(({ header }) => header);
}
