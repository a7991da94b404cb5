// What is open of complaints: the room is in use until it is done.
import type { Ports } from '../../ports';
import { complaints } from '../../tables/complaints';
import { certainIn } from '../../tables/unread';
import { openText } from './words';

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  // Of a row in doubt nobody can tell that it is not open.
  const open = tables
    .read(complaints)
    .filter((row) => tables.orAside(() => certainIn(row, ['state']).state !== '解決') ?? true).length;
  return open > 0 ? [openText.complaints(open)] : [];
}
