// One person's request and the years of 保存期間 reach the files of closed years, wherever a run dies.
import { archiveYears, openArchive } from '../../../src/rooms/archive/archive-years';
import { checkArchive } from '../../../src/rooms/archive/check-archive';
import { disclosePerson, erasePerson, openPerson } from '../../../src/rooms/privacy/person';
import { waitingFiles } from '../../../src/rooms/privacy/person-files';
import { erasePersonYear, openPersonYears } from '../../../src/rooms/privacy/person-years';
import { checkRetention } from '../../../src/rooms/privacy/retention-menu';
import { eraseExpiredYear, listExpiredYears } from '../../../src/rooms/privacy/retention-years';
import { deadlines } from '../../../src/tables/deadlines';
import { members } from '../../../src/tables/members';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

const MARK = '個人印';
const OTHER = '別人印';
const NUMBER = '1001';
/** The world's day is 2026-11-22: both years are closed. */
const YEARS = ['2023', '2024'];
/** Of each year one letter and one deadline of each of the two. */
const FILES = ['保管 送信箱 2024年', '保管 期限 2024年', '保管 送信箱 2023年', '保管 期限 2023年'];
let world: MemoryWorld;

beforeEach(() => {
  world = memoryWorld();
  Object.assign(world.state, { manager: true, seals: true });
  world.state.folder = { url: 'u', open: true, owner: world.state.user, shares: [] };
  world.setSetting('archives', '');
  const both = [
    ['1001', MARK],
    ['1002', OTHER],
  ] as const;
  for (const [at, [memberNumber, mark]] of both.entries()) {
    const { memberKey } = world.addMember({ memberNumber, organization: mark, state: '停止' });
    for (const year of YEARS) {
      const sentAt = `${year}-05-01T10:00:00`;
      const set = { memberNumber, organization: mark };
      world.ports.tables.append(outbox, [
        newRecord(outbox, {
          ...{
            ...set,
            deliveryNumber: `M-${year}-000${at + 1}`,
            sentAt,
            createdAt: sentAt,
            method: 'メール',
          },
          ...{ state: '送信済', toldState: '送信済', recipient: `${mark}@example.jp`, subject: `${mark}様` },
          ...{ attachment: `書類.pdf https://drive.google.com/file/d/file_${memberNumber}_${year}/view` },
          payload: `{"text":"${mark}"}`,
        }),
      ]);
      world.ports.tables.append(deadlines, [
        newRecord(deadlines, {
          ...{ ...set, memberKey, deadlineKey: `${year}/${at}`, kind: '更改案内', state: '完了' },
          ...{ dueAt: `${year}-06-01T17:00:00`, note: mark },
        }),
      ]);
    }
  }
  Object.assign(world.ports, {
    whole: { tabs: [members, quotes, outbox, deadlines, policies], tables: world.ports.tables },
  });
  archiveYears(world.ports, { confirm: openArchive(world.ports).total });
  world.audit.length = 0;
});

const inFiles = (): string => JSON.stringify([...world.state.archives.values()].map(({ rows }) => rows));
const findings = (): readonly string[] => checkArchive(world.ports).files.flatMap((file) => file.findings);
const dueNow = () =>
  openPersonYears(world.ports, { memberNumber: NUMBER }).files.filter(({ count }) => count > 0);
const eraseAll = (ports = world.ports): void => {
  for (const { fileId, count } of dueNow())
    erasePersonYear(ports, { memberNumber: NUMBER, fileId, confirm: count });
};

