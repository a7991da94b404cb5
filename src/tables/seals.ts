// 照合控: what each row of rates and facts was when the product last wrote it, and what was found since.
import { defineTable, type RecordOf } from './column';

export const seals = defineTable({
  key: 'seals',
  tab: '照合控',
  id: 'sealKey',
  guardedFor: 'staff',
  columns: [
    { key: 'sealKey', header: '控えキー', type: 'code', width: 280 },
    { key: 'tab', header: 'シート', type: 'text', width: 100 },
    { key: 'rowId', header: '行の番号', type: 'text', width: 220 },
    { key: 'sealedAt', header: '控えの日時', type: 'dateTime', width: 130 },
    { key: 'found', header: '検査で見つかった変更', type: 'text', width: 320 },
    { key: 'fingerprint', header: '照合値', type: 'code', width: 120 },
  ],
});
export type Seal = RecordOf<typeof seals>;
