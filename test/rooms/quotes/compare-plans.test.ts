// The tests of the comparison: figures with their labels, and rule C4 towards a member.
import { shown } from '../../../src/domain/problem-text';
import { intentions } from '../../../src/tables/intentions';
import { members } from '../../../src/tables/members';
import type { ComparePlansRequest } from '../../../src/rooms/quotes/contract';
import { comparePlans, openComparison } from '../../../src/rooms/quotes/compare-plans';
import { refusedBy } from '../../support/refused';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const house: ComparePlansRequest = {
  plans: ['ALIVE', 'TOSHA-A', 'GH-A', 'AIOI'],
  revenue: '3億円',
  effectiveDate: '2027-04-01',
  audience: '社内',
};
const record = { intention: '漏えいの備え', reason: '保険料を優先', approvalNumber: 'B-26-001' };
let world: MemoryWorld;
const compare = (request: Partial<ComparePlansRequest> = {}) =>
  comparePlans(world.ports, { ...house, ...request });
const refusal = (request: Partial<ComparePlansRequest>) =>
  refusedBy(() => compare(request))[0]
    ?.split(':')
    .pop() ?? 'none';

beforeEach(() => {
  world = memoryWorld();
  for (const program of ['ALIVE', 'TOSHA', 'GH', 'AIOI']) world.setProgram(program, { mandate: '取扱あり' });
  world.addMember({
    memberKey: '1001/ALIVE',
    memberNumber: '1001',
    organization: 'みどり会',
    program: 'ALIVE',
  });
  world.addMember({
    memberKey: '1001/TOSHA',
    memberNumber: '1001',
    organization: 'みどり会',
    program: 'TOSHA',
  });
});

test('opens with every programme, its plans and whether it is ours to offer', () => {
  const desk = openComparison(world.ports);
  expect(desk.referenceDate).toBe('2026-11-22');
  expect(desk.programs.map(({ code }) => code)).toEqual(['GH', 'AIOI', 'ALIVE', 'NISSHIN', 'TOSHA']);
  expect(desk.programs.find(({ code }) => code === 'ALIVE')!.mandate).toBe(true);
});

test('inside the house: every figure with its label, no figure where none is published', () => {
  const [alive, tosha, gh, aioi] = compare().lines;
  // S2: up to 3 hundred million yen 66,000; S4, plan A at 3 hundred million 81,370, long after its year
  expect(alive).toMatchObject({ figure: { kind: 'exact', premiumYen: 66_000 }, label: '保険料表' });
  expect(tosha).toMatchObject({ figure: { kind: 'exact', premiumYen: 81_370 }, label: '参考例' });
  // S0: about 115,000 yen at 3 hundred million
  expect(gh).toMatchObject({ figure: { kind: 'about', premiumYen: 115_000 }, label: '参考例' });
  expect(aioi).toMatchObject({ figure: { kind: 'separate' }, label: '要照会' });
  expect(aioi!.reasonText).not.toBe('');
  expect(world.audit).toEqual([]);
});

test('without a revenue there are limits and no premium', () => {
  const [line] = compare({ revenue: '' }).lines;
  expect(line!.figure).toBeUndefined();
  expect(line!.liabilityLimitYen).toBe(100_000_000);
});

