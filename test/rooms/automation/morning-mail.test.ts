// The morning mail: what it says to whom, once a business day, and nothing where there is nothing.
import { deadlines } from '../../../src/tables/deadlines';
import { holidays } from '../../../src/tables/holidays';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { solicitors } from '../../../src/tables/solicitors';
import { sendMorningMail } from '../../../src/rooms/automation/morning-mail';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

/** Tuesday 24 November 2026 after a holiday, 8 h; one manager, one solicitor at work and one who left. */
function desk(): MemoryWorld {
  const world = memoryWorld();
  world.state.today = '2026-11-24';
  world.state.time = '08:10:00';
  world.setSetting('managers', 'boss@agency.example.jp');
  world.rows.set(holidays.key, [
    newRecord(holidays, { date: '2026-01-01' }),
    newRecord(holidays, { date: '2026-11-23' }),
  ]);
  world.rows.set(solicitors.key, [
    newRecord(solicitors, { name: '青木', email: 'aoki@agency.example.jp', state: '有効' }),
    newRecord(solicitors, { name: '退職', email: 'left@agency.example.jp', state: '停止' }),
    newRecord(solicitors, { name: '空欄', email: '', state: '有効' }),
  ]);
  world.state.memory.set('morning', '2026-11-20');
  world.addMember({ memberNumber: '1001', solicitor: '青木' });
  world.addMember({ memberNumber: '1002', solicitor: '井上' });
  return world;
}

function busy(): MemoryWorld {
  const world = desk();
  const due = { state: '未了', kind: '申込締切' } as const;
  world.rows.set(deadlines.key, [
    newRecord(deadlines, { ...due, dueAt: '2026-11-20T00:00:00', organization: '甲会', owner: '青木' }),
    newRecord(deadlines, { ...due, dueAt: '2026-11-24T16:00:00', organization: '乙会', owner: '井上' }),
    newRecord(deadlines, { ...due, dueAt: '2026-11-25T00:00:00', organization: '丙会', owner: '青木' }),
    newRecord(deadlines, {
      ...due,
      state: '完了',
      dueAt: '2026-11-20T00:00:00',
      organization: '丁会',
      owner: '青木',
    }),
  ]);
  const cover = { state: '契約中', renewedBy: '', solicitor: '青木', organization: '甲会' } as const;
  world.rows.set(policies.key, [
    newRecord(policies, { ...cover, policyNumber: 'K-1', endsAt: '2026-12-01T16:00:00' }),
    newRecord(policies, { ...cover, policyNumber: 'K-2', endsAt: '2026-12-06T16:00:00', solicitor: '井上' }),
    // Renewed already, and beyond eight weeks: Monday 23 November and 56 days are 18 January.
    newRecord(policies, { ...cover, policyNumber: 'K-3', endsAt: '2026-12-01T16:00:00', renewedBy: 'K-9' }),
    newRecord(policies, { ...cover, policyNumber: 'K-4', endsAt: '2027-01-18T16:00:00' }),
  ]);
  const quote = { state: '期限切れ', solicitor: '青木', organization: '甲会' } as const;
  world.rows.set(quotes.key, [
    newRecord(quotes, { ...quote, quoteNumber: 'Q-1', validUntil: '2026-11-22' }),
    newRecord(quotes, { ...quote, quoteNumber: 'Q-2', validUntil: '2026-11-18' }),
  ]);
  const auto = {
    method: 'メール',
    confirmedBy: '自動（規則1）',
    letterTitle: '保険料お見積書',
    memberNumber: '1001',
  } as const;
  world.rows.set(outbox.key, [
    newRecord(outbox, {
      ...auto,
      deliveryNumber: 'M-1',
      state: '送信済',
      sentAt: '2026-11-20T11:00:00',
      organization: '送会',
    }),
    newRecord(outbox, {
      ...auto,
      deliveryNumber: 'M-2',
      state: '送信待ち',
      scheduledAt: '2026-11-24T09:30:00',
      organization: '待会',
    }),
    newRecord(outbox, {
      ...auto,
      deliveryNumber: 'M-3',
      state: '不達',
      confirmedBy: 'staff@agency.example.jp',
      organization: '戻会',
    }),
    newRecord(outbox, {
      ...auto,
      deliveryNumber: 'M-4',
      state: '送信失敗',
      memberNumber: '1002',
      organization: '失会',
    }),
  ]);
  return world;
}

