// What comes before sending: crashed rows, what is held and why, and the confirmation of rule C14.
import { problemText, type ShownProblem } from '../../domain/problem-text';
import { placeOf } from '../../domain/book-origin';
import { houseProblems } from '../../domain/messages';
import { minutesBetween } from '../../domain/clock-time';
import { moveDelivery } from '../../domain/delivery-state';
import type { Problem } from '../../domain/problem';
import { outbox, type Delivery } from '../../tables/outbox';
import type { SendOutboxRequest } from './contract';
import { reading } from '../../tables/unread';
import { tellDeliveries } from './delivery-effects';
import { isByItself, unclaimed } from './automatic-claim';
import type { DeliveryWorld, ReadyDelivery } from './delivery-check';
import {
  type Held,
  type Queue,
  doubtsByNumber,
  gatherDeliveryWorld,
  isMail,
  newAddressCheck,
  queueOf,
  unconfirmedMails,
  waitingAgain,
  type WorldPorts,
} from './outbox-queue';
import { deliveryMessage, mailAudit, mailProblems } from './words';
import type { Change, Ports } from '../../ports';

export type PreparePorts = WorldPorts & Pick<Ports, 'user' | 'audit' | 'mailer' | 'memory'>;
type DeliveryChange = Change<typeof outbox>;

export interface PreparedSend {
  readonly doubtful: readonly string[];
  readonly blocked: readonly ShownProblem[];
  /** What this run may send. */
  readonly numbers: ReadonlySet<string>;
  readonly chunkSize: number;
  /** The account that sends; '' where everybody sends from their own. */
  readonly owner: string;
}

/** Who presses the button, or the hourly trigger, which sends only what a person has confirmed. */
export interface SendMode {
  readonly confirmedOnly: boolean;
}

const USUAL_CHUNK = 10;
/** No execution lives longer than six minutes: what was reserved before that is nobody's any more. */
const LEASE_MINUTES = 7;

export function prepareSend(
  ports: PreparePorts,
  request: SendOutboxRequest,
  mode: SendMode,
): PreparedSend | { readonly refusal: Problem } {
  ports.tables.refuseBehind();
  const rows = ports.tables.read(outbox);
  const deliveries = ports.tables.sift(rows);
  const changes: DeliveryChange[] = [];
  const doubtful: string[] = [];
  const current = deliveries.map((row) => {
    if (row.state !== '送信中' || isBeingSent(row, ports.clock.now())) return row;
    const set = afterCrash(row);
    changes.push({ id: row.deliveryNumber, set });
    if (isMail(row)) doubtful.push(row.deliveryNumber);
    return { ...row, ...set };
  });

  const candidates = mode.confirmedOnly ? current.filter(isConfirmed) : current;
  const gathered = gatherDeliveryWorld(ports);
  // A paper that comes back from a crash has not left; its mark says so only once the row is written.
  const returned = new Set(changes.map(({ id }) => id));
  const hasLeft = (number: string): boolean => !returned.has(number) && gathered.hasLeft(number);
  const world = { ...gathered, hasLeft };
  if (placeOf(world.facts.setting('bookFile'), ports.memory.fileId()) === 'practice')
    return { refusal: houseProblems.bookPractice() };
  const asked = queueOf(candidates, world, {
    named: request.deliveries,
    isManager: ports.user.isManager(),
    inDoubt: doubtsByNumber(rows),
  });
  const queue = mode.confirmedOnly ? decidedAgain(ports, asked) : asked;
  const held = [...queue.held, ...withdrawnAmong(current, world, queue)];
  for (const { delivery, problem, withdrawn } of held) {
    const error = problemText(problem);
    const claimed = isByItself(delivery);
    if (!withdrawn && !claimed && delivery.state === '確認待ち' && delivery.error === error) continue;
    const state = moveDelivery(delivery.state, withdrawn ? 'cancel' : 'hold') ?? delivery.state;
    // What the rule holds back goes on only with a person's word.
    const set = { state, error, ...(claimed ? unclaimed : {}) };
    changes.push({ id: delivery.deliveryNumber, set });
  }
  const gone = held.filter(({ withdrawn }) => withdrawn).map(({ delivery }) => delivery.deliveryNumber);
  if (gone.length > 0) ports.audit.record('sendOutbox', gone, mailAudit.withdrawn(gone.length));

  const unconfirmed = unconfirmedMails(queue, { byClock: mode.confirmedOnly });
  const isNew = newAddressCheck(current);
  const newAddresses = unconfirmed.filter(({ delivery }) => isNew(delivery)).length;
  const needed = unconfirmed.length > 1 || newAddresses > 0;
  // Typed is what the person sees: every mail about to go out, also those confirmed before a stop or a spent quota.
  const mails = queue.ready.filter(({ delivery }) => isMail(delivery)).length;
  const refusal = needed ? confirmationProblem(mails, newAddresses, request.confirm) : undefined;
  if (!refusal) {
    for (const { delivery } of queue.ready) {
      // In the run of the clock the rule's own claim stands; a person who sends takes the mail over.
      const set = released(delivery, ports.user.email(), mode.confirmedOnly);
      if (set) changes.push({ id: delivery.deliveryNumber, set });
    }
    if (needed) {
      const subjects = unconfirmed.map(({ delivery }) => delivery.deliveryNumber);
      ports.audit.record('confirmOutbox', subjects, mailAudit.confirmed(unconfirmed.length));
    }
  }
  if (doubtful.length > 0) ports.audit.record('sendOutbox', doubtful, mailAudit.doubtful(doubtful.length));
  ports.tables.update(outbox, changes, 'skip');
  const sets = new Map(changes.map(({ id, set }) => [id, set]));
  // Also what an earlier run wrote and could not tell the other tabs any more.
  tellDeliveries(
    ports,
    deliveries.map((row) => ({ ...row, ...sets.get(row.deliveryNumber) })),
  );
  ports.tables.flush();
  if (refusal) return { refusal };
  return {
    doubtful,
    blocked: [
      ...held.map(({ delivery, problem }) => deliveryMessage(problem, delivery.deliveryNumber)),
      ...queue.refused.map(({ deliveryNumber, problem }) => deliveryMessage(problem, deliveryNumber)),
    ],
    numbers: new Set(queue.ready.map(({ delivery }) => delivery.deliveryNumber)),
    chunkSize: world.facts.count('mailChunkSize', USUAL_CHUNK),
    owner: world.facts.setting('automationOwner'),
  };
}

