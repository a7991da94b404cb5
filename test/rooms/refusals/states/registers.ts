// States that provoke the refusals of registers and complaints, and what leads out of them.
import type { registerProblems } from '../../../../src/rooms/registers/words';
import { asked, type StatesOf } from '../../../support/refusals/stage';

export const registersStates = {
  registerPeriodBackwards: asked('openRegister', { from: '2027-01-01', to: '2026-01-01' }),
  complaintTimeUnreadable: asked('recordComplaint', { receivedAt: '先週' }),
  complaintTimeFuture: asked('recordComplaint', { receivedAt: '2027-01-01T10:00' }),
  complaintContentMissing: asked('recordComplaint', { content: '' }),
  complaintChannelMissing: asked('recordComplaint', { channel: '' }),
  complaintResponseMissing: asked('answerComplaint', { response: '' }),
  complaintUnknown: asked('answerComplaint', { complaintNumber: 'B-2026-9999' }),
  complaintMemberUnknown: asked('recordComplaint', { memberKey: 'X-9/GH' }),
  complaintEntryMissing: asked('recordComplaint', { entryId: '' }),
  sharesUnconfirmed: asked('openRegister', { register: 'summary' }, { over: 'a note beside the sums' }),
} satisfies StatesOf<typeof registerProblems>;
