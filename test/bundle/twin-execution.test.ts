// This file tests how the twin executes scripts: fresh contexts, limits, faults, users side by side.

import { callTwin, openTestTwin, PLAIN_BUNDLE, type Twin } from '../support/twin';

let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({
    bundle: PLAIN_BUNDLE,
    now: '2026-04-01T08:00',
    // Long enough for every function that ends, on a machine that is busy with something else.
    limits: { customFunctionMs: 3_000 },
  });
});

test('a module-level counter reads 1 every time', async () => {
  for (let time = 0; time < 3; time++) expect(await callTwin(twin, 'count')).toBe(1);
  expect(twin.evaluate('=COUNTED()')).toEqual({ value: 1 });
  expect(twin.evaluate('=COUNTED()')).toEqual({ value: 1 });
});

test('names that Apps Script lacks are absent', async () => {
  expect(await callTwin(twin, 'missingNames')).toEqual(Array(8).fill('undefined'));
});

test('local time is Japanese whatever the zone of the machine', async () => {
  expect(await callTwin(twin, 'localTime')).toEqual([
    '2026-04-01T00:30:00.000Z',
    1,
    9,
    -540,
    'Thu Jan 01 1970 09:00:00 GMT+0900 (Japan Standard Time)',
    '2026-04-01T00:30:00.000Z',
    // a bare date is UTC
    '2026-04-01T00:00:00.000Z',
    true,
  ]);
});

test('scripts see the clock that was set', async () => {
  twin.clock.set('2018-04-01T12:00');
  const [iso, consistent] = await callTwin<[string, boolean]>(twin, 'clockNow');
  // noon in Japan is 03:00 UTC; a minute for a slow machine
  expect(Date.parse(iso) - Date.UTC(2018, 3, 1, 3)).toBeLessThan(60_000);
  expect(Date.parse(iso)).toBeGreaterThanOrEqual(Date.UTC(2018, 3, 1, 3));
  expect(consistent).toBe(true);
});

test('values from services belong to the realm of the script', async () => {
  expect(await callTwin(twin, 'realm')).toEqual([true, [-1], [['a', 'b\n"c"']], true]);
});

test('an unknown method says so, and Google errors are Exceptions', async () => {
  expect((await twin.call('unknownMethod', [])).error?.message).toBe('not implemented: SpreadsheetApp.foo');
  expect(await callTwin(twin, 'caught')).toEqual([true, 'Exception: Invalid email: nobody']);
});

test('promises are drained, logs and calls are reported', async () => {
  expect(await callTwin(twin, 'later')).toBe('done');
  const report = await twin.call('logs', []);
  expect(report.logs).toEqual(['a 1 {"b":2}', 'x and y']);
  expect((await twin.call('ran', [])).calls).toEqual({
    'PropertiesService.getScriptProperties': 1,
    'Properties.getProperty': 1,
  });
});

test('a page call carries JSON only and finds public functions only', async () => {
  const page = { kind: 'page' as const };
  expect((await twin.call('echo', [{ a: [1, undefined] }], page)).result).toEqual({ a: [1, null] });
  expect((await twin.call('returnsDate', [], page)).error?.message).toContain('result.when');
  expect((await twin.call('hidden_', [], page)).error?.message).toContain('not a function');
  expect((await twin.call('toString', [], page)).error?.message).toContain('not a function');
  expect((await twin.call('returnsDate', [])).result).toEqual({ when: '1970-01-01T00:00:00.000Z' });
});

test('six minutes of virtual time end a script', async () => {
  const report = await twin.call('longSleep', []);
  expect(report.error?.message).toBe('Exceeded maximum execution time');
});

test('an endless loop is ended in real time', async () => {
  // Long enough for the next call on a machine that is busy with something else.
  const limited = await openTestTwin({ bundle: PLAIN_BUNDLE, limits: { scriptMs: 4_000 } });
  expect((await limited.call('endless', [])).error?.message).toBe('Exceeded maximum execution time');
  expect(await callTwin(limited, 'count')).toBe(1);
});

test('custom functions: values, ranges, errors, forbidden services, time limit, no writing', () => {
  expect(twin.evaluate('=DOUBLE(21)')).toEqual({ value: 42 });
  expect(twin.evaluate('=DOUBLE({1,2;3,4})')).toEqual({
    value: [
      [2, 4],
      [6, 8],
    ],
  });
  // a column enters without JSON: its rows are still the script's own, with no way to Node
  expect(twin.evaluate('=OWN({1;"a";TRUE})')).toEqual({
    value: [[true, true, 'undefined', '[[1],["a"],[true]]']],
  });
  expect(twin.evaluate('=FAILS()')).toEqual({ error: expect.stringContaining('金額を入力してください') });
  expect(twin.evaluate('=MAILS()')).toEqual({
    error: expect.stringContaining('You do not have permission to call MailApp.getRemainingDailyQuota'),
  });
  expect(twin.evaluate('=ENDLESS()')).toEqual({
    error: expect.stringContaining('Exceeded maximum execution time'),
  });
  expect(twin.evaluate('=WRITES()')).toEqual({
    error: expect.stringContaining('You do not have permission to call'),
  });
});