/** Rule C20: what no person has confirmed leaves only where that would be decided now. */
function decidedAgain(ports: PreparePorts, queue: Queue): Queue {
  if (!queue.ready.some(({ delivery }) => isByItself(delivery))) return queue;
  const stays = ports.letters.byItself(ports);
  const ready: ReadyDelivery[] = [];
  const held = [...queue.held];
  for (const one of queue.ready) {
    const kept = isByItself(one.delivery) ? stays(one.delivery) : undefined;
    if (!kept) ready.push(one);
    else if (kept.until === 'person')
      held.push({ delivery: one.delivery, problem: kept.problem, withdrawn: false });
  }
  return { ...queue, ready, held };
}

/** Whoever sends any letter also takes back those that nobody needs any more: no list would offer them for sending. */
function withdrawnAmong(deliveries: readonly Delivery[], world: DeliveryWorld, queue: Queue): Held[] {
  const known = new Set([...queue.held, ...queue.ready].map(({ delivery }) => delivery.deliveryNumber));
  const others = deliveries.filter(({ deliveryNumber }) => !known.has(deliveryNumber));
  return queueOf(others, world).held.filter(({ withdrawn }) => withdrawn);
}

/** For the clock: nothing confirmed waits, nothing hangs, and every state has been told to the rows that caused it. */
export function hasNothingToSend(ports: Pick<Ports, 'tables'>): boolean {
  return ports.tables
    .readColumns(outbox, ['state', 'confirmedBy', 'toldState'])
    .every(({ state: cell, confirmedBy, toldState }) => {
      const state = reading(cell);
      const waits = (state === '送信待ち' || state === '確認待ち') && confirmedBy !== '';
      return state === toldState && state !== '送信中' && !waits;
    });
}

/** A clock set back makes no run immortal. */
export function isBeingSent(row: Delivery, now: string): boolean {
  return Math.abs(minutesBetween(row.reservedAt, now)) < LEASE_MINUTES;
}

function isConfirmed(row: Delivery): boolean {
  return isMail(row) && row.confirmedBy !== '' && row.confirmedRecipient === row.recipient.trim();
}

function afterCrash(row: Delivery): Partial<Delivery> {
  // Paper cannot have left the house: its PDF is simply made again.
  if (!isMail(row)) return { state: '送信待ち', reservedAt: '', error: '' };
  const { deliveryNumber } = row;
  const error = problemText(mailProblems.deliveryDoubtful({ deliveryNumber }));
  return { state: '要確認（送信結果不明）', error };
}

/** Waiting again, and confirmed for this very address. */
function released(delivery: Delivery, user: string, byClock: boolean): Partial<Delivery> | undefined {
  const waiting = waitingAgain(delivery.state);
  if (!isMail(delivery)) return waiting === delivery.state ? undefined : { state: waiting, error: '' };
  const confirmedRecipient = delivery.recipient.trim();
  const standing =
    delivery.confirmedBy !== '' &&
    delivery.confirmedRecipient === confirmedRecipient &&
    (byClock || !isByItself(delivery));
  if (waiting === delivery.state && standing) return undefined;
  const confirmedBy = standing ? delivery.confirmedBy : user;
  return { state: waiting, confirmedBy, confirmedRecipient, error: '' };
}

function confirmationProblem(
  count: number,
  newAddresses: number,
  confirm: number | undefined,
): Problem | undefined {
  if (confirm === undefined) return mailProblems.confirmNumber({ count, newAddresses });
  return confirm === count ? undefined : mailProblems.confirmDiffers({ count, confirm });
}
