// This file defines the programme ALIVE: 損保ジャパン, leak cover only, with the one real tariff.
import type { FactSource } from '../../domain/fact';
import type { Program } from '../../domain/program';
import { handbook } from './handbook';

const source = (section: string): FactSource => ({ document: 'S2', section });
const LIMITS = source('保険金額と保険料');

export const alive: Program = {
  code: 'ALIVE',
  name: 'サイバー保険（情報漏えい限定補償型）',
  shortName: 'アライブ',
  document: { id: 'S2', title: '事業所の情報漏えいの補償（アライブ・損保ジャパン）' },
  insurers: {
    value: [{ insurer: '損保ジャパン', percent: 100, lead: true }],
    state: 'inferred',
    source: source('保険金額と保険料 注記'),
    doubt: '引受会社名は注記の問い合わせ先などから読み取ったもので、割合の記載はありません',
  },
  plans: [
    {
      code: 'ALIVE',
      letter: '',
      name: 'アライブ 情報漏えい限定補償型',
      liabilityBasis: '保険期間中',
      costBasis: '1事故・保険期間中',
      liabilityLimitYen: { value: 100_000_000, state: 'published', source: LIMITS },
      costLimitYen: {
        value: 1_000_000,
        state: 'inferred',
        source: LIMITS,
        doubt: '100万円が費用の区分ごとか合計かは明記がなく、合計として扱っています',
      },
      deductibleYen: { value: 0, state: 'published', source: source('保険金額と保険料 注記') },
    },
  ],
  rates: [
    {
      version: 'S2-公表',
      plan: 'ALIVE',
      method: 'bands',
      steps: [
        { revenueYen: 50_000_000, premiumYen: 20_000 },
        { revenueYen: 100_000_000, premiumYen: 30_000 },
        { revenueYen: 150_000_000, premiumYen: 40_000 },
        { revenueYen: 200_000_000, premiumYen: 45_000 },
        { revenueYen: 250_000_000, premiumYen: 55_000 },
        { revenueYen: 300_000_000, premiumYen: 66_000 },
        { revenueYen: 400_000_000, premiumYen: 88_000 },
        { revenueYen: 500_000_000, premiumYen: 109_000 },
      ],
      about: false,
      effectiveFrom: '',
      effectiveTo: '',
      yearNote: '年度の記載なし',
      label: 'tariff',
      certainty: 'published',
      source: LIMITS,
    },
  ],
  revenue: {
    basis: { value: 'sales', state: 'published', source: LIMITS },
    tax: { value: 'included', state: 'published', source: LIMITS },
    unit: { value: 'yen', state: 'published', source: LIMITS },
    fiscalYear: {
      value: 'latestFinishedYear',
      state: 'inferred',
      source: source('保険金額と保険料 注記'),
      doubt: '実績のある年度を使うことは読み取れますが、どの年度かの記載はありません',
    },
    planValue: { value: 'refers', state: 'published', source: source('保険金額と保険料 注記') },
  },
  cover: {
    months: { value: 12, state: 'published', source: LIMITS },
    midTerm: { value: 'monthly', state: 'published', source: source('保険金額と保険料 注記') },
  },
  disclosureRequired: {
    value: true,
    state: 'unverified',
    source: source('事業所の情報漏えいの補償'),
    doubt: '告知書についての記載がなく、必要なものとして扱っています',
  },
  settlement: { value: 'fixed', state: 'published', source: source('保険金額と保険料 注記') },
  premiumDoubts: [
    { text: '保険料表の年度は資料に記載がありません', factId: 'tariffYear' },
    { text: '売上高が法人全体のものか事業所ごとのものかは明記がありません', factId: 'unit' },
  ],
  handbook,
};
