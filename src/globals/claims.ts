// This file defines the globals of the claims desk: intake, first report, costs, papers, clocks, sheet, simulator.
import { book, told } from '../composition';
import { selectedIds } from '../sheets/selection';
import { claimCosts, claims } from '../tables/claims';
import { members } from '../tables/members';
import type { ClaimsFunctions } from '../rooms/claims/contract';
import { moveClaimCost as move, saveClaimCost as saveCost } from '../rooms/claims/claim-costs';
import {
  queueDocumentReminder as remind,
  saveClaimDocuments as savePapers,
} from '../rooms/claims/claim-documents';
import { claimStart as start } from '../rooms/claims/claim-start';
import { recordClaimStep as step } from '../rooms/claims/claim-steps';
import { openClaim as open } from '../rooms/claims/claim-view';
import {
  previewFirstReport as previewReport,
  queueFirstReport as queueReport,
} from '../rooms/claims/first-report';
import { preparePayable as prepare } from '../rooms/claims/prepare-payable';
import { registerClaim as register } from '../rooms/claims/register-claim';
import { openSimulator as simulator, simulateIncident as simulate } from '../rooms/claims/simulate-incident';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = ClaimsFunctions;

/** The named claim, or that of the row selected in 事故 or 事故費用. */
function chosen(claimNumber: string): string {
  if (claimNumber !== 'selected') return String(claimNumber ?? '');
  const [claim] = selectedIds(book(), claims);
  if (claim) return claim;
  const [cost] = selectedIds(book(), claimCosts);
  return cost ? told((ports) => claimOfCost(ports.tables.read(claimCosts), cost)) : '';
}

function claimOfCost(
  rows: readonly { readonly costNumber: string; readonly claimNumber: string }[],
  costNumber: string,
): string {
  return rows.find((row) => row.costNumber === costNumber)?.claimNumber ?? '';
}

export function claimStart(request?: { readonly memberKey: string }): Answer<Pages, 'claimStart'> {
  const memberKey = request?.memberKey ?? selectedIds(book(), members)[0] ?? '';
  return told((ports) => start(ports, memberKey));
}

export function registerClaim(request: Request<Pages, 'registerClaim'>): Answer<Pages, 'registerClaim'> {
  return told((ports) => register(ports, request));
}

export function openClaim({ claimNumber }: Request<Pages, 'openClaim'>): Answer<Pages, 'openClaim'> {
  return told((ports) => open(ports, chosen(claimNumber)));
}

export function recordClaimStep(
  request: Request<Pages, 'recordClaimStep'>,
): Answer<Pages, 'recordClaimStep'> {
  return told((ports) => step(ports, request));
}

export function saveClaimCost(request: Request<Pages, 'saveClaimCost'>): Answer<Pages, 'saveClaimCost'> {
  return told((ports) => saveCost(ports, request));
}

export function moveClaimCost(request: Request<Pages, 'moveClaimCost'>): Answer<Pages, 'moveClaimCost'> {
  return told((ports) => move(ports, request));
}

export function saveClaimDocuments(
  request: Request<Pages, 'saveClaimDocuments'>,
): Answer<Pages, 'saveClaimDocuments'> {
  return told((ports) => savePapers(ports, request));
}

export function queueDocumentReminder(
  request: Request<Pages, 'queueDocumentReminder'>,
): Answer<Pages, 'queueDocumentReminder'> {
  return told((ports) => remind(ports, request));
}

export function previewFirstReport({
  claimNumber,
}: Request<Pages, 'previewFirstReport'>): Answer<Pages, 'previewFirstReport'> {
  return told((ports) => previewReport(ports, chosen(claimNumber)));
}

export function queueFirstReport(
  request: Request<Pages, 'queueFirstReport'>,
): Answer<Pages, 'queueFirstReport'> {
  return told((ports) => queueReport(ports, request));
}

export function preparePayable({
  claimNumber,
}: Request<Pages, 'preparePayable'>): Answer<Pages, 'preparePayable'> {
  return told((ports) => prepare(ports, chosen(claimNumber)));
}

export function openSimulator(): Answer<Pages, 'openSimulator'> {
  return simulator();
}

export function simulateIncident(
  request: Request<Pages, 'simulateIncident'>,
): Answer<Pages, 'simulateIncident'> {
  return told((ports) => simulate(ports, request));
}

export function menuRegisterClaim(): void {
  menuPage('claim');
}

export function menuFirstReport(): void {
  menuPage('firstReport');
}

export function menuClaimCosts(): void {
  menuPage('claimCosts');
}

export function menuClaimClocks(): void {
  menuPage('claimClocks');
}

export function menuPayable(): void {
  menuPage('payable');
}

export function menuSimulate(): void {
  menuPage('simulate');
}
