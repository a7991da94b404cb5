// 次の期限 of 会員名簿: the nearest open deadline of each member, as the last sync found it.
import type { members } from '../../tables/members';
import type { Deadline } from '../../tables/deadlines';
import type { RowOf } from '../../tables/column';
import { asTyped } from '../../tables/unread';
import type { Change } from '../../ports';

const OPEN: readonly Deadline['state'][] = ['未了', '期限超過'];

/** Only rows where it is another day now. */
export function nextDueChanges(
  roster: ReadonlyMap<string, Pick<RowOf<typeof members>, 'nextDue'>>,
  deadlines: readonly Pick<Deadline, 'memberKey' | 'dueAt' | 'state'>[],
): Change<typeof members>[] {
  const nearest = new Map<string, string>();
  for (const { memberKey, dueAt, state } of deadlines) {
    if (memberKey === '' || dueAt === '' || !OPEN.includes(state)) continue;
    const day = dueAt.slice(0, 10);
    const known = nearest.get(memberKey);
    if (known === undefined || day < known) nearest.set(memberKey, day);
  }
  return [...roster].flatMap(([key, row]) => {
    const nextDue = nearest.get(key) ?? '';
    return key === '' || asTyped(row.nextDue) === nextDue ? [] : [{ id: key, set: { nextDue } }];
  });
}
