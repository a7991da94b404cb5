// 会員番号の変更 from the menu: the selected member, and the number that it gets or already has.
import { refuse } from '../../domain/problem';
import { certain } from '../../tables/unread';
import { members } from '../../tables/members';
import type { Ports } from '../../ports';
import { changeMemberNumber } from './change-number';
import { orphanKeys } from './orphan-keys';
import { numberChange as words, titles } from './words';

export function changeNumberByHand(ports: Ports): void {
  const { screen, tables, selection } = ports;
  const title = titles.changeNumber;
  const keys = selection.memberKeys();
  const row = keys.length === 1 ? tables.read(members).find((one) => one.memberKey === keys[0]) : undefined;
  if (!row) refuse(words.problems.selectOne());
  const member = certain(row);
  const done = (from: string, memberNumber: string, branch: string) => {
    const { to, rows } = changeMemberNumber(ports, { memberKey: from, memberNumber, branch });
    screen.tell(title, words.done(from, to, rows));
  };
  // Somebody typed the new number already: what stands under the old one is offered first.
  const orphan = orphanKeys(ports).find(({ proposal }) => proposal === member.memberKey);
  if (orphan && screen.ask(title, words.askOrphan(orphan.memberKey, member.memberKey, orphan.rows)))
    return done(orphan.memberKey, member.memberNumber, member.branch);
  const typed = screen.askText(title, words.askNumber(member.organization, member.memberKey));
  if (typed === undefined || typed.trim() === '') return;
  const [number = '', branch = member.branch] = typed.trim().split('/');
  done(member.memberKey, number, branch);
}
