// This file tests that a cell that a person rewrites is a finding, in every column that carries money, a day or a name.
import { acceptChanges } from '../../../src/rooms/records/accept-changes';
import { verifyRecords } from '../../../src/rooms/records/verify-records';
import type { Column, Table } from '../../../src/tables/column';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { rowSealedTables } from '../../../src/tables/sealed-tables';
import { openTasks } from '../../../src/rooms/home/open-tasks';
import { openPayments } from '../../../src/rooms/payments/open-payments';
import { openSettlement } from '../../../src/rooms/payments/settlement';
import { proposeSettlement } from '../../../src/rooms/payments/close-settlement';
import { monthlySummary, premiumLedger } from '../../../src/rooms/registers/register-rows';
import { openUnpaid } from '../../../src/rooms/payments/open-unpaid';
import { planRefund } from '../../../src/rooms/payments/refunds';
import { recordPayment } from '../../../src/rooms/payments/record-payment';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';
import { addPolicy } from '../../support/policies';
import { tabs } from '../../../src/desk';

/** What is claimed to be looked at row by row. */
const NAMED = [
  '収納・精算',
  '送信箱',
  '事故',
  '事故費用',
  '書類',
  '意向・説明記録',
  '照会',
  '期限',
  '申込',
  '精算記録',
  '事故の版',
  '提案',
];

/** A value of each kind, and another one. */
function valuesOf({ type, choices }: Column): readonly [unknown, unknown] {
  switch (type) {
    case 'yen':
    case 'number':
      return [66_000, 60_000];
    case 'date':
      return ['2027-04-05', new Date('2027-04-05T15:00:00Z')];
    case 'dateTime':
      return ['2027-04-05T10:00:00', new Date('2027-04-05T01:01:00Z')];
    case 'choice':
      return [choices![0], choices![1]];
    case 'flag':
      return [true, false];
    default:
      return ['m4001@example.jp', 'other@example.jp'];
  }
}

/** All that the product fills in; of a closed question the answer too. */
const sealedColumns = (table: Table): readonly Column[] =>
  table.columns.filter(
    ({ key, type, owner, seal }) =>
      type !== 'computed' && !seal && key !== table.id && (owner !== 'staff' || table.sealing?.staffOnce),
  );

const cases = rowSealedTables.flatMap((table) =>
  sealedColumns(table).map((column): [string, Table, Column] => [
    `${table.tab} ${column.header}`,
    table,
    column,
  ]),
);

function deskWith(table: Table, count = 1): MemoryWorld {
  const world = memoryWorld();
  world.state.manager = true;
  world.state.seals = true;
  const once = table.sealing?.staffOnce;
  const rows = Array.from({ length: count }, (_, at): Record<string, string> => ({
    ...Object.fromEntries(sealedColumns(table).map((column) => [column.key, valuesOf(column)[0] as string])),
    ...(once ? { [once.key]: once.words[0]! } : {}),
    [table.id]: `X-2027-${String(at + 1).padStart(4, '0')}`,
  }));
  world.ports.tables.append(table, rows.map((row) => newRecord(table, row)) as never);
  return world;
}
const FIRST = 'X-2027-0001';
const found = (world: MemoryWorld) =>
  verifyRecords(world.ports).findings.map(({ tab, id }) => `${tab}/${id}`);
const retype = (world: MemoryWorld, table: Table, key: string, cell: unknown) =>
  world.type(table, FIRST, key as never, cell);

test('every tab that money, letters, claims and papers stand in is looked at', () => {
  expect(rowSealedTables.map(({ tab }) => tab).sort()).toEqual([...NAMED].sort());
});

test.each(cases)('%s: rewritten or emptied, it is found', (_, table, column) => {
  const world = deskWith(table);
  expect(found(world)).toEqual([]);
  for (const cell of [valuesOf(column)[1], '']) {
    retype(world, table, column.key, cell);
    expect(found(world)).toEqual([`${table.tab}/${FIRST}`]);
    retype(world, table, column.key, valuesOf(column)[0]);
    // Put back, it is none; 照会 had another state.
    if (column.key !== table.sealing?.staffOnce?.key) expect(found(world)).toEqual([]);
  }
});

