// What every page may ask for: a row of a tab, or another page.
import type { Ports } from '../../ports';

type ScreenPorts = Pick<Ports, 'screen'>;

export const showRow = (
  { screen }: ScreenPorts,
  { tab, id }: { readonly tab: string; readonly id: string },
): { readonly found: boolean } => screen.showRow(tab, id);

export const openPage = ({ screen }: ScreenPorts, { page }: { readonly page: string }): null => {
  screen.openPage(page);
  return null;
};
