// A desk in memory whose tabs may go back to an earlier moment, as by Google's version history.
import { canonicalJson, sha256Hex } from '../../src/domain/fingerprint';
import type { Ports } from '../../src/ports';
import { guardWrites } from '../../src/rooms/records';
import { contacts } from '../../src/tables/contacts';
import { outbox } from '../../src/tables/outbox';
import { quotes } from '../../src/tables/quotes';
import { audit } from '../../src/tables/records';
import { memoryWorld, type MemoryWorld } from './memory-ports';

export type Rows = ReturnType<typeof copyRows>;

export const copyRows = ({ rows }: MemoryWorld) =>
  new Map([...rows].map(([key, list]) => [key, list.map((row) => ({ ...row }))]));

/** A desk whose tabs may go back while its properties and its mailbox do not. */
export function restorable(world = memoryWorld()) {
  world.state.manager = true;
  const flushes: Rows[] = [];
  const lines = () => world.table(audit);
  /** One execution: its own ports over the same workbook. */
  const ports = (): Ports => {
    const { ports } = world;
    const tables = guardWrites(
      {
        ...ports.tables,
        flush: () => {
          ports.tables.flush();
          flushes.push(copyRows(world));
        },
      },
      {
        memory: ports.memory,
        stands: ({ sequence, hash }) =>
          lines().some((line) => Number(line.sequence) === sequence && line.hash === hash),
      },
    );
    return {
      ...ports,
      tables,
      whole: { tabs: [quotes, outbox, contacts], tables },
      audit: {
        record: (useCase, subjects, summary) => {
          const last = lines()[lines().length - 1];
          const entry = {
            sequence: String(Number(last?.sequence ?? 0) + 1).padStart(6, '0'),
            at: ports.clock.now(),
            actor: ports.user.email(),
            useCase,
            subjects: subjects.join('、'),
            summary,
            previousHash: last?.hash ?? '',
          };
          tables.append(audit, [{ ...entry, hash: sha256Hex(canonicalJson(entry)) }]);
        },
      },
    };
  };
  const back = (rows: Rows) => {
    world.rows.clear();
    for (const [key, list] of rows)
      world.rows.set(
        key,
        list.map((row) => ({ ...row })),
      );
  };
  return { world, ports, flushes, back };
}

export type Restorable = ReturnType<typeof restorable>;