test('a fault throws at its call, before or after', async () => {
  const fault = { atCall: 1, how: 'throw', unflushed: 'all' } as const;
  const before = await twin.call('plainMail', ['a@b.example'], { faults: { ...fault, when: 'before' } });
  expect(before.error?.message).toContain('Service error: MailApp.sendEmail');
  expect(twin.mailbox()).toHaveLength(0);
  const after = await twin.call('plainMail', ['a@b.example'], { faults: { ...fault, when: 'after' } });
  expect(after.error?.message).toContain('Service error: MailApp.sendEmail');
  expect(twin.mailbox()).toHaveLength(1);
});

test.each([
  ['all', ['first', 'second', '']],
  ['none', ['', '', '']],
] as const)('at a kill the unflushed writes stay: %s', async (unflushed, expected) => {
  const fresh = await openTestTwin({ bundle: PLAIN_BUNDLE });
  // the calls: getActiveSpreadsheet, getSheets, then getRange and setValue three times: the third getRange is the 7th
  const faults = { atCall: 7, when: 'before', how: 'kill', unflushed } as const;
  const report = await fresh.call('writeTwice', [], { faults });
  expect(report.error?.message).toContain('Killed');
  expect(await callTwin(fresh, 'readCells')).toEqual(expected);
});

test('at a kill a part of the unflushed writes stays, the same for the same seed', async () => {
  const outcomes = new Set<string>();
  for (const seed of [1, 1, 2, 3, 4, 5]) {
    const fresh = await openTestTwin({ bundle: PLAIN_BUNDLE });
    await fresh.call('writeTwice', [], {
      faults: { atCall: 9, when: 'before', how: 'kill', unflushed: 'some', seed },
    });
    const cells = await callTwin<string[]>(fresh, 'readCells');
    // earlier writes stay before later ones
    expect([
      ['', '', ''],
      ['first', '', ''],
      ['first', 'second', ''],
      ['first', 'second', 'third'],
    ]).toContainEqual(cells);
    outcomes.add(`${seed} ${cells.join()}`);
  }
  expect([...outcomes].filter((outcome) => outcome.startsWith('1 '))).toHaveLength(1);
  expect(new Set([...outcomes].map((outcome) => outcome.slice(2))).size).toBeGreaterThan(1);
});

const KILL_AT_FIRST = { atCall: 1, when: 'after', how: 'kill', unflushed: 'all' } as const;

test('a killed script that catches its end gets nothing done any more, and the next one runs', async () => {
  const fresh = await openTestTwin({ bundle: PLAIN_BUNDLE });
  const report = await fresh.call('survives', [], { faults: KILL_AT_FIRST });
  expect(report.error?.message).toContain('Killed');
  expect(report.result).toBeUndefined();
  expect(await callTwin(fresh, 'readCells')).toEqual(['', '', '']);
  expect(await callTwin(fresh, 'ran')).toBeNull();
  expect(await callTwin(fresh, 'count')).toBe(1);
});

test('a killed script that catches its end and loops does not hold up the next one', async () => {
  const fresh = await openTestTwin({ bundle: PLAIN_BUNDLE });
  expect((await fresh.call('outlives', [], { faults: KILL_AT_FIRST })).error?.message).toContain('Killed');
  expect(await callTwin(fresh, 'count')).toBe(1);
});

test('locks block other executions until they are let go, also by a kill', async () => {
  await Promise.all([twin.call('holdLock', ['a', 2000]), twin.call('holdLock', ['b', 2000])]);
  const order = (await callTwin<string>(twin, 'holdLock', 'c', 0)).replace(/[ab]/g, '*');
  expect(order).toBe('(**)(**)(cc)');
  const faults = { atCall: 4, when: 'after', how: 'kill', unflushed: 'all' } as const;
  expect((await twin.call('holdLock', ['d', 0], { faults })).error?.message).toContain('Killed');
  expect(await callTwin(twin, 'tryLock')).toBe(true);
});

test('replies can be held back to interleave two users', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let hasLock = () => {};
  const locked = new Promise<void>((resolve) => (hasLock = resolve));
  twin.onReply((info) => {
    if (info.call !== 'Lock.waitLock' || !info.user.startsWith('staff')) return undefined;
    hasLock();
    return held;
  });
  const staff = twin.users().find((user) => user.role === 'staff')!;
  const first = twin.call('holdLock', ['s', 0], { user: staff });
  await locked;
  expect(await callTwin(twin, 'tryLock')).toBe(false);
  twin.onReply(undefined);
  letGo();
  expect((await first).error).toBeUndefined();
  expect(await callTwin(twin, 'tryLock')).toBe(true);
});
