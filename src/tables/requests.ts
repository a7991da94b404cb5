// 受付 in the form's own workbook: one row a request, as it was sent. The desk reads it, and no more.
import { defineTable, type RecordOf } from './column';

export const requests = defineTable({
  key: 'requests',
  tab: '受付',
  id: 'receiptNumber',
  guardedFor: 'manager',
  frozenColumns: 1,
  columns: [
    // The first four are what the form reads back: they stay together.
    { key: 'receiptNumber', header: '受付番号', type: 'code', width: 140 },
    { key: 'receivedAt', header: '受付日時', type: 'dateTime', width: 130 },
    { key: 'formId', header: 'フォーム番号', type: 'code', width: 80 },
    { key: 'hash', header: '照合値', type: 'code', width: 80 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'wants', header: '希望', type: 'text', width: 110 },
    { key: 'organization', header: '企業名', type: 'text', width: 220 },
    { key: 'department', header: '担当部署', type: 'text', width: 120 },
    { key: 'contact', header: '担当者名', type: 'text', width: 120 },
    { key: 'phone', header: '電話', type: 'text', width: 120 },
    { key: 'email', header: 'メール', type: 'text', width: 200 },
    { key: 'postalCode', header: '郵便番号', type: 'code', width: 80 },
    { key: 'address', header: '住所', type: 'text', width: 260 },
    { key: 'building', header: 'ビル名', type: 'text', width: 140 },
    { key: 'corporateNumber', header: '法人番号', type: 'code', width: 120 },
    { key: 'content', header: '送信内容', type: 'json', width: 200 },
  ],
});

export type RequestRow = RecordOf<typeof requests>;

export const STAMP_COLUMNS = 4;
