// An earlier version of the workbook: nothing is sent twice, no number is given twice, nothing goes on unasked.
import { hasNumber, numbersIn, withNumber } from '../../../src/domain/number-set';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { resendDelivery } from '../../../src/rooms/mail/resend-delivery';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { erasePerson, openPerson, personWarnings } from '../../../src/rooms/privacy/person';
import { bookWarnings, openBookCheck, settleBook } from '../../../src/rooms/records/settle-book';
import { contacts } from '../../../src/tables/contacts';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { audit } from '../../../src/tables/records';
import type { MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';
import { copyRows, restorable as desk, type Restorable as Desk, type Rows } from '../../support/restorable';

const REQUEST = { effectiveDate: '2027-04-01', transaction: '新規' } as const;
const join = ({ world, ports }: Desk, number: number) => {
  const { memberKey } = world.addMember({ memberNumber: String(number) });
  return createQuotes(ports(), { members: [memberKey], ...REQUEST });
};
const send = ({ ports, world }: Desk) => {
  const confirm = world.table(outbox).filter(({ state }) => state === '送信待ち').length;
  return sendOutbox(ports(), { confirm });
};

let base:
  | (Desk & { readonly memory: ReadonlyMap<string, string>; readonly last: Rows; readonly made: number })
  | undefined;

/** Six quotes with their letters, each sent: made once, and put back whole for each test. */
function worked(): Desk & { readonly given: Set<string> } {
  if (!base) {
    const made = desk();
    for (let number = 1001; number <= 1006; number++) {
      join(made, number);
      send(made);
    }
    base = {
      ...made,
      memory: new Map(made.world.state.memory),
      last: copyRows(made.world),
      made: made.flushes.length,
    };
  }
  const { world } = base;
  base.back(base.last);
  world.state.memory = new Map(base.memory);
  world.mails.length = 6;
  return { ...base, flushes: [...base.flushes], given: numbersOf(world) };
}

const numbersOf = (world: MemoryWorld): Set<string> =>
  new Set([
    ...world.table(quotes).map((row) => row.quoteNumber),
    ...world.table(outbox).map((row) => row.deliveryNumber),
    ...world.table(contacts).map((row) => row.contactNumber),
  ]);

/** The attachment carries the number of the letter. */
const sentNumbers = ({ mails }: MemoryWorld): string[] =>
  mails.map(({ attachments }) => attachments[0]!.name.split('_')[0]!);

describe('put back to each of the last 20 flushes', () => {
  test.each(Array.from({ length: 20 }, (_, at) => at + 1))('to %i before the last', (before) => {
    const made = worked();
    const { world, ports, back, given, flushes } = made;
    const flush = base!.made - 1 - before;
    const mails = world.mails.length;
    expect(mails).toBe(6);
    back(flushes[flush]!);
    const sentBefore = new Set(sentNumbers(world));
    const isBehind = openBookCheck(ports()).isBehind;

    // Nothing leaves of what has left, whether the version tells itself or not.
    if (isBehind) {
      expect(refusedBy(() => join(made, 2001))).toEqual(['bookBehind']);
      expect(refusedBy(() => send(made))).toEqual(['bookBehind']);
      expect(bookWarnings(ports())).toHaveLength(1);
    }
    expect(world.mails).toHaveLength(mails);

    const { standing } = openBookCheck(ports()).lines;
    expect(settleBook(ports(), { standing }).isBehind).toBe(false);
    expect(bookWarnings(ports())).toEqual([]);
    const standingNow = numbersOf(world);

    // Work goes on: numbers come after the highest ever given.
    join(made, 2002);
    send(made);
    const fresh = [...numbersOf(world)].filter((number) => !standingNow.has(number));
    const quoteAndLetter = fresh.filter((number) => /^[QM]/.test(number));
    expect(quoteAndLetter).toHaveLength(2);
    expect(fresh.filter((number) => given.has(number))).toEqual([]);
    const sent = sentNumbers(world);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.filter((number) => !sentBefore.has(number))).toEqual(
      quoteAndLetter.filter((number) => number.startsWith('M')),
    );
  });
});

test('the page names the numbers and letters that an earlier version lacks', () => {
  const made = desk();
  join(made, 1001);
  const early = copyRows(made.world);
  join(made, 1002);
  send(made);
  made.back(early);
  const check = openBookCheck(made.ports());
  // Two quotes with a letter each were made; the first is there, and both letters are gone.
  expect(check).toMatchObject({ isBehind: true, isManager: true });
  expect(check.series).toEqual(
    expect.arrayContaining([
      { series: 'M-2026-', kept: 2, standing: 1 },
      { series: 'Q-2026-', kept: 2, standing: 1 },
    ]),
  );
  expect(check.letters).toEqual([
    { numbers: 'M-2026-0001', state: '送信待ち' },
    { numbers: 'M-2026-0002', state: '' },
  ]);
  settleBook(made.ports(), { standing: check.lines.standing });
  expect(made.world.table(outbox)[0]).toMatchObject({ state: '要確認（送信結果不明）' });
  expect(made.world.table(audit).pop()).toMatchObject({ useCase: 'settleBook', subjects: 'M-2026-0001' });
});

