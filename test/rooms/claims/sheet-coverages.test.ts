// The tests of what 補償 changes in the sheet of limits: the workbook's figures count.
import { programOf } from '../../../src/programs';
import { coverages, type CoverageRow } from '../../../src/tables/coverages';
import { preparePayable } from '../../../src/rooms/claims/prepare-payable';
import { coverageRows } from '../../../src/rooms/set-up/handbook-rows';
import { approvedCost, desk, register } from '../../support/claim-desk';
import type { MemoryWorld } from '../../support/memory-ports';

const ITEM = 'incidentResponse';

/** The shipped rows of TOSHA-A, one of them changed by a manager. */
function deskWith(set: Partial<CoverageRow>, item = ITEM): MemoryWorld {
  const world = desk();
  const rows = coverageRows(programOf('TOSHA')!, new Set()) as unknown as CoverageRow[];
  world.ports.tables.append(
    coverages,
    rows.map((row) => (row.plan === 'TOSHA-A' && row.item === item ? { ...row, ...set } : row)),
  );
  register(world);
  return world;
}

test('the shipped figures hold where 補償 says the same', () => {
  const world = deskWith({});
  approvedCost(world.ports, { item: ITEM, estimate: '6,000,000' });
  // 費用損害 of plan A: 5,000,000
  expect(preparePayable(world.ports, { claimNumber: '' })).toMatchObject({
    totalYen: 5_000_000,
    ownYen: 1_000_000,
  });
});

test('a lower limit in 補償 limits, and the trace says where it stands', () => {
  const world = deskWith({ limitYen: 3_000_000 });
  approvedCost(world.ports, { item: ITEM, estimate: '6,000,000' });
  const sheet = preparePayable(world.ports, { claimNumber: '' });
  expect(sheet).toMatchObject({ totalYen: 3_000_000, ownYen: 3_000_000 });
  expect(sheet.rows[0]!.trace.join('\n')).toContain('補償（登録値）');
});

test('a ratio in 補償 reduces: 80% of 2,000,000 is 1,600,000', () => {
  const world = deskWith({ ratioPercent: 80 });
  approvedCost(world.ports, { item: ITEM, estimate: '2,000,000' });
  expect(preparePayable(world.ports, { claimNumber: '' })).toMatchObject({
    totalYen: 1_600_000,
    ownYen: 400_000,
  });
});

test('blank cells and other plans change nothing', () => {
  const world = deskWith({ limitYen: null, ratioPercent: null });
  approvedCost(world.ports, { item: ITEM, estimate: '6,000,000' });
  expect(preparePayable(world.ports, { claimNumber: '' })).toMatchObject({ totalYen: 5_000_000 });
});
