// Two refusals of Google that look alike and are mended in two places: a service that is not there, a right not given.

export type ServiceTrouble = 'disabled' | 'consent';

const DISABLED =
  /has not been used|is disabled|(Drive|Sheets) is not defined|API .*(無効|使用されていない|有効になっていません)/i;
const CONSENT =
  /permissions? (is|are) not sufficient|do not have permission|Authorization is required|insufficient (authentication|permission)|権限がありません|指定された権限では|承認が必要/i;

/** `Drive API has not been used in project …` speaks of permission as well: the service comes first. */
export function serviceTroubleOf(text: string): ServiceTrouble | undefined {
  if (DISABLED.test(text)) return 'disabled';
  return CONSENT.test(text) ? 'consent' : undefined;
}
