// 収納・精算: one row a receipt of money, and what it was booked to.
import { MATCH_LABELS, PAYMENT_CHANNELS } from '../domain/payment-state';
import { defineTable, type RecordOf } from './column';

export const BOOKING_STATES = ['未照合', '確認待ち', '計上済', '返金予定', '返金済', '対象外'] as const;

export const payments = defineTable({
  key: 'payments',
  tab: '収納・精算',
  id: 'paymentNumber',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 1,
  columns: [
    { key: 'paymentNumber', header: '入金番号', type: 'code', width: 110 },
    { key: 'receivedOn', header: '入金日', type: 'date', width: 90 },
    { key: 'payer', header: '振込名義', type: 'text', width: 180 },
    { key: 'amountYen', header: '入金額', type: 'yen', width: 110 },
    { key: 'channel', header: '経路', type: 'choice', width: 80, choices: [...PAYMENT_CHANNELS, '返金'] },
    { key: 'source', header: '取込元・行', type: 'text', width: 180 },
    { key: 'policyNumber', header: '契約番号', type: 'code', width: 110 },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'dueYen', header: '請求額', type: 'yen', width: 110 },
    { key: 'differenceYen', header: '差額', type: 'yen', width: 100 },
    { key: 'match', header: '照合', type: 'choice', width: 90, choices: [...MATCH_LABELS, '手動'] },
    { key: 'state', header: '状態', type: 'choice', width: 90, choices: BOOKING_STATES },
    { key: 'receiptNumber', header: '領収証番号', type: 'code', width: 110 },
    { key: 'confirmedBy', header: '確認者', type: 'text', width: 160 },
    { key: 'settledMonth', header: '精算月', type: 'code', width: 80 },
    { key: 'note', header: '経緯', type: 'text', width: 220 },
    { key: 'remarks', header: '備考', type: 'text', owner: 'staff', width: 200 },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    { key: 'proposal', header: '候補データ', type: 'json', hidden: true },
  ],
});
export type Payment = RecordOf<typeof payments>;

/** Money that nobody has decided about. */
export const WAITING_RECEIPTS: readonly Payment['state'][] = ['未照合', '確認待ち'];
