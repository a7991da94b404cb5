import { room } from '../../room';
import { templateCodes } from '../../tables/setting-keys';
import { contract } from './contract';
import * as documentDesk from './document-desk';
import * as intention from './record-intention';
import * as documentRequest from './request-documents';
import { drawn } from '../../letters/drawn';
import * as solicitorDesk from './solicitor-desk';
import { solicitors } from '../../tables/solicitors';
import { documents } from '../../tables/documents';
import { intentions } from '../../tables/intentions';
import { DocumentRequest } from './letters/document-request';
import { about, documentsWay, titles } from './words';
import { documentRequestCause } from './letter-cause';
import { tasks } from './tasks';

export const solicitation = room({
  name: 'solicitation',
  contract,
  useCases: { ...intention, ...documentDesk, ...documentRequest, ...solicitorDesk },
  pages: {
    intention: { title: titles.intention, kind: 'dialog', from: ['procedures'] },
    documents: { title: titles.documents, kind: 'dialog', from: ['procedures'] },
    solicitors: {
      title: titles.solicitors,
      kind: 'dialog',
      may: 'manager',
      about: about.solicitors,
      menu: { group: 'admin', at: 15 },
    },
  },
  checks: [{ at: 35, lines: solicitorDesk.solicitorChecks }],
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
        'differs',
        'difference',
        'differenceReason',
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
  hiddenTabs: { 130: intentions, 140: documents, 145: solicitors },
  letters: {
    documentRequest: {
      html: drawn(DocumentRequest),
      rule: { to: 'member', template: templateCodes.documents, cause: documentRequestCause },
    },
  },
});
