// This file defines what claims, complaints, money and papers keep of a person once their years are over.
import { CLOSED_CLAIMS } from '../../domain/claim-state';
import { claimCosts, claims, type Claim, type ClaimCost } from '../../tables/claims';
import { complaints, type Complaint } from '../../tables/complaints';
import { documents, type DocumentRow } from '../../tables/documents';
import { payments, type Payment } from '../../tables/payments';
import { day, rule, type Held, type RetentionRule } from './retention-rule';
import { ERASED } from './privacy-messages';

/** Money that nothing is open about: booked and settled with the insurer, paid back, or none of ours. */
const isOver = ({ state, settledMonth }: Payment): boolean =>
  ['返金済', '対象外'].includes(state) || (state === '計上済' && settledMonth !== '');

/** The last date that stands in the claim; '' while it is open. */
export function closedClaimDate(row: Claim): string {
  if (!CLOSED_CLAIMS.some((state) => state === row.state)) return '';
  const { receivedAt, firstReportedOn, insurerReceivedOn, submittedOn, settledOn, paidOn } = row;
  const dates = [day(receivedAt), firstReportedOn, insurerReceivedOn, submittedOn, settledOn, paidOn];
  return dates.reduce((last, date) => (date > last ? date : last));
}

/** Numbers, kinds, dates and yen stay: the ledger and the insurer's statements refer to them. */
export const registerRules: readonly RetentionRule[] = [
  rule<typeof claims>({
    label: 'claims',
    setting: 'keepClaims',
    table: claims,
    idOf: (row: Claim) => row.claimNumber,
    since: (row) => (row.organization === ERASED ? '' : closedClaimDate(row)),
    erased: () => ({
      organization: ERASED,
      reporter: '',
      publishedHow: '',
      knownHow: '',
      allegation: '',
      cause: '',
      authorityReports: '',
      firstReport: '',
      intake: '',
    }),
  }),
  rule<typeof claimCosts>({
    label: 'claimCosts',
    setting: 'keepClaims',
    table: claimCosts,
    idOf: (row: ClaimCost) => row.costNumber,
    since: (row, { closedClaims }: Held) =>
      row.payee === ERASED ? '' : (closedClaims.get(row.claimNumber) ?? ''),
    erased: () => ({ payee: ERASED, approvedBy: '', evidence: '' }),
  }),
  rule<typeof complaints>({
    label: 'complaints',
    setting: 'keepComplaints',
    table: complaints,
    idOf: (row: Complaint) => row.complaintNumber,
    since: (row) =>
      row.organization === ERASED || row.state !== '解決' ? '' : row.closedOn || day(row.receivedAt),
    erased: () => ({ organization: ERASED, content: '', cause: '', response: '', reportedTo: '' }),
  }),
  rule<typeof payments>({
    label: 'payments',
    setting: 'keepPayments',
    table: payments,
    idOf: (row: Payment) => row.paymentNumber,
    since: (row) => (row.payer === ERASED || !isOver(row) ? '' : row.receivedOn),
    erased: () => ({ payer: ERASED, organization: ERASED, source: '', note: '', remarks: '', proposal: '' }),
  }),
  rule<typeof documents>({
    label: 'documents',
    setting: 'keepDocuments',
    table: documents,
    idOf: (row: DocumentRow) => row.documentNumber,
    since: (row, { insured }) =>
      row.counterparty === ERASED || insured.has(row.memberNumber)
        ? ''
        : row.receivedOn || day(row.recordedAt),
    erased: () => ({ counterparty: ERASED, evidence: '', missing: '', link: '', remarks: '' }),
  }),
];
