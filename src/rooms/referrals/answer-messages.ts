// This file defines the Japanese texts of referral letters, insurers' answers and paper forms.
import { problemsOf, type Given, type Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { AnswerReferralResult } from './contract';

export const referralProblems = /* @__PURE__ */ problemsOf({
  referralUnknown: ({ referralNumber }: Given<'referralNumber'>) =>
    `照会番号${referralNumber}の行が「照会」にありません。`,
  referralIsNoQuote: () =>
    'この照会は見積についてのものではありません。資料疑義・事故の回答は「照会」の回答登録から入力してください。',
  answerNotManager: () =>
    '保険会社の回答を登録できるのは管理者だけです。回答書を添えて管理者にご依頼ください。',
  referralClosed: ({ state, appliedTo }: Given<'state' | 'appliedTo'>) =>
    `この照会はすでに「${state}」です${appliedTo === '' ? '' : `（反映先 ${appliedTo}）`}。二重には登録しません。`,
  quoteNotReferred: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    `見積${quoteNumber}は「${state}」のため、回答を反映できません。見積を作成し直してください。`,
  answerOutcomeMissing: () => '引受の可否を選んでください。',
  answerPremiumMissing: () => '保険会社が回答した年間保険料を入力してください。例：123,450円',
  answerPremiumUnreadable: ({ text }: Given<'text'>) =>
    `年間保険料「${text}」は金額として読み取れません。例：123,450円`,
  answerPremiumAbout: () =>
    '「約」の付いた金額は会社回答として登録できません。保険会社に確定した金額をご確認ください。',
  answerDateMissing: () => '回答日を入力してください。例：2026年4月1日',
  answerDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2026年4月1日`,
  answerDateInFuture: () => '回答日が今日より後の日付です。',
  answerValidityMissing: () => '回答の有効期限を入力してください。保険会社の書類でご確認ください。',
  answerExpired: () => '回答の有効期限を過ぎています。保険会社に再度ご確認ください。',
  answererMissing: () => '回答者（保険会社の部署・担当者）を入力してください。',
  answerPaperMissing: () => '根拠書類（回答書の番号・日付・保存先など）を入力してください。',
  answerApproverMissing: () => '承認者を入力してください。',
  answerFieldTooLong: ({ max }: Given<'max'>) => `${max}字以内で入力してください。`,
  noDoubtsChosen: () => '「照会」で区分が「資料疑義」の行を選んでから実行してください。',
  referralMethodUnknown: () => '送り方（FAX・郵送・メール）を選んでください。',
  noReferralsChosen: () => '「照会」または「見積」で、照会する行を選んでから実行してください。',
  referralsOfSeveralMembers: () =>
    '照会状は会員・制度ごとに1通です。同じ会員・制度の照会だけを選んでください。',
  referralWithoutQuote: ({ referralNumber }: Given<'referralNumber'>) =>
    `照会${referralNumber}の見積が見つからないため、照会状を作成できません。`,
  referralAddresseeMissing: () => '宛先（保険会社名・部署）を入力してください。',
  referralRecipientMissing: () => 'FAX番号または住所を入力してください。',
  referralNotReadBack: () => 'FAX番号を復唱して確認し、確認欄に印を付けてください。',
  wantedByUnreadable: ({ text }: Given<'text'>) =>
    `希望期日「${text}」は日付として読み取れません。例：2026年4月1日`,
});

export const answerText = {
  followed: (quoteNumber: string) => `会社回答により見積${quoteNumber}に引継ぎ`,
  declined: (referralNumber: string) => `照会${referralNumber}の回答：引受不可`,
  superseded: '保険会社の回答を反映した書類に差し替えました',
  answeredFirst: '照会状を送る前に回答があったため取り消しました',
  letterLeft: (numbers: readonly string[]) =>
    `照会状${numbers.join('、')}は、ほかの照会を含むため取り消していません。送付前に内容をご確認ください。`,
  outsideRange: (low: string, high: string) =>
    `回答の保険料が前後の掲載例（${low}～${high}）の外です。桁の誤りがないか、回答書をご確認ください。`,
  noMandate: '取扱区分の登録がないため、案内文は送信箱に登録していません。',
  audit: (premium: string, paper: string, approvedBy: string) =>
    `${premium === '' ? '引受不可' : `会社回答${premium}`}・根拠書類「${paper}」・承認者「${approvedBy}」`,
  letterQueued: (count: number) => `照会${count}件の照会状を送信箱に登録`,
};

/** What a page shows, each at its field. */
export function answerRefused(problems: readonly Problem[], id: string): AnswerReferralResult {
  return { ok: false, problems: problems.map((problem) => shown(problem, id)) };
}

export const letterText = {
  insurer: '引受保険会社',
  organization: '対象のお客さま',
  memberNumber: '会員番号',
  establishment: '事業所',
  kind: '業種・種別',
  address: '所在地',
  association: '加入資格',
  period: '保険期間',
  periodText: (start: string, end: string, kind: string) =>
    end === '' ? `${start}始期（${kind}）` : `${start}～${end}（${kind}）`,
  revenue: '算出基礎',
  evidence: '確認資料',
  examples: '公表されている前後の例',
  fiscalYear: (year: string, month: number) => `${year}年${month}月期`,
  example: (revenue: string, premium: string) => `${revenue}の場合${premium}`,
  preCheck: (version: number, on: string) =>
    `当社の事前確認票（第${version}版、${on}確認）の内容です。引受保険会社所定の告知書に代わるものではありません。`,
  official: (version: number, on: string) =>
    `事前確認票（第${version}版）の内容です。引受保険会社所定の告知書（署名日${on}）は別途お預かりしています。`,
};
