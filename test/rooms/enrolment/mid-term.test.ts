// Joining within the year: the part-year premium once confirmed, and the programme's closing.
import { quotes } from '../../../src/tables/quotes';
import { policies } from '../../../src/tables/policies';
import { referrals } from '../../../src/tables/referrals';
import { acceptApplications, openApplications } from '../../../src/rooms/enrolment/accept-applications';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { previewLetter } from '../../../src/rooms/quotes/preview-letter';
import type { LetterModel } from '../../../src/domain/quote-letter';
import { fingerprintOf } from '../../../src/domain/fingerprint';
import { earliestStart, mayStart } from '../../../src/domain/joining';
import { acceptable, alive, quoteOf } from '../../support/enrolment-world';
import type { MemoryWorld } from '../../support/memory-ports';

// 20,000 × 7 ÷ 12 = 11,666.67: the two roundings differ.
function midTerm(program: Parameters<MemoryWorld['setProgram']>[1] = {}): MemoryWorld {
  const world = alive({ revenueText: '5,000万円' });
  world.setProgram('ALIVE', { periodStart: '2026-04-01', periodEnd: '2027-08-01', ...program });
  return acceptable(world, { effectiveDate: '2027-01-01', transaction: '中途' });
}

const CONFIRMED = { proRataRounding: '10円未満切捨て', partMonth: '1か月とする' } as const;
const accept = (world: MemoryWorld, more = {}) =>
  acceptApplications(world.ports, {
    quoteNumbers: ['Q-2026-0001'],
    receivedOn: '2026-11-20',
    document: '申込書',
    ...more,
  });

test('unconfirmed: months and both candidates stand in the quote, no figure to pay, no application (rule C10)', () => {
  const world = midTerm();
  expect(quoteOf(world, 'Q-2026-0001')).toMatchObject({
    months: 7,
    annualPremiumYen: 20_000,
    appliedPremiumYen: null,
    rounding: '端数処理未確認',
  });
  expect(quoteOf(world, 'Q-2026-0001').trace).toContain('四捨五入の場合11,670円、切捨ての場合11,660円');
  expect(accept(world).refused[0]).toMatchObject({ code: 'midTermUnconfirmed' });
});

test('confirmed: the quote has the one figure, and so has the policy', () => {
  const world = midTerm(CONFIRMED);
  expect(quoteOf(world, 'Q-2026-0001')).toMatchObject({
    appliedPremiumYen: 11_660,
    rounding: '端数処理確認済',
  });
  expect(accept(world).accepted).toHaveLength(1);
  expect(world.table(policies)[0]).toMatchObject({
    annualPremiumYen: 20_000,
    appliedPremiumYen: 11_660,
    startsAt: '2027-01-01T16:00:00',
    endsAt: '2027-08-01T16:00:00',
  });
});

test('the letter names the part-year figure once confirmed, and none before (rule C10)', () => {
  const notesOf = (world: MemoryWorld) => {
    previewLetter(world.ports, { quoteNumbers: ['Q-2026-0001'] });
    const { notes, parts } = world.letters.at(-1) as LetterModel;
    return [notes.filter(({ code }) => code.startsWith('midTerm')), parts[0]!.plans[0]!.term];
  };
  expect(notesOf(midTerm())).toEqual([[{ code: 'midTerm', params: {} }], undefined]);
  expect(notesOf(midTerm(CONFIRMED))).toEqual([[], { months: 7, premiumYen: 11_660 }]);
});

test('the programme’s joining rule gives the hour, and refuses a start that its closing no longer allows', () => {
  const rule = { joiningClosingDay: 20, joiningMonthsAfter: 1, joiningTime: '0:00' };
  const world = midTerm({ ...CONFIRMED, ...rule });
  expect(accept(world).accepted).toHaveLength(1);
  expect(world.table(policies)[0]!.startsAt).toBe('2027-01-01T00:00:00');
  // On 22 November the closing of the 20th is past: December is the next, so 1 January.
  const report = createQuotes(world.ports, {
    members: 'all',
    effectiveDate: '2026-12-01',
    transaction: '中途',
  });
  expect(report.refused[0]).toMatchObject({ code: 'joiningTooEarly' });
  expect(report.refused[0]!.message).toContain('2027年1月1日');
});

test.each([
  // 東社協 H26: month's end, the first of the month after next.
  [{ closingDay: 31, monthsAfter: 2, timeOfDay: '16:00' }, '2026-02-28', '2026-04-01'],
  [{ closingDay: 31, monthsAfter: 2, timeOfDay: '16:00' }, '2026-03-01', '2026-05-01'],
  // 全老健 H28: the 20th, the next first.
  [{ closingDay: 20, monthsAfter: 1, timeOfDay: '16:00' }, '2026-12-20', '2027-01-01'],
  [{ closingDay: 20, monthsAfter: 1, timeOfDay: '16:00' }, '2026-12-21', '2027-02-01'],
])('the rule %j takes papers of %s to %s', (rule, received, start) => {
  expect(earliestStart(rule, received)).toBe(start);
  expect(mayStart(rule, received, start)).toBe(true);
  expect(mayStart(rule, received, `${start.slice(0, 8)}02`)).toBe(false);
});

test('other programmes refer, with the reason', () => {
  const world = alive({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-07-01', transaction: '中途' });
  expect(world.table(quotes)[0]).toMatchObject({ label: '要照会', state: '照会中' });
  expect(world.table(quotes)[0]!.reason).toContain('中途加入の保険料の計算方法が公表されていません');
  expect(world.table(referrals)[0]!.question).toContain('月割の方法と端数処理');
});

test('the insurer’s part-year premium is keyed with the application', () => {
  const world = midTerm();
  const quote = quoteOf(world, 'Q-2026-0001');
  const frozen = JSON.parse(quote.frozen) as { label: string; rating: { label: string } };
  frozen.label = 'insurerAnswer';
  frozen.rating.label = 'insurerAnswer';
  const asAnswered = world.table(quotes)[0]!;
  asAnswered.frozen = JSON.stringify(frozen);
  asAnswered.label = '会社回答';
  asAnswered.fingerprint = fingerprintOf(frozen);
  world.state.selectedIds = { quotes: ['Q-2026-0001'] };
  expect(openApplications(world.ports).lines[0]).toMatchObject({
    asksPremium: true,
    missing: [],
  });
  expect(accept(world).refused[0]).toMatchObject({ code: 'midTermPremiumMissing' });
  expect(accept(world, { premiums: { 'Q-2026-0001': '１２，３４０円' } }).accepted).toHaveLength(1);
  expect(world.table(policies)[0]!.appliedPremiumYen).toBe(12_340);
});
