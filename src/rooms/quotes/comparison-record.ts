// The record of a comparison shown to a member: intention and reason in 意向・説明記録 (rule C4).
import { pick } from '../../domain/pick';
import { newRecord } from '../../tables/new-record';
import { fingerprintOf } from '../../domain/fingerprint';
import { intentions } from '../../tables/intentions';
import type { Member } from '../../tables/members';
import type { Ports } from '../../ports';

export interface ComparisonRecord {
  readonly intention: string;
  readonly reason: string;
  readonly approvalNumber: string;
  readonly programs: readonly string[];
  readonly plans: readonly string[];
}

/** Under the lock. The same comparison of the same day is one row; its number comes back. */
export function recordComparison(
  ports: Pick<Ports, 'tables' | 'clock' | 'user'>,
  member: Pick<Member, 'memberKey' | 'memberNumber' | 'organization' | 'solicitor'>,
  record: ComparisonRecord,
): string {
  const today = ports.clock.today();
  const idempotencyKey = fingerprintOf(['comparison', member.memberNumber, today, { ...record }]);
  const rows = ports.tables.read(intentions);
  const found = rows.find((row) => row.idempotencyKey === idempotencyKey);
  if (found) return found.intentionNumber;
  const taken = rows.map((row) => row.intentionNumber);
  // A comparison comes before the quote.
  const row = newRecord(intentions, {
    intentionNumber: ports.tables.series('E', today.slice(0, 4), taken)(),
    ...pick(member, 'memberKey', 'memberNumber', 'organization', 'solicitor'),
    program: record.programs.join('、'),
    firstIntention: record.intention,
    firstOn: record.intention === '' ? '' : today,
    comparisonReason: record.reason,
    approvalNumber: record.approvalNumber,
    recordedAt: ports.clock.now(),
    recordedBy: ports.user.email(),
    idempotencyKey,
  });
  ports.tables.append(intentions, [row]);
  return row.intentionNumber;
}
