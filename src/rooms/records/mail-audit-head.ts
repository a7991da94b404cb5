// The daily mail to the managers: number and hash of the last line of 監査記録.
import { addressesIn } from '../../domain/mail-address';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import { settingValues } from '../../tables/setting-values';
import type { Ports } from '../../ports';
import { auditEntries, auditHead } from './audit-chain';
import { recordWords as words } from './words';

/** Marked before it is sent: a day's mail may be lost, the next day's says more anyway; never twice. */
export function mailAuditHead(ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'mailer'>): void {
  const today = ports.clock.today();
  const mail = ports.lock.hold(() => {
    const setting = settingValues(ports.tables.read(settings));
    const head = auditHead(auditEntries(ports.tables));
    const managers = addressesIn(setting('managers'));
    if (!head || managers.length === 0 || setting('lastAuditHead') >= today) return undefined;
    ports.tables.update(settings, [{ id: settingKeys.lastAuditHead, set: { value: today } }]);
    ports.tables.flush();
    return { head, managers, senderName: setting('senderName') || setting('agencyName') };
  });
  if (!mail) return;
  const text = words.headMail(mail.head.sequence, mail.head.hash, mail.head.at);
  for (const to of mail.managers) {
    ports.mailer.send({
      to,
      subject: words.headSubject(today),
      text,
      html: `<p>${text.replace(/\n/g, '<br>')}</p>`,
      senderName: mail.senderName,
      replyTo: '',
      attachments: [],
    });
  }
}
