// What 記録の検査 finds: the chain, frozen rows, rates and facts, and between when and when.
import { canonicalJson, sha256Hex } from '../../../src/domain/fingerprint';
import { programs as registry } from '../../../src/programs';
import { RATE_COLUMNS } from '../../../src/rating/rate-row';
import { publishedRateRows, rateCells } from '../../../src/rating/seed-rows';
import { facts } from '../../../src/tables/facts';
import { quotes } from '../../../src/tables/quotes';
import { rates } from '../../../src/tables/rates';
import { audit, type AuditEntry } from '../../../src/tables/records';
import { seals } from '../../../src/tables/seals';
import { newRecord } from '../../../src/tables/new-record';
import type { Ports } from '../../../src/ports';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { acceptChanges } from '../../../src/rooms/records/accept-changes';
import { checkChain } from '../../support/check-chain';
import { contract } from '../../../src/rooms/records/contract';
import { mailAuditHead } from '../../../src/rooms/records/mail-audit-head';
import { recordHandEdit } from '../../../src/rooms/records/record-hand-edit';
import { sealUnsealed } from '../../../src/rooms/records/late-seals';
import { sealWrites } from '../../../src/rooms/records/seal-writes';
import { verifyRecords } from '../../../src/rooms/records/verify-records';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const terms = { effectiveDate: '2027-04-01', transaction: '新規', letters: false } as const;

interface Desk {
  readonly world: MemoryWorld;
  readonly ports: Ports;
  readonly row: (key: string, at: number) => Record<string, unknown>;
}

