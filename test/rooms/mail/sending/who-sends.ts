// Whose word lets a letter go: the account that sends, the run of the clock, the rule C20, and the rows that were named.
import { bookText } from '../../../../src/domain/book-origin';
import { members } from '../../../../src/tables/members';
import { outbox } from '../../../../src/tables/outbox';
import { quotes } from '../../../../src/tables/quotes';
import { automaticClaim } from '../../../../src/rooms/mail/automatic-claim';
import type { Stays } from '../../../../src/rooms/mail/letter-port';
import { sendOutbox } from '../../../../src/rooms/mail/send-outbox';
import { mailProblems } from '../../../../src/rooms/mail/words';
import type { MemoryWorld } from '../../../support/memory-ports';
import {
  HOURLY,
  M1,
  M2,
  M3,
  M4,
  STAFF,
  confirm,
  knownPair,
  mailDesk,
  rowOf,
  states,
  told,
} from '../../../support/mail-desk';

const OWNER = 'owner@agency.example.jp';
const other = (world: MemoryWorld, at: number) =>
  void (world.rows.get(members.key)![at]!['email'] = 'other@example.jp');

describe('where mail goes out from one account', () => {
  const owned = (...list: Parameters<typeof mailDesk>): MemoryWorld => {
    const world = mailDesk(...list);
    world.setSetting('automationOwner', OWNER);
    return world;
  };

  test('everybody else confirms, and its next run sends', () => {
    const world = owned({}, {});
    expect(sendOutbox(world.ports, { confirm: 2 })).toMatchObject({
      ...{ sent: [], prepared: [], failed: [], blocked: [] },
      ...{ handedOver: [M1, M2], left: 0 },
    });
    expect([states(world), world.mails]).toEqual([['送信待ち', '送信待ち'], []]);
    world.state.user = OWNER;
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([M1, M2]);
    expect(rowOf(world, M1).confirmedBy).toBe(STAFF);
  });

  test('it sends at once, unless it only confirms', () => {
    const world = owned({}, { email: '' });
    world.state.user = OWNER;
    expect(sendOutbox(world.ports, { confirm: 1, confirmOnly: true })).toMatchObject({
      ...{ sent: [], prepared: [], handedOver: [M1, M2], left: 0 },
    });
    expect(sendOutbox(world.ports)).toMatchObject({ sent: [M1], prepared: [M2], handedOver: [] });
  });

  test('what is handed over is no matter of the quota of whoever confirms', () => {
    const world = owned({});
    world.state.quota = 0;
    expect(sendOutbox(world.ports, { confirm: 1 })).toMatchObject({ handedOver: [M1], blocked: [], left: 0 });
    expect(rowOf(world, M1).error).toBe('');
  });

  test('elsewhere whoever presses sends from their own', () => {
    expect(sendOutbox(mailDesk({}).ports, { confirm: 1, confirmOnly: true }).sent).toEqual([M1]);
  });
});

test('nothing leaves a copy for practice', () => {
  const world = mailDesk({});
  world.setSetting('bookFile', bookText('book-1', 'practice'));
  expect(() => sendOutbox(world.ports, { confirm: 1 })).toThrow('bookPractice');
  expect([states(world), world.mails]).toEqual([['送信待ち'], []]);
  world.setSetting('bookFile', bookText('book-1', 'original'));
  expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual([M1]);
});

describe('the run of the clock', () => {
  test('takes up what was confirmed and then held, once the reason is gone', () => {
    const world = mailDesk({});
    confirm(world, M1);
    Object.assign(rowOf(world, M1), { state: '確認待ち', toldState: '確認待ち' });
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([M1]);
  });

  test('lets nothing go of which the name was struck out, though the address stands', () => {
    const world = knownPair();
    confirm(world, M3, M4);
    rowOf(world, M3).confirmedBy = '';
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([M4]);
    expect(rowOf(world, M3)).toMatchObject({ state: '送信待ち', confirmedBy: '' });
  });

  test('sends several that were confirmed without a number, also where blanks stand around an address', () => {
    const world = knownPair();
    for (const number of [M3, M4]) rowOf(world, number).recipient = ` ${rowOf(world, number).recipient} `;
    confirm(world, M3, M4);
    expect(sendOutbox(world.ports, {}, HOURLY).sent).toEqual([M3, M4]);
  });
});

describe('a person who sends', () => {
  test('confirms again where the name was struck out', () => {
    const world = knownPair();
    confirm(world, M3, M4);
    rowOf(world, M3).confirmedBy = '';
    // One mail to a known address needs no number.
    world.state.user = OWNER;
    expect(sendOutbox(world.ports).sent).toEqual([M3, M4]);
    expect([M3, M4].map((number) => rowOf(world, number).confirmedBy)).toEqual([OWNER, STAFF]);
  });

  test('types the number where it was struck out of two', () => {
    const world = knownPair();
    confirm(world, M3, M4);
    for (const number of [M3, M4]) rowOf(world, number).confirmedBy = '';
    expect(() => sendOutbox(world.ports)).toThrow('confirmNumber');
  });

  test('is not asked again for blanks around an address', () => {
    const world = knownPair();
    for (const number of [M3, M4]) rowOf(world, number).recipient = `${rowOf(world, number).recipient} `;
    confirm(world, M3, M4);
    expect(sendOutbox(world.ports).sent).toEqual([M3, M4]);
  });

  test('moves no row that was not named, confirmed or not', () => {
    const world = knownPair();
    confirm(world, M3, M4);
    expect(sendOutbox(world.ports, { deliveries: [M3] }).sent).toEqual([M3]);
    expect(rowOf(world, M4).state).toBe('送信待ち');
    // What would be held stays as it is, too.
    other(world, 1);
    expect(sendOutbox(world.ports, { deliveries: [M3] }).blocked.map(({ id }) => id)).toEqual([M3]);
    expect(rowOf(world, M4)).toMatchObject({ state: '送信待ち', error: '' });
  });
});

