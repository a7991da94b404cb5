// The values of 設定 by their keys, however they are written in the tab.
import { visibleText } from '../domain/visible-text';
import type { RecordOf } from './column';
import type { settings } from './masters';
import { settingKeys } from './setting-keys';

export type SettingKey = keyof typeof settingKeys;

/** @example settingValues(tables.read(settings))('agencyName') */
export function settingValues(rows: readonly RecordOf<typeof settings>[]): (key: SettingKey) => string {
  const values = new Map(rows.map(({ key, value }) => [key, visibleText(value).trim()]));
  return (key) => values.get(settingKeys[key]) ?? '';
}
