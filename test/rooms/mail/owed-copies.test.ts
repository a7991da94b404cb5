// A copy in the files that fails never stops a mail, and is made up for.
import { problemText } from '../../../src/domain/problem-text';
import { makeUpCopies, owedCopies, owedCopyCheck } from '../../../src/rooms/mail/owed-copies';
import { mailProblems } from '../../../src/rooms/mail/words';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { M1, M2, M3, mailDesk, rowOf, watched } from '../../support/mail-desk';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

function sentWithoutCopies(): MemoryWorld {
  const world = memoryWorld();
  for (const memberNumber of ['1001', '1002']) world.addMember({ memberNumber });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  world.state.before = (effect) => {
    if (effect === 'store') throw new Error('Drive API is disabled');
  };
  sendOutbox(world.ports, { confirm: 2 });
  return world;
}
const attachments = (world: MemoryWorld) => world.table(outbox).map((row) => row.attachment !== '');

test('while the service is away nothing changes; later each is made, with the date on which it left', () => {
  const world = sentWithoutCopies();
  expect([world.mails.length, attachments(world)]).toEqual([2, [false, false]]);
  expect(owedCopyCheck(world.ports)[0]).toContain('2件');
  expect(makeUpCopies(world.ports).made).toEqual([]);
  expect(owedCopies(world.ports)).toHaveLength(2);
  Object.assign(world.state, { before: () => undefined, today: '2026-11-25' });
  world.letters.length = 0;
  expect(makeUpCopies(world.ports).made).toEqual(['M-2026-0001', 'M-2026-0002']);
  expect(attachments(world)).toEqual([true, true]);
  expect(world.letters.map(({ date }) => date)).toEqual(['2026-11-22', '2026-11-22']);
  expect(world.table(outbox).map(({ error }) => error)).toEqual(['', '']);
  expect([world.mails.length, owedCopies(world.ports), owedCopyCheck(world.ports)]).toEqual([2, [], []]);
});

test('a letter whose row is gone is owed no more; one that cannot be drawn as it left stays, and stops no other', () => {
  const world = sentWithoutCopies();
  world.state.before = () => undefined;
  world.rows.get(members.key)![0]!['email'] = 'other@example.jp';
  expect(makeUpCopies(world.ports).made).toEqual(['M-2026-0002']);
  expect(owedCopies(world.ports)).toEqual(['M-2026-0001']);
  world.rows.get(outbox.key)!.shift();
  makeUpCopies(world.ports);
  expect(owedCopies(world.ports)).toEqual([]);
});

test('one that stands with whoever ran it goes into the folder in the run of who can open it', () => {
  const world = memoryWorld();
  world.addMember({ memberNumber: '1001', email: '', fax: '' });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  world.state.folder = { url: 'u', open: false, owner: 'm', shares: [] };
  sendOutbox(world.ports, {});
  expect([world.table(outbox)[0]!.state, owedCopies(world.ports)]).toEqual(['発送待ち', ['M-2026-0001']]);
  expect(makeUpCopies(world.ports).made).toEqual([]);
  world.state.folder = { ...world.state.folder, open: true };
  expect(makeUpCopies(world.ports).made).toEqual(['M-2026-0001']);
  expect([world.table(outbox)[0]!.error, world.files.length]).toEqual(['', 2]);
});

/** As many letters as asked for, sent while the service that keeps files was away. */
function owing(count: number): MemoryWorld {
  const world = mailDesk(...Array.from({ length: count }, () => ({})));
  world.state.before = (effect) => {
    if (effect === 'store') throw new Error('Drive API is disabled');
  };
  sendOutbox(world.ports, { confirm: count });
  world.state.before = () => undefined;
  world.audit.splice(0);
  return world;
}

