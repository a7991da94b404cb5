// This file tests 期限: dates reckoned by hand, what closes them, and that a second run changes nothing.
import { deadlines } from '../../../src/tables/deadlines';
import { holidays } from '../../../src/tables/holidays';
import { policies, type Policy } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { newRecord } from '../../../src/tables/new-record';
import { publishedHolidays } from '../../../src/rooms/set-up/published-holidays';
import { keepDeadlines, syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

function worldWith(...rows: Partial<Policy>[]): MemoryWorld {
  const world = memoryWorld();
  world.ports.tables.append(
    holidays,
    publishedHolidays.map((line) =>
      newRecord(holidays, {
        date: line.slice(0, 10),
        name: line.slice(11),
      }),
    ),
  );
  for (const row of rows) addPolicy(world, row);
  return world;
}

function addPolicy(world: MemoryWorld, row: Partial<Policy>): void {
  const program = row.program ?? 'ALIVE';
  const member = world.addMember({ memberNumber: row.memberNumber ?? '1001', program, solicitor: '担当A' });
  world.ports.tables.append(policies, [
    newRecord(policies, {
      policyNumber: 'P-2026-0001',
      memberKey: member.memberKey,
      memberNumber: member.memberNumber,
      organization: member.organization,
      program,
      plan: program,
      startsAt: '2026-04-01T16:00:00',
      endsAt: '2027-04-01T16:00:00',
      state: '契約中',
      paymentState: '入金済',
      certificateState: '登録済',
      solicitor: '担当A',
      ...row,
    }),
  ]);
}

const dueOf = (world: MemoryWorld) =>
  world
    .table(deadlines)
    .filter((row) => row.subjectNumber.startsWith('P-'))
    .map((row) => [row.deadlineKey, row.dueAt, row.businessDay, row.state]);

const find = (world: MemoryWorld, key: string) =>
  world.table(deadlines).find((row) => row.deadlineKey === key);

// 2027-04-01 minus 90 days: 31 days of March, 28 of February, 31 of January are the 90 days back to 2027-01-01.
test('expiry with its hour, and the first renewal step, with the business day before a holiday', () => {
  const world = worldWith({});
  const report = syncDeadlines(world.ports);
  expect(dueOf(world)).toEqual([
    // 元日 is a Friday; on the 31st of December banks are closed (decision 22): Wednesday the 30th.
    ['P-2026-0001/renewal/90', '2027-01-01T23:59:00', '2026-12-30', '未了'],
    // A Thursday.
    ['P-2026-0001/expiry', '2027-04-01T16:00:00', '2027-04-01', '未了'],
  ]);
  expect(find(world, 'P-2026-0001/renewal/90')).toMatchObject({
    kind: '更改の案内（90日前）',
    counting: '満期日の90日前',
    start: '2027-04-01',
    certainty: '確認済',
    owner: '担当A',
    organization: '社会福祉法人架空1001',
  });
  // TOSHA is handled too: its four dates of the year wait to be keyed.
  expect(report).toMatchObject({
    added: 2 + 4,
    changed: 0,
    open: 2,
    overdue: 0,
    undated: 4,
    unpublishedYears: [],
  });
});

// Back from 2027-04-01: 60 days 2027-01-31, 30 days 2027-03-02, 14 days 2027-03-18, 7 days 2027-03-25.
test.each<[string, Policy['renewalState'], string[]]>([
  ['2027-01-31', '', ['90', '60', '30']],
  ['2027-01-31', '案内済', ['60', '30']],
  ['2027-03-01', '案内済', ['60', '30']],
  ['2027-03-02', '案内済', ['60', '30', '14']],
  ['2027-03-02', '回答あり', ['7']],
  ['2027-03-26', '', ['90', '60', '30', '14', '7']],
  ['2027-03-26', '更新しない', []],
])('on %s with state 「%s」 the steps %p stand', (today, renewalState, days) => {
  const world = worldWith({ renewalState });
  world.state.today = today;
  syncDeadlines(world.ports);
  const steps = world.table(deadlines).filter((row) => row.deadlineKey.includes('/renewal/'));
  expect(steps.map((row) => row.deadlineKey.split('/').pop())).toEqual(days);
  expect(find(world, 'P-2026-0001/renewal/30')?.dueAt ?? '2027-03-02T23:59:00').toBe('2027-03-02T23:59:00');
});

test('a group programme counts from the closing of the coming year, and waits visibly until it is keyed', () => {
  const world = worldWith({ program: 'TOSHA', plan: 'TOSHA-A' });
  // This year's closing says nothing about the next year (decision 10).
  world.setProgram('TOSHA', {
    periodStart: '2026-04-01',
    periodEnd: '2027-04-01',
    applicationClosing: '2026-03-16',
  });
  syncDeadlines(world.ports);
  expect(find(world, 'P-2026-0001/renewal/90')).toMatchObject({ dueAt: '', state: '日付未入力' });
  expect(find(world, 'TOSHA/estimateClosing/2026-04-01')).toMatchObject({ dueAt: '', state: '日付未入力' });
  world.setProgram('TOSHA', {
    periodStart: '2027-04-01',
    periodEnd: '2028-04-01',
    applicationClosing: '2027-03-16',
  });
  syncDeadlines(world.ports);
  // 90 days before 2027-03-16: 16 of March, 28, 31 and 15 of December back to 2026-12-16, a Wednesday.
  expect(find(world, 'P-2026-0001/renewal/90')).toMatchObject({
    dueAt: '2026-12-16T23:59:00',
    businessDay: '2026-12-16',
    counting: '申込締切の90日前',
    state: '未了',
  });
  expect(find(world, 'TOSHA/applicationClosing/2027-04-01')).toMatchObject({
    dueAt: '2027-03-16T23:59:00',
    certainty: '未確認',
  });
  expect(find(world, 'TOSHA/applicationClosing/2026-04-01')).toBeUndefined();
});

// S4, cover page: 2018-03-06 (Tuesday) and 2018-03-16 (Friday), for the year from 2018-04-01 and for no other.
test('the closings that the document prints stand for their own year', () => {
  const world = worldWith();
  world.state.today = '2018-03-01';
  world.setProgram('TOSHA', { periodStart: '2018-04-01', periodEnd: '2019-04-01' });
  syncDeadlines(world.ports);
  expect(find(world, 'TOSHA/estimateClosing/2018-04-01')).toMatchObject({
    dueAt: '2018-03-06T23:59:00',
    businessDay: '2018-03-06',
    certainty: '公表',
  });
  expect(find(world, 'TOSHA/applicationClosing/2018-04-01')).toMatchObject({ dueAt: '2018-03-16T23:59:00' });
  expect(find(world, 'TOSHA/paymentClosing/2018-04-01')).toMatchObject({ dueAt: '', state: '日付未入力' });
});

test('money and certificate are closed by what satisfies them, with the reason', () => {
  const world = worldWith({
    program: 'TOSHA',
    plan: 'TOSHA-A',
    paymentState: '未収',
    certificateState: '未着',
  });
  world.setProgram('TOSHA', {
    periodStart: '2026-04-01',
    periodEnd: '2027-04-01',
    paymentClosing: '2026-12-05',
    certificateExpected: '2026-11-20',
  });
  syncDeadlines(world.ports);
  // 2026-12-05 is a Saturday: the money is due on the Friday before at the latest.
  expect(find(world, 'P-2026-0001/payment')).toMatchObject({
    dueAt: '2026-12-05T23:59:00',
    businessDay: '2026-12-04',
    state: '未了',
  });
  expect(find(world, 'P-2026-0001/certificate')).toMatchObject({ state: '期限超過' });
  world.ports.tables.update(policies, [
    { id: 'P-2026-0001', set: { paymentState: '入金済', certificateState: '登録済' } },
  ]);
  expect(syncDeadlines(world.ports)).toMatchObject({ closed: 2, added: 0 });
  expect(find(world, 'P-2026-0001/payment')).toMatchObject({
    state: '完了',
    satisfiedBy: '入金状況：入金済',
  });
  expect(find(world, 'P-2026-0001/certificate')).toMatchObject({ state: '完了' });
});

test('without a date the programme waits visibly, and a new year does not take the dates of the old one away', () => {
  const world = worldWith({ paymentState: '未収', certificateState: '未着' });
  syncDeadlines(world.ports);
  expect(find(world, 'P-2026-0001/payment')).toBeUndefined();
  expect(find(world, 'ALIVE/paymentClosing')).toMatchObject({ state: '日付未入力' });
  expect(find(world, 'ALIVE/applicationClosing')).toBeUndefined();
  world.setProgram('ALIVE', {
    periodStart: '2026-04-01',
    periodEnd: '2027-04-01',
    paymentClosing: '2026-11-30',
    yearConfirmed: '管理者 2026-02-01',
  });
  syncDeadlines(world.ports);
  const dated = { dueAt: '2026-11-30T23:59:00', state: '未了', certainty: '確認済' };
  expect(find(world, 'P-2026-0001/payment')).toMatchObject(dated);
  world.setProgram('ALIVE', { periodStart: '2027-04-01', periodEnd: '2028-04-01', paymentClosing: '' });
  // The old year's two dates of the programme go; what the policy owes stays.
  expect(syncDeadlines(world.ports)).toMatchObject({ cancelled: 2 });
  expect(find(world, 'P-2026-0001/payment')).toMatchObject(dated);
});

test('a quote holds until its date, and an application closes the row', () => {
  const world = worldWith();
  world.ports.tables.append(quotes, [
    newRecord(quotes, {
      quoteNumber: 'Q-2026-0001',
      state: '案内済',
      validUntil: '2026-12-22',
      createdOn: '2026-11-22',
    }),
  ]);
  syncDeadlines(world.ports);
  expect(find(world, 'Q-2026-0001/validity')).toMatchObject({ dueAt: '2026-12-22T23:59:00', state: '未了' });
  world.ports.tables.update(quotes, [{ id: 'Q-2026-0001', set: { state: '申込受付' } }]);
  syncDeadlines(world.ports);
  expect(find(world, 'Q-2026-0001/validity')).toMatchObject({
    state: '完了',
    satisfiedBy: '見積の状態：申込受付',
  });
});

test('what staff wrote survives, also in a sorted tab', () => {
  const world = worldWith({});
  syncDeadlines(world.ports);
  const rows = world.rows.get(deadlines.key)!;
  rows.reverse();
  rows.forEach((row) => (row['owner'] = '引継ぎ先'));
  world.state.today = '2027-03-26';
  const report = syncDeadlines(world.ports);
  expect(report).toMatchObject({ added: 4, changed: 1 });
  expect(find(world, 'P-2026-0001/expiry')).toMatchObject({ owner: '引継ぎ先', state: '未了' });
  expect(find(world, 'P-2026-0001/renewal/90')).toMatchObject({ owner: '引継ぎ先', state: '期限超過' });
});

test('a deleted member keeps the policy’s name and is told; a deleted policy cancels what was open', () => {
  const world = worldWith({});
  world.rows.set('members', []);
  syncDeadlines(world.ports);
  expect(find(world, 'P-2026-0001/expiry')).toMatchObject({
    organization: '社会福祉法人架空1001',
    note: '会員名簿に対象の行がありません。',
  });
  world.rows.set(policies.key, []);
  expect(syncDeadlines(world.ports)).toMatchObject({ cancelled: 2 });
  expect(find(world, 'P-2026-0001/expiry')).toMatchObject({ state: '取消' });
});

test('a clock set back opens again what is not due yet', () => {
  const world = worldWith({});
  world.state.today = '2027-04-02';
  syncDeadlines(world.ports);
  expect(find(world, 'P-2026-0001/expiry')).toMatchObject({ state: '期限超過' });
  world.state.today = '2027-01-01';
  syncDeadlines(world.ports);
  expect(find(world, 'P-2026-0001/expiry')).toMatchObject({ state: '未了' });
  // Day 90 is today, day 60 comes next; the later steps wait again.
  const open = world.table(deadlines).filter((row) => row.state === '未了');
  expect(open.map((row) => row.deadlineKey)).toEqual([
    'P-2026-0001/renewal/90',
    'P-2026-0001/renewal/60',
    'P-2026-0001/expiry',
  ]);
});

test('29 February is a date like any other, and a year without published holidays is told', () => {
  const world = worldWith({ startsAt: '2027-02-28T16:00:00', endsAt: '2028-02-29T16:00:00', state: '引受' });
  const report = syncDeadlines(world.ports);
  expect(find(world, 'P-2026-0001/expiry')).toMatchObject({
    dueAt: '2028-02-29T16:00:00',
    businessDay: '',
    note: '2028年の祝日は未登録のため、前営業日を表示していません。',
  });
  // 29 of February, 31 of January, 30 of December: 90 days back lies 2027-12-01, a Wednesday.
  expect(find(world, 'P-2026-0001/renewal/90')).toMatchObject({
    dueAt: '2027-12-01T23:59:00',
    businessDay: '2027-12-01',
  });
  expect(report.unpublishedYears).toEqual(['2028']);
});

test('settings change the steps; what is no list of days leaves the usual ones', () => {
  const world = worldWith({});
  world.setSetting('renewalDays', '120日前、45');
  syncDeadlines(world.ports);
  // 120 days before 2027-04-01: 90 days lead to 2027-01-01, 30 more to 2026-12-02.
  expect(find(world, 'P-2026-0001/renewal/120')).toMatchObject({ dueAt: '2026-12-02T23:59:00' });
  world.setSetting('renewalDays', '毎月');
  syncDeadlines(world.ports);
  expect(find(world, 'P-2026-0001/renewal/90')).toMatchObject({
    state: '未了',
    source: expect.stringContaining('読み取れません') as string,
  });
  expect(find(world, 'P-2026-0001/renewal/120')).toMatchObject({ state: '取消' });
});

test('a cell typed over with words leaves its row without a date, and every other row as it is', () => {
  const world = worldWith({}, { policyNumber: 'P-2026-0002', memberNumber: '1002', endsAt: '来年春' });
  world.setProgram('TOSHA', { applicationClosing: '3月中旬', periodStart: '未定' });
  world.ports.tables.append(quotes, [
    newRecord(quotes, { quoteNumber: 'Q-1', state: '案内済', validUntil: '来月' }),
  ]);
  syncDeadlines(world.ports);
  expect(find(world, 'TOSHA/applicationClosing/未定')).toMatchObject({ dueAt: '', state: '日付未入力' });
  expect(find(world, 'P-2026-0001/expiry')).toMatchObject({ state: '未了' });
  expect(find(world, 'P-2026-0002/expiry')).toBeUndefined();
  expect(find(world, 'Q-1/validity')).toBeUndefined();
});

test('the number of calls does not depend on the number of policies', () => {
  const callsFor = (count: number) => {
    const world = worldWith(
      ...Array.from({ length: count }, (_, at) => ({
        policyNumber: `P-2026-${at}`,
        memberNumber: String(2000 + at),
      })),
    );
    const before = { ...world.calls };
    syncDeadlines(world.ports);
    return [world.calls.read - before.read, world.calls.append - before.append];
  };
  expect(callsFor(300)).toEqual(callsFor(1));
});

describe('the tab stands by date', () => {
  const states = (world: MemoryWorld) =>
    world
      .table(deadlines)
      .map(({ state, dueAt }) => [
        ['未了', '期限超過'].includes(state) ? 'open' : state === '日付未入力' ? 'undated' : 'over',
        dueAt,
      ]);
  /** What is open by date, then what has no date, then what is over by date. */
  function expectSorted(world: MemoryWorld): void {
    const shown = states(world);
    const places = shown.map(([place]) => place);
    const order = ['open', 'undated', 'over'];
    expect(places).toEqual([...places].sort((a, b) => order.indexOf(a!) - order.indexOf(b!)));
    for (const place of ['open', 'over']) {
      const days = shown.filter(([one]) => one === place).map(([, day]) => day!);
      expect(days.length).toBeGreaterThan(0);
      expect(days).toEqual([...days].sort());
    }
  }

  test('after each run, whatever people or an older version have left', () => {
    const world = worldWith(
      { policyNumber: 'P-2026-0001', memberNumber: '1001' },
      { policyNumber: 'P-2026-0002', memberNumber: '1002', endsAt: '2026-12-20T16:00:00' },
    );
    syncDeadlines(world.ports);
    // An older desk had no order; somebody has sorted by name; one is over.
    for (const row of world.table(deadlines)) (row as { order: number | null }).order = null;
    world.rows.get(deadlines.key)!.reverse();
    const [gone] = world.table(policies);
    Object.assign(gone!, { state: '解約', endedOn: '2026-11-20' });
    syncDeadlines(world.ports);
    expectSorted(world);
    expect(world.table(deadlines).filter(({ state }) => state === '完了').length).toBeGreaterThan(0);
  });

  test('nothing is sorted where all stand so', () => {
    const world = worldWith({});
    syncDeadlines(world.ports);
    let sorts = 0;
    const tables = { ...world.ports.tables, sort: () => void (sorts += 1) };
    syncDeadlines({ ...world.ports, tables });
    expect(sorts).toBe(0);
  });

  test('also when one step brings its own deadline in the middle of the others', () => {
    const world = worldWith(
      { policyNumber: 'P-2026-0001', memberNumber: '1001', endsAt: '2026-12-20T16:00:00' },
      { policyNumber: 'P-2026-0002', memberNumber: '1002', endsAt: '2028-04-01T16:00:00' },
    );
    syncDeadlines(world.ports);
    addPolicy(world, { policyNumber: 'P-2026-0003', memberNumber: '1003', endsAt: '2027-01-20T16:00:00' });
    keepDeadlines(world.ports, ['P-2026-0003']);
    const days = world.table(deadlines).flatMap(({ dueAt }) => (dueAt === '' ? [] : [dueAt]));
    expect(days).toEqual([...days].sort());
    expect(days.length).toBeGreaterThan(3);
  });
});