const HEADS = (text: string) => text.split('\n').filter((line) => line.startsWith('■'));

test('a manager reads everything, a solicitor what is theirs, each in one mail', () => {
  const world = busy();
  expect(sendMorningMail(world.ports)).toEqual({ sent: 2 });
  const [boss, aoki] = world.mails as [(typeof world.mails)[0], (typeof world.mails)[0]];
  expect([boss.to, aoki.to]).toEqual(['boss@agency.example.jp', 'aoki@agency.example.jp']);
  expect(HEADS(boss.text)).toEqual([
    '■ 期限を過ぎたもの 1件',
    '■ 今日が期限のもの 1件',
    '■ 満期を迎える契約（8週間） 2件',
    '■ 有効期限の切れた見積 1件',
    '■ 送れなかった・届かなかった書類 2件',
    '■ 自動で送った見積 1件',
    '■ まもなく自動で送る見積 1件',
  ]);
  expect(boss.text).toContain('・2026年11月20日　申込締切　甲会（青木）');
  // 1 and 6 December are the Tuesday and the Sunday of one week.
  expect(boss.text).toContain('・2026年11月30日からの週　2件');
  expect(HEADS(aoki.text)).toEqual([
    '■ 期限を過ぎたもの 1件',
    '■ 満期を迎える契約（8週間） 1件',
    '■ 有効期限の切れた見積 1件',
    '■ 送れなかった・届かなかった書類 1件',
    '■ 自動で送った見積 1件',
    '■ まもなく自動で送る見積 1件',
  ]);
  expect(aoki.text).not.toContain('乙会');
  for (const line of boss.text.split('\n').filter((one) => one.startsWith('・')))
    expect(boss.html).toContain(line.slice(1));
});

test('once a day, and a second mail is never the price of a crash', () => {
  const world = busy();
  world.state.before = (effect) => {
    if (effect === 'mail' && world.mails.length === 1) throw new Error('killed');
  };
  expect(() => sendMorningMail(world.ports)).toThrow('killed');
  world.state.before = () => undefined;
  world.state.time = '09:10:00';
  expect(sendMorningMail(world.ports)).toEqual({ sent: 0 });
  expect(world.mails).toHaveLength(1);
});

test('who is manager and solicitor gets one mail, the whole one', () => {
  const world = busy();
  world.setSetting('managers', 'Aoki@agency.example.jp');
  sendMorningMail(world.ports);
  expect(world.mails.map(({ to }) => to)).toEqual(['aoki@agency.example.jp']);
  expect(world.mails[0]!.text).toContain('乙会');
});

test.each<[string, (world: MemoryWorld) => void]>([
  ['before eight', (w) => (w.state.time = '07:59:00')],
  ['on a holiday', (w) => (w.state.today = '2026-11-23')],
  ['on a Sunday', (w) => (w.state.today = '2026-11-29')],
  [
    'where nothing is to be told',
    (w) => [deadlines, policies, quotes, outbox].forEach(({ key }) => w.rows.set(key, [])),
  ],
])('nothing %s', (_, change) => {
  const world = busy();
  change(world);
  expect(sendMorningMail(world.ports)).toEqual({ sent: 0 });
});

test('the log has counts alone', () => {
  const world = busy();
  const logged: unknown[] = [];
  sendMorningMail({ ...world.ports, log: { info: (...line) => void logged.push(line) } });
  expect(logged).toEqual([['morningMail', { sent: 2 }]]);
});
