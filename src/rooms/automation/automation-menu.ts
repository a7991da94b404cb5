// 点検（自動実行と権限） from the menu: what is lost, and the repair once a person who may do it agrees.
import { problemText } from '../../domain/problem-text';
import type { Ports } from '../../ports';
import { checkAutomation, repairAutomation, repairRefusal } from './check-automation';
import { automationMenu as words, titles } from './words';

export function checkByHand(ports: Ports): void {
  const { screen } = ports;
  const title = titles.automation;
  const { lines, repairable } = checkAutomation(ports);
  const all = [...lines, ...ports.checks.warnings()].join('\n');
  if (!repairable) return screen.tell(title, all);
  const refusal = repairRefusal(ports);
  if (refusal) return screen.tell(title, `${all}\n\n${problemText(refusal)}`);
  if (!screen.ask(title, `${all}\n\n${words.automationAsk}`)) return;
  screen.tell(title, [words.automationDone, ...repairAutomation(ports).lines].join('\n'));
}
