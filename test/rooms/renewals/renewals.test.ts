// This file tests the renewal pipeline: who is in the list, last year beside the next, letters once, and lapses.
import { readRequest } from '../../../src/calls/read-request';
import { deadlines } from '../../../src/tables/deadlines';
import { outbox } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { tellDeliveries } from '../../../src/rooms/mail/delivery-effects';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { openRenewals } from '../../../src/rooms/renewals/open-renewals';
import { contract } from '../../../src/rooms/renewals/contract';
import { lapseRenewals } from '../../../src/rooms/renewals/lapse-renewals';
import { previewRenewalLetter } from '../../../src/rooms/renewals/preview-renewal-letter';
import { queueRenewalLetters } from '../../../src/rooms/renewals/queue-renewal-letters';
import { recordRenewal } from '../../../src/rooms/renewals/record-renewal';
import { remindRenewals } from '../../../src/rooms/renewals/remind-renewals';
import { tasks } from '../../../src/rooms/renewals/tasks';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { refusedBy } from '../../support/refused';
import { insure } from '../../support/insure';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

/** Last year's quote of member 1001 (3億円 → 66,000円 by S2's table), and the policy made of it. */
function lastYear(): { world: MemoryWorld; policyNumber: string } {
  const world = memoryWorld();
  world.state.today = '2026-03-01';
  world.addMember({ fiscalYear: '2025-03' });
  const { created } = createQuotes(world.ports, {
    members: 'all',
    effectiveDate: '2026-04-01',
    transaction: '新規',
    letters: false,
  });
  return { world, policyNumber: insure(world, { quoteNumber: created[0]! }) };
}

const stateOf = (world: MemoryWorld, policyNumber: string) =>
  world.table(policies).find((row) => row.policyNumber === policyNumber)?.renewalState;

// S2: up to 3億円 66,000円, up to 4億円 88,000円.
test('last year beside the next: a rough guide from last year’s revenue, then this year’s result', () => {
  const { world } = lastYear();
  world.state.today = '2027-01-10';
  const [guide] = openRenewals(world.ports, {}).lines;
  expect(guide).toMatchObject({
    stage: 'days-90',
    dueOn: '2027-01-01',
    renewalState: '',
    lastYear: { revenueText: '3億円（2025年3月期）', premiumYen: 66_000, label: '保険料表' },
    nextYear: { basis: 'lastRevenue', premiumYen: 66_000, label: '保険料表' },
    askedAnew: false,
  });
  Object.assign(world.rows.get('members')![0]!, { revenueText: '3億5,000万円', fiscalYear: '2026-03' });
  expect(openRenewals(world.ports, {}).lines[0]!.nextYear).toMatchObject({
    basis: 'newRevenue',
    revenueText: '3億5,000万円（2026年3月期）',
    premiumYen: 88_000,
  });
  createQuotes(world.ports, {
    members: 'all',
    effectiveDate: '2027-04-01',
    transaction: '更改',
    letters: false,
  });
  expect(openRenewals(world.ports, {}).lines[0]!.nextYear).toMatchObject({
    basis: 'quote',
    premiumYen: 88_000,
  });
});

test('a policy joins a month before its first step, and stays until somebody says what became of it', () => {
  const { world } = lastYear();
  const stageOn = (today: string) => {
    world.state.today = today;
    return openRenewals(world.ports, {}).lines.map((line) => line.stage);
  };
  // The first step is 2027-01-01, 30 days before it 2026-12-02.
  expect(stageOn('2026-12-01')).toEqual([]);
  expect(stageOn('2026-12-02')).toEqual(['early']);
  expect(stageOn('2027-01-31')).toEqual(['days-60']);
  expect(stageOn('2027-03-31')).toEqual(['days-7']);
  expect(stageOn('2027-04-02')).toEqual(['ended']);
  expect(stageOn('2028-12-31')).toEqual(['ended']);
});

