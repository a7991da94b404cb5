// How a letter comes into 送信箱: once by its key, with the next number, to the roster's address.
import { fingerprintOf } from '../../domain/fingerprint';
import type { DeliveryMethod } from '../../domain/delivery-state';
import type { OwnLetterModel } from '../../domain/paper';
import { pick } from '../../domain/pick';
import type { LetterHead } from '../../domain/quote-letter';
import type { Member } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { reading } from '../../tables/unread';
import type { Ports } from '../../ports';
import { type LetterFacts, addresseeOf, agencyOf, insurersOf } from './letter-facts';
import {
  type MadeRow,
  deliveryMethodOf,
  noticeDeliveryRow,
  paperDeliveryRow,
  recipientOf,
} from './delivery-rows';
import type { LetterRule } from './letter-port';
import type { MailValues } from './mail-text';
import { isApproved } from './template-choice';

/** What every letter opens with; the room adds its own fields. */
export type LetterOpening = LetterHead;

export interface LetterToQueue {
  /** Parts of the idempotency key: the same parts make one letter only. @example ['renewal', policy, step, year] */
  readonly key: readonly unknown[];
  readonly member: Member;
  readonly program: string;
  /** Numbers of the rows that it is about. */
  readonly subjects: readonly string[];
  readonly kind: OwnLetterModel['kind'];
  readonly paper: (opening: LetterOpening) => OwnLetterModel;
  /** What the mail's text names beside the usual. */
  readonly values?: Partial<MailValues>;
  /** ISO time before which it waits. */
  readonly scheduledAt?: string;
  /** Where it goes to somebody else than the member. */
  readonly to?: {
    readonly addressee: OwnLetterModel['addressee'];
    readonly method: DeliveryMethod;
    readonly recipient: string;
  };
}

/** A mail without a paper, to an address that need not stand in the roster. */
export interface NoticeToQueue {
  readonly key: readonly unknown[];
  /** Code in メール文面. */
  readonly template: string;
  readonly title: string;
  readonly program: string;
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly contact: string;
  readonly recipient: string;
  readonly subjects: readonly string[];
  readonly values?: Partial<MailValues>;
  /** Who has confirmed the address already; otherwise a person still has to (rule C14). */
  readonly confirmedBy?: string;
}

export interface Queued {
  readonly deliveryNumber: string;
  /** True where the letter stood already: nothing was added. */
  readonly existing: boolean;
}

type QueuePorts = Pick<Ports, 'tables' | 'clock' | 'user'>;

/** One read and at most one append, whatever the number of letters. To be called under the lock. */
export function queueLetters(
  ports: QueuePorts & Pick<Ports, 'letters'>,
  facts: LetterFacts,
  letters: readonly LetterToQueue[],
): Queued[] {
  return queueRows(ports, facts.today, letters, (letter, made) => {
    const { member, to } = letter;
    const method = to?.method ?? deliveryMethodOf(member);
    const rule = ports.letters.rules[letter.kind]!;
    const opening = letterOpening(facts, rule, { ...letter, number: made.deliveryNumber });
    const paper = letter.paper(to ? { ...opening, addressee: to.addressee } : opening);
    return paperDeliveryRow(
      {
        version: 1,
        memberKey: member.memberKey,
        program: letter.program,
        paper,
        ...(letter.values ? { values: letter.values } : {}),
      },
      {
        subjects: letter.subjects,
        memberNumber: member.memberNumber,
        method,
        recipient: to?.recipient ?? recipientOf(member, method),
        ...(letter.scheduledAt ? { scheduledAt: letter.scheduledAt } : {}),
        ...made,
      },
    );
  });
}

export function queueNotices(
  ports: QueuePorts,
  facts: LetterFacts,
  notices: readonly NoticeToQueue[],
): Queued[] {
  return queueRows(ports, facts.today, notices, (notice, made) => {
    const row = noticeDeliveryRow(
      {
        version: 1,
        notice: notice.template,
        ...pick(notice, 'memberKey', 'program', 'organization', 'contact'),
        ...(notice.values ? { values: notice.values } : {}),
      },
      { ...pick(notice, 'title', 'subjects', 'memberNumber', 'recipient'), ...made },
    );
    const { confirmedBy, recipient } = notice;
    return confirmedBy ? { ...row, confirmedBy, confirmedRecipient: recipient } : row;
  });
}

/** The head of a letter as it stands today; a preview shows it without a number. */
export function letterOpening(
  facts: LetterFacts,
  { template: code }: Pick<LetterRule, 'template'>,
  { member, program, number }: { readonly member: Member; readonly program: string; readonly number: string },
): LetterOpening {
  const template = code === '' ? undefined : facts.templates.get(code);
  return {
    number,
    date: facts.today,
    addressee: addresseeOf(member),
    agency: agencyOf(facts, member),
    insurers: insurersOf(facts, [program]),
    programName: facts.programs.get(program)?.name ?? program,
    internal: code !== '' && !isApproved(template, facts.today),
    template: { version: template?.version ?? '', approvalNumber: template?.approvalNumber ?? '' },
  };
}

/** The same key makes one row only. To be called under the lock. */
export function queueRows<Wanted extends { readonly key: readonly unknown[] }>(
  ports: QueuePorts,
  today: string,
  wanted: readonly Wanted[],
  row: (one: Wanted, made: MadeRow) => Delivery,
): Queued[] {
  if (wanted.length === 0) return [];
  const standing = ports.tables.read(outbox);
  // A cancelled letter may be queued anew; a row in doubt counts: rather no second letter than two.
  const byKey = new Map(
    standing
      .filter(({ state }) => reading(state) !== '取消')
      .map((one) => [one.idempotencyKey, one.deliveryNumber]),
  );
  const taken = standing.map(({ deliveryNumber }) => deliveryNumber);
  const next = ports.tables.series('M', today.slice(0, 4), taken);
  const stamp = { at: ports.clock.now(), by: ports.user.email() };
  const added: Delivery[] = [];
  const queued = wanted.map((one): Queued => {
    const idempotencyKey = fingerprintOf(one.key);
    const found = byKey.get(idempotencyKey);
    if (found !== undefined) return { deliveryNumber: found, existing: true };
    const deliveryNumber = next();
    added.push(row(one, { deliveryNumber, idempotencyKey, ...stamp }));
    byKey.set(idempotencyKey, deliveryNumber);
    return { deliveryNumber, existing: false };
  });
  if (added.length > 0) ports.tables.append(outbox, added);
  return queued;
}
