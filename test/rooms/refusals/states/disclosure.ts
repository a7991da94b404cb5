// States that provoke the refusals of pre-checks and declarations, and what leads out of them.
import type { preCheckProblems } from '../../../../src/rooms/disclosure/words';
import type { disclosureProblems, answerProblems } from '../../../../src/domain/disclosure-messages';
import { asked, type StatesOf } from '../../../support/refusals/stage';

export const disclosureStates = {
  draftOfOther: asked('saveDisclosureDraft', { program: '' }),
  officialFormDateMissing: asked('registerOfficialForm', { signedOn: '' }),
  officialFormImageMissing: asked('registerOfficialForm', { imageLink: '' }),
  numbersMissing: asked('returnDeficient', { numbers: [] }),
  numberUnknown: asked('returnDeficient', { numbers: ['ZZZ'] }),
  coverageUnknown: asked('openCoverage', { program: 'ZZZ' }),
  faxUnknown: asked('returnDeficient', { faxNumber: 'F-9' }),
  faxPagesUnusable: asked('recordFax', { pages: 0 }),
  faxTimeUnreadable: asked('recordFax', { receivedAt: '春' }),
  faxTimeFuture: asked('recordFax', { receivedAt: '2030-01-01T10:00' }),
  formUnknown: asked('previewForm', { program: 'XX', memberKey: '' }),
  disclosureVersionUnknown: asked('registerOfficialForm', { version: 9 }),
  preCheckFinished: asked(
    'saveDisclosureDraft',
    { memberKey: 'D-001/GH', revision: 9 },
    { over: 'it is finished; a correction is a new version' },
  ),
  preCheckUnanswered: asked('finishDisclosure', { answers: {} }),
  draftStale: asked(
    'saveDisclosureDraft',
    {},
    { twice: true, over: 'another page has saved; it is opened again' },
  ),
} satisfies StatesOf<typeof preCheckProblems & typeof disclosureProblems & typeof answerProblems>;
