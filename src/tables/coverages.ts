// 補償: one row a plan and item, for the house only (rule C5).
import { coverParts } from '../domain/coverage';
import { defineTable, type RecordOf } from './column';
import { certainties } from '../domain/fact';

export const coverages = defineTable({
  key: 'coverages',
  tab: '補償',
  id: 'coverageId',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 5,
  columns: [
    { key: 'coverageId', header: '補償コード', type: 'code', owner: 'product', hidden: true },
    { key: 'program', header: '制度', type: 'code', owner: 'product', width: 80 },
    { key: 'plan', header: 'プラン', type: 'code', owner: 'product', width: 90 },
    { key: 'item', header: '項目コード', type: 'code', owner: 'product', hidden: true },
    { key: 'name', header: '項目', type: 'text', owner: 'product', width: 280 },
    {
      key: 'part',
      header: '賠償/費用',
      type: 'choice',
      owner: 'product',
      choices: coverParts,
      width: 70,
    },
    { key: 'group', header: '見出し', type: 'text', owner: 'product', width: 140 },
    { key: 'summary', header: '内容', type: 'text', owner: 'product', width: 280 },
    {
      key: 'covered',
      header: '取扱い',
      type: 'choice',
      owner: 'product',
      choices: ['補償項目', '記載なし', '保険会社確認'],
      width: 110,
    },
    { key: 'limitYen', header: '限度額（円）', type: 'yen', owner: 'product', width: 120 },
    { key: 'limits', header: '限度額の構成', type: 'text', owner: 'product', width: 300 },
    { key: 'within', header: '内枠', type: 'text', owner: 'product', width: 180 },
    { key: 'ratioPercent', header: '支払割合（%）', type: 'number', owner: 'product', width: 80 },
    { key: 'personYen', header: '1名あたり（円）', type: 'yen', owner: 'product', width: 110 },
    { key: 'companyYen', header: '1法人あたり（円）', type: 'yen', owner: 'product', width: 110 },
    { key: 'consent', header: '承認・同意', type: 'text', owner: 'product', width: 200 },
    { key: 'publication', header: '公表要件', type: 'text', owner: 'product', width: 280 },
    { key: 'window', header: '対象期間', type: 'text', owner: 'product', width: 220 },
    { key: 'conditions', header: '条件', type: 'text', owner: 'product', width: 320 },
    { key: 'doubt', header: '未確認の内容', type: 'text', owner: 'product', width: 280 },
    { key: 'source', header: '出典', type: 'text', owner: 'product', width: 240 },
    { key: 'state', header: '確度', type: 'choice', owner: 'product', choices: certainties, width: 70 },
    { key: 'fingerprint', header: '照合値', type: 'code', owner: 'product', hidden: true },
  ],
});

export type CoverageRow = RecordOf<typeof coverages>;
