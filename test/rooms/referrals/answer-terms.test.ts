// The terms of an insurer's answer: frozen in the quote, read by the policy, filed with their paper, never guessed.
import { documents } from '../../../src/tables/documents';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import type { LetterModel } from '../../../src/domain/quote-letter';
import type { Member } from '../../../src/tables/members';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { isIntact, readFrozen } from '../../../src/rooms/quotes/frozen-quote';
import { previewLetter } from '../../../src/rooms/quotes/preview-letter';
import type { AnswerReferralRequest } from '../../../src/rooms/referrals/contract';
import { previewDelivery } from '../../../src/rooms/mail/preview-delivery';
import { answerReferral } from '../../../src/rooms/referrals/answer-referral';
import { openAnswer } from '../../../src/rooms/referrals/open-answer';
import { recordEverything } from '../../support/enrolment-world';
import { insurerAnswer } from '../../support/insurer-answer';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

const TERMS = {
  liabilityLimit: '1億円',
  costLimit: '1,000万円',
  deductible: '10万円',
  riders: '情報漏えい限定補償特約',
  conditions: 'セキュリティ診断を受けること',
} as const;

function asked(member: Partial<Member> = {}, effectiveDate = '2027-04-01'): MemoryWorld {
  const world = memoryWorld();
  world.state.manager = true;
  world.addMember({ program: 'NISSHIN', plans: '', revenueText: '1億円', ...member });
  createQuotes(world.ports, { members: 'all', effectiveDate, transaction: '新規' });
  return world;
}

const answer = (world: MemoryWorld, set: Partial<AnswerReferralRequest> = {}) =>
  answerReferral(world.ports, insurerAnswer({ ...TERMS, ...set }));

function accepted(world: MemoryWorld) {
  const quote = world.table(quotes).at(-1)!;
  quote.state = '案内済';
  recordEverything(world, quote);
  for (const row of world.table(documents))
    if (row.code === 'revenueEvidence') row.amountYen = quote.revenueYen;
  return acceptApplications(world.ports, {
    quoteNumbers: [quote.quoteNumber],
    receivedOn: '2026-11-21',
    document: '申込書 第1号',
  });
}

test.each(['NISSHIN', 'AIOI'])('%s: quote, letter and policy have the answered terms', (program) => {
  const world = asked({ program });
  expect(answer(world).notices).toEqual([]);
  const quote = world.table(quotes)[1]!;
  expect(isIntact(quote)).toBe(true);
  // One year from the start: no other period was answered.
  expect(quote).toMatchObject({ months: 12, appliedPremiumYen: 132_450, expirationDate: '2028-04-01' });
  expect(quote.trace).toContain('賠償限度額1億円、費用限度額1,000万円、免責10万円');
  previewLetter(world.ports, { quoteNumbers: [quote.quoteNumber] });
  const letter = world.letters.at(-1) as LetterModel;
  expect(letter.parts[0]!.plans).toMatchObject([
    { liabilityLimitYen: 100_000_000, costLimitYen: 10_000_000 },
  ]);
  expect(letter.notes).toContainEqual(
    expect.objectContaining({
      code: 'insurerRiders',
      params: expect.objectContaining({ riders: TERMS.riders }),
    }),
  );
  expect(accepted(world).refused).toEqual([]);
  expect(world.table(policies)).toMatchObject([
    {
      liabilityLimitYen: 100_000_000,
      costLimitYen: 10_000_000,
      deductible: '10万円',
      annualPremiumYen: 132_450,
      appliedPremiumYen: 132_450,
      endsAt: '2028-04-01T16:00:00',
      conditions: `${TERMS.riders}／${TERMS.conditions}`,
    },
  ]);
});

// Rule C1: no programme is without a quotation once its figure is the insurer's.
test.each([
  ['GH', 'GH-A', '7,000万円'],
  ['AIOI', '', '1億円'],
  ['ALIVE', '', '6億円'],
  ['NISSHIN', '', '1億円'],
  ['TOSHA', 'TOSHA-A', '16億円'],
])('%s: the answer is sent as 保険料お見積書', (program, plans, revenueText) => {
  const world = asked({ program, plans, revenueText });
  const { deliveryNumber } = answer(world, { periodEnd: '2028-04-01' });
  expect(previewDelivery(world.ports, { deliveryNumber })).toMatchObject({ problems: [] });
  const letter = world.letters.at(-1) as LetterModel;
  expect(letter).toMatchObject({ kind: 'quotation', internal: false });
  expect(letter.parts[0]!.plans).toMatchObject([{ figure: { kind: 'exact', premiumYen: 132_450 } }]);
  expect(letter.notes.map(({ code }) => code)).toContain('disclosure');
});

test('what was not answered is not known: the flyer’s 3億円 reaches no policy', () => {
  const world = asked();
  const { notices } = answer(world, { liabilityLimit: '', costLimit: '', deductible: '' });
  expect(notices.join()).toContain('賠償の限度額、費用の限度額、免責金額');
  expect(readFrozen(world.table(quotes)[1]!)!.plan).toMatchObject({
    liabilityLimitYen: null,
    costLimitYen: null,
    certainty: '未確認',
  });
  expect(accepted(world).refused).toEqual([]);
  expect(world.table(policies)).toMatchObject([{ liabilityLimitYen: null, costLimitYen: null }]);
});

