// RENEWAL_STATUS: what is due for a date of expiry, in the shipped steps.
import { isBlank } from '../domain/cell-value';
import { parseDate } from '../domain/calendar';
import { fail, type Problem, type Result } from '../domain/problem';
import { renewalStatus } from '../domain/renewal';
import { renewalStatusText, functionProblems } from './messages';
import type { Answer, FunctionPorts } from './ports';

/** The reference date is read once a call; a blank date of expiry gives blank. */
export function startRenewalCall(
  ports: FunctionPorts,
): (endDate: unknown, asOf: unknown) => Answer[] | Problem {
  let reference: Result<string> | undefined;
  const referenceDate = (): Result<string> => {
    if (!reference) {
      const date = ports.referenceDate();
      reference = isBlank(date) ? fail(functionProblems.referenceDateBlank()) : parseDate(date);
    }
    return reference;
  };
  return (endDate, asOf) => {
    if (isBlank(endDate)) return [''];
    const end = parseDate(endDate);
    if (!end.ok) return end.problem;
    const day = isBlank(asOf) ? referenceDate() : parseDate(asOf);
    if (!day.ok) return day.problem;
    return [renewalStatusText(renewalStatus(end.value, day.value))];
  };
}
