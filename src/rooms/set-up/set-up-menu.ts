// 見本データを入れる from the menu.
import type { Ports } from '../../ports';
import { installDemonstration, refuseRealMembers } from './demonstration';
import { setUpMenu as words, titles } from './words';

export function demonstrateByHand(ports: Ports): void {
  const { screen } = ports;
  refuseRealMembers(ports);
  if (!screen.ask(titles.demonstration, words.demonstrationAsk)) return;
  screen.toast(words.demonstrationDone(installDemonstration(ports).members), titles.demonstration);
}
