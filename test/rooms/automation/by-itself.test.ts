// A quote that goes by itself, from the cell that a person typed to the mail, and what keeps it at each step (rule C20).
import { claims } from '../../../src/tables/claims';
import { complaints } from '../../../src/tables/complaints';
import { disclosures } from '../../../src/tables/disclosures';
import { members, type Member } from '../../../src/tables/members';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { newReferral, referrals } from '../../../src/tables/referrals';
import { openAutomaticQuotes, switchAutomaticQuotes } from '../../../src/rooms/automation/automatic-quotes';
import { recordHandRow } from '../../../src/rooms/automation/start-marks';
import { clauseText, type automationProblems } from '../../../src/rooms/automation/words';
import { stopDeliveries } from '../../../src/rooms/mail/change-deliveries';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { KEY, ADDRESS, deskWith, at, hourly, typed, queued, row, kept } from '../../support/by-itself-desk';

test('it waits an hour, leaves with its table, and is marked', () => {
  const world = deskWith();
  typed(world);
  hourly(world, '10:00');
  expect(world.table(outbox)).toHaveLength(1);
  hourly(world, '11:00');
  expect(row(world)).toMatchObject({
    state: '送信待ち',
    scheduledAt: '2026-11-24T12:00:00',
    confirmedBy: '自動（規則1）',
    createdBy: '自動（規則1）',
    automatic: '規則1',
    recipient: ADDRESS,
  });
  hourly(world, '11:59');
  expect(world.mails).toHaveLength(0);
  hourly(world, '12:00');
  expect(world.mails.map(({ to }) => to)).toEqual([ADDRESS]);
  expect(row(world)).toMatchObject({ state: '送信済', confirmedBy: '自動（規則1）' });
  expect(world.table(quotes).map(({ state, effectiveDate }) => [state, effectiveDate])).toEqual([
    ['案内済', '2027-04-01'],
  ]);
  expect(openAutomaticQuotes(world.ports)).toMatchObject({
    programs: expect.arrayContaining([expect.objectContaining({ program: 'ALIVE', on: true })]),
    sent: [{ deliveryNumber: 'M-2026-0002', at: '2026-11-24 12:00' }],
    limits: { sentThisHour: 1, sentToday: 1, hourlyLimit: 10, dailyLimit: 30, reserve: 20 },
  });
});

test('at most once for a member, programme and start', () => {
  const world = queued(deskWith());
  hourly(world, '12:00');
  // The quote is cancelled and the row of 送信箱 deleted: what is remembered outside of the cells stands.
  world.table(quotes)[0]!.state = '取消';
  world.table(outbox)[1] = { ...world.table(outbox)[0]!, deliveryNumber: 'M-2026-0003' };
  typed(world);
  hourly(world, '13:00');
  hourly(world, '14:00');
  expect(world.table(outbox)).toHaveLength(2);
  expect(kept(world)).toBe(clauseText.once);
});

// Properties are no cells, but a script or an older version may have left anything there.
test.each(['', 'x', 'null', '{}', '[]', '1', '{"fileId":1}', '{"at":1,"rule":"1"}'])(
  'what is remembered as %j stops no run, and nothing goes by itself',
  (text) => {
    const world = queued(deskWith());
    const remembered = [...world.state.memory.keys()];
    // The switch, what waits and for which cover.
    expect(remembered).toHaveLength(3);
    for (const key of remembered) world.state.memory.set(key, text);
    hourly(world, '12:00');
    hourly(world, '13:00');
    expect(world.mails).toHaveLength(0);
  },
);

test('a desk without a switch reads no row of what is typed', () => {
  const world = memoryWorld();
  recordHandRow(world.ports, () => {
    throw new Error('the row was read');
  });
  expect([...world.state.memory.keys()]).toEqual([]);
});

test('stopped in its hour, it stays with a person and is sent by one', () => {
  const world = queued(deskWith());
  expect(stopDeliveries(world.ports, { deliveries: ['M-2026-0001', 'M-2026-0002'] })).toMatchObject({
    changed: ['M-2026-0002'],
    refused: [{ code: 'notStoppable' }],
  });
  hourly(world, '12:00');
  hourly(world, '13:00');
  expect(world.mails).toHaveLength(0);
  expect(row(world)).toMatchObject({ state: '確認待ち', confirmedBy: '', scheduledAt: '' });
  expect(row(world).error).toContain('停止しました');
  expect(sendOutbox(world.ports, { deliveries: ['M-2026-0002'] }).sent).toEqual(['M-2026-0002']);
  expect(row(world)).toMatchObject({ confirmedBy: 'staff@agency.example.jp', automatic: '規則1' });
});

