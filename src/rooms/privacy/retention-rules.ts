// This file defines what each tab keeps of a person, from when its time counts, and what is left after it.
import { fingerprintOf } from '../../domain/fingerprint';
import { claims } from '../../tables/claims';
import { contacts, type Contact } from '../../tables/contacts';
import { answerHeadings, disclosures, type DisclosureRow } from '../../tables/disclosures';
import { faxLog, type FaxRow } from '../../tables/fax-log';
import { intakes, type Intake } from '../../tables/intakes';
import { intentions, type Intention } from '../../tables/intentions';
import { members, type Member } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { policies } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { importResults, type ImportResult } from '../../tables/records';
import { certain } from '../../tables/unread';
import { disclosureHash, readDisclosure } from '../disclosure';
import type { Ports } from '../../ports';
import { readFrozen } from '../quotes/frozen-quote';
import { ERASED } from './privacy-messages';
import { closedClaimDate, registerRules } from './register-rules';
import { day, rule, type Held, type RetentionRule } from './retention-rule';

/** Four reads. A note whose date cannot be read keeps everything: nothing is erased too early. */
export function gatherHeld(ports: Pick<Ports, 'tables'>): Held {
  const lastNoted = new Map<string, string>();
  const note = (memberNumber: string, date: string): void => {
    if (date > (lastNoted.get(memberNumber) ?? '')) lastNoted.set(memberNumber, date);
  };
  for (const row of ports.tables.read(quotes).map(certain)) note(row.memberNumber, row.createdOn);
  for (const row of ports.tables.read(contacts).map(certain)) note(row.memberNumber, row.at.slice(0, 10));
  const insured = new Set(ports.tables.read(policies).map((row) => row.memberNumber));
  const closedClaims = new Map(
    ports.tables.sound(claims).map((row) => [row.claimNumber, closedClaimDate(row)]),
  );
  return { insured, lastNoted, closedClaims };
}

const CLOSED_QUOTES: readonly Quote['state'][] = ['見送り', '期限切れ', '取消'];
const GONE_DELIVERIES: readonly Delivery['state'][] = ['送信済', '発送済（記録）', '不達', '取消'];
const OPEN_INTAKES: readonly Intake['state'][] = ['取込済', '確認待ち'];

