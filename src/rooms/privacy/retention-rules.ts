// What each tab keeps of a person, from when its time counts, and what is left after it.
import { ERASED } from '../../domain/erased-text';
import { isFinalQuoteState } from '../../domain/quote-state';
import { fingerprintOf } from '../../domain/fingerprint';
import { claims } from '../../tables/claims';
import { contacts } from '../../tables/contacts';
import { deadlines, type Deadline } from '../../tables/deadlines';
import { answerHeadings, disclosures, type AnswerColumn, type DisclosureRow } from '../../tables/disclosures';
import { faxLog } from '../../tables/fax-log';
import { intakes, type Intake } from '../../tables/intakes';
import { intentions } from '../../tables/intentions';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { policies } from '../../tables/policies';
import { quotes, type Quote } from '../../tables/quotes';
import { importResults } from '../../tables/records';
import { certainIn } from '../../tables/unread';
import { disclosureHash, readDisclosure } from '../disclosure';
import type { Ports } from '../../ports';
import { readFrozen } from '../quotes';
import { closedClaimDate, registerRules } from './register-rules';
import { day, rule, type Held, type RetentionRule } from './retention-rule';

/** Of a note whose date cannot be read: its member is kept, nothing is erased too early. */
const KEPT = '9999-12-31';

/** Four reads. */
export function gatherHeld(ports: Pick<Ports, 'tables'>): Held {
  const lastNoted = new Map<string, string>();
  const note = (memberNumber: string, date: string): void => {
    if (date > (lastNoted.get(memberNumber) ?? '')) lastNoted.set(memberNumber, date);
  };
  // A note of nobody knows whom keeps everything.
  const noteOf = (row: { readonly memberNumber: string }, dateOf: () => string): void =>
    note(certainIn(row, ['memberNumber']).memberNumber, ports.tables.orAside(dateOf) ?? KEPT);
  for (const row of ports.tables.read(quotes)) noteOf(row, () => certainIn(row, ['createdOn']).createdOn);
  for (const row of ports.tables.read(contacts)) noteOf(row, () => day(certainIn(row, ['at']).at));
  const insured = new Set(ports.tables.read(policies).map((row) => row.memberNumber));
  const closedClaims = new Map(
    ports.tables.sound(claims).map((row) => [row.claimNumber, closedClaimDate(row)]),
  );
  return { insured, lastNoted, closedClaims };
}

const OVER: readonly Deadline['state'][] = ['完了', '取消'];
const GONE_DELIVERIES: readonly Delivery['state'][] = ['送信済', '発送済（記録）', '不達', '取消'];
const answerKeys = Object.keys(answerHeadings) as AnswerColumn[];
const OPEN_INTAKES: readonly Intake['state'][] = ['取込済', '確認待ち'];

export const retentionRules: readonly RetentionRule[] = [
  rule({
    label: 'intakes',
    setting: 'keepIntakes',
    table: intakes,
    since: (row) => (OPEN_INTAKES.includes(row.state) ? '' : day(row.receivedAt)),
    named: ['organization'],
    blank: [
      'department',
      'contact',
      'phone',
      'email',
      'postalCode',
      'address',
      'building',
      'corporateNumber',
      'proposal',
      'answers',
    ],
  }),
  rule({
    label: 'importResults',
    setting: 'keepImportResults',
    table: importResults,
    since: (row) => day(row.importedAt),
    named: ['organization'],
    blank: ['message', 'original'],
  }),
  rule({
    label: 'contacts',
    setting: 'keepContacts',
    table: contacts,
    since: (row) => day(row.at),
    named: ['summary', 'organization'],
    blank: [],
  }),
  rule({
    label: 'intentions',
    setting: 'keepIntentions',
    table: intentions,
    since: (row, { insured }) => (insured.has(row.memberNumber) ? '' : day(row.recordedAt)),
    named: ['organization'],
    blank: ['firstIntention', 'finalIntention', 'difference', 'differenceReason', 'comparisonReason'],
  }),
  rule({
    label: 'faxLog',
    setting: 'keepFaxes',
    table: faxLog,
    since: (row) => day(row.receivedAt),
    named: ['organization'],
    blank: ['imageLink', 'remarks'],
  }),
  rule({
    label: 'outbox',
    setting: 'keepDeliveries',
    table: outbox,
    since: (row) => (GONE_DELIVERIES.includes(row.state) ? day(row.sentAt || row.createdAt) : ''),
    named: ['organization'],
    blank: ['recipient', 'confirmedRecipient', 'subject', 'attachment', 'error', 'arrival', 'payload'],
  }),
  rule({
    label: 'quotes',
    setting: 'keepQuotes',
    table: quotes,
    since: (row, { insured }) =>
      !isFinalQuoteState(row.state) || insured.has(row.memberNumber) ? '' : row.createdOn,
    named: ['organization'],
    blank: ['solicitor', 'outcome'],
    left: frozenFigures,
  }),
  rule({
    label: 'deadlines',
    setting: 'keepQuotes',
    table: deadlines,
    since: (row, { insured }) =>
      !OVER.includes(row.state) || insured.has(row.memberNumber) ? '' : day(row.dueAt),
    named: ['organization'],
    blank: ['owner', 'satisfiedBy', 'note'],
  }),
  rule({
    label: 'disclosures',
    setting: 'keepDisclosures',
    table: disclosures,
    since: (row, { insured }) => (insured.has(row.memberNumber) ? '' : row.finishedOn || day(row.savedAt)),
    named: ['organization'],
    blank: [...answerKeys, 'changes', 'notFilledIn', 'imageLink'],
    left: withoutAnswers,
  }),
  rule({
    label: 'members',
    setting: 'keepMembers',
    table: members,
    since: (row, { insured, lastNoted }) =>
      row.state !== '停止' || insured.has(row.memberNumber) ? '' : (lastNoted.get(row.memberNumber) ?? ''),
    named: ['organization'],
    blank: [
      'corporateNumber',
      'kana',
      'payerKana',
      'establishment',
      'representative',
      'department',
      'contact',
      'phone',
      'fax',
      'email',
      'postalCode',
      'address',
      'remarks',
      'jobError',
    ],
  }),
  ...registerRules,
];

/** Figures, dates and rate version stay, and the row stays intact: its fingerprint is that of what is left. */
function frozenFigures(row: Quote): Partial<Quote> {
  const frozen = readFrozen(row);
  if (!frozen) return { frozen: '', fingerprint: '' };
  const left = { ...frozen, organization: ERASED, answers: {} };
  return { frozen: JSON.stringify(left), fingerprint: fingerprintOf(left) };
}

/** Version, dates and state stay; the answers go, and with them what was signed about them. */
function withoutAnswers(row: DisclosureRow): Partial<DisclosureRow> {
  const stored = readDisclosure(row);
  if (!stored) return { content: '', hash: '' };
  const { officialForm, replacedForms: _, ...disclosure } = stored.disclosure;
  const official = officialForm && { ...officialForm, imageLink: '' };
  const left = {
    ...disclosure,
    answers: {},
    unconfirmed: [],
    ...(official ? { officialForm: official } : {}),
  };
  const content = {
    version: 1,
    answers: {},
    carried: [],
    unconfirmed: [],
    ...(official ? { official } : {}),
  };
  return {
    content: JSON.stringify(content),
    hash:
      row.hash === ''
        ? ''
        : disclosureHash(row.disclosureId, { ...left, memberKey: row.formerKey || left.memberKey }),
  };
}
