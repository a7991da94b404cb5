// States that provoke the refusals of what any form and any row refuses, and what leads out of them.
import { members } from '../../../../src/tables/members';
import type { formProblems } from '../../../../src/domain/form-reader';
import type { memberProblems } from '../../../../src/domain/member-problems';
import type { revenueProblems, missingProblems, houseProblems } from '../../../../src/domain/messages';
import type { automationProblems } from '../../../../src/rooms/automation/words';
import type { callProblems } from '../../../../src/calls/words';
import { asked, type StatesOf } from '../../../support/refusals/stage';

export const houseStates = {
  requestUnreadable: asked('saveDisclosureDraft', { answers: [] }),
  requestWord: asked('openTabList', { page: '' }),
  fieldTooLong: asked('registerOfficialForm', { signedOn: 'x'.repeat(3000) }),
  fieldDateUnreadable: asked('registerOfficialForm', { signedOn: 'ZZZ' }),
  fieldDateFuture: asked('registerOfficialForm', { signedOn: '2030-01-01' }),
  fieldLinkUnusable: asked('recordFax', { imageLink: 'ZZZ' }),
  fieldChoice: asked('answerReferral', { method: 'ZZZ' }),
  fieldYenUnreadable: asked('answerReferral', { premium: 'ZZZ' }),
  memberUnknown: asked('changeMemberNumber', { memberKey: '' }),
  memberProgramUnknown: asked('saveDisclosureDraft', { program: 'ZZZ' }),
  revenueNegative: asked('comparePlans', { revenue: '-5' }),
  revenueZero: asked('comparePlans', { revenue: '0' }),
  revenueUnreadable: asked('comparePlans', { revenue: 'ZZZ' }),
  memberTwice: asked(
    'createQuotes',
    { members: ['D-002/GH'] },
    {
      world: (world) => world.addMember({ memberNumber: 'D-002', program: 'GH' }),
      mend: (world) => world.rows.get(members.key)!.pop(),
    },
  ),
  notManager: asked('answerDoubt', {}, { as: 'staff' }),
  bookCopied: asked(
    'setUpWorkbook',
    {},
    {
      world: (world) => world.setSetting('bookFile', 'another-file'),
    },
  ),
  bookPractice: asked(
    'repairAutomation',
    {},
    {
      world: (world) => world.setSetting('bookFile', `${world.state.fileId} 練習用`),
    },
  ),
  automaticProgram: asked('switchAutomaticQuotes', { program: 'ZZZ' }),
  automaticNeeds: asked(
    'switchAutomaticQuotes',
    { on: true },
    {
      world: (world) => world.setSetting('automationOwner', ''),
      mend: (world) => {
        world.setSetting('automationOwner', 'manager@agency.example.jp');
        world.setSetting('demonstration', '');
        world.setProgram('ALIVE', { mandate: '取扱あり' });
        world.setTemplates({ approvalNumber: 'TEST-001', usableUntil: '2099-12-31' });
      },
    },
  ),
  documentMissing: asked(
    'recordIntention',
    {},
    { over: 'it is told after the record: the paper comes later' },
  ),
  consentMissing: asked(
    'recordIntention',
    {},
    { over: 'it is told after the record: the consent comes later' },
  ),
} satisfies StatesOf<
  typeof formProblems &
    typeof memberProblems &
    typeof revenueProblems &
    typeof missingProblems &
    typeof houseProblems &
    typeof callProblems &
    typeof automationProblems
>;
