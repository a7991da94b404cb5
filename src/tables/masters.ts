// This file defines 制度, プラン, メール文面 and 設定: facts that managers keep.
import { defineTable, type RecordOf } from './column';

export const programs = defineTable({
  key: 'programs',
  tab: '制度',
  id: 'code',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 2,
  columns: [
    { key: 'code', header: '制度コード', type: 'code', owner: 'product', width: 90 },
    { key: 'name', header: '制度名', type: 'text', owner: 'product', width: 260 },
    { key: 'insurers', header: '引受会社・割合', type: 'text', owner: 'product', width: 260 },
    {
      key: 'mandate',
      header: '取扱区分',
      type: 'choice',
      owner: 'staff',
      choices: ['取扱なし', '取扱あり'],
      width: 90,
    },
    {
      key: 'mandateRecord',
      header: '取扱の記録',
      type: 'text',
      owner: 'staff',
      width: 200,
      note: '委託契約の確認者・確認日',
    },
    { key: 'periodStart', header: '保険始期', type: 'date', owner: 'staff', width: 90 },
    { key: 'periodEnd', header: '保険終期', type: 'date', owner: 'staff', width: 90 },
    { key: 'applicationClosing', header: '申込締切', type: 'date', owner: 'staff', width: 90 },
    { key: 'yearConfirmed', header: '年度確認（確認者・日）', type: 'text', owner: 'staff', width: 160 },
    { key: 'yearPaper', header: '年度確認の保険会社確認書', type: 'text', owner: 'staff', width: 180 },
    {
      key: 'roundingConfirmed',
      header: '端数処理確認（確認者・日）',
      type: 'text',
      owner: 'staff',
      width: 170,
    },
    {
      key: 'officialDisclosure',
      header: '告知書',
      type: 'choice',
      owner: 'staff',
      choices: ['必要', '不要'],
      width: 80,
    },
    {
      key: 'estimateLetters',
      header: '概算の案内',
      type: 'choice',
      owner: 'staff',
      choices: ['社内限り', '案内可'],
      width: 90,
    },
    { key: 'insurerContact', header: '照会先', type: 'text', owner: 'staff', width: 200 },
    { key: 'source', header: '出典', type: 'text', owner: 'product', width: 240 },
    { key: 'doubts', header: '未確認事項', type: 'text', owner: 'product', width: 320 },
    { key: 'fingerprint', header: '照合値', type: 'code', owner: 'product', hidden: true },
  ],
});
export type ProgramRow = RecordOf<typeof programs>;

export const plans = defineTable({
  key: 'plans',
  tab: 'プラン',
  id: 'code',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  columns: [
    { key: 'code', header: 'プランコード', type: 'code', owner: 'product', width: 100 },
    { key: 'program', header: '制度', type: 'code', owner: 'product', width: 80 },
    { key: 'name', header: 'プラン名', type: 'text', owner: 'product', width: 200 },
    { key: 'letter', header: '記号', type: 'code', owner: 'product', width: 50 },
    { key: 'liabilityLimitYen', header: '賠償限度額（円）', type: 'yen', owner: 'product', width: 130 },
    { key: 'liabilityBasis', header: '賠償の限度の単位', type: 'text', owner: 'product', width: 150 },
    { key: 'costLimitYen', header: '費用限度額（円）', type: 'yen', owner: 'product', width: 130 },
    { key: 'costBasis', header: '費用の限度の単位', type: 'text', owner: 'product', width: 150 },
    { key: 'deductible', header: '免責', type: 'text', owner: 'product', width: 100 },
    {
      key: 'certainty',
      header: '確度',
      type: 'choice',
      owner: 'product',
      choices: ['公表', '推定', '未確認', '確認済'],
      width: 70,
    },
    { key: 'source', header: '出典', type: 'text', owner: 'product', width: 240 },
    { key: 'fingerprint', header: '照合値', type: 'code', owner: 'product', hidden: true },
  ],
});
export type PlanRow = RecordOf<typeof plans>;

export const templates = defineTable({
  key: 'templates',
  tab: 'メール文面',
  id: 'code',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  columns: [
    { key: 'code', header: '文面コード', type: 'code', owner: 'product', width: 160 },
    { key: 'version', header: '版', type: 'code', owner: 'staff', width: 50 },
    { key: 'purpose', header: '用途', type: 'text', owner: 'product', width: 200 },
    { key: 'subject', header: '件名', type: 'text', owner: 'staff', width: 280 },
    { key: 'body', header: '本文', type: 'text', owner: 'staff', width: 480 },
    { key: 'approvalNumber', header: '募集文書承認番号', type: 'text', owner: 'staff', width: 150 },
    { key: 'usableUntil', header: '使用期限', type: 'date', owner: 'staff', width: 90 },
    { key: 'fingerprint', header: '照合値', type: 'code', owner: 'product', hidden: true },
  ],
});
export type Template = RecordOf<typeof templates>;

export const settings = defineTable({
  key: 'settings',
  tab: '設定',
  id: 'key',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  columns: [
    { key: 'key', header: '項目', type: 'code', owner: 'product', width: 200 },
    { key: 'value', header: '値', type: 'text', owner: 'staff', width: 320 },
    { key: 'explanation', header: '説明', type: 'text', owner: 'product', width: 480 },
    { key: 'fingerprint', header: '照合値', type: 'code', owner: 'product', hidden: true },
  ],
});
export type Setting = RecordOf<typeof settings>;
