// 書類: every paper received from or given to somebody, searchable by date, amount and counterparty.
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';
import { newRecord } from './new-record';

/** 持参: brought to the agency; 手渡し: handed over in person, on a visit or at the counter. */
export const RECEIPT_METHODS = ['郵送', 'FAX', 'メール', '持参', '手渡し', 'Web'] as const;
export const DOCUMENT_STATES = ['受領', '不備あり', '確認済', '返却'] as const;

export const documents = defineTable({
  key: 'documents',
  tab: '書類',
  id: 'documentNumber',
  guardedFor: 'staff',
  tabColor: '#0b57d0',
  frozenColumns: 1,
  columns: [
    { key: 'documentNumber', header: '書類番号', type: 'code', width: 110 },
    { key: 'tradedOn', header: '取引年月日', type: 'date', width: 90 },
    { key: 'amountYen', header: '取引金額', type: 'yen', width: 110 },
    { key: 'counterparty', header: '取引先', type: 'text', width: 220 },
    { key: 'kind', header: '書類の種類', type: 'text', width: 180 },
    { key: 'code', header: '種類コード', type: 'code', hidden: true },
    { key: 'method', header: '受領方法', type: 'choice', width: 90, choices: RECEIPT_METHODS },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'quoteNumber', header: '見積番号', type: 'code', width: 110 },
    { key: 'evidence', header: '確認した資料・項目', type: 'text', width: 220 },
    { key: 'checked', header: '確認した事項', type: 'text', width: 240 },
    { key: 'missing', header: '不備の内容', type: 'text', width: 240 },
    { key: 'state', header: '状態', type: 'choice', width: 90, choices: DOCUMENT_STATES },
    // Of 重要事項説明書: which version, and on which days it is the one that is explained.
    { key: 'version', header: '版', type: 'text', width: 120 },
    { key: 'validFrom', header: '使用開始日', type: 'date', width: 90 },
    { key: 'validUntil', header: '使用終了日', type: 'date', width: 90 },
    { key: 'link', header: '保存先', type: 'text', width: 200 },
    { key: 'receivedOn', header: '受領日', type: 'date', width: 90 },
    { key: 'recordedAt', header: '記録日時', type: 'dateTime', width: 130 },
    { key: 'recordedBy', header: '記録者', type: 'text', width: 160 },
    { key: 'remarks', header: '備考', type: 'text', owner: 'staff', width: 200 },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    SEAL,
  ],
});
export type DocumentRow = RecordOf<typeof documents>;

/** Code of the paper with which an insurer answers. */
export const INSURER_ANSWER = 'insurerAnswer';

/** Code of a version of 重要事項説明書, which belongs to a programme and to no member. */
export const EXPLANATION_PAPER = 'explanationPaper';

/** What is known of a paper that has come in; the rest is for later. */
export type NewDocument = Pick<
  DocumentRow,
  | 'documentNumber'
  | 'tradedOn'
  | 'amountYen'
  | 'counterparty'
  | 'kind'
  | 'code'
  | 'method'
  | 'memberKey'
  | 'memberNumber'
  | 'program'
  | 'quoteNumber'
  | 'evidence'
  | 'state'
  | 'link'
  | 'receivedOn'
  | 'recordedAt'
  | 'recordedBy'
  | 'idempotencyKey'
>;

export const newDocument = (paper: NewDocument): DocumentRow => newRecord(documents, paper);
