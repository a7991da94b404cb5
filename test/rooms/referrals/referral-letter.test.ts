// What the letter to the insurer carries, and that it never leaves by mail.
import { outbox } from '../../../src/tables/outbox';
import { referrals } from '../../../src/tables/referrals';
import { readRequest } from '../../../src/calls/read-request';
import { contract, type QueueReferralLetterRequest } from '../../../src/rooms/referrals/contract';
import type { InsurerLetterModel } from '../../../src/domain/paper';
import { letterHtml } from '../../../src/desk';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { previewReferral, queueReferralLetter } from '../../../src/rooms/referrals/referral-letter';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

/** ALIVE above 5億円 (decision 2). */
function referred(): MemoryWorld {
  const world = memoryWorld();
  const member = world.addMember({ revenueText: '6億円', kind: '障害福祉' });
  createQuotes(world.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
    letters: false,
  });
  return world;
}

const request = (set: Partial<QueueReferralLetterRequest> = {}): QueueReferralLetterRequest => ({
  referralNumbers: ['S-2026-0001'],
  method: 'FAX',
  addressee: '見本損保 営業第一部 架空様',
  recipient: '03-0000-9999',
  readBack: true,
  wantedBy: '2026-12-10',
  ...set,
});

// S0 prints 1億 約5.1万円 and 2億 約10.3万円 for plan A; S4 prints 81,370円 and 98,810円 (rule C2).
test.each([
  ['GH', 'GH-A', '1億円', ['1億円の場合約5.1万円']],
  ['GH', 'GH-A', '1億5,000万円', ['1億円の場合約5.1万円', '2億円の場合約10.3万円']],
  ['TOSHA', 'TOSHA-A', '4億円', ['3億円の場合81,370円', '5億円の場合98,810円']],
])('%s %s of %s: published examples as the document prints them', (program, plans, revenueText, examples) => {
  const world = memoryWorld();
  const member = world.addMember({ program, plans, revenueText });
  createQuotes(world.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  previewReferral(world.ports, { referralNumbers: ['Q-2026-0001'] });
  const { figures } = world.letters.at(-1) as InsurerLetterModel;
  expect(figures.find(({ label }) => label === '公表されている例')?.text).toBe(examples.join('、'));
  expect(figures.map(({ text }) => text).join()).not.toMatch(/51,000|103,000/);
});

test('by the number of the quote or of the referral: the same letter', () => {
  const world = referred();
  expect(previewReferral(world.ports, { referralNumbers: ['Q-2026-0001'] }).referralNumbers).toEqual([
    'S-2026-0001',
  ]);
  const view = previewReferral(world.ports, { referralNumbers: ['S-2026-0001'] });
  expect(view).toMatchObject({ title: '引受条件・保険料のご照会', blocked: '' });
  const letter = world.letters.at(-1) as InsurerLetterModel;
  expect(letter.questions[0]!.question).toContain('6億円');
  expect(letter.figures.map(({ text }) => text).join()).toContain('障害福祉');
  expect(letter.answers).toEqual([]);
});

test('with a finished pre-check its answers go along, and say what they are not', () => {
  const world = referred();
  finishDisclosure(world.ports, {
    memberKey: '1001/ALIVE',
    program: 'ALIVE',
    revision: 0,
    answers: { REV: { kind: 'revenue', text: '600,000,000', fiscalMonth: '2026-03' } },
    carried: [],
    unconfirmed: [],
  });
  previewReferral(world.ports, { referralNumbers: ['S-2026-0001'] });
  const letter = world.letters.at(-1) as InsurerLetterModel;
  expect(letter.answers).toMatchObject([{ number: '1', answer: '2026年3月期 600,000,000円＝6億円' }]);
  expect(letter.disclosureNote).toContain('告知書に代わるものではありません');
});

test('queued once; made ready as paper, and 照会 says so', () => {
  const world = referred();
  expect(queueReferralLetter(world.ports, request())).toEqual({
    deliveryNumber: 'M-2026-0001',
    existing: false,
  });
  expect(queueReferralLetter(world.ports, request())).toMatchObject({ existing: true });
  expect(world.table(outbox)).toMatchObject([
    { method: 'FAX', recipient: '03-0000-9999', letterTitle: '引受条件・保険料のご照会', state: '送信待ち' },
  ]);
  expect(sendOutbox(world.ports)).toMatchObject({ prepared: ['M-2026-0001'], sent: [] });
  expect(world.mails).toEqual([]);
  expect(world.files).toHaveLength(1);
  expect(world.table(referrals)).toMatchObject([
    {
      state: '送付済',
      sentOn: '2026-11-22',
      wantedBy: '2026-12-10',
      addressee: '見本損保 営業第一部 架空様',
    },
  ]);
  expect(world.letters.at(-1)).toMatchObject({
    addressee: { organization: '見本損保 営業第一部', contact: '架空' },
  });
});

// Rule C14.
test('a row turned into a mail by hand is held', () => {
  const world = referred();
  queueReferralLetter(world.ports, request());
  Object.assign(world.rows.get(outbox.key)![0]!, { method: 'メール', recipient: 'x@example.jp' });
  expect(sendOutbox(world.ports).blocked).toMatchObject([{ code: 'answersNotMailed' }]);
  expect(world.mails).toEqual([]);
});

test.each<[string, Partial<QueueReferralLetterRequest>, string]>([
  ['a number nobody read back', { readBack: false }, 'referralNotReadBack'],
  ['nobody to write to', { addressee: ' ' }, 'referralAddresseeMissing'],
  ['nowhere to send it', { recipient: '' }, 'referralRecipientMissing'],
  ['no date', { wantedBy: 'そのうち' }, 'fieldDateUnreadable'],
  ['nothing chosen', { referralNumbers: [] }, 'noReferralsChosen'],
])('refused: %s', (_name, set, code) => {
  const world = referred();
  expect(() => queueReferralLetter(world.ports, request(set))).toThrow(code);
  expect(world.table(outbox)).toEqual([]);
});

test('answers never go by mail (rule C14): the call takes no such way', () => {
  const sent = { ...request(), method: 'メール' };
  expect(() => readRequest(contract.queueReferralLetter.request!(), sent)).toThrow('requestWord');
});

test('without a mandate it is for the house only', () => {
  const world = referred();
  world.setProgram('ALIVE', { mandate: '取扱なし' });
  expect(previewReferral(world.ports, { referralNumbers: ['S-2026-0001'] }).blocked).toContain('取扱区分');
  expect(world.letters.at(-1)).toMatchObject({ internal: true });
  expect(() => queueReferralLetter(world.ports, request())).toThrow('noMandate');
});

test('what comes from outside is text on the page', () => {
  const world = referred();
  queueReferralLetter(world.ports, request({ addressee: '<b>保険</b>' }));
  sendOutbox(world.ports);
  const html = letterHtml(world.letters.at(-1)!);
  expect(html).toContain('&lt;b>保険');
  expect(html).not.toContain('<b>保険');
});
