// This file defines the globals of enrolment: applications, policies, certificates and members' stories.
import { book, CHUNK_MS, told } from '../composition';
import { selectedIds } from '../sheets/selection';
import { members } from '../tables/members';
import { policies } from '../tables/policies';
import { quotes } from '../tables/quotes';
import type { EnrolmentFunctions } from '../rooms/enrolment/contract';
import {
  acceptApplications as accept,
  openApplications as applications,
} from '../rooms/enrolment/accept-applications';
import { queueCertificateNotices as queueNotices } from '../rooms/enrolment/certificate-notices';
import { memberStory } from '../rooms/enrolment/member-story';
import {
  openCertificates as certificates,
  openPolicies as policyDesk,
} from '../rooms/enrolment/open-policies';
import {
  exportPolicyList as exportList,
  openPolicyLists as policyLists,
} from '../rooms/enrolment/policy-lists';
import { recordPolicyStep as recordStep } from '../rooms/enrolment/record-step';
import { registerCertificates as register } from '../rooms/enrolment/register-certificates';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = EnrolmentFunctions;

const chosen = (numbers: readonly string[] | 'selected', selected: () => string[]): readonly string[] =>
  numbers === 'selected' ? selected() : numbers;
const selectedQuotes = (): string[] => selectedIds(book(), quotes);
const selectedPolicies = (): string[] => selectedIds(book(), policies);

export function openApplications(): Answer<Pages, 'openApplications'> {
  return told((ports) => applications(ports, selectedQuotes()));
}

export function acceptApplications(
  request: Request<Pages, 'acceptApplications'>,
): Answer<Pages, 'acceptApplications'> {
  return told(
    (ports) => accept(ports, { ...request, quoteNumbers: chosen(request.quoteNumbers, selectedQuotes) }),
    CHUNK_MS,
  );
}

export function openPolicies(): Answer<Pages, 'openPolicies'> {
  return told((ports) => policyDesk(ports, selectedPolicies()));
}

export function recordPolicyStep(
  request: Request<Pages, 'recordPolicyStep'>,
): Answer<Pages, 'recordPolicyStep'> {
  return told(
    (ports) =>
      recordStep(ports, { ...request, policyNumbers: chosen(request.policyNumbers, selectedPolicies) }),
    CHUNK_MS,
  );
}

export function openCertificates(): Answer<Pages, 'openCertificates'> {
  return told((ports) => certificates(ports, selectedPolicies()));
}

export function registerCertificates(
  request: Request<Pages, 'registerCertificates'>,
): Answer<Pages, 'registerCertificates'> {
  return told((ports) => register(ports, request), CHUNK_MS);
}

export function queueCertificateNotices(
  request: Request<Pages, 'queueCertificateNotices'>,
): Answer<Pages, 'queueCertificateNotices'> {
  return told((ports) => queueNotices(ports, request));
}

export function openPolicyLists(): Answer<Pages, 'openPolicyLists'> {
  return told(policyLists);
}

export function exportPolicyList(
  request: Request<Pages, 'exportPolicyList'>,
): Answer<Pages, 'exportPolicyList'> {
  return told((ports) => exportList(ports, request));
}

/** '' takes the row selected in 会員名簿, 見積 or 契約. */
export function openStory({ memberKey }: Request<Pages, 'openStory'>): Answer<Pages, 'openStory'> {
  return told((ports) => memberStory(ports, memberKey || selectedMember()));

  function selectedMember(): string {
    const [roster] = selectedIds(book(), members);
    if (roster) return roster;
    return told((ports) => {
      const [quote] = selectedQuotes();
      if (quote) return ports.tables.read(quotes).find((row) => row.quoteNumber === quote)?.memberKey ?? '';
      const [policy] = selectedPolicies();
      return ports.tables.read(policies).find((row) => row.policyNumber === policy)?.memberKey ?? '';
    });
  }
}

export function menuAcceptApplications(): void {
  menuPage('application');
}

export function menuUnderwrite(): void {
  menuPage('underwriting');
}

export function menuRegisterCertificates(): void {
  menuPage('certificates');
}

export function menuChangePolicy(): void {
  menuPage('policyChange');
}

export function menuWithdrawApplication(): void {
  menuPage('withdrawal');
}

export function menuPolicyLists(): void {
  menuPage('policyLists');
}

export function menuMemberStory(): void {
  menuPage('story');
}
