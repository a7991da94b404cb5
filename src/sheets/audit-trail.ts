// 監査記録: one line a use case and chunk, chained by SHA-256 so that a change shows.
import { plainText } from '../domain/cell-value';
import { canonicalJson, sha256Hex } from '../domain/fingerprint';
import { foldIds, unfoldIds } from '../domain/number-range';
import { audit, numberOfLine, sequenceOf, type AuditEntry } from '../tables/records';
import type { AuditTrail, Clock, CurrentUser, Tables } from '../ports';
import { positionsOf, sheetOf, type Spreadsheet } from './grid';

/** More ids and runs of ids than this are counted instead of listed. */
const LISTED_SUBJECTS = 50;

export function createAuditTrail(
  spreadsheet: () => Spreadsheet,
  tables: Tables,
  clock: Clock,
  user: CurrentUser,
): AuditTrail {
  return {
    record: (useCase, subjects, summary) => {
      const last = lastEntry(spreadsheet());
      const folded = foldIds(subjects);
      const listed = folded.slice(0, LISTED_SUBJECTS);
      const others = subjects.length - listed.flatMap(unfoldIds).length;
      const more = folded.length > LISTED_SUBJECTS ? ` ほか${others}件` : '';
      const entry = {
        sequence: String(Number(last.sequence) + 1).padStart(6, '0'),
        at: clock.now(),
        actor: user.email(),
        useCase,
        subjects: listed.join('、') + more,
        summary,
        previousHash: last.hash,
      };
      tables.append(audit, [{ ...entry, hash: sha256Hex(canonicalJson(entry)) }]);
    },
  };
}

/** Most often one row is read: a line stands where it was written, unless the tab was sorted or lines were archived. */
export function auditLineStands(
  spreadsheet: Spreadsheet,
  { sequence, hash }: { readonly sequence: number; readonly hash: string },
): boolean {
  const sheet = sheetOf(spreadsheet, audit.tab);
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return false;
  const positions = positionsOf(audit, sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!);
  const [number, own] = [positions.get('sequence')!, positions.get('hash')!];
  const isLine = (cells: readonly unknown[]) =>
    sequenceOf(cells[number]) === sequence && String(cells[own]) === hash;
  const width = Math.max(number, own) + 1;
  // Where lines of closed years have moved out it is the last row.
  const row = Math.min(sequence, rows) + 1;
  if (isLine(sheet.getRange(row, 1, 1, width).getValues()[0]!)) return true;
  return sheet.getRange(2, 1, rows, width).getValues().some(isLine);
}

/** The line with the highest number, wherever it stands: the tab may have been sorted, or written below. */
function lastEntry(spreadsheet: Spreadsheet): Pick<AuditEntry, 'sequence' | 'hash'> {
  const sheet = sheetOf(spreadsheet, audit.tab);
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return { sequence: '0', hash: '' };
  const positions = positionsOf(audit, sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!);
  const column = (key: 'sequence' | 'hash') => positions.get(key)! + 1;
  // One column, not the lines: the trail grows without end.
  const numbers = sheet
    .getRange(2, column('sequence'), rows, 1)
    .getValues()
    .map(([cell]) => sequenceOf(cell) ?? 0);
  const highestFirst = numbers
    .flatMap((own, at) => (own > 0 ? [{ own, at }] : []))
    .sort((one, other) => other.own - one.own);
  const hashes = (at: number, count: number): unknown[] =>
    (sheet.getRange(at + 2, column('hash'), count, 1).getValues() as unknown[][]).map(([hash]) => hash);
  const isLine = (own: number, hash: unknown) => numberOfLine({ sequence: own, hash }) !== undefined;
  const [top] = highestFirst;
  if (!top) return { sequence: '0', hash: '' };
  const [hash] = hashes(top.at, 1);
  if (isLine(top.own, hash)) return { sequence: String(top.own), hash: plainText(hash) };
  // People wrote numbers below: one more call, however many they are.
  const all = hashes(0, rows);
  const line = highestFirst.find(({ own, at }) => isLine(own, all[at]));
  return line ? { sequence: String(line.own), hash: plainText(all[line.at]) } : { sequence: '0', hash: '' };
}
