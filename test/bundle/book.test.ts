// The file itself in the twin: a folder that colleagues can open wherever it is moved, and a copy that waits for a word.
import type { BookView, FolderView } from '../../src/rooms/book/contract';
import type { SelfCheckText } from '../../src/rooms/set-up/contract';
import { serviceWays } from '../../src/rooms/set-up/words';
import { callAsStaff, callTwin, openTestTwin } from '../support/twin';

const request = { program: 'ALIVE', memberKey: '', prefilled: false };
const idIn = (url: string): string => /[\w-]{20,}/.exec(url)![0];

test('what the product keeps is opened by whom the folder is shared with, also in a shared drive', async () => {
  const twin = await openTestTwin();
  const [manager, staff] = ['manager', 'staff'].map((role) =>
    twin.users().find((user) => user.role === role)!,
  );
  const kept = async () => idIn((await callTwin<{ url: string }>(twin, 'storeForm', request)).url);
  const before = await kept();
  expect([twin.mayOpen(before, manager!), twin.mayOpen(before, staff!)]).toEqual([true, false]);
  const made = await callTwin<FolderView>(twin, 'makePaperFolder');
  const inside = await kept();
  expect(twin.mayOpen(inside, staff!)).toBe(false);
  const shared = await callTwin<FolderView>(twin, 'sharePaperFolder', { addresses: [staff!.email] });
  expect(shared.people.map(({ access }) => access)).toEqual(['yes', 'yes']);
  expect(twin.mayOpen(inside, staff!)).toBe(true);
  // Nobody gets a mail about it.
  expect(twin.mailbox()).toEqual([]);
  twin.moveToSharedDrive(idIn(made.url));
  const { url } = await callAsStaff<{ url: string }>(twin, 'storeForm', request);
  expect(twin.mayOpen(idIn(url), manager!)).toBe(true);
  expect((await callAsStaff<FolderView>(twin, 'openPaperFolder')).open).toBe(true);
  // A box left unticked on the screen of consent is told apart from a service that is not there.
  twin.withhold(staff!, 'drive.file');
  const { lines } = await callAsStaff<SelfCheckText>(twin, 'openSelfCheck');
  expect(lines.some((line) => line.includes(serviceWays.consent))).toBe(true);
  expect(lines.some((line) => line.includes(serviceWays.disabled))).toBe(false);
});

test('a copy writes, sends and numbers nothing before a manager has said what it is', async () => {
  const twin = await openTestTwin();
  expect((await callTwin<BookView>(twin, 'openBook')).place).toBe('original');
  twin.becomeCopy('copy-of-the-workbook');
  expect(await callTwin<BookView>(twin, 'openBook')).toMatchObject({ place: 'copy', known: 'twin-workbook' });
  for (const [name, ...args] of [
    ['setUpWorkbook', {}],
    ['repairAutomation'],
    ['makePaperFolder'],
    ['installDemonstration'],
  ] as const) {
    const { error } = await twin.call(name, args);
    expect([name, error?.message.includes('複製されたもの')]).toEqual([name, true]);
  }
  expect((await callTwin<BookView>(twin, 'settleCopy', { as: 'practice' })).place).toBe('practice');
  expect((await twin.call('repairAutomation', [])).error?.message).toContain('練習用');
  expect((await callTwin<BookView>(twin, 'settleCopy', { as: 'replacement' })).place).toBe('original');
  expect((await callTwin<{ members: number }>(twin, 'installDemonstration')).members).toBeGreaterThan(0);
});
