// Every complaint in one register, once, with what was done about it.
import { CONTACT_CHANNELS } from '../../domain/contact';
import { readDateTime } from '../../domain/date-time';
import { complaints } from '../../tables/complaints';
import { members } from '../../tables/members';
import { newRecord } from '../../tables/new-record';
import { certain } from '../../tables/unread';
import type { ComplaintDesk, ComplaintFields } from './contract';
import { readForm } from '../../domain/form-reader';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { registerAudit, registerProblems } from './words';

type ComplaintPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'selection'>;
const LONGEST = 4_000;

/** Two reads; the member whose row is selected in 会員名簿, where there is one. */
export function openComplaint(ports: Pick<Ports, 'tables' | 'clock' | 'selection'>): ComplaintDesk {
  const [memberKey] = ports.selection.memberKeys();
  const member = memberKey
    ? certain(ports.tables.read(members).find((row) => row.memberKey === memberKey))
    : undefined;
  const waiting = ports.tables.sound(complaints).filter((row) => row.state !== '解決');
  return {
    ...(member ? { member: pick(member, 'memberKey', 'memberNumber', 'organization') } : {}),
    channels: CONTACT_CHANNELS,
    now: ports.clock.now().slice(0, 16),
    waiting: waiting
      .reverse()
      .map((row) =>
        pick(
          row,
          'complaintNumber',
          'receivedAt',
          'organization',
          'content',
          'cause',
          'response',
          'reportedTo',
        ),
      ),
  };
}

export function recordComplaint(
  ports: ComplaintPorts,
  request: ComplaintFields,
): { readonly complaintNumber: string } {
  const now = ports.clock.now();
  const today = ports.clock.today();
  const form = readForm<keyof ComplaintFields>(request, today);
  const typed = form.text('receivedAt', { max: 40 });
  const receivedAt = typed === '' ? now : readDateTime(typed);
  if (receivedAt === undefined)
    form.refuse('receivedAt', registerProblems.complaintTimeUnreadable({ text: typed }));
  else if (receivedAt > now) form.refuse('receivedAt', registerProblems.complaintTimeFuture());
  const channel = form.choice('channel', CONTACT_CHANNELS, registerProblems.complaintChannelMissing());
  const content = form.text('content', { need: registerProblems.complaintContentMissing(), max: LONGEST });
  const cause = form.text('cause', { max: LONGEST });
  const response = form.text('response', { max: LONGEST });
  const reportedTo = form.text('reportedTo', { max: 200 });
  const memberKey = form.text('memberKey', { max: 60 });
  const entryId = form.text('entryId', { max: 60 });
  if (!/^[\w-]{8,60}$/.test(entryId)) form.refuse('entryId', registerProblems.complaintEntryMissing());
  form.done();
  return ports.lock.hold(() => {
    const rows = ports.tables.sound(complaints);
    const idempotencyKey = `hand:${entryId}`;
    const found = rows.find((row) => row.idempotencyKey === idempotencyKey);
    if (found) return { complaintNumber: found.complaintNumber };
    const member =
      memberKey === ''
        ? undefined
        : certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
    if (memberKey !== '' && !member)
      refuse({ ...registerProblems.complaintMemberUnknown(), field: 'memberKey' });
    const taken = rows.map((one) => one.complaintNumber);
    const row = newRecord(complaints, {
      complaintNumber: ports.tables.series('B', today.slice(0, 4), taken)(),
      receivedAt: receivedAt!,
      receivedBy: ports.user.email(),
      ...(member && pick(member, 'memberKey', 'memberNumber', 'organization')),
      channel,
      content,
      cause,
      response,
      reportedTo,
      state: response === '' ? '受付' : '対応中',
      idempotencyKey,
    });
    ports.tables.append(complaints, [row]);
    ports.audit.record('recordComplaint', [row.complaintNumber], registerAudit.complaint(channel));
    ports.tables.flush();
    return { complaintNumber: row.complaintNumber };
  });
}
