// How the roster's words about who may join reach quotes and referrals.
import type { Member } from '../../../src/tables/members';
import { quotes } from '../../../src/tables/quotes';
import { referrals } from '../../../src/tables/referrals';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { memoryWorld } from '../../support/memory-ports';

function quoted(set: Partial<Member>) {
  const world = memoryWorld();
  const member = world.addMember(set);
  createQuotes(world.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  return { quote: world.table(quotes)[0]!, referral: world.table(referrals)[0] };
}

const home = { program: 'GH', plans: 'GH-A', revenueText: '1億円', kind: 'グループホーム' };
const council = { program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' };

// S0 「この保険の対象となるお客さま」, S4 「募集対象、加入資格等」
test.each<[string, Partial<Member>, string]>([
  ['a municipality', { ...home, kind: '地方公共団体' }, 'excludedBusiness'],
  ['a lender', { ...home, kind: '消費者向貸金業' }, 'excludedBusiness'],
  ['one establishment alone', { ...home, enrolmentUnit: '事業所単位' }, 'excludedBusiness'],
  ['over 5,000億円', { ...home, revenueText: '5,001億円' }, 'excludedBusiness'],
  ['another association', { ...council, association: '別の協議会 2026-04-01' }, 'notMember'],
])('%s goes to the insurer with its reason', (_name, set, reason) => {
  const { quote, referral } = quoted(set);
  expect(quote).toMatchObject({ label: '要照会', annualPremiumYen: null, state: '照会中' });
  expect(referral).toMatchObject({ category: '引受', reasonCode: reason });
  expect(referral!.question).toContain('引受の可否');
});

test.each<[string, Partial<Member>]>([
  ['nothing said of the association', council],
  ['a name without the day of the check', { ...council, association: '東社協' }],
])('%s: the figure stands, and the open point beside it', (_name, set) => {
  const { quote, referral } = quoted(set);
  expect(quote.annualPremiumYen).not.toBeNull();
  expect(quote.reason).toContain('であることの確認が必要です');
  expect(referral).toBeUndefined();
});

test('what has been checked is not asked again', () => {
  expect(quoted({ ...council, association: '東社協（2026-04-01確認）' }).quote.reason).not.toContain(
    '確認が必要',
  );
  expect(quoted({ ...home, enrolmentUnit: '法人単位' }).quote.reason).not.toContain('確認が必要');
});
