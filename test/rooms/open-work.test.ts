// What keeps a room from being switched off: what is open, and each row of which nobody can tell that it is not.
import type { Ports } from '../../src/ports';
import { optionalRooms } from '../../src/desk';
import { claims } from '../../src/tables/claims';
import { complaints } from '../../src/tables/complaints';
import { intakes } from '../../src/tables/intakes';
import { newRecord } from '../../src/tables/new-record';
import { payments } from '../../src/tables/payments';
import { policies } from '../../src/tables/policies';
import { memoryWorld, type MemoryWorld } from '../support/memory-ports';

type Kept = readonly [
  room: string,
  closed: (world: MemoryWorld) => void,
  spoil: (world: MemoryWorld) => void,
];

const KEPT: readonly Kept[] = [
  [
    'claims',
    (w) => w.table(claims).push(newRecord(claims, { claimNumber: 'J-1', state: '終了' })),
    (w) => w.type(claims, 'J-1', 'state', '済'),
  ],
  [
    'registers',
    (w) => w.table(complaints).push(newRecord(complaints, { complaintNumber: 'B-1', state: '解決' })),
    (w) => w.type(complaints, 'B-1', 'state', '済'),
  ],
  [
    'intake',
    (w) => w.table(intakes).push(newRecord(intakes, { receiptNumber: 'U-1', state: '仕事へ登録済' })),
    (w) => w.type(intakes, 'U-1', 'state', '済'),
  ],
  [
    'payments',
    (w) => w.table(payments).push(newRecord(payments, { paymentNumber: 'N-1', state: '対象外' })),
    (w) => w.type(payments, 'N-1', 'state', '済'),
  ],
  [
    'payments',
    (w) =>
      w
        .table(policies)
        .push(newRecord(policies, { policyNumber: 'P-1', state: '契約中', paymentState: '入金済' })),
    (w) => w.type(policies, 'P-1', 'paymentState', '済'),
  ],
];

test.each(KEPT)('%s: closed it is no obstacle, unreadable it is', (room, closed, spoil) => {
  const world = memoryWorld();
  const { open } = optionalRooms.get(room)!;
  closed(world);
  expect(open(world.ports as Ports)).toEqual([]);
  spoil(world);
  expect(open(world.ports as Ports)).toHaveLength(1);
});

test('every room that may be off is tried', () => {
  expect([...new Set(KEPT.map(([room]) => room))].sort()).toEqual([...optionalRooms.keys()].sort());
});
