// This file defines the globals of 年度更新: the desk, the start of the next year, and quotes for renewal.
import { CHUNK_MS, told } from '../composition';
import type { NewYearFunctions } from '../rooms/new-year/contract';
import {
  openNewYear as open,
  quoteRenewals as quote,
  startNewYear as start,
} from '../rooms/new-year/new-year';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = NewYearFunctions;

/** Blank: the first programme that the agency handles. */
export function openNewYear(request: Request<Pages, 'openNewYear'>): Answer<Pages, 'openNewYear'> {
  return told((ports) => open(ports, request));
}

export function startNewYear(request: Request<Pages, 'startNewYear'>): Answer<Pages, 'startNewYear'> {
  return told((ports) => start(ports, request));
}

/** Renewal quotes with the plan that a person confirmed. */
export function quoteRenewals(request: Request<Pages, 'quoteRenewals'>): Answer<Pages, 'quoteRenewals'> {
  return told((ports) => quote(ports, request), CHUNK_MS);
}

export function menuNewYear(): void {
  menuPage('newYear');
}
