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
    { key: 'coverageId', header: '補償コード', type: 'code', hidden: true },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'plan', header: 'プラン', type: 'code', width: 90 },
    { key: 'item', header: '項目コード', type: 'code', hidden: true },
    { key: 'name', header: '項目', type: 'text', width: 280 },
    { key: 'part', header: '賠償/費用', type: 'choice', choices: coverParts, width: 70 },
    { key: 'group', header: '見出し', type: 'text', width: 140 },
    { key: 'summary', header: '内容', type: 'text', width: 280 },
    {
      key: 'covered',
      header: '取扱い',
      type: 'choice',
      choices: ['補償項目', '記載なし', '保険会社確認'],
      width: 110,
    },
    { key: 'limitYen', header: '限度額（円）', type: 'yen', width: 120 },
    { key: 'limits', header: '限度額の構成', type: 'text', width: 300 },
    { key: 'within', header: '内枠', type: 'text', width: 180 },
    { key: 'ratioPercent', header: '支払割合（%）', type: 'number', width: 80 },
    { key: 'personYen', header: '1名あたり（円）', type: 'yen', width: 110 },
    { key: 'companyYen', header: '1法人あたり（円）', type: 'yen', width: 110 },
    { key: 'consent', header: '承認・同意', type: 'text', width: 200 },
    { key: 'publication', header: '公表要件', type: 'text', width: 280 },
    { key: 'window', header: '対象期間', type: 'text', width: 220 },
    { key: 'conditions', header: '条件', type: 'text', width: 320 },
    { key: 'doubt', header: '未確認の内容', type: 'text', width: 280 },
    { key: 'source', header: '出典', type: 'text', width: 240 },
    { key: 'state', header: '確度', type: 'choice', choices: certainties, width: 70 },
    { key: 'fingerprint', header: '照合値', type: 'code', hidden: true },
  ],
});

export type CoverageRow = RecordOf<typeof coverages>;
