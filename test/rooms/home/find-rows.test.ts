// The rows that a page offers where it needs one: said as staff read them, never as cells are stored.
import { findRows } from '../../../src/rooms/home/find-rows';
import { policies } from '../../../src/tables/policies';
import { policy } from '../../support/claim-desk';
import { memoryWorld } from '../../support/memory-ports';

test('dates and money of a row are written out', () => {
  const world = memoryWorld();
  world.ports.tables.append(policies, [
    policy({
      policyNumber: 'P-2026-0001',
      organization: '社会福祉法人見本',
      endsAt: '2027-04-01T16:00:00',
      appliedPremiumYen: 110_430,
    }),
  ]);
  const [found] = findRows({ ...world.ports, tabs: [policies] }, { tab: '契約', text: '見本' });
  expect(found!.detail).toContain('2027-04-01 16:00');
  expect(found!.detail).not.toMatch(/\dT\d/);
  expect(found!.detail).toContain('110,430円');
});