test('an outcome leaves the list of what waits, and is counted', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-03-20';
  const report = recordRenewal(world.ports, {
    policyNumbers: [policyNumber],
    state: '更新しない',
    on: '令和9年3月19日',
    reason: '電話で廃業の連絡',
  });
  expect(report).toEqual({ recorded: [policyNumber], refused: [] });
  const desk = openRenewals(world.ports, {});
  expect(desk.lines).toEqual([]);
  expect(desk.stages.find(({ stage }) => stage === 'outcome')).toEqual({ stage: 'outcome', policies: 1 });
  expect(desk.lapsed).toBe(0);
  expect(openRenewals(world.ports, { stage: 'outcome' }).lines[0]!.renewalState).toBe('更新しない');
});

test('what ended without an answer lapses in the daily run, once, and is shown', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-03-31';
  expect(lapseRenewals(world.ports).lapsed).toBe(0);
  world.state.today = '2027-04-02';
  expect(lapseRenewals(world.ports)).toEqual({ lapsed: 1, changed: 1 });
  expect(lapseRenewals(world.ports)).toEqual({ lapsed: 0, changed: 0 });
  expect(stateOf(world, policyNumber)).toBe('失効');
  expect(openRenewals(world.ports, {})).toMatchObject({ lapsed: 1, lines: [] });
  syncDeadlines(world.ports);
  expect(world.table(deadlines).filter((row) => row.subjectNumber === policyNumber)).toEqual([]);
});

test('a letter once for each step; a missed step is not sent after the next', () => {
  const { world, policyNumber } = lastYear();
  const daily = (today: string) => {
    world.state.today = today;
    syncDeadlines(world.ports);
    return remindRenewals(world.ports).queued;
  };
  const leave = () => {
    const sent = world.table(outbox).filter((row) => row.state === '送信待ち');
    const set = { state: '送信済' as const, sentAt: `${world.state.today}T10:00:00` };
    world.ports.tables.update(
      outbox,
      sent.map((row) => ({ id: row.deliveryNumber, set })),
    );
    tellDeliveries(world.ports);
  };
  expect(daily('2026-12-31')).toBe(0);
  // The outage: 1 to 3 January are missed.
  expect(daily('2027-01-04')).toBe(1);
  expect(daily('2027-01-04')).toBe(0);
  expect(daily('2027-01-05')).toBe(0);
  const [first] = world.table(outbox);
  expect(first).toMatchObject({ letterTitle: '更新手続きのご案内', subjectNumbers: policyNumber });
  expect(world.table(deadlines).find((row) => row.deadlineKey.endsWith('/renewal/90'))).toMatchObject({
    remindedOn: '2027-01-04',
  });
  leave();
  expect(stateOf(world, policyNumber)).toBe('案内済');
  // Day 60 is missed, day 30 (2027-03-02) is sent.
  expect(daily('2027-03-03')).toBe(1);
  leave();
  expect(world.table(outbox)[1]).toMatchObject({ letterTitle: '更新手続きのご案内（再度のお願い）' });
  expect(daily('2027-03-04')).toBe(0);
  // The clock is set back: nothing that the later letter has said is said again.
  expect(daily('2027-02-01')).toBe(0);
  recordRenewal(world.ports, { policyNumbers: [policyNumber], state: '回答あり', on: '', reason: '' });
  expect(daily('2027-03-26')).toBe(0);
  expect(world.table(outbox)).toHaveLength(2);
});

test('a letter that waits or was cancelled is not doubled by the next step', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-01-04';
  remindRenewals(world.ports);
  world.state.today = '2027-02-01';
  expect(remindRenewals(world.ports).queued).toBe(0);
  const [row] = world.table(outbox);
  world.ports.tables.update(outbox, [{ id: row!.deliveryNumber, set: { state: '取消' } }]);
  // Day 60 has come: its own letter goes, the cancelled one of day 90 does not come back.
  expect(remindRenewals(world.ports).queued).toBe(1);
  const second = world.table(outbox)[1]!;
  world.ports.tables.update(outbox, [{ id: second.deliveryNumber, set: { state: '取消' } }]);
  expect(remindRenewals(world.ports).queued).toBe(0);
  // A person may queue it again.
  expect(queueRenewalLetters(world.ports, { policyNumbers: [policyNumber] }).queued).toHaveLength(1);
});

