// The tests of the simulator: every plan, kept rows, rule C4.
import { simulations } from '../../../src/tables/claims';
import { intentions } from '../../../src/tables/intentions';
import type { SimulateRequest } from '../../../src/rooms/claims/contract';
import { simulateIncident } from '../../../src/rooms/claims/simulate-incident';
import { type MemoryWorld } from '../../support/memory-ports';
import { desk, codes } from '../../support/claim-desk';

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
  const run = (world: MemoryWorld, set: Partial<SimulateRequest> = {}) =>
    simulateIncident(world.ports, request(set));

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
      codes(() => simulateIncident(world.ports, request({ audience: '会員', memberNumber: '1001', ...set })));
    expect(refused({})).toEqual(['simulateNoPlans']);
    // S0 excludes kinds of business, and what this member is stands nowhere; S2 names nobody who may not join.
    expect(refused({ plans: ['GH-A'] })).toEqual(['comparisonJoinUnknown', 'comparisonApprovalMissing']);
    expect(refused({ plans: ['ALIVE'] })).toEqual(['comparisonApprovalMissing']);
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
    expect(world.table(intentions)).toMatchObject([
      { firstIntention: '漏えいへの備え', comparisonReason: '同じ制度のプランの違い', approvalNumber: 'A-1' },
    ]);
  });

  test.each([
    [{ losses: [] }, 'simulateNoLosses'],
    [{ losses: [{ category: 'damages', amount: 'X' }] }, 'fieldYenUnreadable'],
    [{ persons: '0', losses: [{ category: 'condolencePerson', amount: '100' }] }, 'claimHeadsMissing'],
    [{ kind: '' as const }, 'simulateKindMissing'],
  ])('%j is refused as %s', (set, code) => {
    expect(codes(() => simulateIncident(desk().ports, request(set)))).toEqual([code]);
  });
});
