// 収納・精算: one row a receipt of money, and what it was booked to.
import { MATCH_LABELS, PAYMENT_CHANNELS } from '../domain/payment-state';
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

export const BOOKING_STATES = [
  '未照合',
  '確認待ち',
  '仮受',
  '計上済',
  '返金予定',
  '返金済',
  '対象外',
] as const;

export const payments = defineTable({
  key: 'payments',
  tab: '収納・精算',
  id: 'paymentNumber',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 5,
  sealing: { apart: ['policyNumber', 'memberKey'], doubts: true },
  columns: [
    {
      key: 'paymentNumber',
      header: '入金番号',
      type: 'code',
      width: 104,
      note: '「台帳 → 収納 → 入金を取り込む」で増えます',
    },
    { key: 'payer', header: '振込名義', type: 'text', width: 120, wrap: true },
    { key: 'organization', header: '法人名', type: 'text', width: 150, wrap: true },
    { key: 'state', header: '状態', type: 'choice', width: 84, choices: BOOKING_STATES, wrap: true },
    { key: 'amountYen', header: '入金額', type: 'yen', width: 88 },
    { key: 'dueYen', header: '請求額', type: 'yen', width: 110 },
    { key: 'differenceYen', header: '差額', type: 'yen', width: 100 },
    { key: 'match', header: '照合', type: 'choice', width: 90, choices: [...MATCH_LABELS, '手動'] },
    { key: 'receivedOn', header: '入金日', type: 'date', width: 90 },
    { key: 'policyNumber', header: '契約番号', type: 'code', width: 110 },
    { key: 'remarks', header: '備考', type: 'text', owner: 'staff', width: 200 },
    // Of 仮受: the quote of which the application is not accepted yet.
    { key: 'quoteNumber', header: '見積番号', type: 'code', width: 110, folded: true },
    {
      key: 'channel',
      header: '経路',
      type: 'choice',
      width: 80,
      choices: [...PAYMENT_CHANNELS, '返金'],
      folded: true,
    },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80, folded: true },
    { key: 'program', header: '制度', type: 'code', width: 80, folded: true },
    { key: 'receiptNumber', header: '領収証番号', type: 'code', width: 110, folded: true },
    { key: 'settledMonth', header: '精算月', type: 'code', width: 80, folded: true },
    { key: 'confirmedBy', header: '確認者', type: 'text', width: 160, folded: true },
    { key: 'source', header: '取込元・行', type: 'text', width: 180, folded: true },
    { key: 'note', header: '経緯', type: 'text', width: 220, folded: true },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    { key: 'proposal', header: '候補データ', type: 'json', hidden: true },
    SEAL,
  ],
});
export type Payment = RecordOf<typeof payments>;

/** Money that belongs to no policy: 仮受 came before its application was accepted (rule C19). */
export const WAITING_RECEIPTS: readonly Payment['state'][] = ['未照合', '確認待ち', '仮受'];
