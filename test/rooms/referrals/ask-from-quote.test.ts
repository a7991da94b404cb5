// Asking the insurer from a quote of any label: the 照会 is made with the letter, and its answer is awaited.
import { outbox } from '../../../src/tables/outbox';
import { quotes, type Quote } from '../../../src/tables/quotes';
import { referrals } from '../../../src/tables/referrals';
import type { Member } from '../../../src/tables/members';
import type { InsurerLetterModel } from '../../../src/domain/paper';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { answerReferral } from '../../../src/rooms/referrals/answer-referral';
import { openAnswer } from '../../../src/rooms/referrals/open-answer';
import { previewReferral, queueReferralLetter } from '../../../src/rooms/referrals/referral-letter';
import { insurerAnswer } from '../../support/insurer-answer';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

/** One quote, the letter to the member being gone. */
function quoted(member: Partial<Member>): MemoryWorld {
  const world = memoryWorld();
  world.state.manager = true;
  world.addMember(member);
  const start = member.program === 'TOSHA' ? '2018-04-01' : '2027-04-01';
  if (member.program === 'TOSHA') world.state.today = '2018-02-01';
  createQuotes(world.ports, { members: 'all', effectiveDate: start, transaction: '新規' });
  for (const row of world.table(quotes)) if (row.state === '案内準備完了') row.state = '案内済';
  world.state.selectedIds = { quotes: [world.table(quotes)[0]!.quoteNumber] };
  return world;
}

const queue = (world: MemoryWorld, numbers: readonly string[]) =>
  queueReferralLetter(world.ports, {
    referralNumbers: numbers,
    method: 'FAX',
    addressee: '見本損保 営業第一部',
    recipient: '03-0000-9999',
    readBack: true,
    wantedBy: '',
  });
const quote = (world: MemoryWorld): Quote => world.table(quotes)[0]!;

test.each([
  // S4: an example at 5億円 in its year; between 5 and 10億円.
  ['公表例', { program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' }],
  ['概算', { program: 'TOSHA', plans: 'TOSHA-A', revenueText: '7億円' }],
  // S0: an example at 1億円; S2: a band; S1 and S3 have none.
  ['参考例', { program: 'GH', plans: 'GH-A', revenueText: '1億円' }],
  ['保険料表', { program: 'ALIVE', plans: 'ALIVE', revenueText: '1億円' }],
  ['要照会', { program: 'AIOI', plans: 'AIOI', revenueText: '1億円' }],
  ['要照会', { program: 'NISSHIN', plans: 'NISSHIN', revenueText: '1億円' }],
] as const)('%s: %j becomes a 照会 with its letter, listed for the answer', (label, member) => {
  const world = quoted(member);
  expect(quote(world).label).toBe(label);
  const before = world.table(referrals).length;
  const view = previewReferral(world.ports, { referralNumbers: 'selected' });
  // Looking makes nothing.
  expect(world.table(referrals)).toHaveLength(before);
  expect(view.wantedBy).not.toBe('');
  const { deliveryNumber } = queue(world, view.referralNumbers);
  expect(world.table(referrals)).toMatchObject([
    { state: '未送付', program: member.program, subjectNumber: quote(world).quoteNumber },
  ]);
  expect(quote(world)).toMatchObject({
    state: '照会中',
    referralNumber: world.table(referrals)[0]!.referralNumber,
  });
  const letter = world.table(outbox).find((row) => row.deliveryNumber === deliveryNumber)!;
  expect(letter.subjectNumbers).toBe(world.table(referrals)[0]!.referralNumber);
  expect(openAnswer(world.ports)).toMatchObject({
    selected: world.table(referrals)[0]!.referralNumber,
    referrals: [{ quoteNumber: quote(world).quoteNumber }],
  });
  // Asked again: the same question, the same letter.
  expect(queue(world, view.referralNumbers)).toEqual({ deliveryNumber, existing: true });
  expect(world.table(referrals)).toHaveLength(1);
});

test('a figure between two examples stays in the house; the published ones are named', () => {
  const world = quoted({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '7億円' });
  previewReferral(world.ports, { referralNumbers: 'selected' });
  const text = JSON.stringify(world.letters.at(-1) as InsurerLetterModel);
  // 98,810 at 5億円 and 127,870 at 10億円; 98,810 + 29,060 × 2/5 = 110,434 → 110,430 is ours.
  expect(text).toContain('98,810円');
  expect(text).toContain('127,870円');
  expect(text).not.toContain('110,430');
});

test('a run that died between the 照会 and the quote goes on with the same 照会', () => {
  const world = quoted({ program: 'GH', plans: 'GH-A', revenueText: '1億円' });
  world.state.before = (effect, table) => {
    if (effect === 'update' && table === 'quotes') throw new Error('killed');
  };
  expect(() => queue(world, ['Q-2026-0001'])).toThrow('killed');
  world.state.before = () => undefined;
  queue(world, ['Q-2026-0001']);
  expect(world.table(referrals)).toHaveLength(1);
  expect(quote(world).state).toBe('照会中');
});

test('the way out of a refused application is open: asked, the quote awaits its answer', () => {
  const world = quoted({ program: 'GH', plans: 'GH-A', revenueText: '1億円' });
  const refused = () =>
    acceptApplications(world.ports, {
      quoteNumbers: ['Q-2026-0001'],
      receivedOn: '2026-11-20',
      document: '申込書',
    }).refused[0]!;
  const row = { tab: '見積', id: 'Q-2026-0001' };
  expect(refused()).toMatchObject({ code: 'premiumNotFirm', ways: [{ page: 'referral', row }] });
  queue(world, ['Q-2026-0001']);
  expect(refused()).toMatchObject({ code: 'quoteBeingAsked', ways: [{ page: 'answer', row }] });
});

test.each<[string, (world: MemoryWorld) => void, string]>([
  ['a quote that has run out', (world) => (quote(world).state = '期限切れ'), 'quoteNotAskable'],
  ['a quote that is applied for', (world) => (quote(world).state = '申込受付'), 'quoteApplied'],
  ['a quote that was rewritten by hand', (world) => (quote(world).annualPremiumYen = 1), 'quoteChanged'],
])('refused: %s', (_name, spoil, code) => {
  const world = quoted({ program: 'GH', plans: 'GH-A', revenueText: '1億円' });
  spoil(world);
  expect(refusedBy(() => queue(world, ['Q-2026-0001']))).toEqual([code]);
  expect(world.table(referrals)).toEqual([]);
});

test('a quote that is the insurer’s answer is applied for, not asked about', () => {
  const world = quoted({ program: 'AIOI', plans: 'AIOI', revenueText: '1億円' });
  answerReferral(world.ports, insurerAnswer());
  expect(refusedBy(() => queue(world, ['Q-2026-0002']))).toEqual(['quoteAnswered']);
});

test('who may not register the answer is told when the page opens', () => {
  const world = quoted({ program: 'AIOI', plans: 'AIOI', revenueText: '1億円' });
  expect(openAnswer(world.ports).mayAnswer).toBe(true);
  world.state.manager = false;
  expect(openAnswer(world.ports).mayAnswer).toBe(false);
});
