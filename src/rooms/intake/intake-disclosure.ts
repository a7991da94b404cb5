// The pre-check that a request brings along: the next version, finished, because the member answered.
import { compareVersions } from '../../domain/carry-over';
import { finishPreCheck, saveDraft, startDisclosure } from '../../domain/disclosure';
import { canonicalJson } from '../../domain/fingerprint';
import { problemText } from '../../domain/problem-text';
import type { Ports } from '../../ports';
import type { PublicRequest } from '../../domain/public-request';
import { answersOfRequest } from '../../domain/request-check';
import type { DisclosureRow } from '../../tables/disclosures';
import type { Member } from '../../tables/members';
import { changeLines, disclosureRow, historyOf, nextDisclosureId } from '../disclosure';
import { ANSWERED_BY, waitingText } from './words';
import { layoutOf } from './request-rows';

export type IntakeDisclosure =
  | { readonly kind: 'new'; readonly row: DisclosureRow }
  | { readonly kind: 'standing'; readonly disclosureId: string }
  | { readonly kind: 'waits'; readonly reason: string };

/** `rows`: 告知回答 with what this run has added; nothing of staff's own work is touched. */
export function disclosureOfRequest(
  ports: Pick<Ports, 'tables'>,
  member: Member,
  request: PublicRequest,
  rows: readonly DisclosureRow[],
  stamp: { readonly receiptNumber: string; readonly today: string; readonly at: string },
): IntakeDisclosure {
  const layout = layoutOf(request.program)!;
  const answers = answersOfRequest(layout, request);
  const { draft, finished } = historyOf(rows, member.memberKey);
  const latest = finished[0];
  if (latest && canonicalJson(latest.disclosure.answers) === canonicalJson(answers)) {
    return { kind: 'standing', disclosureId: latest.row.disclosureId };
  }
  if (draft) return { kind: 'waits', reason: waitingText.draft };
  if (latest?.disclosure.state === '告知完了') return { kind: 'waits', reason: waitingText.official };
  const started = startDisclosure(layout, member.memberKey, (latest?.disclosure.version ?? 0) + 1);
  const { program, memberKey, revision, unconfirmed } = started;
  const by = ANSWERED_BY(stamp.receiptNumber);
  const saved = saveDraft(layout, started, { program, memberKey, revision, unconfirmed, answers });
  const done = saved.ok ? finishPreCheck(layout, saved.value, stamp.today, by) : saved;
  if (!done.ok) return { kind: 'waits', reason: waitingText.disclosureRefused(problemText(done.problem)) };
  const changes = latest ? compareVersions(layout, latest.disclosure.answers, answers) : [];
  return {
    kind: 'new',
    row: disclosureRow(layout, done.value, {
      disclosureId: nextDisclosureId(ports, rows, stamp.today),
      member,
      carried: [],
      changes: changeLines(layout, changes),
      at: stamp.at,
      by,
    }),
  };
}
