// An agency that may let letters of one programme go out: everything that its people key before the first member.
import { typeInto } from '../hands';
import { plainPdf } from '../faults/plain-pdf';
import { callTwin, openTestTwin, type Twin, type TwinOptions } from '../twin';

const ON = '管理 太郎 2026-11-01';

const SETTINGS = {
  代理店名: '【見本】みほん保険事務所',
  代理店郵便番号: '100-0000',
  代理店住所: '東京都見本区見本町1-1',
  代理店TEL: '03-0000-0000',
  代理店メール: 'desk@mihon.example.jp',
};

/** `year`: what 制度 says of the year; a programme of single contracts has none. */
export async function openAgency(
  program: string,
  year: Readonly<Record<string, unknown>>,
  options: TwinOptions = {},
): Promise<Twin> {
  const twin = await openTestTwin({
    now: '2026-11-24T10:00',
    role: 'manager',
    pdf: plainPdf,
    speed: 1000,
    ...options,
  });
  await keyAgency(twin, program, year);
  return twin;
}

/** The same in a workbook that is open. */
export async function keyAgency(
  twin: Twin,
  program: string,
  year: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [item, value] of Object.entries(SETTINGS)) typeInto(twin, '設定', item, { 値: value });
  typeInto(twin, '制度', program, { 取扱区分: '取扱あり', 取扱の記録: ON, ...year });
  for (const { 文面コード: code } of twin.workbook.tabRows('メール文面')) {
    const approved = { 募集文書承認番号: '承認-0001', 使用期限: new Date(2029, 2, 31) };
    typeInto(twin, 'メール文面', String(code), approved);
  }
  await callTwin(twin, 'saveSolicitor', {
    ...{ name: '担当C', registrationNumber: '12345678', validUntil: '2029-03-31' },
    ...{ email: 'c@mihon.example.jp', state: '有効' },
  });
  await callTwin(twin, 'registerExplanation', {
    ...{ program, paper: '重要事項説明書', version: '第1版', from: '2026-10-01', until: '', link: '' },
  });
}
