// The record of a comparison shown to a member: intention and reason in 意向・説明記録 (rule C4).
import { fingerprintOf } from '../../domain/fingerprint';
import { intentions, type Intention } from '../../tables/intentions';
import type { Member } from '../../tables/members';
import { numberSeries } from '../../domain/number-series';
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
  const row: Intention = {
    intentionNumber: numberSeries('E', today.slice(0, 4), taken)(),
    memberKey: member.memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    program: record.programs.join('、'),
    // A comparison comes before the quote.
    quoteNumber: '',
    firstIntention: record.intention,
    firstOn: record.intention === '' ? '' : today,
    finalIntention: '',
    finalOn: '',
    difference: '',
    explanationDocument: '',
    explainedOn: '',
    method: '',
    solicitor: member.solicitor,
    comparisonReason: record.reason,
    approvalNumber: record.approvalNumber,
    consents: '',
    recordedAt: ports.clock.now(),
    recordedBy: ports.user.email(),
    idempotencyKey,
  };
  ports.tables.append(intentions, [row]);
  return row.intentionNumber;
}
