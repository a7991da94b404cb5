// A cell of money that a person typed over stops the insurer whose sum it touches, and is told to whoever looks.
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { settlements } from '../../../src/tables/settlements';
import { transactions } from '../../../src/tables/transactions';
import {
  confirmSettlement,
  proposeSettlement,
  reopenSettlement,
} from '../../../src/rooms/payments/close-settlement';
import { recordPayment } from '../../../src/rooms/payments/record-payment';
import { openSettlement } from '../../../src/rooms/payments/settlement';
import { undoBooking } from '../../../src/rooms/payments/undo-booking';
import { premiumLedger } from '../../../src/rooms/registers/register-rows';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy, endCover } from '../../support/policies';
import { refusedBy } from '../../support/refused';

// TOSHA is of three insurers, 三井住友海上 the first of them; ALIVE is of one alone (S4).
const [TOSHA, ALIVE] = ['三井住友海上', '損保ジャパン'] as const;
const [FIRST, SECOND] = ['N-2027-0001', 'N-2027-0002'] as const;

/** A policy of each, paid in April; today is in May. */
function desk() {
  const world = memoryWorld();
  world.state.seals = true;
  world.state.today = '2027-05-10';
  const [alive, tosha] = (
    [
      ['ALIVE', '4001', 66_000],
      ['TOSHA', '4002', 98_810],
    ] as const
  ).map(([program, memberNumber, premiumYen]) => {
    const policyNumber = addPolicy(world, { program, memberNumber, premiumYen });
    recordPayment(world.ports, {
      ...{ receivedOn: '2027-04-05', payer: '名義', amount: String(premiumYen), by: '現金' },
      ...{ channel: '自社口座', policyNumber, requestKey: memberNumber },
    });
    return policyNumber;
  }) as [string, string];
  return { world, alive, tosha };
}

const month = '2027-04';
const propose = (world: MemoryWorld, insurer: string, list?: string) =>
  refusedBy(() =>
    proposeSettlement(world.ports, {
      ...{ month, insurer, fileName: '', reason: '一覧なし' },
      ...(list ? { contentBase64: Buffer.from(list).toString('base64') } : {}),
    }),
  );

function close(world: MemoryWorld, insurer: string, amount: string): void {
  world.state.user = 'staff@agency.example.jp';
  expect(propose(world, insurer)).toEqual([]);
  world.state.user = 'manager@agency.example.jp';
  world.state.manager = true;
  confirmSettlement(world.ports, { month, insurer, amount });
}
const told = (world: MemoryWorld) => world.ports.tables.doubts().map(({ code }) => code);

type Spoil = (world: MemoryWorld, alive: string) => void;
const policyCell =
  (key: 'appliedPremiumYen' | 'paymentState' | 'state' | 'insurers', cell: unknown): Spoil =>
  (world, alive) =>
    world.type(policies, alive, key, cell);

const SPOILT: [string, Spoil, string][] = [
  ['the premium of its policy', policyCell('appliedPremiumYen', 30_000), 'rowRewritten'],
  ['a premium that is no number', policyCell('appliedPremiumYen', '三万くらい'), 'cellUnreadYen'],
  ['a state that is no choice', policyCell('state', '停止'), 'cellUnreadChoice'],
  // The whole premium would be another insurer's.
  ['the insurer of its policy', policyCell('insurers', `${TOSHA} 100%`), 'rowRewritten'],
  ['its receipt', (world) => world.type(payments, FIRST, 'amountYen', 30_000), 'rowRewritten'],
  [
    'a change of its premium',
    (world, alive) => {
      endCover(world, alive, -22_000);
      const row = world.table(transactions).find(({ kind }) => kind === '解約')!;
      world.type(transactions, row.transactionNumber, 'netChangeYen', '二万ほど');
    },
    'cellUnreadYen',
  ],
  [
    'its policy’s row is gone',
    (world, alive) => {
      const rows = world.table(policies);
      rows.splice(
        rows.findIndex(({ policyNumber }) => policyNumber === alive),
        1,
      );
    },
    'policyRowGone',
  ],
];

