// 受付: requests that came through the public form, until they are work.
import { MATERIAL_STATES } from '../domain/material';
import { defineTable, type RecordOf } from './column';

export const INTAKE_STATES = ['取込済', '確認待ち', '仕事へ登録済', '重複', '取下げ'] as const;

export const intakes = defineTable({
  key: 'intakes',
  tab: '受付',
  id: 'receiptNumber',
  guardedFor: 'staff',
  tabColor: '#0b57d0',
  frozenColumns: 1,
  columns: [
    { key: 'receiptNumber', header: '受付番号', type: 'code', width: 120 },
    { key: 'receivedAt', header: '受付日時', type: 'dateTime', width: 130 },
    { key: 'organization', header: '企業名', type: 'text', width: 220 },
    { key: 'department', header: '担当部署', type: 'text', width: 120 },
    { key: 'contact', header: '担当者名', type: 'text', width: 120 },
    { key: 'phone', header: '電話', type: 'text', width: 120 },
    { key: 'email', header: 'メール', type: 'text', width: 200 },
    { key: 'postalCode', header: '郵便番号', type: 'code', width: 80 },
    { key: 'address', header: '住所', type: 'text', width: 260 },
    { key: 'building', header: 'ビル名', type: 'text', width: 140 },
    { key: 'corporateNumber', header: '法人番号', type: 'code', width: 120 },
    { key: 'wants', header: '希望', type: 'text', width: 140 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'revenueYen', header: '売上高等（円）', type: 'yen', width: 120 },
    { key: 'memberKey', header: '名簿キー', type: 'code', width: 140 },
    {
      key: 'match',
      header: '名簿との照合',
      type: 'choice',
      width: 100,
      choices: ['一致', '候補あり', '新規', '未照合'],
    },
    { key: 'proposal', header: '候補', type: 'text', width: 240 },
    { key: 'state', header: '状態', type: 'choice', width: 100, choices: INTAKE_STATES },
    { key: 'result', header: '結果', type: 'text', width: 240 },
    { key: 'material', header: '資料送付', type: 'choice', width: 90, choices: MATERIAL_STATES },
    { key: 'materialSentOn', header: '資料送付日', type: 'date', width: 90 },
    { key: 'collectedAt', header: '取込日時', type: 'dateTime', width: 130 },
    { key: 'answers', header: '回答データ', type: 'json', hidden: true },
  ],
});
export type Intake = RecordOf<typeof intakes>;
