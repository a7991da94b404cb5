// This file defines the globals of 料率の版: pasted tables, drafts, review, activation, quotes recomputed.
import { told } from '../composition';
import type { RatesFunctions } from '../rooms/rates/contract';
import { activateRates as activate } from '../rooms/rates/activate-rates';
import { openRates as open } from '../rooms/rates/rate-desk';
import {
  readBrochure as read,
  saveRateDraft as save,
  withdrawRateDraft as withdraw,
} from '../rooms/rates/rate-draft';
import { recomputeQuotes as recompute } from '../rooms/rates/recompute-quotes';
import { reviewRates as review } from '../rooms/rates/review-rates';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Functions = RatesFunctions;

export function openRates(): Answer<Functions, 'openRates'> {
  return told(open);
}

export function readBrochure(request: Request<Functions, 'readBrochure'>): Answer<Functions, 'readBrochure'> {
  return told((ports) => read(ports, request));
}

export function saveRateDraft(
  request: Request<Functions, 'saveRateDraft'>,
): Answer<Functions, 'saveRateDraft'> {
  return told((ports) => save(ports, request));
}

export function withdrawRateDraft(
  request: Request<Functions, 'withdrawRateDraft'>,
): Answer<Functions, 'withdrawRateDraft'> {
  return told((ports) => withdraw(ports, request));
}

export function reviewRates(request: Request<Functions, 'reviewRates'>): Answer<Functions, 'reviewRates'> {
  return told((ports) => review(ports, request));
}

export function activateRates(
  request: Request<Functions, 'activateRates'>,
): Answer<Functions, 'activateRates'> {
  return told((ports) => activate(ports, request));
}

export function recomputeQuotes(
  request: Request<Functions, 'recomputeQuotes'>,
): Answer<Functions, 'recomputeQuotes'> {
  return told((ports) => recompute(ports, request));
}

export function menuRateVersions(): void {
  menuPage('rates');
}
