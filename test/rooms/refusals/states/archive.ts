// States that provoke the refusals of closed years in files of their own, and what leads out of them.
import type { archiveProblems } from '../../../../src/rooms/archive/words';
import { canonicalJson, sha256Hex } from '../../../../src/domain/fingerprint';
import { audit } from '../../../../src/tables/records';
import type { MemoryWorld } from '../../../support/memory-ports';
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
} satisfies StatesOf<typeof archiveProblems>;
