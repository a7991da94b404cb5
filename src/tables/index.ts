// This file defines the workbook's tabs in the order in which they stand.
import { claimCosts, claims, simulations } from './claims';
import type { Table } from './column';
import { complaints } from './complaints';
import { contacts } from './contacts';
import { coverages } from './coverages';
import { deadlines } from './deadlines';
import { disclosures } from './disclosures';
import { discounts } from './discounts';
import { documents } from './documents';
import { facts } from './facts';
import { faxLog } from './fax-log';
import { plans, programs, settings, templates } from './masters';
import { programYears } from './program-years';
import { holidays } from './holidays';
import { intakes } from './intakes';
import { intentions } from './intentions';
import { jobs } from './jobs';
import { members } from './members';
import { outbox } from './outbox';
import { payments } from './payments';
import { policies } from './policies';
import { questions } from './questions';
import { quotes } from './quotes';
import { rates } from './rates';
import { audit, importResults } from './records';
import { referrals } from './referrals';
import { seals } from './seals';
import { transactions } from './transactions';

export const HOME_TAB = 'ホーム';

export const tables: readonly Table[] = [
  members,
  quotes,
  disclosures,
  policies,
  transactions,
  deadlines,
  claims,
  claimCosts,
  simulations,
  outbox,
  referrals,
  contacts,
  intentions,
  documents,
  payments,
  intakes,
  faxLog,
  complaints,
  programs,
  programYears,
  plans,
  coverages,
  facts,
  questions,
  rates,
  discounts,
  templates,
  holidays,
  settings,
  jobs,
  importResults,
  audit,
  seals,
];
