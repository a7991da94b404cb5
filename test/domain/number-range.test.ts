// This file tests runs of numbered ids as one text.
import fc from 'fast-check';
import { foldIds, unfoldIds } from '../../src/domain/number-range';

test('three or more in a row become one text; others stay as they are', () => {
  expect(foldIds(['Q-2026-0001', 'Q-2026-0002', 'Q-2026-0003', 'S-2026-0004', '0001/GH'])).toEqual([
    'Q-2026-0001～0003',
    'S-2026-0004',
    '0001/GH',
  ]);
  expect(foldIds(['Q-2026-0009', 'Q-2026-0010'])).toEqual(['Q-2026-0009', 'Q-2026-0010']);
  expect(foldIds(['Q-2026-9998', 'Q-2026-9999', 'Q-2026-10000'])).toEqual(['Q-2026-9998～10000']);
  expect(foldIds(['Q-2026-0003', 'Q-2027-0004', 'Q-2027-0005'])).toHaveLength(3);
});

test('what was folded unfolds to the same ids', () => {
  const id = fc
    .tuple(fc.constantFrom('Q', 'M'), fc.integer({ min: 1, max: 12 }))
    .map(([letter, running]) => `${letter}-2026-${String(running).padStart(4, '0')}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(id, fc.constantFrom('料率/S2', ''))), (ids) => {
      expect(foldIds(ids).flatMap(unfoldIds)).toEqual(ids);
    }),
  );
});

test('a range that somebody typed does not become millions of ids', () => {
  expect(unfoldIds('Q-2026-0001～999999999')).toEqual(['Q-2026-0001～999999999']);
  expect(unfoldIds('Q-2026-0005～0001')).toEqual(['Q-2026-0005～0001']);
});