test('a person who sends it takes it over, with a confirmation of their own', () => {
  const world = queued(deskWith());
  at(world, '12:30');
  expect(sendOutbox(world.ports, { deliveries: ['M-2026-0002'] }).sent).toEqual(['M-2026-0002']);
  expect(row(world).confirmedBy).toBe('staff@agency.example.jp');
});

describe('nothing is made', () => {
  test.each<[string, string, (world: MemoryWorld) => void]>([
    [
      'of a row that an import wrote since',
      '',
      (w) => Object.assign(w.rows.get(members.key)![0]!, { revenueText: '2億円' }),
    ],
    ['while the switch is off', '', (w) => switchAutomaticQuotes(w.ports, { program: 'ALIVE', on: false })],
    ['after 設定 was cleared', clauseText.switchedOn, (w) => w.setSetting('automaticQuotes', '')],
    ['without a mandate', clauseText.mandate, (w) => w.setProgram('ALIVE', { mandate: '取扱なし' })],
    ['in the demonstration', clauseText.noDemonstration, (w) => w.setSetting('demonstration', '使用中')],
    [
      'where 制度 knows no start',
      '次の保険始期',
      (w) => w.setProgram('ALIVE', { periodStart: '', periodEnd: '' }),
    ],
    [
      'beside an open quote',
      clauseText.noNewerQuote,
      (w) =>
        w.rows.set(quotes.key, [
          newRecord(quotes, { quoteNumber: 'Q-2026-0001', memberKey: KEY, state: '案内済' }),
        ]),
    ],
    [
      'beside a policy',
      clauseText.noPolicy,
      (w) =>
        w.rows.set(policies.key, [
          newRecord(policies, { policyNumber: 'K-1', memberKey: KEY, program: 'ALIVE', state: '契約中' }),
        ]),
    ],
  ])('%s', (_, reason, change) => {
    const world = deskWith();
    typed(world);
    hourly(world, '10:00');
    change(world);
    hourly(world, '11:00');
    hourly(world, '12:00');
    expect(world.table(outbox)).toHaveLength(1);
    expect(kept(world) ?? '').toContain(reason);
  });

  test.each<[string, string, Partial<Member>]>([
    ['for whom 連絡方法 says nothing', clauseText.byMail, { contactMethod: '' }],
    [
      'for whom 確認事項 says something',
      clauseText.nothingToCheck,
      { email: 'm1001@example.jp、x@example.jp' },
    ],
  ])('%s', (_, reason, member) => {
    const world = queued(deskWith(member));
    expect(world.table(outbox)).toHaveLength(1);
    expect(kept(world)).toBe(reason);
  });

  test('of a row that nobody has typed into', () => {
    const world = deskWith();
    for (const time of ['10:00', '11:00', '12:00']) hourly(world, time);
    expect(world.table(outbox)).toHaveLength(1);
  });
});

test('a pre-check that staff finished starts one as well, seen by two runs', () => {
  const world = deskWith();
  world.rows.set(disclosures.key, [
    newRecord(disclosures, {
      disclosureId: 'D-1',
      memberKey: KEY,
      program: 'ALIVE',
      finishedOn: '2026-11-24',
      finishedBy: 'staff@agency.example.jp',
    }),
  ]);
  hourly(world, '10:00');
  expect(world.table(outbox)).toHaveLength(1);
  hourly(world, '11:00');
  expect(row(world)).toMatchObject({ automatic: '規則1', state: '送信待ち' });
});