describe('towards a member', () => {
  const member = { audience: '会員', memberNumber: '1001' } as const;
  const approved = { ...member, approvalNumber: 'B-26-001' } as const;

  // S0 「この保険の対象となるお客さま」, S4 「募集対象、加入資格等」; S1, S2, S3 name nobody who may not join.
  test.each([
    // what the roster says of member 2001, who is in ALIVE alone; plan; what speaks against it
    [{}, 'AIOI', 'none'],
    [{}, 'NISSHIN', 'none'],
    [{}, 'GH-A', 'comparisonJoinUnknown'],
    [{ kind: '障害者グループホーム' }, 'GH-A', 'comparisonJoinUnknown'],
    [{ kind: '障害者グループホーム', enrolmentUnit: '法人単位' }, 'GH-A', 'none'],
    [{ kind: '障害者グループホーム', enrolmentUnit: '事業所単位' }, 'GH-A', 'comparisonNotJoinable'],
    [{ kind: '冠婚葬祭互助会', enrolmentUnit: '法人単位' }, 'GH-A', 'comparisonNotJoinable'],
    [{}, 'TOSHA-A', 'comparisonJoinUnknown'],
    [{ association: '東社協' }, 'TOSHA-A', 'comparisonJoinUnknown'],
    [{ association: '東社協 2026-04-01' }, 'TOSHA-A', 'none'],
    [{ association: '県経営者協会 2026-04-01' }, 'TOSHA-A', 'comparisonNotJoinable'],
  ] as const)('before joining: %j and %s: %s', (says, plan, expected) => {
    world.setProgram('NISSHIN', { mandate: '取扱あり' });
    world.addMember({ memberNumber: '2001', program: 'ALIVE', ...says } as never);
    const shown = { ...member, ...record, memberNumber: '2001', plans: ['ALIVE', plan] };
    expect(refusal(shown)).toBe(expected);
    expect(world.table(intentions)).toHaveLength(expected === 'none' ? 1 : 0);
  });

  test('what is not known leads to the cell where it is entered, and then it is shown', () => {
    let told: { code: string; ways?: unknown } | undefined;
    try {
      compare({ ...member, ...record, plans: ['ALIVE', 'GH-A'] });
    } catch (error) {
      const { problem } = error as { problem: Parameters<typeof shown>[0] };
      told = shown(problem);
    }
    expect(told).toMatchObject({
      code: 'comparisonJoinUnknown',
      ways: [{ kind: 'cell', tab: '会員名簿', id: '1001/ALIVE', column: '加入単位' }],
    });
    world.type(members, '1001/ALIVE', 'enrolmentUnit', '法人単位');
    world.type(members, '1001/ALIVE', 'kind', '福祉施設');
    expect(refusal({ ...member, ...record, plans: ['ALIVE', 'GH-A'] })).toBe('none');
  });

  test('nothing of a programme that the member has left, nor to a member that is stopped', () => {
    world.addMember({ memberNumber: '3001', program: 'AIOI', state: '停止' });
    const stopped = { ...member, ...record, memberNumber: '3001' };
    expect(refusal({ ...stopped, plans: ['ALIVE'] })).toBe('comparisonMemberStopped');
    world.addMember({ memberNumber: '3001', program: 'ALIVE' });
    expect(refusal({ ...stopped, plans: ['AIOI'] })).toBe('comparisonMemberStopped');
    expect(refusal({ ...stopped, plans: ['ALIVE'] })).toBe('none');
  });

  test('only to a member of the roster', () => {
    expect(refusal({ ...member, memberNumber: '9999', plans: ['ALIVE'] })).toBe('comparisonMemberUnknown');
    expect(refusal({ ...member, memberNumber: ' ', plans: ['ALIVE'] })).toBe('comparisonMemberUnknown');
  });

  test('nothing without the mandate (rule C9)', () => {
    world.setProgram('ALIVE', { mandate: '取扱なし' });
    expect(refusal({ ...member, ...record, plans: ['ALIVE'] })).toBe('comparisonNoMandate');
  });

  test('across insurers only with intention, reason and approval number, all three', () => {
    const plans = ['ALIVE', 'TOSHA-A'];
    expect(refusal({ ...member, plans })).toBe('comparisonApprovalMissing');
    expect(refusal({ ...member, ...record, approvalNumber: ' ', plans })).toBe('comparisonApprovalMissing');
    expect(world.table(intentions)).toEqual([]);
    for (const part of ['intention', 'reason'])
      expect(refusal({ ...member, ...record, [part]: ' ', plans })).toBe('comparisonRecordMissing');
    const made = compare({ ...member, ...record, plans });
    expect(made).toMatchObject({
      organization: 'みどり会',
      approvalNumber: 'B-26-001',
      reason: '保険料を優先',
    });
    expect(world.audit).toHaveLength(1);
    expect(world.audit[0]).toMatchObject({ useCase: 'comparePlans', subjects: ['1001', ...plans] });
    expect(world.table(intentions)).toMatchObject([
      {
        intentionNumber: 'E-2026-0001',
        memberNumber: '1001',
        program: 'ALIVE、TOSHA',
        firstIntention: '漏えいの備え',
        firstOn: '2026-11-22',
        comparisonReason: '保険料を優先',
        approvalNumber: 'B-26-001',
        recordedBy: 'staff@agency.example.jp',
      },
    ]);
    // Shown again the same day, it is the same record.
    compare({ ...member, ...record, plans });
    expect(world.table(intentions)).toHaveLength(1);
  });

  test('plans of one programme need no reason; no label and no word of the house is in it', () => {
    const made = compare({ ...approved, plans: ['TOSHA-A', 'TOSHA-B'] });
    expect(made.lines.map((line) => line.label)).toEqual([undefined, undefined]);
    expect(JSON.stringify(made)).not.toContain('要照会');
    // The figures are of 2018, and the sheet says so.
    expect(made.lines[0]!.yearNote).toContain('2018');
  });

  test('company names of an old document stay in the house; outside they are as confirmed within a year (rule C8)', () => {
    const insurersOf = () => compare({ ...approved, plans: ['TOSHA-A'] }).lines[0]!.insurers;
    expect(insurersOf()).toBe('');
    const named = { insurerNames: '見本海上（幹事）、見本損保' };
    world.setProgram('TOSHA', { yearConfirmed: '管理者 2026-11-01', ...named });
    expect(insurersOf()).toBe('');
    // The clock stands at 2026-11-22.
    world.setProgram('TOSHA', { insurerConfirmedOn: '2025-11-21' });
    expect(insurersOf()).toBe('');
    world.setProgram('TOSHA', { insurerConfirmedOn: '2025-11-22' });
    expect(insurersOf()).toBe('見本海上（幹事）、見本損保');
  });

  test('between two examples a member sees the examples, never the interpolated figure (rule C3)', () => {
    // S4, plan A: 81,370 at 3 and 98,810 at 5 hundred million yen
    const [line] = compare({ ...approved, plans: ['TOSHA-A'], revenue: '4億円' }).lines;
    expect(line!.figure).toMatchObject({
      kind: 'examples',
      low: { premiumYen: 81_370 },
      high: { premiumYen: 98_810 },
    });
  });

  test('a round figure and one beside a band edge are refused, inside the house the edge is noted', () => {
    expect(refusal({ ...approved, plans: ['ALIVE'], revenue: '約3億円' })).toBe('revenueApproximate');
    expect(refusal({ ...approved, plans: ['ALIVE'], revenue: '50,000千円' })).toBe('revenueNearEdge');
    expect(compare({ plans: ['ALIVE'], revenue: '50,000千円' }).notes).toHaveLength(1);
  });
});

