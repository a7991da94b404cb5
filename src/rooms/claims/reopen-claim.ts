// A claim that was closed too early goes on: by a manager, for a reason, from where its dates leave it.
import { fingerprintOf } from '../../domain/fingerprint';
import type { ClaimState } from '../../domain/claim-state';
import { readForm } from '../../domain/form-reader';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { claims, claimVersions, type Claim } from '../../tables/claims';
import { claimOf, isClosed } from './claim-world';
import { lastVersion } from './claim-versions';
import type { RequestFor } from './contract';
import { claimAudit, claimProblems, reopenText } from './words';

export function reopenClaim(
  ports: Pick<
    Ports,
    'tables' | 'selection' | 'clock' | 'switches' | 'lock' | 'user' | 'audit' | 'keepDeadlines'
  >,
  request: RequestFor<'reopenClaim'>,
): { readonly state: ClaimState } {
  const form = readForm<'reason'>(request, ports.clock.today());
  const reason = form.text('reason', { need: claimProblems.claimReopenReasonMissing(), max: 300 });
  form.done();
  return ports.lock.hold(() => {
    const claim = claimOf(ports, request.claimNumber);
    const { claimNumber, state: was } = claim;
    if (!isClosed(claim)) refuse(claimProblems.claimNotClosed({ claimNumber, state: was }));
    const state = stateByDates(claim);
    keepReopening(ports, claim, reopenText.became(state, reason), request.requestKey);
    ports.tables.update(claims, [{ id: claimNumber, set: { state } }]);
    ports.keepDeadlines(ports, [claimNumber]);
    ports.audit.record('reopenClaim', [claimNumber], claimAudit.reopened(reason));
    ports.tables.flush();
    return { state };
  });
}

/** What was recorded stays recorded. */
const stateByDates = ({ paidOn, submittedOn, firstReportedOn }: Claim): ClaimState =>
  paidOn !== '' ? '支払済' : submittedOn !== '' ? '請求済' : firstReportedOn !== '' ? '第一報済' : '受付';

/** Before the row is written, as other versions are; a run that died between the two finds its line again. */
function keepReopening(
  ports: Pick<Ports, 'tables' | 'clock' | 'user'>,
  { claimNumber, state: was }: Claim,
  became: string,
  requestKey: string,
): void {
  const rows = ports.tables.read(claimVersions);
  const versionKey = fingerprintOf([claimNumber, requestKey, reopenText.item]);
  if (rows.some((row) => row.versionKey === versionKey)) return;
  ports.tables.append(claimVersions, [
    {
      ...{ claimNumber, item: reopenText.item, was, became, versionKey },
      version: lastVersion(ports, rows, claimNumber) + 1,
      changedAt: ports.clock.now(),
      changedBy: ports.user.email(),
    },
  ]);
}
