// This file tests what an answer of a pre-check does to quotes and to letters that wait (decision 20).
import type { Answers } from '../../../src/domain/question';
import { programOf, programs as registry } from '../../../src/programs';
import type { RateRow } from '../../../src/rating/rate-row';
import { publishedRateRows, rateBlock } from '../../../src/rating/seed-rows';
import { correctDisclosure, finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { answerReferral } from '../../../src/rooms/referrals/answer-referral';
import { disclosures } from '../../../src/tables/disclosures';
import { members, type Member } from '../../../src/tables/members';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { questionIdOf, questions } from '../../../src/tables/questions';
import { quotes } from '../../../src/tables/quotes';
import { referrals } from '../../../src/tables/referrals';
import { completeAnswers } from '../../support/disclosure-answers';
import { insurerAnswer } from '../../support/insurer-answer';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const choice = (option: string) => ({ kind: 'choice', option }) as const;
const yes = choice('yes');
const no = choice('no');
const revenue = (text: string, plan = false) =>
  ({ kind: 'revenue', text, fiscalMonth: '2026-03', plan }) as const;

interface Subject {
  readonly world: MemoryWorld;
  readonly member: Member;
}

function subject(set: Partial<Member> = {}): Subject {
  const world = memoryWorld();
  world.state.manager = true;
  for (const { code } of registry) world.setProgram(code, { mandate: '取扱あり' });
  // Decision 5: a tariff keyed for AIOI, one band.
  world.state.rateValues = rateBlock([...publishedRateRows(registry), AIOI_BAND]);
  return { world, member: world.addMember({ revenueText: '3億円', ...set }) };
}

const AIOI_BAND: RateRow = {
  ...publishedRateRows(registry).find(
    ({ plan, revenueYen }) => plan === 'ALIVE' && revenueYen === 50_000_000,
  )!,
  version: 'AIOI-2027',
  program: 'AIOI',
  plan: 'AIOI',
  revenueYen: 500_000_000,
  premiumYen: 240_000,
  effectiveFrom: '2027-01-01',
  effectiveTo: '2027-12-31',
  certainty: 'insurer',
  insurerPaper: '料率通知 2026-10',
  approvedBy: '管理 太郎',
};

/** The next version: no exposure and no loss but what is told. */
function disclose({ world, member: { memberKey, program } }: Subject, told: Answers): void {
  const layout = programOf(program)!.handbook!.questionnaire();
  const calm = Object.fromEntries(
    layout.items
      .filter(({ question }) => question.yesMeans === 'exposure')
      .map(({ question }) => [question.key, no]),
  );
  const version = world.table(disclosures).length;
  const revision =
    version === 0 ? 0 : correctDisclosure(world.ports, { memberKey, program, version }).draft!.revision;
  const answers = completeAnswers(layout, { REV: revenue('3億円'), ...calm, ...told });
  finishDisclosure(world.ports, { memberKey, program, revision, answers, carried: [], unconfirmed: [] });
}

const quote = ({ world }: Subject) =>
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
const last = ({ world }: Subject) => world.table(quotes).at(-1)!;
const asked = ({ world }: Subject) => world.table(referrals).at(-1);

const home = { program: 'GH', plans: 'GH-A' };
const council = { program: 'TOSHA', plans: 'TOSHA-A' };
const company = { program: 'AIOI', plans: 'AIOI' };
const FIXED = { RIDER_FIXED_PREMIUM: yes };

describe('a loss', () => {
  // Numbers as the layouts have them; the words are those of the canonical questions. The figures at 3億円 without it:
  // S0 「3億 11.5」, S4 81,370円, the band keyed above.
  test.each<[string, Partial<Member>, string, Answers, string, number]>([
    ['GH, a claim', home, 'LOSS_3P', {}, 'B-1「過去3年に、', 115_000],
    ['GH, costs', home, 'LOSS_COST', {}, 'B-2「上の質問のほかに、', 115_000],
    ['TOSHA, a claim', council, 'LOSS_3P', {}, '2-1「過去3年に、', 81_370],
    ['TOSHA, costs', council, 'LOSS_COST', {}, '2-2「上の質問のほかに、', 81_370],
    ['AIOI, an event', company, 'EVENT_5Y', FIXED, '2「過去5年に、', 240_000],
  ])('%s: asks the insurer, naming the answer', (_name, set, key, told, named, yen) => {
    const one = subject(set);
    disclose(one, told);
    quote(one);
    expect(last(one)).toMatchObject({ annualPremiumYen: yen, referralNumber: '' });
    disclose(one, { ...told, [key]: yes });
    quote(one);
    expect(last(one)).toMatchObject({
      label: '要照会',
      annualPremiumYen: null,
      state: '照会中',
      letterTitle: 'お見積りに関するご連絡（照会中）',
    });
    expect(last(one).reason).toContain('過去の請求・費用の負担・対象となる事由');
    expect(last(one).trace).toContain(`事前確認${named}`);
    expect(asked(one)).toMatchObject({ category: '引受', reasonCode: 'lossAnswered' });
    expect(asked(one)!.question).toContain(`次の回答がありました：${named}`);
    expect(asked(one)!.question).toContain('売上高3億円');
  });

  test('is named too where another reason comes first', () => {
    const one = subject({ ...home, kind: '地方公共団体' });
    disclose(one, { LOSS_3P: yes });
    quote(one);
    expect(asked(one)!.reasonCode).toBe('excludedBusiness');
    expect(asked(one)!.question).toContain('次の回答もありました：B-1「過去3年に、');
  });
});

describe('a revenue that differs', () => {
  test.each<[Partial<Member>, Answers]>([
    [home, {}],
    [council, {}],
    [company, FIXED],
    [{ program: 'ALIVE' }, {}],
    [{ program: 'NISSHIN', plans: '' }, {}],
  ])('%j: no quote at the old figure, and both are told', (set, told) => {
    const one = subject(set);
    disclose(one, { ...told, REV: revenue('9億円') });
    const { refused, created } = quote(one);
    expect(created).toEqual([]);
    expect(refused).toMatchObject([{ code: 'revenueDiffers', id: one.member.memberKey }]);
    expect(refused[0]!.message).toContain('K-2026-0001）では9億円、名簿では3億円');
    expect(refused[0]!.ways).toMatchObject([
      { kind: 'cell', tab: '会員名簿', id: one.member.memberKey, column: '売上高等（原文）' },
      { kind: 'page', page: 'disclosure' },
    ]);
    expect([quotes, referrals, outbox].map((table) => one.world.table(table).length)).toEqual([0, 0, 0]);
    // Either way leads on.
    disclose(one, { ...told, REV: revenue('3億円') });
    expect(quote(one).created).toHaveLength(1);
    expect(last(one).revenueYen).toBe(300_000_000);
    disclose(one, { ...told, REV: revenue('9億円') });
    one.world.type(members, one.member.memberKey, 'revenueText', '9億円');
    expect(quote(one).created).toHaveLength(1);
    expect(last(one).revenueYen).toBe(900_000_000);
  });

  // GH's form is in thousands, rounded either way: 300,000千円 is less than 1,000円 from 300,000,999円 and 299,999,001円.
  test.each([
    ['300,000,999円', 0],
    ['300,001,000円', 1],
    ['299,999,001円', 0],
  ])('a form in thousands beside %s: %i refused', (revenueText, count) => {
    const one = subject({ ...home, revenueText });
    disclose(one, { REV: revenue('300,000') });
    expect(quote(one).refused).toHaveLength(count);
  });

  test('a later year of the roster may have another figure; the same year may not', () => {
    const one = subject({ program: 'ALIVE', fiscalYear: '2027-03' });
    disclose(one, { REV: revenue('9億円') });
    expect(quote(one).refused).toEqual([]);
    expect(last(one).reason).toContain('前の決算期');
    one.world.type(members, one.member.memberKey, 'fiscalYear', '2026-03');
    expect(quote(one).refused).toMatchObject([{ code: 'revenueDiffers' }]);
  });

  test('a plan value of the pre-check is none of a finished year (decision 2)', () => {
    const one = subject({ program: 'ALIVE', revenueState: '実績' });
    disclose(one, { REV: revenue('3億円', true) });
    quote(one);
    expect(asked(one)!.reasonCode).toBe('planValue');
  });
});

// S1 告知事項1: with 保険料確定特約 the latest year, without it the forecast of the period.
describe('AIOI', () => {
  test.each<[string, Answers | undefined, Member['revenueState'], number | string]>([
    ['the rider, a result', FIXED, '実績', 240_000],
    ['the rider, a plan value', FIXED, '計画', 'planValue'],
    ['no rider, the forecast', { RIDER_FIXED_PREMIUM: no, REV: revenue('3億円', true) }, '計画', 240_000],
    [
      'no rider, the forecast in the pre-check alone',
      { RIDER_FIXED_PREMIUM: no, REV: revenue('3億円', true) },
      '実績',
      240_000,
    ],
    ['no rider, a result alone', { RIDER_FIXED_PREMIUM: no }, '実績', 'forecastMissing'],
    ['a rider nobody was asked about', undefined, '実績', 'forecastMissing'],
  ])('%s', (_name, told, revenueState, outcome) => {
    const one = subject({ ...company, revenueState });
    if (told) disclose(one, told);
    quote(one);
    const isYen = typeof outcome === 'number';
    expect(last(one).annualPremiumYen).toBe(isYen ? outcome : null);
    expect(asked(one)?.reasonCode).toBe(isYen ? undefined : outcome);
    expect(last(one).reason.includes('見込み売上高を会員に確認')).toBe(outcome === 'forecastMissing');
  });
});

describe('an exposure', () => {
  const setting = (one: Subject, number: string, set: object) =>
    one.world.ports.tables.append(questions, [
      newRecord(questions, { questionId: questionIdOf('GH', number), program: 'GH', number, ...set }),
    ]);

  // GH's 3 is CARD, its 15 OUTSOURCE: 「時々ある」 is a yes.
  test('is told in the trace, and the figure stands', () => {
    const one = subject(home);
    disclose(one, { CARD: yes, OUTSOURCE: choice('sometimes') });
    quote(one);
    expect(last(one)).toMatchObject({ annualPremiumYen: 115_000, referralNumber: '' });
    expect(last(one).trace).toMatch(/事前確認3「クレジットカード.+」は「はい」（リスクあり）。/);
    expect(last(one).trace).toMatch(/事前確認15「.+」は「時々ある」（リスクあり）。/);
    // Care taken is none.
    expect(last(one).trace).not.toContain('基本方針');
  });

  test('refers where a manager set it so, in the words of the insurer', () => {
    const one = subject(home);
    setting(one, '3', { onYes: '照会', officialWording: 'カードの発行の有無' });
    disclose(one, {});
    quote(one);
    expect(last(one).annualPremiumYen).toBe(115_000);
    disclose(one, { CARD: yes });
    quote(one);
    expect(last(one)).toMatchObject({ label: '要照会', annualPremiumYen: null });
    expect(asked(one)).toMatchObject({ category: '引受', reasonCode: 'answerRefers' });
    expect(asked(one)!.question).toContain('3「カードの発行の有無」に「はい」');
  });
});

describe('a letter that waits', () => {
  const send = ({ world }: Subject) => sendOutbox(world.ports, { confirm: 1 });

  test.each<[string, Answers, (one: Subject) => void, string]>([
    ['a loss', { LOSS_3P: yes }, () => undefined, 'quoteOutdated'],
    ['another revenue', { REV: revenue('9億円') }, () => undefined, 'revenueDiffers'],
    [
      'what a manager set',
      { CARD: yes },
      ({ world }) =>
        world.ports.tables.append(questions, [
          newRecord(questions, { questionId: questionIdOf('GH', '3'), onYes: '照会' }),
        ]),
      'quoteOutdated',
    ],
  ])('does not leave after %s', (_name, told, before, code) => {
    const one = subject(home);
    before(one);
    disclose(one, {});
    quote(one);
    expect(one.world.table(outbox)).toHaveLength(1);
    disclose(one, told);
    expect(send(one).blocked).toMatchObject([{ code }]);
    expect(one.world.mails).toEqual([]);
    expect(one.world.table(outbox)[0]!.state).toBe('確認待ち');
  });

  test('leaves where the new version says nothing new', () => {
    const one = subject(home);
    disclose(one, {});
    quote(one);
    disclose(one, { CARD: yes });
    expect(send(one).sent).toHaveLength(1);
  });

  test('with the insurer’s figure leaves only while the insurer knew of the loss', () => {
    const one = subject(home);
    disclose(one, { LOSS_3P: yes });
    quote(one);
    answerReferral(one.world.ports, insurerAnswer({ periodEnd: '2028-04-01' }));
    expect(last(one)).toMatchObject({ label: '会社回答', annualPremiumYen: 132_450 });
    disclose(one, { LOSS_3P: yes, LOSS_COST: yes });
    const { blocked } = send(one);
    expect(blocked).toMatchObject([{ code: 'answeredSince' }]);
    expect(blocked[0]!.message).toContain('B-2「上の質問のほかに、');
    disclose(one, { LOSS_3P: yes });
    expect(send(one).sent).toHaveLength(1);
  });
});
