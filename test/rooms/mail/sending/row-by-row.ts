// What stands in 送信箱 while a run is at it: each write once and of rows that are there, each chunk by itself, and what
// comes back from a run that died.
import { MailStopped } from '../../../../src/domain/mail-stop';
import { problemText } from '../../../../src/domain/problem-text';
import { outbox } from '../../../../src/tables/outbox';
import { quotes } from '../../../../src/tables/quotes';
import { templates } from '../../../../src/tables/masters';
import { resendDelivery } from '../../../../src/rooms/mail/resend-delivery';
import { sendOutbox } from '../../../../src/rooms/mail/send-outbox';
import { mailProblems } from '../../../../src/rooms/mail/words';
import type { MemoryWorld } from '../../../support/memory-ports';
import {
  HOURLY,
  M1,
  M2,
  M3,
  confirm,
  knownPair,
  mailDesk,
  rowOf,
  states,
  told,
  watched,
} from '../../../support/mail-desk';

const quotaText = problemText(mailProblems.quotaEmpty());
/** Takes the row out of the sheet just before the write of this number, counted from 1. */
function deletedBefore(world: MemoryWorld, write: number, deliveryNumber: string): void {
  let writes = 0;
  world.state.before = (effect, table) => {
    if (effect !== 'update' || table !== outbox.key || (writes += 1) !== write) return;
    const rows = world.rows.get(outbox.key)!;
    rows.splice(
      rows.findIndex((row) => row['deliveryNumber'] === deliveryNumber),
      1,
    );
  };
}

describe('a row that somebody deletes stops no other', () => {
  // 1 confirmation, 2 reservation, 3 results.
  test.each([
    [1, 'before its confirmation', 1],
    [2, 'before its reservation', 1],
    [3, 'before its result', 2],
  ])('write %d: %s', (write, _when, mails) => {
    const world = mailDesk({}, {});
    deletedBefore(world, write, M1);
    sendOutbox(world.ports, { confirm: 2 });
    expect([states(world), world.mails.length]).toEqual([['送信済'], mails]);
  });

  test('before it is told that no more may be sent today', () => {
    const world = mailDesk({}, {});
    world.state.quota = 0;
    deletedBefore(world, 2, M1);
    sendOutbox(world.ports, { confirm: 2 });
    expect(world.table(outbox).map(({ error }) => error)).toEqual([quotaText]);
  });

  test('while its mail is on its way', () => {
    const world = mailDesk({});
    world.state.before = (effect) => void (effect === 'mail' && world.rows.get(outbox.key)!.splice(0));
    const { ports, writes } = watched(world);
    expect(sendOutbox(ports, { confirm: 1 }).sent).toEqual([M1]);
    // Every change is of a row.
    expect(writes.flat().map(({ id }) => id)).toEqual([M1, M1]);
  });
});

describe('what is written', () => {
  test('of a letter that was confirmed begins with its reservation, and its old reason is gone', () => {
    const world = knownPair();
    confirm(world, M3);
    rowOf(world, M3).error = quotaText;
    const errors: string[] = [];
    world.state.before = (effect) => void (effect === 'mail' && errors.push(rowOf(world, M3).error));
    const { ports, writes } = watched(world);
    sendOutbox(ports, {}, HOURLY);
    expect(writes.filter((changes) => changes.length > 0).map(([change]) => change)).toEqual([
      { id: M3, set: expect.objectContaining({ state: '送信中', attempts: 1 }) },
      { id: M3, set: expect.objectContaining({ state: '送信済' }) },
      { id: M3, set: { toldState: '送信済' } },
    ]);
    expect(errors).toEqual(['']);
  });

  test('of a paper is no name of a person, and begins with its reservation too', () => {
    const world = mailDesk({ email: '' });
    const { ports, writes } = watched(world);
    sendOutbox(ports);
    expect(writes.flat()[0]!.set).toMatchObject({ state: '送信中' });
    expect(rowOf(world, M1)).toMatchObject({ state: '発送待ち', confirmedBy: '', confirmedRecipient: '' });
  });

  test('of a failed paper that is named is that it waits again', () => {
    const world = mailDesk({ email: '' }, { email: '' });
    for (const number of [M1, M2]) Object.assign(rowOf(world, number), { state: '送信失敗', error: '前回' });
    world.setSetting('mailChunkSize', '1');
    world.state.spent = () => true;
    expect(sendOutbox(world.ports, { deliveries: [M1, M2] })).toMatchObject({ prepared: [M1], left: 1 });
    expect(rowOf(world, M2)).toMatchObject({ state: '送信待ち', error: '' });
  });

  test('of a failed mail that is named is that it waits again, without its old reason', () => {
    const world = mailDesk({}, {});
    for (const number of [M1, M2]) Object.assign(rowOf(world, number), { state: '送信失敗', error: '前回' });
    world.setSetting('mailChunkSize', '1');
    world.state.spent = () => true;
    expect(sendOutbox(world.ports, { deliveries: [M1, M2], confirm: 2 })).toMatchObject({
      sent: [M1],
      left: 1,
    });
    expect(rowOf(world, M2)).toMatchObject({ state: '送信待ち', error: '' });
  });

  test('of a mail are four things, each brought to the sheet once: its word, reservation, result and telling', () => {
    const world = mailDesk({});
    world.calls.flush = 0;
    sendOutbox(world.ports, { confirm: 1 });
    expect(world.calls.flush).toBe(4);
  });

  test('where no more may be sent today: the confirmation, then the reason, and the reason once', () => {
    const world = mailDesk({});
    world.state.quota = 0;
    world.calls.flush = 0;
    const { ports, writes } = watched(world);
    sendOutbox(ports, { confirm: 1 });
    expect([writes.length, world.calls.flush]).toEqual([2, 2]);
    sendOutbox(ports);
    expect(writes.filter((changes) => changes.length > 0)).toHaveLength(2);
    expect(rowOf(world, M1).error).toBe(quotaText);
  });

  test('after the last letter, no text of a mail is looked up any more', () => {
    const world = mailDesk({});
    world.state.before = (effect) => void (effect === 'mail' && world.looked.clear());
    sendOutbox(world.ports, { confirm: 1 });
    expect(world.looked.has(templates.key)).toBe(false);
  });
});

