import { certificateName } from '../../domain/certificate-name';
import { insuredOf } from '../../domain/policy-parties';
import type { Program } from '../../domain/program';
import { programOf } from '../../programs';
import { pick } from '../../domain/pick';
import { columnsIn } from '../../tables/new-record';
import * as json from '../../calls/stored';
import { fingerprintOf } from '../../domain/fingerprint';
import { CERTIFICATE_STATES, RENEWAL_STATES } from '../../domain/policy-event';
import { PAYMENT_STATES } from '../../domain/payment-state';
import {
  coverState,
  type EndorsedTerms,
  type IsoDateTime,
  type Policy,
  type PolicyEvent,
} from '../../domain/policy';
import { ledgerKindOf, type LedgerEntry, type ReplayedPolicy } from '../../domain/policy-ledger';
import { formatYen } from '../../domain/yen';
import { policies, type Policy as PolicyRow } from '../../tables/policies';
import { transactions, type Transaction } from '../../tables/transactions';
import { changeText, eventText } from './words';

const yen = json.number;
const terms = () => ({
  ...json.texts(
    'memberKey',
    'memberNumber',
    'organization',
    'policyholder',
    'namedInsured',
    'program',
    'plan',
  ),
  ...json.texts(
    'insurers',
    'originalInception',
    'startsAt',
    'endsAt',
    'deductible',
    'quoteNumber',
    'disclosure',
  ),
  ...json.texts('applicationOn', 'applicationSent', 'solicitor', 'previousPolicy'),
  liabilityLimitYen: json.orNull(yen()),
  costLimitYen: json.orNull(yen()),
  annualPremiumYen: yen(),
  termPremiumYen: yen(),
  conditions: json.optional(json.text()),
  origin: json.optional(json.text()),
});

export const storedPolicies = json.storedIn(policies, 'frozen', () => {
  const policy: json.Field<Policy> = json.fields({
    ...terms(),
    ...json.texts('policyNumber', 'underwritten', 'receiptNumber', 'bookedMonth', 'renewedBy'),
    ...json.texts('certificateNumber', 'certificateOn'),
    decided: json.oneOf(['applied', 'accepted', 'declined', 'voided']),
    ended: json.orNull(json.fields({ kind: json.oneOf(['解約', '失効']), on: json.text() })),
    gaps: json.list(json.fields(json.texts('from', 'to'))),
    writtenPremiumYen: yen(),
    paymentState: json.oneOf(PAYMENT_STATES),
    certificateState: json.oneOf(CERTIFICATE_STATES),
    renewalState: json.oneOf(['', ...RENEWAL_STATES]),
  });
  return json.fields({ version: json.version1(), policy });
});

export const storedChanges = json.storedIn(transactions, 'change', () => {
  const on = json.text();
  const netChangeYen = yen();
  const text = json.optional(json.text());
  const limit = json.optional(json.orNull(yen()));
  const event: json.Field<PolicyEvent> = json.byKind('kind', [
    json.fields({ kind: json.oneOf(['newBusiness', 'renewal']), terms: json.fields(terms()) }),
    json.fields({
      kind: json.oneOf(['takenOver']),
      terms: json.fields(terms()),
      number: json.text(),
      paymentState: json.oneOf(['引継前', '未収', '入金済']),
    }),
    json.fields({ kind: json.oneOf(['underwrite']), on, document: json.text() }),
    json.fields({ kind: json.oneOf(['decline', 'void']), on, reason: json.text() }),
    json.fields({ kind: json.oneOf(['certificate']), number: json.text(), on, reissue: json.flag() }),
    json.fields({ kind: json.oneOf(['certificateSent']), on }),
    json.fields({
      kind: json.oneOf(['payment']),
      state: json.oneOf(PAYMENT_STATES),
      receiptNumber: text,
      bookedMonth: text,
    }),
    json.fields({
      kind: json.oneOf(['endorsement']),
      set: json.fields({
        memberKey: text,
        memberNumber: text,
        organization: text,
        policyholder: text,
        namedInsured: text,
        plan: text,
        insurers: text,
        deductible: text,
        liabilityLimitYen: limit,
        costLimitYen: limit,
        annualPremiumYen: json.optional(yen()),
      }),
      netChangeYen,
      note: json.text(),
    }),
    json.fields({ kind: json.oneOf(['cancellation', 'lapse']), on, netChangeYen }),
    json.fields({ kind: json.oneOf(['reinstatement']), on, netChangeYen }),
    json.fields({ kind: json.oneOf(['nonRenewal']), reason: json.text() }),
    json.fields({ kind: json.oneOf(['renewalTrack']), state: json.oneOf(['案内済', '回答あり', '失効']) }),
    json.fields({ kind: json.oneOf(['renewed']), by: json.text(), state: json.oneOf(['更新', '条件変更']) }),
    json.fields({ kind: json.oneOf(['renewalUndone']), by: json.text() }),
  ]);
  return json.fields({ version: json.version1(), event });
});

