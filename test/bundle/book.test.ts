// The file itself in the twin: a folder that colleagues can open wherever it is moved, and a copy that waits for a word.
import type { BookView, FolderView, MovedPapers } from '../../src/rooms/book/contract';
import type { SelfCheckText } from '../../src/rooms/set-up/contract';
import { serviceWays } from '../../src/rooms/set-up/words';
import { callAsStaff, callTwin, openTestTwin } from '../support/twin';

const request = { program: 'ALIVE', memberKey: '', prefilled: false };
const headersOf = (tab: GoogleAppsScript.Spreadsheet.Sheet): unknown[] =>
  tab.getRange(1, 1, 1, tab.getLastColumn()).getValues()[0]!;
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
  // Files of closed years are written by the same right.
  expect(lines.find((line) => line.includes('保管した記録'))).toContain(serviceWays.consent);
});

test('what stood in a person’s own Drive before the folder moves on that person’s word alone', async () => {
  const twin = await openTestTwin();
  const [manager, staff] = ['manager', 'staff'].map((role) =>
    twin.users().find((user) => user.role === role)!,
  );
  const theirs = idIn((await callAsStaff<{ url: string }>(twin, 'storeForm', request)).url);
  const own = idIn((await callTwin<{ url: string }>(twin, 'storeForm', request)).url);
  await callTwin(twin, 'installDemonstration');
  await callTwin(twin, 'createQuotes', { members: 'all', effectiveDate: '2027-05-01', transaction: '新規' });
  const hands = twin.hands(manager) as never as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const tab = hands.getSheetByName('送信箱')!;
  const column = headersOf(tab).indexOf('添付') + 1;
  const files = [own, theirs].map((id) => [`x.pdf https://drive.google.com/file/d/${id}/view`]);
  tab.getRange(2, column, 2, 1).setValues(files);
  await callTwin(twin, 'makePaperFolder');
  await callTwin<FolderView>(twin, 'sharePaperFolder', { addresses: [staff!.email] });
  expect([twin.mayOpen(own, staff!), twin.mayOpen(theirs, manager!)]).toEqual([false, false]);
  const [first, again] = [
    await callTwin<MovedPapers>(twin, 'movePapers', { after: '' }),
    await callTwin<MovedPapers>(twin, 'movePapers', { after: '' }),
  ];
  expect([first.moved, first.others.length, again.moved, again.others.length]).toEqual([1, 1, 0, 1]);
  expect([twin.mayOpen(own, staff!), twin.mayOpen(theirs, manager!)]).toEqual([true, false]);
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
