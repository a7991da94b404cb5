// States that provoke the refusals of renewals, and what leads out of them.
import { members } from '../../../../src/tables/members';
import { policies } from '../../../../src/tables/policies';
import type { renewalProblems } from '../../../../src/rooms/renewals/words';
import { put } from '../../../support/refusals/wrong';
import { asked, type StatesOf } from '../../../support/refusals/stage';

export const renewalsStates = {
  renewalPolicyUnknown: asked('previewRenewalLetter', { policyNumber: '' }),
  renewalStateMissing: asked('recordRenewal', { state: '' }),
  renewalNoneChosen: asked('queueRenewalLetters', { policyNumbers: [] }),
  renewalNotCovered: asked(
    'recordRenewal',
    { policyNumbers: ['P-2026-0003'] },
    { over: 'there is no cover to renew yet' },
  ),
  renewalReasonMissing: asked('recordRenewal', { state: '更新しない', reason: '' }),
  renewalNotYetEnded: asked('recordRenewal', { state: '失効', reason: '満期' }),
  renewalHasOutcome: asked(
    'queueRenewalLetters',
    {},
    {
      world: put(policies, 'P-2026-0001', { renewalState: '更新しない' } as never),
      over: 'the member has decided',
    },
  ),
  renewalMemberGone: asked(
    'queueRenewalLetters',
    {},
    {
      world: (world) => (world.rows.get(members.key)!.length = 0),
      over: 'the member has been deleted; the text says which two things mend it',
    },
  ),
} satisfies StatesOf<typeof renewalProblems>;
