// This file tests what happens between queueing and sending: rows gone or sorted, clocks wrong, a second run at once.
import { members, type Member } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { contacts } from '../../../src/tables/contacts';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { previewOutbox } from '../../../src/rooms/mail/preview-outbox';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const HOURLY = { confirmedOnly: true };

function worldWith(...list: Partial<Member>[]): MemoryWorld {
  const world = memoryWorld();
  list.forEach((member, at) => world.addMember({ memberNumber: String(1001 + at), ...member }));
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  return world;
}

const stateOf = (world: MemoryWorld) => world.table(outbox).map(({ state }) => state);

test('a member deleted after queueing gets no mail, and the row says why; back again, the mail goes', () => {
  const world = worldWith({}, {});
  const gone = world.rows.get(members.key)!.shift()!;
  const report = sendOutbox(world.ports, { confirm: 1 });
  expect(report.blocked.map(({ code, id }) => [code, id])).toEqual([['memberGone', 'M-2026-0001']]);
  expect(stateOf(world)).toEqual(['確認待ち', '送信済']);
  expect(world.table(outbox)[0]!.error).toContain('会員名簿');
  expect(previewOutbox(world.ports).held.map(({ code }) => code)).toEqual(['memberGone']);
  world.rows.get(members.key)!.push(gone);
  expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual(['M-2026-0001']);
});

test('tabs sorted the other way round change neither addresses nor letters', () => {
  const world = worldWith({ email: 'a@example.jp' }, { email: 'b@example.jp' }, { email: 'c@example.jp' });
  const wanted = world.table(outbox).map(({ deliveryNumber, recipient }) => [deliveryNumber, recipient]);
  world.table(outbox).reverse();
  world.rows.get(members.key)!.reverse();
  world.table(quotes).reverse();
  expect(sendOutbox(world.ports, { confirm: 3 }).sent).toHaveLength(3);
  const sent = world.mails.map(({ to, attachments }) => [attachments[0]!.name.split('_')[0], to]);
  expect(sent.sort()).toEqual(wanted);
});

test('a name with a header in it stays a name', () => {
  const world = worldWith({
    organization: '見本会\r\nBcc: x@example.jp',
    contact: '担当\nTo: y@example.jp',
  });
  expect(sendOutbox(world.ports, { confirm: 1 }).sent).toHaveLength(1);
  const [mail] = world.mails;
  expect(mail!.to).toBe('m1001@example.jp');
  expect(mail!.subject + mail!.senderName).not.toMatch(/[\r\n]/);
  expect(mail!.attachments[0]!.name).not.toMatch(/[\r\n]/);
});

test('a placeholder that is not closed holds the mail, with the row concerned', () => {
  const world = worldWith({});
  world.setTemplates({ body: '{{法人名 御中' });
  expect(sendOutbox(world.ports).blocked.map(({ code, id }) => [code, id])).toEqual([
    ['placeholderOpen', 'M-2026-0001'],
  ]);
  expect(stateOf(world)).toEqual(['確認待ち']);
});

test('a clock set back makes no reservation immortal', () => {
  const world = worldWith({});
  Object.assign(world.table(outbox)[0]!, { state: '送信中', reservedAt: '2026-11-22T10:00:00' });
  // Within seven minutes either way the run may still live; two hours back it cannot be judged, so a person looks.
  world.state.time = '09:55:00';
  expect(sendOutbox(world.ports).doubtful).toEqual([]);
  world.state.time = '08:00:00';
  expect(sendOutbox(world.ports).doubtful).toEqual(['M-2026-0001']);
  expect(stateOf(world)).toEqual(['要確認（送信結果不明）']);
});

test('a second run in the middle of the first sends nothing twice', () => {
  const world = worldWith({}, {}, {});
  let inside = false;
  world.state.before = (effect) => {
    if (effect !== 'mail' || inside) return;
    inside = true;
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([]);
    inside = false;
  };
  expect(sendOutbox(world.ports, { confirm: 3 }).sent).toHaveLength(3);
  expect(world.mails).toHaveLength(3);
  expect(new Set(world.mails.map(({ to }) => to)).size).toBe(3);
});

describe('an hourly run', () => {
  const readsOf = (world: MemoryWorld): number => {
    const before = world.calls.read;
    sendOutbox(world.ports, {}, HOURLY);
    return world.calls.read - before;
  };

  test('with nothing to do looks once', () => {
    const world = worldWith({});
    // Waiting for a person: nothing for the clock.
    sendOutbox(world.ports, {}, HOURLY);
    expect(readsOf(world)).toBe(1);
    sendOutbox(world.ports, { confirm: 1 });
    expect(readsOf(world)).toBe(1);
  });

  test.each([
    ['a confirmed letter', { state: '送信待ち', confirmedBy: 'x', toldState: '送信待ち' }],
    [
      'a reservation of a dead run',
      { state: '送信中', reservedAt: '2026-11-22T08:00:00', toldState: '送信中' },
    ],
    ['a state that nobody was told', { state: '取消', toldState: '送信待ち' }],
  ])('sees %s', (_name, row) => {
    const world = worldWith({});
    Object.assign(world.table(outbox)[0]!, row);
    expect(readsOf(world)).toBeGreaterThan(1);
  });

  test('tells what a run that died after its mails could not tell any more', () => {
    const world = worldWith({});
    world.state.before = (effect, table) => {
      if (effect === 'append' && table === contacts.key) throw new Error('killed');
    };
    expect(() => sendOutbox(world.ports, { confirm: 1 })).toThrow('killed');
    expect(stateOf(world)).toEqual(['送信済']);
    world.state.before = () => undefined;
    sendOutbox(world.ports, {}, HOURLY);
    expect(world.mails).toHaveLength(1);
    expect(world.table(contacts)).toHaveLength(1);
    expect(world.table(quotes)[0]!.deliveryState).toBe('送信済');
  });
});
