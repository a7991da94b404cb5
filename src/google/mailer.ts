// This file defines outgoing mail by MailApp, from the account that runs the script.
import type { Mailer } from '../workflows/ports';
import { blobOf } from './documents';

export const mailer: Mailer = {
  send: (mail) =>
    MailApp.sendEmail({
      to: mail.to,
      subject: mail.subject,
      body: mail.text,
      htmlBody: mail.html,
      name: mail.senderName,
      ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
      attachments: mail.attachments.map(blobOf),
    }),
  remainingQuota: () => MailApp.getRemainingDailyQuota(),
};
