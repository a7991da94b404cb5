// This file tests the rooms that may be off in the built bundle: every combination, and that nothing is lost by one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callTwin, openTestTwin, type Twin } from '../support/twin';
import { claimIntake, fileOf } from '../support/calls/requests';
import { bookByHand, sheetByHand, typeInto } from '../support/hands';
import { isWhole } from '../support/whole';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

const ROOMS = ['claims', 'payments', 'intake', 'registers'] as const;
type Name = (typeof ROOMS)[number];

/** desk.md, section 3; each room's own with it. */
const SEEN = ['ホーム', '会員名簿', '見積', '送信箱', '期限', '契約', '照会', '対応履歴'];
const OWN: Readonly<Partial<Record<Name, string>>> = { claims: '事故', payments: '収納・精算' };
const LAST = ['料率', '制度', 'メール文面', '設定'];
const TABS: Readonly<Record<Name, readonly string[]>> = {
  claims: ['事故', '事故費用', '事故シミュレーション', '事故の版'],
  payments: ['収納・精算'],
  intake: ['受付'],
  registers: ['苦情'],
};
const seenWith = (on: ReadonlySet<Name>) => [
  ...SEEN,
  ...ROOMS.flatMap((room) => (on.has(room) && OWN[room] ? [OWN[room]] : [])),
  ...LAST,
];

/** One call of each room, that answers while it is on. */
const CALLS: Readonly<Record<Name, readonly [string, unknown]>> = {
  claims: ['claimStart', { memberKey: 'D-201/TOSHA' }],
  payments: ['openUnpaid', undefined],
  intake: ['openIntake', undefined],
  registers: ['openRegister', { register: 'complaints', from: '', to: '' }],
};
/** Of ホーム, by room. */
const LINES = [
  ['claims', '事故：対応中'],
  ['payments', '契約：未収・一部入金'],
  ['intake', '受付：確認待ち'],
] as const;
const OFF = 'この業務は使っていません';
/**
 * Rooms to switch, back to where it began: all sixteen states one after the other; or one by one off, and all on again
 * at once.
 */
const ROUND = isWhole
  ? Array.from({ length: 16 }, (_, at) => [at === 15 ? 3 : Math.log2((at + 1) & -(at + 1))])
  : [[0], [1], [2], [3], [0, 1, 2, 3]];

interface View {
  readonly rooms: readonly {
    readonly room: Name;
    readonly isOn: boolean;
    readonly open: readonly string[];
  }[];
}

const seen = (twin: Twin) =>
  bookByHand(twin)
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden())
    .map((sheet) => sheet.getName());

