// Rows of 送信箱 that carry a letter on a renewal.
import { paperTitles } from '../../domain/paper';
import type { Delivery } from '../../tables/outbox';

const TITLES: readonly string[] = [paperTitles.renewal, paperTitles.renewalReminder];

export function isRenewalLetter(row: Pick<Delivery, 'letterTitle'>): boolean {
  return TITLES.includes(row.letterTitle);
}

/** By policy; cancelled ones too. */
export function renewalDeliveries(rows: readonly Delivery[]): Map<string, Delivery[]> {
  const letters = new Map<string, Delivery[]>();
  for (const row of rows) {
    if (!isRenewalLetter(row)) continue;
    letters.set(row.subjectNumbers, [...(letters.get(row.subjectNumbers) ?? []), row]);
  }
  return letters;
}
