// This file tests that nothing is missing unseen: emptied tabs, tails, an emptied 照合控, half of what belongs together.
import { canonicalJson, sha256Hex } from '../../../src/domain/fingerprint';
import { facts } from '../../../src/tables/facts';
import { newRecord } from '../../../src/tables/new-record';
import { policies } from '../../../src/tables/policies';
import { questions } from '../../../src/tables/questions';
import { audit } from '../../../src/tables/records';
import { seals } from '../../../src/tables/seals';
import { transactions } from '../../../src/tables/transactions';
import type { Ports } from '../../../src/ports';
import { acceptChanges } from '../../../src/rooms/records/accept-changes';
import { ledgerPartners, policyPartners } from '../../../src/rooms/records/missing-partners';
import { sealUnsealed } from '../../../src/rooms/records/late-seals';
import { sealWrites } from '../../../src/rooms/records/seal-writes';
import { verifyRecords } from '../../../src/rooms/records/verify-records';
import { memoryWorld } from '../../support/memory-ports';

/** Two facts and a question as the set-up writes them, and a line of 監査記録 for each of three calls. */
function desk() {
  const world = memoryWorld();
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
  for (const table of [facts, questions]) world.rows.set(table.key, []);
  record('setUpWorkbook', [], '');
  tables.append(facts, [
    newRecord(facts, { factKey: 'ALIVE.x', program: 'ALIVE', value: '1年' }),
    newRecord(facts, { factKey: 'ALIVE.y', program: 'ALIVE', value: '2年' }),
  ]);
  tables.flush();
  sealUnsealed(world.ports);
  record('recordContact', ['T-2026-0001'], '');
  record('recordContact', ['T-2026-0002'], '');
  const ports: Ports = { ...world.ports, tables, audit: { record } };
  const found = () => verifyRecords(ports).findings.map(({ tab, id, what }) => `${tab} ${id}: ${what}`);
  const rows = (key: string) => world.rows.get(key)!;
  return { world, ports, found, rows };
}

test('nothing is missing where only the product wrote', () => {
  const { found } = desk();
  expect(found()).toEqual([]);
  expect(found()).toEqual([]);
});

test('the end of 監査記録, cut off after a check, shows in the next one', () => {
  const { found, rows } = desk();
  found();
  rows(audit.key).pop();
  expect(found()).toEqual([expect.stringMatching(/^監査記録 000003: 前回の検査で最後だった行がありません/)]);
});

test('the whole of 監査記録 emptied shows, with and without a check before', () => {
  for (const checked of [false, true]) {
    const { found, rows } = desk();
    if (checked) found();
    rows(audit.key).splice(0);
    expect(found()).toContain('監査記録 : 監査記録が空になっています');
  }
});

test('a whole tab emptied shows row by row', () => {
  const { found, rows } = desk();
  rows(facts.key).splice(0);
  expect(found()).toEqual(['事実 ALIVE.x: 行がありません', '事実 ALIVE.y: 行がありません']);
});

test('an emptied 照合控 is one finding a tab, is not sealed over, and a manager settles it', () => {
  const { found, rows, ports, world } = desk();
  found();
  rows(seals.key).splice(0);
  rows(facts.key)[0]!['value'] = '9年';
  // Five programmes and their nine plans (GH, TOSHA by their letters), as the domain notes list them.
  const gone = [
    ['事実', 2],
    ['制度', 5],
    ['プラン', 9],
  ] as const;
  const told = gone.map(
    ([tab, count]) =>
      `照合控 ${tab}: 「${tab}」の控えがすべてなくなっています。${count}行の内容を確かめられません`,
  );
  expect(found()).toEqual(told);
  // Looked at twice, it is still there.
  expect(found()).toEqual(told);
  const changes = gone.map(([id]) => ({ tab: '照合控', id }));
  expect(acceptChanges(ports, { changes })).toEqual({ accepted: 2 + 5 + 9 });
  expect(found()).toEqual([]);
  expect(world.table(audit).at(-1)).toMatchObject({ useCase: 'acceptChanges' });
});

test('one seal taken out, or a row typed in by hand, is a finding that a manager may accept', () => {
  const { found, rows, ports } = desk();
  rows(seals.key).splice(0, 1);
  rows(facts.key).push({ ...rows(facts.key)[1]!, factKey: 'ALIVE.z' });
  const what = '控えのない行です。手で追加されたか、照合控から控えが消されています';
  expect(found()).toEqual([`事実 ALIVE.x: ${what}`, `事実 ALIVE.z: ${what}`]);
  const changes = [
    { tab: '事実', id: 'ALIVE.x' },
    { tab: '事実', id: 'ALIVE.z' },
  ];
  expect(acceptChanges(ports, { changes })).toEqual({ accepted: 2 });
  expect(found()).toEqual([]);
});

test('a policy without its lines, without its last line, and a line without its policy', () => {
  const { world, ports } = desk();
  const policy = (policyNumber: string, transactionNumber: string) =>
    newRecord(policies, { policyNumber, transactionNumber, frozen: '{}' });
  const line = (transactionNumber: string, policyNumber: string) =>
    newRecord(transactions, { transactionNumber, policyNumber });
  world.rows.set(policies.key, []);
  world.rows.set(transactions.key, []);
  ports.tables.append(transactions, [
    line('L-2026-0001', 'P-1'),
    line('L-2026-0003', 'P-3'),
    line('L-2026-0004', 'P-9'),
  ]);
  ports.tables.append(policies, [
    policy('P-1', 'L-2026-0001'),
    policy('P-2', 'L-2026-0002'),
    policy('P-3', 'L-2026-0005'),
  ]);
  const policyOf = policyPartners(ports.tables);
  expect(world.table(policies).map(policyOf)).toEqual([
    undefined,
    'この契約の行が異動にありません',
    'この契約の最後の異動（L-2026-0005）の行がありません',
  ]);
  const lineOf = ledgerPartners(ports.tables);
  expect(world.table(transactions).map(lineOf)).toEqual([
    undefined,
    undefined,
    'この異動の契約（P-9）の行がありません',
  ]);
});

test('each costs one read more at most', () => {
  const { ports } = desk();
  const reads = new Map<string, number>();
  const counting: Ports['tables'] = {
    ...ports.tables,
    read: (table) => {
      reads.set(table.tab, (reads.get(table.tab) ?? 0) + 1);
      return ports.tables.read(table);
    },
  };
  verifyRecords({ ...ports, tables: counting });
  // As before these checks each tab is read once; 契約, 異動 and 事実 are read for their partners too.
  expect(Math.max(...reads.values())).toBe(2);
  expect(
    [...reads]
      .filter(([, times]) => times === 2)
      .map(([tab]) => tab)
      .sort(),
  ).toEqual(['契約', '異動'].sort());
});
