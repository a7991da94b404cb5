// 監査記録: one line a use case and chunk, chained by SHA-256 so that a change shows.
import { canonicalJson, sha256Hex } from '../domain/fingerprint';
import { foldIds, unfoldIds } from '../domain/number-range';
import { audit, type AuditEntry } from '../tables/records';
import type { AuditTrail, Clock, CurrentUser, Tables } from '../ports';
import { decodeCell } from './codec';
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

/** The last line only: the trail grows without end, its reading must not. */
function lastEntry(spreadsheet: Spreadsheet): Pick<AuditEntry, 'sequence' | 'hash'> {
  const sheet = sheetOf(spreadsheet, audit.tab);
  const rows = sheet.getLastRow();
  if (rows < 2) return { sequence: '0', hash: '' };
  const header = sheet.getRange(1, 1, 1, audit.columns.length).getValues()[0]!;
  const row = sheet.getRange(rows, 1, 1, audit.columns.length).getValues()[0]!;
  const positions = positionsOf(audit, header);
  const text = (key: 'sequence' | 'hash') => {
    const column = audit.columns.find((candidate) => candidate.key === key)!;
    return String(decodeCell(row[positions.get(key)!], column));
  };
  return { sequence: text('sequence'), hash: text('hash') };
}
