// 自己診断 of what differs from account to account: advanced services, custom functions in cells, protections, built-ins.

import { ANYWHERE, paperFolderId } from './paper-folder';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** A result may carry what was measured; only its first part is compared. */
export type Check = readonly [
  name: string,
  expected: string,
  run: (sheet: Sheet) => unknown,
  detail?: () => string,
];

const POLLS = 20;
const PAUSE_MS = 500;
let waitedMs = 0;

/** Waits for a custom function as a person would: up to ten seconds. */
function settled(sheet: Sheet, cell: string, isDone: (value: unknown) => boolean): unknown {
  const began = Date.now();
  let value: unknown;
  for (let poll = 0; poll < POLLS; poll++) {
    if (poll > 0) Utilities.sleep(PAUSE_MS);
    SpreadsheetApp.flush();
    value = sheet.getRange(cell).getValue();
    if (isDone(value)) break;
  }
  waitedMs = Date.now() - began;
  return value;
}

/** Set by the built script: how long what cells do not load took to get ready in this run. */
declare const deskMs_: number | undefined;

/** By turns, so that a slow minute slows both; numbers that no cell has asked for yet, because results are kept. */
const TURNS = 3;
let turnsMs: readonly (readonly [light: number, desk: number])[] = [];

function timeCells(sheet: Sheet): number {
  const own = Date.now() % 1_000_000;
  const timed = (cell: string, formula: string, isDone: (value: unknown) => boolean): number => {
    const began = Date.now();
    sheet.getRange(cell).setFormula(formula);
    SpreadsheetApp.flush();
    for (let poll = 0; poll < 100; poll++) {
      if (isDone(sheet.getRange(cell).getValue())) return Date.now() - began;
      Utilities.sleep(50);
    }
    return NaN;
  };
  turnsMs = Array.from({ length: TURNS }, (_, turn) => {
    const row = 24 + turn;
    const days = 'DATE(2027,4,1),DATE(2028,4,1)';
    return [
      timed(`D${row}`, `=PREMIUM(${100_000_000 + own + turn},"ALIVE")`, isPremium),
      timed(
        `N${row}`,
        `=PRORATED_PREMIUM(${own + turn},"ALIVE",${days})`,
        (value) => typeof value === 'number',
      ),
    ] as const;
  });
  return turnsMs.flat().filter((ms) => ms >= 0).length;
}

function cellTimes(): string {
  const [light, desk] = [0, 1].map((side) => turnsMs.map((pair) => pair[side]!).join('・'));
  const own = typeof deskMs_ === 'number' ? `、この実行でのDeskの準備 ${deskMs_}ミリ秒` : '';
  return `PREMIUM ${light ?? ''}ミリ秒、Deskを使う関数 ${desk ?? ''}ミリ秒。順番待ちを含む${own}`;
}

const waited = () => `${waitedMs}ミリ秒`;
/** 10,000 members as a cell function gets them: 0.6 MB. */
const LARGE = { rows: 2000, characters: 300 };
let folderIn = '';
const isPremium = (value: unknown) => typeof value === 'number' || value === '要照会';

/** Newer than the runtime's own announcement; the build lists those that it lets pass (tools/apps-script-checks.mjs). */
const BUILT_INS: Readonly<Record<string, () => unknown>> = {
  'Object.entries': () => Object.entries({ a: 1 })[0],
  'Object.values': () => Object.values({ a: 1 })[0],
  'Object.fromEntries': () => Object.fromEntries([['a', 1]]),
  flat: () => [[1]].flat()[0],
  flatMap: () => [1].flatMap((one) => [one])[0],
  matchAll: () => [...'a'.matchAll(/a/g)].length,
};

/** Put in by the build: whether it leaves out what only the public form needs. */
declare const DAICHO_WITHOUT_FORM: boolean | undefined;

/** Built without the form, nobody may be asked to allow the reading of its workbook. */
export const serviceChecks = (
  withoutForm = typeof DAICHO_WITHOUT_FORM === 'boolean' && DAICHO_WITHOUT_FORM,
): readonly Check[] => SERVICE_CHECKS.filter(([name]) => !withoutForm || name !== READS_FORM);

