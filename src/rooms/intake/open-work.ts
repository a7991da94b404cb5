// What is open of requests from the public form: the room is in use until it is done.
import type { Ports } from '../../ports';
import { intakes, type Intake } from '../../tables/intakes';
import { openText } from './words';

const OPEN: readonly Intake['state'][] = ['取込済', '確認待ち'];

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  const open = tables.sound(intakes).filter(({ state }) => OPEN.includes(state)).length;
  return open > 0 ? [openText.intakes(open)] : [];
}
