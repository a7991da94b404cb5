// What an insurer's answer does: a new frozen row with paper and approver, nothing twice, nothing guessed.
import { outbox } from '../../../src/tables/outbox';
import { quotes, type Quote } from '../../../src/tables/quotes';
import { referrals } from '../../../src/tables/referrals';
import type { DaichoError } from '../../../src/domain/problem';
import {
  contract,
  type AnswerReferralRequest,
  type AnswerReferralResult,
} from '../../../src/rooms/referrals/contract';
import { queueReferralLetter } from '../../../src/rooms/referrals/referral-letter';
import { answerReferral } from '../../../src/rooms/referrals/answer-referral';
import { createQuotes, previewQuotes } from '../../../src/rooms/quotes/create-quotes';
import { isIntact, readFrozen } from '../../../src/rooms/quotes/frozen-quote';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { insurerAnswer } from '../../support/insurer-answer';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const REQUEST = { effectiveDate: '2027-04-01', transaction: '新規' } as const;

/** ALIVE above 5億円: S2 sends it to the insurer (decision 2). */
function referred(set: Record<string, string> = {}): MemoryWorld {
  const world = memoryWorld();
  world.state.manager = true;
  const member = world.addMember({ revenueText: '6億円', ...set });
  createQuotes(world.ports, { members: [member.memberKey], ...REQUEST });
  return world;
}

function answer(world: MemoryWorld, set: Partial<AnswerReferralRequest> = {}): AnswerReferralResult {
  return answerReferral(world.ports, insurerAnswer(set));
}

/** All that is refused, each with its field. */
function refusals(world: MemoryWorld, set: Partial<AnswerReferralRequest> = {}): string[] {
  try {
    answer(world, set);
    return [];
  } catch (error) {
    return (error as DaichoError).problems.map(({ code, field }) => `${field ?? ''}:${code}`);
  }
}
const quoteOf = (world: MemoryWorld, number: string): Quote =>
  world.table(quotes).find((row) => row.quoteNumber === number)!;

test('the answer becomes a new frozen row 会社回答; the row that asked stays as it was but for its state', () => {
  const world = referred();
  const before = { ...quoteOf(world, 'Q-2026-0001') };
  expect(before).toMatchObject({ label: '要照会', annualPremiumYen: null, state: '照会中' });

  expect(answer(world)).toMatchObject({
    quoteNumber: 'Q-2026-0002',
    replacedQuote: 'Q-2026-0001',
    premiumText: '132,450円',
  });
  const row = quoteOf(world, 'Q-2026-0002');
  expect(row).toMatchObject({
    label: '会社回答',
    annualPremiumYen: 132_450,
    appliedPremiumYen: 132_450,
    state: '案内準備完了',
    referralNumber: 'S-2026-0001',
    letterTitle: '保険料お見積書',
  });
  for (const part of ['S-2026-0001', '見本損保', '回答書 2026-11-20 第12号', '管理 太郎', '132,450円']) {
    expect(row.trace).toContain(part);
  }
  expect(isIntact(row)).toBe(true);
  expect(readFrozen(row)!.answer).toMatchObject({ replaces: 'Q-2026-0001', approvedBy: '管理 太郎' });

  const after = quoteOf(world, 'Q-2026-0001');
  expect({ ...after, state: '', reason: '', deliveryState: '' }).toEqual({
    ...before,
    state: '',
    reason: '',
    deliveryState: '',
  });
  expect(after.state).toBe('取消');
  expect(after.reason).toContain('Q-2026-0002');
  expect(world.table(referrals)[0]).toMatchObject({
    state: '反映済',
    answerYen: 132_450,
    appliedTo: 'Q-2026-0002',
    paper: '回答書 2026-11-20 第12号',
    approvedBy: '管理 太郎',
  });
  expect(world.audit.at(-1)).toMatchObject({ useCase: 'answerReferral' });
});

// Rule C17: the earliest of 30 days (2026-12-22), the start of cover (2027-04-01), and what the insurer says.
test.each([
  ['2026-12-31', '2026-12-22'],
  ['2026-12-10', '2026-12-10'],
])('an answer until %s makes a quote until %s', (validUntil, expected) => {
  const world = referred();
  answer(world, { validUntil });
  expect(quoteOf(world, 'Q-2026-0002').validUntil).toBe(expected);
});

