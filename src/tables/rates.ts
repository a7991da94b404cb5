// 料率 as a tab: the columns that rating reads, and two hidden ones that tell where a row comes from.
import {
  ABOUT_TEXT,
  CHANGED_TEXT,
  LAST_ROW_TEXT,
  RATE_COLUMNS,
  RATE_TAB,
  rateCertaintyText,
  rateLabelText,
  rateMethodText,
  rateStateText,
  roundingModeText,
  toNextText,
  type RateKey,
} from '../rating/rate-row';
import { defineTable, type Column, type ColumnType, type RecordOf } from './column';

const columnTypes: Readonly<Record<(typeof RATE_COLUMNS)[number]['type'], ColumnType>> = {
  text: 'text',
  yen: 'yen',
  date: 'date',
  flag: 'choice',
  choice: 'choice',
};

const codeKeys: readonly RateKey[] = ['version', 'program', 'plan', 'checksum'];

const widths: Partial<Record<RateKey, number>> = {
  version: 120,
  plan: 90,
  revenueYen: 120,
  premiumYen: 100,
  yearNote: 140,
  source: 260,
  insurerPaper: 160,
  previousYen: 120,
};

const choices: Partial<Record<RateKey, readonly string[]>> = {
  state: [...Object.values(rateStateText), CHANGED_TEXT],
  method: Object.values(rateMethodText),
  toNext: Object.values(toNextText),
  about: [ABOUT_TEXT],
  roundingMode: Object.values(roundingModeText),
  label: Object.values(rateLabelText),
  certainty: Object.values(rateCertaintyText),
};

const notes: Partial<Record<RateKey, string>> = {
  state: '「有効」の行だけが計算に使われます',
  revenueYen: '段階：この額以下（その額を含む）　点：掲載された額',
  toNext: '点のときだけ：次の点までを直線で結ぶか、照会とするか',
  insurerPaper: '資料に保険料の掲載がないプランでは、確認書と承認者がそろうまで使用されません',
  previousYen: '前の行の売上高等。行の抜けを確かめるための控えです（空欄可）',
};

export const rates = defineTable({
  key: 'rates',
  tab: RATE_TAB,
  id: 'rateKey',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 4,
  lastRowText: LAST_ROW_TEXT,
  columns: [
    ...RATE_COLUMNS.map((column): Column<RateKey> => {
      const width = widths[column.key];
      const note = notes[column.key];
      const words = choices[column.key];
      return {
        key: column.key,
        header: column.header,
        type: codeKeys.includes(column.key) ? 'code' : columnTypes[column.type],
        ...(column.key === 'checksum' ? { hidden: true } : {}),
        width: width ?? 80,
        ...(words ? { choices: words } : {}),
        ...(note ? { note } : {}),
      };
    }),
    { key: 'rateKey', header: '行キー', type: 'code', hidden: true },
    { key: 'fingerprint', header: '照合値', type: 'code', hidden: true },
  ],
});

/** Its rating columns are read by rating itself; here they are cells of any kind. */
export type Rate = RecordOf<typeof rates>;
