// 送信箱: one row a letter, by mail, FAX or post.
import { DELIVERY_METHODS, DELIVERY_STATES } from '../domain/delivery-state';
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

export const outbox = defineTable({
  key: 'outbox',
  tab: '送信箱',
  id: 'deliveryNumber',
  guardedFor: 'staff',
  tabColor: '#e37400',
  frozenColumns: 6,
  columns: [
    {
      key: 'state',
      header: '状態',
      type: 'choice',
      choices: DELIVERY_STATES,
      width: 84,
      wrap: true,
      note: '見積や案内を作成すると増えます。送付は「台帳 → 見積 → 送信箱」から行います',
    },
    { key: 'deliveryNumber', header: '送信番号', type: 'code', width: 84 },
    { key: 'organization', header: '法人名', type: 'text', width: 136, wrap: true },
    { key: 'letterTitle', header: '書類名', type: 'text', width: 136, wrap: true },
    { key: 'method', header: '方法', type: 'choice', choices: DELIVERY_METHODS, width: 56 },
    { key: 'recipient', header: '宛先', type: 'text', width: 104, wrap: true },
    { key: 'scheduledAt', header: '送信予定', type: 'dateTime', width: 130 },
    { key: 'sentAt', header: '送信日時', type: 'dateTime', width: 130 },
    { key: 'error', header: 'エラー', type: 'text', width: 160, wrap: true },
    {
      key: 'automatic',
      header: '自動',
      type: 'text',
      width: 90,
      note: '人の確認を待たずに作られた見積の案内。送信予定までは「送信箱」の画面で停止できます',
    },
    { key: 'confirmedBy', header: '確認者', type: 'text', width: 140, folded: true },
    { key: 'template', header: '文面版・承認番号', type: 'text', width: 160, folded: true },
    { key: 'attempts', header: '試行', type: 'number', width: 80, folded: true },
    { key: 'createdAt', header: '起票', type: 'dateTime', width: 130, folded: true },
    { key: 'createdBy', header: '作成者', type: 'text', width: 140, folded: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80, folded: true },
    { key: 'subjectNumbers', header: '対象番号', type: 'code', width: 160, folded: true },
    { key: 'resendReason', header: '再送理由', type: 'text', owner: 'staff', width: 140, folded: true },
    { key: 'arrival', header: '到着確認', type: 'text', owner: 'staff', width: 120, folded: true },
    { key: 'subject', header: '件名', type: 'text', width: 240, folded: true },
    { key: 'attachment', header: '添付', type: 'text', width: 200, folded: true },
    { key: 'confirmedRecipient', header: '確認した宛先', type: 'text', hidden: true },
    { key: 'reservedAt', header: '送信開始', type: 'dateTime', hidden: true },
    { key: 'toldState', header: '反映済の状態', type: 'text', hidden: true },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    { key: 'payload', header: '控え', type: 'json', hidden: true },
    SEAL,
  ],
});

/** As Drive's addresses have it. @example 'https://drive.google.com/file/d/1AbC/view' */
const FILE_ID = /\/d\/([\w-]+)/;

/** The PDF behind 添付; '' where none is kept. */
export const fileIdOf = (attachment: string): string => FILE_ID.exec(attachment)?.[1] ?? '';

export type Delivery = RecordOf<typeof outbox>;
