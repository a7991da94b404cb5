// What every page may ask for: a row of a tab, another page, what the page offers beside its own work.
import { addressesIn } from '../../domain/mail-address';
import { settings } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import { solicitors } from '../../tables/solicitors';
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
  { screen, user, builder, tables }: Pick<Ports, 'screen' | 'user' | 'builder' | 'tables'>,
  { page }: { readonly page: string },
): readonly OfferView[] => {
  const offers = screen.offers(page);
  // Before the first set-up nobody is a manager yet.
  const isManager =
    offers.some(({ may }) => may === 'manager') && (builder.schemaVersion() === 0 || user.isManager());
  const isAllowed = (may: string) => may === 'everybody' || isManager;
  const managers = offers.some(({ may }) => !isAllowed(may)) ? managerNames({ tables }) : [];
  return offers.map(({ may, ...offer }) => ({
    ...offer,
    allowed: isAllowed(may),
    ask: isAllowed(may) ? [] : managers,
  }));
};

/** As 設定 lists them, with the name that 募集人 has for the address. */
function managerNames({ tables }: Pick<Ports, 'tables'>): string[] {
  const people = tables.sound(solicitors);
  return addressesIn(settingValues(tables.read(settings))('managers')).map((address) => {
    const same = people.find(({ email }) => email.trim().toLowerCase() === address.toLowerCase());
    return same ? `${same.name}（${address}）` : address;
  });
}

export const act = ({ screen }: ScreenPorts, { action }: { readonly action: string }): null => {
  screen.act(action);
  return null;
};
