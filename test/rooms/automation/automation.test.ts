import { settings } from '../../../src/tables/masters';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { settingKeys } from '../../../src/tables/setting-keys';
import { checkAutomation, repairAutomation } from '../../../src/rooms/automation/check-automation';
import { expireQuotes } from '../../../src/rooms/quotes/expire-quotes';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { isDailyDue, isOverdue, runSteps } from '../../../src/rooms/automation/run-steps';
import type { Step } from '../../../src/room';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const start = { effectiveDate: '2027-04-01', transaction: '新規' } as const;

function setting(world: MemoryWorld, key: keyof typeof settingKeys): string {
  return world.table(settings).find((row) => row.key === settingKeys[key])?.value ?? '';
}

describe('a run', () => {
  const steps = (log: string[]): Step[] => [
    { name: 'referenceDate', title: '基準日', at: 1, run: () => log.push('first') },
    {
      name: 'deadlines',
      title: '期限の更新',
      at: 2,
      run: () => {
        throw new Error('a service failed');
      },
    },
    { name: 'outbox', title: '送信箱', at: 3, run: () => log.push('last') },
  ];

  test('goes on after a failing step, and the failure stands in 設定', () => {
    const world = memoryWorld();
    world.state.manager = true;
    const log: string[] = [];
    const report = runSteps(world.ports, 'daily', steps(log));
    expect(log).toEqual(['first', 'last']);
    expect(report).toMatchObject({ done: ['referenceDate', 'outbox'], left: 0 });
    expect(setting(world, 'dailyProblems')).toContain('期限の更新');
    expect(setting(world, 'lastDaily')).toBe('2026-11-22T10:00:00');
  });

  test('tells what a step could not do for single rows', () => {
    const world = memoryWorld();
    world.state.manager = true;
    const refused = [{ code: 'x', message: 'P-1：理由' }];
    const step: Step = { name: 'renewals', title: '更改の案内', at: 1, run: () => ({ queued: 0, refused }) };
    expect(runSteps(world.ports, 'daily', [step])).toMatchObject({ done: ['renewals'], left: 0 });
    expect(setting(world, 'dailyProblems')).toContain('P-1：理由');
  });

  test('that runs out of time keeps its old time, so that the next hour goes on', () => {
    const world = memoryWorld();
    world.state.manager = true;
    world.state.spent = () => true;
    world.setSetting('lastDaily', '2026-11-21T06:00:00');
    expect(runSteps(world.ports, 'daily', steps([]))).toMatchObject({ left: 2 });
    expect(setting(world, 'lastDaily')).toBe('2026-11-21T06:00:00');
    expect(setting(world, 'dailyProblems')).toContain('送信箱');
    expect(isDailyDue(world.ports, 7)).toBe(true);
  });

  test('once done is not due again on the same day, nor before its hour', () => {
    const world = memoryWorld();
    world.setSetting('lastDaily', '2026-11-22T06:00:00');
    expect(isDailyDue(world.ports, 7)).toBe(false);
    world.state.today = '2026-11-23';
    world.state.time = '06:59:00';
    expect(isDailyDue(world.ports, 7)).toBe(false);
    world.state.time = '07:00:00';
    expect(isDailyDue(world.ports, 7)).toBe(true);
  });
});

test.each([
  ['daily', '2026-11-21T08:00:00', false],
  // 26 hours and a minute
  ['daily', '2026-11-21T07:59:00', true],
  ['hourly', '2026-11-22T07:50:00', false],
  ['hourly', '2026-11-22T07:49:00', true],
  ['worker', '', true],
] as const)('%s that last ran at %s: overdue %s', (run, last, overdue) => {
  expect(isOverdue(run, last, '2026-11-22T10:00:00')).toBe(overdue);
});

describe('the trigger sends', () => {
  function queued(): MemoryWorld {
    const world = memoryWorld();
    world.addMember({ memberNumber: '1001' });
    world.addMember({ memberNumber: '1002' });
    world.addMember({ memberNumber: '1003', email: '' });
    createQuotes(world.ports, { members: 'all', ...start });
    return world;
  }
  const states = (world: MemoryWorld) => world.table(outbox).map((row) => row.state);

  test('nothing that no person has confirmed (rule C14), and asks nobody', () => {
    const world = queued();
    const report = sendOutbox(world.ports, {}, { confirmedOnly: true });
    expect(report).toMatchObject({ sent: [], prepared: [], left: 0 });
    expect(states(world)).toEqual(['送信待ち', '送信待ち', '送信待ち']);
  });

  test('what a person confirmed and left to it, under the owner only', () => {
    const world = queued();
    world.setSetting('automationOwner', 'owner@agency.example.jp');
    const report = sendOutbox(world.ports, { confirm: 2 });
    expect(report).toMatchObject({ sent: [], left: 0 });
    expect(report.handedOver).toEqual(['M-2026-0001', 'M-2026-0002', 'M-2026-0003']);
    expect(world.mails).toEqual([]);
    // Another's run sends nothing either.
    sendOutbox(world.ports, {}, { confirmedOnly: true });
    expect(world.mails).toEqual([]);
    world.state.user = 'owner@agency.example.jp';
    expect(sendOutbox(world.ports, {}, { confirmedOnly: true }).sent).toEqual(['M-2026-0001', 'M-2026-0002']);
    expect(world.table(outbox)[0]!.confirmedBy).toBe('staff@agency.example.jp');
  });

  test('the rest of a spent quota on the next day', () => {
    const world = queued();
    world.state.quota = 1;
    sendOutbox(world.ports, { confirm: 2 });
    expect(world.mails).toHaveLength(1);
    expect(world.table(outbox)[1]!.error).toContain('翌日');
    world.state.today = '2026-11-23';
    world.state.quota = 100;
    sendOutbox(world.ports, {}, { confirmedOnly: true });
    expect(world.mails.map((mail) => mail.to)).toEqual(['m1001@example.jp', 'm1002@example.jp']);
    expect(world.table(outbox)[1]).toMatchObject({ state: '送信済', error: '' });
  });

  test('no address but the one that was confirmed', () => {
    const world = queued();
    world.state.quota = 0;
    sendOutbox(world.ports, { confirm: 2 });
    // Row and roster are corrected together afterwards: the confirmation was for the old address.
    world.table(outbox)[0]!.recipient = 'new@example.jp';
    const member = [...world.rows.get('members')!][0]!;
    member['email'] = 'new@example.jp';
    world.state.quota = 100;
    sendOutbox(world.ports, {}, { confirmedOnly: true });
    expect(world.mails.map((mail) => mail.to)).toEqual(['m1002@example.jp']);
  });
});

