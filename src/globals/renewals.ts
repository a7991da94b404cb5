// This file defines the globals of renewals: the list, letters, and what the members answered.
import { told } from '../composition';
import type { RenewalFunctions } from '../rooms/renewals/contract';
import { openRenewals as open } from '../rooms/renewals/open-renewals';
import {
  previewRenewalLetter as preview,
  queueRenewalLetters as queue,
} from '../rooms/renewals/queue-renewals';
import { recordRenewal as record } from '../rooms/renewals/record-renewal';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = RenewalFunctions;

export function openRenewals(request?: Request<Pages, 'openRenewals'>): Answer<Pages, 'openRenewals'> {
  return told((ports) => open(ports, request ?? {}));
}

export function previewRenewalLetter(
  request: Request<Pages, 'previewRenewalLetter'>,
): Answer<Pages, 'previewRenewalLetter'> {
  return told((ports) => preview(ports, request));
}

export function queueRenewalLetters(
  request: Request<Pages, 'queueRenewalLetters'>,
): Answer<Pages, 'queueRenewalLetters'> {
  return told((ports) => queue(ports, request));
}

export function recordRenewal(request: Request<Pages, 'recordRenewal'>): Answer<Pages, 'recordRenewal'> {
  return told((ports) => record(ports, request));
}

export function menuPrepareRenewals(): void {
  menuPage('renewals');
}
