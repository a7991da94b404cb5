// What 点検 says of mail: how much may leave today, and which texts would hold their letters.
import type { Ports } from '../../ports';
import { checkTemplates } from './check-templates';
import { quotaText, templateWarning } from './words';

export function quotaCheck({ mailer }: Pick<Ports, 'mailer'>): string {
  try {
    return quotaText(mailer.remainingQuota());
  } catch {
    // Who has not granted the right to send mail is told so.
    return quotaText(undefined);
  }
}

export const templateWarnings = (ports: Pick<Ports, 'tables' | 'clock' | 'letters'>): string[] =>
  checkTemplates(ports).map(templateWarning);
