// A copy in the files that fails never stops a mail, and is made up for.
import { makeUpCopies, owedCopies, owedCopyCheck } from '../../../src/rooms/mail/owed-copies';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
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