/** Rates and one fact as the product installs them, one quote, and a real chain. */
function desk(): Desk {
  const world = memoryWorld();
  // Every row as the store writes it.
  world.state.seals = true;
  world.state.manager = true;
  Object.defineProperty(world.state, 'rateValues', {
    get: () => [
      RATE_COLUMNS.map(({ header }) => header),
      ...(world.rows.get(rates.key) ?? []).map((row) => RATE_COLUMNS.map(({ key }) => row[key] ?? '')),
    ],
  });
  const tables = sealWrites(world.ports.tables, world.ports.clock);
  const record: Ports['audit']['record'] = (useCase, subjects, summary) => {
    const entries = world.table(audit);
    const entry = {
      sequence: String(entries.length + 1).padStart(6, '0'),
      at: world.ports.clock.now(),
      actor: 'staff@agency.example.jp',
      useCase,
      subjects: subjects.join('、'),
      summary,
      previousHash: entries.at(-1)?.hash ?? '',
    };
    tables.append(audit, [{ ...entry, hash: sha256Hex(canonicalJson(entry)) }]);
  };
  const ports: Ports = { ...world.ports, tables, audit: { record } };
  tables.append(
    rates,
    publishedRateRows(registry).map((row) => {
      const cells = rateCells(row);
      const entries = RATE_COLUMNS.map(({ key }, at) => [key, cells[at]]);
      const rateKey = `${row.version}/${row.plan}/${row.revenueYen}`;
      return newRecord(rates, { ...Object.fromEntries(entries), rateKey });
    }),
  );
  tables.append(facts, [newRecord(facts, { factKey: 'ALIVE.x', program: 'ALIVE', value: '1年' })]);
  record('setUpWorkbook', [], '追加');
  tables.flush();
  // As the set-up does of what stands already.
  sealUnsealed(world.ports);
  world.addMember({ revenueText: '3億円', revenueYen: 300_000_000 });
  createQuotes(ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規', letters: false });
  return { world, ports, row: (key, at) => world.rows.get(key)![at]! };
}

/** At the clock of the memory ports a day begins at ten. */
function on(made: Desk, today: string) {
  made.world.state.today = today;
  return verifyRecords(made.ports);
}

test('nothing is found where only the product wrote', () => {
  const check = on(desk(), '2026-11-22');
  expect(check.findings).toEqual([]);
  expect(check.counts).toEqual(
    expect.arrayContaining([
      { name: '監査記録', rows: 2 },
      { name: '見積', rows: 1 },
      { name: '料率', rows: 32 },
      { name: '事実', rows: 1 },
    ]),
  );
});

test('a cell that can no longer be read: the row was changed by hand, in this column', () => {
  const made = desk();
  made.world.type(quotes, 'Q-2026-0001', 'validUntil', '年末');
  expect(on(made, '2026-11-23').findings).toMatchObject([
    { tab: '見積', row: 2, id: 'Q-2026-0001', what: expect.stringContaining('有効期限') },
  ]);
});

test('a rate changed by hand: its tab, its row, between the two checks, by nobody known', () => {
  const made = desk();
  on(made, '2026-11-23');
  made.row(rates.key, 0)['premiumYen'] = 29_000;
  const { findings } = on(made, '2026-11-24');
  expect(findings).toMatchObject([
    {
      tab: '料率',
      row: 2,
      id: 'S0-公表/GH-A/50000000',
      between: '2026-11-23 10:00から2026-11-24 10:00までの間',
      by: '変更した人は記録されていません',
      acceptable: true,
    },
  ]);
  // A later check knows no better than the one that found it.
  expect(on(made, '2026-11-30').findings[0]!.between).toBe('2026-11-23 10:00から2026-11-24 10:00までの間');
  // Put back, it is no finding any more.
  made.row(rates.key, 0)['premiumYen'] = 30_000;
  expect(on(made, '2026-12-01').findings).toEqual([]);
});

test('where Google reported the edit, who and when stand beside it', () => {
  const made = desk();
  made.row(facts.key, 0)['value'] = '2年';
  recordHandEdit(made.ports, { tab: '事実', ids: ['ALIVE.x'], columns: ['資料の内容'] });
  expect(on(made, '2026-11-23').findings).toMatchObject([
    {
      tab: '事実',
      by: '手入力の記録：2026-11-22 10:00　staff@agency.example.jp　事実「資料の内容」を手入力で変更',
    },
  ]);
});

test('a rate that made a quote and was changed shows at the quote too', () => {
  const made = desk();
  const at = made.world.rows.get(rates.key)!.findIndex((row) => row['premiumYen'] === 66_000);
  made.row(rates.key, at)['premiumYen'] = 60_000;
  const found = on(made, '2026-11-23').findings;
  expect(found.map(({ tab, id }) => [tab, id])).toEqual([
    ['見積', 'Q-2026-0001'],
    ['料率', 'S2-公表/ALIVE/300000000'],
  ]);
});

test.each<[string, unknown, string]>([
  ['annualPremiumYen', 60_000, '年間保険料'],
  ['organization', '別の法人', '法人名'],
  ['revenueYen', 1, '算出基礎（円）'],
])('a quote with another %s names the column', (key, value, header) => {
  const made = desk();
  made.row(quotes.key, 0)[key] = value;
  expect(on(made, '2026-11-23').findings).toMatchObject([
    { tab: '見積', row: 2, what: `作成時から変わっています：${header}`, acceptable: false },
  ]);
});

test('a row that is gone is told, and so is a line of the chain', () => {
  const made = desk();
  made.world.rows.get(facts.key)!.pop();
  made.world.rows.get(audit.key)!.shift();
  expect(on(made, '2026-11-23').findings.map(({ tab, row, what }) => [tab, row, what])).toEqual([
    ['監査記録', 2, 'この行の前の記録がありません'],
    ['事実', 0, '行がありません'],
  ]);
});

test('a frozen row that was deleted shows by its number, in the middle and at the end', () => {
  const made = desk();
  for (const memberNumber of ['0002', '0003', '0004']) {
    const memberKey = `${memberNumber}/ALIVE`;
    made.world.addMember({ memberKey, memberNumber, revenueText: '3億円', revenueYen: 300_000_000 });
    createQuotes(made.ports, { ...terms, members: [memberKey] });
  }
  made.world.rows.get(quotes.key)!.splice(1, 1);
  const missing = () => on(made, '2026-11-23').findings.map(({ tab, row, id, what }) => [tab, row, id, what]);
  const what = 'この番号の行がありません。削除された可能性があります';
  expect(missing()).toEqual([['見積', 0, 'Q-2026-0002', what]]);
  made.world.rows.get(quotes.key)!.splice(1, 2);
  expect(missing()).toEqual([['見積', 0, 'Q-2026-0002～0004', what]]);
  const changes = [{ tab: '見積', id: 'Q-2026-0002～0004' }];
  expect(acceptChanges(made.ports, { changes })).toEqual({ accepted: 1 });
  expect(missing()).toEqual([]);
  // What stands changed is never accepted.
  made.row(quotes.key, 0)['annualPremiumYen'] = 1;
  expect(on(made, '2026-11-24').findings).toMatchObject([{ id: 'Q-2026-0001', acceptable: false }]);
  expect(acceptChanges(made.ports, { changes: [{ tab: '見積', id: 'Q-2026-0001' }] })).toEqual({
    accepted: 0,
  });
});

test('a check in chunks finds what one in a single go finds, each row once, and forgets nothing', () => {
  const made = desk();
  for (let at = 2; at <= 251; at++) {
    const memberNumber = String(at).padStart(4, '0');
    const memberKey = `${memberNumber}/ALIVE`;
    made.world.addMember({ memberKey, memberNumber, revenueText: '3億円', revenueYen: 300_000_000 });
  }
  createQuotes(made.ports, { ...terms, members: 'all' });
  for (const at of [0, 99, 100, 250]) made.row(quotes.key, at)['organization'] = '別の法人';
  made.row(facts.key, 0)['value'] = '2年';
  made.world.rows.get(quotes.key)!.reverse();
  const whole = on(made, '2026-11-23');
  expect(whole.left).toBe(0);
  const openSeals = () =>
    made.world
      .table(seals)
      .filter(({ found }) => found !== '')
      .map(({ sealKey }) => sealKey);
  const found = openSeals();
  expect(found).toHaveLength(5);

  made.world.state.spent = () => true;
  const parts = [verifyRecords(made.ports)];
  while (parts.at(-1)!.left > 0) parts.push(verifyRecords(made.ports, { after: parts.at(-1)!.after }));
  expect(parts.flatMap(({ findings }) => findings)).toEqual(whole.findings);
  // 251 quotes in chunks of 100 rows, and one chunk for each of the other ten tabs, and the twelve whose rows carry their seals, 期限 with its 251 in three.
  expect(parts).toHaveLength(3 + 10 + 11 + 3);
  const rowsOf = (name: string) =>
    parts.flatMap(({ counts }) => counts.filter((count) => count.name === name)).map(({ rows }) => rows);
  expect(rowsOf('見積')).toEqual([100, 100, 51]);
  expect(openSeals()).toEqual(found);
});

test('the product writing over a changed row does not hide the change', () => {
  const made = desk();
  made.row(facts.key, 0)['value'] = '2年';
  made.ports.tables.update(facts, [{ id: 'ALIVE.x', set: { paper: '回答書' } }]);
  made.ports.tables.flush();
  expect(on(made, '2026-11-23').findings).toMatchObject([{ tab: '事実', id: 'ALIVE.x' }]);
});

test('a manager may say that a change was meant; staff may not', () => {
  const made = desk();
  made.row(facts.key, 0)['value'] = '2年';
  const changes = [{ tab: '事実', id: 'ALIVE.x' }];
  on(made, '2026-11-23');
  expect(contract.acceptChanges.may).toBe('manager');
  expect(acceptChanges(made.ports, { changes })).toEqual({ accepted: 1 });
  expect(on(made, '2026-11-24').findings).toEqual([]);
  expect(made.world.table(audit).at(-1)).toMatchObject({
    useCase: 'acceptChanges',
    subjects: '事実/ALIVE.x',
  });
});

test('a draft of rates is meant to be typed into', () => {
  const made = desk();
  const { tables } = made.ports;
  tables.append(rates, [newRecord(rates, { rateKey: 'N/ALIVE/1', version: 'N', state: '下書き' })]);
  tables.flush();
  expect(made.world.table(seals).some(({ rowId }) => rowId === 'N/ALIVE/1')).toBe(false);
});

function chain(lines: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let at = 1; at <= lines; at++) {
    const entry = {
      sequence: String(at).padStart(6, '0'),
      at: '2026-11-22T10:00:00',
      actor: 'a@agency.example.jp',
      useCase: 'createQuotes',
      subjects: `Q-${at}`,
      summary: '',
      previousHash: entries.at(-1)?.hash ?? '',
    };
    entries.push({ ...entry, hash: sha256Hex(canonicalJson(entry)) });
  }
  return entries;
}

