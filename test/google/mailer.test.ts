// What becomes of each refusal of the mail service: an address, the day, a moment, or nobody knows.
import { MailStopped } from '../../src/domain/mail-stop';
import { DaichoError } from '../../src/domain/problem';
import { mailer } from '../../src/google/mailer';

const mail = {
  to: 'a@b.example',
  subject: '',
  text: '',
  html: '',
  senderName: '',
  replyTo: '',
  attachments: [],
};

/** Sends once; the service says these texts, one a try, and then takes the mail. */
function outcome(...refusals: readonly string[]): { what: string; tries: number; waited: number } {
  const left = [...refusals];
  let [tries, waited] = [0, 0];
  Object.assign(globalThis, {
    MailApp: {
      sendEmail: () => {
        tries++;
        const refusal = left.shift();
        if (refusal !== undefined) throw new Error(refusal);
      },
    },
    Utilities: { sleep: (milliseconds: number) => void (waited += milliseconds) },
  });
  try {
    mailer.send(mail);
    return { what: 'left', tries, waited };
  } catch (error) {
    const what =
      error instanceof MailStopped
        ? error.until
        : error instanceof DaichoError
          ? error.problem.code
          : 'nobody knows';
    return { what, tries, waited };
  }
}

const BURST =
  'Service invoked too many times in a short time: email. Try Utilities.sleep(1000) between calls.';
const DAY = 'Service invoked too many times for one day: email.';

test.each([
  ['taken at once', [], 'left', 1],
  ['a burst that passes', [BURST], 'left', 2],
  ['a burst that goes on', [BURST, BURST], 'moment', 2],
  ['a burst, and then the day', [BURST, DAY], 'day', 2],
  ['the day, whatever the counter says', [DAY], 'day', 1],
  ['in Japanese', ['1 日にサービスを実行した回数が多すぎます: email'], 'day', 1],
  ['in Japanese, a burst', ['短時間に実行したサービスの回数が多すぎます: email', BURST], 'moment', 2],
  ['an address', ['Invalid email: a@'], 'mailRefused', 1],
  ['a size', ['Limit Exceeded: Email Body Size.'], 'mailRefused', 1],
  [
    'a right not given',
    ['You do not have permission to call MailApp.sendEmail. Required permissions: script.send_mail'],
    'allowed',
    1,
  ],
  [
    'a right not given, in Japanese',
    ['指定された権限では MailApp.sendEmail を呼び出すことができません。'],
    'allowed',
    1,
  ],
  ['no authorization', ['Authorization is required to perform that action.'], 'allowed', 1],
  ['switched off', ['Gmail operation not allowed.'], 'allowed', 1],
  ['a time-out', ['Service error: email'], 'nobody knows', 1],
] as const)('%s', (_name, refusals, what, tries) => {
  expect(outcome(...refusals)).toEqual({ what, tries, waited: tries === 2 ? 5000 : 0 });
});
