// A programme's number for accidents, shown only while its confirmation is not older than twelve months (rule C8).
import { addMonths } from '../../domain/calendar';
import type { Ports } from '../../ports';
import { CONFIRMED, factKey, facts as factTable, type FactRow } from '../../tables/facts';

const MONTHS_VALID = 12;

export function hotlineOf(ports: Pick<Ports, 'tables'>, program: string, today: string): string {
  return hotlineIn(ports.tables.sound(factTable), program, today);
}

export function hotlineIn(rows: readonly FactRow[], program: string, today: string): string {
  const key = factKey(program, 'accidentContact');
  const fact = rows.find((row) => row.factKey === key);
  if (!fact || fact.state !== CONFIRMED || fact.confirmedOn === '') return '';
  return fact.confirmedOn >= addMonths(today, -MONTHS_VALID) ? fact.answer || fact.value : '';
}
