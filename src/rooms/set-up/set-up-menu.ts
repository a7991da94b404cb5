// 見本データを入れる and 自己診断 from the menu.
import { buildName } from '../../domain/build-name';
import type { Ports } from '../../ports';
import { installDemonstration, refuseRealMembers } from './demonstration';
import { checkLine, setUpMenu as words, titles } from './words';

export function demonstrateByHand(ports: Ports): void {
  const { screen } = ports;
  refuseRealMembers(ports);
  if (!screen.ask(titles.demonstration, words.demonstrationAsk)) return;
  screen.toast(words.demonstrationDone(installDemonstration(ports).members), titles.demonstration);
}

/** One block of text, to be copied whole into a report: when, which program, each line. */
export function showSelfCheck({ screen, selfCheck, clock }: Ports): void {
  const results = selfCheck();
  const failed = results.filter(({ ok }) => !ok).length;
  const lines = results.map(checkLine);
  screen.tell(
    titles.selfCheck,
    [words.checkedAt(clock.now(), buildName), words.checked(results.length, failed), ...lines].join('\n'),
  );
}
