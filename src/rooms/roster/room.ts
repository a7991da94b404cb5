// What the room roster brings to the desk.
import { room } from '../../room';
import { contract } from './contract';
import * as importMembersCalls from './import-members';
import * as findMembersCalls from './find-members';
import * as openMemberCalls from './open-member';
import * as recordContactCalls from './record-contact';
import * as findRecordsCalls from './find-records';
import { titles } from './words';

export const roster = room({
  name: 'roster',
  contract,
  useCases: {
    ...importMembersCalls,
    ...findMembersCalls,
    ...openMemberCalls,
    ...recordContactCalls,
    ...findRecordsCalls,
  },
  pages: {
    import: { title: titles.import, kind: 'dialog', menu: { group: 'roster', at: 10 } },
    sidebar: { title: titles.sidebar, kind: 'sidebar', menu: { group: 'roster', at: 20 } },
  },
});
