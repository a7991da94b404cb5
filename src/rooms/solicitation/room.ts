// What the room solicitation brings to the desk.
import { room } from '../../room';
import { drawn } from '../../letters/drawn';
import { documents } from '../../tables/documents';
import { intentions } from '../../tables/intentions';
import { quotes } from '../../tables/quotes';
import type { Ports } from '../../ports';
import { openDocuments } from './document-desk';
import { openIntention } from './record-intention';
import { contract } from './contract';
import { DocumentRequest } from './letters/document-request';
import * as recordIntentionCalls from './record-intention';
import * as documentDeskCalls from './document-desk';
import * as requestDocumentsCalls from './request-documents';
import { titles } from './words';

export const solicitation = room({
  name: 'solicitation',
  contract,
  useCases: {
    ...recordIntentionCalls,
    ...documentDeskCalls,
    ...requestDocumentsCalls,
    openIntention: (ports, request) => openIntention(ports, chosen(ports, request)),
    openDocuments: (ports, request) => openDocuments(ports, chosen(ports, request)),
  },
  pages: {
    intention: { title: titles.intention, kind: 'dialog', menu: { group: 'cover', at: 10 } },
    documents: { title: titles.documents, kind: 'dialog', menu: { group: 'cover', at: 20 } },
  },
  tabs: { 130: intentions, 140: documents },
  letters: { documentRequest: { html: drawn(DocumentRequest) } },
});

/** The first of the rows selected in 見積; '' where another tab is in front. */
function chosen(
  { selection }: Ports,
  { quoteNumber }: { readonly quoteNumber: string },
): { readonly quoteNumber: string } {
  return { quoteNumber: quoteNumber === 'selected' ? (selection.ids(quotes)[0] ?? '') : quoteNumber };
}
