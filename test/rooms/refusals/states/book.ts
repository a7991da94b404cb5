// States that provoke the refusals of the file itself and of its folder, and what leads out of them.
import type { bookProblems } from '../../../../src/rooms/book/words';
import type { MemoryWorld } from '../../../support/memory-ports';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const folder = (open: boolean) => (world: MemoryWorld) => {
  world.state.folder = { url: 'u', open, owner: 'm', shares: [] };
};

export const bookStates = {
  bookIsOriginal: asked(
    'settleCopy',
    {},
    {
      world: (world) => world.setSetting('bookFile', world.state.fileId),
      over: 'there is nothing to say of an original',
    },
  ),
  letterOfCopy: asked(
    'settleCopy',
    { as: 'replacement' },
    {
      world: (world) => world.setSetting('bookFile', 'another'),
      over: 'it stands in the rows of the letters, which wait for a person',
    },
  ),
  folderStands: asked('makePaperFolder', {}, { world: folder(true) }),
  folderClosed: asked(
    'makePaperFolder',
    {},
    {
      world: folder(false),
      over: 'the manager who made it shares it',
    },
  ),
  folderMissing: asked(
    'sharePaperFolder',
    { addresses: ['a@x.example'] },
    { world: (world) => (world.state.folder = undefined) },
  ),
  nobodyToShare: asked('sharePaperFolder', { addresses: [] }, { world: folder(true) }),
  nobodyHasLeft: asked(
    'unsharePaperFolder',
    {},
    {
      world: folder(true),
      over: 'everybody who has it has a share of the workbook',
    },
  ),
} satisfies StatesOf<typeof bookProblems>;
