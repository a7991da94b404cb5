// Plans and programmes of one member in one letter: in place of those that wait, by the rules of every programme in it.
import type { LetterModel } from '../../../src/domain/quote-letter';
import { comparePlans } from '../../../src/rooms/quotes/compare-plans';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { previewLetter } from '../../../src/rooms/quotes/preview-letter';
import { queueLetter } from '../../../src/rooms/quotes/queue-letter';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

const BOTH = { quoteNumbers: ['Q-2026-0001', 'Q-2026-0002'] };
const CONFIRMED = { yearConfirmed: '管理者 2026-11-01', yearPaper: '確認書' };

/** One member on the roster for ALIVE at 3億円 (S2: 66,000円) and for TOSHA at 5億円 (S4: 98,810円). */
function desk(): MemoryWorld {
  const world = memoryWorld();
  const both = { memberNumber: '1001', organization: '社会福祉法人架空会' };
  world.addMember({ ...both, program: 'ALIVE', revenueText: '3億円' });
  world.addMember({ ...both, program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' });
  world.setProgram('ALIVE', { ...CONFIRMED, insurerNames: '見本損保', insurerConfirmedOn: '2026-11-01' });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  return world;
}

/** Rule C4: a comparison that was shown to the member, with intention, reason and approval number. */
const recorded = (world: MemoryWorld) =>
  comparePlans(world.ports, {
    plans: ['ALIVE', 'TOSHA-A'],
    revenue: '',
    effectiveDate: '2027-04-01',
    audience: '会員',
    memberNumber: '1001',
    intention: '漏えいに備えたい',
    reason: '加入できる制度の比較を希望',
    approvalNumber: 'TEST-17',
  });
const states = (world: MemoryWorld) => world.table(outbox).map(({ state }) => state);

test('one letter for two programmes takes the place of the two that wait, and is sent', () => {
  const world = desk();
  recorded(world);
  expect(states(world)).toEqual(['送信待ち', '送信待ち']);
  expect(queueLetter(world.ports, BOTH)).toEqual({
    deliveryNumber: 'M-2026-0003',
    existing: false,
    withdrawn: ['M-2026-0001', 'M-2026-0002'],
  });
  expect(states(world)).toEqual(['取消', '取消', '送信待ち']);
  expect(queueLetter(world.ports, BOTH)).toEqual({
    deliveryNumber: 'M-2026-0003',
    existing: true,
    withdrawn: [],
  });
  expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual(['M-2026-0003']);
  const letter = world.letters.at(-1) as LetterModel;
  // The weakest figure gives the title: S4's example of 2018 is no quotation.
  expect(letter.kind).toBe('example');
  expect(letter.parts).toMatchObject([
    { plans: [{ figure: { kind: 'exact', premiumYen: 66_000 } }] },
    { plans: [{ figure: { kind: 'exact', premiumYen: 98_810 } }] },
  ]);
  expect(letter.insurers).toMatchObject([{ insurer: '見本損保' }, { insurer: '' }]);
  expect(world.table(quotes).map(({ state }) => state)).toEqual(['案内済', '案内済']);
});

test('across insurers only with the record of rule C4, and the way leads there', () => {
  const world = desk();
  expect(previewLetter(world.ports, BOTH).title).toBe('保険料例のご案内（公表例・参考）');
  const refused = refusedBy(() => queueLetter(world.ports, BOTH));
  expect(refused).toEqual(['lettersAcrossInsurers']);
  expect(states(world)).toEqual(['送信待ち', '送信待ち']);
  recorded(world);
  expect(queueLetter(world.ports, BOTH).existing).toBe(false);
});

test.each(['ALIVE', 'TOSHA'])('what changes of %s holds the letter of both back (rule C21)', (program) => {
  const world = desk();
  recorded(world);
  queueLetter(world.ports, BOTH);
  world.type(members, `1001/${program}`, 'revenueText', '4億円');
  expect(sendOutbox(world.ports, { confirm: 0 }).sent).toEqual([]);
  expect(states(world)[2]).not.toBe('送信済');
});

test.each(['ALIVE', 'TOSHA'])(
  'without the mandate of %s it neither waits nor leaves (decision 16)',
  (program) => {
    const world = desk();
    recorded(world);
    const early = desk();
    recorded(early);
    queueLetter(early.ports, BOTH);
    for (const one of [world, early]) one.setProgram(program, { mandate: '取扱なし' });
    expect(refusedBy(() => queueLetter(world.ports, BOTH))).toEqual(['noMandate']);
    expect(sendOutbox(early.ports, { confirm: 0 }).sent).toEqual([]);
  },
);

test('of two members there is no one letter, nor of a quote that is closed', () => {
  const world = desk();
  world.addMember({ memberNumber: '1002', program: 'ALIVE', revenueText: '1億円' });
  createQuotes(world.ports, { members: ['1002/ALIVE'], effectiveDate: '2027-04-01', transaction: '新規' });
  const two = { quoteNumbers: ['Q-2026-0001', 'Q-2026-0003'] };
  expect(refusedBy(() => queueLetter(world.ports, two))).toEqual(['quotesOfSeveralMembers']);
  world.table(quotes)[0]!.state = '見送り';
  expect(refusedBy(() => queueLetter(world.ports, { quoteNumbers: ['Q-2026-0001'] }))).toEqual([
    'quoteClosed',
  ]);
});
