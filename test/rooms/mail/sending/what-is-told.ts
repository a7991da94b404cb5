// What a send tells of each row that does not go, and what it leaves in the audit log and the log.
import { houseProblems } from '../../../../src/domain/messages';
import { DaichoError } from '../../../../src/domain/problem';
import { problemText } from '../../../../src/domain/problem-text';
import { members } from '../../../../src/tables/members';
import { outbox } from '../../../../src/tables/outbox';
import { quotes } from '../../../../src/tables/quotes';
import { sendOutbox } from '../../../../src/rooms/mail/send-outbox';
import { previewOutbox } from '../../../../src/rooms/mail/preview-outbox';
import { deliveryMessage, mailProblems } from '../../../../src/rooms/mail/words';
import {
  HOURLY,
  M1,
  M2,
  M3,
  knownPair,
  mailDesk,
  rowOf,
  states,
  told,
  watched,
} from '../../../support/mail-desk';

const NAMED = { deliveries: [M1], confirm: 1 };
const one = { deliveryNumber: M1 };

describe('a row is told by its number', () => {
  test.each(['下書き', '送信済', '取消', '発送待ち', '発送済（記録）', '不達', ''] as const)(
    'in state %j it goes not even where it is named',
    (state) => {
      const world = mailDesk({});
      rowOf(world, M1).state = state;
      expect(sendOutbox(world.ports).blocked).toEqual([]);
      const { blocked } = sendOutbox(world.ports, NAMED);
      expect(blocked).toEqual([deliveryMessage(mailProblems.deliveryNotWaiting({ ...one, state }), M1)]);
      expect([states(world), world.mails]).toEqual([[state], []]);
    },
  );

  test.each(['送信待ち', '確認待ち'] as const)('in %s before its day', (state) => {
    const world = mailDesk({});
    Object.assign(rowOf(world, M1), { state, scheduledAt: '2026-12-01T09:00:00' });
    expect(sendOutbox(world.ports)).toMatchObject({ sent: [], blocked: [] });
    const early = mailProblems.notYetDue({ ...one, date: '2026-12-01 09:00' });
    expect(sendOutbox(world.ports, NAMED).blocked).toEqual([deliveryMessage(early, M1)]);
    expect([states(world), world.mails]).toEqual([[state], []]);
  });

  test.each([
    ['送信中', mailProblems.sendingElsewhere(one)],
    ['要確認（送信結果不明）', mailProblems.deliveryDoubtful(one)],
  ] as const)('in %s, named or not', (state, problem) => {
    const world = mailDesk({});
    Object.assign(rowOf(world, M1), { state, reservedAt: '2026-11-22T09:59:00' });
    for (const request of [{}, NAMED])
      expect(sendOutbox(world.ports, request).blocked).toEqual([deliveryMessage(problem, M1)]);
  });

  test('that left before', () => {
    const world = mailDesk({});
    rowOf(world, M1).sentAt = '2026-11-21T10:00:00';
    const { blocked } = sendOutbox(world.ports);
    expect(blocked).toEqual([deliveryMessage(mailProblems.letterSentBefore(one), M1)]);
  });

  test('that is not there, while the others go', () => {
    const world = mailDesk({});
    const unknown = mailProblems.deliveryUnknown({ deliveryNumber: 'M-9' });
    expect(sendOutbox(world.ports, { deliveries: ['M-9', M1], confirm: 1 })).toMatchObject({
      sent: [M1],
      blocked: [deliveryMessage(unknown, 'M-9')],
    });
  });

  test('copied, each pair once', () => {
    const world = mailDesk({}, {}, {});
    const rows = world.rows.get(outbox.key)!;
    rows.push({ ...rows[0]! }, { ...rows[1]! });
    const twice = (deliveryNumber: string) =>
      deliveryMessage(mailProblems.deliveryTwice({ deliveryNumber }), deliveryNumber);
    expect(sendOutbox(world.ports, { confirm: 1 })).toMatchObject({
      sent: [M3],
      blocked: [twice(M1), twice(M2)],
    });
  });

  test('without its number it could not be found again: it stays, and no count has it', () => {
    const world = mailDesk({}, {});
    rowOf(world, M1).deliveryNumber = '';
    expect(sendOutbox(world.ports, { confirm: 1 })).toMatchObject({ sent: [M2], blocked: [], left: 0 });
    expect(states(world)).toEqual(['送信待ち', '送信済']);
  });
});

describe('what cannot be read', () => {
  test('in a named row is told as its first cell, not as a row that is missing', () => {
    const world = mailDesk({}, {});
    world.type(outbox, M1, 'scheduledAt', 'あした');
    world.type(outbox, M1, 'attempts', '何回か');
    const { blocked } = sendOutbox(world.ports, NAMED);
    expect(told(blocked)).toEqual([[M1, 'cellUnreadDateTime']]);
    expect(blocked[0]!.message).toContain('あした');
  });

  test('in one of two copies leaves the other waiting as well', () => {
    const world = mailDesk({});
    const rows = world.rows.get(outbox.key)!;
    rows.push({ ...rows[0]! });
    world.type(outbox, M1, 'attempts', '何回か');
    expect(told(sendOutbox(world.ports, { confirm: 1 }).blocked)).toEqual([[M1, 'deliveryTwice']]);
    expect(world.mails).toEqual([]);
  });

  test("in a member's row holds that member's letter alone", () => {
    const world = mailDesk({}, {});
    world.type(members, '1001/ALIVE', 'faxConfirmedOn', 'きのう');
    const report = sendOutbox(world.ports, { confirm: 1 });
    expect([report.sent, told(report.blocked)]).toEqual([[M2], [[M1, 'cellUnreadDate']]]);
    expect(rowOf(world, M1)).toMatchObject({ state: '確認待ち', error: expect.stringContaining('きのう') });
  });
});

