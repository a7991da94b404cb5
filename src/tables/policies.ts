// This file defines 契約: one row a policy, the present state of what 異動 records.
import { defineTable, type RecordOf } from './column';

export const POLICY_STATES = [
  '申込受付',
  '引受',
  '契約中',
  '満期',
  '見送り',
  '取消',
  '解約',
  '失効',
] as const;
export const PAYMENT_STATES = ['未収', '一部入金', '入金済', '過入金', '二重入金', '返金済'] as const;
export const CERTIFICATE_STATES = ['未着', '登録済', '送付済'] as const;
export const RENEWAL_STATES = ['案内済', '回答あり', '更新', '条件変更', '更新しない', '失効'] as const;

export const policies = defineTable({
  key: 'policies',
  tab: '契約',
  id: 'policyNumber',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 1,
  columns: [
    { key: 'policyNumber', header: '契約番号', type: 'code', owner: 'product', width: 110 },
    { key: 'certificateNumber', header: '加入者証番号', type: 'text', owner: 'product', width: 120 },
    { key: 'transactionNumber', header: '異動番号', type: 'code', owner: 'product', width: 110 },
    { key: 'memberKey', header: '名簿キー', type: 'code', owner: 'product', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', owner: 'product', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', owner: 'product', width: 220 },
    { key: 'policyholder', header: '保険契約者', type: 'text', owner: 'product', width: 180 },
    { key: 'namedInsured', header: '記名被保険者', type: 'text', owner: 'product', width: 200 },
    { key: 'program', header: '制度', type: 'code', owner: 'product', width: 80 },
    { key: 'plan', header: 'プラン', type: 'code', owner: 'product', width: 90 },
    { key: 'insurers', header: '引受会社・割合', type: 'text', owner: 'product', width: 220 },
    { key: 'originalInception', header: '初年度始期', type: 'date', owner: 'product', width: 90 },
    { key: 'startsAt', header: '保険始期（日時）', type: 'dateTime', owner: 'product', width: 130 },
    { key: 'endsAt', header: '保険終期（日時）', type: 'dateTime', owner: 'product', width: 130 },
    { key: 'liabilityLimitYen', header: '賠償限度額', type: 'yen', owner: 'product', width: 120 },
    { key: 'costLimitYen', header: '費用限度額', type: 'yen', owner: 'product', width: 120 },
    { key: 'deductible', header: '免責', type: 'text', owner: 'product', width: 80 },
    { key: 'annualPremiumYen', header: '年間保険料', type: 'yen', owner: 'product', width: 110 },
    { key: 'appliedPremiumYen', header: '適用保険料', type: 'yen', owner: 'product', width: 110 },
    { key: 'quoteNumber', header: '見積番号', type: 'code', owner: 'product', width: 110 },
    { key: 'disclosure', header: '告知版', type: 'text', owner: 'product', width: 110 },
    { key: 'applicationOn', header: '申込書受領日', type: 'date', owner: 'product', width: 100 },
    { key: 'applicationSent', header: '申込書送付先・日', type: 'text', owner: 'product', width: 140 },
    {
      key: 'paymentState',
      header: '入金状況',
      type: 'choice',
      owner: 'product',
      width: 110,
      choices: PAYMENT_STATES,
    },
    { key: 'receiptNumber', header: '領収証番号', type: 'code', owner: 'product', width: 110 },
    { key: 'bookedMonth', header: '計上月', type: 'code', owner: 'product', width: 80 },
    {
      key: 'certificateState',
      header: '加入者証状況',
      type: 'choice',
      owner: 'product',
      width: 110,
      choices: CERTIFICATE_STATES,
    },
    { key: 'state', header: '契約状態', type: 'choice', owner: 'product', width: 90, choices: POLICY_STATES },
    {
      key: 'renewalState',
      header: '更改状態',
      type: 'choice',
      owner: 'product',
      width: 90,
      choices: RENEWAL_STATES,
    },
    { key: 'solicitor', header: '募集人', type: 'text', owner: 'product', width: 90 },
    { key: 'fingerprint', header: '照合値', type: 'code', owner: 'product', hidden: true },
    { key: 'frozen', header: '凍結データ', type: 'json', owner: 'product', hidden: true },
  ],
});
export type Policy = RecordOf<typeof policies>;
