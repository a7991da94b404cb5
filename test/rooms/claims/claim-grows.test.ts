// A claim from the first call on: what is learnt later is a version, and policy, clocks, report and sheet follow.
import { claims, claimVersions, type Claim } from '../../../src/tables/claims';
import { deadlines } from '../../../src/tables/deadlines';
import { members } from '../../../src/tables/members';
import { referrals } from '../../../src/tables/referrals';
import type { ClaimIntake } from '../../../src/rooms/claims/contract';
import { previewFirstReport } from '../../../src/rooms/claims/first-report';
import { openClaim } from '../../../src/rooms/claims/open-claim';
import { preparePayable } from '../../../src/rooms/claims/prepare-payable';
import { recordClaimStep } from '../../../src/rooms/claims/record-claim-step';
import { registerClaim } from '../../../src/rooms/claims/register-claim';
import { type MemoryWorld } from '../../support/memory-ports';
import { approvedCost, codes, desk, intake, register } from '../../support/claim-desk';

type Desk = MemoryWorld & { memberKey: string };
const CLAIM = 'C-2018-0001';
const rowOf = (world: Desk): Claim => world.table(claims)[0]! as Claim;

/** Three facts of a telephone call, and who called. */
const firstCall = (world: Desk): Partial<ClaimIntake> => ({
  ...intake(world.memberKey),
  claimedOn: '',
  allegation: '',
  cause: '',
  knownHow: '',
  persons: '',
  sensitive: '',
  propertyDamage: '',
  wrongfulIntent: '',
  detection: '',
  access: '',
  publication: '',
  priorKnowledge: [],
  cautionGiven: false,
});
function called(program?: string, plan?: string): Desk {
  const world = desk(program, plan);
  register(world, firstCall(world));
  return world;
}
function learn(world: Desk, set: Partial<ClaimIntake>, requestKey = 'later'): void {
  const before = openClaim(world.ports, { claimNumber: CLAIM }).intake;
  registerClaim(world.ports, { claimNumber: CLAIM, requestKey, intake: { ...before, ...set } });
}
const report = (world: Desk): string => {
  previewFirstReport(world.ports, { claimNumber: CLAIM });
  return JSON.stringify(world.letters.at(-1));
};

/** What may be learnt later: what is keyed, the item as its version names it, what the row and the report then say. */
const learnt: readonly [Partial<ClaimIntake>, string, string, Partial<Claim>, string][] = [
  [
    { claimedOn: '2018-06-19' },
    '請求を受けた日',
    '2018年6月19日',
    { claimedAt: '2018-06-19T00:00:00' },
    '2018年6月19日',
  ],
  [
    { claimedOn: '2018-06-19', claimedTime: '15:30' },
    '請求を受けた日',
    '2018年6月19日 15:30',
    { claimedAt: '2018-06-19T15:30:00' },
    '2018年6月19日 15:30',
  ],
  [
    { occurredTime: '08:10' },
    '発生日',
    '2018年6月10日 08:10',
    { occurredOn: '2018-06-10' },
    '2018年6月10日 08:10',
  ],
  [
    { knownTime: '10:00' },
    '知った日',
    '2018年6月12日 10:00',
    { knownAt: '2018-06-12T10:00:00' },
    '2018年6月12日 10:00',
  ],
  [{ persons: '1,200名' }, '人数（個人）', '1200', { persons: 1200 }, '個人1,200名'],
  [{ companies: '3' }, '人数（法人）', '3', { companies: 3 }, '法人3'],
  [
    { kind: 'disruption' },
    '事故の種別',
    '他人の業務の阻害等',
    { kind: '他人の業務の阻害等' },
    '他人の業務の阻害等',
  ],
  [{ detection: 'victim' }, '発見の端緒', '被害者・取引先などの連絡', {}, '被害者・取引先などの連絡'],
  [{ access: '有' }, '不正アクセス', '有', { unauthorisedAccess: '有' }, '有'],
  [{ publication: '公表済' }, '公表の状況', '公表済', { publication: '公表済' }, '公表済'],
  [{ publishedHow: '社告' }, '公表の方法', '社告', { publishedHow: '社告' }, '社告'],
  [{ publishedOn: '2018-06-18' }, '公表日', '2018年6月18日', { publishedOn: '2018-06-18' }, '2018年6月18日'],
  [{ sensitive: '有' }, '要配慮個人情報', '有', { sensitive: '有' }, '要配慮個人情報 有'],
  [{ propertyDamage: '有' }, '財産的被害のおそれ', '有', { propertyDamage: '有' }, '財産的被害のおそれ 有'],
  [{ wrongfulIntent: '有' }, '不正の目的', '有', { wrongfulIntent: '有' }, '不正の目的 有'],
  [{ caller: '総務課 見本様' }, '連絡した方', '総務課 見本様', { caller: '総務課 見本様' }, '総務課 見本様'],
  [
    { callerPhone: '03-0000-1111' },
    '連絡先の電話',
    '03-0000-1111',
    { callerPhone: '03-0000-1111' },
    '03-0000-1111',
  ],
  [{ reporter: '警察署' }, '通報者（会社・機関名）', '警察署', { reporter: '警察署' }, '警察署'],
  [{ knownHow: '家族の電話' }, '知ったときの状況', '家族の電話', { knownHow: '家族の電話' }, '家族の電話'],
  [{ allegation: '精神的苦痛' }, '申し立てられている内容', '精神的苦痛', {}, '精神的苦痛'],
  [{ cause: '鞄の置き忘れ' }, '原因となる事実', '鞄の置き忘れ', { cause: '鞄の置き忘れ' }, '鞄の置き忘れ'],
];