describe('the number that is typed', () => {
  test('is told beside the one that would be right', () => {
    const world = mailDesk({}, {});
    const refused = () => sendOutbox(world.ports, { confirm: 3 });
    expect(refused).toThrow(
      expect.objectContaining({ problem: mailProblems.confirmDiffers({ count: 2, confirm: 3 }) }),
    );
  });

  test('is asked for no address that had mail before, in whatever case and between whatever blanks', () => {
    const world = knownPair();
    for (const number of [M1, M2])
      rowOf(world, number).recipient = ` ${rowOf(world, number).recipient.toUpperCase()} `;
    expect(sendOutbox(world.ports, { deliveries: [M3] }).sent).toEqual([M3]);
  });

  test('is no matter of paper: the page marks no number of a FAX as a new address', () => {
    const { lines } = previewOutbox(mailDesk({}, { email: '' }).ports);
    expect(lines.map(({ newAddress }) => newAddress)).toEqual([true, false]);
  });
});

describe('the audit log', () => {
  test('says who was let go by a number, and nothing where none was needed', () => {
    const world = mailDesk({}, {});
    sendOutbox(world.ports, { confirm: 2 });
    expect(world.audit[0]).toEqual({
      useCase: 'confirmOutbox',
      subjects: [M1, M2],
      summary: 'メール2通の送信を確認',
    });
    const known = knownPair();
    sendOutbox(known.ports, { deliveries: [M3] });
    expect(known.audit.map(({ useCase, subjects }) => [useCase, subjects])).toEqual([['sendOutbox', [M3]]]);
  });

  test('names what a dead run left doubtful, as the row does', () => {
    const world = mailDesk({});
    Object.assign(rowOf(world, M1), { state: '送信中', reservedAt: '2026-11-22T08:00:00' });
    sendOutbox(world.ports);
    expect(world.audit).toEqual([
      { useCase: 'sendOutbox', subjects: [M1], summary: '送信結果不明1件を要確認に変更' },
    ]);
    expect(rowOf(world, M1).error).toBe(problemText(mailProblems.deliveryDoubtful(one)));
  });

  test('names what nobody needs any more, and nothing of what is only held', () => {
    const world = mailDesk({}, {});
    world.table(quotes)[0]!.state = '取消';
    world.rows.get(members.key)![1]!['email'] = 'other@example.jp';
    sendOutbox(world.ports);
    expect(states(world)).toEqual(['取消', '確認待ち']);
    expect(world.audit).toEqual([
      { useCase: 'sendOutbox', subjects: [M1], summary: '理由のなくなった書類1件を取消' },
    ]);
    const held = mailDesk({});
    held.rows.get(members.key)![0]!['email'] = 'other@example.jp';
    sendOutbox(held.ports);
    expect([states(held), held.audit]).toEqual([['確認待ち'], []]);
  });
});

describe('the log', () => {
  test('counts what became of a run, and names each trouble by its number alone', () => {
    const world = mailDesk({}, {}, {}, { email: '' }, {});
    world.rows.get(members.key)![4]!['email'] = 'other@example.jp';
    world.state.before = (effect, detail) => {
      if (effect !== 'mail') return;
      if (detail === 'm1001@example.jp') throw new DaichoError(houseProblems.mailRefused());
      if (detail === 'm1002@example.jp') throw new Error('Service error');
    };
    const { ports, lines } = watched(world);
    sendOutbox(ports, { confirm: 3 });
    expect(lines).toEqual([
      ['mailFailed', { delivery: M1 }],
      ['mailUnsure', { delivery: M2 }],
      ['sendOutbox', { sent: 1, prepared: 1, failed: 1, doubtful: 1, blocked: 1, left: 0 }],
    ]);
  });

  test('names the letter whose copy is missing', () => {
    const world = mailDesk({});
    world.state.before = (effect) => {
      if (effect === 'store') throw new Error('no Drive');
    };
    const { ports, lines } = watched(world);
    sendOutbox(ports, { confirm: 1 });
    expect(lines[0]).toEqual(['copyMissing', { delivery: M1 }]);
  });

  test('has no line of an hour in which nothing could leave, and nobody asks what may be sent today', () => {
    const world = mailDesk({});
    const row = rowOf(world, M1);
    Object.assign(row, { confirmedBy: 'x', confirmedRecipient: row.recipient });
    world.rows.get(members.key)![0]!['email'] = 'other@example.jp';
    const { ports, lines } = watched(world);
    const mailer = { ...ports.mailer, remainingQuota: () => fail('asked') };
    const nothing = {
      sent: [],
      prepared: [],
      failed: [],
      handedOver: [],
      doubtful: [],
      left: 0,
      quotaLeft: 0,
    };
    const report = sendOutbox({ ...ports, mailer }, {}, HOURLY);
    expect([{ ...report, blocked: [] }, told(report.blocked)]).toEqual([
      { ...nothing, blocked: [] },
      [[M1, 'recipientChanged']],
    ]);
    row.state = '取消';
    row.toldState = '取消';
    expect(sendOutbox({ ...ports, mailer }, {}, HOURLY)).toEqual({ ...nothing, blocked: [] });
    expect(lines).toEqual([]);
  });
});

function fail(what: string): never {
  throw new Error(what);
}
