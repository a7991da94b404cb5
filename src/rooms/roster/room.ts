// What the room roster brings to the desk.
import { room } from '../../room';
import { importResults } from '../../tables/records';
import { contacts } from '../../tables/contacts';
import { members } from '../../tables/members';
import { contract } from './contract';
import { changeMemberNumber } from './change-number';
import { changeNumberByHand } from './number-menu';
import { orphanLines } from './orphan-keys';
import { firstSteps, homeLines, nextSteps } from './home-lines';
import { addMember, openNewMember } from './add-member';
import * as importMembersCalls from './import-members';
import * as findMembersCalls from './find-members';
import { openSelected } from './open-selected';
import * as openMemberCalls from './open-member';
import * as recordContactCalls from './record-contact';
import * as findRecordsCalls from './find-records';
import { about, importWay, menuWords, titles } from './words';

export const roster = room({
  name: 'roster',
  contract,
  useCases: {
    changeMemberNumber,
    ...importMembersCalls,
    ...findMembersCalls,
    ...openMemberCalls,
    openSelected,
    openNewMember,
    addMember,
    ...recordContactCalls,
    ...findRecordsCalls,
  },
  pages: {
    import: {
      title: titles.import,
      kind: 'dialog',
      menu: { group: 'roster', at: 30, caption: menuWords.import },
    },
  },
  actions: {
    changeNumberByHand: {
      title: titles.changeNumber,
      about: about.changeNumber,
      menu: { group: 'admin', at: 105 },
      from: ['import'],
      run: changeNumberByHand,
    },
  },
  checks: [{ at: 45, lines: orphanLines }],
  warnings: orphanLines,
  home: homeLines,
  nextSteps,
  firstSteps,
  tabs: { 10: members, 70: contacts },
  lists: [
    {
      page: 'work',
      at: 10,
      table: importResults,
      columns: ['importedAt', 'file', 'line', 'memberNumber', 'organization', 'outcome', 'column', 'message'],
      state: 'outcome',
      next: [importWay],
    },
  ],
  hiddenTabs: { 310: importResults },
});
