// 自己診断: what the product relies on in Apps Script, tried on a scratch tab that is removed again.

import { plainText } from '../domain/cell-value';
import type { SelfCheckResult } from '../ports';
import { serviceChecks, type Check } from './self-check-services';

const SCRATCH = '自己診断（作業用）';

/** Texts that a sheet would like to read as something else. */
const HOSTILE = [
  '=1+1',
  '+81',
  '-5',
  '@x',
  '\t=1',
  "'quoted",
  'TRUE',
  '1/2',
  '2026-01-02',
  '1e5',
  '0012',
  '😀𠮷',
];

const CHECKS: readonly Check[] = [
  [
    "文字：先頭に「'」を付けて書いた文字がそのまま読める",
    JSON.stringify(HOSTILE),
    (sheet) => {
      const range = sheet.getRange(1, 1, 1, HOSTILE.length);
      range.setValues([HOSTILE.map((text) => `'${text}`)]);
      SpreadsheetApp.flush();
      return range.getValues()[0];
    },
  ],
  [
    "文字：先頭に「'」を付けたセルは式にならない",
    '',
    (sheet) => {
      const range = sheet.getRange(2, 1).setValue("'=1+1");
      return range.getFormula();
    },
  ],
  [
    'コード：書式「@」のセルで先頭の0が残る',
    '["0012","1/2"]',
    (sheet) => {
      const range = sheet.getRange(3, 1, 1, 2).setNumberFormat('@');
      range.setValues([['0012', '1/2']]);
      return range.getValues()[0];
    },
  ],
  [
    '日付：書いた日時がそのまま読める',
    '2026-04-01T00:00:00.000Z',
    (sheet) => {
      const range = sheet.getRange(4, 1).setNumberFormat('yyyy/mm/dd');
      range.setValue(new Date(Date.UTC(2026, 3, 1)));
      return (range.getValue() as Date).toISOString();
    },
  ],
  ['時間帯：ブックは東京', 'Asia/Tokyo', () => SpreadsheetApp.getActive().getSpreadsheetTimeZone()],
  ['時間帯：スクリプトは東京', 'Asia/Tokyo', () => Session.getScriptTimeZone()],
  [
    '日付：2026-04-01の通し番号は46113',
    '46113',
    (sheet) => {
      sheet.getRange(5, 1).setValue(new Date(Date.UTC(2026, 2, 31, 15)));
      return sheet.getRange(5, 2).setNumberFormat('0').setFormula('=A5*1').getValue() as unknown;
    },
  ],
  ['空欄：空のセルは空の文字列で読める', '[""]', (sheet) => sheet.getRange(6, 1).getValues()[0]],
  [
    '式：2行の結果が下のセルに広がる',
    '[["x"],["y"]]',
    (sheet) => {
      sheet.getRange(7, 1).setFormula('=VSTACK("x","y")');
      SpreadsheetApp.flush();
      return sheet.getRange(7, 1, 2, 1).getValues();
    },
  ],
  [
    '保護：警告のみの保護を設定して外せる',
    'true',
    (sheet) => {
      const protection = sheet.protect().setWarningOnly(true);
      const isWarning = protection.isWarningOnly();
      protection.remove();
      return isWarning;
    },
  ],
  [
    '名前：名前付き範囲は上への行挿入に追随する',
    '11',
    (sheet) => {
      const workbook = SpreadsheetApp.getActive();
      workbook.setNamedRange('自己診断', sheet.getRange(10, 1));
      sheet.insertRowsBefore(9, 1);
      const row = workbook.getRangeByName('自己診断')!.getRow();
      workbook.removeNamedRange('自己診断');
      return row;
    },
  ],
  ['排他：ブックのロックが使える', 'true', () => Boolean(LockService.getDocumentLock())],
  [
    'PDF：HTMLからPDFを作れる',
    'application/pdf',
    () => Utilities.newBlob('<p>台帳</p>', 'text/html', 'a.html').getAs('application/pdf').getContentType(),
  ],
  [
    '文字コード：MS932で㈱①髙を読める',
    '㈱①髙',
    // The bytes of ㈱, ① and 髙 in CP932, as signed bytes.
    () =>
      Utilities.newBlob([0x87 - 256, 0x8a - 256, 0x87 - 256, 0x40, 0xfb - 256, 0xfc - 256]).getDataAsString(
        'MS932',
      ),
  ],
  ['権限：メールの残り件数を読める', 'number', () => typeof MailApp.getRemainingDailyQuota()],
  ['権限：利用者のメールアドレスを読める', 'true', () => Session.getEffectiveUser().getEmail() !== ''],
];

/** Every check runs, whatever the others say; the scratch tab goes in any case. */
export function runSelfCheck(): SelfCheckResult[] {
  const workbook = SpreadsheetApp.getActive();
  const front = workbook.getActiveSheet();
  const old = workbook.getSheetByName(SCRATCH);
  if (old) workbook.deleteSheet(old);
  const sheet = workbook.insertSheet(SCRATCH, workbook.getNumSheets());
  try {
    return [...CHECKS, ...serviceChecks()].map(([name, expected, run, detail]) => {
      const actual = outcomeOf(() => run(sheet));
      return { name, expected, actual, ok: actual === expected, ...(detail ? { detail: detail() } : {}) };
    });
  } finally {
    workbook.setActiveSheet(front);
    workbook.deleteSheet(sheet);
  }
}

function outcomeOf(work: () => unknown): string {
  try {
    const value = work();
    return typeof value === 'object' ? JSON.stringify(value) : plainText(value);
  } catch (error) {
    return `エラー：${error instanceof Error ? error.message : String(error)}`;
  }
}
