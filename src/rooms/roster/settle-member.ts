// What follows from a hand edit of a member: its key, its revenue in yen, its state.
import { revenueProblems } from '../../domain/messages';
import type { Problem } from '../../domain/problem';
import { parseRevenue, revenueUnitOf, revenueUnitText } from '../../domain/revenue';
import type { Member } from '../../tables/members';
import { memberKeyOf } from './member-key';
import { waitingFor } from './words';

/** Only edits of these columns have consequences. */
export const WATCHED_KEYS: readonly (keyof Member)[] = [
  'memberNumber',
  'branch',
  'program',
  'revenueText',
  'revenueUnit',
  'revenueYen',
];

export interface Settled {
  readonly set: Partial<Member>;
  /** The revenue that was typed cannot be read. */
  readonly problem?: Problem;
}

/** What it looks at: whatever else of the row cannot be read is no concern of a hand edit. */
export const SETTLED_BY = ['revenueUnit', 'revenueYen', 'revenueState', 'state'] as const;
type EditedMember = Pick<
  Member,
  | (typeof SETTLED_BY)[number]
  | 'memberKey'
  | 'memberNumber'
  | 'branch'
  | 'program'
  | 'organization'
  | 'revenueText'
  | 'waitingFor'
>;

export function settleMember(member: EditedMember, edited: readonly (keyof Member)[]): Settled {
  const set: Partial<Member> = {};
  const memberKey = member.memberNumber === '' ? '' : memberKeyOf(member);
  if (memberKey !== member.memberKey) set.memberKey = memberKey;
  if (edited.includes('revenueYen') && !edited.includes('revenueText')) {
    // The yen figure was typed: it becomes what was stated, so that quotes and premiums agree.
    const typed = member.revenueYen === null ? '' : `${member.revenueYen.toLocaleString('en-US')}円`;
    return {
      set: {
        ...set,
        revenueText: typed,
        revenueUnit: '円',
        ...statesOf({ ...member, revenueUnit: '円' }, typed),
      },
    };
  }
  if (!edited.includes('revenueText') && !edited.includes('revenueUnit')) return { set };
  const parsed = parseRevenue(member.revenueText, revenueUnitOf(member.revenueUnit) ?? 'yen');
  if (!parsed.ok && parsed.problem.code !== revenueProblems.revenueBlank.code) {
    return { set: { ...set, revenueYen: null }, problem: parsed.problem };
  }
  const revenueYen = parsed.ok ? parsed.value.yen : null;
  const revenueUnit =
    parsed.ok && parsed.value.unit !== 'mixed' ? revenueUnitText[parsed.value.unit] : member.revenueUnit;
  return { set: { ...set, revenueYen, revenueUnit, ...statesOf(member, member.revenueText) } };
}

function statesOf(member: EditedMember, text: string): Partial<Member> {
  const parsed = parseRevenue(text, revenueUnitOf(member.revenueUnit) ?? 'yen');
  if (!parsed.ok) {
    const isOpen = ['', '有効'].includes(member.state);
    return { revenueState: '未提出', ...(isOpen ? { state: '売上高未提出' } : {}) };
  }
  const revenueState = parsed.value.approximate
    ? '概数'
    : ['', '概数', '未提出'].includes(member.revenueState)
      ? '実績'
      : member.revenueState;
  if (['', '売上高未提出'].includes(member.state)) return { revenueState, state: '有効' };
  // The exact figure is what a row at a band's edge was waiting for.
  const settled =
    member.state === '確認待ち' && member.waitingFor === waitingFor.bandEdge && parsed.value.unit === 'yen';
  return settled ? { revenueState, state: '有効', waitingFor: '' } : { revenueState };
}
