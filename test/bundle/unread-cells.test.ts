// This file tests through the built bundle that a cell typed past its drop-down is told, and the others go on.
import type { UserInterface } from '../../local/contracts';
import { sheetByHand } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(240_000);

let twin: Twin;
const toasts: string[] = [];
const ui: UserInterface = {
  setMenus: () => undefined,
  showSidebar: () => undefined,
  showDialog: () => undefined,
  toast: (message, title) => void toasts.push(`${title}\n${message}`),
  alert: async () => 'OK',
  prompt: async () => ({ button: 'OK', text: '' }),
};

beforeAll(async () => {
  twin = await openTestTwin({ demonstration: true, now: '2026-11-22T10:00', role: 'manager' });
  twin.setUserInterface(ui);
}, 240_000);

const cards = () => callTwin<{ memberNumber: string }[]>(twin, 'findMembers', { text: 'D-00' });

it('sets the row of the cell aside, and names tab, row and column', async () => {
  const before = (await cards()).map(({ memberNumber }) => memberNumber);
  expect(toasts).toEqual([]);
  const sheet = sheetByHand(twin, '会員名簿');
  const values = sheet.getDataRange().getValues();
  const column = values[0]!.indexOf('状態');
  const row = values.findIndex((cells) => cells[values[0]!.indexOf('会員番号')] === before[0]);
  sheet.getRange(row + 1, column + 1).setValue('停止中');
  expect((await cards()).map(({ memberNumber }) => memberNumber)).toEqual(before.slice(1));
  expect(toasts).toEqual([
    `読み取れないセル：1件（その行を除いて処理しました）\n` +
      `会員名簿 ${row + 1}行目「状態」：セルの「停止中」は選択肢にありません。一覧から選び直してください。`,
  ]);
});
