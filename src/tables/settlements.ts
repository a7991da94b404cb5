// 精算記録: what was reported to one insurer of one month, its statement beside it, and who said so. Nobody sees the tab.
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

/** 再開: it was closed, and a manager opened it again. */
export const SETTLEMENT_STATES = ['確認待ち', '確定', '再開'] as const;

export const settlements = defineTable({
  key: 'settlements',
  tab: '精算記録',
  id: 'settlementKey',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 1,
  sealing: { doubts: true },
  columns: [
    /** Month and insurer: one row each. @example '2027-04/三井住友海上' */
    { key: 'settlementKey', header: '精算番号', type: 'text', width: 180 },
    { key: 'month', header: '精算月', type: 'code', width: 80 },
    { key: 'insurer', header: '引受会社', type: 'text', width: 160 },
    { key: 'state', header: '状態', type: 'choice', choices: SETTLEMENT_STATES, width: 84 },
    { key: 'ourYen', header: '当方の計上', type: 'yen', width: 110 },
    { key: 'theirYen', header: '保険会社の一覧', type: 'yen', width: 110 },
    { key: 'differences', header: '相違', type: 'number', width: 70 },
    { key: 'file', header: '一覧のファイル名', type: 'text', width: 180 },
    { key: 'reason', header: '理由', type: 'text', width: 220, wrap: true },
    { key: 'proposedBy', header: '提案者', type: 'text', width: 160 },
    { key: 'proposedAt', header: '提案日時', type: 'dateTime', width: 130 },
    { key: 'confirmedBy', header: '確認者', type: 'text', width: 160 },
    { key: 'confirmedAt', header: '確定日時', type: 'dateTime', width: 130 },
    { key: 'history', header: '経緯', type: 'text', width: 260, wrap: true },
    { key: 'lines', header: '明細データ', type: 'json', hidden: true },
    { key: 'receipts', header: '入金データ', type: 'json', hidden: true },
    SEAL,
  ],
});
export type Settlement = RecordOf<typeof settlements>;
