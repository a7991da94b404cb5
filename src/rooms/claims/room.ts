// What the room claims brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import {
  claimCosts as claimCostTable,
  claims as claimTable,
  claimVersions,
  simulations,
} from '../../tables/claims';
import { claimStart } from './claim-start';
import { preparePayable } from './prepare-payable';
import { templateCodes } from '../../tables/setting-keys';
import * as claimCosts from './claim-costs';
import * as claimDocuments from './claim-documents';
import { storedIntakes } from './claim-intake';
import { contract } from './contract';
import * as firstReport from './first-report';
import { confirmHotline } from './hotline';
import { openClaim } from './open-claim';
import { openClaims } from './open-claims';
import { recordClaimStep } from './record-claim-step';
import { reopenClaim } from './reopen-claim';
import { tasks } from './tasks';
import { registerClaim } from './register-claim';
import * as simulator from './simulate-incident';
import { openWork } from './open-work';
import { claimProblems, titles } from './words';
import { homeLines, nextSteps } from './home-lines';
import { ClaimDocumentsLetter, FirstReport } from './letters/claim-letters';
import { claimDocumentsCause, firstReportCause } from './letter-cause';

export const claims = room({
  name: 'claims',
  contract,
  stored: [storedIntakes],
  useCases: {
    claimStart,
    registerClaim,
    openClaim,
    openClaims,
    recordClaimStep,
    reopenClaim,
    ...claimCosts,
    ...claimDocuments,
    ...firstReport,
    confirmHotline,
    preparePayable,
    ...simulator,
  },
  pages: {
    claim: { title: titles.claim, kind: 'sidebar', menu: { group: 'claims', at: 10 } },
    claims: { title: titles.claims, kind: 'dialog', menu: { group: 'claims', at: 20 } },
    simulate: {
      title: titles.simulate,
      kind: 'dialog',
      menu: { group: 'claims', at: 30 },
      from: ['coverage'],
    },
    firstReport: { title: titles.firstReport, kind: 'dialog', from: ['claims'] },
    claimFacts: { title: titles.claimFacts, kind: 'dialog', from: ['claims'] },
    claimSteps: { title: titles.claimSteps, kind: 'dialog', from: ['claims'] },
    claimCosts: { title: titles.claimCosts, kind: 'dialog', from: ['claims'] },
    claimClocks: { title: titles.claimClocks, kind: 'dialog', from: ['claims'] },
    payable: { title: titles.payable, kind: 'dialog', from: ['claims'] },
  },
  optional: { title: titles.room, open: openWork },
  home: homeLines,
  tasks,
  nextSteps,
  tabs: { 80: claimTable },
  lists: [
    {
      page: 'work',
      at: 70,
      table: claimCostTable,
      columns: [
        'claimNumber',
        'costNumber',
        'itemName',
        'payee',
        'approvalNeeded',
        'approvedYen',
        'spentYen',
        'decidedYen',
        'state',
      ],
      state: 'state',
    },
    {
      page: 'work',
      at: 80,
      table: simulations,
      columns: [
        'lineNumber',
        'madeAt',
        'incident',
        'program',
        'plan',
        'lossYen',
        'payableYen',
        'ownYen',
        'unknown',
      ],
    },
  ],
  hiddenTabs: { 80: claimCostTable, 90: simulations, 95: claimVersions },
  letters: {
    // What happened to a member is no matter for a mail; it is telephoned, then sent on paper.
    firstReport: {
      html: drawn(FirstReport),
      rule: {
        to: 'addressed',
        notByMail: () => claimProblems.claimReportNotMailed(),
        template: '',
        cause: firstReportCause,
      },
    },
    claimDocuments: {
      html: drawn(ClaimDocumentsLetter),
      rule: { to: 'member', template: templateCodes.claimDocuments, cause: claimDocumentsCause },
    },
  },
});
