// What is open of complaints: the room is in use until it is done.
import type { Ports } from '../../ports';
import { complaints } from '../../tables/complaints';
import { openText } from './words';

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  const open = tables.sound(complaints).filter(({ state }) => state !== '解決').length;
  return open > 0 ? [openText.complaints(open)] : [];
}
