// This file defines the workbook's tabs in the order in which they stand.
import type { Table } from './column';
import { coverages } from './coverages';
import { disclosures } from './disclosures';
import { discounts } from './discounts';
import { facts } from './facts';
import { faxLog } from './fax-log';
import { plans, programs, settings, templates } from './masters';
import { members } from './members';
import { outbox } from './outbox';
import { questions } from './questions';
import { quotes } from './quotes';
import { rates } from './rates';
import { audit, importResults } from './records';
import { referrals } from './referrals';

export const HOME_TAB = 'ホーム';

export const tables: readonly Table[] = [
  members,
  quotes,
  disclosures,
  outbox,
  referrals,
  faxLog,
  programs,
  plans,
  coverages,
  facts,
  questions,
  rates,
  discounts,
  templates,
  settings,
  importResults,
  audit,
];
