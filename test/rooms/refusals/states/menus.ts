// States that provoke what menu items, set-up, switches and automatic runs refuse, and what leads out of them.
import type { callProblems } from '../../../../src/calls/words';
import type { cellDoubtProblems, revenueProblems } from '../../../../src/domain/messages';
import type { automationProblems } from '../../../../src/rooms/automation/words';
import type { jobProblems } from '../../../../src/rooms/jobs/words';
import type { mailProblems } from '../../../../src/rooms/mail/words';
import type { paymentProblems } from '../../../../src/rooms/payments/words';
import type { privacyProblems } from '../../../../src/rooms/privacy/words';
import type { comparisonProblems, quoteProblems } from '../../../../src/rooms/quotes/words';
import type { recordProblems } from '../../../../src/rooms/records/words';
import { decodeUpload } from '../../../../src/rooms/roster/decode-upload';
import type { numberChange, rosterProblems } from '../../../../src/rooms/roster/words';
import type { switchProblems } from '../../../../src/rooms/set-up/words';
import { jobs } from '../../../../src/tables/jobs';
import { members } from '../../../../src/tables/members';
import { outbox } from '../../../../src/tables/outbox';
import { policies } from '../../../../src/tables/policies';
import { quotes } from '../../../../src/tables/quotes';
import { mustAnswer } from '../../../support/calls/call';
import { examples } from '../../../support/calls/examples';
import { workIn } from '../../../support/calls/memory-composition';
import { fileOf, job } from '../../../support/calls/requests';
import { cell, put } from '../../../support/refusals/wrong';
import { asked, part, type StatesOf } from '../../../support/refusals/stage';

/** While a port of the world answers something else. */
const whilst = <T>(port: object, other: object, work: () => T): T => {
  const before = Object.fromEntries(
    Object.keys(other).map((key) => [key, (port as Record<string, unknown>)[key]]),
  );
  Object.assign(port, other);
  try {
    return work();
  } finally {
    Object.assign(port, before);
  }
};
const ROSTER = '会員番号,法人名,加入制度,希望プラン,売上高';
const imported = (header: string, line: string) => ({ contentBase64: fileOf(header, line) });
const compared = (number: string, plans: readonly string[]) => ({
  ...{ plans, audience: '会員', memberNumber: number, revenue: '1億円', effectiveDate: '2027-04-01' },
  ...{ intention: '情報漏えいに備えたい', reason: '比較の希望', approvalNumber: 'A-1' },
});
const settle = { month: '2026-11', insurer: '三井住友海上' };

