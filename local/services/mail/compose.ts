// How a mail of the twin becomes the text of an .eml file.

import type { Blob } from '../utilities/blob';

export interface Mail {
  readonly from: string;
  readonly name?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly date: Date;
  readonly attachments: readonly Blob[];
}

export async function composeMail(mail: Mail, id: string): Promise<Buffer> {
  // Loaded with the first mail: a formula on the command line should not wait for it.
  const MailComposer =
    require('nodemailer/lib/mail-composer') as typeof import('nodemailer/lib/mail-composer').default;
  const composer = new MailComposer({
    from: mail.name ? { name: mail.name, address: mail.from } : mail.from,
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.body,
    html: mail.htmlBody,
    date: mail.date,
    messageId: `<${id.replace(/\.eml$/, '')}@twin.invalid>`,
    attachments: mail.attachments.map((blob) => ({
      filename: blob.getName() ?? 'attachment',
      content: blob._content,
      contentType: blob.getContentType() ?? 'application/octet-stream',
    })),
  });
  const message = composer.compile();
  // A file that nobody relays may as well show whom it went to.
  message.keepBcc = true;
  return message.build();
}
