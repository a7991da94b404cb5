// What people record about letters: cancelled, dispatched, come back, arrived after all.
import { parseDate } from '../../domain/calendar';
import { moveDelivery, type DeliveryEvent, type DeliveryState } from '../../domain/delivery-state';
import { refuse, type Given, type Problem } from '../../domain/problem';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import type { RowMessage } from '../../domain/row-message';
import type { RequestOf } from '../../calls/call';
import type { contract, DeliveriesChanged, DispatchStart } from './contract';
import { attempt, lookup } from '../../tables/unread';
import { settleDeliveries } from './delivery-effects';
import { readPaperPayload, readPayload } from './delivery-payload';
import { deliveryMessage, mailAudit, mailProblems } from './words';
import { readOutbox } from './outbox-queue';
import type { Change, Ports } from '../../ports';

export type DeliveryPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;

const LONGEST_NOTE = 200;

/** What has not left the house yet, or came back as failed. */
export function cancelDeliveries(
  ports: DeliveryPorts,
  { deliveries }: RequestOf<typeof contract.cancelDeliveries>,
): DeliveriesChanged {
  return change(ports, 'cancelDeliveries', deliveries, {
    event: 'cancel',
    refusal: mailProblems.notCancellable,
    set: () => ({ error: '' }),
    summary: (changed) => mailAudit.cancelled(changed.length),
  });
}

/** A later bounce: the row, what caused it and 対応履歴 tell of it. */
export function recordBounce(
  ports: DeliveryPorts,
  { deliveryNumber, note }: RequestOf<typeof contract.recordBounce>,
): DeliveriesChanged {
  const arrival = noteOf(ports, note);
  return change(ports, 'recordBounce', [deliveryNumber], {
    event: 'bounced',
    refusal: mailProblems.notBounceable,
    set: () => ({ arrival }),
    summary: () => mailAudit.bounced(deliveryNumber),
  });
}

/** 要確認 cleared by a person who found out that the mail did arrive. */
export function recordArrival(
  ports: DeliveryPorts,
  { deliveryNumber, note }: RequestOf<typeof contract.recordArrival>,
): DeliveriesChanged {
  const arrival = noteOf(ports, note);
  return change(ports, 'recordArrival', [deliveryNumber], {
    event: 'arrived',
    refusal: mailProblems.notDoubtful,
    set: (row) => ({ arrival, error: '', sentAt: row.reservedAt || ports.clock.now(), reservedAt: '' }),
    summary: () => mailAudit.arrived(deliveryNumber),
  });
}

/** What lies ready for FAX or post. */
export function openDispatch(ports: Pick<Ports, 'tables' | 'clock' | 'letters'>): DispatchStart {
  const confirmed = faxConfirmations(ports);
  return {
    today: ports.clock.today(),
    lines: readOutbox(ports)
      .filter((row) => row.state === '発送待ち')
      .map((row) => ({
        deliveryNumber: row.deliveryNumber,
        organization: row.organization,
        letterTitle: row.letterTitle,
        method: row.method,
        recipient: row.recipient,
        needsReadBack: needsReadBack(ports, row, confirmed),
        attachment: row.attachment,
      })),
  };
}

