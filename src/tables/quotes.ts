// 見積: one frozen row a quote and plan.
import { DELIVERY_METHODS } from '../domain/delivery-state';
import { premiumLabels } from '../domain/premium';
import { QUOTE_STATES, TRANSACTION_KINDS } from '../domain/quote-state';
import { defineTable, type RecordOf } from './column';

export const quotes = defineTable({
  key: 'quotes',
  tab: '見積',
  id: 'quoteNumber',
  guardedFor: 'staff',
  tabColor: '#188038',
  frozenColumns: 6,
  columns: [
    {
      key: 'quoteNumber',
      header: '見積番号',
      type: 'code',
      width: 104,
      note: '「台帳 → 見積 → 見積を作成」で増えます',
    },
    { key: 'organization', header: '法人名', type: 'text', width: 150, wrap: true },
    { key: 'plan', header: 'プラン', type: 'code', width: 76, wrap: true },
    { key: 'appliedPremiumYen', header: '適用保険料', type: 'yen', width: 80 },
    { key: 'label', header: '表示区分', type: 'choice', choices: premiumLabels, width: 76, wrap: true },
    { key: 'state', header: '状態', type: 'choice', choices: QUOTE_STATES, width: 100, wrap: true },
    { key: 'validUntil', header: '有効期限', type: 'date', width: 90 },
    { key: 'deliveryState', header: '送付状態', type: 'text', width: 90 },
    { key: 'letterTitle', header: '書類名', type: 'text', width: 160, wrap: true },
    { key: 'effectiveDate', header: '保険始期', type: 'date', width: 90 },
    { key: 'expirationDate', header: '保険終期', type: 'date', width: 90 },
    { key: 'transaction', header: '新規/更改/中途', type: 'choice', choices: TRANSACTION_KINDS, width: 76 },
    { key: 'solicitor', header: '募集人', type: 'text', width: 90 },
    { key: 'annualPremiumYen', header: '年間保険料', type: 'yen', width: 110, folded: true },
    { key: 'months', header: '月数', type: 'number', width: 50, folded: true },
    { key: 'createdOn', header: '作成日', type: 'date', width: 90, folded: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80, folded: true },
    { key: 'program', header: '制度', type: 'code', width: 80, folded: true },
    { key: 'revenueYen', header: '算出基礎（円）', type: 'yen', width: 120, folded: true },
    { key: 'revenueText', header: '原文', type: 'text', width: 110, folded: true },
    { key: 'fiscalYear', header: '決算期', type: 'code', width: 80, folded: true },
    { key: 'disclosure', header: '告知版・告知日', type: 'text', width: 110, folded: true },
    { key: 'lowYen', header: '範囲・下（社内）', type: 'yen', width: 110, folded: true },
    { key: 'highYen', header: '範囲・上（社内）', type: 'yen', width: 110, folded: true },
    { key: 'intentionOn', header: '意向確認日', type: 'date', width: 90, folded: true },
    { key: 'explanationOn', header: '重要事項説明日', type: 'date', width: 100, folded: true },
    {
      key: 'deliveryMethod',
      header: '送付方法',
      type: 'choice',
      choices: DELIVERY_METHODS,
      width: 80,
      folded: true,
    },
    { key: 'deliveredOn', header: '送付日', type: 'date', width: 90, folded: true },
    { key: 'referralNumber', header: '照会番号', type: 'code', width: 100, folded: true },
    { key: 'rateVersion', header: '料率版・年度', type: 'text', width: 140, folded: true },
    { key: 'rounding', header: '端数処理', type: 'text', width: 120, folded: true },
    { key: 'outcome', header: '結果', type: 'text', owner: 'staff', width: 120, folded: true },
    { key: 'reason', header: '理由', type: 'text', width: 220, folded: true },
    { key: 'trace', header: '計算過程', type: 'text', width: 360, folded: true },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    // As it was frozen, once the number was corrected.
    { key: 'formerKey', header: '元の名簿キー', type: 'code', hidden: true },
    { key: 'fingerprint', header: '照合値', type: 'code', hidden: true },
    { key: 'frozen', header: '凍結データ', type: 'json', hidden: true },
  ],
});

export type Quote = RecordOf<typeof quotes>;
