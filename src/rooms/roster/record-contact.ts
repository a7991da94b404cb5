// This file defines the entry of a contact by hand: one row of 対応履歴 for a call, a visit, a FAX or a letter.
import { parseDate } from '../../domain/calendar';
import {
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  type ContactChannel,
  type ContactDirection,
} from '../../domain/contact';
import type { Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { contacts, type Contact } from '../../tables/contacts';
import { members } from '../../tables/members';
import { certain } from '../../tables/unread';
import type { RecordContactRequest, RecordContactResult } from './contract';
import { quoteProblems } from '../quotes/messages';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { contactProblems, contactText } from './contact-messages';
import { lastContacts } from './member-standing';

type ContactPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const LONGEST_SUMMARY = 2_000;
const DATE_TIME = /^(.+)[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/;

/** A request with its words checked. */
type Entry = RecordContactRequest & {
  readonly channel: ContactChannel;
  readonly direction: ContactDirection;
};

export function recordContact(ports: ContactPorts, request: RecordContactRequest): RecordContactResult {
  const now = ports.clock.now();
  const summary = textOf(request.summary);
  const typed = textOf(request.at);
  const at = typed === '' ? now : timeOf(typed);
  const entryId = textOf(request.entryId);
  const problems: Problem[] = [];
  const channel = CONTACT_CHANNELS.find((word) => word === request.channel);
  const direction = CONTACT_DIRECTIONS.find((word) => word === request.direction);
  if (!channel) problems.push(contactProblems.contactChannelMissing());
  if (!direction) problems.push(contactProblems.contactDirectionMissing());
  if (summary === '') problems.push(contactProblems.contactSummaryMissing());
  if (summary.length > LONGEST_SUMMARY)
    problems.push(contactProblems.contactSummaryTooLong({ length: summary.length, max: LONGEST_SUMMARY }));
  if (at === undefined) problems.push(contactProblems.contactTimeUnreadable({ text: typed.slice(0, 40) }));
  else if (at > now) problems.push(contactProblems.contactTimeFuture());
  if (!/^[\w-]{8,60}$/.test(entryId)) problems.push(contactProblems.contactEntryMissing());
  if (problems.length > 0 || at === undefined || !channel || !direction) return refusal(problems);
  return ports.lock.hold(() => write(ports, { ...request, channel, direction, summary, entryId }, at));
}

function write(ports: ContactPorts, request: Entry, at: string): RecordContactResult {
  const memberKey = textOf(request.memberKey);
  const member = certain(
    ports.tables.read(members).find((row) => row.memberKey === memberKey && memberKey !== ''),
  );
  if (!member) return refusal([quoteProblems.memberUnknown({ memberKey: memberKey.slice(0, 60) })]);
  const rows = ports.tables.read(contacts);
  const idempotencyKey = `hand:${request.entryId}`;
  const found = rows.find((row) => row.idempotencyKey === idempotencyKey);
  if (found) {
    return {
      ok: true,
      contactNumber: found.contactNumber,
      contacts: lastContacts(ports.tables.sift(rows), member.memberNumber),
    };
  }
  const taken = rows.map((row) => row.contactNumber);
  const row: Contact = {
    contactNumber: numberSeries('T', ports.clock.today().slice(0, 4), taken)(),
    at,
    memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    channel: request.channel,
    direction: request.direction,
    subjectNumber: textOf(request.subjectNumber).slice(0, 40),
    summary: request.summary,
    recordedBy: ports.user.email(),
    origin: '手入力',
    idempotencyKey,
  };
  ports.tables.append(contacts, [row]);
  ports.audit.record('recordContact', [row.contactNumber], contactText.recorded(row.channel, row.direction));
  ports.tables.flush();
  return {
    ok: true,
    contactNumber: row.contactNumber,
    contacts: lastContacts([...ports.tables.sift(rows), row], member.memberNumber),
  };
}

/** ISO text with seconds, or undefined for what is no time. */
function timeOf(text: string): string | undefined {
  const [, day, minutes] = DATE_TIME.exec(text) ?? [];
  const date = parseDate(day);
  return date.ok && minutes ? `${date.value}T${minutes}:00` : undefined;
}

function refusal(problems: readonly Problem[]): RecordContactResult {
  return { ok: false, problems: problems.map((problem) => shown(problem)) };
}

/** What a page sends is checked like anything from outside. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
