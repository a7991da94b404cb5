// The tabs whose rows carry a seal of their own: what came in, went out, happened and is due.
import { applications } from './applications';
import { claimCosts, claims, claimVersions } from './claims';
import type { Table } from './column';
import { deadlines } from './deadlines';
import { documents } from './documents';
import { intentions } from './intentions';
import { outbox } from './outbox';
import { payments } from './payments';
import { proposals } from './proposals';
import { referrals } from './referrals';
import { settlements } from './settlements';

export const rowSealedTables: readonly Table[] = [
  payments,
  settlements,
  outbox,
  claims,
  claimVersions,
  claimCosts,
  applications,
  documents,
  intentions,
  referrals,
  deadlines,
  proposals,
];
