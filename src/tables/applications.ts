// 申込: every application that came in, on the day on which it came, whether it could be accepted or not (rule C19).
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

/** 訂正済: another version of what came in stands in its place. */
export const APPLICATION_STATES = ['受付保留', '受付済', '訂正済', '終了'] as const;

export const applications = defineTable({
  key: 'applications',
  tab: '申込',
  id: 'applicationNumber',
  guardedFor: 'staff',
  tabColor: '#0b57d0',
  frozenColumns: 1,
  columns: [
    { key: 'applicationNumber', header: '申込番号', type: 'code', width: 110 },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'quoteNumber', header: '見積番号', type: 'code', width: 110 },
    { key: 'version', header: '版', type: 'number', width: 40 },
    { key: 'receivedOn', header: '到着日', type: 'date', width: 90 },
    { key: 'document', header: '申込書の番号・保存先', type: 'text', width: 200 },
    { key: 'sent', header: '送付先・送付日', type: 'text', width: 160 },
    { key: 'midTermPremium', header: '適用保険料（回答額）', type: 'text', width: 130 },
    { key: 'originalInception', header: '初年度始期（入力）', type: 'text', width: 120 },
    { key: 'state', header: '状態', type: 'choice', width: 90, choices: APPLICATION_STATES },
    { key: 'missing', header: '不足しているもの', type: 'text', width: 320 },
    { key: 'acceptedOn', header: '受付日', type: 'date', width: 90 },
    { key: 'upheldOn', header: '説明後の申込意思の確認日', type: 'date', width: 150 },
    { key: 'policyNumber', header: '契約番号', type: 'code', width: 110 },
    { key: 'recordedAt', header: '記録日時', type: 'dateTime', width: 130 },
    { key: 'recordedBy', header: '記録者', type: 'text', width: 160 },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    SEAL,
  ],
});
export type ArrivedApplication = RecordOf<typeof applications>;
