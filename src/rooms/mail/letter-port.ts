// What rooms bring for their letters: how a kind leaves, how it is drawn, and what its state means to their rows.
import type { OwnLetterModel, SendablePaper } from '../../domain/paper';
import type { Problem } from '../../domain/problem';
import type { Ports } from '../../ports';
import type { Template } from '../../tables/masters';
import type { Member } from '../../tables/members';
import type { Delivery } from '../../tables/outbox';
import type { templateCodes } from '../../tables/setting-keys';
import type { LetterFacts } from './letter-facts';

/** Why a letter that waits may not leave as it is (rule C21). */
export interface Ended {
  readonly problem: Problem;
  /** Nobody needs it any more: it is cancelled. Otherwise it comes back to a person. */
  readonly withdrawn: boolean;
}
/** What it is about has come to its end. */
export const withdrawn = (problem: Problem): Ended => ({ problem, withdrawn: true });
/** What it is about has changed: a person decides. */
export const heldBack = (problem: Problem): Ended => ({ problem, withdrawn: false });

export type CausePorts = Pick<Ports, 'tables' | 'clock' | 'rates'>;

/** Whether what caused a letter still stands, asked on the day it leaves. A method, so that each kind reads its own paper. */
export interface Cause<Paper> {
  ended(paper: Paper, delivery: Delivery): Ended | undefined;
}

/** How one kind of letter leaves the house: to whom, by mail or not, under which template, and while what stands. */
export interface LetterRule<Paper = OwnLetterModel> {
  /** Reads its rows once a run, and only when the first letter of its kind is asked about. */
  readonly cause: (ports: CausePorts, facts: LetterFacts) => Cause<Paper>;
  /** `member`: the address must be the roster's; `addressed`: whom the letter names (an insurer). */
  readonly to: 'member' | 'addressed';
  /** What is wrong where this letter is to go by mail; left out where it may. */
  readonly notByMail?: () => Problem;
  /** '' where the letter needs no approved text (to an insurer). */
  readonly template: (typeof templateCodes)[keyof typeof templateCodes] | '';
  /** The text goes to an insurer only: it is no material for customers and needs no approval number (rule C16). */
  readonly unapproved?: true;
}

export type LetterRules = Readonly<Partial<Record<OwnLetterModel['kind'], LetterRule>>>;

/** A letter of which 送信箱 keeps only the numbers: drawn anew, so that nothing goes out about what has changed since. */
export interface DrawnLetter {
  readonly memberKey: string;
  readonly programs: readonly string[];
  /** Code in メール文面. */
  readonly template: string;
  readonly ended: (member: Member) => Ended | undefined;
  readonly paper: (sheet: {
    readonly number: string;
    readonly member: Member;
    readonly facts: LetterFacts;
    readonly template: Template | undefined;
  }) => SendablePaper;
}

/** Reads its rows once, then draws any of its letters, or says why it may not. */
export type DrawLetters = (
  ports: CausePorts,
  facts: LetterFacts,
) => (delivery: Delivery) => DrawnLetter | Ended;

/** Why a mail that nobody has confirmed stays: it waits for its time, or for a person. */
export interface Stays {
  readonly until: 'later' | 'person';
  readonly problem: Problem;
}

/** Rule C20: whether a mail without a person's word may leave now; undefined where it may. Reads its rows once. */
export type GoesByItself = (
  ports: CausePorts & Pick<Ports, 'mailer' | 'memory'>,
) => (delivery: Delivery) => Stays | undefined;

export type EffectPorts = Pick<Ports, 'tables' | 'clock' | 'user'>;

/**
 * Brings a room's rows in line with letters whose state has changed; sheet order is no order, the number is.
 * Runs under the lock, and again for the same letters after a crash: it must find out what it has done already.
 */
export type DeliveryEffect = (ports: EffectPorts, changed: readonly Delivery[]) => void;

/** What all rooms bring, put together. */
export interface LetterDesk {
  readonly rules: LetterRules;
  readonly draw: DrawLetters;
  readonly effects: readonly DeliveryEffect[];
  readonly byItself: GoesByItself;
}
