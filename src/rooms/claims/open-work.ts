// What is open of claims: the room is in use until it is done.
import type { Ports } from '../../ports';
import { claims } from '../../tables/claims';
import { isClosed } from './claim-world';
import { openText } from './words';

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  const open = tables.sound(claims).filter((row) => !isClosed(row)).length;
  return open > 0 ? [openText.claims(open)] : [];
}
