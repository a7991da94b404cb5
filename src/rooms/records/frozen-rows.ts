// Whether a frozen row still is what it was when it was made, and what differs where it is not.
import { plainText } from '../../domain/cell-value';
import { coverState, type Policy as ReadPolicy } from '../../domain/policy';
import { insuredOf } from '../../domain/policy-parties';
import { programOf } from '../../programs';
import type { DisclosureRow } from '../../tables/disclosures';
import { policies, type Policy } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { isSameMember } from '../../domain/carried-key';
import { fingerprintOf } from '../../domain/fingerprint';
import type { Table } from '../../tables/column';
import { isIntactDisclosure, readDisclosure } from '../disclosure';
import { policyRow, readPolicy, type KnownPrograms } from '../enrolment';
import { readFrozen, showsFrozen } from '../quotes';
import { recomputeQuote, type VersionShelf } from '../rates';
import { recordWords as words } from './words';

export function quoteFinding(row: Quote, shelf: VersionShelf): string | undefined {
  const frozen = readFrozen(row);
  if (!frozen || fingerprintOf(frozen) !== row.fingerprint) return words.frozen;
  const premiumYen = frozen.rating.kind === 'premium' ? frozen.rating.premiumYen : null;
  const seen: readonly (readonly [keyof Quote, unknown])[] = [
    ['memberNumber', isSameMember(row, frozen) ? row.memberNumber : frozen.memberNumber],
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
  if (!showsFrozen(row, frozen)) return words.frozen;
  const again = recomputeQuote(row, shelf);
  return again.same ? undefined : words.recomputed(again.message);
}

/** What follows from the clock alone is no change: a row says what was so at its last run. */
const byClock = (policy: ReadPolicy, now: string): readonly string[] =>
  ['', policy.startsAt, now].map((at) => coverState(policy, at));

/** `known`: the programmes as 事実 has corrected them. */
export function policyFinding(
  row: Policy,
  now: string,
  known: KnownPrograms = programOf,
): string | undefined {
  // A row without frozen data is none of the product's.
  if (row.frozen === '' && row.fingerprint === '') return undefined;
  const policy = readPolicy(row);
  if (!policy || fingerprintOf(policy) !== row.fingerprint) return words.frozen;
  const { memberKey, memberNumber, formerKey } = row;
  const wanted = {
    ...policyRow({ policy, transactionNumber: row.transactionNumber }, now),
    ...(isSameMember(row, policy) ? { memberKey, memberNumber, formerKey } : {}),
  };
  // What is corrected, and a row of an older desk, is filled in by the next daily run.
  const corrected = insuredOf(known(policy.program), policy.organization);
  if (row.insured === '' || row.insured === corrected) wanted.insured = row.insured;
  if (byClock(policy, now).includes(row.state)) wanted.state = row.state;
  const { columns }: Table = policies;
  const seen = columns
    .filter(({ owner, type }) => owner !== 'staff' && type !== 'json')
    .map(({ key }): [string, unknown] => [key, wanted[key as keyof Policy]]);
  const changed = changedHeaders(policies, row, new Map(seen));
  return changed.length > 0 ? words.frozenColumns(changed) : undefined;
}

/** A draft is still being filled in. */
export function disclosureFinding(row: DisclosureRow): string | undefined {
  if (row.state === '下書き' || row.hash === '') return undefined;
  const layout = programOf(row.program)?.handbook?.questionnaire();
  const stored = readDisclosure(row);
  return stored && (!layout || isIntactDisclosure(layout, stored)) ? undefined : words.frozen;
}

function changedHeaders(
  table: Table,
  row: Readonly<Record<string, unknown>>,
  wanted: ReadonlyMap<string, unknown>,
): string[] {
  return table.columns
    .filter(({ key }) => wanted.has(key) && plainText(row[key]) !== plainText(wanted.get(key)))
    .map(({ header }) => header);
}
