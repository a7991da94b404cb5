// States that provoke the refusals of doubts of the documents, and what leads out of them.
import { doubts } from '../../../../src/tables/doubts';
import type { doubtProblems } from '../../../../src/rooms/doubts/words';
import { put } from '../../../support/refusals/wrong';
import { asked, type StatesOf } from '../../../support/refusals/stage';

export const doubtsStates = {
  doubtAnswerMissing: asked('answerDoubt', { answer: '' }),
  doubtPaperMissing: asked('answerDoubt', { paper: '' }),
  doubtApproverMissing: asked('answerDoubt', { approvedBy: '' }),
  noDoubtsChosen: asked('previewDoubtLetter', { referralNumbers: [] }),
  doubtRowUnknown: asked('answerDoubt', { referralNumber: 'U-2026-9999' }),
  doubtClosed: asked('previewDoubtLetter', {}, { world: put(doubts, 'U-2026-0001', { state: '反映済' }) }),
  doubtUnknown: asked(
    'answerDoubt',
    {},
    { world: put(doubts, 'U-2026-0001', { doubt: 'GH/gone' } as never) },
  ),
} satisfies StatesOf<typeof doubtProblems>;
