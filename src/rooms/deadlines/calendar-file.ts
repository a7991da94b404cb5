// カレンダーに書き出す: the open deadlines as an .ics file, to download or to mail to a colleague.
import { cutText } from '../../domain/cut-text';
import { addressesIn } from '../../domain/mail-address';
import { refuse } from '../../domain/problem';
import { deadlines, type Deadline } from '../../tables/deadlines';
import { settings } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import type { CalendarDesk, CalendarFile, ExportCalendarRequest, MailCalendarRequest } from './contract';
import type { Ports } from '../../ports';
import { calendarText, type CalendarEvent } from './icalendar';
import { calendarWords as words, calendarProblems } from './words';

const OPEN: readonly Deadline['state'][] = ['未了', '期限超過'];
/** Deadlines without an hour of their own end with their day. */
const END_OF_DAY = 'T23:59';
const CONTENT_TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

type ReadPorts = Pick<Ports, 'tables' | 'clock'>;
type MailPorts = ReadPorts & Pick<Ports, 'user' | 'mailer' | 'documents' | 'audit' | 'lock'>;

export function openCalendar(ports: ReadPorts & Pick<Ports, 'user'>): CalendarDesk {
  const rows = ports.tables.sound(deadlines);
  const open = rows.filter(isOpen);
  return {
    owners: [...new Set(open.map((row) => row.owner.trim()).filter((owner) => owner !== ''))].sort(),
    addresses: staffAddresses(ports),
    open: open.length,
    undated: rows.filter((row) => row.state === '日付未入力').length,
  };
}

/** One read. What has no date yet stands in no calendar; the page says how many those are. */
export function exportCalendar(ports: ReadPorts, request: ExportCalendarRequest = {}): CalendarFile {
  const owner = (request.owner ?? '').trim();
  const rows = ports.tables
    .sound(deadlines)
    .filter(isOpen)
    .filter((row) => owner === '' || row.owner.trim() === owner);
  const content = calendarText(words.calendar(owner), rows.map(eventOf), ports.clock.now());
  return { name: words.fileName(owner, ports.clock.today()), content, events: rows.length };
}

/** Names of members stand in it: it goes to oneself and to managers, and to nobody else. */
export function mailCalendar(
  ports: MailPorts,
  request: MailCalendarRequest,
): { readonly to: string; readonly events: number } {
  const wanted = request.to.trim().toLowerCase();
  const to = staffAddresses(ports).find((address) => address.toLowerCase() === wanted);
  if (!to) refuse({ ...calendarProblems.calendarAddress({ to: cutText(wanted, 80) }), field: 'to' });
  if (ports.mailer.remainingQuota() < 1) refuse(calendarProblems.calendarQuota());
  const file = exportCalendar(ports, request);
  if (file.events === 0) refuse(calendarProblems.calendarEmpty());
  const text = words.mailBody(file.events);
  ports.mailer.send({
    to,
    subject: words.mailSubject,
    text,
    html: `<p>${text.replace(/\n/g, '<br>')}</p>`,
    senderName: settingValues(ports.tables.read(settings))('agencyName'),
    replyTo: '',
    attachments: [ports.documents.text(file.content, file.name, CONTENT_TYPE)],
  });
  ports.lock.hold(() => ports.audit.record('mailCalendar', [], words.audit(file.events)));
  return { to, events: file.events };
}

function isOpen(row: Deadline): boolean {
  return OPEN.includes(row.state) && /^\d{4}-\d{2}-\d{2}T/.test(row.dueAt);
}

function eventOf(row: Deadline): CalendarEvent {
  const { dueAt, businessDay } = row;
  const day = dueAt.slice(0, 10);
  const details = [
    words.counting(row.counting),
    words.source(row.source, row.certainty),
    businessDay !== '' && businessDay !== day ? words.businessDay(businessDay) : '',
    row.owner === '' ? '' : words.owner(row.owner),
    row.note,
  ];
  return {
    // Every character of a key keeps apart from every other, and a domain name keeps keys apart from other products.
    uid: `${encodeURIComponent(row.deadlineKey)}@deadlines.daicho`,
    at: dueAt.slice(10, 16) === END_OF_DAY ? day : dueAt.slice(0, 16),
    title: words.title(row.kind, row.organization || row.program, row.subjectNumber),
    description: details.filter((part) => part !== '').join('\n'),
  };
}

/** Oneself first, then the managers of 設定. */
function staffAddresses(ports: Pick<Ports, 'tables' | 'user'>): string[] {
  const managers = addressesIn(settingValues(ports.tables.read(settings))('managers'));
  return [...new Set([ports.user.email(), ...managers])].filter((address) => address !== '');
}