describe('what goes by itself (rule C20)', () => {
  const STAY: Stays = { until: 'person', problem: mailProblems.heldByItself({ reason: '理由' }) };
  const withRule = (world: MemoryWorld, stays: (run: number, number: string) => Stays | undefined) => {
    let runs = 0;
    const byItself = () => {
      const run = (runs += 1);
      return ({ deliveryNumber }: { deliveryNumber: string }) => stays(run, deliveryNumber);
    };
    return { ...world.ports, letters: { ...world.ports.letters, byItself } };
  };
  const automatic = (world: MemoryWorld, ...numbers: string[]) => {
    confirm(world, ...numbers);
    for (const number of numbers) rowOf(world, number).confirmedBy = automaticClaim;
  };

  test('goes by the clock under its own name; a person who sends two types their number', () => {
    const world = knownPair();
    automatic(world, M3, M4);
    const ports = withRule(world, () => undefined);
    expect(() => sendOutbox(ports)).toThrow('confirmNumber');
    expect(sendOutbox(ports, {}, HOURLY).sent).toEqual([M3, M4]);
    expect(rowOf(world, M3).confirmedBy).toBe(automaticClaim);
  });

  test('what the rule keeps goes back to a person, beside what goes and what is held for itself', () => {
    const world = mailDesk({}, {}, {});
    automatic(world, M1);
    confirm(world, M2, M3);
    other(world, 2);
    rowOf(world, M1).scheduledAt = '2026-11-22T09:00:00';
    const report = sendOutbox(
      withRule(world, () => STAY),
      {},
      HOURLY,
    );
    expect([report.sent, told(report.blocked)]).toEqual([
      [M2],
      [
        [M3, 'recipientChanged'],
        [M1, 'heldByItself'],
      ],
    ]);
    expect(rowOf(world, M1)).toMatchObject({ state: '確認待ち', confirmedBy: '', scheduledAt: '' });
    expect(rowOf(world, M3).state).toBe('確認待ち');
  });

  test('is judged once more when it is reserved', () => {
    const world = knownPair();
    automatic(world, M3);
    const ports = withRule(world, (run) => (run === 1 ? undefined : STAY));
    expect(sendOutbox(ports, {}, HOURLY).sent).toEqual([]);
    expect([rowOf(world, M3).state, world.mails]).toEqual(['送信待ち', []]);
  });

  test('is asked about only where there is any', () => {
    const world = knownPair();
    confirm(world, M3, M4);
    const byItself = () => {
      throw new Error('asked');
    };
    const ports = { ...world.ports, letters: { ...world.ports.letters, byItself } };
    expect(sendOutbox(ports, {}, HOURLY).sent).toEqual([M3, M4]);
  });
});

describe('a row that is held', () => {
  const heldOnce = (): MemoryWorld => {
    const world = mailDesk({});
    other(world, 0);
    sendOutbox(world.ports);
    world.calls.update = 0;
    return world;
  };

  test('and says why already is not written again', () => {
    const world = heldOnce();
    sendOutbox(world.ports);
    expect(world.calls.update).toBe(0);
  });

  test('says what holds it now', () => {
    const world = heldOnce();
    const { error } = rowOf(world, M1);
    world.setTemplates({ approvalNumber: '' });
    sendOutbox(world.ports);
    expect(rowOf(world, M1).error).not.toBe(error);
    expect(rowOf(world, M1).error).toContain('募集文書承認番号');
  });

  test('set back to 送信待ち by hand is held again', () => {
    const world = heldOnce();
    rowOf(world, M1).state = '送信待ち';
    sendOutbox(world.ports);
    expect(rowOf(world, M1).state).toBe('確認待ち');
  });

  test('under the name of the rule loses that name', () => {
    const world = heldOnce();
    rowOf(world, M1).confirmedBy = automaticClaim;
    sendOutbox(world.ports);
    expect(rowOf(world, M1)).toMatchObject({ state: '確認待ち', confirmedBy: '' });
  });

  test('because nobody needs it is cancelled again where its state was set back', () => {
    const world = mailDesk({});
    world.table(quotes)[0]!.state = '取消';
    sendOutbox(world.ports);
    expect(states(world)).toEqual(['取消']);
    rowOf(world, M1).state = '確認待ち';
    sendOutbox(world.ports);
    expect(world.table(outbox)[0]!.state).toBe('取消');
  });
});
