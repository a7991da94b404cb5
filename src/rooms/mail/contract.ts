// This file defines what pages say to the server about letters in 送信箱 beside sending them.
import type { RowMessage } from '../../ui/contract';

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
  /** Why it cannot go out now; '' where it can. */
  readonly problem: string;
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

export interface RecordDispatchRequest {
  /** ISO date on which it left. */
  readonly on: string;
  readonly lines: readonly { readonly deliveryNumber: string; readonly readBack?: string }[];
}

export interface DeliveriesChanged {
  readonly changed: readonly string[];
  readonly refused: readonly RowMessage[];
}

export interface MailFunctions {
  previewDelivery(request: { readonly deliveryNumber: string }): DeliveryPreview;
  /** The same mail to whoever asks, marked as a test; it counts against the day's quota. */
  sendTestMail(request: { readonly deliveryNumber: string }): { readonly to: string };
  cancelDeliveries(request: { readonly deliveries: readonly string[] }): DeliveriesChanged;
  openDispatch(): DispatchStart;
  recordDispatch(request: RecordDispatchRequest): DeliveriesChanged;
}