test.each(learnt)(
  '%j is learnt later: one version, in the row and in the report',
  (set, item, became, row, said) => {
    const world = called();
    learn(world, set);
    expect(world.table(claimVersions).map((line) => [line.item, line.became])).toEqual([[item, became]]);
    expect(world.table(claimVersions)[0]).toMatchObject({
      claimNumber: CLAIM,
      version: 2,
      changedAt: expect.stringMatching(/^2018-06-20T/),
      changedBy: world.ports.user.email(),
    });
    expect(rowOf(world)).toMatchObject(row);
    expect(report(world)).toContain(said);
    // Sent again it is the same version; nothing new is none.
    learn(world, set);
    learn(world, {}, 'again');
    expect(world.table(claimVersions)).toHaveLength(1);
  },
);

describe('what is typed into a cell of the row counts as what is keyed in the page', () => {
  const cells: readonly [Partial<Claim>, Partial<ClaimIntake>, string][] = [
    [{ claimedAt: '2018-06-19T00:00:00' }, { claimedOn: '2018-06-19', claimedTime: '' }, '2018年6月19日'],
    [
      { knownAt: '2018-06-11T14:00:00' },
      { knownOn: '2018-06-11', knownTime: '14:00' },
      '2018年6月11日 14:00',
    ],
    [{ occurredOn: '2018-06-09' }, { occurredOn: '2018-06-09' }, '2018年6月9日'],
    [{ persons: 77 }, { persons: '77' }, '個人77名'],
    [{ kind: '他人の業務の阻害等' }, { kind: 'disruption' }, '他人の業務の阻害等'],
    [{ detection: '公的機関の通報' }, { detection: 'publicBody' }, '公的機関の通報'],
    [{ unauthorisedAccess: '有' }, { access: '有' }, '有'],
    [{ caller: '事務局長' }, { caller: '事務局長' }, '事務局長'],
  ];
  test.each(cells)('%j', (cell, known, said) => {
    const world = called();
    Object.assign(rowOf(world), cell);
    const view = openClaim(world.ports, { claimNumber: CLAIM });
    expect(view.intake).toMatchObject(known);
    expect(view.versions).toMatchObject([{ at: '', by: '「事故」のセルに入力' }]);
    expect(report(world)).toContain(said);
    if ('claimedAt' in cell) expect(report(world)).not.toContain('請求はまだ受けていない');
    // With the next change it is recorded as what it is.
    learn(world, { cause: '置き忘れ' });
    expect(world.table(claimVersions).map(({ changedBy }) => changedBy)).toEqual([
      '「事故」のセルに入力',
      world.ports.user.email(),
    ]);
    expect(rowOf(world)).toMatchObject(cell);
  });

  test('a policy number typed by hand is a choice, and stays', () => {
    const world = called();
    rowOf(world).policyNumber = 'P-2019-0001';
    learn(world, { persons: '5' });
    expect(rowOf(world).policyNumber).toBe('P-2019-0001');
  });
});

test('the time of the report is now unless it is said, and never ahead', () => {
  const world = called();
  expect(rowOf(world).receivedAt).toBe(world.ports.clock.now());
  const said = desk();
  register(said, { reportedOn: '2018-06-19', reportedTime: '18:05' });
  expect(rowOf(said).receivedAt).toBe('2018-06-19T18:05:00');
  expect(codes(() => register(said, { reportedOn: '2018-06-20', reportedTime: '23:59' }, 'k2'))).toEqual([
    'claimDateAhead',
  ]);
});

