// What the room claims brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { claimCosts, claims as claimTable, simulations } from '../../tables/claims';
import { members } from '../../tables/members';
import type { Ports } from '../../ports';
import { claimStart } from './claim-start';
import { openClaim } from './claim-view';
import { previewFirstReport } from './first-report';
import { preparePayable } from './prepare-payable';
import { openSimulator } from './simulate-incident';
import { contract } from './contract';
import { homeLines, nextSteps } from './home-lines';
import { ClaimDocumentsLetter, FirstReport } from './letters/claim-letters';
import * as registerClaimCalls from './register-claim';
import * as claimStepsCalls from './claim-steps';
import * as claimCostsCalls from './claim-costs';
import * as claimDocumentsCalls from './claim-documents';
import * as firstReportCalls from './first-report';
import * as simulateIncidentCalls from './simulate-incident';
import { titles } from './words';

export const claims = room({
  name: 'claims',
  contract,
  useCases: {
    ...registerClaimCalls,
    ...claimStepsCalls,
    ...claimCostsCalls,
    ...claimDocumentsCalls,
    ...firstReportCalls,
    ...simulateIncidentCalls,
    claimStart: (ports, { memberKey }) =>
      claimStart(ports, memberKey ?? ports.selection.ids(members)[0] ?? ''),
    openClaim: (ports, { claimNumber }) => openClaim(ports, chosen(ports, claimNumber)),
    previewFirstReport: (ports, { claimNumber }) => previewFirstReport(ports, chosen(ports, claimNumber)),
    preparePayable: (ports, { claimNumber }) => preparePayable(ports, chosen(ports, claimNumber)),
    openSimulator: () => openSimulator(),
  },
  pages: {
    claim: { title: titles.claim, kind: 'sidebar', menu: { group: 'claims', at: 10 } },
    firstReport: { title: titles.firstReport, kind: 'dialog', menu: { group: 'claims', at: 20 } },
    claimCosts: { title: titles.claimCosts, kind: 'dialog', menu: { group: 'claims', at: 30 } },
    claimClocks: { title: titles.claimClocks, kind: 'dialog', menu: { group: 'claims', at: 40 } },
    payable: { title: titles.payable, kind: 'dialog', menu: { group: 'claims', at: 50 } },
    simulate: { title: titles.simulate, kind: 'dialog', menu: { group: 'claims', at: 60 } },
  },
  home: homeLines,
  nextSteps,
  tabs: { 70: claimTable, 80: claimCosts, 90: simulations },
  letters: {
    firstReport: { html: drawn(FirstReport) },
    claimDocuments: { html: drawn(ClaimDocumentsLetter) },
  },
});

/** The named claim, or that of the row selected in 事故 or 事故費用. */
function chosen(ports: Ports, claimNumber: string): string {
  if (claimNumber !== 'selected') return claimNumber;
  const [claim] = ports.selection.ids(claimTable);
  if (claim) return claim;
  const [cost] = ports.selection.ids(claimCosts);
  return cost
    ? (ports.tables.read(claimCosts).find((row) => row.costNumber === cost)?.claimNumber ?? '')
    : '';
}
