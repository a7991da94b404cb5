// The composition over a world in memory: what every global runs on in the tests of all globals.
import { sheetProblems } from '../../../src/sheets/messages';
import { DaichoError, type Problem } from '../../../src/domain/problem';
import { encodeCell } from '../../../src/sheets/codec';
import type { Column, Table } from '../../../src/tables/column';
import type { Ports, Tables } from '../../../src/ports';
import { guardWrites, sealWrites } from '../../../src/rooms/records';
import { settingAside } from '../../../src/sheets/store';
import { actions, optionalRooms, tabs } from '../../../src/desk';
import { checksOver, effectsAfter, refuseOff, runsOver, toldError } from '../../../src/composition';
import { known, type MemoryWorld } from '../memory-ports';

export { refuseOff, toldError };
/** What the last call set aside. */
export const doubtsTold: Problem[] = [];
export const tellDoubts = ({ tables }: Pick<Ports, 'tables'>): void => {
  doubtsTold.splice(0, doubtsTold.length, ...tables.doubts());
};
export const CHUNK_MS = 18_000;

/** Whoever runs a global. */
export type Role = 'reader' | 'staff' | 'manager';

const desk: { world?: MemoryWorld; role: Role; writes: number } = { role: 'manager', writes: 0 };

/** From here on globals run in this world, as this person. */
export function workIn(world: MemoryWorld, role: Role): void {
  Object.assign(desk, { world, role, writes: 0 });
  world.state.manager = role === 'manager';
  world.state.user = `${role}@agency.example.jp`;
}

/** Writes since `workIn`, whether they changed anything or not. */
export const writesMade = (): number => desk.writes;

export const workbook = (): MemoryWorld => desk.world!;

export function createPorts(): Ports {
  const { ports } = workbook();
  Object.assign(ports, { tabs });
  // What is set aside is told once a run.
  const own = { ...ports.tables, ...settingAside(ports.tables.read) };
  const sealing = sealWrites(guardedTables(own), ports.clock);
  // Most tests put rows back as they were, and know nothing of marks: a test that sets one has all of them kept.
  const isMarked = ports.memory.all().has('book/line');
  const stands = () => false;
  const tables = isMarked ? guardWrites(sealing, { memory: ports.memory, stands }) : sealing;
  const made: Ports = {
    ...ports,
    runs: runsOver(() => made),
    checks: checksOver(() => made),
    switches: { ...ports.switches, openIn: (room) => optionalRooms.get(room)!.open(made) },
    screen: {
      ...ports.screen,
      act: (name) => {
        const { room, run } = known(actions, name);
        refuseOff(made, room);
        run(made);
      },
    },
    ...effectsAfter(refuseReader, ports),
    audit: {
      record: (useCase, subjects, summary) => {
        refuseReader();
        ports.audit.record(useCase, subjects, summary);
      },
    },
    tables,
    whole: { tabs, tables },
  };
  return made;
}

export function told<T>(work: (ports: Ports) => T): T {
  try {
    return work(createPorts());
  } catch (error) {
    throw toldError(error);
  }
}

function refuseReader(): void {
  if (desk.role === 'reader') throw new DaichoError(sheetProblems.readerWrites());
}

/** What the sheet adds: readers are refused, and every value has to fit its cell before anything is written. */
function guardedTables(tables: Tables): Tables {
  const beforeWrite = (table: Table, records: readonly Readonly<Record<string, unknown>>[]): void => {
    refuseReader();
    for (const record of records) fit(table, record);
    desk.writes += 1;
  };
  return {
    ...tables,
    append: (table, records) => {
      if (records.length === 0) return;
      beforeWrite(table, records);
      tables.append(table, records);
    },
    update: (table, changes, gone) => {
      if (changes.length === 0) return;
      beforeWrite(
        table,
        changes.map(({ set }) => set),
      );
      tables.update(table, changes, gone);
    },
  };
}

function fit(table: Table, record: Readonly<Record<string, unknown>>): void {
  const columns = new Map<string, Column>(table.columns.map((column) => [column.key, column]));
  for (const [key, value] of Object.entries(record)) {
    const column = columns.get(key);
    if (!column) throw new Error(`${table.key} has no column ${key}`);
    encodeCell(value, column);
  }
}
