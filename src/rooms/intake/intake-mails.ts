// The mails about requests: a receipt to the sender, once a day, and word to staff.
import { type LetterFacts, type NoticeToQueue, checkAddress, queueNotices } from '../mail';
import type { Intake } from '../../tables/intakes';
import { templateCodes } from '../../tables/setting-keys';
import type { Ports } from '../../ports';
import { noticeTitles, numbersText, PLACEHOLDER, STAFF_NOTICE } from './words';

type MailPorts = Pick<Ports, 'tables' | 'clock' | 'user'>;

/**
 * Rule C12: fixed text and the receipt's number. Names and all else that was typed stay out of the row, so that
 * no template can bring them into the mail; once an address a day, so that nobody can be flooded through the form.
 */
export function queueReceipts(ports: MailPorts, facts: LetterFacts, rows: readonly Intake[]): number {
  const notices = rows.flatMap((row): NoticeToQueue[] => {
    const address = checkAddress(row.email);
    if (!address.ok) return [];
    return [
      {
        ...bare,
        key: ['intakeReceipt', address.value.toLowerCase(), row.receivedAt.slice(0, 10)],
        template: templateCodes.intakeReceipt,
        title: noticeTitles.receipt,
        recipient: address.value,
        subjects: [row.receiptNumber],
        values: { [PLACEHOLDER]: row.receiptNumber },
      },
    ];
  });
  return queueNotices(ports, facts, notices).filter(({ existing }) => !existing).length;
}

/** Numbers only. The address stands in 設定, where a manager put it: it needs no second person. */
export function notifyStaff(ports: MailPorts, facts: LetterFacts, rows: readonly Intake[]): void {
  const to = checkAddress(facts.setting('intakeNotice') || facts.setting('managers').split(/[,、]/)[0]!);
  if (!to.ok || rows.length === 0) return;
  const numbers = rows.map(({ receiptNumber }) => receiptNumber);
  const shown = numbersText(numbers.slice(0, MOST_SHOWN), numbers.length - MOST_SHOWN);
  queueNotices(ports, facts, [
    {
      ...bare,
      key: ['intakeNotice', numbers[0]!],
      template: templateCodes.intakeNotice,
      title: noticeTitles.staff,
      recipient: to.value,
      subjects: [numbers[0]!],
      values: { [PLACEHOLDER]: shown },
      confirmedBy: STAFF_NOTICE,
    },
  ]);
}

const MOST_SHOWN = 10;
const bare = { program: '', memberKey: '', memberNumber: '', organization: '', contact: '' };
