// Ports in memory: tables as arrays, a clock that stands still, mail and files that are kept.
import { callProblems } from '../../src/calls/words';
import { houseProblems } from '../../src/domain/messages';
import { sheetProblems } from '../../src/sheets/messages';
import { numberSeries } from '../../src/domain/number-series';
import type { PaperModel } from '../../src/domain/paper';
import { pick } from '../../src/domain/pick';
import { DaichoError, refuse } from '../../src/domain/problem';
import { programs as registry, publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { rate } from '../../src/rating/rate';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';
import { checkedSeal, decodeRow } from '../../src/sheets/codec';
import { settingAside } from '../../src/sheets/store';
import { withDerived, type RecordOf, type Table } from '../../src/tables/column';
import {
  plans,
  programs,
  settings,
  templates,
  type PlanRow,
  type ProgramRow,
  type Template,
} from '../../src/tables/masters';
import { memberOfCells, members, newMember, type Member, type NewMember } from '../../src/tables/members';
import type { RequestRow } from '../../src/tables/requests';
import { settingKeys, templateCodes } from '../../src/tables/setting-keys';
import { newRecord } from '../../src/tables/new-record';
import { isSealed, SEAL, sealOfRow, sealState } from '../../src/tables/row-seal';
import type {
  OutgoingMail,
  PaperFolder,
  PaperFolderState,
  Permission,
  Ports,
  ProbeAnswer,
  ProbeCase,
  RunKind,
  Tables,
} from '../../src/ports';

/** All rooms: loaded by the tests that send. */
const desk = () => require('../../src/desk') as typeof import('../../src/desk');

/** A page or an action by the name that a request brings. */
export function known<T>(all: ReadonlyMap<string, T>, name: string): T {
  return all.get(name) ?? refuse(callProblems.pageUnknown({ name }));
}

type Row = Record<string, unknown>;

export interface MemoryWorld {
  readonly ports: Ports;
  readonly rows: Map<string, Row[]>;
  readonly mails: OutgoingMail[];
  readonly files: { readonly name: string; readonly html: string }[];
  readonly letters: PaperModel[];
  readonly audit: {
    readonly useCase: string;
    readonly subjects: readonly string[];
    readonly summary: string;
  }[];
  readonly calls: { read: number; append: number; update: number; flush: number };
  /** Keys of the tables that were read since somebody cleared it. */
  readonly looked: Set<string>;
  /** What may be changed between two runs. */
  readonly state: {
    today: string;
    /** Of the day. */
    time: string;
    quota: number;
    manager: boolean;
    /** Another run holds the lock. */
    busy: boolean;
    /** Members. */
    selected: readonly string[];
    /** Rows of other tabs, by the table's key. */
    selectedIds: Readonly<Record<string, readonly string[]>>;
    /** Of the cell that is selected on ホーム, and of the one before it. */
    homeTexts: readonly string[];
    /** Looks before each effect; throws to stand for a kill or a failing service. */
    before: (effect: 'pdf' | 'store' | 'mail' | 'append' | 'update', detail: string) => void;
    /** True: the time of this execution is over. */
    spent: () => boolean;
    rateValues: unknown[][];
    /** Rows of the public form's workbook. */
    requests: readonly RequestRow[];
    /** Its 設定. */
    formSettings: ReadonlyMap<string, string>;
    /** Rows get their seals, as those of a workbook do: most tests change rows where they stand. */
    seals: boolean;
    /** Whoever runs it. */
    user: string;
    /** Of the workbook's file; a copy has another. */
    fileId: string;
    /** The desk's folder in Drive. */
    folder: PaperFolderState | undefined;
    /** Files of closed years, by id. */
    archives: Map<
      string,
      { readonly headers: readonly string[]; readonly rows: string[][]; readonly writer: string }
    >;
    /** What becomes of a file that shall go into it. */
    papers: Record<string, ReturnType<PaperFolder['take']>>;
    /** Who can edit the workbook. */
    colleagues: readonly string[];
    /** Addresses that Google refuses. */
    unsharable: readonly string[];
    /** What the product remembers outside of the cells. */
    memory: Map<string, string>;
    triggers: { readonly id: string; readonly run: RunKind }[];
    missingPermissions: Permission[];
  };
  table<T extends Table>(table: T): RecordOf<T>[];
  addMember(member: Partial<Member>): Member;
  /** A person types into a cell of the row with this id, past every validation. */
  type<T extends Table>(table: T, id: string, key: keyof RecordOf<T> & string, cell: unknown): void;
  setProgram(code: string, set: Partial<ProgramRow>): void;
  setTemplates(set: Partial<Template>): void;
  setSetting(key: keyof typeof settingKeys, value: string): void;
}

export function memoryWorld(): MemoryWorld {
  const rows = new Map<string, Row[]>();
  const mails: OutgoingMail[] = [];
  const files: { name: string; html: string }[] = [];
  const letters: PaperModel[] = [];
  const audit: MemoryWorld['audit'] = [];
  const calls = { read: 0, append: 0, update: 0, flush: 0 };
  const state: MemoryWorld['state'] = {
    today: '2026-11-22',
    time: '10:00:00',
    quota: 100,
    manager: false,
    busy: false,
    selected: [],
    selectedIds: {},
    homeTexts: [],
    before: () => undefined,
    spent: () => false,
    rateValues: publishedRates(),
    requests: [],
    formSettings: new Map(),
    seals: false,
    user: 'staff@agency.example.jp',
    fileId: 'book-1',
    folder: undefined,
    archives: new Map(),
    papers: {},
    colleagues: [],
    unsharable: [],
    memory: new Map(),
    triggers: [],
    missingPermissions: [],
  };
  const seen = new Map<string, Table>();
  const looked = new Set<string>();
  const rowsOf = (table: Table): Row[] => {
    seen.set(table.tab, table);
    if (!rows.has(table.key)) rows.set(table.key, []);
    return rows.get(table.key)!;
  };

  const sealedRow = (table: Table, row: Row): Row =>
    state.seals && isSealed(table) ? Object.assign(row, { [SEAL.key]: sealOfRow(table, row) }) : row;
  const read: Tables['read'] = (table) => {
    calls.read += 1;
    looked.add(table.key);
    return rowsOf(table).map((row, at) =>
      checkedSeal(table, withDerived(table, row), { tab: table.tab, row: at + 2 }),
    ) as never;
  };
  const tables: Tables = {
    read,
    ...settingAside(read),
    readColumns: (table, keys) => {
      calls.read += 1;
      looked.add(table.key);
      return rowsOf(table).map((row) => pick(withDerived(table, row), ...(keys as never[]))) as never;
    },
    append: (table, records) => {
      calls.append += 1;
      state.before('append', table.key);
      rowsOf(table).push(...records.map((record) => sealedRow(table, { ...record })));
    },
    update: (table, changes, gone) => {
      if (changes.length === 0) return;
      calls.update += 1;
      state.before('update', table.key);
      // The first of several rows of one id, as in the sheet; looked up once, for thousands of changes.
      const byId = new Map([...rowsOf(table)].reverse().map((row) => [idOf(table, row), row]));
      for (const change of changes) {
        const row = byId.get(change.id);
        if (!row && gone === 'skip') continue;
        if (!row) throw new DaichoError(sheetProblems.rowMissing({ id: change.id }));
        const isIntact = sealState(table, row) === 'intact';
        Object.assign(row, change.set);
        if (isIntact) sealedRow(table, row);
      }
    },
    reseal: (table, wanted) => {
      const meant = rowsOf(table).filter((row) =>
        wanted === 'unsealed' ? sealState(table, row) === 'none' : wanted.includes(String(idOf(table, row))),
      );
      for (const row of meant) row[SEAL.key] = sealOfRow(table, row);
      return meant.map((row) => String(idOf(table, row)));
    },
    takeOut: (table, records) => {
      calls.update += 1;
      state.before('update', table.key);
      const of = rowsOf(table);
      const textOf = (row: object) =>
        JSON.stringify(table.columns.map(({ key }) => String((row as Row)[key] ?? '')));
      return (records as readonly object[]).flatMap((record) => {
        const id = idOf(table, record as Row);
        const at = of.findIndex((row) => idOf(table, row) === id && textOf(row) === textOf(record));
        if (at < 0) return [];
        of.splice(at, 1);
        return [String(id)];
      });
    },
    sort: (table, keys) => {
      const keyOf = (row: Row, key: string) => row[key] as number | string | null | undefined;
      rowsOf(table).sort((left, right) => {
        for (const key of keys) {
          const [first, second] = [keyOf(left, key), keyOf(right, key)];
          if (first === second) continue;
          if (first === null || first === undefined || first === '') return 1;
          if (second === null || second === undefined || second === '') return -1;
          return first < second ? -1 : 1;
        }
        return 0;
      });
    },
    series: numberSeries,
    isBehind: () => false,
    refuseBehind: () => undefined,
    hasLeft: () => false,
    flush: () => {
      calls.flush += 1;
    },
  };
  let locked = false;
  const html = new Map<string, string>();
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
    documents: {
      pdf: (text, name) => {
        if (locked) throw new Error('a PDF under the lock');
        state.before('pdf', name);
        html.set(name, text);
        return { name };
      },
      text: (content, name) => {
        html.set(name, content);
        return { name };
      },
      store: (document) => {
        state.before('store', document.name);
        files.push({ name: document.name, html: html.get(document.name)! });
        return {
          id: `file-${files.length}`,
          url: `https://files.example.jp/${files.length}`,
          ...(state.folder?.open === false ? { outside: true as const } : {}),
        };
      },
      remove: () => true,
    },
    folder: {
      look: () => state.folder,
      make: () => {
        state.folder = { url: 'https://drive.example/folder', open: true, owner: state.user, shares: [] };
        return { url: state.folder.url };
      },
      share: (address) => {
        if (state.unsharable.includes(address)) return false;
        const shares = [...state.folder!.shares, { id: `s-${address}`, address }];
        state.folder = { ...state.folder!, shares };
        return true;
      },
      unshare: (id) => {
        state.folder = { ...state.folder!, shares: state.folder!.shares.filter((one) => one.id !== id) };
      },
      take: (id) => state.papers[id] ?? 'others',
      colleagues: () => state.colleagues,
    },
    archives: {
      make: (name, headers) => {
        state.before('store', name);
        const id = `archive-${state.archives.size + 1}`;
        state.archives.set(id, { headers, rows: [], writer: state.user });
        return id;
      },
      urlOf: (fileId) => `https://sheets.example/${fileId}`,
      ids: (fileId) => state.archives.get(fileId)?.rows.map(([id]) => id!),
      rows: (fileId, { from, count, width }) =>
        state.archives
          .get(fileId)
          ?.rows.slice(from, count === undefined ? undefined : from + count)
          .map((row) => row.slice(0, width)),
      add: (fileId, added) => {
        state.before('store', fileId);
        const file = state.archives.get(fileId);
        if (!file || file.writer !== state.user) return false;
        file.rows.push(...added.map((row) => [...row]));
        return true;
      },
      put: (fileId, changed) => {
        state.before('store', fileId);
        const file = state.archives.get(fileId);
        if (!file || file.writer !== state.user) return false;
        for (const { at, texts } of changed) file.rows[at] = [...texts];
        return true;
      },
    },
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

const idOf = (table: Table, row: Row): unknown => withDerived(table, row)[table.id];

/** What a person would have typed for this member: what is derived is given by the cells that it follows from. */
function memberCells({ memberKey: _, plans, revenueYen, ...member }: Partial<Member>): NewMember {
  const memberNumber = member.memberNumber ?? '1001';
  return {
    ...newMember(newRecord(members, {})),
    memberNumber,
    branch: member.branch ?? '',
    organization: `社会福祉法人架空${memberNumber}`,
    contact: '見本　花子',
    email: `m${memberNumber}@example.jp`,
    fax: '03-0000-0001',
    postalCode: '100-0001',
    address: '東京都架空区1-1',
    revenueUnit: '円',
    revenueText: revenueYen === undefined ? '3億円' : String(revenueYen ?? ''),
    revenueState: '実績',
    revenueBasis: '売上高',
    taxBasis: '税込',
    fiscalYear: '2026-03',
    program: 'ALIVE',
    planText: plans ?? '',
    state: '有効',
    ...member,
  };
}

/** Mandates, templates and agency as a working agency has them; each test takes away what it is about. */
function installFacts(world: MemoryWorld): void {
  for (const program of registry) {
    const row: ProgramRow = newRecord(programs, {
      code: program.code,
      name: program.name,
      mandate: '取扱あり',
      officialDisclosure: '必要',
      estimateLetters: '社内限り',
    });
    world.rows.set(programs.key, [...(world.rows.get(programs.key) ?? []), row]);
    for (const plan of program.plans) {
      const planRow: PlanRow = newRecord(plans, {
        code: plan.code,
        program: program.code,
        name: plan.name,
        letter: plan.letter,
        liabilityLimitYen: plan.liabilityLimitYen?.value ?? null,
        costLimitYen: plan.costLimitYen?.value ?? null,
        deductible: plan.deductibleYen?.value === 0 ? 'なし' : '',
        certainty: '公表',
      });
      world.rows.set(plans.key, [...(world.rows.get(plans.key) ?? []), planRow]);
    }
  }
  const texts = Object.values(templateCodes).map((code) =>
    newRecord(templates, {
      code,
      version: '1',
      subject: '{{書類名}}の送付（{{法人名}}様）',
      body: '{{法人名}}\n{{担当者名}}様\n{{書類名}}をお送りします。',
      approvalNumber: 'TEST-001',
      usableUntil: '2027-03-31',
    }),
  );
  world.rows.set(templates.key, texts);
  world.setSetting('agencyName', '架空保険事務所');
  world.setSetting('senderName', '架空保険事務所');
  world.setSetting('replyTo', 'desk@agency.example.jp');
  world.setSetting('automationOwner', '');
}

function publishedRates(): unknown[][] {
  return rateBlock(publishedRateRows(registry));
}

/** As PREMIUM answers over the block. */
function probed(rates: ReturnType<typeof compileRates>, { plan, revenueYen, asOf }: ProbeCase): ProbeAnswer {
  const rating = rate(rates, { plan, revenueYen, asOf });
  return rating.kind === 'premium' ? rating.premiumYen : '要照会';
}
