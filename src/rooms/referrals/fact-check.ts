// What 点検 says of facts that nobody has confirmed, and of referrals that wait.
import { facts } from '../../tables/facts';
import { referrals } from '../../tables/referrals';
import type { Ports } from '../../ports';
import { DOUBT_CATEGORY } from './doubt-referrals';
import { factCheckText } from './words';

export function factCheck({ tables }: Pick<Ports, 'tables'>): string {
  const unverified = tables.sound(facts).filter(({ state }) => state === '未確認').length;
  const open = tables.sound(referrals).filter((row) => !['反映済', '取下げ'].includes(row.state));
  const doubts = open.filter((row) => row.category === DOUBT_CATEGORY).length;
  return factCheckText(unverified, doubts, open.length - doubts);
}
