// One person's request in the twin: what moved out in 2026 is counted, handed out and erased, and the files hold.
import type { ArchiveCheck, ArchiveSearch, ArchiveView } from '../../src/rooms/archive/contract';
import type { OutboxPreview } from '../../src/rooms/mail/contract';
import type { ClosedYears, Disclosure, PersonReport } from '../../src/rooms/privacy/contract';
import { plainPdf } from '../support/faults/plain-pdf';
import { callTwin, openTestTwin } from '../support/twin';

test('letters and deadlines of a closed year are handed out and erased in their files', async () => {
  // Letters are counted, not looked at.
  const options = { role: 'manager', pdf: plainPdf, speed: 1000 } as const;
  const twin = await openTestTwin({ ...options, now: '2023-05-08T10:00' });
  const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
  await call('installDemonstration');
  await call('createQuotes', { members: 'all', effectiveDate: '2023-06-01', transaction: '新規' });
  const { mails } = await call<OutboxPreview>('previewOutbox');
  await call('sendOutbox', { confirm: mails });
  twin.clock.set('2026-11-30T10:00');
  await call('runDaily');
  await call('makePaperFolder');
  // A contract would keep what its deadlines say, an insurer's open question the letter.
  const busy = ['契約', '見積'].flatMap((tab) =>
    twin.workbook.tabRows(tab).filter((row) => tab === '契約' || row['状態'] === '照会中'),
  );
  const [letter] = twin.workbook
    .tabRows('送信箱')
    .filter((row) => row['状態'] === '送信済' && !busy.some((one) => one['会員番号'] === row['会員番号']));
  const { memberNumber, address } = {
    memberNumber: String(letter!['会員番号']),
    address: String(letter!['宛先']),
  };
  const { total } = await call<ArchiveView>('openArchive');
  for (let left = total; left > 0;)
    ({ left } = await call<{ left: number }>('archiveYears', { confirm: left }));
  const hits = async () => (await call<ArchiveSearch>('searchArchive', { words: address })).hits;
  expect(await hits()).toHaveLength(1);

  const { cells } = await call<Disclosure>('disclosePerson', { memberNumber });
  expect(cells).toContainEqual(['送信箱', '2023', String(letter!['送信番号']), '宛先', address]);
  const years = await call<ClosedYears>('openPersonYears', { memberNumber });
  const due = years.files.filter(({ count }) => count > 0);
  expect(due.map(({ name, count }) => [name, count])).toContainEqual(['保管 送信箱 2023年', 1]);
  const ofYears = due.reduce((sum, { count }) => sum + count, 0);
  const report = await call<PersonReport>('openPerson', { memberNumber });
  await call('erasePerson', { memberNumber, confirm: report.total + ofYears, years: ofYears });
  for (const { fileId, count } of due)
    await call('erasePersonYear', { memberNumber, fileId, confirm: count });

  expect(await hits()).toEqual([]);
  const after = await call<ClosedYears>('openPersonYears', { memberNumber });
  expect(after.files.filter(({ count }) => count > 0)).toEqual([]);
  const { files } = await call<ArchiveCheck>('checkArchive', {});
  expect(files.flatMap(({ findings }) => findings)).toEqual([]);
  const lines = twin.workbook.tabRows('監査記録').filter((row) => row['処理'] === 'erasePersonYear');
  expect(lines.map((row) => row['対象'])).toContain(String(letter!['送信番号']));
  expect(JSON.stringify(lines)).not.toContain(String(letter!['法人名']));
}, 120_000);
