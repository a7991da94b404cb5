// States that provoke the refusals of intention, explanation and papers, and what leads out of them.
import { mustAnswer } from '../../../support/calls/call';
import { documents } from '../../../../src/tables/documents';
import type { solicitationProblems } from '../../../../src/rooms/solicitation/words';
import type { orderProblems } from '../../../../src/domain/order-messages';
import type { solicitorProblems } from '../../../../src/domain/solicitor';
import type { RecordOf } from '../../../../src/tables/column';
import type { MemoryWorld } from '../../../support/memory-ports';
import { newRecord } from '../../../../src/tables/new-record';
import { solicitors } from '../../../../src/tables/solicitors';
import { asked, type StatesOf } from '../../../support/refusals/stage';
/** Another version is in force from the same day. */
const registered = () =>
  void mustAnswer('registerExplanation', {
    program: 'ALIVE',
    paper: '重要事項説明書',
    version: '2026年9月版',
    from: '2026-10-01',
    until: '',
    link: '',
  });
/** The list has one solicitor. */
const listed =
  (set: Partial<RecordOf<typeof solicitors>>) =>
  (world: MemoryWorld): void =>
    void world.table(solicitors).push(
      newRecord(solicitors, {
        name: '担当A',
        registrationNumber: '12345678',
        validUntil: '2027-10-31',
        state: '有効',
        ...set,
      }),
    );

export const solicitationStates = {
  firstDateMissing: asked('recordIntention', { firstOn: '' }),
  finalWithoutFirst: asked('recordIntention', { firstIntention: '' }),
  finalDateMissing: asked('recordIntention', { finalOn: '' }),
  finalBeforeFirst: asked('recordIntention', { firstOn: '2030-01-01' }),
  intentionTextMissing: asked('recordIntention', { firstIntention: '' }),
  differsMissing: asked('recordIntention', { differs: '' }),
  differenceNotAsked: asked('recordIntention', { difference: 'ZZZ' }),
  differsWithoutFinal: asked('recordIntention', { finalIntention: '' }),
  explanationPaperMissing: asked('recordIntention', { explanationDocument: '' }),
  explanationProgramMissing: asked('registerExplanation', { program: '' }),
  explanationVersionMissing: asked('registerExplanation', { version: '' }),
  explanationFromMissing: asked('registerExplanation', { from: '' }),
  explanationUntilBefore: asked('registerExplanation', { until: '2020-01-01' }),
  solicitorNameMissing: asked('saveSolicitor', { name: '' }),
  solicitorStateMissing: asked('saveSolicitor', { state: '' }),
  solicitorNumberMissing: asked('saveSolicitor', { registrationNumber: '' }),
  solicitorUntilMissing: asked('saveSolicitor', { validUntil: '' }),
  explanationDateMissing: asked('recordIntention', { explainedOn: '' }),
  explanationMethodMissing: asked('recordIntention', { method: '' }),
  solicitorMissing: asked('recordIntention', { solicitor: '' }),
  documentUnknown: asked('registerDocument', { code: '' }),
  receivedDateMissing: asked('registerDocument', { receivedOn: '' }),
  receivedMethodMissing: asked('registerDocument', { method: '' }),
  checksIncomplete: asked('registerDocument', { missing: '' }),
  requestNothing: asked('requestDocuments', { codes: [] }),
  quoteNotChosen: asked('openIntention', { quoteNumber: '' }, { chosen: { 見積: {} } }),
  quoteUnknown: asked('openIntention', { quoteNumber: 'Q-2026-0999' }),
  recordEmpty: asked('recordIntention', {
    firstIntention: '',
    firstOn: '',
    finalIntention: '',
    finalOn: '',
    differs: '',
    explanationDocument: '',
    explainedOn: '',
    method: '',
    solicitor: '',
  }),
  differenceMissing: asked('recordIntention', { differs: 'あり', difference: '', differenceReason: '減額' }),
  differenceReasonMissing: asked('recordIntention', {
    differs: 'あり',
    difference: '縮小',
    differenceReason: '',
  }),
  consentUnknown: asked('recordIntention', { consents: ['何か'] }),
  explanationBeforeIntention: asked('recordIntention', { explainedOn: '2026-11-01' }),
  explanationOverlaps: asked(
    'registerExplanation',
    {},
    { world: registered, mend: (world) => world.table(documents).splice(0) },
  ),
  evidenceLineMissing: asked('registerDocument', {
    code: 'revenueEvidence',
    missing: '',
    amount: '66,000円',
  }),
  evidenceAmountMissing: asked('registerDocument', {
    code: 'revenueEvidence',
    missing: '',
    statement: '決算書',
    line: '売上高',
  }),
  evidenceDiffers: asked('registerDocument', {
    code: 'revenueEvidence',
    missing: '',
    statement: '決算書',
    line: '売上高',
    amount: '1円',
  }),
  requestNotMissing: asked('requestDocuments', { codes: ['nothing'] }),
  documentIsOfficialForm: asked('registerDocument', { quoteNumber: 'Q-2026-0001', code: 'officialForm' }),
  solicitorUnlisted: asked('recordIntention', { solicitor: '担当Z' }),
  solicitorUnconfirmed: asked(
    'recordIntention',
    {},
    { world: listed({ state: '要確認', registrationNumber: '' }) },
  ),
  solicitorExpired: asked('recordIntention', {}, { world: listed({ validUntil: '2026-10-31' }) }),
  solicitorStopped: asked('recordIntention', {}, { world: listed({ state: '停止' }) }),
  explanationNotInForce: asked(
    'recordIntention',
    {},
    {
      world: () =>
        void mustAnswer('registerExplanation', {
          program: 'GH',
          paper: '重要事項説明書',
          version: '2026年10月版',
          from: '2026-10-01',
          until: '',
          link: '',
        }),
    },
  ),
} satisfies StatesOf<typeof solicitationProblems & typeof orderProblems & typeof solicitorProblems>;
