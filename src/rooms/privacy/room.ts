// What the room privacy brings to the desk.
import { about, personText, stepTitles, titles } from './words';
import { room } from '../../room';
import { removeFiles, waitingFiles } from './person-files';
import { disclosePerson, erasePerson, openPerson, personWarnings } from './person';
import * as personYears from './person-years';
import { checkRetention } from './retention-menu';
import { contract } from './contract';
import { eraseExpired, listRetention } from './retention';
import * as retentionYears from './retention-years';

export const privacy = room({
  name: 'privacy',
  contract,
  useCases: {
    listRetention,
    eraseExpired,
    ...retentionYears,
    openPerson,
    disclosePerson,
    erasePerson,
    ...personYears,
    removePersonFiles: (ports) => removeFiles(ports, personText.filesRemoved),
  },
  pages: {
    person: {
      title: titles.person,
      kind: 'dialog',
      about: about.person,
      menu: { group: 'admin', at: 92 },
      may: 'manager',
    },
  },
  worker: [
    {
      name: 'files',
      title: stepTitles.files,
      at: 90,
      run: (ports) => void removeFiles(ports, personText.filesRemoved),
    },
  ],
  warnings: (ports) => {
    const [first, ...rest] = waitingFiles(ports).sort((left, right) => (left.since < right.since ? -1 : 1));
    return [...personWarnings(ports), ...(first ? [personText.filesWait(rest.length + 1, first.since)] : [])];
  },
  actions: {
    checkRetention: {
      title: titles.retention,
      about: about.retention,
      menu: { group: 'admin', at: 90 },
      run: checkRetention,
    },
  },
});
