// This file tests that rows follow one another where formulas fill a tab to its end with blank text.
import { sheetByHand } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00:00', role: 'manager' });
}, 120_000);

const column = (tab: string, header: string) => {
  const sheet = sheetByHand(twin, tab);
  const [headers, ...rows] = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getLastColumn()).getValues();
  return rows.map((row) => row[headers!.indexOf(header)]);
};

test('a new tab with a computed column ends, for Google, where its grid ends', () => {
  for (const tab of ['会員名簿', '期限']) {
    const sheet = sheetByHand(twin, tab);
    expect(sheet.getLastRow()).toBe(sheet.getMaxRows());
  }
});

test('imported rows stand below one another from the second row on, and those of the next import below them', async () => {
  const importing = (first: number) => {
    const rows = [0, 1, 2].map((at) => `${first + at},法人${first + at},1億円,ALIVE`);
    const csv = ['会員番号,法人名,売上高,加入制度', ...rows].join('\n');
    const contentBase64 = Buffer.from(csv).toString('base64');
    return callTwin(twin, 'importMembers', { fileName: 'a.csv', contentBase64, dryRun: false });
  };
  await importing(1001);
  await importing(1004);
  expect(column('会員名簿', '会員番号').slice(0, 7)).toEqual([
    '1001',
    '1002',
    '1003',
    '1004',
    '1005',
    '1006',
    '',
  ]);
});
