// States that provoke what the form of the public refuses, where page, form server and desk ask the same.
import { problemText } from '../../../../src/domain/problem-text';
import { readRequest } from '../../../../src/domain/public-request';
import { checkRequest } from '../../../../src/domain/request-check';
import type { requestProblems } from '../../../../src/domain/request-messages';
import { valueOf } from '../../../../src/domain/problem';
import { programOf } from '../../../../src/programs';
import { materialRequest, quoteRequest } from '../../../support/public-request';
import { part, type StatesOf } from '../../../support/refusals/stage';

/** What stands beside the fields; nothing where all is well. */
const sent = (request: unknown): readonly string[] => {
  const read = valueOf(readRequest(request));
  const layout = programOf(read.program)?.handbook?.questionnaire();
  return checkRequest(read, layout, '2026-11-22').map(problemText);
};
const asked = (request: unknown) =>
  part(
    () => sent(request),
    () => sent(quoteRequest()),
  );
const field = (set: object) => asked(materialRequest(set));
const answered = (answers: object) => asked(quoteRequest({}, answers as never));

export const publicFormStates = {
  enquiryUnreadable: asked({ ...materialRequest(), colour: '青' }),
  enquiryTooLong: asked({ ...materialRequest(), startsOn: '9'.repeat(41) }),
  requestProgramClosed: asked(materialRequest({}, 'XX')),
  requestNothingWanted: asked({ ...materialRequest(), wantsMaterial: false }),
  requestFieldBlank: field({ organization: '' }),
  requestFieldLong: field({ organization: 'あ'.repeat(250) }),
  requestFieldUnreadable: field({ organization: '株式会社\nみなと' }),
  requestField_phone: field({ phone: '1234' }),
  requestField_email: field({ email: 'tanto' }),
  requestField_postalCode: field({ postalCode: '100' }),
  // The first digit checks the other twelve: 4 is right, 5 is not.
  requestField_corporateNumber: field({ corporateNumber: '5011001098993' }),
  requestStartPast: asked({ ...quoteRequest(), startsOn: '2026-11-21' }),
  requestAnswerMissing: answered({ ACCESS: { kind: 'notFilledIn' } }),
} satisfies StatesOf<typeof requestProblems>;
