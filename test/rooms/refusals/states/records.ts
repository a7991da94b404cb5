// States that provoke the refusals of a workbook that is an earlier version of itself.
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
