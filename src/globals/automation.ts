// This file defines the globals of the automatic runs: what triggers call, and their check in the menu.
import { textOfProblem, told } from '../composition';
import { ask, tell } from '../google/menu';
import { DAILY_HOUR } from '../google/triggers';
import { menuWords as words } from '../ui/menu-words';
import {
  checkAutomation as check,
  repairAutomation as repair,
  type AutomationCheck,
} from '../rooms/automation/check-automation';
import { isDailyDue, runSteps, type RunReport, type Step } from '../rooms/automation/run-steps';
import { checkTemplates } from '../rooms/mail/check-templates';
import { automationText } from '../rooms/automation/automation-messages';
import { dailySteps, hourlySteps, workerSteps } from '../rooms/automation/steps';
import type { Ports, RunKind } from '../ports';
import { menuItem } from './menu-item';

export function runDaily(): RunReport {
  return told((ports) => run(ports, 'daily', dailySteps));
}

/** Also makes up for a daily run that never came. */
export function runHourly(): RunReport {
  return told((ports) => {
    if (isDailyDue(ports, DAILY_HOUR + 1)) run(ports, 'daily', dailySteps);
    return run(ports, 'hourly', hourlySteps);
  });
}

export function runWorker(): RunReport {
  return told((ports) => run(ports, 'worker', workerSteps));
}

export function checkAutomation(): AutomationCheck {
  return told(check);
}

export function repairAutomation(): AutomationCheck {
  return told(repair);
}

export function menuCheckAutomation(): void {
  menuItem(words.automation, () => {
    const { lines, repairable } = told(check);
    const texts = told(checkTemplates).map(({ code, message, waiting }) =>
      automationText.templates(code, message, waiting),
    );
    const all = [...lines, ...texts].join('\n');
    if (!repairable) return tell(words.automation, all);
    if (!ask(words.automation, `${all}\n\n${words.automationAsk}`)) return;
    tell(words.automation, [words.automationDone, ...told(repair).lines].join('\n'));
  });
}

function run(ports: Ports, kind: RunKind, steps: readonly Step[]): RunReport {
  return runSteps(ports, kind, steps, (error) => textOfProblem(error.problem));
}
