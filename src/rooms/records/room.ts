// What the room records brings to the desk.
import { room } from '../../room';
import { seals } from '../../tables/seals';
import { audit } from '../../tables/records';
import { mailAuditHead } from './mail-audit-head';
import { contract } from './contract';
import * as acceptChanges from './accept-changes';
import { markRates } from './seal-rates';
import { bookWarnings, openBookCheck, settleBook } from './settle-book';
import { keepSizes, sizeLines } from './size-forecast';
import * as verifyRecords from './verify-records';
import { about, stepTitles, titles } from './words';

export const records = room({
  name: 'records',
  contract,
  useCases: { ...verifyRecords, ...acceptChanges, openBookCheck, settleBook },
  pages: {
    records: {
      title: titles.records,
      kind: 'dialog',
      about: about.records,
      menu: { group: 'admin', at: 50 },
    },
    bookCheck: {
      title: titles.bookCheck,
      kind: 'dialog',
      about: about.bookCheck,
      menu: { group: 'admin', at: 52 },
    },
  },
  daily: [
    { name: 'rateMarks', title: stepTitles.rateMarks, at: 15, run: markRates },
    { name: 'sizes', title: stepTitles.sizes, at: 86, run: keepSizes },
    { name: 'auditHead', title: stepTitles.auditHead, at: 70, run: mailAuditHead },
  ],
  checks: [{ at: 65, lines: sizeLines }],
  warnings: bookWarnings,
  hiddenTabs: { 320: audit, 330: seals },
});
