// What the room records brings to the desk.
import { room } from '../../room';
import { seals } from '../../tables/seals';
import { audit } from '../../tables/records';
import { mailAuditHead } from './mail-audit-head';
import { contract } from './contract';
import * as acceptChanges from './accept-changes';
import * as verifyRecords from './verify-records';
import { about, stepTitles, titles } from './words';

export const records = room({
  name: 'records',
  contract,
  useCases: { ...verifyRecords, ...acceptChanges },
  pages: {
    records: {
      title: titles.records,
      kind: 'dialog',
      about: about.records,
      menu: { group: 'admin', at: 50 },
    },
  },
  daily: [{ name: 'auditHead', title: stepTitles.auditHead, at: 70, run: mailAuditHead }],
  hiddenTabs: { 320: audit, 330: seals },
});