test('quotes expire the day after their validity; an open question to the insurer stays', () => {
  const world = memoryWorld();
  world.addMember({ memberNumber: '1001' });
  world.addMember({ memberNumber: '1002', revenueText: '6億円' });
  createQuotes(world.ports, { members: 'all', ...start });
  const until = world.table(quotes)[0]!.validUntil;
  world.state.today = until;
  expect(expireQuotes(world.ports)).toBe(0);
  // 2026-11-22 and 30 days
  expect(until).toBe('2026-12-22');
  world.state.today = '2026-12-23';
  expect(expireQuotes(world.ports)).toBe(1);
  expect(world.table(quotes).map((row) => row.state)).toEqual(['期限切れ', '照会中']);
  expect(expireQuotes(world.ports)).toBe(0);
});

describe('点検', () => {
  const me = 'staff@agency.example.jp';

  test('installs each run once and stores the owner; a second repair changes nothing', () => {
    const world = memoryWorld();
    world.state.manager = true;
    expect(checkAutomation(world.ports)).toMatchObject({ owner: '', repairable: true });
    repairAutomation(world.ports);
    expect(world.state.triggers.map(({ run }) => run)).toEqual(['daily', 'hourly', 'worker']);
    expect(setting(world, 'automationOwner')).toBe(me);
    expect(checkAutomation(world.ports).repairable).toBe(false);
    repairAutomation(world.ports);
    expect(world.state.triggers).toHaveLength(3);
  });

  test('finds what is lost and what is double', () => {
    const world = memoryWorld();
    world.state.manager = true;
    repairAutomation(world.ports);
    world.state.triggers = [
      { id: 'a', run: 'daily' },
      { id: 'b', run: 'daily' },
      { id: 'c', run: 'worker' },
    ];
    const { lines, repairable } = checkAutomation(world.ports);
    expect(repairable).toBe(true);
    expect(lines.filter((line) => line.includes('重複'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('失われて'))).toEqual([
      `時次：失われています（${me}の登録）。修復すると登録し直します`,
    ]);
    repairAutomation(world.ports);
    expect(world.state.triggers.map(({ run }) => run).sort()).toEqual(['daily', 'hourly', 'worker']);
  });

  test("another's running automation is left alone, a stopped one is taken over", () => {
    const world = memoryWorld();
    world.state.manager = true;
    world.setSetting('automationOwner', 'other@agency.example.jp');
    world.setSetting('lastHourly', '2026-11-22T09:30:00');
    world.state.triggers = [{ id: 'stray', run: 'hourly' }];
    repairAutomation(world.ports);
    expect(world.state.triggers).toEqual([]);
    expect(setting(world, 'automationOwner')).toBe('other@agency.example.jp');
    world.state.today = '2026-11-25';
    expect(checkAutomation(world.ports).repairable).toBe(true);
    repairAutomation(world.ports);
    expect(world.state.triggers).toHaveLength(3);
    expect(setting(world, 'automationOwner')).toBe(me);
  });

  test('what a colleague has just installed is not taken over before its first run', () => {
    const world = memoryWorld();
    world.state.manager = true;
    // Their trigger stands in their account, which nobody else can see.
    world.setSetting('automationOwner', 'other@agency.example.jp');
    world.setSetting('automationSince', '2026-11-22T09:00:00');
    expect(checkAutomation(world.ports).repairable).toBe(false);
    repairAutomation(world.ports);
    expect(setting(world, 'automationOwner')).toBe('other@agency.example.jp');
    expect(world.state.triggers).toEqual([]);
    // The daily run may stay away for 26 hours: after 25 (10:00 of the next day) that is not over, after 49 it is.
    world.state.today = '2026-11-23';
    expect(checkAutomation(world.ports).repairable).toBe(false);
    world.state.today = '2026-11-24';
    repairAutomation(world.ports);
    expect(setting(world, 'automationOwner')).toBe(me);
    expect(setting(world, 'automationSince')).toBe(`2026-11-24T${world.state.time}`);
  });

  test('names the permission that is missing, and installs nothing without it or by staff', () => {
    const world = memoryWorld();
    world.state.missingPermissions = ['mail'];
    expect(() => repairAutomation(world.ports)).toThrow('automationNotManager');
    world.state.manager = true;
    expect(checkAutomation(world.ports).lines.join()).toContain('メールの送信');
    expect(() => repairAutomation(world.ports)).toThrow('automationPermission');
    expect(world.state.triggers).toEqual([]);
  });
});
