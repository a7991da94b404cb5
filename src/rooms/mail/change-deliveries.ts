// What people record about letters: cancelled, dispatched, come back, arrived after all.
import { cutText } from '../../domain/cut-text';
import { moveDelivery, type DeliveryEvent, type DeliveryState } from '../../domain/delivery-state';
import { readForm } from '../../domain/form-reader';
import { pick } from '../../domain/pick';
import { refuse, type Given, type Problem } from '../../domain/problem';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import type { RequestOf } from '../../calls/call';
import type { contract, DeliveriesChanged, DispatchStart } from './contract';
import { attempt, lookup } from '../../tables/unread';
import { isByItself, unclaimed } from './automatic-claim';
import { tellDeliveries } from './delivery-effects';
import { readPaperPayload, readPayload } from './delivery-payload';
import { deliveryMessage, mailAudit, mailProblems, stoppedText } from './words';
import { readOutbox } from './outbox-queue';
import type { Ports } from '../../ports';

export type DeliveryPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;

const LONGEST_NOTE = 200;

/** What has not left the house yet, or came back as failed. */
export function cancelDeliveries(
  ports: DeliveryPorts,
  { deliveries }: RequestOf<typeof contract.cancelDeliveries>,
): DeliveriesChanged {
  return change(ports, 'cancelDeliveries', deliveries, {
    event: 'cancel',
    set: () => ({ error: '' }),
    summary: (changed) => mailAudit.cancelled(changed.length),
  });
}

/** Rule C20: the hour in which somebody can say no. The mail stays, for whoever looks at it. */
export function stopDeliveries(
  ports: DeliveryPorts,
  { deliveries }: RequestOf<typeof contract.stopDeliveries>,
): DeliveriesChanged {
  const error = stoppedText(ports.user.email());
  return change(ports, 'stopDeliveries', deliveries, {
    event: 'hold',
    wrongWith: (row) =>
      isByItself(row) ? undefined : mailProblems.notStoppable(pick(row, 'deliveryNumber', 'state')),
    set: () => ({ ...unclaimed, error }),
    summary: (changed) => mailAudit.stopped(changed.length),
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
        ...pick(row, 'deliveryNumber', 'organization', 'letterTitle', 'method', 'recipient', 'attachment'),
        needsReadBack: needsReadBack(ports, row, confirmed),
      })),
  };
}

/** Rule C14: a FAX number that nobody has confirmed is read back, and typed as it was heard. */
export function recordDispatch(
  ports: DeliveryPorts,
  { on, lines }: RequestOf<typeof contract.recordDispatch>,
): DeliveriesChanged {
  const form = readForm({ on }, ports.clock.today());
  const date = form.date('on', { need: mailProblems.dispatchDateMissing() });
  form.done();
  ports.tables.refuseBehind();
  const readBack = new Map(lines.map((line) => [line.deliveryNumber, line.readBack ?? '']));
  const confirmed = faxConfirmations(ports);
  const now = ports.clock.now();
  const at = date === now.slice(0, 10) ? now : `${date}T00:00:00`;
  return change(ports, 'recordDispatch', [...readBack.keys()], {
    event: 'dispatched',
    wrongWith: (row) => {
      if (!needsReadBack(ports, row, confirmed)) return undefined;
      const heard = digitsOf(readBack.get(row.deliveryNumber) ?? '');
      const { recipient } = row;
      if (heard === '') return mailProblems.faxReadBackMissing();
      return heard === digitsOf(recipient) ? undefined : mailProblems.faxReadBackDiffers({ recipient });
    },
    set: () => ({ sentAt: at, error: '', confirmedBy: ports.user.email() }),
    summary: (changed) => mailAudit.dispatched(changed.length, date),
  });
}

/** What a person does with a letter, and what is told where that has no place in the row's state. */
const refusals = {
  cancel: mailProblems.notCancellable,
  hold: mailProblems.notStoppable,
  bounced: mailProblems.notBounceable,
  arrived: mailProblems.notDoubtful,
  dispatched: mailProblems.notDispatchable,
} satisfies Partial<Record<DeliveryEvent, (given: Given<'deliveryNumber' | 'state'>) => Problem>>;

interface Judged {
  readonly fitting: readonly { readonly row: Delivery; readonly state: DeliveryState }[];
  readonly refused: readonly { readonly deliveryNumber: string; readonly problem: Problem }[];
}

/** Writes nothing. */
function judgeDeliveries(
  ports: Pick<Ports, 'tables'>,
  event: keyof typeof refusals,
  deliveries: readonly string[],
  wrongWith: (row: Delivery) => Problem | undefined = () => undefined,
): Judged {
  const numbers = [...new Set(deliveries)];
  if (numbers.length === 0) refuse(mailProblems.nothingChosen());
  const rows = lookup(ports.tables.read(outbox), (row) => row.deliveryNumber);
  const fitting: Judged['fitting'][number][] = [];
  const refused: Judged['refused'][number][] = [];
  for (const deliveryNumber of numbers) {
    const read = attempt(() => rows.get(deliveryNumber));
    const row = read.ok ? read.value : undefined;
    const state = row && stateAfter(row, event);
    const problem = !read.ok
      ? read.problem
      : !row
        ? mailProblems.deliveryUnknown({ deliveryNumber })
        : state
          ? wrongWith(row)
          : refusals[event]({ deliveryNumber, state: row.state });
    if (row && state && !problem) fitting.push({ row, state });
    else refused.push({ deliveryNumber, problem: problem! });
  }
  return { fitting, refused };
}

/** 送信中 → 発送待ち is the machine's word for the same event; here a person has sent it. */
function stateAfter({ state }: Delivery, event: DeliveryEvent): DeliveryState | undefined {
  return event === 'dispatched' && state !== '発送待ち' ? undefined : moveDelivery(state, event);
}

interface Rule {
  readonly event: keyof typeof refusals;
  readonly wrongWith?: (row: Delivery) => Problem | undefined;
  readonly set: (row: Delivery) => Partial<Delivery>;
  readonly summary: (changed: readonly string[]) => string;
}

function change(
  ports: DeliveryPorts,
  useCase: string,
  deliveries: readonly string[],
  rule: Rule,
): DeliveriesChanged {
  return ports.lock.hold(() => {
    const { fitting, refused } = judgeDeliveries(ports, rule.event, deliveries, rule.wrongWith);
    const written = fitting.map(({ row, state }) => ({ ...row, ...rule.set(row), state }));
    const changed = written.map((row) => row.deliveryNumber);
    if (changed.length > 0) {
      ports.tables.update(
        outbox,
        fitting.map(({ row, state }) => ({ id: row.deliveryNumber, set: { ...rule.set(row), state } })),
      );
      tellDeliveries(ports, written);
      ports.audit.record(useCase, changed, rule.summary(changed));
      ports.tables.flush();
    }
    return {
      changed,
      refused: refused.map(({ deliveryNumber, problem }) => deliveryMessage(problem, deliveryNumber)),
    };
  });
}

function noteOf(ports: Pick<Ports, 'clock'>, note: string): string {
  const text = cutText(note.trim(), LONGEST_NOTE);
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
