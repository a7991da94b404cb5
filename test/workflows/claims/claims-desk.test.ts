// This file defines the claims desk over rows: intake, steps, approvals, papers, the sheet, doubts, the simulator.
import { claimCosts, claims, simulations, type ClaimCost } from '../../../src/tables/claims';
import { deadlines } from '../../../src/tables/deadlines';
import { outbox } from '../../../src/tables/outbox';
import { policies, type Policy } from '../../../src/tables/policies';
import { referrals } from '../../../src/tables/referrals';
import type { ClaimIntake, SaveClaimCostRequest, SimulateRequest } from '../../../src/ui/claims-contract';
import { moveClaimCost, saveClaimCost } from '../../../src/workflows/claims/claim-costs';
import { queueDocumentReminder, saveClaimDocuments } from '../../../src/workflows/claims/claim-documents';
import { recordClaimStep } from '../../../src/workflows/claims/claim-steps';
import { openClaim } from '../../../src/workflows/claims/claim-view';
import { claimDeadlines } from '../../../src/workflows/claims/claim-world';
import { previewFirstReport, queueFirstReport } from '../../../src/workflows/claims/first-report';
import { preparePayable } from '../../../src/workflows/claims/prepare-payable';
import { registerClaim } from '../../../src/workflows/claims/register-claim';
import { simulateIncident } from '../../../src/workflows/claims/simulate-incident';
import { syncDeadlines } from '../../../src/workflows/deadlines/sync-deadlines';
import { blankRecord, memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const TODAY = '2018-06-20';

/** A TOSHA member with two terms, 16:00 to 16:00, the second not certified yet. */
function desk(program = 'TOSHA', plan = 'TOSHA-A'): MemoryWorld & { memberKey: string } {
  const world = memoryWorld();
  world.state.today = TODAY;
  world.setSetting('agencyName', '見本代理店');
  world.setProgram(program, { mandate: '取扱あり' });
  const { memberKey } = world.addMember({ program, plans: plan, organization: '社会福祉法人見本' });
  world.ports.tables.append(policies, [
    policy({ policyNumber: 'P-2018-0001', memberKey, program, plan }),
    policy({
      policyNumber: 'P-2019-0001',
      memberKey,
      program,
      plan,
      startsAt: '2019-04-01T16:00:00',
      endsAt: '2020-04-01T16:00:00',
    }),
  ]);
  return { ...world, memberKey };
}

function policy(set: Partial<Policy>): Policy {
  return {
    ...blankRecord(policies),
    startsAt: '2018-04-01T16:00:00',
    endsAt: '2019-04-01T16:00:00',
    state: '契約中',
    certificateState: '未着',
    ...set,
  };
}

const intake = (memberKey: string, set: Partial<ClaimIntake> = {}): ClaimIntake => ({
  memberKey,
  policyNumber: '',
  plan: '',
  occurredOn: '2018-06-10',
  occurredTime: '',
  knownOn: '2018-06-12',
  knownTime: '09:30',
  claimedOn: '2018-06-15',
  claimedTime: '',
  kind: 'leak',
  allegation: '名簿の紛失による精神的苦痛',
  cause: '職員が名簿を電車に置き忘れた',
  knownHow: '利用者の家族からの電話',
  persons: '1,200',
  companies: '',
  sensitive: '有',
  propertyDamage: '無',
  wrongfulIntent: '無',
  detection: 'own',
  reporter: '',
  access: '無',
  publication: '未定',
  publishedHow: '',
  publishedOn: '',
  priorKnowledge: ['いいえ', 'いいえ'],
  cautionGiven: true,
  ...set,
});

function register(world: MemoryWorld & { memberKey: string }, set: Partial<ClaimIntake> = {}, key = 'k1') {
  return registerClaim(world.ports, {
    claimNumber: '',
    requestKey: key,
    intake: intake(world.memberKey, set),
  });
}

function cost(set: Partial<SaveClaimCostRequest> = {}): SaveClaimCostRequest {
  return {
    claimNumber: 'C-2018-0001',
    requestKey: `c${Math.floor(Object.keys(set).length)}${set.item ?? ''}${set.payee ?? ''}${set.estimate ?? ''}`,
    item: 'investigation',
    payee: '調査会社',
    estimate: '3,000,000円',
    persons: '',
    companies: '',
    notDuplicate: false,
    ...set,
  };
}

const codes = (answer: { ok: boolean; problems?: readonly { code: string }[] }): string[] =>
  answer.ok ? [] : (answer.problems ?? []).map(({ code }) => code);

describe('intake', () => {
  test('finds the policy by the date of the claim, before the certificate has come', () => {
    const world = desk();
    expect(register(world)).toEqual({ ok: true, claimNumber: 'C-2018-0001', existing: false });
    expect(world.table(claims)).toMatchObject([
      {
        claimNumber: 'C-2018-0001',
        policyNumber: 'P-2018-0001',
        plan: 'TOSHA-A',
        certificateState: '未着',
        persons: 1200,
        cautionOn: TODAY,
        state: '受付',
      },
    ]);
  });

  test('sent twice it is one claim', () => {
    const world = desk();
    register(world);
    expect(register(world)).toMatchObject({ claimNumber: 'C-2018-0001', existing: true });
    expect(world.table(claims)).toHaveLength(1);
  });

  test.each([
    [{ occurredOn: '' }, 'claimOccurredMissing'],
    [{ knownOn: '2018-06-09' }, 'claimDatesOutOfOrder'],
    [{ claimedOn: '2018-06-21' }, 'fieldDateFuture'],
    [{ knownOn: '2018-06-20', knownTime: '10:01' }, 'claimDateAhead'],
    [{ occurredOn: 'きのう' }, 'fieldDateUnreadable'],
    [{ knownTime: '25:00' }, 'claimTimeUnreadable'],
    [{ persons: 'たくさん' }, 'claimHeadsUnreadable'],
    [{ kind: 'fire' as never }, 'fieldChoice'],
    [{ policyNumber: 'P-9999' }, 'claimPolicyOther'],
  ])('%j is refused as %s, and nothing is written', (set, code) => {
    const world = desk();
    expect(codes(register(world, set))).toEqual([code]);
    expect(world.table(claims)).toEqual([]);
  });

  test('on a boundary day the time decides, and without it a person does', () => {
    const world = desk();
    world.state.today = '2019-04-02';
    const at = (claimedTime: string, key: string) => {
      register(world, { claimedOn: '2019-04-01', claimedTime }, key);
      return world.table(claims).at(-1)!;
    };
    expect(at('15:59', 'a').policyNumber).toBe('P-2018-0001');
    expect(at('16:00', 'b').policyNumber).toBe('P-2019-0001');
    // Liability is open; the costs' date, the event, lies in the first term.
    expect(openClaim(world.ports, at('', 'c').claimNumber).warnings.join()).toContain('始期・終期の日');
  });

  test('a correction changes the row that stands, and its window with the plan', () => {
    const world = desk();
    register(world);
    recordClaimStep(world.ports, { claimNumber: '', step: 'insurerReceived', on: '2018-06-14', note: '' });
    const corrected = { ...intake(world.memberKey), persons: '900', cause: '鞄ごと盗まれた' };
    registerClaim(world.ports, { claimNumber: 'C-2018-0001', requestKey: 'k2', intake: corrected });
    expect(world.table(claims)).toMatchObject([
      { persons: 900, cause: '鞄ごと盗まれた', insurerReceivedOn: '2018-06-14', measuresUntil: '2018-12-11' },
    ]);
    expect(
      codes(registerClaim(world.ports, { claimNumber: 'C-9', requestKey: '', intake: corrected })),
    ).toEqual(['claimUnknown']);
  });

  test('without any policy the plan is chosen, and the insurer asked', () => {
    const world = desk('ALIVE', 'ALIVE');
    world.rows.set('policies', []);
    expect(register(world)).toMatchObject({ ok: true });
    const view = openClaim(world.ports, '');
    expect(view.plan).toBe('ALIVE');
    expect(view.warnings.join()).toContain('契約の行がありません');
    // The trigger of ALIVE is unverified: both dates are shown for both parts.
    expect(view.policyLines).toHaveLength(4);
  });

  test('a lapsed policy and a known circumstance are flagged with their rule', () => {
    const world = desk();
    world.rows.set('policies', [
      policy({
        policyNumber: 'P-1',
        memberKey: world.memberKey,
        program: 'TOSHA',
        plan: 'TOSHA-A',
        state: '失効',
      }),
    ] as never);
    register(world, { priorKnowledge: ['はい', ''] });
    const text = openClaim(world.ports, '').warnings.join();
    expect(text).toContain('「失効」');
    expect(text).toContain('普通約款の基準');
  });
});

test('clocks follow the dates that are recorded, and feed 期限', () => {
  const world = desk();
  register(world);
  const step = (name: string, on: string, note = '担当 佐藤様 受付A-1') =>
    recordClaimStep(world.ports, { claimNumber: 'C-2018-0001', step: name as never, on, note });
  expect(step('firstReport', '2018-06-12')).toMatchObject({ ok: true });
  step('writtenNotice', '2018-06-13');
  step('insurerReceived', '2018-06-14');
  const [claim] = world.table(claims);
  // 180 days from June 15: 16 in June, 31+31+30+31+30 = 153 to November's end, 11 in December.
  expect(claim).toMatchObject({ state: '第一報済', measuresUntil: '2018-12-11' });
  const drafts = claimDeadlines(world.table(claims));
  expect(Object.fromEntries(drafts.map(({ key, dueAt }) => [key.split('/')[1], dueAt.slice(0, 10)]))).toEqual(
    {
      immediateNotice: '2018-06-12',
      writtenNotice: '2018-06-12',
      measures: '2018-12-11',
      payment: '',
      limitation: '2021-06-10',
      // June 12 is day 1: day 3 and day 30.
      preliminaryReport: '2018-06-14',
      finalReport: '2018-07-11',
    },
  );
  expect(drafts.find(({ key }) => key.endsWith('immediateNotice'))!.satisfiedBy).not.toBe('');
  expect(codes(step('insurerReceived', '2018-06-12'))).toEqual(['claimStepTooEarly']);
  expect(codes(step('firstReport', '2018-06-12', ''))).toEqual(['claimNoteMissing']);
});

test('期限 takes the clocks, and a closed claim closes them', () => {
  const world = desk();
  register(world);
  const state = (id: string) =>
    world.table(deadlines).find((row) => row.deadlineKey === `C-2018-0001/${id}`)?.state;
  syncDeadlines(world.ports);
  expect([state('immediateNotice'), state('measures'), state('limitation')]).toEqual([
    '期限超過',
    '日付未入力',
    '未了',
  ]);
  recordClaimStep(world.ports, { claimNumber: '', step: 'withdrawn', on: '', note: '誤報' });
  syncDeadlines(world.ports);
  expect([state('immediateNotice'), state('measures'), state('limitation')]).toEqual([
    '完了',
    '完了',
    '完了',
  ]);
});

test('a settlement waits for the consent that the programme asks for', () => {
  const world = desk();
  register(world);
  const settle = (step: 'settlement' | 'settlementApproved') =>
    recordClaimStep(world.ports, { claimNumber: 'C-2018-0001', step, on: '2018-06-18', note: '佐藤様' });
  expect(codes(settle('settlement'))).toEqual(['claimSettlementNeedsConsent']);
  settle('settlementApproved');
  expect(settle('settlement')).toMatchObject({ ok: true });
});

describe('costs', () => {
  const opened = () => {
    const world = desk();
    register(world);
    return world;
  };
  const move = (world: MemoryWorld, name: string, set: object = {}) =>
    moveClaimCost(world.ports, {
      costNumber: 'X-2018-0001',
      move: name as never,
      on: TODAY,
      amount: '',
      note: '',
      ...set,
    });

  test('an item that needs approval cannot be spent without it', () => {
    const world = opened();
    expect(saveClaimCost(world.ports, cost())).toMatchObject({ costNumber: 'X-2018-0001' });
    expect(world.table(claimCosts)[0]).toMatchObject({ approvalNeeded: '要', state: '予定' });
    expect(codes(move(world, 'spend', { amount: '3000000' }))).toEqual(['claimNotApproved']);
    move(world, 'request', { on: '2018-06-13' });
    expect(codes(move(world, 'approve', { on: '2018-06-12', amount: '3000000', note: '佐藤様' }))).toEqual([
      'claimApprovedBeforeRequest',
    ]);
    expect(move(world, 'approve', { on: '2018-06-14', amount: '3000000', note: '佐藤様' })).toMatchObject({
      state: '承認済',
    });
    expect(codes(move(world, 'spend', { on: '2018-06-13', amount: '3000000' }))).toEqual([
      'claimSpentBeforeApproval',
    ]);
    expect(move(world, 'spend', { on: '2018-06-15', amount: '2800000' })).toMatchObject({ state: '支出済' });
    move(world, 'claim');
    move(world, 'decide', { amount: '2,500,000円' });
    expect(world.table(claimCosts)[0]).toMatchObject({
      state: '決定',
      decidedYen: 2_500_000,
      ownYen: 300_000,
    });
    expect(codes(move(world, 'cancel'))).toEqual(['claimMoveNotNow']);
  });

  test('where the document leaves approval open, a word with the insurer is written down', () => {
    const world = opened();
    saveClaimCost(world.ports, cost({ item: 'publicity' }));
    expect(world.table(claimCosts)[0]).toMatchObject({ approvalNeeded: '不明' });
    expect(codes(move(world, 'spend', { amount: '100' }))).toEqual(['claimApprovalOpen']);
    expect(move(world, 'spend', { amount: '100', note: '6/14 佐藤様に確認' })).toMatchObject({ ok: true });
  });

  test.each([
    [{ estimate: '-5' }, 'fieldYenUnreadable'],
    [{ estimate: 'いくらか' }, 'fieldYenUnreadable'],
    [{ estimate: '' }, 'claimEstimateMissing'],
    [{ item: 'damageContainment' }, 'claimItemNotInPlan'],
    [{ item: 'nothing' }, 'claimItemOfOther'],
    [{ item: 'condolence' }, 'claimHeadsMissing'],
  ])('%j is refused as %s', (set, code) => {
    const world = opened();
    expect(codes(saveClaimCost(world.ports, cost(set)))).toEqual([code]);
    expect(world.table(claimCosts)).toEqual([]);
  });

  test('an amount beyond a limit is flagged with the limit', () => {
    const world = opened();
    saveClaimCost(world.ports, cost({ estimate: '5,000,000' }));
    saveClaimCost(world.ports, cost({ estimate: '5,000,001' }));
    const { costs } = openClaim(world.ports, '');
    expect(costs.map(({ warnings }) => warnings.length)).toEqual([0, 1]);
    expect(costs[1]!.warnings[0]).toContain('5,000,000円');
  });

  test('an expense booked twice is refused until a person says that it is another one', () => {
    const world = opened();
    saveClaimCost(world.ports, cost());
    const twin = cost({ requestKey: 'again', payee: '調査会社 ' });
    expect(codes(saveClaimCost(world.ports, twin))).toEqual(['claimCostTwice']);
    expect(saveClaimCost(world.ports, { ...twin, notDuplicate: true })).toMatchObject({ ok: true });
  });
});

describe('the sheet of limits', () => {
  const rows = (world: MemoryWorld): Partial<ClaimCost>[] => world.table(claimCosts);

  test('keeps figures and traces, and counts earlier claims of the policy', () => {
    const world = desk();
    register(world, {}, 'first');
    register(world, { occurredOn: '2018-06-11' }, 'second');
    saveClaimCost(world.ports, cost({ estimate: '4,000,000' }));
    preparePayable(world.ports, 'C-2018-0001');
    expect(rows(world)[0]).toMatchObject({ checkedYen: 4_000_000, ratioPercent: 100 });
    saveClaimCost(world.ports, cost({ claimNumber: 'C-2018-0002', estimate: '2,000,000' }));
    const sheet = preparePayable(world.ports, 'C-2018-0002');
    // 5,000,000 of the term less 4,000,000.
    expect(sheet).toMatchObject({ lossYen: 2_000_000, totalYen: 1_000_000, ownYen: 1_000_000 });
    expect(sheet.limits).toEqual([
      { name: '費用損害', amountYen: 5_000_000, earlierYen: 4_000_000, usedYen: 1_000_000, leftYen: 0 },
    ]);
    expect(sheet.rows[0]!.trace.join('\n')).toContain('S4「2.(7) 引受条件」');
  });

  test('words of rule C5 do not occur, whatever the figures', () => {
    const world = desk();
    register(world, { kind: 'attackThreat' });
    saveClaimCost(world.ports, cost());
    const text = JSON.stringify(preparePayable(world.ports, ''));
    expect(text).toContain('保険会社確認');
    expect(text).not.toMatch(/支払えます|対象外です/);
  });

  test('two readings are both shown, and asked once', () => {
    const world = desk('ALIVE', 'ALIVE');
    register(world);
    saveClaimCost(world.ports, cost({ item: 'incidentResponse', estimate: '800,000' }));
    saveClaimCost(world.ports, cost({ item: 'investigationReport', estimate: '800,000' }));
    const sheet = preparePayable(world.ports, '');
    expect(sheet.totalYen).toBe(1_000_000);
    expect(sheet.alternatives).toMatchObject([{ assumedYen: 1_000_000, otherYen: 1_600_000 }]);
    const [referral] = world.table(referrals);
    expect(referral).toMatchObject({ category: '事故', subjectNumber: 'C-2018-0001', state: '未送付' });
    expect(referral!.question).toContain('1,600,000円');
    preparePayable(world.ports, '');
    expect(world.table(referrals)).toHaveLength(1);
  });
});

test('the first report is ready from the intake, and goes out on paper to a number read back', () => {
  const world = desk();
  register(world);
  const view = previewFirstReport(world.ports, 'C-2018-0001');
  expect(view).toMatchObject({ title: '事故発生のご連絡（第一報）', blocked: '', hotline: '' });
  const letter = world.letters.at(-1)!;
  expect(letter).toMatchObject({
    kind: 'firstReport',
    statements: [
      { text: '利用者の家族からの電話' },
      { text: '名簿の紛失による精神的苦痛' },
      { text: '職員が名簿を電車に置き忘れた' },
    ],
  });
  const request = {
    claimNumber: 'C-2018-0001',
    method: 'FAX' as const,
    addressee: '○○保険 事故受付',
    recipient: '03-0000-0000',
    readBack: true,
  };
  expect(codes(queueFirstReport(world.ports, { ...request, readBack: false }))).toEqual(['claimNotReadBack']);
  expect(codes(queueFirstReport(world.ports, { ...request, method: 'メール' as never }))).toEqual([
    'claimMethodUnknown',
  ]);
  expect(queueFirstReport(world.ports, request)).toMatchObject({ existing: false });
  expect(queueFirstReport(world.ports, request)).toMatchObject({ existing: true });
  expect(world.table(outbox)).toMatchObject([{ method: 'FAX', letterTitle: '事故発生のご連絡（第一報）' }]);
});

test('papers are ticked off, and what is missing is asked for', () => {
  const world = desk();
  register(world);
  saveClaimCost(world.ports, cost());
  // For costs alone: (1), (2) two, (4) two, (5) one.
  const saved = saveClaimDocuments(world.ports, { claimNumber: '', received: ['1', '2-1', 'x'] });
  expect(saved).toEqual({ ok: true, missing: 4 });
  const queued = queueDocumentReminder(world.ports, { claimNumber: '' });
  expect(queued).toMatchObject({ ok: true, existing: false });
  expect(queueDocumentReminder(world.ports, { claimNumber: '' })).toMatchObject({ existing: true });
  const [row] = world.table(outbox);
  expect(row!.letterTitle).toBe('保険金請求書類のご案内');
  expect(row!.payload).toContain('費用の領収書');
  expect(row!.payload).not.toContain('事故内容報告書');
});

test('a programme without a list of papers borrows none', () => {
  const world = desk('ALIVE', 'ALIVE');
  register(world);
  expect(openClaim(world.ports, '').documents).toEqual([]);
  expect(codes(queueDocumentReminder(world.ports, { claimNumber: '' }))).toEqual(['claimDocumentsUnlisted']);
});

describe('the simulator', () => {
  const request = (set: Partial<SimulateRequest> = {}): SimulateRequest => ({
    kind: 'leak',
    persons: '3000',
    companies: '0',
    access: '有',
    detection: 'own',
    publication: '公表済',
    losses: [
      { category: 'damages', amount: '60,000,000' },
      { category: 'condolencePerson', amount: '1,500,000' },
      { category: 'prevention', amount: '1,000,000' },
    ],
    keep: false,
    requestKey: 's1',
    audience: '社内',
    plans: [],
    memberNumber: '',
    intention: '',
    reason: '',
    approvalNumber: '',
    ...set,
  });
  const run = (world: MemoryWorld, set: Partial<SimulateRequest> = {}) => {
    const answer = simulateIncident(world.ports, request(set));
    if (!answer.ok) throw new Error(answer.problems.map(({ code }) => code).join());
    return answer.simulation;
  };

  test('one incident through every plan', () => {
    const { plans } = run(desk());
    const figures = Object.fromEntries(
      plans.map(({ plan, payableYen, ownYen, askYen }) => [plan, { payableYen, ownYen, askYen }]),
    );
    expect(figures).toEqual({
      // 20,000,000 + all costs of 2,500,000 under 10,000,000.
      'GH-A': { payableYen: 22_500_000, ownYen: 40_000_000, askYen: 0 },
      'GH-B': { payableYen: 12_500_000, ownYen: 50_000_000, askYen: 0 },
      AIOI: { payableYen: 0, ownYen: 0, askYen: 62_500_000 },
      // 60,000,000 + 1,000,000 of 1,500,000 + 1,000,000.
      ALIVE: { payableYen: 61_000_000, ownYen: 1_500_000, askYen: 0 },
      // 60,000,000 + 3,000 x 500 + 100,000.
      NISSHIN: { payableYen: 61_600_000, ownYen: 900_000, askYen: 0 },
      // 50,000,000 + 1,500,000; prevention is of C and D.
      'TOSHA-A': { payableYen: 51_500_000, ownYen: 11_000_000, askYen: 0 },
      'TOSHA-B': { payableYen: 61_500_000, ownYen: 1_000_000, askYen: 0 },
      // and 80% of 1,000,000.
      'TOSHA-C': { payableYen: 52_300_000, ownYen: 10_200_000, askYen: 0 },
      'TOSHA-D': { payableYen: 62_300_000, ownYen: 200_000, askYen: 0 },
    });
    const alive = plans.find(({ plan }) => plan === 'ALIVE')!;
    expect(alive.firstLimit).toBe('事故発生時の対応費用（1,000,000円）');
    expect(plans.find(({ plan }) => plan === 'TOSHA-A')!.unknown.join()).toContain('再発防止費用');
  });

  test('kept once as rows', () => {
    const world = desk();
    run(world, { keep: true });
    run(world, { keep: true });
    expect(world.table(simulations)).toHaveLength(9);
  });

  test('towards a member only under rule C4', () => {
    const world = desk();
    const refused = (set: Partial<SimulateRequest>) =>
      codes(simulateIncident(world.ports, request({ audience: '会員', memberNumber: '1001', ...set })));
    expect(refused({})).toEqual(['simulateNoPlans']);
    expect(refused({ plans: ['ALIVE'] })).toEqual(['comparisonNotJoinable']);
    expect(refused({ plans: ['TOSHA-A'] })).toEqual(['comparisonApprovalMissing']);
    const shown = run(world, {
      audience: '会員',
      memberNumber: '1001',
      plans: ['TOSHA-A'],
      approvalNumber: 'A-1',
      intention: '漏えいへの備え',
      reason: '同じ制度のプランの違い',
    });
    expect(shown).toMatchObject({ organization: '社会福祉法人見本', approvalNumber: 'A-1' });
    expect(world.audit.at(-1)!.useCase).toBe('simulateIncident');
  });

  test.each([
    [{ losses: [] }, 'simulateNoLosses'],
    [{ losses: [{ category: 'damages', amount: 'X' }] }, 'fieldYenUnreadable'],
    [{ persons: '0', losses: [{ category: 'condolencePerson', amount: '100' }] }, 'claimHeadsMissing'],
    [{ kind: '' as never }, 'simulateKindMissing'],
  ])('%j is refused as %s', (set, code) => {
    expect(codes(simulateIncident(desk().ports, request(set)))).toEqual([code]);
  });
});
