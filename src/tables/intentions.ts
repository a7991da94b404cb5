// 意向・説明記録: what a member wanted, what was explained, by whom and with which paper.
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

export const EXPLANATION_METHODS = ['対面', '電話', '郵送', 'メール', 'Web会議'] as const;
/** Whether the final intention differs from the first; blank in rows of an older desk, which asked for the text alone. */
export const DIFFERS = ['なし', 'あり'] as const;

export const intentions = defineTable({
  key: 'intentions',
  tab: '意向・説明記録',
  id: 'intentionNumber',
  guardedFor: 'staff',
  tabColor: '#0b57d0',
  frozenColumns: 1,
  columns: [
    { key: 'intentionNumber', header: '記録番号', type: 'code', width: 110 },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'quoteNumber', header: '見積番号', type: 'code', width: 110 },
    { key: 'firstIntention', header: '当初の意向', type: 'text', width: 240 },
    { key: 'firstOn', header: '当初の把握日', type: 'date', width: 90 },
    { key: 'finalIntention', header: '最終の意向', type: 'text', width: 240 },
    { key: 'finalOn', header: '最終の確認日', type: 'date', width: 90 },
    { key: 'differs', header: '意向の相違', type: 'choice', width: 80, choices: DIFFERS },
    { key: 'difference', header: '意向の相違点', type: 'text', width: 200 },
    { key: 'differenceReason', header: '相違の理由', type: 'text', width: 200 },
    { key: 'explanationDocument', header: '重要事項説明の書類・版', type: 'text', width: 200 },
    { key: 'explainedOn', header: '説明日', type: 'date', width: 90 },
    { key: 'method', header: '方法', type: 'choice', width: 80, choices: EXPLANATION_METHODS },
    { key: 'solicitor', header: '募集人', type: 'text', width: 90 },
    { key: 'comparisonReason', header: '比較・推奨の理由', type: 'text', width: 240 },
    { key: 'approvalNumber', header: '資料の承認番号', type: 'text', width: 140 },
    { key: 'consents', header: '同意事項', type: 'text', width: 200 },
    { key: 'recordedAt', header: '記録日時', type: 'dateTime', width: 130 },
    { key: 'recordedBy', header: '記録者', type: 'text', width: 160 },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    SEAL,
  ],
});
export type Intention = RecordOf<typeof intentions>;
