// PDFs from before the desk's folder stood: one's own move, the others are counted by who sent them.
import { movePapers } from '../../../src/rooms/book/move-papers';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { outbox } from '../../../src/tables/outbox';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const address = (id: string) => `見積.pdf https://drive.google.com/file/d/${id}/view`;

/** Five letters: two of the caller's own, one that has moved, one of a colleague, one that Google holds on to. */
function sent(): MemoryWorld {
  const world = memoryWorld();
  world.state.manager = true;
  for (const memberNumber of ['1', '2', '3', '4', '5']) world.addMember({ memberNumber });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  const files = ['mine-1', 'inside', 'theirs', 'mine-2', 'stuck'];
  for (const [at, row] of world.rows.get(outbox.key)!.entries())
    Object.assign(row, { attachment: address(files[at]!), confirmedBy: 'b@x.example' });
  world.state.papers = { 'mine-1': 'moved', inside: 'inside', 'mine-2': 'moved', stuck: 'refused' };
  world.ports.folder.make('台帳の書類');
  return world;
}

test('one’s own move; who sent the others is told', () => {
  const world = sent();
  expect(movePapers(world.ports, { after: '' })).toEqual({
    moved: 2,
    others: ['b@x.example'],
    refused: 1,
    next: '',
  });
});

test('in chunks each file is asked for once', () => {
  const world = sent();
  const asked: string[] = [];
  const take = (id: string) => {
    asked.push(id);
    return 'inside' as const;
  };
  const folder = { ...world.ports.folder, take };
  const ports = { ...world.ports, folder, time: { spent: () => true } };
  let after = '';
  for (let turn = 0; turn < 5; turn++) after = movePapers(ports, { after }).next;
  expect(after).toBe('');
  expect(asked).toEqual(['mine-1', 'inside', 'theirs', 'mine-2', 'stuck']);
});

test('a row without a file is left alone', () => {
  const world = sent();
  world.state.papers = {};
  for (const row of world.rows.get(outbox.key)!) row['attachment'] = '見積.pdf';
  expect(movePapers(world.ports, { after: '' })).toEqual({ moved: 0, others: [], refused: 0, next: '' });
});
