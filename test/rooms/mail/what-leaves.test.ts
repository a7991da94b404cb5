// What small changes of the mail room would let go, and no other test saw: each is what somebody does during a send,
// or the last value on either side of a bound.
import { members, type Member } from '../../../src/tables/members';
import { outbox, type Delivery } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { cancelDeliveries } from '../../../src/rooms/mail/change-deliveries';
import { fillMail } from '../../../src/rooms/mail/mail-text';
import { previewOutbox } from '../../../src/rooms/mail/preview-outbox';
import { resendDelivery } from '../../../src/rooms/mail/resend-delivery';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { addDays } from '../../../src/domain/calendar';
import { mailPlaceholders } from '../../../src/tables/setting-keys';
import { alive } from '../../support/enrolment-world';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const M1 = 'M-2026-0001';
const M2 = 'M-2026-0002';
const HOURLY = { confirmedOnly: true };
const start = { effectiveDate: '2027-04-01', transaction: '新規' } as const;

function worldWith(...list: Partial<Member>[]): MemoryWorld {
  const world = memoryWorld();
  world.setTemplates({ usableUntil: '2028-12-31' });
  list.forEach((member, at) => world.addMember({ memberNumber: String(1001 + at), ...member }));
  createQuotes(world.ports, { members: 'all', ...start });
  return world;
}
const rowsOf = (world: MemoryWorld) => world.rows.get(outbox.key)!;
const row = (world: MemoryWorld, at = 0): Delivery => world.table(outbox)[at]!;
const states = (world: MemoryWorld): string[] => world.table(outbox).map(({ state }) => state);
const mailedTo = (world: MemoryWorld): string[] => world.mails.map(({ to }) => to);

/** One letter a reservation; `act` while the first of them is on its way. */
function sendWhile(world: MemoryWorld, act: () => void, confirm = 2): ReturnType<typeof sendOutbox> {
  world.setSetting('mailChunkSize', '1');
  world.state.before = (effect) => {
    if (effect !== 'mail') return;
    world.state.before = () => undefined;
    act();
  };
  return sendOutbox(world.ports, { confirm });
}

describe('while the first letter of a run is on its way', () => {
  test('a waiting row that was copied goes in neither of the two', () => {
    const world = worldWith({}, {});
    const report = sendWhile(world, () => rowsOf(world).push({ ...rowsOf(world)[1]! }));
    expect(report.sent).toEqual([M1]);
    expect(mailedTo(world)).toEqual(['m1001@example.jp']);
    expect(states(world)).toEqual(['送信済', '送信待ち', '送信待ち']);
    // Nor afterwards, whoever presses; one of them taken out, the other goes, once.
    expect(sendOutbox(world.ports).blocked.map(({ code }) => code)).toEqual(['deliveryTwice']);
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([]);
    rowsOf(world).pop();
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([M2]);
    expect(mailedTo(world)).toEqual(['m1001@example.jp', 'm1002@example.jp']);
  });

  test('the copy of a waiting row under a cancelled one goes neither', () => {
    const world = worldWith({}, {});
    sendWhile(world, () => {
      rowsOf(world).push({ ...rowsOf(world)[1]! });
      rowsOf(world)[1]!['state'] = '取消';
    });
    expect(mailedTo(world)).toEqual(['m1001@example.jp']);
  });

  // Rule C14: confirmed was an address.
  test.each([
    ['in row and roster', true],
    ['in the row alone', false],
  ])('an address that was changed %s is not written to', (_where, both) => {
    const world = worldWith({}, {});
    const report = sendWhile(world, () => {
      row(world, 1).recipient = 'other@example.jp';
      if (both) world.rows.get(members.key)![1]!['email'] = 'other@example.jp';
    });
    expect(report.sent).toEqual([M1]);
    expect(mailedTo(world)).toEqual(['m1001@example.jp']);
    // The clock does not take it up either; a person confirms it first.
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([]);
    world.rows.get(members.key)![1]!['email'] = 'other@example.jp';
    expect(() => sendOutbox(world.ports)).toThrow('confirmNumber');
    expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual([M2]);
  });

  test('a confirmation struck out is none', () => {
    const world = worldWith({}, {});
    expect(sendWhile(world, () => (row(world, 1).confirmedBy = '')).sent).toEqual([M1]);
  });

  test('a cancelled row stays cancelled', () => {
    const world = worldWith({}, {});
    sendWhile(world, () => cancelDeliveries(world.ports, { deliveries: [M2] }));
    expect(states(world)).toEqual(['送信済', '取消']);
    expect(mailedTo(world)).toEqual(['m1001@example.jp']);
  });

  test('a row set to 送信中 by another run is left to it', () => {
    const world = worldWith({}, {});
    sendWhile(world, () => (row(world, 1).state = '送信中'));
    expect(mailedTo(world)).toEqual(['m1001@example.jp']);
  });
});

