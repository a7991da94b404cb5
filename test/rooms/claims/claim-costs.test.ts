// The tests of costs and approvals, agreement, and the papers of a claim.
import { claimCosts } from '../../../src/tables/claims';
import { outbox } from '../../../src/tables/outbox';
import { moveClaimCost, saveClaimCost } from '../../../src/rooms/claims/claim-costs';
import { queueDocumentReminder, saveClaimDocuments } from '../../../src/rooms/claims/claim-documents';
import { preparePayable } from '../../../src/rooms/claims/prepare-payable';
import { recordClaimStep } from '../../../src/rooms/claims/record-claim-step';
import { openClaim } from '../../../src/rooms/claims/open-claim';
import { type MemoryWorld } from '../../support/memory-ports';
import { TODAY, approvedCost, desk, register, cost, codes, fields } from '../../support/claim-desk';

test('an agreement waits for the consent that the programme asks for', () => {
  const world = desk();
  register(world);
  const agree = (step: 'agreement' | 'agreementApproved') =>
    recordClaimStep(world.ports, { claimNumber: 'C-2018-0001', step, on: '2018-06-18', note: '佐藤様' });
  expect(codes(() => agree('agreement'))).toEqual(['claimAgreementNeedsConsent']);
  agree('agreementApproved');
  expect(agree('agreement')).toEqual({ claimNumber: 'C-2018-0001' });
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
    expect(codes(() => move(world, 'spend', { amount: '3000000' }))).toEqual(['claimNotApproved']);
    move(world, 'request', { on: '2018-06-13' });
    expect(
      codes(() => move(world, 'approve', { on: '2018-06-12', amount: '3000000', note: '佐藤様' })),
    ).toEqual(['claimApprovedBeforeRequest']);
    expect(move(world, 'approve', { on: '2018-06-14', amount: '3000000', note: '佐藤様' })).toMatchObject({
      state: '承認済',
    });
    expect(codes(() => move(world, 'spend', { on: '2018-06-13', amount: '3000000' }))).toEqual([
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
    expect(codes(() => move(world, 'cancel'))).toEqual(['claimMoveNotNow']);
  });

  test('an estimate needs nobody to pay; what was spent went to somebody', () => {
    const world = opened();
    const waits = cost({ payee: '' });
    saveClaimCost(world.ports, waits);
    // The same amount again, of nobody either, may be the same estimate.
    expect(codes(() => saveClaimCost(world.ports, { ...waits, requestKey: 'again' }))).toEqual([
      'claimCostTwice',
    ]);
    move(world, 'approve', { on: '2018-06-14', amount: '3000000', note: '佐藤様' });
    const spend = { on: '2018-06-15', amount: '2800000' };
    expect(fields(() => move(world, 'spend', spend))).toEqual(['payee']);
    expect(move(world, 'spend', { ...spend, payee: '調査会社' })).toEqual({ state: '支出済' });
    expect(world.table(claimCosts)[0]).toMatchObject({ payee: '調査会社', spentYen: 2_800_000 });
  });

  test('where the document leaves approval open, a word with the insurer is written down', () => {
    const world = opened();
    saveClaimCost(world.ports, cost({ item: 'publicity' }));
    expect(world.table(claimCosts)[0]).toMatchObject({ approvalNeeded: '不明' });
    expect(codes(() => move(world, 'spend', { amount: '100' }))).toEqual(['claimApprovalOpen']);
    expect(move(world, 'spend', { amount: '100', note: '6/14 佐藤様に確認' })).toEqual({
      state: '支出済',
    });
  });

  test.each([
    [{ estimate: '-5' }, 'fieldYenUnreadable'],
    [{ estimate: 'いくらか' }, 'fieldYenUnreadable'],
    [{ estimate: '' }, 'claimEstimateMissing'],
    [{ item: 'other' }, 'claimItemNameMissing'],
    [{ item: 'nothing' }, 'claimItemOfOther'],
    [{ item: 'condolence' }, 'claimHeadsMissing'],
  ])('%j is refused as %s', (set, code) => {
    const world = opened();
    expect(codes(() => saveClaimCost(world.ports, cost(set)))).toEqual([code]);
    expect(world.table(claimCosts)).toEqual([]);
  });

  test.each([
    // Plan A lists no containment: C and D do.
    [{ item: 'damageContainment' }, '被害拡大防止費用', 'own'],
    [{ item: 'other', itemName: '謝罪訪問の交通費' }, '謝罪訪問の交通費', 'ask'],
  ])('%j is recorded beside the others and takes nothing of their limits', (set, itemName, kind) => {
    const world = opened();
    approvedCost(world.ports, { estimate: '5,000,000' });
    saveClaimCost(world.ports, cost({ ...set, estimate: '400,000' }));
    expect(world.table(claimCosts)[1]).toMatchObject({ itemName, state: '予定' });
    const sheet = preparePayable(world.ports, { claimNumber: '' });
    expect(sheet).toMatchObject({ lossYen: 5_400_000, totalYen: 5_000_000, highYen: 5_000_000 });
    expect(sheet.rows[1]).toMatchObject({
      name: `${itemName}（調査会社）`,
      payableYen: kind === 'ask' ? null : 0,
      ownYen: 400_000,
      consentOpen: false,
    });
    expect(sheet.ownYen).toBe(kind === 'ask' ? 0 : 400_000);
  });

  test('without its consent a cost is counted apart: 300万円 approved, 100万円 not', () => {
    const world = opened();
    approvedCost(world.ports, { estimate: '3,000,000' });
    saveClaimCost(world.ports, cost({ payee: '別の調査会社', estimate: '1,000,000' }));
    const sheet = preparePayable(world.ports, { claimNumber: '' });
    expect(sheet).toMatchObject({
      ...{ totalYen: 3_000_000, wholeYen: 4_000_000, lowYen: 3_000_000, highYen: 4_000_000 },
      rows: [{ consentOpen: false }, { consentOpen: true, payableYen: 1_000_000 }],
    });
    expect(world.table(claimCosts).map(({ checkedYen }) => checkedYen)).toEqual([3_000_000, null]);
  });

  test('an amount beyond a limit is flagged with the limit', () => {
    const world = opened();
    saveClaimCost(world.ports, cost({ estimate: '5,000,000' }));
    saveClaimCost(world.ports, cost({ estimate: '5,000,001' }));
    const { costs } = openClaim(world.ports, { claimNumber: '' });
    expect(costs.map(({ warnings }) => warnings.length)).toEqual([0, 1]);
    expect(costs[1]!.warnings[0]).toContain('5,000,000円');
  });

  test('an expense booked twice is refused until a person says that it is another one', () => {
    const world = opened();
    saveClaimCost(world.ports, cost());
    const twin = cost({ requestKey: 'again', payee: '調査会社 ' });
    expect(codes(() => saveClaimCost(world.ports, twin))).toEqual(['claimCostTwice']);
    expect(saveClaimCost(world.ports, { ...twin, notDuplicate: true })).toMatchObject({
      costNumber: 'X-2018-0002',
      existing: false,
    });
  });
});

test('papers are ticked off, and what is missing is asked for', () => {
  const world = desk();
  register(world);
  saveClaimCost(world.ports, cost());
  // For costs alone: (1), (2) two, (4) two, (5) one.
  const saved = saveClaimDocuments(world.ports, { claimNumber: '', received: ['1', '2-1', 'x'] });
  expect(saved).toEqual({ missing: 4 });
  const queued = queueDocumentReminder(world.ports, { claimNumber: '' });
  expect(queued).toMatchObject({ existing: false });
  expect(queueDocumentReminder(world.ports, { claimNumber: '' })).toMatchObject({ existing: true });
  const [row] = world.table(outbox);
  expect(row!.letterTitle).toBe('保険金請求書類のご案内');
  expect(row!.payload).toContain('費用の領収書');
  expect(row!.payload).not.toContain('事故内容報告書');
});

test('a programme without a list of papers borrows none', () => {
  const world = desk('ALIVE', 'ALIVE');
  register(world);
  expect(openClaim(world.ports, { claimNumber: '' }).documents).toEqual([]);
  expect(codes(() => queueDocumentReminder(world.ports, { claimNumber: '' }))).toEqual([
    'claimDocumentsUnlisted',
  ]);
});
