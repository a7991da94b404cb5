import { room } from '../../room';
import { templateCodes } from '../../tables/setting-keys';
import { contract } from './contract';
import * as documents from './document-desk';
import * as intention from './record-intention';
import * as documentRequest from './request-documents';
import { titles } from './words';

export const solicitation = room({
  name: 'solicitation',
  contract,
  useCases: { ...intention, ...documents, ...documentRequest },
  pages: {
    intention: { title: titles.intention, kind: 'dialog', menu: { group: 'cover', at: 10 } },
    documents: { title: titles.documents, kind: 'dialog', menu: { group: 'cover', at: 20 } },
  },
  letters: { documentRequest: { to: 'member', template: templateCodes.documents } },
});