test('what cannot go out is refused with its reason, and the rest goes', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-01-10';
  const gone = insure(world, { memberKey: '1002/ALIVE', memberNumber: '1002' });
  const report = queueRenewalLetters(world.ports, { policyNumbers: [policyNumber, gone, 'P-9999-0001'] });
  expect(report.queued).toHaveLength(1);
  expect(report.refused.map(({ code, id }) => [code, id])).toEqual([
    ['renewalMemberGone', gone],
    ['renewalPolicyUnknown', 'P-9999-0001'],
  ]);
  expect(queueRenewalLetters(world.ports, { policyNumbers: [policyNumber] })).toMatchObject({
    queued: [],
    existing: report.queued,
  });
  world.setProgram('ALIVE', { mandate: '取扱なし' });
  expect(queueRenewalLetters(world.ports, { policyNumbers: [policyNumber] }).refused[0]!.code).toBe(
    'noMandate',
  );
});

test('the letter names period, premium and the rough guide, and asks for what is new', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-01-10';
  previewRenewalLetter(world.ports, { policyNumber });
  expect(world.letters[0]).toMatchObject({
    kind: 'renewal',
    periodEnd: '2027-04-01',
    endTime: '16:00',
    premiumYen: 66_000,
    lastRevenue: '3億円（2025年3月期）',
    // Fourteen days before the end: the last step that waits for an answer.
    replyBy: '2027-03-18',
    estimate: { figure: { kind: 'exact', premiumYen: 66_000 }, basis: 'tariff' },
  });
});

test('where only the insurer can tell the letter gives no rough figure', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-01-10';
  // S2: above 5億円 the insurer is asked.
  Object.assign(world.rows.get('members')![0]!, { revenueText: '6億円', fiscalYear: '2025-03' });
  world.rows.set('quotes', []);
  previewRenewalLetter(world.ports, { policyNumber });
  expect(world.letters[0]).not.toHaveProperty('estimate');
  expect(openRenewals(world.ports, {}).lines[0]!.nextYear).toMatchObject({
    premiumYen: null,
    label: '要照会',
  });
});

// Decision 4 and rules C2, C3: an interpolated 「約」 figure never stands in a letter; its neighbours do.
test('between two examples the rough guide is the two examples', () => {
  const world = memoryWorld();
  world.state.today = '2026-03-01';
  world.addMember({ program: 'GH', plans: 'GH-A', revenueText: '1億5,000万円', fiscalYear: '2025-03' });
  const { created } = createQuotes(world.ports, {
    members: 'all',
    effectiveDate: '2026-04-01',
    transaction: '新規',
    letters: false,
  });
  const policyNumber = insure(world, {
    memberKey: '1001/GH',
    program: 'GH',
    plan: 'GH-A',
    quoteNumber: created[0]!,
    annualPremiumYen: 77_000,
  });
  world.state.today = '2027-01-10';
  previewRenewalLetter(world.ports, { policyNumber });
  expect(world.letters[0]).toMatchObject({
    estimate: {
      figure: { kind: 'examples', low: { premiumYen: 51_000 }, high: { premiumYen: 103_000 } },
    },
  });
});

test.each([
  [{ state: '更新しない' }, 'renewalReasonMissing'],
  [{ state: '回答あり', on: '来週' }, 'fieldDateUnreadable'],
  [{ policyNumbers: [] }, 'renewalNoneChosen'],
])('%p is refused', (set, code) => {
  const { world, policyNumber } = lastYear();
  const request = { policyNumbers: [policyNumber], state: '回答あり', on: '', reason: '', ...set } as never;
  expect(() => recordRenewal(world.ports, request)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code }) }),
  );
});

