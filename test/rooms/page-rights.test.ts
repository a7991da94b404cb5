// Who may not do what a page is for is told before its first field: by the page's own right, held against its calls.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../../src/desk';

const mayOf = new Map(
  rooms.flatMap(({ contract }) => Object.entries(contract).map(([name, { may }]) => [name, may] as const)),
);

/** Calls that the files of a page's own folder make. */
function callsOf(room: string, page: string): string[] {
  const folder = join('src/rooms', room, 'pages', page);
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/server\.(\w+)/g)].map(([, name]) => name!),
  );
}

const pages = rooms.flatMap((room) =>
  Object.entries(room.pages ?? {}).map(([name, { may }]) => ({ room: room.name, name, may })),
);

test.each(pages.filter(({ may }) => may === 'reader'))('$name writes nothing itself', ({ room, name }) => {
  expect(callsOf(room, name).filter((call) => !ALSO.includes(call) && mayOf.get(call) !== 'reader')).toEqual(
    [],
  );
});

/** On a page to look at, a further step of whoever may: it is refused there. */
const ALSO = [
  ...['queueLetter', 'mailCalendar', 'exportRegister'],
  ...['settleCopy', 'makeSelfCheckTab', 'removeSelfCheckTab'],
];

test.each(pages.filter(({ may }) => may === 'manager'))('$name is a manager’s work', ({ room, name }) => {
  const writes = callsOf(room, name).filter((call) => mayOf.has(call) && mayOf.get(call) !== 'reader');
  expect(writes.length).toBeGreaterThan(0);
});

/** Pages whose every step that keeps anything is a manager's. */
test.each(pages.filter(({ may }) => may === undefined))('$name has something for staff', ({ room, name }) => {
  const rights = callsOf(room, name)
    .map((call) => mayOf.get(call))
    .filter((may) => may !== undefined && may !== 'reader');
  expect(rights.length === 0 || rights.includes('staff') || MANAGED.includes(name)).toBe(true);
});

/** Staff look there too: versions and states that they have to know. */
const MANAGED = ['accounts', 'rates', 'doubts', 'records', 'firstReport', 'facts', 'paperFolder'];
