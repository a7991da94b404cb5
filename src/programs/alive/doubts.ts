// ALIVE's doubts: what we ask the insurer, and what we do until it answers.
import type { Doubt } from '../../domain/doubt';
import { silentClaimsDoubt } from '../claim-rules';
import { doubtList } from '../doubt-list';
import { yen } from '../figure-text';
import { limits } from './limits';

export const doubts = (): Doubt[] =>
  doubtList('ALIVE', 'S2', {
    costLimit: {
      factIds: ['limit.cost', 'ALIVE.costLimit', 'coverage.systemRepair.plans', 'condolenceExhaustion'],
      state: 'inferred',
      section: '保険金額と保険料',
      question: `費用の${yen(limits.cost)}は、情報漏えい対応費用と法令等対応費用の合計でしょうか、それぞれでしょうか。被保険者システム修復費用はどの区分に入りますか。`,
      meanwhile: `合計で${yen(limits.cost)}とし、システム修復費用もその中に含めます。`,
    },
    unit: {
      factIds: ['unit', 'mayNotJoin'],
      state: 'unverified',
      section: '事業所の情報漏えいの補償',
      question:
        '加入の単位は事業所ごとと法人ごとのどちらでしょうか。保険料区分の売上高はどちらのものでしょうか。',
      meanwhile: '加入ごとに単位と売上高の範囲を記録し、見積りに「加入単位未確認」と示します。',
    },
    types: {
      factIds: ['types'],
      state: 'unverified',
      section: 'お支払いの対象となる主な事故 注記',
      question: '「ご加入タイプ」には、この情報漏えい限定補償型のほかに型がありますか。',
      meanwhile: '1種類として扱います。',
    },
    period: {
      factIds: ['period', 'startTime'],
      state: 'unverified',
      section: '保険金額と保険料',
      question: '保険期間の始期・終期（日付と時刻）をお示しください。',
      meanwhile: '月割の計算に要る満期日は、確認のうえ入力します。',
    },
    monthly: {
      factIds: ['monthlyRounding'],
      state: 'unverified',
      section: '保険金額と保険料 注記',
      question: '中途加入の月割で、1か月未満の数え方と円未満・10円未満の端数処理をお示しください。',
      meanwhile: '四捨五入と切捨ての両方を「端数処理未確認」として示し、払込みの案内は作りません。',
    },
    tariffYear: {
      factIds: ['tariffYear', 'revenue.fiscalYear'],
      state: 'unverified',
      section: '保険金額と保険料',
      question: 'この保険料表の年度と、売上高にどの会計年度の実績を使うかをお示しください。',
      meanwhile: '年度の記載なしと表示し、直近の会計年度の実績を使います。',
    },
    consent: {
      factIds: [
        'certification',
        'condolencePerson',
        'condolenceCompany',
        'misuseMonitoring',
        'incidentResponse',
        'recurrencePrevention',
        'dataRestoration',
        'systemRepair',
        'investigationReport',
        'prosecutionResponse',
        'preventionPlanning',
        'damages',
        'cooperation',
      ].map((item) => `coverage.${item}.consent`),
      state: 'unverified',
      section: 'お支払いする保険金の種類',
      question: '争訟費用のほかに、支出の前に承認が要る費目はありますか。',
      meanwhile: 'すべての費目で、支出の前に保険会社へ確認します。',
    },
    ratio: {
      factIds: [
        'damages',
        'litigation',
        'cooperation',
        'certification',
        'condolencePerson',
        'condolenceCompany',
        'misuseMonitoring',
        'incidentResponse',
        'recurrencePrevention',
        'dataRestoration',
        'systemRepair',
        'investigationReport',
        'prosecutionResponse',
        'preventionPlanning',
      ].map((item) => `coverage.${item}.ratio`),
      state: 'inferred',
      section: 'お支払いする保険金の種類',
      question: '縮小支払割合のある費目はありますか。',
      meanwhile: '縮小なしとして扱い、推定と表示します。',
    },
    disclosure: {
      factIds: ['disclosureRequired', 'questionnaire.origin', 'trigger'],
      state: 'unverified',
      section: '事業所の情報漏えいの補償',
      question: '告知書の要否と質問、賠償の支払いの基準（請求日・事故日）をお示しください。',
      meanwhile: '告知書は必要なものとして扱い、売上高だけを事前にうかがいます。',
    },
    claims: silentClaimsDoubt('事業所の情報漏えいの補償'),
  });
