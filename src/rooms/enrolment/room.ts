import { room } from '../../room';
import { templateCodes } from '../../tables/setting-keys';
import * as applications from './accept-applications';
import { storedPolicies, storedChanges } from './policy-row';
import { contract } from './contract';
import * as story from './open-story';
import { openProcedure } from './open-procedure';
import * as openPolicies from './open-policies';
import * as policyLists from './policy-lists';
import * as certificateNotices from './queue-certificate-notices';
import * as policySteps from './record-policy-step';
import * as bringIn from './bring-in-policies';
import * as certificates from './register-certificates';
import { drawn } from '../../letters/drawn';
import { applications as arrivedApplications } from '../../tables/applications';
import { transactions } from '../../tables/transactions';
import { policies } from '../../tables/policies';
import { CertificateNotice } from './letters/certificate-letter';
import { nextSteps } from './home-lines';
import { tasks } from './tasks';
import { termsHistory } from './terms-history';
import { ledgerChecks, termChecks } from './term-checks';
import { applicationWay, menuWords, titles } from './words';
import { certificateCause } from './letter-cause';

export const enrolment = room({
  name: 'enrolment',
  contract,
  stored: [storedPolicies, storedChanges],
  termsHistory,
  useCases: {
    ...applications,
    ...bringIn,
    openProcedure,
    ...openPolicies,
    ...policySteps,
    ...certificates,
    ...certificateNotices,
    ...policyLists,
    ...story,
  },
  pages: {
    procedures: { title: titles.procedures, kind: 'dialog', menu: { group: 'cover', at: 10 } },
    application: { title: titles.application, kind: 'dialog', from: ['procedures'] },
    underwriting: { title: titles.underwriting, kind: 'dialog', from: ['procedures'] },
    certificates: { title: titles.certificates, kind: 'dialog', from: ['procedures'] },
    policyChange: { title: titles.policyChange, kind: 'dialog', from: ['procedures'] },
    withdrawal: { title: titles.withdrawal, kind: 'dialog', from: ['procedures'] },
    story: { title: titles.story, kind: 'dialog', may: 'reader', from: ['procedures'] },
    policyLists: {
      title: titles.policyLists,
      kind: 'dialog',
      menu: { group: 'cover', at: 30, caption: menuWords.policyLists },
    },
    policyImport: { title: titles.policyImport, kind: 'dialog', from: ['import', 'policyLists'] },
  },
  tabs: { 50: policies },
  nextSteps,
  tasks,
  checks: [
    { at: 37, lines: termChecks },
    { at: 38, lines: ledgerChecks },
  ],
  lists: [
    {
      page: 'work',
      at: 15,
      table: arrivedApplications,
      columns: [
        'applicationNumber',
        'receivedOn',
        'organization',
        'quoteNumber',
        'document',
        'state',
        'missing',
        'acceptedOn',
        'policyNumber',
      ],
      state: 'state',
      next: [applicationWay],
    },
    {
      page: 'work',
      at: 60,
      table: transactions,
      columns: [
        'recordedAt',
        'policyNumber',
        'organization',
        'kind',
        'effectiveOn',
        'detail',
        'netChangeYen',
        'document',
      ],
      state: 'kind',
    },
  ],
  hiddenTabs: { 45: arrivedApplications, 50: transactions },
  letters: {
    certificateNotice: {
      html: drawn(CertificateNotice),
      rule: { to: 'member', template: templateCodes.certificate, cause: certificateCause },
    },
  },
});