/** Rule C14: a FAX number that nobody has confirmed is read back, and typed as it was heard. */
export function recordDispatch(
  ports: DeliveryPorts,
  { on, lines }: RequestOf<typeof contract.recordDispatch>,
): DeliveriesChanged {
  const date = parseDate(on);
  if (!date.ok) refuse(mailProblems.dispatchDateUnusable({ text: on }));
  if (date.value > ports.clock.today()) {
    refuse(mailProblems.dispatchDateFuture({ date: date.value }));
  }
  const readBack = new Map(lines.map((line) => [line.deliveryNumber, line.readBack ?? '']));
  const confirmed = faxConfirmations(ports);
  const now = ports.clock.now();
  const at = date.value === now.slice(0, 10) ? now : `${date.value}T00:00:00`;
  return change(ports, 'recordDispatch', [...readBack.keys()], {
    event: 'dispatched',
    refusal: mailProblems.notDispatchable,
    problem: (row): Problem | undefined => {
      if (row.state !== '発送待ち' || !needsReadBack(ports, row, confirmed)) return undefined;
      const heard = digitsOf(readBack.get(row.deliveryNumber) ?? '');
      const { recipient } = row;
      if (heard === '') return mailProblems.faxReadBackMissing();
      return heard === digitsOf(recipient) ? undefined : mailProblems.faxReadBackDiffers({ recipient });
    },
    // 送信中 → 発送待ち is the machine's word for the same event; here a person has sent it.
    only: '発送待ち',
    set: () => ({ sentAt: at, error: '', confirmedBy: ports.user.email() }),
    summary: (changed) => mailAudit.dispatched(changed.length, date.value),
  });
}

interface Rule {
  readonly event: DeliveryEvent;
  /** What is wrong where the event has no place in the row's state. */
  readonly refusal: (given: Given<'deliveryNumber' | 'state'>) => Problem;
  readonly only?: DeliveryState;
  readonly problem?: (row: Delivery) => Problem | undefined;
  readonly set: (row: Delivery) => Partial<Delivery>;
  readonly summary: (changed: readonly string[]) => string;
}

function change(
  ports: DeliveryPorts,
  useCase: string,
  wanted: readonly string[],
  rule: Rule,
): DeliveriesChanged {
  const numbers = [...new Set(wanted)];
  if (numbers.length === 0) refuse(mailProblems.nothingChosen());
  return ports.lock.hold(() => {
    const rows = lookup(ports.tables.read(outbox), (row) => row.deliveryNumber);
    const refused: RowMessage[] = [];
    const changes: Change<typeof outbox>[] = [];
    const written: Delivery[] = [];
    for (const deliveryNumber of numbers) {
      const read = attempt(() => rows.get(deliveryNumber));
      const row = read.ok ? read.value : undefined;
      const state = row && moveDelivery(row.state, rule.event);
      const fits = state && (rule.only === undefined || row.state === rule.only);
      const problem: Problem | undefined = !read.ok
        ? read.problem
        : !row
          ? mailProblems.deliveryUnknown({ deliveryNumber })
          : !fits
            ? rule.refusal({ deliveryNumber, state: row.state })
            : rule.problem?.(row);
      if (!row || !state || problem) {
        refused.push(deliveryMessage(problem!, deliveryNumber));
        continue;
      }
      const set = { ...rule.set(row), state };
      changes.push({ id: deliveryNumber, set });
      written.push({ ...row, ...set });
    }
    const changed = written.map((row) => row.deliveryNumber);
    if (changed.length > 0) {
      ports.tables.update(outbox, changes);
      settleDeliveries(ports, written);
      ports.audit.record(useCase, changed, rule.summary(changed));
      ports.tables.flush();
    }
    return { changed, refused };
  });
}

function noteOf(ports: Pick<Ports, 'clock'>, note: string): string {
  const text = note.trim().slice(0, LONGEST_NOTE);
  return `${ports.clock.today()}${text === '' ? '' : ` ${text}`}`;
}

function faxConfirmations(ports: Pick<Ports, 'tables'>): ReadonlyMap<string, string> {
  return new Map(
    ports.tables
      .sound(members)
      .filter((member) => member.faxConfirmedOn !== '')
      .map((member) => [member.memberKey, digitsOf(member.fax)]),
  );
}

function needsReadBack(
  { letters }: Pick<Ports, 'letters'>,
  row: Delivery,
  confirmed: ReadonlyMap<string, string>,
): boolean {
  if (row.method !== 'FAX') return false;
  const paper = readPaperPayload(row);
  // What goes to an insurer was read back when it was queued.
  if (paper && letters.rules[paper.paper.kind]?.to === 'addressed') return false;
  const key = (readPayload(row) ?? paper)?.memberKey ?? '';
  return confirmed.get(key) !== digitsOf(row.recipient);
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
