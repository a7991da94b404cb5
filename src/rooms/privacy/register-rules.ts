// What claims, complaints, money and papers keep of a person once their years are over.
import { CLOSED_CLAIMS } from '../../domain/claim-state';
import { claimCosts, claims, claimVersions, type Claim } from '../../tables/claims';
import { complaints } from '../../tables/complaints';
import { documents } from '../../tables/documents';
import { payments, type Payment } from '../../tables/payments';
import { day, rule, type RetentionRule } from './retention-rule';

/** Money that nothing is open about: booked and settled with the insurer, paid back, or none of ours. */
const isOver = ({ state, settledMonth }: Payment): boolean =>
  ['返金済', '対象外'].includes(state) || (state === '計上済' && settledMonth !== '');

/** The last date that stands in the claim; '' while it is open. */
export function closedClaimDate(row: Claim): string {
  if (!CLOSED_CLAIMS.some((state) => state === row.state)) return '';
  const { receivedAt, firstReportedOn, insurerReceivedOn, submittedOn, agreedOn, paidOn } = row;
  const dates = [day(receivedAt), firstReportedOn, insurerReceivedOn, submittedOn, agreedOn, paidOn];
  return dates.reduce((last, date) => (date > last ? date : last));
}

/** Numbers, kinds, dates and yen stay: the ledger and the insurer's statements refer to them. */
export const registerRules: readonly RetentionRule[] = [
  rule({
    label: 'claims',
    setting: 'keepClaims',
    table: claims,
    since: closedClaimDate,
    named: ['organization'],
    blank: [
      'caller',
      'callerPhone',
      'reporter',
      'publishedHow',
      'knownHow',
      'allegation',
      'cause',
      'authorityReports',
      'firstReport',
      'intake',
    ],
  }),
  rule({
    label: 'claimVersions',
    setting: 'keepClaims',
    table: claimVersions,
    since: (row, { closedClaims }) => closedClaims.get(row.claimNumber) ?? '',
    named: ['became'],
    blank: ['was'],
  }),
  rule({
    label: 'claimCosts',
    setting: 'keepClaims',
    table: claimCosts,
    since: (row, { closedClaims }) => closedClaims.get(row.claimNumber) ?? '',
    named: ['payee'],
    blank: ['approvedBy', 'evidence'],
  }),
  rule({
    label: 'complaints',
    setting: 'keepComplaints',
    table: complaints,
    since: (row) => (row.state === '解決' ? row.closedOn || day(row.receivedAt) : ''),
    named: ['organization'],
    blank: ['content', 'cause', 'response', 'reportedTo'],
  }),
  rule({
    label: 'payments',
    setting: 'keepPayments',
    table: payments,
    since: (row) => (isOver(row) ? row.receivedOn : ''),
    named: ['payer', 'organization'],
    blank: ['source', 'note', 'remarks', 'proposal'],
  }),
  rule({
    label: 'documents',
    setting: 'keepDocuments',
    table: documents,
    since: (row, { insured }) => (insured.has(row.memberNumber) ? '' : row.receivedOn || day(row.recordedAt)),
    named: ['counterparty'],
    blank: ['evidence', 'missing', 'link', 'remarks'],
  }),
];
