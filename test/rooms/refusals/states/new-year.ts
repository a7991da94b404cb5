// States that provoke the refusals of 年度更新, and what leads out of them.
import type { newYearProblems } from '../../../../src/rooms/new-year/words';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const YEAR = { program: 'TOSHA', start: '2027-04-01', end: '2028-04-01' };

export const newYearStates = {
  newYearProgramUnknown: asked('proposeNewYear', { program: 'ZZZ' }),
  newYearDateMissing: asked('proposeNewYear', { start: '' }),
  newYearNotForward: asked('proposeNewYear', { end: '2027-03-01' }),
  newYearTooLong: asked('proposeNewYear', { end: '2028-04-02' }),
  newYearOver: asked('proposeNewYear', { start: '2019-04-01', end: '2020-04-01' }),
  newYearFarAhead: asked('proposeNewYear', { start: '2038-04-01', end: '2039-04-01' }),
  newYearNoProposal: asked('startNewYear', { ...YEAR, end: '2028-03-31' }),
  newYearSamePerson: asked('startNewYear', {}, { user: 'other@agency.example.jp' }),
} satisfies StatesOf<typeof newYearProblems>;
