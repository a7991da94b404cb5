// A call that writes nothing reads each tab once, rows in doubt set aside as ever.
import { members } from '../../src/tables/members';
import { quotes } from '../../src/tables/quotes';
import { readOnce } from '../../src/sheets/read-once';
import { memoryWorld } from '../support/memory-ports';

test('each tab is read once, whoever asks for it and however', () => {
  const world = memoryWorld();
  world.addMember({ memberNumber: '0001' });
  const tables = readOnce(world.ports.tables);
  const before = world.calls.read;
  expect(tables.read(members)).toHaveLength(1);
  expect(tables.read(members)).toEqual(world.table(members));
  expect(tables.sound(members)).toHaveLength(1);
  tables.sound(quotes);
  tables.read(quotes);
  tables.sound(members);
  // Two tabs; `world.table` reads no tab.
  expect(world.calls.read - before).toBe(2);
});

test('a row in doubt is told once, and is in nobody’s list', () => {
  const world = memoryWorld();
  const { memberKey } = world.addMember({ memberNumber: '0001', program: 'GH' });
  world.type(members, memberKey, 'faxConfirmedOn', 'いつか');
  const tables = readOnce(world.ports.tables);
  expect(tables.sound(members)).toEqual([]);
  expect(tables.sound(members)).toEqual([]);
  expect(tables.doubts()).toHaveLength(1);
  expect(tables.read(members)).toHaveLength(1);
});
