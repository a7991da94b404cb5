// What may be asked of the room mail: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, number, optional, text } from '../../calls/fields';
import type { ShownProblem } from '../../domain/problem-text';

/** The mail as it goes out, or why it does not. */
export interface DeliveryPreview {
  readonly deliveryNumber: string;
  readonly method: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** HTML of the paper that is attached; '' for a mail without one. */
  readonly letterHtml: string;
  readonly attachment: string;
  /** No mail went to this address for this member before (rule C14). */
  readonly newAddress: boolean;
  /** True where another account sends: this person confirms only. */
  readonly leftToOwner: boolean;
  /** Why it cannot go out now; none where it can. */
  readonly problems: readonly ShownProblem[];
}

/** What a person can do about one letter; `send`: one that failed goes again. */
export const DELIVERY_ACTIONS = ['send', 'cancel', 'bounce', 'arrival', 'resend'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

export interface DeliveryLine {
  readonly deliveryNumber: string;
  readonly organization: string;
  readonly letterTitle: string;
  readonly method: string;
  readonly recipient: string;
  readonly state: string;
  /** ISO; blank where it has not left. */
  readonly sentAt: string;
  /** What went wrong, or what was found out later. */
  readonly note: string;
  /** Those that fit its state, and whoever asks. */
  readonly actions: readonly DeliveryAction[];
}

export interface DeliveryDesk {
  readonly states: readonly { readonly word: string; readonly count: number }[];
  /** The newest first. */
  readonly lines: readonly DeliveryLine[];
  /** Rows that fit, and are not shown. */
  readonly more: number;
  readonly mayResend: boolean;
}

export interface DispatchStart {
  /** ISO date of today. */
  readonly today: string;
  readonly lines: readonly DispatchLine[];
}

export interface DispatchLine {
  readonly deliveryNumber: string;
  readonly organization: string;
  readonly letterTitle: string;
  readonly method: string;
  readonly recipient: string;
  /** Rule C14: the number must be read back before it is used. */
  readonly needsReadBack: boolean;
  readonly attachment: string;
}

export interface DeliveriesChanged {
  readonly changed: readonly string[];
  readonly refused: readonly ShownProblem[];
}

export interface SendOutboxReport {
  readonly sent: readonly string[];
  /** FAX and post: PDF made, 発送待ち. */
  readonly prepared: readonly string[];
  readonly failed: readonly ShownProblem[];
  /** Found in 送信中 after an earlier crash, now 要確認. */
  readonly doubtful: readonly string[];
  readonly blocked: readonly ShownProblem[];
  /** Confirmed, and left to the account that sends. */
  readonly handedOver: readonly string[];
  readonly left: number;
  readonly quotaLeft: number;
}

export interface OutboxPreview {
  /** The account of the hourly run; '' where everybody sends from their own. */
  readonly owner: string;
  /** True where this person's account is not the one that sends. */
  readonly leftToOwner: boolean;
  /** What may not go out now, with the reason. */
  readonly held: readonly ShownProblem[];
  readonly mails: number;
  readonly papers: number;
  readonly quotaLeft: number;
  readonly lines: readonly {
    readonly deliveryNumber: string;
    readonly organization: string;
    readonly method: string;
    readonly recipient: string;
    readonly subject: string;
    readonly newAddress: boolean;
    /** Numbers of other letters to this reader for the same programme, waiting or sent today. */
    readonly doubles: readonly string[];
    /** The quote whose case goes on once its letter is sent; blank for other letters. */
    readonly quoteNumber: string;
  }[];
  /** What leaves by itself, the next first. */
  readonly byItself: readonly WaitsByItself[];
}

export interface WaitsByItself {
  readonly deliveryNumber: string;
  readonly organization: string;
  readonly letterTitle: string;
  readonly recipient: string;
  /** As staff read it. */
  readonly at: string;
}

export const contract = {
  /** All that waits; `about`: numbers that are meant, also of letters that failed. */
  previewOutbox: call({
    may: 'reader',
    request: () => fields({ about: optional(list(text())) }),
    answer: json<OutboxPreview>(),
  }),
  sendOutbox: call({
    may: 'staff',
    request: () =>
      fields({
        /** These only; all that wait otherwise. */
        deliveries: optional(list(text())),
        /**
         * Typed confirmation of a bulk send (rule C14): the number of mails about to go out in this call.
         * The page drops what is done from `deliveries` between chunks, and lowers the number with it.
         */
        confirm: optional(number()),
        /** From a dialog that shows progress: the call ends after some 18 seconds with the rest in `left`. */
        chunk: optional(flag()),
        /** Confirm only: the hourly run sends. Where no automation is set up it sends all the same. */
        confirmOnly: optional(flag()),
      }),
    answer: json<SendOutboxReport>(),
    chunk: ({ chunk }) => chunk === true,
  }),
  /** The rows of 送信箱 with what can be done about each; `text`: words that a row must have. */
  openDeliveries: call({
    may: 'reader',
    request: () => fields({ state: optional(text()), text: optional(text()) }),
    answer: json<DeliveryDesk>(),
  }),
  previewDelivery: call({
    may: 'reader',
    request: () => fields({ deliveryNumber: text() }),
    answer: json<DeliveryPreview>(),
  }),
  /** The same mail to whoever asks, marked as a test; it counts against the day's quota. */
  sendTestMail: call({
    may: 'staff',
    request: () => fields({ deliveryNumber: text() }),
    answer: json<{ readonly to: string }>(),
  }),
  cancelDeliveries: call({
    may: 'staff',
    request: () => fields({ deliveries: list(text()) }),
    answer: json<DeliveriesChanged>(),
  }),
  /** What would leave by itself waits for a person instead. */
  stopDeliveries: call({
    may: 'staff',
    request: () => fields({ deliveries: list(text()) }),
    answer: json<DeliveriesChanged>(),
  }),
  openDispatch: call({ may: 'reader', answer: json<DispatchStart>() }),
  recordDispatch: call({
    may: 'staff',
    request: () =>
      // `on`: ISO date on which it left.
      fields({ on: text(), lines: list(fields({ deliveryNumber: text(), readBack: optional(text()) })) }),
    answer: json<DeliveriesChanged>(),
  }),
  recordBounce: call({
    may: 'staff',
    request: () => fields({ deliveryNumber: text(), note: text() }),
    answer: json<DeliveriesChanged>(),
  }),
  recordArrival: call({
    may: 'staff',
    request: () => fields({ deliveryNumber: text(), note: text() }),
    answer: json<DeliveriesChanged>(),
  }),
  resendDelivery: call({
    may: 'manager',
    request: () => fields({ deliveryNumber: text(), reason: text() }),
    answer: json<{
      readonly deliveryNumber: string;
    }>(),
  }),
  addTemplateVersion: call({
    may: 'manager',
    request: () => fields({ code: text() }),
    answer: json<{ readonly code: string }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type SendOutboxRequest = RequestOf<typeof contract.sendOutbox>;
