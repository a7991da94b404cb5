// This file defines which rows of 送信箱 may go out now, which are held and why, and what needs a confirmation.
import { quoteProblems } from '../quotes/messages';
import { mailProblems } from './mail-messages';
import { moveDelivery } from '../../domain/delivery-state';
import type { Problem } from '../../domain/problem';
import { members } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { quotes } from '../../tables/quotes';
import { attempt, doubtsIn, lookup, unreadProblem } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import { checkDelivery, type DeliveryWorld, type ReadyDelivery } from './delivery-check';
import type { Ports } from '../../ports';
import { gatherLetterFacts } from '../quotes/quote-facts';

export interface Queue {
  readonly ready: readonly ReadyDelivery[];
  /** Rows that may not go out, with the reason that stands in their row. */
  readonly held: readonly { readonly delivery: Delivery; readonly problem: Problem }[];
  readonly refused: readonly { readonly deliveryNumber: string; readonly problem: Problem }[];
}

/** Six reads. */
export function gatherDeliveryWorld(ports: Pick<Ports, 'tables' | 'clock'>): DeliveryWorld {
  return {
    facts: gatherLetterFacts(ports),
    quotes: lookup(ports.tables.read(quotes), (row) => row.quoteNumber),
    members: lookup(ports.tables.read(members), (row) => row.memberKey),
  };
}

/** All that waits, or the named rows; a failed or doubtful row goes again only when it is named. */
export function queueOf(
  deliveries: readonly Delivery[],
  world: DeliveryWorld,
  named: readonly string[] | undefined,
  isManager: boolean,
  inDoubt: ReadonlyMap<string, Problem> = new Map(),
): Queue {
  const ready: ReadyDelivery[] = [];
  const held: { delivery: Delivery; problem: Problem }[] = [];
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
    const refusal = stateProblem(delivery, named !== undefined, isManager, world.facts.today);
    if (refusal === 'skip') continue;
    if (refusal) {
      refused.push({ deliveryNumber, problem: refusal });
      continue;
    }
    const read = attempt(() => checkDelivery(delivery, world));
    const checked = read.ok ? read.value : { problem: read.problem };
    if (checked.ready) ready.push(checked.ready);
    else held.push({ delivery, problem: checked.problem });
  }
  return { ready, held, refused };
}

/** Numbers that stand in two rows: of a copied row nobody can tell which one was sent. */
function copiedNumbers(deliveries: readonly Delivery[], inDoubt: ReadonlyMap<string, Problem>): Set<string> {
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
    const unknown = quoteProblems.deliveryUnknown({ deliveryNumber });
    refused.push({ deliveryNumber, problem: inDoubt.get(deliveryNumber) ?? unknown });
    return [];
  });
}

function stateProblem(
  delivery: Delivery,
  isNamed: boolean,
  isManager: boolean,
  today: string,
): Problem | 'skip' | undefined {
  const { deliveryNumber, scheduledOn, state } = delivery;
  const ifNamed = (problem: Problem): Problem | 'skip' => (isNamed ? problem : 'skip');
  switch (state) {
    case '送信待ち':
    case '確認待ち':
      return scheduledOn > today
        ? ifNamed(quoteProblems.notYetDue({ deliveryNumber, date: scheduledOn }))
        : undefined;
    case '送信失敗':
      return isNamed ? undefined : 'skip';
    case '要確認（送信結果不明）': {
      // A manager who found out that it never arrived says so in 再送理由.
      const released = isNamed && isManager && delivery.resendReason.trim() !== '';
      return released ? undefined : quoteProblems.deliveryDoubtful({ deliveryNumber });
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
      return ifNamed(quoteProblems.deliveryNotWaiting({ deliveryNumber, state }));
  }
}

/** 送信待ち again, from wherever the row waits now. */
export function waitingAgain(state: Delivery['state']): Delivery['state'] {
  if (state === '送信待ち') return state;
  return moveDelivery(state, state === '確認待ち' ? 'release' : 'resend') ?? state;
}

/** Rule C14: an address that this member's mail has never gone to before. */
export function newAddressCheck(deliveries: readonly Delivery[]): (delivery: Delivery) => boolean {
  const key = (row: Delivery): string => `${row.memberNumber}\n${row.recipient.trim().toLowerCase()}`;
  const used = new Set(
    deliveries.filter((row) => row.method === 'メール' && row.state === '送信済').map(key),
  );
  return (delivery) => delivery.method === 'メール' && !used.has(key(delivery));
}

/** Mails of the queue that nobody has confirmed yet, or not for this address. */
export function unconfirmedMails(queue: Queue): ReadyDelivery[] {
  return queue.ready.filter(
    ({ delivery }) =>
      isMail(delivery) &&
      (delivery.confirmedBy === '' || delivery.confirmedRecipient !== delivery.recipient.trim()),
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
