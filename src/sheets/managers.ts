// Who is a manager: the addresses in 設定.
import { addressesIn } from '../domain/mail-address';
import { settings } from '../tables/masters';
import { settingValues } from '../tables/setting-values';
import type { Tables } from '../ports';

export function managerEmails(tables: Pick<Tables, 'read'>): string[] {
  return addressesIn(settingValues(tables.read(settings))('managers'));
}
