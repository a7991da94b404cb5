import { room } from '../../room';
import { templateCodes } from '../../tables/setting-keys';
import { contract } from './contract';
import * as documentDesk from './document-desk';
import * as intention from './record-intention';
import * as documentRequest from './request-documents';
import { drawn } from '../../letters/drawn';
import { documents } from '../../tables/documents';
import { intentions } from '../../tables/intentions';
import { DocumentRequest } from './letters/document-request';
import { titles, documentsWay } from './words';
import { documentRequestCause } from './letter-cause';
import { tasks } from './tasks';

export const solicitation = room({
  name: 'solicitation',
  contract,
  useCases: { ...intention, ...documentDesk, ...documentRequest },
  pages: {
    intention: { title: titles.intention, kind: 'dialog', menu: { group: 'cover', at: 10 } },
    documents: { title: titles.documents, kind: 'dialog', menu: { group: 'cover', at: 20 } },
  },
  lists: [
    {
      page: 'work',
      at: 25,
      table: intentions,
      columns: [
        'intentionNumber',
        'recordedAt',
        'organization',
        'program',
        'quoteNumber',
        'firstIntention',
        'finalIntention',
        'difference',
        'explainedOn',
      ],
      state: 'program',
    },
    {
      page: 'work',
      at: 20,
      table: documents,
      columns: [
        'documentNumber',
        'receivedOn',
        'counterparty',
        'kind',
        'method',
        'quoteNumber',
        'missing',
        'state',
        'link',
      ],
      state: 'state',
      ways: ({ quoteNumber = '' }) => (quoteNumber === '' ? [] : [documentsWay(quoteNumber)]),
    },
  ],
  tasks,
  hiddenTabs: { 130: intentions, 140: documents },
  letters: {
    documentRequest: {
      html: drawn(DocumentRequest),
      rule: { to: 'member', template: templateCodes.documents, cause: documentRequestCause },
    },
  },
});
