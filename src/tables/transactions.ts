// 異動: the ledger of everything that happened to policies; rows are added, never changed.
import { LEDGER_KINDS } from '../domain/policy-ledger';
import { defineTable, type RecordOf } from './column';

/** 手続: a step of a track (引受, 入金, 加入者証, 更改の案内) that changes no term of the insurance. */

export const transactions = defineTable({
  key: 'transactions',
  tab: '異動',
  id: 'transactionNumber',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 1,
  columns: [
    { key: 'transactionNumber', header: '異動番号', type: 'code', width: 110 },
    { key: 'recordedAt', header: '記録日時', type: 'dateTime', width: 130 },
    { key: 'policyNumber', header: '契約番号', type: 'code', width: 110 },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'plan', header: 'プラン', type: 'code', width: 90 },
    { key: 'kind', header: '異動区分', type: 'choice', width: 90, choices: LEDGER_KINDS },
    { key: 'effectiveOn', header: '異動日', type: 'date', width: 90 },
    { key: 'detail', header: '内容', type: 'text', width: 300 },
    { key: 'annualPremiumYen', header: '年間保険料', type: 'yen', width: 110 },
    { key: 'netChangeYen', header: '増減保険料', type: 'yen', width: 110 },
    { key: 'document', header: '根拠書類', type: 'text', width: 160 },
    { key: 'recordedBy', header: '記録者', type: 'text', width: 160 },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    { key: 'change', header: '変更データ', type: 'json', hidden: true },
  ],
});
export type Transaction = RecordOf<typeof transactions>;
