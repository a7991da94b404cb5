// 初期設定, 見本データを入れる and 自己診断 from the menu.
import type { Ports } from '../../ports';
import { installDemonstration, refuseRealMembers } from './demonstration';
import { refuseSetUp, setUpWorkbook } from './set-up';
import { checkLine, setUpMenu as words, titles } from './words';

const KEPT_SHOWN = 10;

export function setUpByHand(ports: Ports): void {
  const { screen } = ports;
  refuseSetUp(ports);
  if (!screen.ask(titles.setUp, words.setUpAsk)) return;
  const report = setUpWorkbook(ports);
  const kept = report.kept
    .slice(0, KEPT_SHOWN)
    .map(({ tab, id, column, current, shipped }) => words.kept(tab, id, column, current, shipped));
  const more = report.kept.length > KEPT_SHOWN ? [words.keptMore(report.kept.length - KEPT_SHOWN)] : [];
  const done = words.setUpDone(report.created.length, report.added, report.updated);
  screen.tell(titles.setUp, [done, ...kept, ...more].join('\n'));
}

export function demonstrateByHand(ports: Ports): void {
  const { screen } = ports;
  refuseRealMembers(ports);
  if (!screen.ask(titles.demonstration, words.demonstrationAsk)) return;
  screen.toast(words.demonstrationDone(installDemonstration(ports).members), titles.demonstration);
}

export function showSelfCheck({ screen, selfCheck }: Ports): void {
  const results = selfCheck();
  const failed = results.filter(({ ok }) => !ok).length;
  const lines = results.map(({ name, ok, expected, actual }) => checkLine(name, ok, expected, actual));
  screen.tell(titles.selfCheck, [words.checked(results.length, failed), ...lines].join('\n'));
}
