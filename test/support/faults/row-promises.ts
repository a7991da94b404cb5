// This file defines, as data, what holds of any workbook: columns that a whole row has, references, what is there once.
import type { Table } from '../../../src/tables/column';
import { claimCosts, claims } from '../../../src/tables/claims';
import { contacts } from '../../../src/tables/contacts';
import { deadlines } from '../../../src/tables/deadlines';
import { disclosures } from '../../../src/tables/disclosures';
import { documents } from '../../../src/tables/documents';
import { intakes } from '../../../src/tables/intakes';
import { intentions } from '../../../src/tables/intentions';
import { jobs } from '../../../src/tables/jobs';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { programYears } from '../../../src/tables/program-years';
import { quotes } from '../../../src/tables/quotes';
import { rates } from '../../../src/tables/rates';
import { referrals } from '../../../src/tables/referrals';
import { seals } from '../../../src/tables/seals';
import { transactions } from '../../../src/tables/transactions';

export interface RowPromises {
  readonly table: Table;
  /** Keys of columns that no row of ours leaves blank. */
  readonly whole: readonly string[];
  /** Key of a column, and the tab where what stands in it must be an id. */
  readonly refers?: Readonly<Record<string, Table>>;
  /** Columns in which any number of ours must be an id somewhere. */
  readonly mentions?: readonly string[];
  /** Columns that together name an event: no two rows have the same. Rows that the filter refuses do not count. */
  readonly once?: readonly {
    readonly keys: readonly string[];
    readonly where?: (row: Readonly<Record<string, unknown>>) => boolean;
  }[];
}

export const rowPromises: readonly RowPromises[] = [
  { table: members, whole: ['memberKey', 'memberNumber', 'organization', 'program'] },
  {
    table: quotes,
    whole: [
      'quoteNumber',
      'createdOn',
      'memberKey',
      'plan',
      'effectiveDate',
      'state',
      'fingerprint',
      'frozen',
    ],
    refers: { memberKey: members, referralNumber: referrals },
    once: [
      {
        keys: ['memberKey', 'plan', 'effectiveDate', 'transaction', 'revenueYen'],
        where: (row) => row.state !== '取消' && row.state !== '期限切れ',
      },
    ],
  },
  {
    table: disclosures,
    whole: ['disclosureId', 'memberKey', 'program', 'version', 'state', 'savedAt'],
    refers: { memberKey: members },
    once: [{ keys: ['memberKey', 'version'] }],
  },
  {
    table: policies,
    whole: ['policyNumber', 'memberKey', 'plan', 'startsAt', 'endsAt', 'paymentState', 'state', 'frozen'],
    refers: { quoteNumber: quotes, transactionNumber: transactions, renewedBy: policies },
    once: [{ keys: ['quoteNumber'] }, { keys: ['renewedBy'] }],
  },
  {
    table: transactions,
    whole: ['transactionNumber', 'recordedAt', 'policyNumber', 'kind', 'recordedBy', 'change'],
    refers: { policyNumber: policies },
    once: [
      { keys: ['idempotencyKey'] },
      { keys: ['policyNumber', 'kind', 'effectiveOn', 'detail', 'netChangeYen'] },
    ],
  },
  { table: deadlines, whole: ['deadlineKey', 'kind', 'state'], mentions: ['subjectNumber'] },
  {
    table: claims,
    whole: ['claimNumber', 'receivedAt', 'memberKey', 'kind', 'state', 'intake'],
    refers: { policyNumber: policies },
    once: [{ keys: ['idempotencyKey'] }],
  },
  {
    table: claimCosts,
    whole: ['costNumber', 'claimNumber', 'item', 'state'],
    refers: { claimNumber: claims },
    once: [{ keys: ['idempotencyKey'] }],
  },
  {
    table: outbox,
    whole: ['deliveryNumber', 'createdAt', 'method', 'letterTitle', 'state', 'idempotencyKey', 'payload'],
    mentions: ['subjectNumbers'],
    once: [{ keys: ['idempotencyKey'], where: (row) => row.state !== '取消' }],
  },
  {
    table: referrals,
    whole: ['referralNumber', 'category', 'question', 'state', 'idempotencyKey'],
    mentions: ['subjectNumber'],
    once: [{ keys: ['idempotencyKey'] }],
  },
  {
    table: contacts,
    whole: ['contactNumber', 'at', 'channel', 'origin', 'idempotencyKey'],
    mentions: ['subjectNumber'],
    once: [{ keys: ['idempotencyKey'] }],
  },
  {
    table: intentions,
    whole: ['intentionNumber', 'memberKey', 'recordedAt'],
    refers: { quoteNumber: quotes },
    once: [{ keys: ['idempotencyKey'] }],
  },
  {
    table: documents,
    whole: ['documentNumber', 'kind', 'recordedAt'],
    refers: { quoteNumber: quotes },
    once: [{ keys: ['idempotencyKey'] }],
  },
  {
    table: payments,
    whole: ['paymentNumber', 'receivedOn', 'amountYen', 'channel', 'state'],
    refers: { policyNumber: policies },
    once: [{ keys: ['idempotencyKey'] }],
  },
  {
    table: intakes,
    whole: ['receiptNumber', 'receivedAt', 'organization', 'state', 'answers'],
    refers: { memberKey: members },
  },
  { table: programYears, whole: ['yearKey', 'program', 'periodStart', 'closedAt'] },
  {
    table: rates,
    whole: ['version', 'state', 'program', 'plan', 'method', 'revenueYen', 'rateKey'],
    once: [{ keys: ['version', 'program', 'plan', 'method', 'revenueYen'] }],
  },
  { table: jobs, whole: ['jobNumber', 'kind', 'state', 'createdAt', 'parameters'] },
  { table: seals, whole: ['sealKey', 'tab', 'rowId', 'fingerprint'] },
];