describe('a cancelled row', () => {
  test.each([[undefined], [[M1]]])('never goes, named or not: %j', (deliveries) => {
    const world = worldWith({});
    cancelDeliveries(world.ports, { deliveries: [M1] });
    world.state.manager = true;
    const report = sendOutbox(world.ports, { confirm: 1, ...(deliveries ? { deliveries } : {}) });
    expect([report.sent, world.mails, states(world)]).toEqual([[], [], ['取消']]);
    expect(report.blocked.map(({ code }) => code)).toEqual(deliveries ? ['deliveryNotWaiting'] : []);
    expect(() => resendDelivery(world.ports, { deliveryNumber: M1, reason: '再度' })).toThrow(
      'notResendable',
    );
  });

  test('that was a copy for 再送 makes room for another', () => {
    const world = worldWith({});
    world.state.manager = true;
    sendOutbox(world.ports, { confirm: 1 });
    const again = () => resendDelivery(world.ports, { deliveryNumber: M1, reason: '未着' });
    expect(again()).toEqual({ deliveryNumber: M2 });
    cancelDeliveries(world.ports, { deliveries: [M2] });
    expect(again()).toEqual({ deliveryNumber: 'M-2026-0003' });
  });
});

describe('a doubtful letter', () => {
  // 再送 asks for a manager and a reason: whoever names the row in a send needs both as well.
  test.each([
    ['a manager without a reason', true, '', [M1], []],
    ['a manager with blanks for a reason', true, ' 　', [M1], []],
    ['a reason without a manager', false, '未着', [M1], []],
    ['a manager and a reason, the row not named', true, '未着', undefined, []],
    ['a manager and a reason', true, '未着', [M1], [M1]],
  ])('%s', (_who, manager, resendReason, deliveries, sent) => {
    const world = worldWith({});
    Object.assign(row(world), { state: '要確認（送信結果不明）', resendReason });
    world.state.manager = manager;
    const report = sendOutbox(world.ports, { confirm: 1, ...(deliveries ? { deliveries } : {}) });
    expect(report.sent).toEqual(sent);
    expect(report.blocked.map(({ code }) => code)).toEqual(sent.length === 0 ? ['deliveryDoubtful'] : []);
  });
});

describe('the bulk', () => {
  const known = (count: number): MemoryWorld => {
    const world = worldWith(...Array.from({ length: count }, () => ({})));
    sendOutbox(world.ports, { confirm: count });
    createQuotes(world.ports, { members: 'all', ...start, transaction: '更改' });
    world.mails.splice(0);
    return world;
  };

  test('begins with the second mail: two to known addresses name their number, one does not', () => {
    expect(sendOutbox(known(1).ports).sent).toHaveLength(1);
    const world = known(2);
    expect(() => sendOutbox(world.ports)).toThrow('confirmNumber');
    expect(() => sendOutbox(world.ports, { confirm: 1 })).toThrow('confirmDiffers');
    expect(world.mails).toEqual([]);
    expect(sendOutbox(world.ports, { confirm: 2 }).sent).toHaveLength(2);
  });

  test.each([
    // As many as 設定 says, ten where it says nothing.
    ['', 11, 10],
    ['3', 4, 3],
    ['3', 2, 2],
  ])('%j in 設定, %d wait: %d are reserved at once', (size, waiting, reserved) => {
    const world = worldWith(...Array.from({ length: waiting }, () => ({})));
    if (size !== '') world.setSetting('mailChunkSize', size);
    const seen: number[] = [];
    world.state.before = (effect) => {
      if (effect === 'mail') seen.push(states(world).filter((state) => state === '送信中').length);
    };
    sendOutbox(world.ports, { confirm: waiting });
    expect(seen[0]).toBe(reserved);
    expect(world.mails).toHaveLength(waiting);
  });

  test('no more mails are reserved than may be sent today; paper is', () => {
    const world = worldWith({}, {}, {}, { email: '' });
    world.state.quota = 2;
    const seen: string[][] = [];
    world.state.before = (effect) => void (effect === 'mail' && seen.push(states(world)));
    sendOutbox(world.ports, { confirm: 3 });
    expect(seen[0]).toEqual(['送信中', '送信中', '送信待ち', '送信中']);
    expect(states(world)).toEqual(['送信済', '送信済', '送信待ち', '発送待ち']);
  });
});

