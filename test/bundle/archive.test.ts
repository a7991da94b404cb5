// Closed years in the twin: a desk of 2023 moves out in 2026, and is found by a colleague who may only read the file.
import type { ArchiveCheck, ArchiveSearch, ArchiveView } from '../../src/rooms/archive/contract';
import type { FolderView } from '../../src/rooms/book/contract';
import type { OutboxPreview } from '../../src/rooms/mail/contract';
import type { RecordCheck } from '../../src/rooms/records/contract';
import { plainPdf } from '../support/faults/plain-pdf';
import { callAsStaff, callTwin, openTestTwin } from '../support/twin';

test('letters, deadlines and lines of a closed year leave the workbook whole, and stay found', async () => {
  // Letters are counted, not looked at.
  const options = { role: 'manager', pdf: plainPdf, speed: 1000 } as const;
  const twin = await openTestTwin({ demonstration: true, ...options, now: '2023-05-08T10:00' });
  const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
  const staff = twin.users().find((user) => user.role === 'staff')!;
  await call('createQuotes', { members: 'all', effectiveDate: '2023-06-01', transaction: '新規' });
  const { mails } = await call<OutboxPreview>('previewOutbox');
  await call('sendOutbox', { confirm: mails });
  await call('syncDeadlines');
  twin.clock.set('2026-11-30T10:00');
  await call('runDaily');
  await call('makePaperFolder');
  await call<FolderView>('sharePaperFolder', { addresses: [staff.email] });
  const sent = twin.workbook.tabRows('送信箱').filter((row) => row['状態'] === '送信済');
  // An insurer that was never heard of again keeps its question open, and its letter on the desk.
  const openQuotes = twin.workbook.tabRows('見積').filter((row) => row['状態'] === '照会中');
  const stays = sent.filter((row) => openQuotes.some((quote) => quote['見積番号'] === row['対象番号']));
  const goes = sent.filter((row) => !stays.includes(row));
  expect([goes.length > 0, stays.length > 0]).toEqual([true, true]);
  const lines = twin.workbook.tabRows('監査記録').filter((row) => String(row['日時']).startsWith('2023'));
  expect(sent).toHaveLength(mails);
  const { total, waits } = await call<ArchiveView>('openArchive');
  const rowsOf = (tab: string) => waits.find((one) => one.tab === tab)?.rows;
  expect(rowsOf('送信箱')).toBe(goes.length);
  expect(rowsOf('監査記録')).toBe(lines.length);
  const findings = async () => (await call<RecordCheck>('verifyRecords', {})).findings;
  const before = await findings();
  let left = total;
  while (left > 0) ({ left } = await call<{ left: number }>('archiveYears', { confirm: left }));
  expect(twin.workbook.tabRows('送信箱').filter((row) => row['状態'] === '送信済')).toEqual(stays);
  expect(await findings()).toEqual(before);
  expect(await call<ArchiveView>('openArchive')).toMatchObject({
    total: 0,
    files: waits.map(({ tab }) => ({ tab })),
  });
  // What leaves is what is found: the first and the last letter, by number and by name.
  for (const row of [goes[0]!, goes[goes.length - 1]!]) {
    const words = `${String(row['送信番号'])} ${String(row['法人名'])}`;
    const { hits } = await callAsStaff<ArchiveSearch>(twin, 'searchArchive', { words, tab: '送信箱' });
    expect(hits).toHaveLength(1);
    expect(hits[0]!.cells).toContainEqual({ title: '宛先', text: row['宛先'] });
  }
  // As where it was pushed --without-form: who moved the rows reads them under drive.file.
  for (const user of twin.users()) twin.withhold(user, 'spreadsheets.readonly');
  const { files } = await callTwin<ArchiveCheck>(twin, 'checkArchive', {});
  expect(files.map(({ findings }) => findings)).toEqual(waits.map(() => []));
}, 120_000);
