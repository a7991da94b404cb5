// Closed years in files of their own: nothing lost, nothing twice wherever a run dies, the chain whole, found again.
import { canonicalJson, sha256Hex } from '../../../src/domain/fingerprint';
import { archiveYears, openArchive } from '../../../src/rooms/archive/archive-years';
import { checkArchive } from '../../../src/rooms/archive/check-archive';
import { searchArchive } from '../../../src/rooms/archive/search-archive';
import { guardWrites } from '../../../src/rooms/records';
import { openBookCheck, settleBook } from '../../../src/rooms/records/settle-book';
import { verifyRecords } from '../../../src/rooms/records/verify-records';
import type { Ports } from '../../../src/ports';
import { archivedFiles, archivedNumbers, archiveText } from '../../../src/tables/archive-index';
import { deadlines } from '../../../src/tables/deadlines';
import { plans, programs, settings } from '../../../src/tables/masters';
import { newRecord } from '../../../src/tables/new-record';
import { outbox, type Delivery } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { audit } from '../../../src/tables/records';
import { sealOfRow } from '../../../src/tables/row-seal';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

/** The world's day is 2026-11-22: 2024 is the last closed year. */
const CLOSED = ['2022', '2023', '2024'];
const LETTERS_A_YEAR = 4;

type World = MemoryWorld & { readonly all: () => Ports };
type Rows = MemoryWorld['rows'];
const copied = (rows: Rows): Rows =>
  new Map([...rows].map(([key, list]) => [key, list.map((row) => ({ ...row }))]));
const made = new Map<string, { readonly rows: Rows; readonly memory: ReadonlyMap<string, string> }>();

/** Filled once, and put back whole for each test. */
function desk(closed = CLOSED, letters = LETTERS_A_YEAR): World {
  const world = emptyDesk();
  const key = `${closed.join()}/${letters}`;
  const base = made.get(key);
  if (base) {
    for (const [table, list] of copied(base.rows)) world.rows.set(table, list);
    world.state.memory = new Map(base.memory);
    return world;
  }
  fill(world, closed, letters);
  made.set(key, { rows: copied(world.rows), memory: new Map(world.state.memory) });
  return world;
}

