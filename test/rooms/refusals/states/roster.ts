// States that provoke the refusals of the roster, and what leads out of them.
import { fileOf } from '../../../support/calls/requests';
import type {
  rosterProblems,
  contactProblems,
  newMemberProblems,
  numberChange,
} from '../../../../src/rooms/roster/words';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const HEADER = '会員番号,法人名,担当者名,メール,FAX,住所,加入制度,希望プラン,売上高,決算期';
const file = (...lines: string[]) => ({ contentBase64: fileOf(...lines) });
const row = (set: Readonly<Record<number, string>>) => {
  const cells =
    'R-002,社会福祉法人あらた,名簿　次郎,a@example.jp,03-0000-0102,東京都,ALIVE,,2億円,2026年3月期';
  return file(
    HEADER,
    cells
      .split(',')
      .map((text, at) => set[at] ?? text)
      .join(','),
  );
};

export const rosterStates = {
  memberStands: asked('addMember', { memberNumber: 'D-001', program: 'GH' }, { right: { branch: '2' } }),
  contactChannelMissing: asked('recordContact', { channel: '' }),
  contactDirectionMissing: asked('recordContact', { direction: '' }),
  contactSummaryMissing: asked('recordContact', { summary: '' }),
  contactSummaryTooLong: asked('recordContact', { summary: 'x'.repeat(3000) }),
  contactEntryMissing: asked('recordContact', { entryId: '' }),
  numberUnfit: asked('changeMemberNumber', { memberNumber: '' }),
  rosterEmpty: asked('importMembers', { contentBase64: '' }),
  rosterColumnsMissing: asked('importMembers', { contentBase64: 'ZZZ' }),
  rosterNoRows: asked('importMembers', file(HEADER)),
  rosterQuote: asked('importMembers', file(HEADER, '"R-002,社会福祉法人')),
  rosterColumnTwice: asked('importMembers', file(`${HEADER},会員番号`, 'R-002')),
  rosterColumnIgnored: asked(
    'importMembers',
    file(
      `${HEADER},好きな色`,
      'R-002,社会福祉法人あらた,次郎,a@example.jp,03-0000-0102,東京都,ALIVE,,2億円,2026年3月期,青',
    ),
  ),
  rosterWidth: asked('importMembers', file(HEADER, 'R-002,社会福祉法人,次郎,,,,ALIVE,,50,000,000')),
  rosterRevenueHeading: asked('importMembers', file(HEADER.replace('売上高', '売上高（千ドル）'), 'R-002')),
  rosterErrorCell: asked('importMembers', row({ 2: '#N/A' })),
  rosterErrorNeeded: asked('importMembers', row({ 1: '#REF!' })),
  rosterSameAsAbove: asked('importMembers', row({ 5: '〃' })),
  rosterRevenueSmall: asked('importMembers', row({ 8: '60' })),
  rosterAlike: asked(
    'importMembers',
    file(HEADER, ...['7', '07'].map((number) => `${number},社会福祉法人あらた,,,,,ALIVE,,2億円`)),
  ),
  rosterEmailKept: asked('importMembers', file(HEADER, 'R-001,社会福祉法人ロスター,,mail,,,ALIVE,,3億円')),
  rosterBlank: asked('importMembers', row({ 1: '' })),
  rosterNumberMissing: asked('importMembers', row({ 0: '' })),
  rosterNumberUnreadable: asked('importMembers', row({ 0: '番号' })),
  rosterProgramUnknown: asked('importMembers', row({ 6: 'XX' })),
  rosterPlanUnknown: asked('importMembers', row({ 7: 'GH-A' })),
  rosterEmail: asked('importMembers', row({ 3: 'mail' })),
  rosterApproximate: asked('importMembers', row({ 8: '約2億円' })),
  rosterPhone: asked('importMembers', row({ 4: '12' })),
  rosterCellTooLong: asked('importMembers', row({ 5: 'あ'.repeat(2001) })),
  rosterDuplicate: asked(
    'importMembers',
    file(
      HEADER,
      'R-002,社会福祉法人あらた,次郎,a@example.jp,03-0000-0102,東京都,ALIVE,,2億円,2026年3月期',
      'R-002,社会福祉法人あらた,次郎,a@example.jp,03-0000-0102,大阪府,ALIVE,,2億円,2026年3月期',
    ),
  ),
  rosterBandEdge: asked('importMembers', row({ 8: '"50,000千円"' })),
  contactTimeUnreadable: asked('recordContact', { at: '春' }),
  contactTimeFuture: asked('recordContact', { at: '2030-01-01T10:00' }),
  demonstrationNotEmpty: asked(
    'installDemonstration',
    {},
    {
      world: (world) => world.setSetting('demonstration', ''),
      over: 'the workbook is in use; another one is for trying',
    },
  ),
  numberTaken: asked('changeMemberNumber', { memberNumber: 'D-001' }),
  rosterPlanBlank: asked('importMembers', row({ 6: 'GH', 7: '' })),
  rosterPlanUnknownAnywhere: asked('importMembers', row({ 6: '', 7: 'ZZ' })),
  rosterPostalCode: asked(
    'importMembers',
    file(
      `${HEADER},郵便番号`,
      'R-002,社会福祉法人あらた,次郎,a@example.jp,03-0000-0102,東京都,ALIVE,,2億円,2026年3月期,12',
    ),
  ),
  rosterCorporateNumber: asked(
    'importMembers',
    file(
      `${HEADER},法人番号`,
      'R-002,社会福祉法人あらた,次郎,a@example.jp,03-0000-0102,東京都,ALIVE,,2億円,2026年3月期,123',
    ),
  ),
} satisfies StatesOf<
  typeof rosterProblems &
    typeof contactProblems &
    typeof newMemberProblems &
    (typeof numberChange)['problems']
>;