export const retentionRules: readonly RetentionRule[] = [
  rule<typeof intakes>({
    label: 'intakes',
    setting: 'keepIntakes',
    table: intakes,
    idOf: (row: Intake) => row.receiptNumber,
    since: (row) =>
      row.organization === ERASED || OPEN_INTAKES.includes(row.state) ? '' : day(row.receivedAt),
    erased: () => ({
      organization: ERASED,
      department: '',
      contact: '',
      phone: '',
      email: '',
      postalCode: '',
      address: '',
      building: '',
      corporateNumber: '',
      proposal: '',
      answers: '',
    }),
  }),
  rule<typeof importResults>({
    label: 'importResults',
    setting: 'keepImportResults',
    table: importResults,
    idOf: (row: ImportResult) => row.resultKey,
    since: (row) => (row.organization === ERASED ? '' : day(row.importedAt)),
    erased: () => ({ organization: ERASED, message: '', original: '' }),
  }),
  rule<typeof contacts>({
    label: 'contacts',
    setting: 'keepContacts',
    table: contacts,
    idOf: (row: Contact) => row.contactNumber,
    since: (row) => (row.summary === ERASED ? '' : day(row.at)),
    erased: () => ({ organization: ERASED, summary: ERASED }),
  }),
  rule<typeof intentions>({
    label: 'intentions',
    setting: 'keepIntentions',
    table: intentions,
    idOf: (row: Intention) => row.intentionNumber,
    since: (row, { insured }) =>
      row.organization === ERASED || insured.has(row.memberNumber) ? '' : day(row.recordedAt),
    erased: () => ({
      organization: ERASED,
      firstIntention: '',
      finalIntention: '',
      difference: '',
      comparisonReason: '',
    }),
  }),
  rule<typeof faxLog>({
    label: 'faxLog',
    setting: 'keepFaxes',
    table: faxLog,
    idOf: (row: FaxRow) => row.faxNumber,
    since: (row) => (row.organization === ERASED ? '' : day(row.receivedAt)),
    erased: () => ({ organization: ERASED, imageLink: '', remarks: '' }),
  }),
  rule<typeof outbox>({
    label: 'outbox',
    setting: 'keepDeliveries',
    table: outbox,
    idOf: (row: Delivery) => row.deliveryNumber,
    since: (row) =>
      row.organization === ERASED || !GONE_DELIVERIES.includes(row.state)
        ? ''
        : day(row.sentAt || row.createdAt),
    erased: () => ({
      organization: ERASED,
      recipient: '',
      confirmedRecipient: '',
      subject: '',
      attachment: '',
      error: '',
      arrival: '',
      payload: '',
    }),
  }),
  rule<typeof quotes>({
    label: 'quotes',
    setting: 'keepQuotes',
    table: quotes,
    idOf: (row: Quote) => row.quoteNumber,
    since: (row, { insured }) =>
      row.organization === ERASED || !CLOSED_QUOTES.includes(row.state) || insured.has(row.memberNumber)
        ? ''
        : row.createdOn,
    erased: erasedQuote,
  }),
  rule<typeof disclosures>({
    label: 'disclosures',
    setting: 'keepDisclosures',
    table: disclosures,
    idOf: (row: DisclosureRow) => row.disclosureId,
    since: (row, { insured }) =>
      row.organization === ERASED || insured.has(row.memberNumber) ? '' : row.finishedOn || day(row.savedAt),
    erased: erasedDisclosure,
  }),
  rule<typeof members>({
    label: 'members',
    setting: 'keepMembers',
    table: members,
    idOf: (row: Member) => row.memberKey,
    since: (row, { insured, lastNoted }) =>
      row.organization === ERASED || row.state !== '停止' || insured.has(row.memberNumber)
        ? ''
        : (lastNoted.get(row.memberNumber) ?? ''),
    erased: () => ({
      organization: ERASED,
      corporateNumber: '',
      kana: '',
      payerKana: '',
      establishment: '',
      representative: '',
      department: '',
      contact: '',
      phone: '',
      fax: '',
      email: '',
      postalCode: '',
      address: '',
      remarks: '',
      jobError: '',
    }),
  }),
  ...registerRules,
];

/** Figures, dates and rate version stay, and the row stays intact: its fingerprint is that of what is left. */
function erasedQuote(row: Quote): Partial<Quote> {
  const frozen = readFrozen(row);
  const columns = { organization: ERASED, solicitor: '', outcome: '' };
  if (!frozen) return { ...columns, frozen: '', fingerprint: '' };
  const left = { ...frozen, organization: ERASED, answers: {} };
  return { ...columns, frozen: JSON.stringify(left), fingerprint: fingerprintOf(left) };
}

/** Version, dates and state stay; the answers go, and with them what was signed about them. */
function erasedDisclosure(row: DisclosureRow): Partial<DisclosureRow> {
  const answers = Object.fromEntries(Object.keys(answerHeadings).map((key) => [key, '']));
  const columns = { ...answers, organization: ERASED, changes: '', notFilledIn: '', imageLink: '' };
  const stored = readDisclosure(row);
  if (!stored) return { ...columns, content: '', hash: '' };
  const { officialForm, replacedForms: _, ...disclosure } = stored.disclosure;
  const left = {
    ...disclosure,
    answers: {},
    unconfirmed: [],
    ...(officialForm ? { officialForm: { ...officialForm, imageLink: '' } } : {}),
  };
  const content = {
    version: 1,
    answers: {},
    carried: [],
    unconfirmed: [],
    ...(left.officialForm ? { official: left.officialForm } : {}),
  };
  return {
    ...columns,
    content: JSON.stringify(content),
    hash: row.hash === '' ? '' : disclosureHash(row.disclosureId, left),
  };
}
