// This file defines who is a manager: the addresses in 設定.
import { settings } from '../tables/masters';
import { settingKeys } from '../tables/setting-keys';
import type { Tables } from '../ports';

export function managerEmails(tables: Pick<Tables, 'read'>): string[] {
  const row = tables.read(settings).find((candidate) => candidate.key === settingKeys.managers);
  return (row?.value ?? '').split(/[,、，;\s]+/).filter((email) => email !== '');
}