const READS_FORM = 'サービス：Google Sheets APIで読める（公開フォームの受付）';
const SERVICE_CHECKS: readonly Check[] = [
  [
    'サービス：Drive APIでファイルを作って消せる（書類の控え）',
    'text/plain',
    () => {
      const blob = Utilities.newBlob('台帳', 'text/plain', '自己診断.txt');
      const file = Drive!.Files.create({ name: '自己診断.txt', mimeType: 'text/plain' }, blob);
      Drive!.Files.remove(file.id!);
      return file.mimeType;
    },
  ],
  [
    'サービス：書類のフォルダに、このアカウントで保存できる',
    'true',
    () => {
      const folder = paperFolderId();
      folderIn = folder === '' ? 'まだありません' : '';
      if (folder === '') return true;
      const blob = Utilities.newBlob('台帳', 'text/plain', '自己診断.txt');
      const about = { name: '自己診断.txt', mimeType: 'text/plain', parents: [folder] };
      const { id } = Drive!.Files.create(about, blob, ANYWHERE);
      Drive!.Files.remove(id!, ANYWHERE);
      const { driveId } = Drive!.Files.get(folder, { ...ANYWHERE, fields: 'driveId' });
      folderIn = driveId ? '共有ドライブの中' : 'マイドライブの中';
      return true;
    },
    () => folderIn,
  ],
  [
    'サービス：Drive APIで作ったブックに、Google Sheets APIで行を加えて読める（保管した記録）',
    '[["番号","内容"],["001","=1+1"]]',
    () => {
      const about = { name: '自己診断', mimeType: 'application/vnd.google-apps.spreadsheet' };
      const headers = Utilities.newBlob('番号,内容\n', 'text/csv', '自己診断');
      const id = Drive!.Files.create(about, headers, { fields: 'id' }).id!;
      try {
        const options = { valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' };
        Sheets!.Spreadsheets.Values.append({ values: [['001', '=1+1']] }, id, 'A1', options);
        const asKept = { valueRenderOption: 'UNFORMATTED_VALUE' };
        return Sheets!.Spreadsheets.Values.get(id, 'A1:B2', asKept).values;
      } finally {
        Drive!.Files.remove(id);
      }
    },
  ],
  [
    READS_FORM,
    '[[1,"x"]]',
    (sheet) => {
      sheet.getRange('A20:B20').setValues([[1, 'x']]);
      SpreadsheetApp.flush();
      const options = { valueRenderOption: 'UNFORMATTED_VALUE' };
      const { values } = Sheets!.Spreadsheets.Values.get(
        SpreadsheetApp.getActive().getId(),
        sheet.getName(),
        options,
      );
      return values?.slice(19, 20);
    },
  ],
  [
    '関数：PREMIUMのセルが計算される',
    'true',
    (sheet) => {
      sheet.getRange('D20').setFormula('=PREMIUM(100000000,"ALIVE")');
      return isPremium(settled(sheet, 'D20', isPremium));
    },
    waited,
  ],
  ['関数：Deskを使わないセルと使うセルが計算される', String(2 * TURNS), timeCells, cellTimes],
  [
    '関数：見出しの式（VSTACKの中のFILTERとIF、その中の関数）が列を返す',
    '["見出し",100,""]',
    (sheet) => {
      sheet.getRange('F21:F22').setValues([[100], ['']]);
      sheet
        .getRange('E20')
        .setFormula('=VSTACK("見出し",REVENUE_YEN(FILTER(IF(F20:F22<>"",F20:F22,""),ROW(F20:F22)>ROW())))');
      settled(sheet, 'E21', (value) => value === 100);
      return sheet
        .getRange('E20:E22')
        .getValues()
        .map(([value]) => value as unknown);
    },
    waited,
  ],
  [
    '式：広がった結果の上に空欄を書いても結果が残る',
    '[["x"],["y"]]',
    (sheet) => {
      sheet.getRange('H20').setFormula('=VSTACK("x","y")');
      SpreadsheetApp.flush();
      sheet.getRange('H21').setValue('');
      SpreadsheetApp.flush();
      return sheet.getRange('H20:H21').getValues();
    },
  ],
  [
    '行：末尾に加えた行が、上の行の書式「@」を引き継ぐ',
    '"@"',
    (sheet) => {
      const last = sheet.getMaxRows();
      sheet.getRange(last, 1).setNumberFormat('@');
      sheet.insertRowsAfter(last, 1);
      return JSON.stringify(sheet.getRange(last + 1, 1).getNumberFormat());
    },
  ],
  [
    `関数：${(LARGE.rows * LARGE.characters) / 1_000_000}MBの範囲を一度に渡せる`,
    String(LARGE.rows),
    (sheet) => {
      const lack = LARGE.rows + 30 - sheet.getMaxRows();
      if (lack > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lack);
      const text = 'あ'.repeat(LARGE.characters / 3);
      const block = sheet.getRange(30, 10, LARGE.rows, 1);
      block.setValues(Array.from({ length: LARGE.rows }, () => [text]));
      sheet.getRange('L20').setFormula(`=COUNTA(REVENUE_YEN(${block.getA1Notation()}))`);
      return settled(sheet, 'L20', (value) => value === LARGE.rows);
    },
    waited,
  ],
  [
    '保護：列の全体を保護から除ける',
    '[2,2]',
    (sheet) => {
      const protection = sheet.protect().setWarningOnly(true);
      protection.setUnprotectedRanges([sheet.getRange('B:B')]);
      const [free] = protection.getUnprotectedRanges();
      protection.remove();
      return [free!.getColumn(), free!.getLastColumn()];
    },
  ],
  [
    '保護：見出しの保護に編集者を読める',
    'number',
    (sheet) => {
      const protection = sheet.getRange('A1').protect();
      const { length } = protection.getEditors();
      protection.remove();
      return typeof length;
    },
  ],
  [
    'タブ：隠して、また表示できる',
    '[true,false]',
    (sheet) => [sheet.hideSheet().isSheetHidden(), sheet.showSheet().isSheetHidden()],
  ],
  [
    '言語：使っている組込み機能がそろっている',
    '[]',
    () =>
      Object.keys(BUILT_INS).filter((name) => {
        try {
          return BUILT_INS[name]!() === undefined;
        } catch {
          return true;
        }
      }),
  ],
];
