import { isLiveCover } from '../../domain/policy-event';
import { coverState } from '../../domain/policy';
import { refuse } from '../../domain/problem';
import { formatYen } from '../../domain/yen';
import { programOf } from '../../programs';
import { claims } from '../../tables/claims';
import type { RecordOf, Table } from '../../tables/column';
import { contacts } from '../../tables/contacts';
import { disclosures } from '../../tables/disclosures';
import { documents } from '../../tables/documents';
import { faxLog } from '../../tables/fax-log';
import { intentions } from '../../tables/intentions';
import { members } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import { payments } from '../../tables/payments';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { referrals } from '../../tables/referrals';
import { transactions } from '../../tables/transactions';
import { certain } from '../../tables/unread';
import type { MemberStory, OpenStoryRequest, StoryEntry, StoryKind } from './contract';
import type { Ports } from '../../ports';
import { planNames, policyLine } from './open-policies';
import { readEntry, readPolicy } from './policy-row';
import { enrolmentProblems, joined, storyKinds as kinds, storyText as words } from './words';

type Entry = Omit<StoryEntry, 'tab' | 'id' | 'opens'>;

type StoryPorts = Pick<Ports, 'tables' | 'clock' | 'selection' | 'screen'>;

/** Everything that any tab knows about a member, on one line of time. One read a tab. */
export function openStory(ports: StoryPorts, request: OpenStoryRequest): MemberStory {
  const memberKey = request.memberKey || selectedMember(ports);
  const member = certain(
    ports.tables.read(members).find((row) => row.memberKey === memberKey && memberKey !== ''),
  );
  if (!member) refuse(enrolmentProblems.storyMemberUnknown());
  const { memberNumber } = member;
  const entries: StoryEntry[] = [];

  /** Rows of the tab that are this member's, each told as one entry. */
  function tell<T extends Table>(
    table: T,
    isOurs: (row: RecordOf<T>) => boolean,
    entryOf: (row: RecordOf<T>) => Entry | undefined,
  ): RecordOf<T>[] {
    const ours = ports.tables.sound(table).filter(isOurs);
    for (const row of ours) {
      const entry = entryOf(row);
      const id = String((row as Readonly<Record<string, unknown>>)[table.id]);
      if (entry) entries.push({ ...entry, tab: table.tab, id, opens: ports.screen.shows(table.tab) });
    }
    return ours;
  }

  const byKey = (row: { memberKey: string }): boolean => row.memberKey === memberKey;
  const ourQuotes = tell(quotes, byKey, (row) => ({
    at: row.createdOn,
    kind: kinds.quote,
    title: words.titled(joined(row.quoteNumber, row.plan), row.transaction),
    detail: joined(
      row.label,
      row.annualPremiumYen === null ? '' : words.annual(formatYen(row.annualPremiumYen)),
    ),
    state: row.state,
  }));
  const numbers = new Set(ourQuotes.map((row) => row.quoteNumber));
  tell(disclosures, byKey, (row) => ({
    at: row.finishedOn || row.signedOn,
    kind: kinds.disclosure,
    title: words.preCheck(row.disclosureId),
    detail: row.signedOn === '' ? '' : words.signed(row.signedOn),
    state: row.state,
  }));
  tell(
    referrals,
    (row) => numbers.has(row.subjectNumber),
    (row) => ({
      at: row.sentOn,
      kind: kinds.referral,
      title: row.referralNumber,
      detail: row.question,
      state: row.state,
    }),
  );
  tell(faxLog, byKey, (row) => ({
    at: row.receivedAt,
    kind: kinds.contact,
    title: words.fax(row.faxNumber),
    detail: '',
    state: '',
  }));
  tell(contacts, byKey, (row) => ({
    at: row.at,
    kind: kinds.contact,
    title: words.titled(row.channel, row.direction),
    detail: row.summary,
    state: row.origin,
  }));
  tell(intentions, byKey, (row) => ({
    at: row.recordedAt,
    kind: kinds.intention,
    title: row.intentionNumber,
    detail: joined(row.finalIntention || row.firstIntention, row.explanationDocument),
    state: '',
  }));
  tell(documents, byKey, (row) => ({
    at: row.recordedAt || row.receivedOn,
    kind: kinds.document,
    title: row.kind,
    detail: row.missing,
    state: row.state,
  }));
  tell(
    outbox,
    (row) => row.memberNumber === memberNumber && mentions(row.subjectNumbers, numbers),
    (row) => ({
      at: row.sentAt || row.createdAt,
      kind: kinds.delivery,
      title: words.titled(row.letterTitle, row.method),
      detail: row.recipient,
      state: row.state,
    }),
  );
  const ourPolicies = ports.tables
    .read(policies)
    .filter(byKey)
    .flatMap((row) => readPolicy(row) ?? []);
  const policyNumbers = new Set(ourPolicies.map(({ policyNumber }) => policyNumber));
  tell(
    transactions,
    (row) => row.memberKey === memberKey || policyNumbers.has(row.policyNumber),
    (row) => ({
      at: row.recordedAt,
      kind: kindOf(readEntry(row)?.event.kind),
      title: joined(row.kind, row.policyNumber),
      detail: row.detail,
      state: row.effectiveOn === '' ? '' : words.from(row.effectiveOn),
    }),
  );
  tell(payments, byKey, (row) => ({
    at: row.receivedOn,
    kind: kinds.payment,
    title: row.amountYen === null ? row.paymentNumber : formatYen(row.amountYen),
    detail: row.payer,
    state: row.state,
  }));
  tell(claims, byKey, (row) => ({
    at: row.receivedAt,
    kind: kinds.claim,
    title: row.claimNumber,
    detail: row.kind,
    state: row.state,
  }));

  entries.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
  const now = ports.clock.now();
  const names = planNames(ports);
  return {
    memberKey,
    memberNumber,
    organization: member.organization,
    programName: programOf(member.program)?.shortName ?? member.program,
    cover: ourPolicies
      .filter((policy) => isLiveCover(coverState(policy, now)))
      .map((policy) => policyLine(policy, now, names)),
    entries,
  };
}

/** A row of 送信箱 names members by number only: what it is about tells programmes apart. */
function mentions(subjects: string, quoteNumbers: ReadonlySet<string>): boolean {
  const named = subjects.split(/[、,\s]+/).filter((part) => part !== '');
  return (
    named.length === 0 ||
    !named.some((part) => part.startsWith('Q-')) ||
    named.some((part) => quoteNumbers.has(part))
  );
}

function kindOf(event: string | undefined): StoryKind {
  if (event === 'certificate' || event === 'certificateSent') return kinds.certificate;
  if (event === 'payment') return kinds.payment;
  return event === 'endorsement' ? kinds.change : kinds.policy;
}

/** The member of the row that is selected in 会員名簿, 見積 or 契約; '' where none is. */
function selectedMember({ selection, tables }: Pick<Ports, 'selection' | 'tables'>): string {
  const [member] = selection.ids(members);
  if (member) return member;
  const [quote] = selection.ids(quotes);
  if (quote) return tables.read(quotes).find((row) => row.quoteNumber === quote)?.memberKey ?? '';
  const [policy] = selection.ids(policies);
  return tables.read(policies).find((row) => row.policyNumber === policy)?.memberKey ?? '';
}