describe('a chunk', () => {
  test('leaves a row that was stopped while the one before it went', () => {
    const world = mailDesk({}, {});
    world.setSetting('mailChunkSize', '1');
    world.state.before = (effect) => void (effect === 'mail' && (rowOf(world, M2).state = '確認待ち'));
    sendOutbox(world.ports, { confirm: 2 });
    expect([states(world), world.mails.length]).toEqual([['送信済', '確認待ち'], 1]);
  });

  test('leaves a row that another run has reserved in the same moment', () => {
    const world = mailDesk({}, {});
    const flush = () => {
      if (rowOf(world, M1).state === '送信中') rowOf(world, M1).reservedAt = '2026-11-22T10:00:01';
    };
    const ports = { ...world.ports, tables: { ...world.ports.tables, flush } };
    expect(sendOutbox(ports, { confirm: 2 }).sent).toEqual([M2]);
    expect(world.mails.map(({ to }) => to)).toEqual(['m1002@example.jp']);
  });

  test('is the last where the service takes no more', () => {
    const world = mailDesk({}, {}, {});
    world.setSetting('mailChunkSize', '1');
    let tried = 0;
    world.state.before = (effect) => {
      if (effect !== 'mail') return;
      tried += 1;
      throw new MailStopped('moment');
    };
    expect(told(sendOutbox(world.ports, { confirm: 3 }).blocked)).toEqual(
      [M1, M2, M3].map((number) => [number, 'sendingPaused']),
    );
    expect(tried).toBe(1);
    // What nobody tried counts no attempt.
    expect([M1, M2, M3].map((number) => rowOf(world, number).attempts)).toEqual([1, 0, 0]);
  });

  test('that ran out of time and quota leaves a paper for the next call, and says of the mail why it waits', () => {
    const world = mailDesk({}, {}, { email: '' });
    world.setSetting('mailChunkSize', '1');
    world.state.quota = 1;
    world.state.spent = () => world.mails.length > 0;
    const report = sendOutbox(world.ports, { confirm: 2 });
    expect(report).toMatchObject({ sent: [M1], left: 1, quotaLeft: 0 });
    expect(told(report.blocked)).toEqual([[M2, 'quotaEmpty']]);
    expect([M2, M3].map((number) => rowOf(world, number).error)).toEqual([quotaText, '']);
  });
});

describe('a paper of a run that died', () => {
  const dead = (world: MemoryWorld, number: string) =>
    void Object.assign(rowOf(world, number), {
      ...{ state: '送信中', reservedAt: '2026-11-22T08:00:00', error: '前回' },
    });

  test('is made again, though its mark says that it is gone until its row is written', () => {
    const world = mailDesk({ email: '' });
    dead(world, M1);
    const hasLeft = () => rowOf(world, M1).state === '送信中';
    const ports = { ...world.ports, tables: { ...world.ports.tables, hasLeft } };
    expect(sendOutbox(ports)).toMatchObject({ prepared: [M1], blocked: [] });
  });

  test('waits like any other where the mails beside it want their number first', () => {
    const world = mailDesk({ email: '' }, {}, {});
    dead(world, M1);
    expect(() => sendOutbox(world.ports)).toThrow('confirmNumber');
    expect(rowOf(world, M1)).toMatchObject({ state: '送信待ち', reservedAt: '', error: '' });
  });
});

describe('再送', () => {
  test('tells the quote that its letter waits again', () => {
    const world = mailDesk({});
    Object.assign(rowOf(world, M1), { state: '送信失敗', toldState: '送信失敗' });
    world.table(quotes)[0]!.deliveryState = '送信失敗';
    world.state.manager = true;
    resendDelivery(world.ports, { deliveryNumber: M1, reason: '宛先を確認' });
    expect(world.table(quotes)[0]!.deliveryState).toBe('送信待ち');
  });

  test('of a letter with its own words carries them under the number of the copy', () => {
    const world = mailDesk({});
    const texts = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, key]));
    const paper = {
      ...{ kind: 'deficiency', number: M1, date: '2026-11-22', programName: 'ALIVE', internal: false },
      addressee: texts('organization', 'establishment', 'department', 'contact', 'postalCode', 'address'),
      agency: texts('name', 'department', 'postalCode', 'address', 'phone', 'fax', 'email', 'solicitor'),
      ...{
        template: texts('version', 'approvalNumber'),
        formTitle: '告知書',
        receivedOn: '2026-11-21',
        items: [],
      },
    };
    const payload = { version: 1, kind: 'paper', memberKey: '1001/ALIVE', program: 'ALIVE', paper };
    Object.assign(rowOf(world, M1), { state: '送信済', payload: JSON.stringify(payload) });
    world.state.manager = true;
    resendDelivery(world.ports, { deliveryNumber: M1, reason: '未着' });
    expect(JSON.parse(rowOf(world, M2).payload)).toMatchObject({
      memberKey: '1001/ALIVE',
      paper: { ...paper, number: M2 },
    });
  });
});
