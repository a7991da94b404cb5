// A desk on which quotes of ALIVE go by themselves: two members to whom a mail of another programme has gone before.
import { members } from '../../src/tables/members';
import type { CreateQuotesReport } from '../../src/rooms/quotes/contract';
import { openGrid } from './grid';
import { typeInto } from './hands';
import { callTwin, type Twin } from './twin';

/** A Tuesday, and its first hour. */
export const MORNING = '2026-11-24T09:10:00+09:00';
export const ADDRESSES = ['m4001@example.jp', 'm4002@example.jp'] as const;

const csv = [
  '会員番号,法人名,担当者名,メール,住所,加入制度,希望プラン,売上高',
  ...['4001', '4002'].flatMap((number) =>
    ['TOSHA', 'ALIVE'].map(
      (program) =>
        `${number},社会福祉法人架空${number},見本　花子,m${number}@example.jp,東京都架空区1-1,${program},${program === 'TOSHA' ? 'A' : ''},3億円`,
    ),
  ),
].join('\n');
const day = (iso: string) => new Date(`${iso}T00:00:00+09:00`);

export async function prepareAutomatic(twin: Twin): Promise<void> {
  typeInto(twin, '設定', '代理店名', { 値: '架空保険事務所' });
  for (const code of ['ALIVE', 'TOSHA'])
    typeInto(twin, '制度', code, {
      取扱区分: '取扱あり',
      保険始期: day('2027-04-01'),
      保険終期: day('2028-04-01'),
    });
  typeInto(twin, 'メール文面', 'EXAMPLE', { 募集文書承認番号: 'TEST-001', 使用期限: day('2027-03-31') });
  await callTwin(twin, 'importMembers', {
    fileName: '名簿.csv',
    contentBase64: Buffer.from(csv, 'utf8').toString('base64'),
    dryRun: false,
  });
  const quoted = await callTwin<CreateQuotesReport>(twin, 'createQuotes', {
    members: ['4001/TOSHA', '4002/TOSHA'],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  if (quoted.deliveries.length !== 2) throw new Error(JSON.stringify(quoted.refused));
  await callTwin(twin, 'sendOutbox', { confirm: 2 });
  await callTwin(twin, 'repairAutomation');
  await callTwin(twin, 'switchAutomaticQuotes', { program: 'ALIVE', on: true });
}

/** A person finishes each row of ALIVE: the last cell typed into is the name. */
export async function finishRows(twin: Twin): Promise<void> {
  const column = members.columns.findIndex(({ header }) => header === '担当者名');
  const grid = openGrid(twin.workbook, 'by-hand', twin.currentUser(), '会員名簿');
  for (const [at, row] of twin.workbook.tabRows('会員名簿').entries()) {
    if (row['加入制度'] !== 'ALIVE') continue;
    // oxlint-disable-next-line house/no-raw-acts -- the twin's own grid, no page that has to be waited for
    if (!grid.type(column, at + 1, '見本　次郎')) throw new Error('nobody may type there');
    await twin.edited();
    grid.deliver();
  }
}

/** As the trigger of the hour. */
export async function hourlyAt(twin: Twin, time: string): Promise<void> {
  twin.clock.set(`2026-11-24T${time}:00+09:00`);
  await callTwin(twin, 'runHourly');
}
