// States that provoke the refusals of a workbook that is an earlier version of itself, and of rates typed over.
import type { ratingProblems } from '../../../../src/rating/messages';
import type { versionProblems } from '../../../../src/rating/version-messages';
import { rates } from '../../../../src/tables/rates';
import { put } from '../../../support/refusals/wrong';
import { audit } from '../../../../src/tables/records';
import type { recordProblems } from '../../../../src/rooms/records/words';
import type { MemoryWorld } from '../../../support/memory-ports';
import { asked, world, type StatesOf } from '../../../support/refusals/stage';

/** A line was written that 監査記録 lacks. */
const behind = ({ state }: MemoryWorld): void => {
  state.memory = new Map([...state.memory, ['book/line', JSON.stringify({ sequence: 99, hash: 'gone' })]]);
};
const last = (): number => Math.max(0, ...world.table(audit).map(({ sequence }) => Number(sequence)));

export const recordsStates = {
  bookBehind: asked('recordContact', {}, { world: behind }),
  bookChanged: asked('settleBook', { standing: 98 }, { world: behind, right: () => ({ standing: last() }) }),
} satisfies StatesOf<typeof recordProblems>;

const ALIVE_3 = 'S2-公表/ALIVE/300000000';

/** ALIVE stands on an insurer's paper, and its last bound is typed ten times as high. */
const jumping = (world: MemoryWorld): void => {
  const rows = (world.rows.get(rates.key) ?? []).filter(
    (row) => row['plan'] === 'ALIVE' && row['version'] === 'S2-公表',
  );
  for (const row of rows)
    Object.assign(row, {
      insurerPaper: '確認書1',
      approvedBy: '責任者',
      effectiveFrom: '2026-04-01',
      effectiveTo: '2027-03-31',
    });
  const before = Number(rows[rows.length - 2]!['revenueYen']);
  rows[rows.length - 1]!['revenueYen'] = before * 10;
};

export const rateStates = {
  rateUnlikePublished: asked(
    'openRates',
    {},
    { world: put(rates, ALIVE_3, { premiumYen: 6_600 }), over: 'told beside the versions' },
  ),
  rateChanged: asked(
    'openRates',
    {},
    { world: put(rates, ALIVE_3, { checksum: 'x' }), over: 'told beside the versions' },
  ),
} satisfies StatesOf<typeof ratingProblems>;

export const versionStates = {
  rateLastJumps: asked('checkDesk', {}, { world: jumping, over: 'told on ホーム' }),
} satisfies StatesOf<typeof versionProblems>;
