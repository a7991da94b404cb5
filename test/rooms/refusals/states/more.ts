// States that provoke what smaller rooms and the tabs themselves refuse, and what leads out of them.
import type { answerProblems, disclosureProblems } from '../../../../src/domain/disclosure-messages';
import type {
  cellDoubtProblems,
  dayProblems,
  houseProblems,
  missingProblems,
  revenueProblems,
} from '../../../../src/domain/messages';
import { programOf } from '../../../../src/programs';
import type { callProblems } from '../../../../src/calls/words';
import type { calendarProblems } from '../../../../src/rooms/deadlines/words';
import type { listProblems } from '../../../../src/rooms/home/words';
import type { jobProblems } from '../../../../src/rooms/jobs/words';
import type { newYearProblems } from '../../../../src/rooms/new-year/words';
import type { privacyProblems } from '../../../../src/rooms/privacy/words';
import type { switchProblems } from '../../../../src/rooms/set-up/words';
import { claims } from '../../../../src/tables/claims';
import { deadlines } from '../../../../src/tables/deadlines';
import { intentions } from '../../../../src/tables/intentions';
import { jobs } from '../../../../src/tables/jobs';
import { members } from '../../../../src/tables/members';
import { job } from '../../../support/calls/requests';
import { cell, put } from '../../../support/refusals/wrong';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const JOB = 'W-2026-0001';
const MEMBER = 'D-201/TOSHA';
const QUOTE = { quoteNumbers: ['Q-2026-0009'] };
/** A cell of the roster typed over, and put right. */
const roster = (key: 'faxConfirmedOn' | 'state', wrong: unknown, right: unknown) =>
  asked(
    'createQuotes',
    {},
    { world: cell(members, MEMBER, key, wrong), mend: cell(members, MEMBER, key, right) },
  );
const gh = programOf('GH')!.handbook!.questionnaire();
const listKey = gh.items.find(({ question }) => question.form.kind === 'list')!.question.key;
const answered = (answers: object) =>
  asked('finishDisclosure', (request: { readonly answers: object }) => ({
    ...request,
    answers: { ...request.answers, ...answers },
  }));
const noIntention = asked('acceptApplications', QUOTE, { world: ({ rows }) => rows.set(intentions.key, []) });
const renewal = (line: object) =>
  asked('quoteRenewals', { lines: [{ policyNumber: 'P-2026-0001', plan: 'ALIVE', ...line }] });

export const moreStates = {
  cellUnreadDate: roster('faxConfirmedOn', '来月', ''),
  cellUnreadChoice: roster('state', '停止中', '有効'),
  revenueTooLarge: asked('comparePlans', { revenue: '9'.repeat(20) }),
  revenueFraction: asked('comparePlans', { revenue: '1000.5円' }),
  revenueAmbiguous: asked('comparePlans', { revenue: '3億5' }),
  firstIntentionMissing: noIntention,
  finalIntentionMissing: noIntention,
  explanationMissing: noIntention,
  pageUnknown: asked('openPage', { page: 'ZZZ' }),
  listEntryUnknown: answered({ [listKey]: { kind: 'list', checked: ['ZZZ'] } }),
  listUnknown: asked('openTabList', { tab: 'ZZZ' }),
  roomUnknown: asked('switchRoom', { room: 'ZZZ' }),
  roomOpen: asked(
    'switchRoom',
    { room: 'claims', on: false },
    {
      mend: ({ rows }) => rows.set(claims.key, []),
    },
  ),
  jobNobody: asked('startJob', {
    entryId: 'job-0009',
    job: { ...job, conditions: { ...job.conditions, plan: 'ZZZ' } },
  }),
  jobUnknown: asked('continueJob', { jobNumber: 'W-2026-9999' }),
  jobEnded: asked(
    'continueJob',
    {},
    { world: put(jobs, JOB, { state: '完了' } as never), over: 'the job is done' },
  ),
  jobEntryMissing: asked('startJob', { entryId: '' }),
  retentionConfirm: asked('eraseExpired', { confirm: 99 }),
  retentionYears: asked(
    'listRetention',
    {},
    {
      world: (world) => world.setSetting('keepContacts', 'ずっと'),
      typed: { '設定/値': '1' },
    },
  ),
  calendarAddress: asked('mailCalendar', { to: 'だれか' }),
  calendarQuota: asked(
    'mailCalendar',
    {},
    {
      world: ({ state }) => void (state.quota = 0),
      mend: ({ state }) => void (state.quota = 100),
    },
  ),
  calendarEmpty: asked(
    'mailCalendar',
    {},
    {
      world: ({ rows }) => rows.set(deadlines.key, []),
      over: 'nothing is due',
    },
  ),
  newYearNoLines: asked('quoteRenewals', { lines: [] }),
  newYearPlanMissing: renewal({ plan: '' }),
  newYearPlanUnknown: renewal({ plan: 'GH-A' }),
  newYearOverlaps: asked(
    'proposeNewYear',
    {},
    {
      world: (world) => world.setProgram('TOSHA', { periodStart: '2026-10-01', periodEnd: '2027-10-01' }),
      right: { start: '2027-10-01', end: '2028-10-01' },
    },
  ),
  newYearPeriodMissing: asked(
    'quoteRenewals',
    {},
    {
      world: (world) => world.setProgram('ALIVE', { periodStart: '', periodEnd: '' }),
      mend: (world) => world.setProgram('ALIVE', { periodStart: '2027-01-06', periodEnd: '2028-01-06' }),
    },
  ),
} satisfies StatesOf<
  typeof cellDoubtProblems &
    typeof dayProblems &
    typeof houseProblems &
    typeof missingProblems &
    typeof revenueProblems &
    typeof answerProblems &
    typeof disclosureProblems &
    typeof callProblems &
    typeof calendarProblems &
    typeof listProblems &
    typeof jobProblems &
    typeof newYearProblems &
    typeof privacyProblems &
    typeof switchProblems
>;
