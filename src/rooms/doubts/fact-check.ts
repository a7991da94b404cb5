// What 点検 says of facts that nobody has confirmed.
import { doubts } from '../../tables/doubts';
import { facts } from '../../tables/facts';
import type { Ports } from '../../ports';
import { CLOSED_STATES } from '../../tables/referrals';
import { factCheckText } from './words';

export function factCheck({ tables }: Pick<Ports, 'tables'>): string {
  const unverified = tables.sound(facts).filter(({ state }) => state === '未確認').length;
  const open = tables.sound(doubts).filter(({ state }) => !CLOSED_STATES.includes(state)).length;
  return factCheckText(unverified, open);
}
