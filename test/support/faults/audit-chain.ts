// The check of 監査記録: no line missing, none twice, each pointing at the one before.
import type { Twin } from '../../../local/twin';

export function auditProblems(twin: Twin): string[] {
  const rows = twin.workbook.tabRows('監査記録');
  return rows.flatMap((row, at) => {
    const problems: string[] = [];
    const number = String(row['通番']);
    if (number !== String(at + 1).padStart(6, '0')) problems.push(`audit line ${at + 1} is ${number}`);
    const before = at === 0 ? '' : rows[at - 1]!['照合値'];
    if (String(row['前の照合値']) !== String(before)) problems.push(`audit line ${number} breaks the chain`);
    if (!/^[0-9a-f]{64}$/.test(String(row['照合値']))) problems.push(`audit line ${number} has no hash`);
    return problems;
  });
}