// Rule C1: the answer is firm by its own paper, whatever is confirmed of the programme's tariff.
test('an answer carries the title 保険料お見積書', () => {
  const world = referred();
  answer(world);
  expect(quoteOf(world, 'Q-2026-0002').letterTitle).toBe('保険料お見積書');
});

test('the notice 照会中 that still waits gives way to the letter with the answer, which goes out', () => {
  const world = referred();
  expect(world.table(outbox)).toMatchObject([{ letterTitle: 'お見積りに関するご連絡（照会中）' }]);
  answer(world);
  expect(world.table(outbox)).toMatchObject([
    { state: '取消' },
    { state: '送信待ち', letterTitle: '保険料お見積書' },
  ]);
  expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual(['M-2026-0002']);
  expect(quoteOf(world, 'Q-2026-0002').state).toBe('案内済');
  expect(world.letters.at(-1)).toMatchObject({
    kind: 'quotation',
    parts: [{ plans: [{ figure: { kind: 'exact', premiumYen: 132_450 }, basis: 'insurerAnswer' }] }],
  });
});

describe('a letter to the insurer that still waits when the answer comes', () => {
  const letter = (numbers: readonly string[]) =>
    queueReferralLetter(world.ports, {
      referralNumbers: numbers,
      method: 'FAX',
      addressee: '見本損保 営業第一部',
      recipient: '03-0000-9999',
      readBack: true,
      wantedBy: '',
    }).deliveryNumber;
  const stateOf = (number: string) => world.table(outbox).find((row) => row.deliveryNumber === number)!.state;
  let world: MemoryWorld;

  test('is cancelled, and never sent', () => {
    world = referred();
    const number = letter(['S-2026-0001']);
    answer(world);
    expect(stateOf(number)).toBe('取消');
    expect(sendOutbox(world.ports, { confirm: 1 }).prepared).toEqual([]);
  });

  test('stays where it asks for another plan too, and the answer says so', () => {
    world = referred({ program: 'TOSHA', plans: 'TOSHA-A、TOSHA-B', revenueText: '16億円' });
    const number = letter(['S-2026-0001', 'S-2026-0002']);
    const terms = { liabilityLimit: '5,000万円', costLimit: '500万円', deductible: 'なし' };
    expect(answer(world, terms)).toMatchObject({ notices: [expect.stringContaining(number)] });
    expect(stateOf(number)).toBe('送信待ち');
    answer(world, { referralNumber: 'S-2026-0002', premium: '200000' });
    expect(stateOf(number)).toBe('取消');
  });

  test('has gone its way: nothing of it changes', () => {
    world = referred();
    const number = letter(['S-2026-0001']);
    Object.assign(
      world.rows.get(outbox.key)!.find((row) => row['deliveryNumber'] === number)!,
      { state: '発送済（記録）' },
    );
    answer(world);
    expect(stateOf(number)).toBe('発送済（記録）');
  });
});

// TOSHA at 16億円: above the last example, all plans are asked; one answer at a time.
test('plans that stand side by side stay in one letter', () => {
  const world = referred({ program: 'TOSHA', plans: 'TOSHA-A、TOSHA-B', revenueText: '16億円' });
  answer(world, { referralNumber: 'S-2026-0001', premium: '150000' });
  const open = () => world.table(outbox).filter((row) => row.state === '送信待ち');
  expect(open()).toMatchObject([{ subjectNumbers: 'Q-2026-0003、Q-2026-0002' }]);
  answer(world, { referralNumber: 'S-2026-0002', premium: '200000' });
  expect(open()).toMatchObject([{ subjectNumbers: 'Q-2026-0003、Q-2026-0004' }]);
});

test('asked for again, the same request finds the answer instead of a new referral', () => {
  const world = referred();
  answer(world);
  const again = { members: ['1001/ALIVE'], ...REQUEST };
  expect(previewQuotes(world.ports, again).lines).toMatchObject([
    { premiumYen: 132_450, label: '会社回答', status: '既存' },
  ]);
  expect(createQuotes(world.ports, again)).toMatchObject({
    created: [],
    existing: ['Q-2026-0002'],
    referrals: [],
    deliveries: [],
  });
});

