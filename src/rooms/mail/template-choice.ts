// Which version of a text is in use: the newest that may go out, else the newest there is.
import { formatJapanese } from '../../domain/calendar';
import type { Problem } from '../../domain/problem';
import type { Template } from '../../tables/masters';
import { mailProblems } from './words';

/** Rule C16: an approval number, and a date of use that has not passed. */
export const isApproved = (template: Template | undefined, today: string): boolean =>
  template !== undefined && approvalProblem(template, today) === undefined;

/** What keeps a text in the house, told with the cell where it is put right. */
export function approvalProblem(
  { code, approvalNumber, usableUntil }: Template,
  today: string,
): Problem | undefined {
  if (approvalNumber.trim() === '') return mailProblems.templateUnapproved({ code });
  if (usableUntil === '') return mailProblems.templateUndated({ code });
  return usableUntil < today
    ? mailProblems.templateExpired({ code, until: formatJapanese(usableUntil) })
    : undefined;
}

/** `QUOTATION/2` is version 2 of `QUOTATION`. */
export function kindOfTemplate(code: string): string {
  return code.split('/')[0]!.trim();
}

export function versionOf(template: Pick<Template, 'version'>): number {
  const version = Number(template.version.normalize('NFKC').trim());
  return Number.isFinite(version) ? version : 0;
}

/** One text a kind of letter. */
export function templatesInUse(rows: readonly Template[], today: string): Map<string, Template> {
  const chosen = new Map<string, Template>();
  for (const row of rows) {
    const kind = kindOfTemplate(row.code);
    const standing = chosen.get(kind);
    if (!standing || isBetter(row, standing, today)) chosen.set(kind, row);
  }
  return chosen;
}

function isBetter(row: Template, standing: Template, today: string): boolean {
  const approved = isApproved(row, today);
  if (approved !== isApproved(standing, today)) return approved;
  return versionOf(row) > versionOf(standing);
}
