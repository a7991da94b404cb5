// States that provoke the refusals of claims, and what leads out of them.
import { claims } from '../../../../src/tables/claims';
import type { claimProblems } from '../../../../src/rooms/claims/words';
import { put } from '../../../support/refusals/wrong';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const closed = put(claims, 'C-2026-0001', { state: '終了' });

export const claimsStates = {
  claimClosed: asked('recordClaimStep', {}, { world: closed }),
  claimNotClosed: asked('reopenClaim', {}, { twice: true }),
  claimReopenReasonMissing: asked('reopenClaim', { reason: '' }),
} satisfies StatesOf<typeof claimProblems>;
