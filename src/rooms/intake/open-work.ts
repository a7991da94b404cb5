// What is open of requests from the public form: the room is in use until it is done.
import type { Ports } from '../../ports';
import { intakes, type Intake } from '../../tables/intakes';
import { certainIn } from '../../tables/unread';
import { openText } from './words';

const OPEN: readonly Intake['state'][] = ['取込済', '確認待ち'];

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  // Of a row in doubt nobody can tell that it is not open.
  const open = tables
    .read(intakes)
    .filter((row) => tables.orAside(() => OPEN.includes(certainIn(row, ['state']).state)) ?? true).length;
  return open > 0 ? [openText.intakes(open)] : [];
}
