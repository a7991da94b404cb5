// 初期設定: the workbook's tabs and shipped rows in steps, each marked when it is done, in as many runs as it takes.
import { bookText } from '../../domain/book-origin';
import type { BuildRound, Ports } from '../../ports';
import { programs as registry } from '../../programs';
import type { Table } from '../../tables/column';
import { confirmedKeys, correctionsOf, facts } from '../../tables/facts';
import { doubts } from '../../tables/doubts';
import { HOME_TAB } from '../../tables/home';
import { audit } from '../../tables/records';
import { seals } from '../../tables/seals';
import { doubtRows } from '../doubts';
import { bookPlace, resealRenamed, sealedTables, sealUnsealed } from '../records';
import { proposeSolicitors } from '../solicitation';
import type { SetUpReport, SetUpRequest, SetUpStart } from './contract';
import { defaultRows } from './default-rows';
import { installRows } from './install-rows';
import { managersOf, refuseSetUp } from './managers';
import { pendingFor } from './migrations';
import { SCHEMA_VERSION } from './schema-version';
import { chooseFirstRooms } from './switch-rooms';
import type { KeptValue } from './truth';
import type { Migration } from '../../tables/migration';
import { sealedAsTheyStand, setUpAudit } from './words';

/** The version that brought 募集人. */
const WITH_SOLICITORS = 6;

type SetUpPorts = Pick<
  Ports,
  | 'tables'
  | 'whole'
  | 'switches'
  | 'clock'
  | 'lock'
  | 'time'
  | 'user'
  | 'audit'
  | 'log'
  | 'builder'
  | 'checks'
  | 'memory'
>;

/** What this run has done so far. */
interface Tally {
  readonly created: string[];
  readonly kept: KeptValue[];
  readonly migrated: string[];
  added: number;
  updated: number;
  sealed: number;
  health: readonly string[];
}

interface Step {
  readonly name: string;
  readonly run: (tally: Tally) => void;
}

export function openSetUp(
  ports: Pick<Ports, 'builder' | 'user' | 'switches' | 'tables' | 'memory'>,
): SetUpStart {
  refuseSetUp(ports);
  const { builder, switches } = ports;
  const version = builder.schemaVersion();
  const { underWay } = builder.progress();
  return {
    isNew: version === 0,
    underWay,
    migrates: pendingFor(version).length > 0,
    rooms: version === 0 && !underWay ? switches.list() : [],
  };
}

export function setUpWorkbook(ports: SetUpPorts, { off = [] }: SetUpRequest): SetUpReport {
  refuseSetUp(ports);
  return ports.lock.hold(() => {
    chooseFirstRooms(ports, off);
    const managers = managersOf(ports);
    const round = ports.builder.begin(managers, ports.user.email());
    const steps = stepsOf(ports, round, managers);
    const tally: Tally = { created: [], kept: [], migrated: [], added: 0, updated: 0, sealed: 0, health: [] };
    const open = steps.filter(({ name }) => !round.isFinished(name));
    let done = steps.length - open.length;
    for (const { name, run } of open) {
      run(tally);
      round.finish(name);
      done += 1;
      if (ports.time.spent()) break;
    }
    const { created, added, updated, kept, migrated } = tally;
    if (created.length + added + updated > 0 && round.isFinished(audit.key))
      ports.audit.record('setUpWorkbook', created, setUpAudit(added, updated, kept.length));
    if (done === steps.length) {
      round.end();
      tally.health = ports.checks.show();
    } else round.pause();
    ports.tables.flush();
    ports.log.info('setUp', { created: created.length, added, updated, kept: kept.length, done });
    const { troubles } = ports.builder.progress();
    return {
      created,
      added,
      updated,
      kept,
      migrated,
      sealed: tally.sealed,
      troubles,
      health: tally.health,
      done,
      left: steps.length - done,
    };
  });
}

