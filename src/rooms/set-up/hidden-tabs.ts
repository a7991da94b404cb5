// 隠したタブ: a manager looks at one; the daily run hides it again.
import { cutText } from '../../domain/cut-text';
import type { RequestOf } from '../../calls/call';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import type { contract, HiddenTabs } from './contract';
import { switchProblems } from './words';

export function openHiddenTabs({ tabs, screen }: Pick<Ports, 'tabs' | 'screen'>): HiddenTabs {
  return { tabs: tabs.map(({ tab }) => tab).filter((tab) => !screen.shows(tab)) };
}

export function showHiddenTab(
  { screen }: Pick<Ports, 'screen'>,
  { tab }: RequestOf<typeof contract.showHiddenTab>,
): null {
  if (!screen.showTab(tab).found) refuse(switchProblems.tabUnknown({ tab: cutText(tab, 40) }));
  return null;
}
