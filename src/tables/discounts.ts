// 割引: factors that the insurer has confirmed in writing. No document publishes one, so none is shipped.
import { defineTable } from './column';

export const discounts = defineTable({
  key: 'discounts',
  tab: '割引',
  id: 'discountId',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 1,
  columns: [
    { key: 'discountId', header: '割引番号', type: 'code', owner: 'staff', width: 90 },
    { key: 'program', header: '制度', type: 'code', owner: 'staff', width: 80 },
    {
      key: 'questionKey',
      header: '質問キー',
      type: 'code',
      owner: 'staff',
      width: 120,
      note: '「質問」の質問キー',
    },
    { key: 'answer', header: '回答', type: 'text', owner: 'staff', width: 120, note: '選択肢のとおりに入力' },
    { key: 'factor', header: '係数', type: 'number', owner: 'staff', width: 70, note: '5%の割引は0.95' },
    { key: 'capPercent', header: '割引の上限（%）', type: 'number', owner: 'staff', width: 120 },
    { key: 'effectiveFrom', header: '適用始期', type: 'date', owner: 'staff', width: 90 },
    { key: 'effectiveTo', header: '適用終期', type: 'date', owner: 'staff', width: 90 },
    {
      key: 'paper',
      header: '保険会社確認書',
      type: 'text',
      owner: 'staff',
      width: 200,
      note: '空欄の行は使いません',
    },
    {
      key: 'approval',
      header: '承認者・承認日',
      type: 'text',
      owner: 'staff',
      width: 160,
      note: '空欄の行は使いません',
    },
    { key: 'remarks', header: '備考', type: 'text', owner: 'staff', width: 200 },
  ],
});
