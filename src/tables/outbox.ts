// 送信箱: one row a letter, by mail, FAX or post.
import { DELIVERY_METHODS, DELIVERY_STATES } from '../domain/delivery-state';
import { defineTable, type RecordOf } from './column';

export const outbox = defineTable({
  key: 'outbox',
  tab: '送信箱',
  id: 'deliveryNumber',
  guardedFor: 'staff',
  tabColor: '#e37400',
  frozenColumns: 1,
  columns: [
    { key: 'deliveryNumber', header: '送信番号', type: 'code', width: 100 },
    { key: 'createdAt', header: '起票', type: 'dateTime', width: 130 },
    { key: 'subjectNumbers', header: '対象番号', type: 'code', width: 160 },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'method', header: '方法', type: 'choice', choices: DELIVERY_METHODS, width: 70 },
    { key: 'recipient', header: '宛先', type: 'text', width: 200 },
    { key: 'subject', header: '件名', type: 'text', width: 240 },
    { key: 'letterTitle', header: '書類名', type: 'text', width: 220 },
    { key: 'attachment', header: '添付', type: 'text', width: 200 },
    { key: 'template', header: '文面版・承認番号', type: 'text', width: 160 },
    { key: 'createdBy', header: '作成者', type: 'text', width: 140 },
    { key: 'confirmedBy', header: '確認者', type: 'text', width: 140 },
    { key: 'state', header: '状態', type: 'choice', choices: DELIVERY_STATES, width: 150 },
    { key: 'scheduledOn', header: '送信予定', type: 'date', width: 90 },
    { key: 'sentAt', header: '送信日時', type: 'dateTime', width: 130 },
    { key: 'attempts', header: '試行', type: 'number', width: 50 },
    { key: 'error', header: 'エラー', type: 'text', width: 240 },
    { key: 'resendReason', header: '再送理由', type: 'text', owner: 'staff', width: 140 },
    { key: 'arrival', header: '到着確認', type: 'text', owner: 'staff', width: 120 },
    { key: 'confirmedRecipient', header: '確認した宛先', type: 'text', hidden: true },
    { key: 'reservedAt', header: '送信開始', type: 'dateTime', hidden: true },
    { key: 'toldState', header: '反映済の状態', type: 'text', hidden: true },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    { key: 'payload', header: '控え', type: 'json', hidden: true },
  ],
});

export type Delivery = RecordOf<typeof outbox>;
