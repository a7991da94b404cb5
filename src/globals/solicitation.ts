// This file defines the globals of intention, explanation and papers.
import { book, told } from '../composition';
import { selectedIds } from '../sheets/selection';
import { quotes } from '../tables/quotes';
import type { SolicitationFunctions } from '../rooms/solicitation/contract';
import {
  openDocuments as openPapers,
  registerDocument as register,
} from '../rooms/solicitation/document-desk';
import {
  openIntention as openRecord,
  recordIntention as record,
} from '../rooms/solicitation/record-intention';
import { requestDocuments as ask } from '../rooms/solicitation/request-documents';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Pages = SolicitationFunctions;

/** The first of the rows selected in 見積; '' where another tab is in front. */
function numberOf({ quoteNumber }: { readonly quoteNumber: string }): { readonly quoteNumber: string } {
  return { quoteNumber: quoteNumber === 'selected' ? (selectedIds(book(), quotes)[0] ?? '') : quoteNumber };
}

export function openIntention(request: Request<Pages, 'openIntention'>): Answer<Pages, 'openIntention'> {
  return told((ports) => openRecord(ports, numberOf(request)));
}

export function recordIntention(
  request: Request<Pages, 'recordIntention'>,
): Answer<Pages, 'recordIntention'> {
  return told((ports) => record(ports, request));
}

export function openDocuments(request: Request<Pages, 'openDocuments'>): Answer<Pages, 'openDocuments'> {
  return told((ports) => openPapers(ports, numberOf(request)));
}

export function registerDocument(
  request: Request<Pages, 'registerDocument'>,
): Answer<Pages, 'registerDocument'> {
  return told((ports) => register(ports, request));
}

export function requestDocuments(
  request: Request<Pages, 'requestDocuments'>,
): Answer<Pages, 'requestDocuments'> {
  return told((ports) => ask(ports, request));
}

export function menuRecordIntention(): void {
  menuPage('intention');
}

export function menuCheckDocuments(): void {
  menuPage('documents');
}