test('bad requests name what is wrong', () => {
  expect(refusal({ plans: [] })).toBe('comparisonNoPlans');
  expect(refusal({ plans: ['XXX'] })).toBe('planMissing');
  expect(refusal({ plans: Array.from({ length: 10 }, (_, index) => `P${index}`) })).toBe('comparisonTooWide');
  expect(refusal({ revenue: '不明' })).toBe('revenueUnreadable');
  expect(refusal({ effectiveDate: '2027-02-30' })).toBe('fieldDateUnreadable');
});

test('all that is wrong is told at once, beside its field', () => {
  const wrong = { plans: ['ALIVE', 'XXX'], revenue: '不明', effectiveDate: '' };
  expect(refusedBy(() => compare({ ...wrong, audience: '会員', memberNumber: '9' }))).toEqual([
    'effectiveDate:dateMissing',
    'revenue:revenueUnreadable',
    'plans:planMissing',
    'memberNumber:comparisonMemberUnknown',
    'approvalNumber:comparisonApprovalMissing',
  ]);
  // Plans of two insurers: intention and reason are part of the record.
  const across = { plans: ['ALIVE', 'TOSHA-A'], audience: '会員' as const, memberNumber: '1001' };
  expect(refusedBy(() => compare(across))).toEqual([
    'approvalNumber:comparisonApprovalMissing',
    'intention:comparisonRecordMissing',
    'reason:comparisonRecordMissing',
  ]);
});
