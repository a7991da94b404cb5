// States that provoke what answers to a pre-check and its versions refuse, and what leads out of them.
import type { answerProblems, disclosureProblems } from '../../../../src/domain/disclosure-messages';
import type { dayProblems, revenueProblems } from '../../../../src/domain/messages';
import { programOf } from '../../../../src/programs';
import type { preCheckProblems } from '../../../../src/rooms/disclosure/words';
import { disclosures } from '../../../../src/tables/disclosures';
import { mustAnswer } from '../../../support/calls/call';
import { REV } from '../../../support/calls/desk-world';
import { completeAnswers } from '../../../support/disclosure-answers';
import { put } from '../../../support/refusals/wrong';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const gh = programOf('GH')!.handbook!.questionnaire();
const CHECKED = gh.items.find(({ question }) => question.form.kind === 'list')!.question;
const entry = CHECKED.form.kind === 'list' ? CHECKED.form.entries[0]!.code : '';
const answered = (answers: object) =>
  asked('finishDisclosure', (request: { readonly answers: object }) => ({
    ...request,
    answers: { ...request.answers, ...answers },
  }));
const revenue = (text: string, fiscalMonth: string) =>
  answered({ REV: { kind: 'revenue', text, fiscalMonth } });
const GH = { memberKey: 'D-001/GH', program: 'GH', carried: [], unconfirmed: [] };
/** A second version is finished. */
const again = (): void => {
  mustAnswer('correctDisclosure', { memberKey: 'D-001/GH', program: 'GH', version: 1 });
  mustAnswer('finishDisclosure', { ...GH, revision: 0, answers: completeAnswers(gh, { REV }) });
};

export const answerStates = {
  followUpClosed: answered({
    ACCESS: { kind: 'choice', option: 'no' },
    ACCESS_LOG: { kind: 'choice', option: 'yes' },
  }),
  listEntryTwice: answered({ [CHECKED.key]: { kind: 'list', checked: [entry, entry] } }),
  answerTooLong: revenue('1'.repeat(500), '2026年3月期'),
  revenueBlank: revenue('', '2026年3月期'),
  fiscalMonthBlank: revenue('100,000', ''),
  fiscalMonthUnreadable: revenue('100,000', '春'),
  preCheckUnconfirmed: asked('finishDisclosure', { carried: ['POLICY'], unconfirmed: ['POLICY'] }),
  disclosureNotLatest: asked('registerOfficialForm', {}, { world: again, right: { version: 2 } }),
  disclosureChanged: asked(
    'registerOfficialForm',
    {},
    {
      world: (world) => {
        const row = world.table(disclosures).find(({ disclosureId }) => disclosureId === 'K-2026-0001')!;
        put(disclosures, 'K-2026-0001', { content: row.content.replace('"yes"', '"no"') })(world);
      },
      mend: again,
      right: { version: 2 },
    },
  ),
  faxOfOther: asked(
    'recordFax',
    { memberKey: 'D-002/GH', completes: 'F-2026-0001' },
    {
      world: () =>
        void mustAnswer('recordFax', {
          ...{ pages: 2, memberKey: 'D-001/GH', illegible: true, imageLink: '', remarks: '' },
        }),
      right: { memberKey: 'D-001/GH', completes: 'F-2026-0001' },
    },
  ),
} satisfies StatesOf<
  typeof answerProblems &
    typeof disclosureProblems &
    typeof dayProblems &
    typeof revenueProblems &
    typeof preCheckProblems
>;
