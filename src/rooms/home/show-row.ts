// What every page may ask for: a row of a tab, another page, what the page offers beside its own work.
import type { Ports } from '../../ports';
import type { OfferView } from './contract';

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

export const openOffers = (
  { screen, user, builder }: Pick<Ports, 'screen' | 'user' | 'builder'>,
  { page }: { readonly page: string },
): readonly OfferView[] => {
  const offers = screen.offers(page);
  // Before the first set-up nobody is a manager yet.
  const isManager =
    offers.some(({ may }) => may === 'manager') && (builder.schemaVersion() === 0 || user.isManager());
  return offers.map(({ may, ...offer }) => ({ ...offer, allowed: may === 'everybody' || isManager }));
};

export const act = ({ screen }: ScreenPorts, { action }: { readonly action: string }): null => {
  screen.act(action);
  return null;
};