test('the page offers what a document publishes of the plan, and no brochure’s most', () => {
  expect(openAnswer(asked().ports).referrals[0]!.terms).toEqual({
    liabilityLimit: '',
    costLimit: '',
    deductible: '',
    periodEnd: '2028-04-01',
  });
  const tosha = asked({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '16億円' });
  // S4: 5,000万 / 500万, 免責なし.
  expect(openAnswer(tosha.ports).referrals[0]!.terms).toMatchObject({
    liabilityLimit: '5,000万円',
    costLimit: '500万円',
  });
});

test('the paper is a row of 書類, once for a 照会', () => {
  const world = asked();
  world.state.before = (effect, table) => {
    if (effect === 'append' && table === 'quotes') throw new Error('killed');
  };
  expect(() => answer(world)).toThrow('killed');
  world.state.before = () => undefined;
  const { documentNumber } = answer(world, { method: 'FAX', link: '' });
  expect(world.table(documents)).toMatchObject([
    {
      documentNumber,
      tradedOn: '2026-11-20',
      amountYen: 132_450,
      counterparty: '見本損保 営業第一部 架空',
      evidence: '回答書 2026-11-20 第12号',
      code: 'insurerAnswer',
      state: '確認済',
    },
  ]);
  expect(readFrozen(world.table(quotes)[1]!)!.answer!.terms!.documentNumber).toBe(documentNumber);
});

describe('a period', () => {
  const year = { periodStart: '2027-04-01', periodEnd: '2028-04-01' };

  /** GH and TOSHA publish no 月割: a start within the year is asked about. */
  function within(): MemoryWorld {
    const world = memoryWorld();
    world.state.manager = true;
    world.setProgram('TOSHA', year);
    world.addMember({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' });
    createQuotes(world.ports, { members: 'all', effectiveDate: '2027-09-01', transaction: '新規' });
    return world;
  }

  test('of seven months has its own premium beside the annual one, in quote, letter and policy', () => {
    const world = within();
    // 98,810 × 7 ÷ 12 = 57,639.2: what the insurer answers is the insurer's.
    answer(world, { premium: '98,810円', periodEnd: '2028-04-01', termPremium: '57,640円' });
    expect(world.table(quotes)[1]).toMatchObject({
      transaction: '中途',
      months: 7,
      annualPremiumYen: 98_810,
      appliedPremiumYen: 57_640,
    });
    previewLetter(world.ports, { quoteNumbers: ['Q-2026-0002'] });
    expect(world.letters.at(-1)).toMatchObject({
      kind: 'quotation',
      parts: [
        {
          plans: [{ figure: { kind: 'exact', premiumYen: 98_810 }, term: { months: 7, premiumYen: 57_640 } }],
        },
      ],
    });
    expect(accepted(world).refused).toEqual([]);
    expect(world.table(policies)).toMatchObject([{ annualPremiumYen: 98_810, appliedPremiumYen: 57_640 }]);
  });

  test.each<[string, Partial<AnswerReferralRequest>, string[]]>([
    ['without its premium', { periodEnd: '2028-04-01' }, ['termPremium:answerTermPremiumMissing']],
    [
      'for more than the year costs',
      { periodEnd: '2028-04-01', termPremium: '132,460円' },
      ['termPremium:answerTermPremiumDiffers'],
    ],
    [
      'that ends on another day than the group',
      { periodEnd: '2028-09-01' },
      ['periodEnd:answerPeriodNotCommon'],
    ],
    ['before its start', { periodEnd: '2027-08-31' }, ['periodEnd:answerPeriodOrder']],
  ])('%s is refused, and nothing is filed', (_name, set, codes) => {
    const world = within();
    expect(refusedBy(() => answer(world, set))).toEqual(codes);
    expect(world.table(documents)).toEqual([]);
    expect(world.table(quotes)).toHaveLength(1);
  });

  test('at all of the annual premium for a part of the year is taken, and asked about', () => {
    const { notices } = answer(within(), { periodEnd: '2028-04-01', termPremium: '132,450円' });
    expect(notices.join()).toContain('最低保険料');
  });

  test('that GH does not state is asked for with the answer, not at the application', () => {
    const world = memoryWorld();
    world.state.manager = true;
    world.addMember({ program: 'GH', plans: 'GH-A', revenueText: '7,000万円' });
    createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
    expect(refusedBy(() => answer(world))).toEqual(['periodEnd:answerPeriodMissing']);
    answer(world, { periodEnd: '2028年4月1日' });
    expect(accepted(world).refused).toEqual([]);
  });
});

test.each<[string, Partial<AnswerReferralRequest>, string[]]>([
  ['a limit in words', { liabilityLimit: '要確認' }, ['liabilityLimit:fieldYenUnreadable']],
  ['about', { costLimit: '約1,000万円' }, ['costLimit:fieldYenUnreadable']],
  ['a script for a link', { link: 'javascript:alert(1)' }, ['link:fieldLinkUnusable']],
  ['another way of coming', { method: '伝書鳩' }, ['method:fieldChoice']],
])('refused: %s', (_name, set, codes) => {
  expect(refusedBy(() => answer(asked(), set))).toEqual(codes);
});
