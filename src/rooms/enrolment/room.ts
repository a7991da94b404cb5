// What the room enrolment brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { transactions } from '../../tables/transactions';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { acceptApplications, openApplications } from './accept-applications';
import { memberStory, storyMember } from './member-story';
import { openCertificates, openPolicies } from './open-policies';
import { recordPolicyStep } from './record-step';
import { contract } from './contract';
import { CertificateNotice } from './letters/certificate-letter';
import * as registerCertificatesCalls from './register-certificates';
import * as certificateNoticesCalls from './certificate-notices';
import * as policyListsCalls from './policy-lists';
import { titles } from './words';

export const enrolment = room({
  name: 'enrolment',
  contract,
  useCases: {
    ...registerCertificatesCalls,
    ...certificateNoticesCalls,
    ...policyListsCalls,
    openApplications: (ports) => openApplications(ports, ports.selection.ids(quotes)),
    acceptApplications: (ports, request) =>
      acceptApplications(ports, {
        ...request,
        quoteNumbers: chosen(request.quoteNumbers, ports.selection.ids(quotes)),
      }),
    openPolicies: (ports) => openPolicies(ports, ports.selection.ids(policies)),
    recordPolicyStep: (ports, request) =>
      recordPolicyStep(ports, {
        ...request,
        policyNumbers: chosen(request.policyNumbers, ports.selection.ids(policies)),
      }),
    openCertificates: (ports) => openCertificates(ports, ports.selection.ids(policies)),
    openStory: (ports, { memberKey }) => memberStory(ports, memberKey || storyMember(ports)),
  },
  pages: {
    application: { title: titles.application, kind: 'dialog', menu: { group: 'cover', at: 30 } },
    underwriting: { title: titles.underwriting, kind: 'dialog', menu: { group: 'cover', at: 40 } },
    certificates: { title: titles.certificates, kind: 'dialog', menu: { group: 'cover', at: 50 } },
    policyChange: { title: titles.policyChange, kind: 'dialog', menu: { group: 'cover', at: 60 } },
    withdrawal: { title: titles.withdrawal, kind: 'dialog', menu: { group: 'cover', at: 70 } },
    policyLists: { title: titles.policyLists, kind: 'dialog', menu: { group: 'cover', at: 90 } },
    story: { title: titles.story, kind: 'dialog', menu: { group: 'cover', at: 100 } },
  },
  tabs: { 40: policies, 50: transactions },
  letters: { certificateNotice: { html: drawn(CertificateNotice) } },
});

const chosen = (numbers: readonly string[] | 'selected', selected: readonly string[]): readonly string[] =>
  numbers === 'selected' ? selected : numbers;