test.each(rowSealedTables.map((table): [string, Table] => [table.tab, table]))(
  '%s: sorting and the product’s own writes are none; what it writes over a rewritten cell hides nothing',
  (tab, table) => {
    const world = deskWith(table, 3);
    const [written, rewritten] = sealedColumns(table).filter(
      ({ type }) => type === 'text' || type === 'json',
    );
    const set = (text: string) =>
      world.ports.tables.update(table, [{ id: FIRST, set: { [written!.key]: text } as never }]);
    world.rows.get(table.key)!.reverse();
    set('変更後');
    expect(found(world)).toEqual([]);
    retype(world, table, rewritten!.key, '書換え');
    set('さらに変更');
    expect(found(world)).toEqual([`${tab}/${FIRST}`]);
    acceptChanges(world.ports, { changes: [{ tab, id: FIRST }] });
    expect(found(world)).toEqual([]);
  },
);

test('a row that the product did not write is named, and one that is gone by its number', () => {
  const world = deskWith(outbox, 3);
  const rows = world.rows.get(outbox.key)!;
  rows.forEach((row, at) => (row['deliveryNumber'] = `M-2027-000${at + 1}`));
  world.ports.tables.reseal(outbox, ['M-2027-0001', 'M-2027-0002', 'M-2027-0003']);
  rows.splice(1, 1);
  rows.push(newRecord(outbox, { deliveryNumber: 'M-2027-0009', recipient: 'a@example.jp' }));
  const what = () => verifyRecords(world.ports).findings.map(({ id, what }) => [id, what]);
  expect(what()).toEqual([
    ['M-2027-0009', '台帳が書いた行ではありません（控えがありません）'],
    ['M-2027-0002', 'この番号の行がありません。削除された可能性があります'],
    ['M-2027-0004～0008', 'この番号の行がありません。削除された可能性があります'],
  ]);
  const changes = ['M-2027-0002', 'M-2027-0004～0008', 'M-2027-0009'].map((id) => ({ tab: '送信箱', id }));
  expect(acceptChanges(world.ports, { changes })).toEqual({ accepted: 3 });
  expect(what()).toEqual([]);
});

test('what no part looks at is named', () => {
  const world = memoryWorld();
  const ports = { ...world.ports, whole: { tabs, tables: world.ports.tables } };
  const { notLooked, counts } = verifyRecords(ports);
  expect(notLooked).toEqual(expect.arrayContaining(['会員名簿', '対応履歴', '設定']));
  expect([...notLooked, ...counts.map(({ name }) => name)].sort()).toEqual(tabs.map(({ tab }) => tab).sort());
});

