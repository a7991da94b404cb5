// What the room archive brings to the desk: rows of closed years in files of their own, where they are found again.
import { room } from '../../room';
import { archiveYears, openArchive } from './archive-years';
import { checkArchive } from './check-archive';
import { contract } from './contract';
import { searchArchive } from './search-archive';
import { about, titles } from './words';

export const archive = room({
  name: 'archive',
  contract,
  useCases: { openArchive, archiveYears, searchArchive, checkArchive },
  pages: {
    archive: {
      title: titles.archive,
      kind: 'dialog',
      about: about.archive,
      menu: { group: 'admin', at: 53 },
    },
  },
});
