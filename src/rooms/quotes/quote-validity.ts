// Until when a quote holds (rule C17) and when the cover that it is for ends.
import { addDays, addMonths } from '../../domain/calendar';
import type { ProgramRow } from '../../tables/masters';

/** ISO dates as keyed in 制度; '' where nothing is keyed. */
type ProgramPeriod = Pick<ProgramRow, 'periodStart' | 'periodEnd' | 'applicationClosing'>;

/** The dates of one programme year say nothing about a cover of another year. */
function belongsTo(period: ProgramPeriod, effectiveDate: string): boolean {
  return (
    (period.periodStart === '' || effectiveDate >= period.periodStart) &&
    (period.periodEnd === '' || effectiveDate < period.periodEnd)
  );
}

/** The earliest of: the usual days, the application closing, the start of cover, the end of the tariff. */
export function validUntil(facts: {
  readonly createdOn: string;
  readonly days: number;
  readonly effectiveDate: string;
  readonly period: ProgramPeriod;
  /** Last start date that the rates hold for; '' when open, or when the figures are quoted outside their year. */
  readonly tariffEnd: string;
}): string {
  const closing = belongsTo(facts.period, facts.effectiveDate) ? facts.period.applicationClosing : '';
  const dates = [addDays(facts.createdOn, facts.days), facts.effectiveDate];
  if (closing !== '') dates.push(closing);
  if (facts.tariffEnd !== '' && facts.tariffEnd >= facts.effectiveDate) dates.push(facts.tariffEnd);
  return dates.reduce((earliest, date) => (date < earliest ? date : earliest));
}

/** The common end if there is one and it is keyed for this year, else start plus the programme's months, else ''. */
export function expirationDate(
  effectiveDate: string,
  common: ProgramPeriod | undefined,
  months: number | undefined,
): string {
  if (common && common.periodEnd !== '' && belongsTo(common, effectiveDate)) return common.periodEnd;
  return months === undefined ? '' : addMonths(effectiveDate, months);
}
