// 制度年度: every programme year as it stood when the next one began.
import { defineTable, type RecordOf } from './column';

export const programYears = defineTable({
  key: 'programYears',
  tab: '制度年度',
  id: 'yearKey',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  columns: [
    { key: 'yearKey', header: '年度キー', type: 'code', hidden: true },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'periodStart', header: '保険始期', type: 'date', width: 90 },
    { key: 'periodEnd', header: '保険終期', type: 'date', width: 90 },
    { key: 'estimateClosing', header: '見積依頼締切', type: 'date', width: 100 },
    { key: 'applicationClosing', header: '申込締切', type: 'date', width: 90 },
    { key: 'paymentClosing', header: '払込期限', type: 'date', width: 90 },
    { key: 'certificateExpected', header: '加入者証到着予定', type: 'date', width: 110 },
    { key: 'yearConfirmed', header: '年度確認（確認者・日）', type: 'text', width: 160 },
    { key: 'yearPaper', header: '年度確認の保険会社確認書', type: 'text', width: 180 },
    { key: 'policies', header: '契約件数', type: 'number', width: 80 },
    { key: 'premiumYen', header: '適用保険料の合計', type: 'yen', width: 130 },
    { key: 'closedAt', header: '次年度の開始日時', type: 'dateTime', width: 130 },
    { key: 'closedBy', header: '実行者', type: 'text', width: 160 },
  ],
});
export type ProgramYear = RecordOf<typeof programYears>;
