// The labels a premium can carry and the reasons why there is none.

export type PremiumLabel =
  | 'publishedExample'
  | 'tariff'
  | 'estimate'
  | 'indicative'
  | 'refer'
  | 'insurerAnswer';

/** The words on screen. Letters use their own (rule C11). */
export const premiumLabelText = {
  publishedExample: '公表例',
  tariff: '保険料表',
  estimate: '概算',
  indicative: '参考例',
  refer: '要照会',
  insurerAnswer: '会社回答',
} as const satisfies Readonly<Record<PremiumLabel, string>>;
export const premiumLabels = Object.values(premiumLabelText);

export type ReferralReason =
  | 'noRevenueResult'
  | 'planValue'
  | 'approximateRevenue'
  | 'missingRevenue'
  | 'aboveTable'
  | 'belowTable'
  | 'betweenPoints'
  | 'noTariff'
  | 'notInForce'
  | 'nearBandEdge'
  | 'excludedBusiness'
  | 'notMember'
  | 'noMandate'
  | 'midTerm'
  | 'firmPremium'
  | 'lossAnswered'
  | 'answerRefers'
  | 'forecastMissing'
  | 'unverifiedFact'
  | 'tableBroken';

/** Why the insurer has to be asked, as staff read it in 照会 and 見積. */
export const referralReasonText: Readonly<Record<ReferralReason, string>> = {
  noRevenueResult: '実績の売上高等がありません',
  planValue: '計画値のため、保険料表では算出できません',
  approximateRevenue: '売上高等が概数です',
  missingRevenue: '売上高等が未提出です',
  aboveTable: '売上高等が公表された表の上限を超えています',
  belowTable: '売上高等が公表された表の下限を下回っています',
  betweenPoints: '公表された2つの額の間で、算出方法が定まっていません',
  noTariff: '公表された保険料も、登録済みの保険料表もありません',
  notInForce: 'この始期日に使える料率の版がありません',
  nearBandEdge: '千円単位の売上高等が保険料区分の境目です',
  excludedBusiness: '引受の対象とならない業種・規模の可能性があります',
  notMember: '加入資格を確認できていません',
  noMandate: '取扱区分が登録されていません',
  midTerm: '中途加入の保険料の計算方法が公表されていません',
  firmPremium: '申込みのため、確定した保険料と条件を保険会社に確認します',
  lossAnswered: '事前確認で、過去の請求・費用の負担・対象となる事由に「はい」の回答があります',
  answerRefers: '事前確認に、「質問」で照会とした回答があります',
  forecastMissing:
    '保険料確定特約を付けない場合の算出基礎は保険期間中の見込みですが、確認できるのは実績だけです',
  unverifiedFact: '未確認の事項が含まれています',
  tableBroken: '料率の表に誤りがあります',
};
