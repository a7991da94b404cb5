// Outgoing mail by MailApp, from the account that runs the script.
import type { Mailer } from '../ports';
import { houseProblems } from '../domain/messages';
import { refuse } from '../domain/problem';
import { MailStopped } from '../domain/mail-stop';
import { serviceTroubleOf } from '../domain/service-trouble';
import { oneLine, visibleText } from '../domain/visible-text';
import { blobOf } from './documents';

/** What Google says before it sends anything, in the languages of our users. A time-out is not among it. */
const REFUSED = /Invalid email|メール(アドレス)?が無効|無効なメール|Limit Exceeded|no recipient/i;

/** Of the service, not of an address; the counter may say that there is room. The short time comes first: both say 回数. */
const TOO_FAST = /in a short time|短時間/i;
const TOO_MANY =
  /too many times for one day|Service invoked too many times|回数が多すぎ|1 ?日に.*回数|Limit Exceeded: Email Recipients Per Day/i;
/** By the administrator of the domain, for everybody who is written to. */
const SWITCHED_OFF = /\b(mail|gmail) (service|operation) not (enabled|allowed)/i;
const PAUSE_MS = 5_000;

export const mailer: Mailer = {
  send: (mail) => {
    const message = {
      // Whatever cell they come from.
      to: oneLine(mail.to),
      subject: oneLine(mail.subject),
      body: visibleText(mail.text),
      htmlBody: visibleText(mail.html),
      name: oneLine(mail.senderName),
      ...(mail.replyTo === '' ? {} : { replyTo: oneLine(mail.replyTo) }),
      attachments: mail.attachments.map(blobOf),
    };
    try {
      sendPatiently(message);
    } catch (error) {
      if (TOO_FAST.test(String(error))) throw new MailStopped('moment');
      if (TOO_MANY.test(String(error))) throw new MailStopped('day');
      if (serviceTroubleOf(String(error)) || SWITCHED_OFF.test(String(error)))
        throw new MailStopped('allowed');
      if (REFUSED.test(String(error))) refuse(houseProblems.mailRefused());
      throw error;
    }
  },
  remainingQuota: () => MailApp.getRemainingDailyQuota(),
};

/** A burst is let through after a pause, once. */
function sendPatiently(message: GoogleAppsScript.Mail.MailAdvancedParameters): void {
  try {
    MailApp.sendEmail(message);
  } catch (error) {
    if (!TOO_FAST.test(String(error))) throw error;
    Utilities.sleep(PAUSE_MS);
    MailApp.sendEmail(message);
  }
}
