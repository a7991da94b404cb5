// Ports in memory: tables as arrays, a clock that stands still, mail and files that are kept.
import { callProblems } from '../../src/calls/words';
import { houseProblems } from '../../src/domain/messages';
import type { PaperModel } from '../../src/domain/paper';
import { DaichoError, refuse } from '../../src/domain/problem';
import { publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import { decodeRow } from '../../src/sheets/codec';
import { withDerived, type Table } from '../../src/tables/column';
import { programs, settings, templates } from '../../src/tables/masters';
import { memberOfCells, members } from '../../src/tables/members';
import { newRecord } from '../../src/tables/new-record';
import { settingKeys } from '../../src/tables/setting-keys';
import type { OutgoingMail, Ports, ProbeAnswer, ProbeCase } from '../../src/ports';
import { installFacts, memberCells } from './memory/agency';
import { memoryDrive } from './memory/drive';
import { memoryTables } from './memory/tables';
import { idOf, startState, type MemoryWorld, type Row } from './memory/world';

export type { MemoryWorld };

/** All rooms: loaded by the tests that send. */
const desk = () => require('../../src/desk') as typeof import('../../src/desk');

/** A page or an action by the name that a request brings. */
export function known<T>(all: ReadonlyMap<string, T>, name: string): T {
  return all.get(name) ?? refuse(callProblems.pageUnknown({ name }));
}

export function memoryWorld(): MemoryWorld {
  const rows = new Map<string, Row[]>();
  const mails: OutgoingMail[] = [];
  const files: { name: string; html: string }[] = [];
  const letters: PaperModel[] = [];
  const audit: MemoryWorld['audit'] = [];
  const calls = { read: 0, append: 0, update: 0, flush: 0 };
  const state = startState();
  const seen = new Map<string, Table>();
  const looked = new Set<string>();
  const rowsOf = (table: Table): Row[] => {
    seen.set(table.tab, table);
    if (!rows.has(table.key)) rows.set(table.key, []);
    return rows.get(table.key)!;
  };

  const tables = memoryTables(rowsOf, { state, calls, looked });
  let locked = false;
  const ports: Ports = {
    tables,
    // All tabs are known where all rooms are; here those that were used.
    tabs: [],
    whole: {
      get tabs() {
        return ports.tabs;
      },
      tables,
    },
    // Every room is in use; what is composed from fewer is tested where they are switched.
    switches: {
      list: () => [...desk().optionalRooms].map(([room, { title }]) => ({ room, title, isOn: true })),
      isOn: () => true,
      openIn: (room) => desk().optionalRooms.get(room)!.open(ports),
      roomOf: () => undefined,
      textOf: () => '',
      renew: () => undefined,
    },
    get lists() {
      return desk().wholeDesk.lists;
    },
    get tasks() {
      return desk().wholeDesk.tasks;
    },
    rates: {
      rateValues: () => state.rateValues,
      keyRows: () => undefined,
      probe: (block, cases) => {
        const compiled = compileRates(block, publishesRates);
        return cases.map((one) => probed(compiled, one));
      },
    },
    clock: { today: () => state.today, now: () => `${state.today}T${state.time}` },
    lock: {
      hold: (work) => {
        if (state.busy) throw new DaichoError(houseProblems.lockBusy());
        // Holds nest, as those of the real lock do.
        if (locked) return work();
        locked = true;
        try {
          return work();
        } finally {
          locked = false;
        }
      },
    },
    time: { spent: () => state.spent() },
    user: { email: () => state.user, isManager: () => state.manager },
    selection: {
      memberKeys: () => state.selected,
      visibleMemberKeys: () => state.selected,
      homeTexts: () => state.homeTexts,
      ids: (table) => (table.key === 'members' ? state.selected : (state.selectedIds[table.key] ?? [])),
    },
    screen: {
      showRow: (tab, id) => {
        const table = ports.tabs.find((candidate) => candidate.tab === tab) ?? seen.get(tab);
        const shown = table ? (rows.get(table.key) ?? []) : [];
        return { found: table !== undefined && (id === '' || shown.some((row) => idOf(table, row) === id)) };
      },
      shows: (tab) => desk().wholeDesk.visible.some((table) => table.tab === tab),
      showTab: () => ({ found: true }),
      openPage: (page) => void known(desk().pages, page),
      offers: (page) => desk().wholeDesk.offers(page),
      act: (action) => known(desk().actions, action).run(ports),
      tell: () => undefined,
      ask: () => false,
      askText: () => undefined,
      toast: () => undefined,
    },
    selfCheck: () => [],
    selfCheckTab: { make: () => undefined, read: () => '', remove: () => undefined },
    // The runs of all rooms are composed where all rooms are, as are their checks.
    runs: {} as Ports['runs'],
    checks: { show: () => [], warnings: () => [] },
    ...memoryDrive({ state, files }, () => locked),
    mailer: {
      send: (mail) => {
        if (locked) throw new Error('mail under the lock');
        state.before('mail', mail.to);
        state.quota -= 1;
        mails.push(mail);
      },
      remainingQuota: () => state.quota,
    },
    letters: {
      html: (letter) => {
        letters.push(letter);
        return `<html>${letter.kind} ${letter.number}</html>`;
      },
      get rules() {
        return desk().letterDesk.rules;
      },
      draw: (...over) => desk().letterDesk.draw(...over),
      get effects() {
        return desk().letterDesk.effects;
      },
      byItself: (...over) => desk().letterDesk.byItself(...over),
    },
    showHandbook: (...sent) => desk().showHandbook(...sent),
    keepDeadlines: (...sent) => desk().keepDeadlines(...sent),
    termsHistory: (...sent) => desk().termsHistory(...sent),
    audit: { record: (useCase, subjects, summary) => void audit.push({ useCase, subjects, summary }) },
    log: { info: () => undefined },
    // Set-up and roster have ports of their own.
    builder: {
      timeZones: () => ({ workbook: 'Asia/Tokyo', script: 'Asia/Tokyo' }),
      referenceDate: () => state.today,
      extent: () => ({ cells: 0, rows: 0 }),
      hideTabs: () => undefined,
      nameBook: (text: string) => world.setSetting('bookFile', text),
      schemaVersion: () => 1,
      health: () => [],
      showHealth: () => undefined,
      showTasks: () => undefined,
      progress: () => ({ underWay: false, troubles: [] }),
      brokenBlocks: () => [],
      mendBlocks: () => [],
    } as unknown as Ports['builder'],
    textFiles: {} as Ports['textFiles'],
    requests: { rows: () => state.requests as never, settings: () => state.formSettings },
    triggers: {
      own: () => state.triggers,
      install: (run) => void state.triggers.push({ id: `t-${state.triggers.length + 1}`, run }),
      remove: (id) =>
        void state.triggers.splice(
          state.triggers.findIndex((one) => one.id === id),
          1,
        ),
      missingPermissions: () => state.missingPermissions,
    },
    memory: {
      fileId: () => state.fileId,
      all: () => new Map(state.memory),
      keep: (marks) => {
        for (const [key, value] of Object.entries(marks)) {
          if (value === undefined) state.memory.delete(key);
          else state.memory.set(key, value);
        }
      },
    },
    heartbeat: {
      beat: (run, problems, finished) => {
        const [last, result] = (
          {
            daily: ['lastDaily', 'dailyProblems'],
            hourly: ['lastHourly', 'hourlyProblems'],
            worker: ['lastWorker', 'workerProblems'],
          } as const
        )[run];
        world.setSetting(result, problems);
        if (finished) world.setSetting(last, `${state.today}T${state.time}`);
      },
    },
  };

  const world: MemoryWorld = {
    ports,
    rows,
    mails,
    files,
    letters,
    audit,
    calls,
    looked,
    state,
    // Rows that derive nothing are the stored ones: a test may change them where they stand.
    table: (table) =>
      (table.derive ? rowsOf(table).map((row) => withDerived(table, row)) : rowsOf(table)) as never,
    addMember: (member) => {
      const cells = memberCells(member);
      rowsOf(members).push({ ...cells });
      return memberOfCells(cells);
    },
    type: (table, id, key, cell) => {
      const rows = rowsOf(table);
      const at = rows.findIndex((row) => idOf(table, row) === id);
      const column = table.columns.find((candidate) => candidate.key === key)!;
      rows[at] = { ...rows[at], ...decodeRow([column], () => cell, { tab: table.tab, row: at + 2 }) };
    },
    setProgram: (code, set) => {
      Object.assign(
        rowsOf(programs).find((row) => row['code'] === code)!,
        set,
      );
    },
    setTemplates: (set) => rowsOf(templates).forEach((row) => Object.assign(row, set)),
    setSetting: (key, value) => {
      const found = rowsOf(settings).find((row) => row['key'] === settingKeys[key]);
      if (found) found['value'] = value;
      else rowsOf(settings).push(newRecord(settings, { key: settingKeys[key], value }));
    },
  };
  installFacts(world);
  return world;
}

/** As PREMIUM answers over the block. */
function probed(rates: ReturnType<typeof compileRates>, { plan, revenueYen, asOf }: ProbeCase): ProbeAnswer {
  const rating = rate(rates, { plan, revenueYen, asOf });
  return rating.kind === 'premium' ? rating.premiumYen : '要照会';
}