describe('size', () => {
  const MB = 1024 * 1024;
  // Google takes 25 MB with everything around it: 20 MB of PDF, and not a byte more.
  test.each([
    [20 * MB, '送信済', []],
    [20 * MB + 1, '送信失敗', ['attachmentTooLarge']],
  ])('a PDF of %d bytes: %s', (bytes, state, codes) => {
    const world = worldWith({});
    const store = () => ({ id: 'file-1', url: 'https://files.example.jp/1', bytes });
    const ports = { ...world.ports, documents: { ...world.ports.documents, store } };
    const report = sendOutbox(ports, { confirm: 1 });
    expect(report.failed.map(({ code }) => code)).toEqual(codes);
    expect(row(world).error.includes('約21MB')).toBe(codes.length > 0);
    expect(states(world)).toEqual([state]);
    expect(row(world).attachment).toContain('https://files.example.jp/1');
  });

  test.each([
    ['a', 1],
    ['é', 2],
    ['あ', 3],
    ['𠮷', 4],
  ])('a body of %s counts %d bytes a character, text and HTML together', (character, bytes) => {
    const values = Object.fromEntries(mailPlaceholders.map((name) => [name, '-'])) as Parameters<
      typeof fillMail
    >[1];
    const filled = (count: number) =>
      fillMail({ subject: '件名', body: character.repeat(count) }, values, {});
    const one = filled(1);
    const frame = one.ok ? Buffer.byteLength(one.value.text + one.value.html) - 2 * bytes : 0;
    // 190 KB for both; the frame of the HTML stands once.
    const most = Math.floor((190 * 1024 - frame) / (2 * bytes));
    expect(filled(most).ok).toBe(true);
    expect(filled(most + 1)).toMatchObject({
      ok: false,
      problem: { code: 'bodyTooLong', params: { kilobytes: 191 } },
    });
  });
});

test('a quotation leaves on its last day and not on the next', () => {
  for (const [days, state] of [
    [0, '送信済'],
    [1, '確認待ち'],
  ] as const) {
    const world = alive({ revenueText: '3億円' });
    world.setTemplates({ usableUntil: '2028-12-31' });
    createQuotes(world.ports, { members: 'all', ...start });
    world.state.today = addDays(world.table(quotes)[0]!.validUntil, days);
    sendOutbox(world.ports, { confirm: previewOutbox(world.ports).mails });
    expect(states(world)).toEqual([state]);
  }
});

// U+202A to U+202E turn what follows round, U+2066 to U+2069 isolate it; U+200B to U+200F and U+FEFF are not seen.
test.each(
  [
    0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200b, 0x200e, 0x200f, 0xfeff,
  ].map((code) => [code.toString(16).toUpperCase(), String.fromCharCode(code)]),
)('U+%s stands in nothing that leaves', (_code, mark) => {
  const world = worldWith({ organization: `見本${mark}会`, contact: `担${mark}当` });
  world.setSetting('senderName', `架空${mark}保険\n事務所`);
  sendOutbox(world.ports, { confirm: 1 });
  const [mail] = world.mails;
  expect(mail!.senderName).toBe('架空保険 事務所');
  expect(mail!.subject).toContain('見本会');
  expect(mail!.subject + mail!.text + mail!.html).not.toContain(mark);
});

// A row set back by hand says that it waits; what marks it as gone is its own day of sending, or the marks outside.
describe.each(['送信待ち', '確認待ち', '下書き'] as const)('a letter that left, set back to %s', (state) => {
  test.each([
    ['with its day of sending', {}, false],
    ['without it', { sentAt: '' }, true],
  ])('%s goes only as a copy, by 再送', (_what, changed, marked) => {
    const world = worldWith({});
    sendOutbox(world.ports, { confirm: 1 });
    world.mails.splice(0);
    Object.assign(row(world), { state, ...changed });
    const hasLeft = (number: string) => marked && number === M1;
    const ports = { ...world.ports, tables: { ...world.ports.tables, hasLeft } };
    for (const deliveries of [undefined, [M1]]) {
      const report = sendOutbox(ports, { confirm: 1, ...(deliveries ? { deliveries } : {}) });
      expect(report.sent).toEqual([]);
      if (state !== '下書き') expect(report.blocked.map(({ code }) => code)).toEqual(['letterSentBefore']);
    }
    expect(sendOutbox(ports, {}, HOURLY).sent).toEqual([]);
    expect(world.mails).toEqual([]);
    world.state.manager = true;
    expect(resendDelivery(ports, { deliveryNumber: M1, reason: '未着' })).toEqual({ deliveryNumber: M2 });
    expect(states(world)).toEqual(['送信済', '送信待ち']);
  });
});
