// 点検（自動実行と権限） from the menu: what is lost, and the repair once the person agrees.
import type { Ports } from '../../ports';
import { checkTemplates } from '../mail';
import { automationText } from './automation-messages';
import { checkAutomation, repairAutomation } from './check-automation';
import { automationMenu as words, titles } from './words';

export function checkByHand(ports: Ports): void {
  const { screen } = ports;
  const title = titles.automation;
  const { lines, repairable } = checkAutomation(ports);
  const texts = checkTemplates(ports).map(({ code, message, waiting }) =>
    automationText.templates(code, message, waiting),
  );
  const all = [...lines, ...texts].join('\n');
  if (!repairable) return screen.tell(title, all);
  if (!screen.ask(title, `${all}\n\n${words.automationAsk}`)) return;
  screen.tell(title, [words.automationDone, ...repairAutomation(ports).lines].join('\n'));
}