describe.each(SPOILT)('typed over: %s', (name, spoil, code) => {
  test('its own insurer’s month does not close, the other one’s does', () => {
    const { world, alive } = desk();
    spoil(world, alive);
    expect(propose(world, ALIVE)).toEqual([code]);
    // Named by its cell, and by the record of the policy: either may be right.
    if (name === 'the insurer of its policy') expect(propose(world, TOSHA)).toEqual([code]);
    // S4: 98,810 × 0.68 = 67,190.8, and one of the two yen left over.
    else close(world, TOSHA, '67,191円');
  });

  test('the page opens for both, leaves its sum out, and says its place once', () => {
    const { world, alive } = desk();
    spoil(world, alive);
    const open = (insurer: string) => openSettlement(world.ports, { month, insurer });
    expect(open(TOSHA)).toMatchObject({ insurer: TOSHA, ourYen: 67_191 });
    expect(open(ALIVE).lines.filter(({ policyNumber }) => policyNumber === alive)).toEqual([]);
    expect(told(world)).toEqual([code]);
  });
});

describe.each(SPOILT)('typed over after the month was closed: %s', (_, spoil, code) => {
  test('the closed month shows what was closed, and the place once', () => {
    const { world, alive } = desk();
    close(world, ALIVE, '66,000円');
    spoil(world, alive);
    const { lines, ourYen, closing } = openSettlement(world.ports, { month, insurer: ALIVE });
    expect({ state: closing.state, ourYen }).toEqual({ state: '確定', ourYen: 66_000 });
    expect(lines).toMatchObject([{ policyNumber: alive, ourYen: 66_000 }]);
    expect(told(world)).toEqual([code]);
  });
});

test('a statement that names a policy in doubt is compared all the same', () => {
  const { world, alive, tosha } = desk();
  world.ports.textFiles.decode = (base64) => ({
    text: Buffer.from(base64, 'base64').toString('utf8'),
    encoding: 'utf-8',
  });
  world.type(policies, alive, 'state', '停止');
  const list = Buffer.from(`契約番号,保険料\n${tosha},67191\n${alive},66000\n`).toString('base64');
  const { lines } = openSettlement(world.ports, { month, insurer: TOSHA, contentBase64: list });
  expect(lines.map(({ policyNumber, difference }) => [policyNumber, difference])).toEqual([
    [tosha, '一致'],
    [alive, '当方の計上になし'],
  ]);
});

describe('a record of 精算記録 that was typed over', () => {
  function closed() {
    const made = desk();
    close(made.world, ALIVE, '66,000円');
    made.world.type(settlements, `${month}/${ALIVE}`, 'ourYen', 60_000);
    return made;
  }

  test('stops its own insurer, with its place; the other one goes on', () => {
    const { world } = closed();
    const blocked = openSettlement(world.ports, { month, insurer: ALIVE });
    expect(blocked).toMatchObject({
      insurer: ALIVE,
      lines: [],
      closing: { mayPropose: false, mayReopen: false, blocked: { code: 'rowRewritten' } },
    });
    expect(told(world)).toEqual(['rowRewritten']);
    expect(propose(world, ALIVE)).toEqual(['rowRewritten']);
    const reopen = () => reopenSettlement(world.ports, { month, insurer: ALIVE, reason: '誤り' });
    expect(refusedBy(reopen)).toEqual(['rowRewritten']);
    close(world, TOSHA, '67,191円');
    expect(openSettlement(world.ports, { month, insurer: TOSHA }).closing.state).toBe('確定');
  });

  test('a booking that it counts is not taken back, another is', () => {
    const { world } = desk();
    // One of three insurers was told: the receipt itself says no month yet.
    close(world, TOSHA, '67,191円');
    world.type(settlements, `${month}/${TOSHA}`, 'ourYen', 60_000);
    const undo = (paymentNumber: string) =>
      refusedBy(() => undoBooking(world.ports, { paymentNumber, reason: '誤り' }));
    expect(undo(SECOND)).toEqual(['rowRewritten']);
    expect(undo(FIRST)).toEqual([]);
  });
});

test('the register names money whose policy is gone', () => {
  const { world, tosha } = desk();
  world.table(policies).shift();
  const { rows } = premiumLedger(world.ports, { from: '', to: '' });
  expect(rows.map((row) => row[2])).toEqual([tosha]);
  expect(told(world)).toEqual(['policyRowGone']);
});
