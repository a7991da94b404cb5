// This file defines 期限切れ: quotes past their validity; what the insurer is still being asked about stays open.
import { moveQuote } from '../../domain/quote-state';
import { quotes, type Quote } from '../../tables/quotes';
import type { Ports } from '../../ports';
import { expiryAudit } from './words';

const EXPIRING: readonly Quote['state'][] = ['下書き', '不備確認中', '案内準備完了', '案内済'];

/** The last day counts: a quote expires on the day after. */
export function expireQuotes(ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'audit'>): number {
  return ports.lock.hold(() => {
    const today = ports.clock.today();
    const expired = ports.tables
      .sound(quotes)
      .filter((row) => EXPIRING.includes(row.state) && row.validUntil !== '' && row.validUntil < today);
    if (expired.length === 0) return 0;
    ports.tables.update(
      quotes,
      expired.map((row) => ({
        id: row.quoteNumber,
        set: { state: moveQuote(row.state, 'expire')! },
      })),
    );
    ports.audit.record(
      'expireQuotes',
      expired.map((row) => row.quoteNumber),
      expiryAudit(expired.length),
    );
    ports.tables.flush();
    return expired.length;
  });
}
