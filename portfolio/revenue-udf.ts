// The reader of amounts alone, for BigQuery: what it cannot read is null, and the texts of the reasons stay here.
import { parseRevenue } from '../src/domain/revenue';

/** Yen, or null; 約 is left to whoever asks for the amount. */
export function revenueYen(amount: string | null): number | null {
  if (amount === null) return null;
  const read = parseRevenue(amount, 'yen');
  return read.ok ? read.value.yen : null;
}
