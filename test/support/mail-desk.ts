// A desk whose members have letters that wait in 送信箱, and what it writes on the way.
import { outbox, type Delivery } from '../../src/tables/outbox';
import { createQuotes } from '../../src/rooms/quotes/create-quotes';
import { sendOutbox } from '../../src/rooms/mail/send-outbox';
import type { ShownProblem } from '../../src/domain/problem-text';
import type { Member } from '../../src/tables/members';
import type { Change, Ports } from '../../src/ports';
import { memoryWorld, type MemoryWorld } from './memory-ports';

export const [M1, M2, M3, M4] = ['M-2026-0001', 'M-2026-0002', 'M-2026-0003', 'M-2026-0004'] as const;
export const HOURLY = { confirmedOnly: true };
export const STAFF = 'staff@agency.example.jp';
const start = { effectiveDate: '2027-04-01', transaction: '新規' } as const;

/** Members 1001, 1002, …, each with the letter of their quote. */
export function mailDesk(...list: Partial<Member>[]): MemoryWorld {
  const world = memoryWorld();
  list.forEach((member, at) => world.addMember({ memberNumber: String(1001 + at), ...member }));
  createQuotes(world.ports, { members: 'all', ...start });
  world.audit.splice(0);
  return world;
}

/** Two members who had mail before, each with another letter: M3 and M4. */
export function knownPair(): MemoryWorld {
  const world = mailDesk({}, {});
  sendOutbox(world.ports, { confirm: 2 });
  createQuotes(world.ports, { members: 'all', ...start, transaction: '更改' });
  world.mails.splice(0);
  world.audit.splice(0);
  return world;
}

export const rowOf = (world: MemoryWorld, deliveryNumber: string): Delivery =>
  world.table(outbox).find((row) => row.deliveryNumber === deliveryNumber)!;
export const states = (world: MemoryWorld): string[] => world.table(outbox).map(({ state }) => state);
export const told = (list: readonly ShownProblem[]) => list.map(({ id, code }) => [id, code]);

/** As a run leaves it that was stopped after a person's word. */
export function confirm(world: MemoryWorld, ...numbers: readonly string[]): void {
  for (const number of numbers) {
    const row = rowOf(world, number);
    Object.assign(row, { confirmedBy: STAFF, confirmedRecipient: row.recipient.trim() });
  }
}

export interface Watched {
  readonly ports: Ports;
  /** Changes of 送信箱, write by write. */
  readonly writes: Change<typeof outbox>[][];
  readonly lines: (readonly [event: string, facts: Readonly<Record<string, string | number>>])[];
}

export function watched(world: MemoryWorld): Watched {
  const writes: Change<typeof outbox>[][] = [];
  const lines: [string, Readonly<Record<string, string | number>>][] = [];
  const { update } = world.ports.tables;
  const tables: Ports['tables'] = {
    ...world.ports.tables,
    update: (table, changes, gone) => {
      if (table.key === outbox.key) writes.push([...changes] as never);
      update(table, changes, gone);
    },
  };
  const log = { info: (event: string, facts: never) => void lines.push([event, facts]) };
  return { ports: { ...world.ports, tables, log }, writes, lines };
}