test('what is settled is what the manager has seen', () => {
  const made = worked();
  made.back(made.flushes[3]!);
  expect(refusedBy(() => settleBook(made.ports(), { standing: 99 }))).toEqual(['bookChanged']);
  expect(openBookCheck(made.ports()).isBehind).toBe(true);
});

test('lines that go on from an earlier version hide nothing', () => {
  const made = worked();
  made.back(made.flushes[3]!);
  for (let at = 0; at < 40; at++) {
    const ports = made.ports();
    ports.audit.record('recordContact', [], '');
    ports.tables.flush();
  }
  expect(openBookCheck(made.ports()).isBehind).toBe(true);
  expect(refusedBy(() => join(made, 2001))).toEqual(['bookBehind']);
});

test('a sheet ahead of its marks is what a kill leaves', () => {
  const made = worked();
  const before = new Map(made.world.state.memory);
  join(made, 1007);
  // Died after the flush, before the marks.
  made.world.state.memory.clear();
  for (const [key, text] of before) made.world.state.memory.set(key, text);
  expect(openBookCheck(made.ports()).isBehind).toBe(false);
  expect(join(made, 1008).created).toEqual(['Q-2026-0008']);
});

describe('a row set back by hand', () => {
  const handed = (set: object) => {
    const made = desk();
    join(made, 1001);
    send(made);
    Object.assign(made.world.rows.get('outbox')![0]!, { state: '送信待ち', ...set });
    return made;
  };
  test.each([
    ['with its 送信日時', {}],
    ['without it', { sentAt: '' }],
    ['as if nobody had confirmed it', { sentAt: '', confirmedBy: '', confirmedRecipient: '' }],
  ])('%s is not sent again', (_, set) => {
    const made = handed(set);
    const report = sendOutbox(made.ports(), {});
    expect(report.blocked.map(({ code }) => code)).toEqual(['letterSentBefore']);
    expect(made.world.mails).toHaveLength(1);
  });
  test('goes again as a letter of its own, by a manager who says why', () => {
    const made = handed({});
    expect(
      refusedBy(() => resendDelivery(made.ports(), { deliveryNumber: 'M-2026-0001', reason: '' })),
    ).toEqual(['reason:resendReasonMissing']);
    resendDelivery(made.ports(), { deliveryNumber: 'M-2026-0001', reason: '会員が紛失' });
    send(made);
    expect(sentNumbers(made.world)).toEqual(['M-2026-0001', 'M-2026-0002']);
    expect(made.world.table(outbox).map(({ state }) => state)).toEqual(['送信済', '送信済']);
  });
});

test('a mail that was refused by the service may go again', () => {
  const made = desk();
  join(made, 1001);
  made.world.state.quota = 0;
  sendOutbox(made.ports(), { confirm: 1 });
  made.world.state.quota = 10;
  expect(send(made).sent).toEqual(['M-2026-0001']);
});

test('the marks of 4,000 letters are a thousand characters', () => {
  let text = '';
  for (let number = 0; number < 4_000; number += 3) text = withNumber(text, number, { isIn: true });
  // A hexadecimal digit holds four numbers.
  expect(text).toHaveLength(4_000 / 4);
  expect(numbersIn(text)).toHaveLength(1_334);
  expect(hasNumber(withNumber(text, 3, { isIn: false }), 3)).toBe(false);
  expect([0, 1, 2, 3].map((number) => hasNumber(text, number))).toEqual([true, false, false, true]);
});

test('what was erased on request comes back with an earlier version, and 点検 says whose', () => {
  const made = worked();
  const { world, ports, back } = made;
  const quote = world.rows.get(quotes.key)!.find((row) => row['memberNumber'] === '1001')!;
  quote['state'] = '見送り';
  const before = copyRows(world);
  const { total } = openPerson(ports(), { memberNumber: '1001' });
  erasePerson(ports(), { memberNumber: '1001', confirm: total });
  expect(personWarnings(ports())).toEqual([]);
  back(before);
  expect(personWarnings(ports())).toEqual([expect.stringContaining('会員番号 1001）')]);
  settleBook(ports(), { standing: openBookCheck(ports()).lines.standing });
  expect(personWarnings(ports())).toHaveLength(1);
  erasePerson(ports(), {
    memberNumber: '1001',
    confirm: openPerson(ports(), { memberNumber: '1001' }).total,
  });
  expect(personWarnings(ports())).toEqual([]);
});
