// Outgoing mail by MailApp, from the account that runs the script.
import type { Mailer } from '../ports';
import { houseProblems } from '../domain/messages';
import { refuse } from '../domain/problem';
import { oneLine, visibleText } from '../domain/visible-text';
import { blobOf } from './documents';

/** What Google says before it sends anything, in the languages of our users. A time-out is not among it. */
const REFUSED =
  /too many times for one day|回数が多すぎ|Invalid email|メール(アドレス)?が無効|無効なメール|Limit Exceeded|no recipient/i;

export const mailer: Mailer = {
  send: (mail) => {
    const message = {
      to: mail.to,
      // Whatever cell they come from.
      subject: oneLine(mail.subject),
      body: visibleText(mail.text),
      htmlBody: visibleText(mail.html),
      name: oneLine(mail.senderName),
      ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
      attachments: mail.attachments.map(blobOf),
    };
    try {
      MailApp.sendEmail(message);
    } catch (error) {
      if (REFUSED.test(String(error))) refuse(houseProblems.mailRefused());
      throw error;
    }
  },
  remainingQuota: () => MailApp.getRemainingDailyQuota(),
};