test.each(['更新', '条件変更'])('「%s」 is not keyed by hand', (state) => {
  const sent = { policyNumbers: ['P-2026-0001'], state, on: '', reason: '' };
  expect(() => readRequest(contract.recordRenewal.request!(), sent)).toThrow('requestWord');
});

test('all that is wrong with an outcome is told at once', () => {
  const { world, policyNumber } = lastYear();
  const request = { policyNumbers: [policyNumber], on: '来週', reason: '' };
  const refused = (state: '' | '失効') => refusedBy(() => recordRenewal(world.ports, { ...request, state }));
  expect(refused('')).toEqual(['state:renewalStateMissing', 'on:fieldDateUnreadable']);
  expect(refused('失効')).toEqual(['on:fieldDateUnreadable', 'reason:renewalReasonMissing']);
});

test('a cover that runs cannot lapse yet; unknown numbers are named', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-03-20';
  const report = recordRenewal(world.ports, {
    policyNumbers: [policyNumber, 'P-9999-0001'],
    state: '失効',
    on: '',
    reason: '連絡なし',
  });
  expect(report.recorded).toEqual([]);
  expect(report.refused.map(({ code }) => code)).toEqual(['renewalNotYetEnded', 'renewalPolicyUnknown']);
});

test('a hundred lines a page, the rest counted and one step away', () => {
  const { world } = lastYear();
  world.state.today = '2027-01-10';
  const [row] = world.table(policies);
  const more = Array.from({ length: 104 }, (_, at) => ({ ...row!, policyNumber: `P-2026-${1000 + at}` }));
  world.ports.tables.append(policies, more);
  const first = openRenewals(world.ports, {});
  expect([first.lines.length, first.more]).toEqual([100, 5]);
  const second = openRenewals(world.ports, { skip: 100 });
  expect([second.lines.length, second.more]).toEqual([5, 0]);
  const shown = [...first.lines, ...second.lines].map((line) => line.policyNumber);
  expect(new Set(shown).size).toBe(105);
});

test('reads and writes do not grow with the number of policies', () => {
  const callsFor = (count: number) => {
    const { world } = lastYear();
    for (let at = 0; at < count; at++) {
      const member = world.addMember({ memberNumber: String(3000 + at) });
      insure(world, { memberKey: member.memberKey, memberNumber: member.memberNumber });
    }
    world.state.today = '2027-01-10';
    const before = { ...world.calls };
    openRenewals(world.ports, {});
    remindRenewals(world.ports);
    const { read, append, update } = world.calls;
    return [read - before.read, append - before.append, update - before.update];
  };
  expect(callsFor(30)).toEqual(callsFor(1));
});

test('a cover whose cancellation is recorded is up for no renewal, also before the day of it', () => {
  const { world, policyNumber } = lastYear();
  world.state.today = '2027-01-10';
  expect(openRenewals(world.ports, {}).lines).toHaveLength(1);
  recordPolicyStep(world.ports, {
    ...{ step: 'cancellation', policyNumbers: [policyNumber], on: '2027-02-01', document: '解約請求書' },
  });
  // It covers until then.
  expect(world.table(policies)[0]).toMatchObject({ state: '契約中', endedOn: '2027-02-01' });
  expect(openRenewals(world.ports, {}).lines).toEqual([]);
  expect(tasks[0]!.open(world.ports)).toEqual([]);
  expect(queueRenewalLetters(world.ports, { policyNumbers: [policyNumber] }).refused).toMatchObject([
    { code: 'renewalNotCovered', message: expect.stringContaining('2027-02-01に解約・失効') },
  ]);
  syncDeadlines(world.ports);
  expect(world.table(deadlines).filter((row) => row.state === '未了')).toEqual([]);
});