/** What may come between the making and the leaving. */
const between: readonly [string, keyof typeof clauseText, (world: MemoryWorld) => void][] = [
  [
    'the row is typed into',
    'seenTwice',
    (w) => Object.assign(w.rows.get(members.key)![0]!, { phone: '03-1111-2222' }),
  ],
  [
    'the switch is turned off',
    'switchedOn',
    (w) => switchAutomaticQuotes(w.ports, { program: 'ALIVE', on: false }),
  ],
  [
    'the rates change',
    'switchedOn',
    (w) =>
      (w.state.rateValues = w.state.rateValues.map((cells) =>
        cells.map((cell) => (cell === 88_000 ? 88_001 : cell)),
      )),
  ],
  ['the text changes', 'switchedOn', (w) => w.setTemplates({ body: '{{法人名}}\nほかの文面です。' })],
  ['the workbook is a copy', 'switchedOn', (w) => (w.state.fileId = 'book-2')],
  ['the demonstration begins', 'noDemonstration', (w) => w.setSetting('demonstration', '使用中')],
  ['the mail that went before came back', 'knownAddress', (w) => (w.table(outbox)[0]!.state = '不達')],
  [
    'the insurer is asked',
    'noReferral',
    (w) =>
      w.rows.set(referrals.key, [
        newReferral({
          referralNumber: 'S-1',
          category: '引受',
          reasonCode: '',
          program: 'ALIVE',
          memberNumber: '1001',
          subjectNumber: '',
          question: '',
          idempotencyKey: '',
        }),
      ]),
  ],
  [
    'the member complains',
    'noComplaint',
    (w) =>
      w.rows.set(complaints.key, [
        newRecord(complaints, { complaintNumber: 'C-1', memberNumber: '1001', state: '受付' }),
      ]),
  ],
  [
    'an accident is reported',
    'noAccident',
    (w) =>
      w.rows.set(claims.key, [
        newRecord(claims, { claimNumber: 'A-1', memberNumber: '1001', state: '調査中' }),
      ]),
  ],
  [
    'another quote is made',
    'noNewerQuote',
    (w) =>
      w
        .table(quotes)
        .push(newRecord(quotes, { quoteNumber: 'Q-2026-0009', memberKey: KEY, state: '下書き' })),
  ],
];

test.each(between)('it waits for a person where %s', (_, clause, change) => {
  const world = queued(deskWith());
  change(world);
  hourly(world, '12:00');
  expect(world.mails).toHaveLength(0);
  expect(row(world)).toMatchObject({ state: '確認待ち', confirmedBy: '' });
  expect(row(world).error).toContain(clauseText[clause]);
});

describe('it waits on, still without a person', () => {
  test.each<[string, string, (world: MemoryWorld) => void]>([
    ['before its time', '11:59', () => undefined],
    ['after 17 h', '17:00', () => undefined],
    ['while no more than the mails of staff are left', '12:00', (w) => (w.state.quota = 20)],
    ['on a holiday', '12:00', (w) => (w.state.today = '2026-11-23')],
  ])('%s', (_, time, change) => {
    const world = queued(deskWith());
    change(world);
    hourly(world, time);
    expect(world.mails).toHaveLength(0);
    expect(row(world)).toMatchObject({ state: '送信待ち', confirmedBy: '自動（規則1）' });
  });

  test.each([
    ['an hour', 'automaticAnHour', '1'],
    ['a day', 'automaticADay', '1'],
  ] as const)('one %s where 設定 says so', (_, key, limit) => {
    const world = deskWith();
    world.addMember({ memberNumber: '1002', contactMethod: 'メール' });
    world.table(outbox).push({
      ...world.table(outbox)[0]!,
      deliveryNumber: 'M-2026-0002',
      memberNumber: '1002',
      organization: '社会福祉法人架空1002',
      recipient: 'm1002@example.jp',
      confirmedRecipient: 'm1002@example.jp',
    });
    world.setSetting(key, limit);
    typed(world);
    typed(world, '1002/ALIVE');
    hourly(world, '10:00');
    hourly(world, '11:00');
    hourly(world, '12:00');
    expect(world.mails).toHaveLength(1);
    hourly(world, '13:00');
    expect(world.mails).toHaveLength(key === 'automaticAnHour' ? 2 : 1);
  });
});

test.each<[keyof typeof automationProblems, (world: MemoryWorld) => void]>([
  ['automaticNeeds', (w) => w.setSetting('automationOwner', '')],
  ['automaticNeeds', (w) => w.setProgram('ALIVE', { mandate: '取扱なし' })],
  ['automaticNeeds', (w) => w.setTemplates({ approvalNumber: '' })],
  ['automaticNeeds', (w) => w.setSetting('demonstration', '使用中')],
])('the switch is refused as %s', (code, change) => {
  const world = deskWith();
  change(world);
  expect(() => switchAutomaticQuotes(world.ports, { program: 'ALIVE', on: true })).toThrow(code);
});
