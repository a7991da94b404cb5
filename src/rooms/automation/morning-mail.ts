// The morning mail: one to each solicitor and manager, on business days, and none where there is nothing to say.
import { businessDayBefore, holidayCalendar, isWeekend } from '../../domain/business-day';
import { addDays, formatJapanese } from '../../domain/calendar';
import { addressesIn, addressFault } from '../../domain/mail-address';
import { pick } from '../../domain/pick';
import type { Ports } from '../../ports';
import { deadlines } from '../../tables/deadlines';
import { holidays } from '../../tables/holidays';
import { settings } from '../../tables/masters';
import { members } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { settingValues } from '../../tables/setting-values';
import { solicitors } from '../../tables/solicitors';
import { solicitorsOf } from '../../tables/task';
import { documentOf, escapeHtml, isByItself } from '../mail';
import { morningDigest, type DigestRows, type DigestSection } from './morning-digest';
import { digestText as words } from './words';

type MorningPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'mailer' | 'log' | 'memory'>;

const MARK = 'morning';
/** The hour from which it goes: the hourly run comes at any minute. */
const FROM = 'T08:00:00';

/** Marked before it is sent: a day's mail may be lost, never doubled. */
export function sendMorningMail(ports: MorningPorts): { readonly sent: number } {
  const now = ports.clock.now();
  const today = now.slice(0, 10);
  const last = ports.memory.all().get(MARK) ?? '';
  if (now < today + FROM || last >= today || !isWorkday(ports, today)) return { sent: 0 };
  const mails = ports.lock.hold(() => {
    ports.memory.keep({ [MARK]: today });
    return mailsOf(ports, { now, since: last || addDays(today, -1) });
  });
  const senderName = senderOf(ports);
  let sent = 0;
  for (const { to, sections } of mails) {
    if (ports.mailer.remainingQuota() < 1) break;
    const { subject, text, html } = written(today, sections);
    ports.mailer.send({ to, subject, text, html, senderName, replyTo: '', attachments: [] });
    sent += 1;
  }
  ports.log.info('morningMail', { sent });
  return { sent };
}

/** In a year whose holidays nobody knows, every weekday. */
function isWorkday({ tables }: Pick<Ports, 'tables'>, today: string): boolean {
  const calendar = holidayCalendar(tables.sound(holidays).map((row) => row.date));
  if (!calendar.years.has(today.slice(0, 4))) return !isWeekend(today);
  return businessDayBefore(today, calendar) === today;
}

function senderOf({ tables }: Pick<Ports, 'tables'>): string {
  const setting = settingValues(tables.read(settings));
  return setting('senderName') || setting('agencyName');
}

interface Morning {
  readonly to: string;
  readonly sections: readonly DigestSection[];
}

/** Who is both gets the manager's, which has everything. */
function mailsOf(ports: MorningPorts, time: Parameters<typeof morningDigest>[1]): Morning[] {
  const rows = digestRows(ports);
  const everything = morningDigest(rows, time);
  const found = new Map<string, Morning['sections']>();
  const add = (address: string, sections: Morning['sections']) => {
    const to = address.trim();
    if (sections.length > 0 && addressFault(to) === undefined && !found.has(to.toLowerCase()))
      found.set(to.toLowerCase(), sections);
  };
  for (const manager of addressesIn(settingValues(ports.tables.read(settings))('managers')))
    add(manager, everything);
  for (const { name, email, state } of ports.tables.sound(solicitors)) {
    if (state !== '停止') add(email, morningDigest(rows, time, name.trim()));
  }
  return [...found].map(([to, sections]) => ({ to, sections }));
}

function digestRows({ tables }: Pick<Ports, 'tables'>): DigestRows {
  const looksAfter = solicitorsOf(tables.read(members));
  const cover = tables.sound(policies);
  return {
    deadlines: tables
      .sound(deadlines)
      .map((row) => ({ ...pick(row, 'dueAt', 'kind', 'state', 'organization'), owner: row.owner.trim() })),
    policies: cover.map((row) => ({
      ...pick(row, 'endsAt', 'state', 'endedOn', 'renewedBy', 'organization'),
      owner: row.solicitor.trim(),
    })),
    quotes: tables.sound(quotes).map((row) => ({
      ...pick(row, 'quoteNumber', 'validUntil', 'state', 'organization'),
      owner: row.solicitor.trim(),
    })),
    deliveries: tables.sound(outbox).map((row) => ({
      ...pick(row, 'deliveryNumber', 'letterTitle', 'state', 'sentAt', 'scheduledAt', 'organization'),
      byItself: isByItself(row),
      owner: looksAfter.ofNumber(row.memberNumber).trim(),
    })),
  };
}

function written(today: string, sections: readonly DigestSection[]) {
  const counts = sections.map(({ title, count }) => words.count(title, count));
  const subject = words.subject(formatJapanese(today), counts.slice(0, 2).join('・'));
  const text = [
    words.opening,
    ...sections.map(({ title, count, lines }) =>
      [words.head(title, count), ...lines.map(words.line)].join('\n'),
    ),
    words.closing,
  ].join('\n\n');
  const html = documentOf(
    subject,
    [
      `<p>${escapeHtml(words.opening)}</p>`,
      ...sections.map(
        ({ title, count, lines }) =>
          `<h2 style="font-size:17px;margin:24px 0 4px">${escapeHtml(words.count(title, count))}</h2>` +
          `<ul style="margin:0;padding-left:20px">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
      ),
      `<p>${escapeHtml(words.closing)}</p>`,
    ].join(''),
  );
  return { subject, text, html };
}
