// This file tests that sealing hands every request on as it was made.
import { outbox } from '../../../src/tables/outbox';
import { sealWrites } from '../../../src/rooms/records/seal-writes';
import { memoryWorld } from '../../support/memory-ports';

test('a row that a person deleted meanwhile stops nothing where that was asked for', () => {
  const { ports } = memoryWorld();
  const tables = sealWrites(ports.tables, ports.clock);
  const gone = [{ id: 'M-2026-0001', set: { error: 'x' } }];
  expect(() => tables.update(outbox, gone, 'skip')).not.toThrow();
  expect(() => tables.update(outbox, gone)).toThrow();
});