function emptyDesk(): World {
  const world = memoryWorld();
  // Masters have their seals from a set-up.
  world.rows.set(programs.key, []);
  world.rows.set(plans.key, []);
  world.state.rateValues = world.state.rateValues.slice(0, 1);
  world.state.manager = true;
  world.state.seals = true;
  world.state.folder = { url: 'u', open: true, owner: world.state.user, shares: [] };
  world.setSetting('archives', '');
  const lines = () => world.table(audit);
  const ports = (): Ports => {
    const tables = guardWrites(world.ports.tables, {
      memory: world.ports.memory,
      stands: ({ sequence, hash }) =>
        lines().some((line) => Number(line.sequence) === sequence && line.hash === hash),
    });
    return {
      ...world.ports,
      tables,
      whole: { tabs: [outbox, deadlines], tables },
      audit: {
        record: (useCase, subjects, summary) => {
          const last = [...lines()].sort((left, right) => (left.sequence < right.sequence ? 1 : -1))[0];
          const entry = {
            sequence: String(Number(last?.sequence ?? 0) + 1).padStart(6, '0'),
            at: world.ports.clock.now(),
            actor: 'staff@agency.example.jp',
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
  return { ...world, all: ports };
}

function fill(world: World, closed: readonly string[], letters: number): void {
  const { today } = world.state;
  for (const year of [...closed, '2025', '2026']) {
    world.state.today = `${year}-05-01`;
    const { audit: trail, tables } = world.all();
    if (year === closed[0]) trail.record('setUpWorkbook', [], '初期設定');
    for (let number = 1; number <= letters; number++) {
      const deliveryNumber = `M-${year}-000${number}`;
      tables.append(outbox, [letter(deliveryNumber, `${year}-05-01T10:00:00`)]);
      tables.append(deadlines, [
        newRecord(deadlines, {
          deadlineKey: `${year}/${number}`,
          kind: '更改案内',
          state: number === 1 ? '未了' : '完了',
          dueAt: `${year}-06-0${number}T17:00:00`,
          organization: `架空${number}`,
        }),
      ]);
      trail.record('sendOutbox', [deliveryNumber], '送信');
    }
    tables.flush();
  }
  world.state.today = today;
}

const letter = (deliveryNumber: string, sentAt: string, set: Partial<Delivery> = {}): Delivery =>
  newRecord(outbox, {
    deliveryNumber,
    sentAt,
    createdAt: sentAt,
    state: '送信済',
    toldState: '送信済',
    method: 'メール',
    organization: '社会福祉法人髙橋会',
    letterTitle: '更新手続きのご案内',
    recipient: '=cmd@member.example',
    payload: '{"version":1,\r\n"text":"\'控え"}',
    ...set,
  });

/** 12 letters, 9 deadlines (one a year is open), and 1 + 12 lines of three years. */
const TOTAL = 12 + 9 + 13;

const finished = (world: World): void => {
  for (let left = openArchive(world.all()).total; left > 0;)
    ({ left } = archiveYears(world.all(), { confirm: left }));
};
const findings = (world: World) =>
  verifyRecords(world.all()).findings.map(({ tab, what }) => `${tab} ${what}`);
const fileTexts = (world: World): string[] =>
  [...world.state.archives.values()].flatMap(({ rows }) => rows.map((row) => JSON.stringify(row)));
const indexOf = (world: World) => archivedFiles(archiveText(world.table(settings)));

it('moves closed years with their seals, and leaves what is open, rewritten or of a later year', () => {
  const world = desk();
  const { policyNumber } = newRecord(policies, { policyNumber: 'P-2024-0001' });
  world
    .all()
    .tables.append(policies, [newRecord(policies, { policyNumber, state: '満期', paymentState: '未収' })]);
  world
    .all()
    .tables.append(outbox, [
      letter('M-2024-0005', '2024-07-01T10:00:00', { subjectNumbers: policyNumber }),
      letter('M-2024-0006', '2024-07-01T10:00:00', { toldState: '送信中' }),
      letter('M-2024-0007', '2024-07-01T10:00:00', { state: '不達', toldState: '不達' }),
      letter('M-2024-0008', '2024-07-01T10:00:00'),
    ]);
  Object.assign(
    world.rows.get(outbox.key)!.find((row) => row['deliveryNumber'] === 'M-2024-0008')!,
    {
      recipient: 'typed@over.example',
    },
  );
  expect(openArchive(world.all())).toMatchObject({ total: TOTAL, lastYear: '2024', hasFolder: true });
  finished(world);
  expect(world.table(outbox).map((row) => row.deliveryNumber)).toEqual([
    ...[1, 2, 3, 4].map((number) => `M-2025-000${number}`),
    ...[1, 2, 3, 4].map((number) => `M-2026-000${number}`),
    ...[5, 6, 7, 8].map((number) => `M-2024-000${number}`),
  ]);
  expect(world.table(deadlines).filter(({ state }) => state === '未了')).toHaveLength(5);
  expect(world.table(deadlines)).toHaveLength(5 + 2 * 3);
  expect(Number(world.table(audit)[0]!.sequence)).toBe(14);
  expect(archivedNumbers(indexOf(world), outbox.tab)).toHaveLength(12);
  expect(openArchive(world.all())).toMatchObject({ total: 0, waits: [] });
  expect(checkArchive(world.all()).files.map(({ findings }) => findings)).toEqual(Array(9).fill([]));
});

it('keeps the chain, the numbers and the origin of the workbook', () => {
  const world = desk();
  expect(findings(world)).toEqual([]);
  finished(world);
  expect(findings(world)).toEqual([]);
  expect(world.all().tables.isBehind()).toBe(false);
  const next = world.all().tables.series(
    'M',
    '2026',
    world.table(outbox).map((row) => row.deliveryNumber),
  );
  expect(next()).toBe('M-2026-0005');
  // A letter that is deleted by hand afterwards is still missed.
  world.rows.set(
    outbox.key,
    world.rows.get(outbox.key)!.filter((row) => row['deliveryNumber'] !== 'M-2025-0002'),
  );
  expect(findings(world)).toEqual([expect.stringContaining('送信箱')]);
});

it('tells of a head that stands in a file, and of one that is another', () => {
  const world = desk();
  const heads = world.table(audit).map(({ sequence, hash }) => ({ sequence, hash }));
  finished(world);
  const told = (known: { sequence: string; hash: string }) =>
    verifyRecords(world.all(), known).findings.map(({ what }) => what);
  expect(told(heads[12]!)).toEqual([]);
  expect(told(heads[5]!)).toEqual([expect.stringContaining('保管した記録')]);
  expect(told({ ...heads[12]!, hash: 'f'.repeat(64) })).not.toEqual([]);
});

it('a line before the first that stands is missed', () => {
  const world = desk();
  finished(world);
  world.rows.set(audit.key, world.rows.get(audit.key)!.slice(1));
  expect(findings(world)).not.toEqual([]);
});

it('wherever a run dies, nothing is lost or twice, and 記録の検査 finds nothing in between', () => {
  let effects = 0;
  const small = () => desk(['2023', '2024'], 2);
  // Four letters, two deadlines that are closed, and the lines of both years with that of the set-up.
  const total = 4 + 2 + 5;
  const count = small();
  count.state.before = () => void (effects += 1);
  finished(count);
  expect(new Set(fileTexts(count)).size).toBe(total);
  // Six files: one is made, filled, noted twice, told of and emptied.
  expect(effects).toBe(6 * 6);
  for (let dies = 1; dies <= effects; dies++) {
    const world = small();
    let at = 0;
    world.state.before = () => {
      at += 1;
      if (at === dies) throw new Error('killed');
    };
    expect(() => finished(world)).toThrow('killed');
    world.state.before = () => undefined;
    const where = `killed at ${dies}`;
    expect([where, findings(world)]).toEqual([where, []]);
    finished(world);
    const texts = fileTexts(world);
    expect([where, texts.length, new Set(texts).size]).toEqual([where, total, total]);
    expect(checkArchive(world.all()).files.flatMap(({ findings }) => findings)).toEqual([]);
  }
});

it('a copy that differs by one character takes no row out', () => {
  const world = desk();
  const { archives } = world.ports;
  const wrong = {
    ...world.all(),
    archives: {
      ...archives,
      add: (id: string, rows: readonly (readonly string[])[]) =>
        archives.add(
          id,
          rows.map((row) => row.map((text) => text.replace('髙', '高'))),
        ),
    },
  };
  const code = refusedBy(() => archiveYears(wrong, { confirm: TOTAL }));
  expect(code).toEqual(['archiveDiffers']);
  expect(world.table(outbox)).toHaveLength(20);
});

it('a row that somebody changes between copy and deletion stays with the change, and moves with it later', () => {
  const world = desk();
  const ports = world.all();
  const meddling: Ports = {
    ...ports,
    tables: {
      ...ports.tables,
      takeOut: (table, records) => {
        const row = world.rows.get(outbox.key)!.find((one) => one['deliveryNumber'] === 'M-2022-0002');
        if (row) row['arrival'] = '到着';
        return ports.tables.takeOut(table, records);
      },
    },
  };
  archiveYears(meddling, { confirm: TOTAL });
  expect(world.table(outbox)[0]).toMatchObject({ deliveryNumber: 'M-2022-0002', arrival: '到着' });
  finished(world);
  const found = searchArchive(world.all(), { words: 'M-2022-0002 到着' });
  expect(found.hits).toHaveLength(1);
});

it('is found again by every word of a row, whatever their width and variants', () => {
  const world = desk();
  finished(world);
  const hits = (words: string, tab = '') => searchArchive(world.all(), { words, tab }).hits;
  expect(hits('高橋会 2023-05')).toHaveLength(4);
  expect(hits('Ｍ-2023-0003')).toHaveLength(2);
  expect(hits('Ｍ-2023-0003', '監査記録')).toHaveLength(1);
  expect(hits('高橋会 2026')).toEqual([]);
  const [hit] = hits('M-2023-0003', '送信箱');
  expect(hit!.cells).toContainEqual({ title: '法人名', text: '社会福祉法人髙橋会' });
  expect(hit!.cells.map(({ title }) => title)).not.toContain('控え');
});

it('finds what was changed in a file', () => {
  const world = desk();
  finished(world);
  for (const { tab, year, fileId } of indexOf(world)) {
    if (year !== '2023') continue;
    const { rows, headers } = world.state.archives.get(fileId)!;
    const column = headers.indexOf(tab === '監査記録' ? '内容' : '法人名');
    rows[1]![column] = '書き換え';
  }
  const found = checkArchive(world.all()).files.filter(({ findings }) => findings.length > 0);
  expect(found.map(({ name }) => name)).toEqual([
    '保管 送信箱 2023年',
    '保管 期限 2023年',
    '保管 監査記録 2023年',
  ]);
});

it('another manager, who may not change the file, goes on in one of his own', () => {
  const world = desk();
  finished(world);
  world.state.user = 'other@agency.example.jp';
  world.all().tables.append(outbox, [letter('M-2024-0009', '2024-08-01T10:00:00')]);
  finished(world);
  expect(indexOf(world).filter(({ tab, year }) => tab === '送信箱' && year === '2024')).toMatchObject([
    { numbers: ['M-2024-0001～0004'] },
    { numbers: ['M-2024-0009'] },
  ]);
});

it('a line that was rewritten, and all after it, stay where they are', () => {
  const world = desk();
  Object.assign(world.rows.get(audit.key)![3]!, { summary: '書き換え' });
  const code = refusedBy(() => archiveYears(world.all(), { confirm: TOTAL }));
  expect(code).toEqual(['archiveLineChanged']);
  expect(world.table(audit).map(({ sequence }) => sequence)).toContain('000004');
});

it('seals are made of texts: a row read back from a file has the seal with which it left', () => {
  const world = desk();
  const { seal = '' } = world.rows.get(outbox.key)![0]! as { readonly seal?: string };
  expect(seal).toBe(sealOfRow(outbox, world.table(outbox)[0]!));
  finished(world);
  expect(fileTexts(world).filter((text) => text.includes(seal))).toHaveLength(1);
});

it('files that a restored version has not heard of are known again once it is settled, and hold no row twice', () => {
  const world = desk();
  const before = copied(world.rows);
  finished(world);
  const moved = fileTexts(world);
  const files = indexOf(world).map(({ fileId }) => fileId);
  world.rows.clear();
  for (const [table, list] of before) world.rows.set(table, list);
  expect(indexOf(world)).toEqual([]);
  settleBook(world.all(), { standing: openBookCheck(world.all()).lines.standing });
  expect(indexOf(world).map(({ fileId }) => fileId)).toEqual(files);
  expect(findings(world)).toEqual([]);
  finished(world);
  expect(fileTexts(world)).toEqual(moved);
  expect(indexOf(world).map(({ fileId }) => fileId)).toEqual(files);
  expect(checkArchive(world.all()).files.flatMap((file) => file.findings)).toEqual([]);
  expect(findings(world)).toEqual([]);
});
