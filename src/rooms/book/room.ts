// What the room book brings to the desk: the file itself, as Google Drive has it, and its folder of papers.
import { room } from '../../room';
import { contract } from './contract';
import { movePapers } from './move-papers';
import {
  folderCheck,
  makePaperFolder,
  openPaperFolder,
  sharePaperFolder,
  unsharePaperFolder,
} from './paper-folder';
import { openBook, settleCopy } from './settle-copy';
import { about, titles } from './words';

export const book = room({
  name: 'book',
  contract,
  useCases: {
    openBook,
    settleCopy,
    openPaperFolder: (ports) => openPaperFolder(ports),
    makePaperFolder,
    sharePaperFolder,
    unsharePaperFolder,
    movePapers,
  },
  pages: {
    paperFolder: {
      title: titles.paperFolder,
      kind: 'dialog',
      about: about.paperFolder,
      menu: { group: 'admin', at: 65 },
    },
    bookCopy: {
      title: titles.bookCopy,
      kind: 'dialog',
      may: 'reader',
      about: about.bookCopy,
      menu: { group: 'admin', at: 115 },
    },
  },
  checks: [{ at: 62, lines: (ports) => [folderCheck(ports)] }],
});
