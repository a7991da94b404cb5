// The sheet of limits under the policy's own limits: what the insurer answered, and never a brochure's most.
import { openClaim } from '../../../src/rooms/claims/open-claim';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { members, type Member } from '../../../src/tables/members';
import { addPolicy } from '../../support/policies';
import { preparePayable } from '../../../src/rooms/claims/prepare-payable';
import { policies, type Policy } from '../../../src/tables/policies';
import { approvedCost, desk, register } from '../../support/claim-desk';

function sheetOf(program: string, limits: Partial<Policy>, item: string, estimate: string) {
  const world = desk(program, program);
  for (const row of world.table(policies)) Object.assign(row, limits);
  register(world);
  approvedCost(world.ports, { item, estimate });
  return preparePayable(world.ports, { claimNumber: '' });
}

test('an answer of 1億円 is the limit, where the flyer names 3億円 at most', () => {
  const riders = { conditions: '情報漏えい限定補償特約' };
  const limits = { liabilityLimitYen: 100_000_000, costLimitYen: 30_000_000, ...riders };
  const sheet = sheetOf('NISSHIN', limits, 'damages', '2億円');
  expect(sheet).toMatchObject({ totalYen: 100_000_000, ownYen: 100_000_000 });
  expect(sheet.notes.join()).toContain('情報漏えい限定補償特約');
});

test('a limit that nobody answered leaves no figure', () => {
  const limits = { liabilityLimitYen: null, costLimitYen: 30_000_000 };
  const sheet = sheetOf('NISSHIN', limits, 'damages', '2億円');
  expect(sheet).toMatchObject({ totalYen: 0, incomplete: true, rows: [{ payableYen: null }] });
  expect(sheet.rows[0]!.trace.join()).toContain('保険会社確認');
});

test('what the insurer answers is entered as a change of the contract, from the claim', () => {
  const world = desk('NISSHIN', 'NISSHIN');
  const [{ memberNumber }] = world.table(members) as [Member];
  world.rows.set('policies', []);
  const terms = { program: 'NISSHIN', plan: 'NISSHIN', memberNumber, start: '2018-04-01' };
  const policyNumber = addPolicy(world, { ...terms, unanswered: true });
  register(world);
  approvedCost(world.ports, { item: 'damages', estimate: '2億円' });
  const warnings = () => openClaim(world.ports, { claimNumber: '' }).warnings;
  const way = { kind: 'page', page: 'policyChange', row: { tab: '契約', id: policyNumber } };
  for (const code of ['claimLimitsUnknown', 'claimDeductibleOpen'])
    expect(warnings().find((one) => one.code === code)?.ways).toEqual([expect.objectContaining(way)]);
  const report = recordPolicyStep(world.ports, {
    ...{ step: 'endorsement', policyNumbers: [policyNumber], on: '2018-04-01', document: '回答書 第7号' },
    changes: { liabilityLimit: '1億円', costLimit: '3,000万円', deductible: '10万円' },
  });
  expect(report).toMatchObject({ done: [policyNumber], refused: [] });
  expect(warnings().map(({ code }) => code)).not.toContain('claimLimitsUnknown');
  expect(warnings().map(({ code }) => code)).not.toContain('claimDeductibleOpen');
  const sheet = preparePayable(world.ports, { claimNumber: '' });
  // 1億 of the 2億.
  expect(sheet.rows).toMatchObject([{ payableYen: 100_000_000 }]);
  expect(sheet).toMatchObject({ deductible: '100,000円', deductedYen: 100_000 });
});

test('where the document names none, the policy’s own counts, and the rest is at most', () => {
  const limits = { liabilityLimitYen: 100_000_000, costLimitYen: 10_000_000 };
  const sheet = sheetOf('AIOI', limits, 'liability', '1億2,000万円');
  expect(sheet.rows).toMatchObject([{ payableYen: 100_000_000, atMost: true }]);
  expect(sheet.rows[0]!.trace.join()).toContain('契約の賠償限度額');
});

describe('the deductible of the contract', () => {
  const limits = { liabilityLimitYen: 100_000_000, costLimitYen: 30_000_000 };
  test.each([
    // 50万 − 10万
    ['10万円', 400_000, '100,000円'],
    ['なし', 500_000, 'なし'],
    ['', 500_000, '資料・契約に記載なし（保険会社確認）'],
    ['損害額の1割', 500_000, '損害額の1割（保険会社確認）'],
    // As papers name it; each is 50万 − 10万.
    ['1事故10万円', 400_000, '100,000円'],
    ['１請求につき　10万円', 400_000, '100,000円'],
    ['免責金額：10万円', 400_000, '100,000円'],
    ['自己負担額10万円（1事故につき）', 400_000, '100,000円'],
    ['自己負担なし', 500_000, 'なし'],
    // Of two amounts, or about one, nobody knows which.
    ['1事故10万円、1請求20万円', 500_000, '1事故10万円、1請求20万円（保険会社確認）'],
    ['免責約10万円', 500_000, '免責約10万円（保険会社確認）'],
  ])('「%s」', (deductible, totalYen, said) => {
    const sheet = sheetOf('NISSHIN', { ...limits, deductible }, 'damages', '500,000');
    expect(sheet).toMatchObject({ totalYen, deductible: said, deductedYen: 500_000 - totalYen });
    const open = said.includes('保険会社確認');
    expect(sheet.notes.some((note) => note.includes('差し引いていません'))).toBe(open);
    // S3 names no deductible, so it says nothing of its order.
    const order = sheet.notes.filter((note) => note.includes('差し引くかは、資料に記載がありません'));
    expect(order).toHaveLength(totalYen < 500_000 ? 1 : 0);
  });
  test('TOSHA says what it is taken off: the loss, before the limit of 5,000万円', () => {
    const world = desk('TOSHA', 'TOSHA-A');
    for (const row of world.table(policies)) Object.assign(row, { deductible: '10万円' });
    register(world);
    approvedCost(world.ports, { item: 'damages', estimate: '5,005万円' });
    const sheet = preparePayable(world.ports, { claimNumber: '' });
    // 5,005万 − 10万; the rest stays with the insured.
    expect(sheet).toMatchObject({ totalYen: 49_950_000, ownYen: 100_000, deductedYen: 0 });
    expect(sheet.rows[0]!.trace.join()).toContain('免責金額100,000円を差引き');
    expect(sheet.notes.some((note) => note.includes('資料の記載のとおり'))).toBe(true);
  });
});

test('without a contract the most that a flyer names is no limit, and a plan’s printed one is', () => {
  const sheet = (program: string, plan: string, item: string) => {
    const world = desk(program, plan);
    world.rows.set('policies', []);
    register(world, { plan });
    approvedCost(world.ports, { item, estimate: '2億円' });
    return preparePayable(world.ports, { claimNumber: '' });
  };
  expect(sheet('NISSHIN', 'NISSHIN', 'damages')).toMatchObject({ totalYen: 0, incomplete: true });
  // ALIVE prints 1億円.
  expect(sheet('ALIVE', 'ALIVE', 'damages').totalYen).toBe(100_000_000);
});
