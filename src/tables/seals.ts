// 照合控: what each row of rates and facts was when the product last wrote it, and what was found since.
import { defineTable, type RecordOf } from './column';

export const seals = defineTable({
  key: 'seals',
  tab: '照合控',
  id: 'sealKey',
  guardedFor: 'staff',
  columns: [
    { key: 'sealKey', header: '控えキー', type: 'code', owner: 'product', width: 280 },
    { key: 'tab', header: 'シート', type: 'text', owner: 'product', width: 100 },
    { key: 'rowId', header: '行の番号', type: 'text', owner: 'product', width: 220 },
    { key: 'sealedAt', header: '控えの日時', type: 'dateTime', owner: 'product', width: 130 },
    { key: 'found', header: '検査で見つかった変更', type: 'text', owner: 'product', width: 320 },
    { key: 'fingerprint', header: '照合値', type: 'code', owner: 'product', width: 120 },
  ],
});
export type Seal = RecordOf<typeof seals>;
