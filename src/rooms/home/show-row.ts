// What every page may ask for: a row of a tab, or another page.
import type { Ports } from '../../ports';

type ScreenPorts = Pick<Ports, 'screen'>;

export const showRow = (
  { screen }: ScreenPorts,
  { tab, id }: { readonly tab: string; readonly id: string },
): { readonly found: boolean } => screen.showRow(tab, id);

interface PageWanted {
  readonly page: string;
  readonly about?: readonly string[] | undefined;
}

export const openPage = ({ screen }: ScreenPorts, { page, about }: PageWanted): null => {
  screen.openPage(page, about);
  return null;
};
