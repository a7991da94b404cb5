// A copy of the workbook: what of it waits, and what a manager's word does.
import { bookText } from '../../../src/domain/book-origin';
import { DaichoError } from '../../../src/domain/problem';
import { repairAutomation } from '../../../src/rooms/automation/check-automation';
import { openBook, settleCopy } from '../../../src/rooms/book/settle-copy';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { bookOrigin } from '../../../src/rooms/records';
import { setUpWorkbook } from '../../../src/rooms/set-up/set-up';
import { settings } from '../../../src/tables/masters';
import { outbox } from '../../../src/tables/outbox';
import { settingKeys } from '../../../src/tables/setting-keys';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

/** Three letters wait, one of them confirmed; then somebody copies the file. */
function copied(): MemoryWorld {
  const world = memoryWorld();
  world.state.manager = true;
  for (const memberNumber of ['1001', '1002', '1003']) world.addMember({ memberNumber });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  world.setSetting('bookFile', world.state.fileId);
  world.setSetting('automationOwner', 'owner@agency.example.jp');
  world.setSetting('automaticQuotes', 'ALIVE');
  world.setSetting('paperFolder', 'https://drive.example/original');
  const [first] = world.rows.get(outbox.key)!;
  Object.assign(first!, { confirmedBy: 'x@agency.example.jp', confirmedRecipient: first!['recipient'] });
  world.state.fileId = 'book-2';
  world.state.memory.clear();
  return world;
}

const setting = (world: MemoryWorld, key: keyof typeof settingKeys): string =>
  world.table(settings).find((row) => row.key === settingKeys[key])!.value;

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DaichoError) return error.problem.code;
    throw error;
  }
  return '';
}

test('a copy says what it would go on with', () => {
  const { ports } = copied();
  expect(bookOrigin(ports)('')).toBe('copied');
  const { place, known, fileId, waits } = openBook(ports);
  expect([place, known, fileId]).toEqual(['copy', 'book-1', 'book-2']);
  expect(waits.map(({ how }) => how)).toEqual(['3件', 'owner@agency.example.jp', 'ALIVE', 'Q-2026-0003']);
});

test('the set-up does not make an original of it', () => {
  expect(refusal(() => setUpWorkbook(copied().ports, {}))).toBe('bookCopied');
});

test('taken over, every letter needs a person again, and nothing of the other file goes on', () => {
  const world = copied();
  expect(settleCopy(world.ports, { as: 'replacement' }).place).toBe('original');
  expect(world.table(outbox).map((row) => [row.state, row.confirmedBy])).toEqual(
    Array.from({ length: 3 }, () => ['確認待ち', '']),
  );
  for (const key of ['automationOwner', 'automaticQuotes', 'paperFolder'] as const)
    expect([key, setting(world, key)]).toEqual([key, '']);
  expect(bookOrigin(world.ports)('')).toBe('same');
  // The clock sends nothing of what the other file's people confirmed.
  expect(sendOutbox(world.ports, {}, { confirmedOnly: true }).sent).toEqual([]);
  // A number goes on from the last.
  world.addMember({ memberNumber: '1004' });
  createQuotes(world.ports, { members: ['1004/ALIVE'], effectiveDate: '2027-04-01', transaction: '新規' });
  expect(world.table(outbox).at(-1)!.deliveryNumber).toBe('M-2026-0004');
  expect(refusal(() => settleCopy(world.ports, { as: 'practice' }))).toBe('bookIsOriginal');
});

test('for practice nothing leaves and no run is installed, until a manager takes it over', () => {
  const world = copied();
  expect(settleCopy(world.ports, { as: 'practice' }).place).toBe('practice');
  expect(setting(world, 'bookFile')).toBe(bookText('book-2', 'practice'));
  expect(refusal(() => sendOutbox(world.ports, { confirm: 3 }))).toBe('bookPractice');
  expect(refusal(() => repairAutomation(world.ports))).toBe('bookPractice');
  expect([world.mails, world.state.triggers]).toEqual([[], []]);
  settleCopy(world.ports, { as: 'replacement' });
  repairAutomation(world.ports);
  expect(world.state.triggers).toHaveLength(3);
});

test('the word is a manager’s', () => {
  const world = copied();
  world.state.manager = false;
  expect(refusal(() => settleCopy(world.ports, { as: 'replacement' }))).toBe('notManager');
  expect(openBook(world.ports).place).toBe('copy');
});
