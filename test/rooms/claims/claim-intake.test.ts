// The tests of the intake of a claim, its clocks and its first report.
import { claims } from '../../../src/tables/claims';
import { deadlines } from '../../../src/tables/deadlines';
import { outbox } from '../../../src/tables/outbox';
import type { ClaimView } from '../../../src/rooms/claims/contract';
import { recordClaimStep } from '../../../src/rooms/claims/record-claim-step';
import { openClaim } from '../../../src/rooms/claims/open-claim';
import { programOf } from '../../../src/programs';
import { claimDeadlines } from '../../../src/rooms/claims/index';
import { previewFirstReport, queueFirstReport } from '../../../src/rooms/claims/first-report';
import { registerClaim } from '../../../src/rooms/claims/register-claim';
import { syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { TODAY, desk, policy, intake, register, codes, fields } from '../../support/claim-desk';

const told = ({ warnings }: ClaimView): string => warnings.map(({ message }) => message).join();

describe('intake', () => {
  test('finds the policy by the date of the claim, before the certificate has come', () => {
    const world = desk();
    expect(register(world)).toEqual({ claimNumber: 'C-2018-0001', existing: false });
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
    [{ kind: '' as const }, 'claimKindMissing'],
    [{ policyNumber: 'P-9999' }, 'claimPolicyOther'],
  ])('%j is refused as %s, and nothing is written', (set, code) => {
    const world = desk();
    expect(codes(() => register(world, set))).toEqual([code]);
    expect(world.table(claims)).toEqual([]);
  });

  test('all that a form lacks is told at once, each at its field', () => {
    const { ports } = desk();
    const blank = { ...intake(''), occurredOn: '', knownOn: '', kind: '' as const, persons: '多数' };
    const work = () => registerClaim(ports, { claimNumber: '', requestKey: 'k', intake: blank });
    expect(codes(work).sort()).toEqual([
      'claimHeadsUnreadable',
      'claimKindMissing',
      'claimKnownMissing',
      'claimMemberMissing',
      'claimOccurredMissing',
    ]);
    expect(fields(work).sort()).toEqual(['kind', 'knownOn', 'memberKey', 'occurredOn', 'persons']);
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
    expect(told(openClaim(world.ports, { claimNumber: at('', 'c').claimNumber }))).toContain(
      '始期・終期の日',
    );
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
      codes(() => registerClaim(world.ports, { claimNumber: 'C-9', requestKey: '', intake: corrected })),
    ).toEqual(['claimUnknown']);
  });

  test('without any policy the plan is chosen, and the insurer asked', () => {
    const world = desk('ALIVE', 'ALIVE');
    world.rows.set('policies', []);
    register(world);
    const view = openClaim(world.ports, { claimNumber: '' });
    expect(world.table(claims)[0]!.plan).toBe('ALIVE');
    expect(told(view)).toContain('契約の行がありません');
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
    const text = told(openClaim(world.ports, { claimNumber: '' }));
    expect(text).toContain('「失効」');
    expect(text).toContain('普通約款の基準');
  });
});

test('clocks follow the dates that are recorded, and feed 期限', () => {
  const world = desk();
  register(world);
  const step = (name: string, on: string, note = '担当 佐藤様 受付A-1') =>
    recordClaimStep(world.ports, { claimNumber: 'C-2018-0001', step: name as never, on, note });
  expect(step('firstReport', '2018-06-12')).toEqual({ claimNumber: 'C-2018-0001' });
  step('writtenNotice', '2018-06-13');
  step('insurerReceived', '2018-06-14');
  const [claim] = world.table(claims);
  // 180 days from June 15: 16 in June, 31+31+30+31+30 = 153 to November's end, 11 in December.
  expect(claim).toMatchObject({ state: '第一報済', measuresUntil: '2018-12-11' });
  const drafts = claimDeadlines(world.table(claims), programOf);
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
  expect(codes(() => step('insurerReceived', '2018-06-12'))).toEqual(['claimStepTooEarly']);
  expect(codes(() => step('firstReport', '2018-06-12', ''))).toEqual(['claimNoteMissing']);
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

test('the first report is ready from the intake, and goes out on paper to a number read back', () => {
  const world = desk();
  register(world);
  const view = previewFirstReport(world.ports, { claimNumber: 'C-2018-0001' });
  expect(view).toMatchObject({ title: '事故発生のご連絡（第一報）', blocked: null, hotline: '' });
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
  expect(codes(() => queueFirstReport(world.ports, { ...request, readBack: false }))).toEqual([
    'claimNotReadBack',
  ]);
  expect(queueFirstReport(world.ports, request)).toMatchObject({ existing: false });
  expect(queueFirstReport(world.ports, request)).toMatchObject({ existing: true });
  expect(world.table(outbox)).toMatchObject([{ method: 'FAX', letterTitle: '事故発生のご連絡（第一報）' }]);
});