describe('TOSHA: an event in one term, and the claim three weeks later in the next', () => {
  const early = (): Desk => {
    const world = desk();
    world.state.today = '2019-03-20';
    register(world, {
      ...firstCall(world),
      occurredOn: '2019-03-15',
      knownOn: '2019-03-18',
    });
    return world;
  };
  test('before the claim the costs’ policy stands, and the page says what is missing and where it is keyed', () => {
    const world = early();
    const view = openClaim(world.ports, { claimNumber: 'C-2019-0001' });
    expect(view.policyNumber).toBe('P-2018-0001');
    const missing = view.warnings.find(({ code }) => code === 'claimTriggerMissing')!;
    expect(missing.message).toContain('請求日');
    expect(missing.ways).toMatchObject([{ kind: 'page', page: 'claimFacts' }]);
  });

  test('with its day, 2019-04-08, policy, plan, report and sheet are those of the next term', () => {
    const world = early();
    world.state.today = '2019-04-10';
    const { intake: before } = openClaim(world.ports, { claimNumber: 'C-2019-0001' });
    registerClaim(world.ports, {
      claimNumber: 'C-2019-0001',
      requestKey: 'claimed',
      intake: { ...before, claimedOn: '2019-04-08' },
    });
    expect(rowOf(world)).toMatchObject({ policyNumber: 'P-2019-0001' });
    expect(world.table(claimVersions).map(({ item, was, became }) => [item, was, became])).toEqual([
      ['契約番号', 'P-2018-0001', 'P-2019-0001'],
      ['請求を受けた日', '', '2019年4月8日'],
    ]);
    const view = openClaim(world.ports, { claimNumber: 'C-2019-0001' });
    expect(view.warnings.map(({ code }) => code)).not.toContain('claimTriggerMissing');
    // The costs hang on the event: another contract, and the page says so.
    expect(view.warnings.find(({ code }) => code === 'claimPartsDiffer')!.message).toContain('P-2018-0001');
    previewFirstReport(world.ports, { claimNumber: 'C-2019-0001' });
    expect(JSON.stringify(world.letters.at(-1))).toContain('2019年4月1日 16:00～2020年4月1日 16:00');
    expect(preparePayable(world.ports, { claimNumber: 'C-2019-0001' }).period).toContain('2019年4月1日');
  });
});

test('期限 has what a step causes when the step ends, and a recorded report stops its warning', () => {
  const world = called();
  const clock = (id: string) => world.table(deadlines).find((row) => row.deadlineKey === `${CLAIM}/${id}`);
  // June 12 is day 1, the third is June 14; today is June 20.
  expect(clock('preliminaryReport')).toMatchObject({ state: '期限超過', dueAt: '2018-06-14T23:59:00' });
  expect(clock('finalReport')).toMatchObject({ state: '未了', dueAt: '2018-07-11T23:59:00' });
  // The nearest that is open: the first notice, due on the day of knowing.
  expect(world.table(members)[0]).toMatchObject({ nextDue: '2018-06-12' });
  const step = (name: string, on: string) =>
    recordClaimStep(world.ports, { claimNumber: CLAIM, step: name as never, on, note: '受付A-1' });
  step('preliminaryReport', '2018-06-14');
  expect(clock('preliminaryReport')).toMatchObject({ state: '完了' });
  step('firstReport', '2018-06-12');
  expect([clock('immediateNotice')!.state, clock('writtenNotice')!.state]).toEqual(['完了', '期限超過']);
  step('writtenNotice', '2018-06-14');
  step('insurerReceived', '2018-06-15');
  // 180 days from June 16: 15 in June, 31+31+30+31+30 = 153 to November's end, 12 in December.
  expect(clock('measures')).toMatchObject({ dueAt: '2018-12-12T23:59:00', state: '未了' });
  expect(world.table(members)[0]).toMatchObject({ nextDue: '2018-07-11' });
  // The leak turns out to be meant: 60 days, June 12 to August 10 (19 + 31 + 10).
  learn(world, { wrongfulIntent: '有' });
  expect(clock('finalReport')).toMatchObject({ dueAt: '2018-08-10T23:59:00' });
  // Another claim's rows are let be.
  step('withdrawn', '2018-06-20');
  expect(world.table(deadlines).filter(({ state }) => state !== '完了')).toEqual([]);
});

describe('what is open is asked of the insurer at once', () => {
  const asked = (world: Desk) => world.table(referrals).map(({ question }) => question);

  test('circumstances known before the term, once, when they are learnt', () => {
    const world = called();
    expect(asked(world)).toEqual([]);
    learn(world, { priorKnowledge: ['はい', 'いいえ'] });
    learn(world, { persons: '3' }, 'again');
    preparePayable(world.ports, { claimNumber: CLAIM });
    expect(asked(world)).toEqual([expect.stringContaining('普通約款の基準')]);
  });

  test('NISSHIN: a cost above the doubtful 10万円, and own suspicion without an access', () => {
    const prevention = called('NISSHIN', 'NISSHIN');
    learn(prevention, { access: '有', publication: '公表済' });
    approvedCost(prevention.ports, { item: 'recurrencePrevention', estimate: '300,000' });
    // 10万円 as printed; 30万円 where the limit is its neighbours'.
    expect(preparePayable(prevention.ports, { claimNumber: CLAIM })).toMatchObject({
      totalYen: 100_000,
      highYen: 300_000,
    });
    expect(asked(prevention)).toEqual([expect.stringContaining('⑥再発防止費用')]);

    const suspicion = called('NISSHIN', 'NISSHIN');
    learn(suspicion, { access: '無', detection: 'own' });
    // ① is under the condition however far that reaches.
    approvedCost(suspicion.ports, { item: 'unauthorisedAccess', estimate: '500,000' });
    expect(preparePayable(suspicion.ports, { claimNumber: CLAIM }).rows).toMatchObject([
      { payableYen: null },
    ]);
    expect(asked(suspicion)).toEqual([expect.stringContaining('不正アクセスなし（外部からの通報なし）')]);
  });
});
