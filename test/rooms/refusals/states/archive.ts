// States that provoke the refusals of closed years in files of their own, and what leads out of them.
import type { archiveProblems } from '../../../../src/rooms/archive/words';
import { canonicalJson, sha256Hex } from '../../../../src/domain/fingerprint';
import { quotes } from '../../../../src/tables/quotes';
import { audit } from '../../../../src/tables/records';
import type { MemoryWorld } from '../../../support/memory-ports';
import { CLOSED_FILE, closedFile } from '../../../support/calls/closed-year';
import { asked, type StatesOf } from '../../../support/refusals/stage';

/** Files of another account: they take nothing from this one. */
const ofAnother = (world: MemoryWorld): void => {
  world.setSetting('archives', '送信箱 2023 gone 1 M-2023-0009 -');
};

/** A file that says that it took in what it did not. */
const deaf = (world: MemoryWorld): void => {
  world.setSetting('archives', '送信箱 2023 deaf 0 - -');
  const rows = Object.assign([], { push: () => 0 });
  world.state.archives.set('deaf', { headers: [], rows, writer: 'manager@agency.example.jp' });
};

const line = { at: '2023-05-01T10:00:00', actor: 'a', useCase: 'x', subjects: '', summary: 'x' };
const entry = { sequence: '000001', ...line, previousHash: '' };
const rewritten = (world: MemoryWorld): void => {
  world.rows.set(audit.key, [{ ...entry, summary: 'y', hash: sha256Hex(canonicalJson(entry)) }]);
};

const ofGone = (world: MemoryWorld, writer?: string): void => {
  for (const row of world.rows.get(quotes.key) ?? []) row['state'] = '見送り';
  closedFile(world, writer);
};

/** A file whose rows move as soon as they have been read. */
const sortedMeanwhile = (world: MemoryWorld): void => {
  ofGone(world);
  const file = world.state.archives.get(CLOSED_FILE)!;
  const moved = Object.assign([...file.rows], { map: () => ['M-2023-0009'] });
  world.state.archives.set(CLOSED_FILE, { ...file, rows: moved });
};

export const archiveStates = {
  archiveConfirm: asked('archiveYears', { confirm: 7 }, { right: { confirm: 1 } }),
  archiveFolder: asked('archiveYears', {}, { world: (world) => (world.state.folder = undefined) }),
  archivePractice: asked(
    'archiveYears',
    {},
    {
      world: (world) => world.setSetting('bookFile', `${world.state.fileId} 練習用`),
      over: 'the workbook itself is archived, not a copy for practice',
    },
  ),
  archiveClosed: asked('archiveYears', {}, { world: ofAnother, over: 'whoever made the file shares it' }),
  archiveDiffers: asked(
    'archiveYears',
    {},
    { world: deaf, mend: (world) => world.setSetting('archives', '') },
  ),
  archiveLineChanged: asked('archiveYears', { confirm: 2 }, { world: rewritten }),
  archiveNoWords: asked('searchArchive', { words: '' }, { right: { words: 'x' } }),
  archiveRowsConfirm: asked('erasePersonYear', { confirm: 9 }, { world: ofGone, right: { confirm: 1 } }),
  archiveRowsClosed: asked(
    'erasePersonYear',
    {},
    {
      world: (world) => ofGone(world, 'other@agency.example.jp'),
      over: 'whoever made the file erases there',
    },
  ),
  archiveRowsMoved: asked('erasePersonYear', {}, { world: sortedMeanwhile, mend: (world) => ofGone(world) }),
  archiveRowsPractice: asked(
    'erasePersonYear',
    {},
    {
      world: (world) => world.setSetting('bookFile', `${world.state.fileId} 練習用`),
      over: 'closed years are those of the workbook itself, not of a copy for practice',
    },
  ),
} satisfies StatesOf<typeof archiveProblems>;