test('what is handed out has tab, year, header and text of closed years, and of nobody else', () => {
  const { cells, closed, left, columns } = disclosePerson(world.ports, { memberNumber: NUMBER });
  expect(columns).toEqual(['タブ', '年（保管した記録）', '番号', '項目', '内容']);
  for (const year of YEARS) {
    expect(cells).toContainEqual(['送信箱', year, `M-${year}-0001`, '宛先', `${MARK}@example.jp`]);
    expect(cells).toContainEqual(['期限', year, `${year}/0`, '注意', MARK]);
  }
  expect(cells).toContainEqual(['会員名簿', '', '1001/ALIVE', '法人名', MARK]);
  expect(JSON.stringify(cells)).not.toContain(OTHER);
  expect([closed, left]).toEqual([[], 0]);
  expect(world.audit).toEqual([
    expect.objectContaining({
      useCase: 'disclosePerson',
      subjects: [NUMBER],
      summary: expect.stringContaining(String(cells.length)) as string,
    }),
  ]);
});

test('chunk by chunk it is the same, and each file is looked at once', () => {
  const whole = disclosePerson(world.ports, { memberNumber: NUMBER }).cells;
  const ports = { ...world.ports, time: { ...world.ports.time, spent: () => true } };
  const parts = [disclosePerson(ports, { memberNumber: NUMBER })];
  for (let last = parts[0]!; last.left > 0; parts.push(last))
    last = disclosePerson(ports, { memberNumber: NUMBER, after: last.after });
  // The tabs, then four files.
  expect(parts.map(({ left }) => left)).toEqual([4, 3, 2, 1, 0]);
  expect(parts.flatMap(({ cells }) => cells)).toEqual(whole);
});

test('files that this account cannot open are named', () => {
  const [first] = world.state.archives.keys();
  const { archives } = world.ports;
  const ports = {
    ...world.ports,
    archives: {
      ...archives,
      rows: (id: string, place: never) => (id === first ? undefined : archives.rows(id, place)),
    },
  };
  expect(openPersonYears(ports, { memberNumber: NUMBER }).closed).toEqual(['保管 送信箱 2023年']);
  expect(disclosePerson(ports, { memberNumber: NUMBER }).closed).toEqual(['保管 送信箱 2023年']);
});

test('counted before, blanked as in the tabs, with seals that hold and a line without a name', () => {
  expect(dueNow().map(({ name, count, kept }) => [name, count, kept])).toEqual(
    FILES.map((name) => [name, 1, 0]),
  );
  eraseAll();
  expect(dueNow()).toEqual([]);
  expect(inFiles()).not.toContain(MARK);
  // Organization, recipient, subject and payload of two letters; organization and note of two deadlines.
  expect(inFiles().split(OTHER)).toHaveLength(1 + 2 * 4 + 2 * 2);
  expect(findings()).toEqual([]);
  const rows = [...world.state.archives.values()].flatMap(({ rows }) => rows.map((row) => row.join('|')));
  expect(rows.filter((row) => row.includes('（本人の請求により消去）'))).toHaveLength(4);
  expect(
    rows.filter((row) => row.startsWith('M-2023-0001|') && row.includes('2023-05-01T10:00:00')),
  ).toHaveLength(1);
  expect(world.audit.map(({ useCase, subjects }) => [useCase, ...subjects])).toEqual(
    ['M-2024-0001', '2024/0', 'M-2023-0001', '2023/0'].map((id) => ['erasePersonYear', id]),
  );
  expect(JSON.stringify(world.audit)).not.toContain(MARK);
  expect(
    waitingFiles(world.ports)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['file_1001_2023', 'file_1001_2024']);
});

test('what a contract needs stays, and is told', () => {
  world.ports.tables.append(policies, [
    newRecord(policies, { policyNumber: 'P-2026-0001', memberNumber: NUMBER, memberKey: '1001/ALIVE' }),
  ]);
  // Letters are no part of the contract; deadlines are.
  expect(
    openPersonYears(world.ports, { memberNumber: NUMBER }).files.map(({ name, count, kept }) => [
      name,
      count,
      kept,
    ]),
  ).toEqual(FILES.map((name) => (name.includes('期限') ? [name, 0, 1] : [name, 1, 0])));
});

