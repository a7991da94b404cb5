// The entry of a contact by hand: one row of 対応履歴 for a call, a visit, a FAX or a letter.
import { cutText } from '../../domain/cut-text';
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from '../../domain/contact';
import { readDateTime } from '../../domain/date-time';
import { refuse, type Problem } from '../../domain/problem';
import { contacts, type Contact } from '../../tables/contacts';
import type { RecordContactRequest, ContactRecorded } from './contract';
import { memberProblems } from '../../domain/member-problems';
import type { Ports } from '../../ports';
import { lastContacts, memberOf } from './open-member';
import { contactProblems as say, contactText } from './words';

type ContactPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const LONGEST_SUMMARY = 2_000;

export function recordContact(ports: ContactPorts, request: RecordContactRequest): ContactRecorded {
  const now = ports.clock.now();
  const summary = request.summary.trim();
  const typed = request.at?.trim() ?? '';
  const at = typed === '' ? now : readDateTime(typed);
  const channel = CONTACT_CHANNELS.find((word) => word === request.channel);
  const direction = CONTACT_DIRECTIONS.find((word) => word === request.direction);
  const wrong: Problem[] = [];
  const tell = (field: keyof RecordContactRequest, problem: Problem) => wrong.push({ ...problem, field });
  if (!channel) tell('channel', say.contactChannelMissing());
  if (!direction) tell('direction', say.contactDirectionMissing());
  if (summary === '') tell('summary', say.contactSummaryMissing());
  if (summary.length > LONGEST_SUMMARY)
    tell('summary', say.contactSummaryTooLong({ length: summary.length, max: LONGEST_SUMMARY }));
  if (at === undefined) tell('at', say.contactTimeUnreadable({ text: cutText(typed, 40) }));
  else if (at > now) tell('at', say.contactTimeFuture());
  if (!/^[\w-]{8,60}$/.test(request.entryId)) tell('entryId', say.contactEntryMissing());
  const [first, ...others] = wrong;
  if (first) refuse(first, ...others);
  return ports.lock.hold(() =>
    write(ports, request, { at: at!, channel: channel!, direction: direction!, summary }),
  );
}

type Entry = Pick<Contact, 'at' | 'channel' | 'direction' | 'summary'>;

function write(ports: ContactPorts, request: RecordContactRequest, entry: Entry): ContactRecorded {
  const { memberKey, entryId, subjectNumber = '' } = request;
  const member = memberOf(ports, memberKey);
  if (!member) refuse(memberProblems.memberUnknown({ memberKey: cutText(memberKey, 60) }));
  const { memberNumber, organization } = member;
  const rows = ports.tables.read(contacts);
  const answer = (contactNumber: string, now: readonly Contact[]): ContactRecorded => ({
    contactNumber,
    contacts: lastContacts(now, memberNumber),
  });
  const idempotencyKey = `hand:${entryId}`;
  const found = rows.find((row) => row.idempotencyKey === idempotencyKey);
  if (found) return answer(found.contactNumber, ports.tables.sift(rows));
  const taken = rows.map((row) => row.contactNumber);
  const row: Contact = {
    ...entry,
    contactNumber: ports.tables.series('T', ports.clock.today().slice(0, 4), taken)(),
    memberKey,
    memberNumber,
    organization,
    subjectNumber: cutText(subjectNumber.trim(), 40),
    recordedBy: ports.user.email(),
    origin: '手入力',
    idempotencyKey,
  };
  ports.tables.append(contacts, [row]);
  ports.audit.record('recordContact', [row.contactNumber], contactText.recorded(row.channel, row.direction));
  ports.tables.flush();
  return answer(row.contactNumber, [...ports.tables.sift(rows), row]);
}
