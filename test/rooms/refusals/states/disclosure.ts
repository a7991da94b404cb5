// States that provoke the refusals of pre-checks and declarations, and what leads out of them.
import type { preCheckProblems } from '../../../../src/rooms/disclosure/words';
import type { disclosureProblems, answerProblems } from '../../../../src/domain/disclosure-messages';
import { mustAnswer } from '../../../support/calls/call';
import { examples } from '../../../support/calls/examples';
import { programOf } from '../../../../src/programs';
import { members } from '../../../../src/tables/members';
import { asked, type StatesOf } from '../../../support/refusals/stage';
const formThere = () => void mustAnswer('registerOfficialForm', examples.registerOfficialForm.request());
const CHOICE = programOf('GH')!
  .handbook!.questionnaire()
  .items.find(({ question }) => question.form.kind === 'choice')!.question.key;

const AIOI = { memberKey: 'D-301/AIOI', program: 'AIOI', revision: 0, carried: [], unconfirmed: [] };
const said = (option: string) => ({ kind: 'choice', option });

export const disclosureStates = {
  // Who wants no quote is not asked what a quote is made of.
  blockClosed: asked(
    'saveDisclosureDraft',
    { ...AIOI, answers: { WANTS_QUOTE: said('no'), CARD: said('yes') } },
    { right: { ...AIOI, answers: { WANTS_QUOTE: said('yes'), CARD: said('yes') } } },
  ),
  // 10,000 keys of nine characters and more.
  disclosureTooLong: asked('saveDisclosureDraft', {
    carried: Array.from({ length: 10_000 }, () => 'carried'),
  }),
  draftOfOther: asked('saveDisclosureDraft', { program: '' }),
  officialFormDateMissing: asked('registerOfficialForm', { signedOn: '' }),
  officialFormImageMissing: asked('registerOfficialForm', { imageLink: '' }),
  notInRoster: asked('proposeRoster', { memberKey: 'D-001/TOSHA', program: 'TOSHA' }),
  rosterMoved: asked(
    'applyToRoster',
    {},
    {
      world: (world) => world.type(members, 'D-001/GH', 'revenueText', '2億円'),
      right: {
        shown: [
          { column: '売上高等（原文）', before: '2億円' },
          { column: '確認資料', before: '' },
        ],
      },
    },
  ),
  numbersMissing: asked('returnDeficient', { numbers: [] }),
  numberUnknown: asked('returnDeficient', { numbers: ['ZZZ'] }),
  coverageUnknown: asked('openCoverage', { program: 'ZZZ' }),
  faxUnknown: asked('returnDeficient', { faxNumber: 'F-9' }),
  faxPagesUnusable: asked('recordFax', { pages: 0 }),
  faxTimeUnreadable: asked('recordFax', { receivedAt: '春' }),
  faxTimeFuture: asked('recordFax', { receivedAt: '2030-01-01T10:00' }),
  factUnknown: asked('confirmFact', { factKey: 'ALIVE/zzz' }),
  factPaperMissing: asked('confirmFact', { paper: '' }),
  factApproverMissing: asked('confirmFact', { approvedBy: '' }),
  factFigureUnreadable: asked('confirmFact', { corrected: 'たくさん' }),
  factTableUnreadable: asked('compareFacts', { table: '' }),
  talkNotOfMember: asked('previewTalk', { program: 'GH', memberKey: '', forMember: true }),
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
  preCheckNotFilledIn: asked('finishDisclosure', (sent: { answers: object }) => ({
    ...sent,
    answers: { ...sent.answers, [CHOICE]: { kind: 'notFilledIn' } },
  })),
  starCarried: asked('saveDisclosureDraft', {
    carried: programOf('GH')!
      .handbook!.questionnaire()
      .items.map(({ question }) => question.key),
  }),
  questionUnknown: asked('saveDisclosureDraft', { answers: { ZZZ: { kind: 'text', text: 'x' } } }),
  optionUnknown: asked('saveDisclosureDraft', { answers: { [CHOICE]: { kind: 'choice', option: 'zzz' } } }),
  answerKindWrong: asked('saveDisclosureDraft', { answers: { [CHOICE]: { kind: 'list', checked: [] } } }),
  officialFormOther: asked(
    'registerOfficialForm',
    { imageLink: 'https://files.example.jp/b.pdf' },
    { world: formThere, right: { reason: '誤り' } },
  ),
  officialFormNotManager: asked(
    'registerOfficialForm',
    { imageLink: 'https://files.example.jp/b.pdf', reason: '誤り' },
    { world: formThere },
  ),
} satisfies StatesOf<typeof preCheckProblems & typeof disclosureProblems & typeof answerProblems>;