test('the chain: any change, removal, insertion or replacement shows', () => {
  const sound = chain(5);
  expect(checkChain(sound)).toEqual([]);
  expect(checkChain([...sound].reverse())).toEqual([]);
  const kinds = (entries: AuditEntry[]) => checkChain(entries).map(({ sequence, kind }) => [sequence, kind]);
  expect(kinds(sound.map((entry, at) => (at === 2 ? { ...entry, actor: 'b' } : entry)))).toEqual([
    ['000003', 'changed'],
  ]);
  expect(kinds(sound.filter((_, at) => at !== 2))).toEqual([['000004', 'missing']]);
  expect(kinds([...sound, sound[1]!])).toEqual([['000002', 'twice']]);
  const forged = { ...sound[2]!, summary: '別の内容' };
  const { hash: _hash, ...content } = forged;
  const replaced = { ...forged, hash: sha256Hex(canonicalJson(content)) };
  expect(kinds(sound.map((entry, at) => (at === 2 ? replaced : entry)))).toEqual([['000004', 'notLinked']]);
});

test('a chain rewritten from the start is found by the head that was mailed', () => {
  const head = { sequence: '000003', hash: chain(5)[2]!.hash };
  expect(checkChain(chain(5), head)).toEqual([]);
  const rewritten = chain(5).slice(0, 2);
  expect(checkChain(rewritten, head)).toMatchObject([{ sequence: '000003', kind: 'headDiffers' }]);
  const made = desk();
  expect(() => verifyRecords(made.ports, { sequence: 'x', hash: 'y' })).toThrow('auditHeadUnreadable');
  const known = { sequence: '2', hash: 'f'.repeat(64) };
  expect(verifyRecords(made.ports, known).findings).toMatchObject([{ tab: '監査記録', id: '2' }]);
});

test('the head goes to every manager once a day', () => {
  const made = desk();
  made.world.setSetting('managers', 'a@agency.example.jp, b@agency.example.jp');
  made.world.setSetting('lastAuditHead', '');
  mailAuditHead(made.ports);
  mailAuditHead(made.ports);
  expect(made.world.mails.map(({ to }) => to)).toEqual(['a@agency.example.jp', 'b@agency.example.jp']);
  expect(made.world.mails[0]!.text).toContain(`照合値：${made.world.table(audit).at(-1)!.hash}`);
  made.world.state.today = '2026-11-23';
  mailAuditHead(made.ports);
  expect(made.world.mails).toHaveLength(4);
});
