// The tests of 限度額等の確認表（社内用）: figures kept, earlier claims, readings asked.
import { claimCosts, type ClaimCost } from '../../../src/tables/claims';
import { referrals } from '../../../src/tables/referrals';
import { saveClaimCost } from '../../../src/rooms/claims/claim-costs';
import { preparePayable } from '../../../src/rooms/claims/prepare-payable';
import { type MemoryWorld } from '../../support/memory-ports';
import { approvedCost, desk, register, cost } from '../../support/claim-desk';

describe('the sheet of limits', () => {
  const rows = (world: MemoryWorld): Partial<ClaimCost>[] => world.table(claimCosts);

  test('keeps figures and traces, and counts earlier claims of the policy', () => {
    const world = desk();
    register(world, {}, 'first');
    register(world, { occurredOn: '2018-06-11' }, 'second');
    approvedCost(world.ports, { estimate: '4,000,000' });
    preparePayable(world.ports, { claimNumber: 'C-2018-0001' });
    expect(rows(world)[0]).toMatchObject({ checkedYen: 4_000_000, ratioPercent: 100 });
    approvedCost(world.ports, { claimNumber: 'C-2018-0002', estimate: '2,000,000' });
    const sheet = preparePayable(world.ports, { claimNumber: 'C-2018-0002' });
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
    approvedCost(world.ports);
    const text = JSON.stringify(preparePayable(world.ports, { claimNumber: '' }));
    expect(text).toContain('保険会社確認');
    expect(text).not.toMatch(/支払えます|対象外です/);
  });

  test('two readings are both shown, and asked once', () => {
    const world = desk('ALIVE', 'ALIVE');
    register(world);
    approvedCost(world.ports, { item: 'incidentResponse', estimate: '800,000' });
    approvedCost(world.ports, { item: 'investigationReport', estimate: '800,000' });
    const sheet = preparePayable(world.ports, { claimNumber: '' });
    expect(sheet.totalYen).toBe(1_000_000);
    expect(sheet.alternatives).toMatchObject([{ assumedYen: 1_000_000, otherYen: 1_600_000 }]);
    const [referral] = world.table(referrals);
    expect(referral).toMatchObject({ category: '事故', subjectNumber: 'C-2018-0001', state: '未送付' });
    expect(referral!.question).toContain('1,600,000円');
    preparePayable(world.ports, { claimNumber: '' });
    expect(world.table(referrals)).toHaveLength(1);
  });

  test('the trace names the limit that cuts, not those around it', () => {
    const world = desk('NISSHIN', 'NISSHIN');
    register(world, { access: '有', publication: '公表しない' });
    approvedCost(world.ports, { item: 'unauthorisedAccess', estimate: '2,000,000' });
    approvedCost(world.ports, { item: 'investigation', estimate: '2,000,000' });
    // 1,800,000 each under 2,000,000 in all.
    const { rows: lines, conditions } = preparePayable(world.ports, { claimNumber: '' });
    expect(conditions).toEqual(['不正アクセスあり（公表なし）']);
    expect(lines.map(({ payableYen }) => payableYen)).toEqual([1_000_000, 1_000_000]);
    expect(lines[0]!.trace.at(-1)).toContain('「不正アクセスあり（公表なし）」');
  });

  test('what is open stands below the figures', () => {
    const world = desk();
    register(world);
    saveClaimCost(world.ports, cost({ item: 'condolence', estimate: '900,000', persons: '1,300' }));
    const notes = preparePayable(world.ports, { claimNumber: '' }).notes.join('\n');
    expect(notes).toContain('承認が確認できていない費目：見舞金・見舞品購入費用');
    expect(notes).toContain('a 公的機関への文書による届出・報告');
    // 1,300 gifts for 1,200 persons.
    expect(notes).toContain('1200名を超えています');
  });
});