describe('money whose row was rewritten', () => {
  const DUE = 66_000;
  /** Two policies, each with the half of its premium. */
  function desk() {
    const world = memoryWorld();
    world.state.seals = true;
    world.state.today = '2027-04-10';
    const numbers = ['4001', '4002'].map((memberNumber, at) => {
      const policyNumber = addPolicy(world, { memberNumber, program: 'ALIVE', premiumYen: DUE });
      recordPayment(world.ports, {
        receivedOn: '2027-04-05',
        payer: '名義',
        amount: String(DUE / 2),
        by: '現金',
        channel: '自社口座',
        policyNumber,
        requestKey: String(at),
      });
      return policyNumber;
    });
    const unpaid = () =>
      openUnpaid(world.ports).unpaid.map(({ policyNumber, openYen }) => [policyNumber, openYen]);
    return { world, numbers, unpaid };
  }

  test('未収 does not follow it, says its row, and the other policy goes on', () => {
    const { world, numbers, unpaid } = desk();
    expect(unpaid()).toEqual(numbers.map((number) => [number, 33_000]));
    world.type(payments, 'N-2027-0001', 'amountYen', DUE);
    expect(unpaid()).toEqual([[numbers[1], 33_000]]);
    expect(world.ports.tables.doubts()).toMatchObject([
      { code: 'rowRewritten', where: { tab: '収納・精算', row: 2 } },
    ]);
    expect(() => openPayments(world.ports)).not.toThrow();
  });

  test('今日の仕事 does not reckon with it either: the row is the task', () => {
    const { world, numbers } = desk();
    const owed = () => openTasks(world.ports, {}).tasks.map(({ kind, number }) => [kind, number]);
    const both = numbers.map((number) => ['unpaid', number]);
    expect(owed()).toEqual(expect.arrayContaining(both));
    world.type(payments, 'N-2027-0001', 'amountYen', DUE);
    expect(owed()).toEqual(expect.arrayContaining([both[1], ['unread', 'N-2027-0001']]));
    expect(owed()).not.toContainEqual(both[0]);
  });

  test.each([
    ['appliedPremiumYen', 30_000],
    ['paymentState', '入金済'],
    ['state', '取消'],
  ] as const)(
    '%s of the policy: it is found, and neither less is asked for nor more goes back',
    (key, cell) => {
      const { world, numbers, unpaid } = desk();
      Object.assign(world.table(policies)[0]!, { [key]: cell });
      expect(found(world)).toEqual([`契約/${numbers[0]}`]);
      expect(unpaid()).toEqual([[numbers[1], 33_000]]);
      const refund = { policyNumber: numbers[0]!, amount: '3,000', reason: '過入金', channel: '' } as const;
      expect(refusedBy(() => planRefund(world.ports, refund))).toEqual(['rowRewritten']);
    },
  );

  test.each([
    ['appliedPremiumYen', 30_000],
    ['paymentState', '入金済'],
    ['state', '取消'],
  ] as const)(
    '%s of the policy: settlement and registers leave it out and name it, the other goes on, and no month closes',
    (key, cell) => {
      const { world, numbers } = desk();
      const sums = () => {
        const period = { from: '2027-04-01', to: '2027-04-30' };
        const { lines } = openSettlement(world.ports, { month: '2027-04', insurer: '' });
        return {
          lines: lines.map(({ policyNumber, ourYen }) => [policyNumber, ourYen]),
          ledger: premiumLedger(world.ports, period).rows.map((row) => row[2]),
          summary: monthlySummary(world.ports, period).totalYen,
        };
      };
      // Half of 66,000 each.
      const both = numbers.map((number) => [number, 33_000]);
      expect(sums()).toEqual({ lines: both, ledger: numbers, summary: 66_000 });
      Object.assign(world.table(policies)[0]!, { [key]: cell });
      expect(sums()).toEqual({ lines: [both[1]], ledger: [numbers[1]], summary: 33_000 });
      const { header } = policies.columns.find((column) => column.key === key)!;
      expect(world.ports.tables.doubts()).toMatchObject([
        { code: 'rowRewritten', where: { tab: '契約', column: `${header}（${numbers[0]}）` } },
      ]);
      world.state.today = '2027-05-10';
      const asked = { month: '2027-04', insurer: '損保ジャパン', fileName: '', reason: '一覧なし' };
      expect(refusedBy(() => proposeSettlement(world.ports, asked))).toEqual(['rowRewritten']);
    },
  );

  test('once a manager has confirmed it, it counts as it stands', () => {
    const { world, numbers, unpaid } = desk();
    world.type(payments, 'N-2027-0001', 'amountYen', 40_000);
    acceptChanges(world.ports, { changes: [{ tab: '収納・精算', id: 'N-2027-0001' }] });
    expect(unpaid()).toEqual([
      [numbers[0], 26_000],
      [numbers[1], 33_000],
    ]);
  });

  test('moved to another policy it stops the policies of its member, for it was one of theirs', () => {
    const { world, numbers, unpaid } = desk();
    world.type(payments, 'N-2027-0001', 'policyNumber', numbers[1]);
    expect(unpaid()).toEqual([[numbers[1], 33_000]]);
  });
});