describe('what is owed', () => {
  test('is the letter whose copy failed, beside what else is remembered, and no other is made again', () => {
    const world = mailDesk({}, {});
    world.state.memory.set('series/quotes', 'Q-2026-0002');
    world.state.before = (effect, name) => {
      if (effect === 'store' && name.startsWith(M1)) throw new Error('no Drive');
    };
    sendOutbox(world.ports, { confirm: 2 });
    expect(owedCopies(world.ports)).toEqual([M1]);
    world.state.before = () => undefined;
    expect([makeUpCopies(world.ports).made, world.files.length]).toEqual([[M1], 2]);
    expect([...world.state.memory.keys()]).toEqual(['series/quotes']);
  });

  test('where nothing is, nothing is remembered, no row is read and no folder looked at', () => {
    const world = mailDesk({});
    const nobody = () => {
      throw new Error('asked');
    };
    sendOutbox({ ...world.ports, memory: { ...world.ports.memory, keep: nobody } }, { confirm: 1 });
    world.calls.read = 0;
    makeUpCopies({ ...world.ports, folder: { ...world.ports.folder, look: nobody } });
    expect(world.calls.read).toBe(0);
  });

  test('is told with three numbers, and that there are more', () => {
    expect(owedCopyCheck(owing(3).ports)[0]).toContain(
      `3件のPDFが「書類のフォルダ」にありません（${M1}、${M2}、${M3}）`,
    );
    expect(owedCopyCheck(owing(4).ports)[0]).toContain(
      `4件のPDFが「書類のフォルダ」にありません（${M1}、${M2}、${M3} ほか）`,
    );
  });

  test('is forgotten for the row that is gone alone, though the service is still away', () => {
    const world = owing(3);
    world.rows.get(outbox.key)!.splice(1, 1);
    let tried = 0;
    world.state.before = (effect) => {
      if (effect !== 'store') return;
      tried += 1;
      throw new Error('no Drive');
    };
    const { ports, lines } = watched(world);
    expect(makeUpCopies(ports).made).toEqual([]);
    expect(owedCopies(world.ports)).toEqual([M1, M3]);
    // One failure of the service ends the run, told by the number of the letter.
    expect([tried, lines]).toEqual([1, [['copyMissing', { delivery: M1 }]]]);
  });

  test('a run without time makes one, the next the other', () => {
    const world = owing(2);
    world.state.spent = () => true;
    expect([makeUpCopies(world.ports).made, makeUpCopies(world.ports).made]).toEqual([[M1], [M2]]);
  });
});

describe('a copy that is made later', () => {
  test('is recorded, leaves the other notes of its row, and stops at no row deleted meanwhile', () => {
    const world = owing(2);
    const changed = problemText(mailProblems.changedWhileSending());
    rowOf(world, M2).error += `／${changed}／電話済`;
    world.state.before = (effect, name) => {
      if (effect === 'store' && name.startsWith(M1)) world.rows.get(outbox.key)!.shift();
    };
    expect(makeUpCopies(world.ports).made).toEqual([M1, M2]);
    expect(rowOf(world, M2).error).toBe(`${changed}／電話済`);
    expect(world.audit).toEqual(
      [M1, M2].map((number) => ({
        useCase: 'makeUpCopies',
        subjects: [number],
        summary: `${number}の控えをドライブに保存`,
      })),
    );
  });

  // Queued on the 22nd, made on the 24th, made up for on the 26th; a paper has no day of sending before its dispatch.
  test.each([
    ['a mail', {}],
    ['a paper', { email: '' }],
  ])('%s has the date of the day on which it was made', (_what, member) => {
    const world = mailDesk(member);
    world.state.today = '2026-11-24';
    world.state.folder = { url: 'u', open: false, owner: 'm', shares: [] };
    sendOutbox(world.ports, { confirm: 1 });
    Object.assign(world.state, { today: '2026-11-26', folder: undefined });
    world.letters.length = 0;
    makeUpCopies(world.ports);
    expect(world.letters.map(({ date }) => date)).toEqual(['2026-11-24']);
  });

  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-22', ''],
  ])('owed by an earlier version it has the date %s, sent on %j', (date, sentOn) => {
    const world = owing(1);
    world.state.memory.set(`copy/${M1}`, '1');
    rowOf(world, M1).sentAt = sentOn && `${sentOn}T09:00:00`;
    world.letters.length = 0;
    makeUpCopies(world.ports);
    expect(world.letters.map((letter) => letter.date)).toEqual([date]);
  });

  test('is of what left: a member suspended since is no reason', () => {
    const world = owing(1);
    world.rows.get(members.key)![0]!['state'] = '停止';
    expect(makeUpCopies(world.ports).made).toEqual([M1]);
  });

  test('stays owed where the folder was closed in between', () => {
    const world = owing(2);
    const store = () => ({ id: 'f', url: 'u', outside: true as const });
    const ports = { ...world.ports, documents: { ...world.ports.documents, store } };
    expect([makeUpCopies(ports).made, owedCopies(world.ports)]).toEqual([[], [M1, M2]]);
  });

  test('stands by its name alone where the service gives no address', () => {
    const world = owing(1);
    const store = () => ({ id: 'f', url: '' });
    const documents = { ...world.ports.documents, store };
    makeUpCopies({ ...world.ports, documents });
    expect(rowOf(world, M1).attachment).toMatch(/^M-2026-0001_.*\.pdf$/);
    const sent = mailDesk({});
    sendOutbox({ ...sent.ports, documents }, { confirm: 1 });
    expect(rowOf(sent, M1).attachment).toBe(rowOf(world, M1).attachment);
  });
});
