// Which version of a text is in use: the newest that may go out, else the newest there is.
import type { Template } from '../../tables/masters';

/** Rule C16: an approval number, and a date of use that has not passed. */
export function isApproved(template: Template | undefined, today: string): boolean {
  if (!template || template.approvalNumber.trim() === '') return false;
  return template.usableUntil !== '' && template.usableUntil >= today;
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