export const menuStates = {
  oneTemplate: asked('act', { action: 'newTemplateVersion' }, { as: 'manager' }),
  selectOne: asked(
    'act',
    { action: 'changeNumberByHand' },
    { as: 'staff', mend: (world) => void (world.state.selected = ['D-002/GH']) },
  ),
  retentionNotManager: asked(
    'act',
    { action: 'checkRetention' },
    {
      as: 'staff',
      world: (world) => examples.eraseExpired.before!(world),
    },
  ),
  automationNotManager: asked('act', { action: 'checkByHand' }, { as: 'staff' }),
  automationNobody: asked(
    'repairAutomation',
    {},
    { user: '', over: 'Google hides the address: nobody could own the runs' },
  ),
  automationPermission: asked(
    'repairAutomation',
    {},
    {
      world: (world) => void (world.state.missingPermissions = ['mail']),
      mend: (world) => void (world.state.missingPermissions = []),
    },
  ),
  setUpFirst: part(({ ports: { builder } }) =>
    whilst(builder, { progress: () => ({ underWay: true, troubles: [] }) }, () =>
      mustAnswer('switchRoom', { room: 'registers', on: true }),
    ),
  ),
  tabUnknown: part(
    ({ ports: { screen } }) =>
      whilst(screen, { showTab: () => ({ found: false }) }, () =>
        mustAnswer('showHiddenTab', { tab: 'ZZZ' }),
      ),
    () => mustAnswer('showHiddenTab', { tab: '監査記録' }),
  ),
  auditHeadUnreadable: asked('verifyRecords', { sequence: 'x', hash: 'y' }),
  jobNoMail: asked(
    'startJob',
    { entryId: 'job-0009', job: { ...job, kind: 'mail' } },
    { world: ({ rows }) => rows.set(outbox.key, []), over: 'nothing waits' },
  ),
  jobHeld: asked(
    'continueJob',
    {},
    {
      world: put(jobs, 'W-2026-0001', { state: '実行中', leaseUntil: '2026-11-22T10:05:00' }),
      mend: (world) => void (world.state.time = '10:06:00'),
    },
  ),
  fileTooLarge: part(
    ({ ports }) => decodeUpload(ports, 'A'.repeat(14_700_000), '名簿.csv'),
    ({ ports }) => decodeUpload(ports, 'QQ==', '名簿.csv'),
  ),
  rosterTotalIncome: asked(
    'importMembers',
    imported(ROSTER, 'R-002,社会福祉法人あらた,TOSHA,TOSHA-A,5億円'),
    { over: 'a note beside a row that is taken in' },
  ),
  rosterChoice: asked('importMembers', imported(`${ROSTER},連絡方法`, 'R-002,あらた,ALIVE,,2億円,伝書鳩')),
  revenueUnitUnknown: asked('importMembers', imported(`${ROSTER},単位`, 'R-002,あらた,ALIVE,,2,ドル')),
  requestTooLong: asked('findMembers', { text: 'x'.repeat(100_000) }),
  cellUnreadCode: asked(
    'sendOutbox',
    { deliveries: ['M-2026-0005'], confirm: 1 },
    {
      world: cell(members, 'D-203/TOSHA', 'corporateNumber', '=1'),
      // The doubt about a code stands beside the cell, in its row: the row is read anew.
      mend: ({ rows }) => {
        const list = rows.get(members.key)!;
        const at = list.findIndex((row) => row['memberNumber'] === 'D-203');
        list[at] = Object.fromEntries([...Object.entries(list[at]!), ['corporateNumber', '']]);
      },
    },
  ),
  cellUnreadDateTime: asked(
    'queueRenewalLetters',
    {},
    {
      world: cell(policies, 'P-2026-0001', 'endsAt', '来年'),
      mend: cell(policies, 'P-2026-0001', 'endsAt', new Date('2027-01-06T16:00:00+09:00')),
    },
  ),
  cellUnreadYen: asked(
    'queuePaymentLetters',
    {},
    {
      world: cell(policies, 'P-2026-0002', 'annualPremiumYen', '高い'),
      mend: cell(policies, 'P-2026-0002', 'annualPremiumYen', 136_370),
    },
  ),
  cellUnreadNumber: asked(
    'acceptApplications',
    { quoteNumbers: ['Q-2026-0009'] },
    {
      world: cell(quotes, 'Q-2026-0009', 'months', '一年'),
      mend: cell(quotes, 'Q-2026-0009', 'months', 12),
    },
  ),
  // GH is joined by the whole business, and not by one of its places.
  comparisonNotJoinable: asked('comparePlans', compared('D-301', ['AIOI', 'GH-A']), {
    world: cell(members, 'D-301/AIOI', 'enrolmentUnit', '事業所単位'),
    right: compared('D-301', ['AIOI']),
  }),
  comparisonJoinUnknown: asked('comparePlans', compared('D-301', ['AIOI', 'GH-A']), {
    typed: { '会員名簿/加入単位': '法人単位' },
  }),
  lettersAcrossInsurers: asked(
    'queueLetter',
    { quoteNumbers: ['Q-2026-0009', 'Q-2026-0010'] },
    {
      world: (world) => {
        world.addMember({
          ...world.table(members).find(({ memberKey }) => memberKey === 'R-001/ALIVE')!,
          program: 'GH',
          planText: 'GH-A',
        });
        mustAnswer('createQuotes', {
          members: ['R-001/GH'],
          effectiveDate: '2027-04-01',
          transaction: '新規',
        });
      },
    },
  ),
  settlementNoManager: asked(
    'confirmSettlement',
    {},
    {
      as: 'staff',
      world: (world) => {
        workIn(world, 'staff');
        world.state.user = 'third@agency.example.jp';
        mustAnswer('proposeSettlement', { ...settle, fileName: '', reason: '一覧は届いていない' });
      },
    },
  ),
  settlementMoved: asked(
    'confirmSettlement',
    {},
    {
      world: () =>
        void mustAnswer('bookPayments', {
          bookings: [
            { paymentNumber: 'N-2026-0002', parts: [{ policyNumber: 'P-2026-0002', amountYen: 5_000 }] },
          ],
        }),
    },
  ),
} satisfies StatesOf<
  typeof callProblems &
    typeof cellDoubtProblems &
    typeof revenueProblems &
    typeof automationProblems &
    typeof jobProblems &
    typeof mailProblems &
    typeof paymentProblems &
    typeof privacyProblems &
    typeof comparisonProblems &
    typeof quoteProblems &
    typeof recordProblems &
    typeof rosterProblems &
    (typeof numberChange)['problems'] &
    typeof switchProblems
>;