const errors = (twin: Twin) =>
  sheetByHand(twin, 'ホーム')
    .getDataRange()
    .getDisplayValues()
    .flat()
    .filter((text) => /^#|Loading/.test(text));

/** Every cell of the tabs of rooms that may be off, and of 設定, as they are stored. */
const cells = (twin: Twin) =>
  [...ROOMS.flatMap((room) => TABS[room]), '期限', '設定', '契約'].map((tab) => [
    tab,
    twin.workbook.tabRows(tab).filter((row) => !/^最終|の結果$|監査控え/.test(String(row['項目'] ?? ''))),
  ]);

const switchTo = (twin: Twin, room: Name, on: boolean) => callTwin<View>(twin, 'switchRoom', { room, on });

/** Every premium is paid, booked, and settled with the insurer. */
async function takeMoney(twin: Twin): Promise<void> {
  const unpaid = twin.workbook.tabRows('契約').filter((row) => row['入金状況'] !== '入金済');
  const lines = unpaid.map((row) => `2026/11/20,${String(row['法人名'])},${String(row['適用保険料'])}`);
  await callTwin(twin, 'importPayments', {
    fileName: '入金.csv',
    contentBase64: fileOf('入金日,振込名義,入金額', ...lines),
    channel: '団体',
    dryRun: false,
  });
  const receipts = twin.workbook.tabRows('収納・精算');
  await callTwin(twin, 'bookPayments', {
    bookings: receipts.map((receipt, at) => ({
      paymentNumber: receipt['入金番号'],
      parts: [{ policyNumber: unpaid[at]!['契約番号'], amountYen: receipt['入金額'] }],
    })),
    setAside: [],
  });
  const numbers = receipts.map((receipt) => String(receipt['入金番号']));
  for (const number of numbers) typeInto(twin, '収納・精算', number, { 精算月: '2026-11' });
  // Until a manager says that it was meant, every run tells of a row of money that a hand has changed.
  const changes = numbers.map((id) => ({ tab: '収納・精算', id }));
  expect(await callTwin(twin, 'acceptChanges', { changes })).toEqual({ accepted: numbers.length });
}

async function expectOnly(twin: Twin, on: ReadonlySet<Name>): Promise<void> {
  expect(seen(twin)).toEqual(seenWith(on));
  const { problems } = await callTwin<{ problems: string[] }>(twin, 'runDaily');
  expect(problems).toEqual([]);
  expect(errors(twin)).toEqual([]);
  const home = sheetByHand(twin, 'ホーム').getDataRange().getDisplayValues().flat();
  for (const [room, line] of LINES) expect([line, home.includes(line)]).toEqual([line, on.has(room)]);
  const { lines } = await callTwin<{ lines: string[] }>(twin, 'checkAutomation');
  expect(lines.length).toBeGreaterThan(0);
  for (const room of ROOMS) {
    const [name, request] = CALLS[room];
    const { error } = await twin.call(name, request === undefined ? [] : [request]);
    expect([room, error?.message.includes(OFF) ?? false]).toEqual([room, !on.has(room)]);
    if (on.has(room)) expect([room, error]).toEqual([room, undefined]);
  }
}

describe('with the demonstration', () => {
  const directory = mkdtempSync(join(tmpdir(), 'daicho-rooms-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  let twin: Twin;
  const on = new Set<Name>(ROOMS);

  beforeAll(async () => {
    twin = await openTestTwin({
      fresh: false,
      directory,
      demonstration: true,
      now: '2026-11-24T09:30:00+09:00',
    });
    await callTwin(twin, 'registerClaim', claimIntake('D-201/TOSHA', 'rooms-1'));
    await callTwin(twin, 'recordComplaint', {
      memberKey: 'D-201/TOSHA',
      receivedAt: '',
      channel: '電話',
      content: '説明が足りない',
      cause: '',
      response: '',
      reportedTo: '',
      entryId: 'rooms-complaint-1',
    });
    await callTwin(twin, 'runDaily');
  });

  test('all are on, and what is open in one keeps it on', async () => {
    expect(seen(twin)).toEqual(seenWith(on));
    const { rooms } = await callTwin<View>(twin, 'openRooms');
    expect(rooms.map(({ room, isOn, open }) => [room, isOn, open.length > 0])).toEqual([
      ...[['payments', true, true]],
      ...[['claims', true, true]],
      ...[['intake', true, false]],
      ...[['registers', true, true]],
    ]);
    const before = cells(twin);
    for (const room of ['claims', 'payments', 'registers'] as const) {
      const { error } = await twin.call('switchRoom', [{ room, on: false }]);
      expect(error?.message).toMatch(/残っているため、使わないことにできません/);
    }
    expect(seen(twin)).toEqual(seenWith(on));
    expect(cells(twin)).toEqual(before);
  });

  test('a hidden tab that a manager shows is hidden again by the daily run', async () => {
    await callTwin(twin, 'showHiddenTab', { tab: '監査記録' });
    expect(seen(twin)).toContain('監査記録');
    expect((await twin.call('showHiddenTab', [{ tab: 'なし' }])).error).toBeDefined();
    await callTwin(twin, 'runDaily');
    expect(seen(twin)).toEqual(seenWith(on));
  });

  test(`${ROUND.length} combinations work, and switching loses no cell`, async () => {
    const [claim] = twin.workbook.tabRows('事故');
    typeInto(twin, '事故', String(claim!['事故番号']), { 状態: '取下げ' });
    const [complaint] = twin.workbook.tabRows('苦情');
    typeInto(twin, '苦情', String(complaint!['受付番号']), { 状態: '解決' });
    await takeMoney(twin);
    await callTwin(twin, 'runDaily');
    const before = cells(twin);
    const known = await callTwin<{ findings: unknown[] }>(twin, 'verifyRecords');
    for (const switched of ROUND) {
      for (const at of switched) {
        const room = ROOMS[at]!;
        if (!on.delete(room)) on.add(room);
        const { rooms } = await switchTo(twin, room, on.has(room));
        expect(new Set(rooms.flatMap((one) => (one.isOn ? [one.room] : [])))).toEqual(on);
      }
      await expectOnly(twin, on);
    }
    expect(on).toEqual(new Set(ROOMS));
    expect(cells(twin)).toEqual(before);
    const { findings } = await callTwin<{ findings: { what: string }[] }>(twin, 'verifyRecords');
    expect(findings).toHaveLength(known.findings.length);
  });

  test('a number that changes while a room is off reaches its rows', async () => {
    await switchTo(twin, 'registers', false);
    const { rows } = await callTwin<{ rows: number }>(twin, 'changeMemberNumber', {
      memberKey: 'D-201/TOSHA',
      memberNumber: 'D-299',
      branch: '',
    });
    expect(rows).toBeGreaterThan(0);
    expect(twin.workbook.tabRows('苦情')[0]!['会員番号']).toBe('D-299');
    await switchTo(twin, 'registers', true);
  });
});

describe('a new workbook', () => {
  test('has no tab of a room that is off from the start, and gets it when the room is switched on', async () => {
    const twin = await openTestTwin({ blank: true, now: '2026-11-24T09:30:00+09:00' });
    const { error } = await twin.call('setUpWorkbook', [{ off: ['nothing'] }]);
    expect(error).toBeDefined();
    await callTwin(twin, 'setUpWorkbook', { off: ROOMS });
    expect(seen(twin)).toEqual(seenWith(new Set()));
    const made = new Set(twin.workbook.tabNames());
    expect(ROOMS.flatMap((room) => TABS[room]).filter((tab) => made.has(tab))).toEqual([]);
    expect(errors(twin)).toEqual([]);
    await callTwin(twin, 'installDemonstration');
    await expectOnly(twin, new Set());
    for (const room of ROOMS) await switchTo(twin, room, true);
    await expectOnly(twin, new Set(ROOMS));
    expect(twin.workbook.tabNames()).toEqual(expect.arrayContaining(ROOMS.flatMap((room) => TABS[room])));
    // The next set-up finds all as it should be.
    const { created, kept } = await callTwin<{ created: string[]; kept: unknown[] }>(
      twin,
      'setUpWorkbook',
      {},
    );
    expect([created, seen(twin)]).toEqual([[], seenWith(new Set(ROOMS))]);
    expect(kept).toEqual([]);
  });
});
