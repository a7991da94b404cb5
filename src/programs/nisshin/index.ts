// This file defines the programme NISSHIN: 日新火災 ビジサポ rider, with limits and no premium.
import type { FactSource } from '../../domain/fact';
import type { Program } from '../../domain/program';
import { handbook } from './handbook';

const source = (section: string): FactSource => ({ document: 'S3', section });
const OUTLINE = source('サイバー・情報漏えい事故補償特約の概要');
const UNSTATED = '保険料とその算出方法についての記載がありません';

export const nisshin: Program = {
  code: 'NISSHIN',
  name: 'ビジサポ サイバー・情報漏えい事故補償特約',
  shortName: '日新火災',
  document: { id: 'S3', title: 'ビジサポ サイバー・情報漏えい事故補償特約のチラシ' },
  insurers: {
    value: [{ insurer: '日新火災海上保険', percent: 100, lead: true }],
    state: 'inferred',
    source: source('会社名の記載'),
    doubt: '単独引受かどうかの記載はありません',
  },
  plans: [
    {
      code: 'NISSHIN',
      letter: '',
      name: '日新火災 ビジサポ サイバー特約',
      liabilityBasis: '1請求・保険期間中',
      liabilityLimitYen: {
        value: 300_000_000,
        state: 'inferred',
        source: OUTLINE,
        doubt: '最大の額で、契約ごとの限度額はこれより低いことがあります',
      },
      costLimitYen: {
        value: 30_000_000,
        state: 'inferred',
        source: OUTLINE,
        doubt: '費用全体の最大の額で、契約ごとの限度額はこれより低いことがあります',
      },
    },
  ],
  rates: [],
  revenue: {
    basis: { value: 'sales', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    tax: { value: 'unstated', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    unit: { value: 'yen', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    fiscalYear: { value: 'latestFinishedYear', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
    planValue: { value: 'refers', state: 'unverified', source: OUTLINE, doubt: UNSTATED },
  },
  cover: {
    midTerm: {
      value: 'unstated',
      state: 'unverified',
      source: OUTLINE,
      doubt: '保険期間と中途加入についての記載がありません',
    },
  },
  disclosureRequired: {
    value: true,
    state: 'unverified',
    source: source('注記 重要事項説明書'),
    doubt: '告知書についての記載がなく、必要なものとして扱っています',
  },
  contract: {
    value: { holder: 'member' },
    state: 'inferred',
    source: OUTLINE,
    doubt: '保険契約者の記載がなく、個別の契約と読み取っています',
  },
  premiumDoubts: [{ text: '保険料は公表されていません' }],
  handbook,
};