test('wherever a run dies, no row goes without a line, seals hold, and the next run ends it', () => {
  /** Effects: the proof that it may write, the PDFs (of letters), the line, its flush, the rows. */
  const effects = 2 * 5 + 2 * 4;
  const base = JSON.stringify([...world.state.archives]);
  let reached = 0;
  const dying = (at: number) => {
    const step = () => {
      reached += 1;
      if (reached === at) throw new Error('killed');
    };
    const { archives, memory, audit, tables } = world.ports;
    const before =
      <A extends unknown[], R>(work: (...given: A) => R) =>
      (...given: A): R => {
        step();
        return work(...given);
      };
    const dies = { ...tables, flush: before(tables.flush) };
    return {
      ...world.ports,
      tables: dies,
      whole: { ...world.ports.whole, tables: dies },
      archives: { ...archives, put: before(archives.put) },
      memory: { ...memory, keep: before(memory.keep) },
      audit: { record: before(audit.record) },
    };
  };
  for (let at = 1; at <= effects + 1; at++) {
    world.state.archives = new Map(
      JSON.parse(base) as typeof world.state.archives extends Map<infer K, infer V> ? [K, V][] : never,
    );
    for (const { id } of waitingFiles(world.ports))
      world.ports.memory.keep({ [`files/remove/${id}`]: undefined });
    world.audit.length = 0;
    reached = 0;
    const run = () => eraseAll(dying(at) as never);
    if (at <= effects) expect(run).toThrow('killed');
    else run();
    const where = `killed at ${at}`;
    const told = new Set(world.audit.flatMap(({ subjects }) => subjects));
    const gone = [...world.state.archives.values()].flatMap(({ rows }) =>
      rows.filter((row) => row.includes('（本人の請求により消去）')).map(([id]) => id!),
    );
    expect([where, gone.filter((id) => !told.has(id)), findings()]).toEqual([where, [], []]);
    eraseAll();
    expect([where, inFiles().includes(MARK), findings()]).toEqual([where, false, []]);
    expect([where, waitingFiles(world.ports).length]).toEqual([where, 2]);
    expect(inFiles().split(OTHER)).toHaveLength(1 + 2 * 4 + 2 * 2);
  }
  expect(reached).toBe(effects);
});

test('a file of another account takes nothing, and no line says that it did', () => {
  world.state.user = 'other@agency.example.jp';
  const before = inFiles();
  expect(refusedBy(() => eraseAll())).toEqual(['archiveRowsClosed']);
  expect([inFiles(), world.audit, waitingFiles(world.ports)]).toEqual([before, [], []]);
});

test('a file that somebody sorts meanwhile loses no row of others', () => {
  const [letters] = world.state.archives.values();
  const record = (...given: Parameters<typeof world.ports.audit.record>) => {
    world.ports.audit.record(...given);
    letters!.rows.reverse();
  };
  const [file] = dueNow().slice(2);
  const one = { memberNumber: NUMBER, fileId: file!.fileId, confirm: 1 };
  expect(refusedBy(() => erasePersonYear({ ...world.ports, audit: { record } }, one))).toEqual([
    'archiveRowsMoved',
  ]);
  expect(inFiles().split(OTHER)).toHaveLength(1 + 2 * 4 + 2 * 2);
  erasePersonYear(world.ports, one);
  expect(JSON.stringify(letters!.rows)).not.toContain(MARK);
});

test('a row that somebody rewrote keeps its seal: the change still shows', () => {
  const [letters] = world.state.archives.values();
  const row = letters!.rows.find(([id]) => id === 'M-2023-0001')!;
  row[letters!.headers.indexOf('書類名')] = '書き換え';
  const before = findings();
  eraseAll();
  expect(before).toHaveLength(1);
  expect(findings()).toEqual(before);
});

test('another number than shown, a file that is none, and a copy of the workbook erase nothing', () => {
  const before = inFiles();
  const { fileId } = dueNow()[0]!;
  const asked = (set: object) =>
    refusedBy(() => erasePersonYear(world.ports, { memberNumber: NUMBER, fileId, confirm: 1, ...set }));
  expect(asked({ confirm: 2 })).toEqual(['archiveRowsConfirm']);
  expect(asked({ fileId: 'unknown' })).toEqual(['archiveRowsClosed']);
  for (const place of [`${world.state.fileId} 練習用`, 'another-file']) {
    world.setSetting('bookFile', place);
    expect(asked({})).toEqual(['archiveRowsPractice']);
  }
  expect(inFiles()).toBe(before);
});

