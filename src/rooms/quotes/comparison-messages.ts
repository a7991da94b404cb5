// This file defines the Japanese texts for what a comparison of plans refuses.
import { problemsOf, type Given } from '../../domain/problem';

export const comparisonProblems = /* @__PURE__ */ problemsOf({
  comparisonNoPlans: () => '比較するプランを選んでください。',
  comparisonTooWide: ({ max }: Given<'max'>) =>
    `比較表に並べられるのは${max}プランまでです。プランを減らしてください。`,
  comparisonMemberUnknown: ({ number }: Given<'number'>) =>
    number === ''
      ? '会員に示す比較表には会員番号を入力してください。'
      : `会員番号${number}は会員名簿にありません。番号をご確認ください。`,
  comparisonNotJoinable: ({ programs }: Given<'programs'>) =>
    `${programs}は、この会員の加入制度として会員名簿に登録されていません。会員が加入できる制度だけを選んでください。`,
  comparisonNoMandate: ({ programs }: Given<'programs'>) =>
    `${programs}は取扱区分が「取扱あり」ではないため、会員に示せません。委託の記録をご確認ください。`,
  comparisonApprovalMissing: () =>
    '会員に示す資料には募集文書承認番号が必要です。承認された番号を入力してください。',
  comparisonRecordMissing: () =>
    '引受保険会社の異なるプランを会員に示すときは、当初の意向と、比較・推奨の理由の記録が必要です。',
});
