// FAX受信簿: every FAX that comes in, and what became of it.
import { defineTable, type RecordOf } from './column';

export const faxLog = defineTable({
  key: 'faxLog',
  tab: 'FAX受信簿',
  id: 'faxNumber',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 1,
  columns: [
    { key: 'faxNumber', header: '受信番号', type: 'code', width: 110 },
    { key: 'receivedAt', header: '受信日時', type: 'dateTime', width: 130 },
    { key: 'pages', header: '枚数', type: 'number', width: 50 },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'illegible', header: '判読できない箇所あり', type: 'flag', width: 90 },
    { key: 'imageLink', header: '画像のリンク', type: 'text', width: 220 },
    { key: 'returnedOn', header: '不備返戻日', type: 'date', width: 90 },
    { key: 'returnedNumbers', header: '不備の番号', type: 'text', width: 140 },
    { key: 'deliveryNumber', header: '送信番号', type: 'code', width: 110 },
    { key: 'arrivedAgainOn', header: '再着日', type: 'date', width: 90 },
    { key: 'completes', header: '補う受信番号', type: 'code', width: 110 },
    { key: 'receivedBy', header: '記録者', type: 'text', width: 160 },
    { key: 'remarks', header: '備考', type: 'text', owner: 'staff', width: 240 },
  ],
});

export type FaxRow = RecordOf<typeof faxLog>;