test('an answer is taken once', () => {
  const world = referred();
  answer(world);
  expect(refusals(world)).toEqual([':referralClosed']);
  expect(world.table(quotes)).toHaveLength(2);
});

test('a run that died after the new row uses that row', () => {
  const world = referred();
  world.state.before = (effect, table) => {
    if (effect === 'update' && table === 'quotes') throw new Error('killed');
  };
  expect(() => answer(world)).toThrow('killed');
  world.state.before = () => undefined;
  expect(answer(world)).toMatchObject({ quoteNumber: 'Q-2026-0002' });
  expect(world.table(quotes)).toHaveLength(2);
});

test('a refusal of the insurer closes the quote without a premium', () => {
  const world = referred();
  expect(answer(world, { outcome: '引受不可', premium: '', validUntil: '' })).toMatchObject({
    quoteNumber: '',
    deliveryNumber: '',
  });
  expect(quoteOf(world, 'Q-2026-0001').state).toBe('見送り');
  expect(world.table(quotes)).toHaveLength(1);
  expect(world.table(outbox)).toMatchObject([{ state: '取消' }]);
});

test.each<[string, Partial<AnswerReferralRequest>, string[]]>([
  ['no paper', { paper: ' ' }, ['paper:answerPaperMissing']],
  ['no approver', { approvedBy: '' }, ['approvedBy:answerApproverMissing']],
  ['no premium', { premium: '' }, ['premium:answerPremiumMissing']],
  ['about', { premium: '約13万円' }, ['premium:answerPremiumAbout']],
  ['nothing', { premium: '0' }, ['premium:fieldYenUnreadable']],
  ['below nothing', { premium: '-100' }, ['premium:fieldYenUnreadable']],
  ['words', { premium: '要照会' }, ['premium:fieldYenUnreadable']],
  ['from tomorrow', { answeredOn: '2026-11-23' }, ['answeredOn:fieldDateFuture']],
  ['out of date', { validUntil: '2026-11-21' }, ['validUntil:answerExpired']],
  ['no validity', { validUntil: '' }, ['validUntil:answerValidityMissing']],
  ['neither yes nor no', { outcome: '' }, ['outcome:answerOutcomeMissing']],
  ['another number', { referralNumber: 'S-2026-0099' }, [':referralUnknown']],
])('refused: %s', (_name, set, expected) => {
  const world = referred();
  expect(refusals(world, set)).toEqual(expected);
  expect(world.table(quotes)).toHaveLength(1);
  expect(world.table(referrals)[0]!.state).toBe('未送付');
});

test('staff do not release a premium: the call is the manager’s alone', () => {
  expect(contract.answerReferral.may).toBe('manager');
});

test('a question about an accident is not answered here', () => {
  const world = referred();
  Object.assign(world.rows.get(referrals.key)![0]!, { category: '事故' });
  expect(refusals(world)).toEqual([':referralIsNoQuote']);
});

test('a quote that was rewritten by hand takes no answer', () => {
  const world = referred();
  Object.assign(world.rows.get(quotes.key)![0]!, { annualPremiumYen: 1 });
  expect(refusals(world)).toEqual([':quoteChanged']);
});

test('formulas and markup are kept as the text that they are', () => {
  const world = referred();
  const text = '=HYPERLINK("x")<b>&';
  answer(world, { conditions: text, paper: text });
  expect(world.table(referrals)[0]!.paper).toBe(text);
  expect(readFrozen(quoteOf(world, 'Q-2026-0002'))!.answer!.conditions).toBe(text);
});

test('without a mandate the answer is recorded, and no letter waits', () => {
  const world = memoryWorld();
  world.state.manager = true;
  world.setProgram('ALIVE', { mandate: '取扱なし' });
  const member = world.addMember({ revenueText: '6億円' });
  createQuotes(world.ports, { members: [member.memberKey], ...REQUEST });
  expect(answer(world)).toMatchObject({ deliveryNumber: '' });
  expect(quoteOf(world, 'Q-2026-0002').state).toBe('下書き');
  expect(world.table(outbox)).toEqual([]);
});
