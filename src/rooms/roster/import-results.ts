// The lines of 取込結果: what a file was held or looked at for, once for the same line and reason.
import { cutText } from '../../domain/cut-text';
import { sha256Hex } from '../../domain/fingerprint';
import type { Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { importResults, type ImportResult } from '../../tables/records';
import type { Ports } from '../../ports';
import type { PassedReport } from './contract';
import type { PassedLine } from './table-lines';
import { passedText } from './words';

/** As pages show a line that was passed over. */
export const passedReport = ({ line, text, reason }: PassedLine): PassedReport => ({
  line,
  text: cutText(text, 100),
  reason: passedText[reason],
});

interface ToldLine {
  readonly line: number;
  readonly memberNumber: string;
  readonly organization: string;
  /** The line as it stands in the file. */
  readonly original: string;
  readonly outcome: '保留' | '注意';
  readonly problem: Problem;
}

export function toldResult(
  { problem, ...line }: ToldLine,
  { file, importedAt }: Pick<ImportResult, 'file' | 'importedAt'>,
): ImportResult {
  const message = problemText(problem);
  return {
    ...line,
    resultKey: resultKeyOf(line.outcome, message, line.original),
    importedAt,
    file,
    column: problem.where?.column ?? '',
    code: problem.code,
    message,
  };
}

export function resultKeyOf(outcome: string, message: string, original: string, once = ''): string {
  return sha256Hex([outcome, message, original, once].join('\n')).slice(0, 16);
}

/** Those that do not stand yet, each once; gives how many were added. */
export function appendResults({ tables }: Pick<Ports, 'tables'>, results: readonly ImportResult[]): number {
  const known = new Set(tables.read(importResults).map((result) => result.resultKey));
  const fresh = results.filter(({ resultKey }) => !known.has(resultKey) && known.add(resultKey));
  tables.append(importResults, fresh);
  return fresh.length;
}