test('one number is typed for tabs and closed years', () => {
  const { total } = openPerson(world.ports, { memberNumber: NUMBER });
  // The row of the roster.
  expect(total).toBe(1);
  const asked = (confirm: number) => () =>
    erasePerson(world.ports, { memberNumber: NUMBER, confirm, years: 4 });
  expect(refusedBy(asked(1))).toEqual(['personConfirm']);
  expect(asked(5)().total).toBe(0);
  world.audit.length = 0;
  // Nothing but closed years is left: no line about nothing.
  expect(asked(4)().total).toBe(0);
  expect(world.audit).toEqual([]);
});

test('years that are over go from the files too, and files of later years are not read', () => {
  world.setSetting('keepDeliveries', '3');
  world.setSetting('keepQuotes', '2');
  const read: string[] = [];
  const { archives } = world.ports;
  const ports = {
    ...world.ports,
    archives: {
      ...archives,
      rows: (id: string, place: Parameters<typeof archives.rows>[1]) => {
        read.push(id);
        return archives.rows(id, place);
      },
    },
  };
  // 2026-11-22: letters before 2023-11-22, deadlines before 2024-11-22.
  const { files } = listExpiredYears(ports);
  expect(files.map(({ name, count }) => [name, count])).toEqual([
    ['保管 期限 2024年', 2],
    ['保管 送信箱 2023年', 2],
    ['保管 期限 2023年', 2],
  ]);
  expect(read).toHaveLength(3);
  const asked: string[] = [];
  checkRetention({
    ...ports,
    screen: {
      ...ports.screen,
      askText: (_: string, text: string) => (asked.push(text), '6'),
      tell: () => undefined,
    },
  });
  expect(asked[0]).toContain('・保管 期限 2024年：2件');
  expect(listExpiredYears(ports).files).toEqual([]);
  // The letters of 2024 alone are left.
  expect(inFiles().split(MARK)).toHaveLength(1 + 4);
  expect(findings()).toEqual([]);
  expect(refusedBy(() => eraseExpiredYear(ports, { fileId: files[0]!.fileId, confirm: 2 }))).toEqual([
    'archiveRowsConfirm',
  ]);
});

test('as much as the time allows goes at once, and the rest when it is run again', () => {
  world.setSetting('keepDeliveries', '2');
  world.setSetting('keepQuotes', '2');
  // Letters and deadlines before 2024-11-22: two rows in each of four files.
  const typed: string[] = [];
  const told: string[] = [];
  const run = (): void => {
    // The list is made in time; then the number takes a while to be typed.
    let isTyped = false;
    checkRetention({
      ...world.ports,
      time: { spent: () => isTyped },
      screen: {
        ...world.ports.screen,
        askText: (_, text) => {
          isTyped = true;
          typed.push(/件数「(\d+)」/.exec(text)![1]!);
          return typed[typed.length - 1];
        },
        tell: (_, text) => void told.push(text),
      },
    });
  };
  for (const left of [6, 4, 2]) {
    run();
    expect(told.pop()).toMatch(new RegExp(`^2件の内容を消去.*${left}件はまだ消去していません。もう一度実行`));
    expect(listExpiredYears(world.ports).files.reduce((sum, { count }) => sum + count, 0)).toBe(left);
  }
  run();
  expect(told.pop()).toBe('2件の内容を消去しました。番号・金額・日付は残っています。');
  expect(typed).toEqual(['8', '6', '4', '2']);
  expect(findings()).toEqual([]);
  const lines = world.audit.filter(({ useCase }) => useCase === 'eraseExpiredYear');
  expect(lines).toHaveLength(4);
});
