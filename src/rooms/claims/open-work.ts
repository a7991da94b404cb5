// What is open of claims: the room is in use until it is done.
import type { Ports } from '../../ports';
import { claims } from '../../tables/claims';
import { certainIn } from '../../tables/unread';
import { isClosed } from './claim-world';
import { openText } from './words';

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  // Of a row in doubt nobody can tell that it is not open.
  const open = tables
    .read(claims)
    .filter((row) => tables.orAside(() => !isClosed(certainIn(row, ['state']))) ?? true).length;
  return open > 0 ? [openText.claims(open)] : [];
}
