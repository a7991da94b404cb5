// This file defines the workbook's tabs in the order in which they stand.
import type { Table } from './column';
import { plans, programs, settings, templates } from './masters';
import { members } from './members';
import { outbox } from './outbox';
import { quotes } from './quotes';
import { rates } from './rates';
import { audit, importResults } from './records';
import { referrals } from './referrals';

export const HOME_TAB = 'ホーム';

export const tables: readonly Table[] = [
  members,
  quotes,
  outbox,
  referrals,
  programs,
  plans,
  rates,
  templates,
  settings,
  importResults,
  audit,
];
