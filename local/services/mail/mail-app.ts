// The global MailApp: mails are counted against the quota and become files in the outbox.

import { tokyoStamp } from '../../state/clock';
import type { TwinState } from '../../state/state';
import { asGoogle } from '../../execution/behaviours';
import { ScriptError, ServiceObject, type Execution } from '../../execution/service-object';
import type { Blob } from '../utilities/blob';
import { composeMail } from './compose';

const DAY_MS = 24 * 3600_000;
const MAX_RECIPIENTS = 50;
const MAX_BODY_BYTES = 400 * 1024;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

export interface MailOptions {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
  attachments?: (Blob | { getBlob?: unknown })[];
}

export class MailApp extends ServiceObject {
  readonly className = 'MailApp';

  async sendEmail(first: string | MailOptions, ...rest: unknown[]): Promise<void> {
    this._require();
    const message = readArguments(first, rest);
    const recipients = [message.to, message.cc, message.bcc].flatMap(addresses);
    this._check(message, recipients);
    const { environment, user } = this.execution;
    const { state } = environment;
    const use = this._use();
    if (use.recipients + recipients.length > environment.limits.mailQuota) {
      throw new ScriptError('Service invoked too many times for one day: email.');
    }
    this._refuseInTheMiddle(state.mails.length);
    await writeMail(this.execution, message, () => {
      // Counted after the file stands: what failed to be sent costs nothing.
      state.mailUse[user.email] = { since: use.since, recipients: use.recipients + recipients.length };
    });
  }

  /** The counter has room, and Google refuses all the same. */
  private _refuseInTheMiddle(sent: number): void {
    const { environment } = this.execution;
    const { mailTrouble } = environment;
    if (!mailTrouble || mailTrouble.times < 1 || sent < mailTrouble.after || !asGoogle('quotaInTheMiddle'))
      return;
    environment.mailTrouble = { ...mailTrouble, times: mailTrouble.times - 1 };
    throw new ScriptError(
      mailTrouble.kind === 'day'
        ? 'Service invoked too many times for one day: email.'
        : 'Service invoked too many times in a short time: email. Try Utilities.sleep(1000) between calls.',
    );
  }

  getRemainingDailyQuota(): number {
    this._require();
    return Math.max(0, this.execution.environment.limits.mailQuota - this._use().recipients);
  }

  private _require(): void {
    this.execution.requireAuthorization();
    this.execution.requireScope('script.send_mail');
  }

  /** The count starts anew 24 hours after its first mail. */
  private _use(): TwinState['mailUse'][string] {
    const now = this.execution.now().getTime();
    const use = this.execution.environment.state.mailUse[this.execution.user.email];
    return use && now - use.since < DAY_MS ? use : { since: now, recipients: 0 };
  }

  private _check(message: MailOptions, recipients: string[]): void {
    if (addresses(message.to).length === 0) throw new ScriptError('Failed to send email: no recipient');
    const wrong = recipients.find((address) => !/^[^\s@<>]+@[^\s@<>]+$/.test(bareAddress(address)));
    if (wrong !== undefined) throw new ScriptError(`Invalid email: ${wrong}`);
    if (recipients.length > MAX_RECIPIENTS)
      throw new ScriptError('Limit Exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength((message.body ?? '') + (message.htmlBody ?? '')) > MAX_BODY_BYTES) {
      throw new ScriptError('Limit Exceeded: Email Body Size.');
    }
    const size = (message.attachments ?? []).reduce(
      (sum, blob) => sum + ((blob as Partial<Blob>)._content?.length ?? 0),
      0,
    );
    if (size > MAX_ATTACHMENT_BYTES) throw new ScriptError('Limit Exceeded: Email Total Attachments Size.');
  }
}

/** A mail that left before a run died is in the outbox and in nobody's list: it is never written over. */
function freeName(now: Date, number: number, taken: (name: string) => boolean): string {
  const name = `${tokyoStamp(now)}-${String(number).padStart(4, '0')}.eml`;
  return taken(name) ? freeName(now, number + 1, taken) : name;
}

/** Into the outbox, as a file and a line. */
export async function writeMail(
  execution: Execution,
  message: MailOptions,
  written: () => void = () => undefined,
): Promise<void> {
  const { environment, user } = execution;
  const { state, folder } = environment;
  const now = execution.now();
  const file = freeName(now, state.mails.length + 1, (name) => folder.has('outbox', name));
  const attachments = (message.attachments ?? []).map((blob) => blob as Blob);
  const content = await composeMail({ ...message, from: user.email, date: now, attachments }, file);
  // What the script has written is on the disk before a mail leaves: nobody can take that back.
  environment.beforeMail();
  folder.write('outbox', file, content);
  written();
  state.mails.push({
    file,
    sentAt: now.toISOString(),
    from: user.email,
    to: addresses(message.to).join(', '),
    subject: message.subject ?? '',
    attachments: attachments.map((blob) => blob.getName() ?? 'attachment'),
  });
}

function readArguments(first: string | MailOptions, rest: unknown[]): MailOptions {
  if (typeof first === 'object') return first;
  const [subject, body, options] = rest as [string?, string?, MailOptions?];
  return { ...options, to: first, subject, body };
}

function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function bareAddress(address: string): string {
  return /<([^>]*)>\s*$/.exec(address)?.[1] ?? address;
}
