// Which rows of 送信箱 may go out now, which are held and why, and what needs a confirmation.
import type { RowOf } from '../../tables/column';
import { lookup, attempt, doubtsIn, unreadProblem } from '../../tables/unread';
import { gatherLetterFacts } from './letter-facts';
import { mailProblems } from './words';
import { isByItself } from './automatic-claim';
import { type DeliveryWorld, type ReadyDelivery, checkDelivery } from './delivery-check';
import type { Cause, CausePorts, LetterRule } from './letter-port';
import { momentText } from '../../domain/clock-time';
import { moveDelivery } from '../../domain/delivery-state';
import type { OwnLetterModel } from '../../domain/paper';
import type { Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import type { Ports } from '../../ports';

export interface Held {
  readonly delivery: Delivery;
  readonly problem: Problem;
  /** Nobody needs it any more (rule C21): sending cancels it. */
  readonly withdrawn: boolean;
}

export interface Queue {
  readonly ready: readonly ReadyDelivery[];
  /** Rows that may not go out, with the reason that stands in their row. */
  readonly held: readonly Held[];
  readonly refused: readonly { readonly deliveryNumber: string; readonly problem: Problem }[];
}

/** By whom, and for which rows. */
export interface Asked {
  readonly named?: readonly string[] | undefined;
  readonly isManager?: boolean | undefined;
  /** Why a row by its number was set aside. */
  readonly inDoubt?: ReadonlyMap<string, Problem>;
}

export type WorldPorts = CausePorts & Pick<Ports, 'letters'>;

/** Five reads, and those of each kind of letter that waits. */
export function gatherDeliveryWorld(ports: WorldPorts): DeliveryWorld {
  const causes = new Map<LetterRule, Cause<OwnLetterModel>>();
  const facts = gatherLetterFacts(ports);
  return {
    facts,
    rules: ports.letters.rules,
    draw: ports.letters.draw(ports, facts),
    hasLeft: (number) => ports.tables.hasLeft(number),
    causeOf: (rule) => {
      const cause = causes.get(rule) ?? rule.cause(ports, facts);
      causes.set(rule, cause);
      return cause;
    },
    members: lookup(ports.tables.read(members), (row) => row.memberKey),
  };
}

/** All that waits, or the named rows; a failed or doubtful row goes again only when it is named. */
export function queueOf(
  deliveries: readonly Delivery[],
  world: DeliveryWorld,
  { named, isManager, inDoubt = new Map() }: Asked = {},
): Queue {
  const ready: ReadyDelivery[] = [];
  const held: Held[] = [];
  const refused: { deliveryNumber: string; problem: Problem }[] = [];
  const copied = copiedNumbers(deliveries, inDoubt);
  for (const delivery of chosen(deliveries, named, refused, inDoubt)) {
    const { deliveryNumber } = delivery;
    // A row without its number could not be found again after its mail has left.
    if (deliveryNumber === '') continue;
    if (copied.has(deliveryNumber)) {
      if (refused.some((one) => one.deliveryNumber === deliveryNumber)) continue;
      refused.push({ deliveryNumber, problem: mailProblems.deliveryTwice({ deliveryNumber }) });
      continue;
    }
    const refusal =
      stateProblem(delivery, { named, isManager }, world.facts.now) ??
      (leftBefore(delivery, world) ? mailProblems.letterSentBefore({ deliveryNumber }) : undefined);
    if (refusal === 'skip') continue;
    if (refusal) {
      refused.push({ deliveryNumber, problem: refusal });
      continue;
    }
    const read = attempt(() => checkDelivery(delivery, world));
    const checked = read.ok ? read.value : { problem: read.problem };
    if (checked.ready) ready.push(checked.ready);
    else held.push(heldOf(delivery, checked));
  }
  return { ready, held, refused };
}

function heldOf(
  delivery: Delivery,
  { problem, withdrawn = false }: { readonly problem: Problem; readonly withdrawn?: boolean },
): Held {
  const told = withdrawn ? mailProblems.letterWithdrawn({ reason: problemText(problem) }) : problem;
  return { delivery, withdrawn, problem: told };
}

/** Numbers that stand in two rows: of a copied row nobody can tell which one was sent. */
export function copiedNumbers(
  deliveries: readonly Delivery[],
  inDoubt: ReadonlyMap<string, Problem> = new Map(),
): Set<string> {
  const seen = new Set(inDoubt.keys());
  const twice = new Set<string>();
  for (const { deliveryNumber } of deliveries) (seen.has(deliveryNumber) ? twice : seen).add(deliveryNumber);
  return twice;
}

function chosen(
  deliveries: readonly Delivery[],
  named: readonly string[] | undefined,
  refused: { deliveryNumber: string; problem: Problem }[],
  inDoubt: ReadonlyMap<string, Problem>,
): readonly Delivery[] {
  if (!named) return deliveries;
  const byNumber = new Map(deliveries.map((row) => [row.deliveryNumber, row]));
  return [...new Set(named)].flatMap((deliveryNumber) => {
    const found = byNumber.get(deliveryNumber);
    if (found) return [found];
    const unknown = mailProblems.deliveryUnknown({ deliveryNumber });
    refused.push({ deliveryNumber, problem: inDoubt.get(deliveryNumber) ?? unknown });
    return [];
  });
}

function stateProblem(
  delivery: Delivery,
  { named, isManager }: Asked,
  now: string,
): Problem | 'skip' | undefined {
  const { deliveryNumber, scheduledAt, state } = delivery;
  const isNamed = named !== undefined;
  const ifNamed = (problem: Problem): Problem | 'skip' => (isNamed ? problem : 'skip');
  switch (state) {
    case '送信待ち':
    case '確認待ち':
      return scheduledAt > now
        ? ifNamed(mailProblems.notYetDue({ deliveryNumber, date: momentText(scheduledAt) }))
        : undefined;
    case '送信失敗':
      return isNamed ? undefined : 'skip';
    case '要確認（送信結果不明）': {
      // A manager who found out that it never arrived says so in 再送理由.
      const released = isNamed && isManager && delivery.resendReason.trim() !== '';
      return released ? undefined : mailProblems.deliveryDoubtful({ deliveryNumber });
    }
    case '送信中':
      return mailProblems.sendingElsewhere({ deliveryNumber });
    case '下書き':
    case '送信済':
    case '取消':
    case '発送待ち':
    case '発送済（記録）':
    case '不達':
    case '':
      return ifNamed(mailProblems.deliveryNotWaiting({ deliveryNumber, state }));
  }
}

const STILL_HERE: readonly Delivery['state'][] = ['下書き', '確認待ち', '送信待ち'];

/** A row that says it waits, of a letter that is gone: somebody set it back by hand, or an older version came back. */
export function leftBefore(
  { state, sentAt, deliveryNumber }: Pick<Delivery, 'state' | 'sentAt' | 'deliveryNumber'>,
  { hasLeft }: Pick<DeliveryWorld, 'hasLeft'>,
): boolean {
  return STILL_HERE.includes(state) && (sentAt !== '' || hasLeft(deliveryNumber));
}

/** 送信待ち again, from wherever the row waits now. */
export function waitingAgain(state: Delivery['state']): Delivery['state'] {
  return moveDelivery(state, state === '確認待ち' ? 'release' : 'resend') ?? state;
}

/** Rule C14: an address that this member's mail has never gone to before. */
export function newAddressCheck(deliveries: readonly Delivery[]): (delivery: Delivery) => boolean {
  const key = (row: Delivery): string => `${row.memberNumber}\n${row.recipient.trim().toLowerCase()}`;
  const used = new Set(deliveries.filter(({ state }) => state === '送信済').map(key));
  return (delivery) => isMail(delivery) && !used.has(key(delivery));
}

/** Mails of the queue that nobody has confirmed yet, or not for this address; a person confirms also what rule C20 let pass. */
export function unconfirmedMails(
  { ready }: Queue,
  { byClock }: { readonly byClock: boolean },
): ReadyDelivery[] {
  return ready.filter(
    ({ delivery }) =>
      isMail(delivery) &&
      (delivery.confirmedBy === '' ||
        (!byClock && isByItself(delivery)) ||
        delivery.confirmedRecipient !== delivery.recipient.trim()),
  );
}

export function isMail(delivery: Pick<Delivery, 'method'>): boolean {
  return delivery.method === 'メール';
}

/** Why a row by its number was set aside. */
export function doubtsByNumber(rows: readonly RowOf<typeof outbox>[]): ReadonlyMap<string, Problem> {
  return new Map(
    rows.flatMap((row) =>
      doubtsIn(row)
        .slice(0, 1)
        .map((doubt) => [row.deliveryNumber, unreadProblem(doubt)]),
    ),
  );
}

/** For whoever goes through them all; who asks for one by its number reads the tab itself. */
export function readOutbox(ports: Pick<Ports, 'tables'>): Delivery[] {
  return ports.tables.sound(outbox);
}