/** The programmes as 事実 has corrected them, of whoever has read it. */
export type KnownPrograms = (code: string) => Pick<Program, 'insured' | 'certificate'> | undefined;

type Standing = Pick<
  PolicyRow,
  'frozen' | 'fingerprint' | 'memberKey' | 'formerKey' | 'organization' | 'program' | 'insured'
>;

/** `standing`: the row as it is; what it froze already is not hashed again, which is most of the cost. */
export function policyRow(
  { policy, transactionNumber }: ReplayedPolicy,
  now: IsoDateTime,
  standing?: Standing,
  known?: KnownPrograms,
): PolicyRow {
  const frozen = JSON.stringify({ version: 1, policy } satisfies json.ValueIn<typeof storedPolicies>);
  return {
    ...columnsIn(policies, policy),
    transactionNumber,
    formerKey: standing?.memberKey === policy.memberKey ? standing.formerKey : '',
    appliedPremiumYen: policy.writtenPremiumYen,
    conditions: policy.conditions ?? '',
    origin: policy.origin ?? '',
    insured: insuredIn(policy, standing, known),
    endedOn: policy.ended?.on ?? '',
    state: coverState(policy, now),
    fingerprint: standing?.frozen === frozen ? standing.fingerprint : fingerprintOf(policy),
    frozen,
  };
}

/** Whoever has not read 事実 leaves what one who has wrote there. */
function insuredIn(
  { program, organization }: Policy,
  standing: Standing | undefined,
  known: KnownPrograms | undefined,
): string {
  const isStanding = standing?.program === program && standing.organization === organization;
  if (!known && isStanding && standing.insured !== '') return standing.insured;
  return insuredOf((known ?? programOf)(program), organization);
}

/** The policy that a row of 契約 shows; undefined where its data was damaged: the ledger still has it. */
export function readPolicy(row: Pick<PolicyRow, 'frozen'>): Policy | undefined {
  return storedPolicies.of(row)?.policy;
}

type EntryFacts = Pick<
  Transaction,
  | 'transactionNumber'
  | 'recordedAt'
  | 'recordedBy'
  | 'effectiveOn'
  | 'document'
  | 'netChangeYen'
  | 'idempotencyKey'
>;

export function transactionRow(
  event: PolicyEvent,
  before: Policy | undefined,
  after: Policy,
  facts: EntryFacts,
  known: KnownPrograms = programOf,
): Transaction {
  return {
    ...facts,
    ...pick(after, ...SAME),
    kind: ledgerKindOf(event),
    detail: eventText(
      event,
      event.kind === 'endorsement' ? changesText(event.set, before) : '',
      certificateName(known(after.program)),
    ),
    change: JSON.stringify({ version: 1, event } satisfies json.ValueIn<typeof storedChanges>),
  };
}

/** What an entry says of the policy after it. */
const SAME = [
  ...(['policyNumber', 'memberKey', 'memberNumber', 'organization', 'program', 'plan'] as const),
  'annualPremiumYen',
] as const;

// Derived from another change, or hidden: they would only repeat it.
const UNSHOWN: readonly string[] = ['memberKey', 'insurers'];

function changesText(set: EndorsedTerms, before: Policy | undefined): string {
  return (Object.keys(set) as (keyof EndorsedTerms)[])
    .filter((key) => !UNSHOWN.includes(key) && set[key] !== before?.[key])
    .map((key) => changeText(headerOf(key), valueText(before?.[key]), valueText(set[key])))
    .join('／');
}

const headerOf = (key: keyof EndorsedTerms): string =>
  policies.columns.find((column) => column.key === key)!.header;

const valueText = (value: string | number | null | undefined): string =>
  typeof value === 'number' ? formatYen(value) : (value ?? '');

export function readEntry(
  row: Pick<Transaction, 'change' | 'transactionNumber' | 'policyNumber'>,
): LedgerEntry | undefined {
  const event = storedChanges.of(row)?.event;
  const { transactionNumber, policyNumber } = row;
  return event && { transactionNumber, policyNumber, event };
}