function stepsOf(ports: SetUpPorts, round: BuildRound, managers: readonly string[]): readonly Step[] {
  const version = ports.builder.schemaVersion();
  const pending = pendingFor(version);
  const changes = pending.flatMap((migration) => migration.changes);
  const counts = shippedCounts(ports.clock.today());
  // From its tab on, every run is told in 監査記録.
  const tabs = [audit, ...ports.whole.tabs.filter(({ key }) => key !== audit.key)];
  const isFilled = ({ key }: Table) => version > 0 || key === audit.key || counts.has(key);
  // In a new workbook those without shipped rows come last: the run that made the others knows that they are blank yet.
  const order = [...tabs.filter(isFilled), ...tabs.filter((table) => !isFilled(table))];
  const layOut = order.map((table, at) => ({
    name: table.key,
    run: ({ created, migrated }: Tally) => {
      const own = changes.filter((change) => change.table.key === table.key);
      if (pending.length > 0) migrated.push(...round.migrate(table, own, version));
      if (round.layOut(table, counts.get(table.key) ?? 0, order[at + 1])) created.push(table.tab);
    },
  }));
  const filled = tabs.filter(isFilled).length;
  return [
    {
      name: 'home',
      run: ({ created }) => {
        if (round.makeHome()) created.push(HOME_TAB);
      },
    },
    ...layOut.slice(0, filled),
    {
      name: 'moves',
      run: () => pending.forEach(({ moves = [] }) => moves.forEach((move) => round.moveRows(move))),
    },
    {
      // Not `seals`: so is the tab called whose step would tick this one off in a run that stops between them.
      name: 'rowSeals',
      run: (tally) => {
        changes.forEach(({ table, words }) => words && resealRenamed(ports, table, words));
        tally.sealed += sealOlderRows(ports, pending);
      },
    },
    {
      name: 'rows',
      run: (tally) => {
        // Names that an older workbook has in its rows: each is on the list at once, to be confirmed.
        if (pending.some(({ to }) => to === WITH_SOLICITORS)) tally.added += proposeSolicitors(ports);
        install(ports, managers, tally);
      },
    },
    ...layOut.slice(filled),
    {
      name: 'names',
      run: () => {
        round.nameRanges();
        round.fillComputed();
      },
    },
    { name: 'page', run: () => round.fillHome(registry) },
    { name: 'order', run: () => round.arrange() },
    { name: 'day', run: () => round.startReferenceDate(ports.clock.today()) },
    // A copy says so by what stands there: only a blank is filled.
    {
      name: 'book',
      run: () => {
        if (bookPlace(ports) === 'unmarked')
          ports.builder.nameBook(bookText(ports.memory.fileId(), 'original'));
      },
    },
  ];
}

/** What a run that died has sealed is not sealed again. What had been rewritten before, no seal can tell. */
function sealOlderRows({ whole, audit: trail }: SetUpPorts, pending: readonly Migration[]): number {
  const tables = [...new Set(pending.flatMap(({ seals: sealed = [] }) => sealed))];
  const rows = tables
    .filter((table) => whole.tabs.includes(table))
    .reduce((sum, table) => sum + whole.tables.reseal(table, 'unsealed').length, 0);
  if (rows > 0) trail.record('setUpWorkbook', [], sealedAsTheyStand(rows));
  return rows;
}

/** By table: all that the tabs need to know before their facts can be read. */
function shippedCounts(today: string): ReadonlyMap<string, number> {
  const counts = new Map(defaultRows('', SCHEMA_VERSION).map(([table, rows]) => [table.key, rows.length]));
  const sealed = sealedTables.reduce((sum, { key }) => sum + (counts.get(key) ?? 0), 0);
  const asked = doubtRows(registry, [], today.slice(0, 4)).length;
  return counts.set(seals.key, sealed).set(doubts.key, asked);
}

function install(ports: SetUpPorts, managers: readonly string[], tally: Tally): void {
  const isNew = ({ tab }: Table) => tally.created.includes(tab);
  const known = ports.tables.sound(facts);
  const confirmed = confirmedKeys(known);
  const off = ports.switches.list().flatMap(({ room, isOn }) => (isOn ? [] : [room]));
  const rooms = ports.switches.textOf(new Set(off));
  const shipped = defaultRows(managers.join(','), SCHEMA_VERSION, confirmed, rooms, correctionsOf(known));
  const { added, updated, kept } = installRows(ports, shipped);
  const standing = ports.tables.read(doubts);
  const asked = doubtRows(registry, standing, ports.clock.today().slice(0, 4), (...of) =>
    ports.tables.series(...of),
  );
  ports.tables.append(doubts, asked);
  // With their seals; those of rows that a run has written and died come after.
  ports.tables.flush();
  if (!sealedTables.every(isNew)) sealUnsealed(ports);
  tally.added += added + asked.length;
  tally.updated += updated;
  tally.kept.push(...kept);
}
