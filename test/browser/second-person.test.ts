// This file tests rule C14 with two people: one makes the letters, another confirms them, and the hourly run sends.
import { fill, press, sees } from '../support/acting';
import { openDesk } from '../support/desk';
import { mustCall } from '../support/faults/outbox-scenario';
import { plainPdf } from '../support/faults/plain-pdf';
import { bookByHand } from '../support/hands';

/** Seven members of the demonstration have mail, two of them cover until later; a renewal letter is due besides. */
const MAILS = 7 - 2 + 1;
const MANAGER = 'manager@agency.example';
const STAFF = 'staff@agency.example';

const desk = openDesk('second-person', {
  role: 'manager',
  pdf: plainPdf,
  prepare: async (twin) => {
    // The triggers, and with them the mail, are the manager's.
    await mustCall(twin, 'repairAutomation');
    const request = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' };
    await mustCall(twin, 'createQuotes', request);
    twin.setCurrentUser(STAFF);
  },
});
/** Without the daily run's own mail to the manager. */
const sent = () => desk.twin.mailbox().filter(({ to }) => to !== MANAGER);
const manager = () => desk.twin.users().find(({ email }) => email === MANAGER)!;
const mails = () => desk.rows('送信箱').filter((row) => row['方法'] === 'メール');
const hourlyRun = async () => {
  const { error } = await desk.twin.call('runHourly', [], { kind: 'trigger', user: manager() });
  expect(error).toBeUndefined();
};

test('what another person has confirmed leaves with the hourly run, and nothing before', async () => {
  await hourlyRun();
  expect(sent()).toEqual([]);
  const dialog = await desk.openDialog('台帳', '見積', '送信箱');
  await sees(dialog, `メールは${MANAGER}から毎時の自動実行で送られます`);
  await fill(dialog, '#confirm', String(MAILS));
  await desk.picture('second-person-confirm');
  await press(dialog, '確認のみ（自動送信に任せる）');
  await sees(dialog, '次の自動実行で送信します');
  await desk.picture('second-person-done');
  expect(sent()).toEqual([]);
  expect(mails()).toHaveLength(MAILS);
  for (const row of mails()) expect(row).toMatchObject({ 作成者: MANAGER, 確認者: STAFF, 状態: '送信待ち' });
  await press(dialog, '閉じる');

  await hourlyRun();
  expect(sent()).toHaveLength(MAILS);
  expect(new Set(mails().map((row) => row['状態']))).toEqual(new Set(['送信済']));
  await hourlyRun();
  expect(sent()).toHaveLength(MAILS);
});

test('an address that changed after the confirmation waits for another one', async () => {
  await mustCall(desk.twin, 'createQuotes', {
    members: 'all',
    effectiveDate: '2027-05-01',
    transaction: '新規',
  });
  const { mails: waiting } = await mustCall<{ mails: number }>(desk.twin, 'previewOutbox');
  expect(waiting).toBeGreaterThan(1);
  await mustCall(desk.twin, 'sendOutbox', { confirm: waiting, confirmOnly: true });
  const before = sent().length;
  const rows = desk.rows('送信箱');
  const changed = rows.find((row) => row['方法'] === 'メール' && row['状態'] === '送信待ち')!;
  const at = rows.indexOf(changed) + 2;
  const workbook = bookByHand(desk.twin, manager());
  const sheet = workbook.getSheetByName('送信箱')!;
  sheet.getRange(`${desk.column('送信箱', '宛先')}${at}`).setValue('other@mihon.example.jp');
  await hourlyRun();
  expect(sent()).toHaveLength(before + waiting - 1);
  expect(sent().map(({ to }) => to)).not.toContain('other@mihon.example.jp');
  expect(desk.row('送信箱', { 送信番号: changed['送信番号'] })['状態']).toBe('送信待ち');
});
