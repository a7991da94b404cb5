// What claims refuses, and the ways out.
import { problemsOf, type Given } from '../../domain/problem';
import * as pageTitles from '../../domain/page-titles';
import { offers, says, type Way } from '../../domain/way';
import { ASK_INSURER } from '../../payable/words';
import { factsWay, stepsWay, titles, CLAIMS_TAB } from './page-words';

const INSURER: Way = { kind: 'person', who: 'insurer' };

/** What the insurer says of a contract is entered as a change of it; where there is no row yet, with its row. */
const contractWays = (policyNumber: string | number): readonly Way[] =>
  policyNumber === ''
    ? [INSURER, { kind: 'page', page: 'policyImport', title: pageTitles.policyImport }]
    : [
        INSURER,
        {
          kind: 'page',
          page: 'policyChange',
          title: pageTitles.policyChange,
          row: { tab: '契約', id: String(policyNumber) },
        },
      ];

export const claimProblems = /* @__PURE__ */ problemsOf({
  claimReportNotMailed: () =>
    '事故の第一報はメールでは送りません。電話のうえ、FAXまたは郵送でお送りください。',
  claimUnknown: ({ claimNumber }: Given<'claimNumber'>) =>
    `事故番号${claimNumber}の行が事故のタブにありません。`,
  claimNoneChosen: () =>
    says(
      '事故が選択されていません。',
      { kind: 'row', tab: CLAIMS_TAB },
      { kind: 'page', page: 'claim', title: titles.claim },
    ),
  claimCostUnknown: ({ costNumber }: Given<'costNumber'>) =>
    `費用番号${costNumber}の費用は登録されていません。`,
  claimMemberMissing: () => '会員が選ばれていません。会員を探して選んでください。',
  claimOccurredMissing: () =>
    '発生日が空欄です。分からないときは、判明している最も早い日を入力してください。',
  claimKnownMissing: () => '認識日が空欄です。事故やそのおそれを知った日を入力してください。',
  claimKindMissing: () => '事故の種別が選ばれていません。',
  claimTimeUnreadable: ({ text }: Given<'text'>) => `「${text}」は時刻として読み取れません。例：16:00`,
  claimHeadsUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は数として読み取れません。0以上の整数を入力してください。例：1,200`,
  claimPlanMissing: () => '契約の行がないため、プランを選んでください。加入内容は保険会社に確認します。',
  claimPlanUnknown: ({ plan }: Given<'plan'>) => `プラン「${plan}」はこの会員の制度にありません。`,
  claimPolicyOther: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}はこの会員の契約ではありません。`,
  claimPriorKnowledge: ({ text, claimNumber }: Given<'text' | 'claimNumber'>) =>
    offers(
      `「${text}」に「はい」：${ASK_INSURER}が必要です。「照会」に登録しています。`,
      factsWay(String(claimNumber)),
    ),
  claimPublicationOpen: ({ ways, claimNumber }: Given<'ways' | 'claimNumber'>) =>
    offers(
      `費用は、公表などの要件が必要と読み取れます（推定）。方法と日を記録してください：${ways}`,
      factsWay(String(claimNumber)),
    ),
  claimCautionOpen: ({ claimNumber }: Given<'claimNumber'>) =>
    offers('「支出・示談の前に承認」の説明がまだ記録されていません。', stepsWay(String(claimNumber))),
  claimPolicyDiffers: ({
    policyNumber,
    found,
    claimNumber,
  }: Given<'policyNumber' | 'found' | 'claimNumber'>) =>
    offers(
      `事故の契約番号は${policyNumber === '' ? '空欄' : policyNumber}ですが、日付からは契約${found}です。受付内容でご確認ください。`,
      factsWay(String(claimNumber)),
    ),
  claimPartsDiffer: ({ liability, cost, policyNumber }: Given<'liability' | 'cost' | 'policyNumber'>) =>
    says(
      `賠償は契約${liability}、費用は契約${cost}が対象と読み取れます。確認表は契約${policyNumber}の限度額を使います。`,
      INSURER,
    ),
  claimPlanDiffers: ({ plan, found, claimNumber }: Given<'plan' | 'found' | 'claimNumber'>) =>
    offers(
      `事故のプランは${plan}ですが、基準の日の契約では${found}です。受付内容を登録し直すと改まります。`,
      factsWay(String(claimNumber)),
    ),
  claimMaybeTwice: ({ claimNumber }: Given<'claimNumber'>) =>
    `同じ会員・発生日・種別の事故${claimNumber}があります。同じ事故ではないかご確認ください。`,
  claimDeductibleOpen: ({ text, policyNumber }: Given<'text' | 'policyNumber'>) =>
    text === ''
      ? says('免責金額が契約・資料に記載されていません。', ...contractWays(policyNumber))
      : says(`契約の免責「${text}」は金額として読み取れません。`, ...contractWays(policyNumber)),
  claimLimitsUnknown: ({ parts, policyNumber }: Given<'parts' | 'policyNumber'>) =>
    says(`契約の${parts}の限度額が分かりません。資料の最大の額は使いません。`, ...contractWays(policyNumber)),

  claimStepUnknown: () => '記録する項目を選んでください。',
  claimStepTooEarly: ({ name, first }: Given<'name' | 'first'>) =>
    `「${name}」の日付が「${first}」より前です。ご確認ください。`,
  claimAgreementNeedsConsent: () =>
    '示談・責任の承認には、事前に保険会社の同意が必要です。先に「示談の承認」の日付を記録してください。',
  claimClosed: ({ claimNumber, state }: Given<'claimNumber' | 'state'>) =>
    offers(
      `事故番号${claimNumber}は「${state}」のため変更できません。管理者は「手続の記録」で再開できます。`,
      stepsWay(String(claimNumber)),
    ),
  claimNotClosed: ({ claimNumber, state }: Given<'claimNumber' | 'state'>) =>
    offers(
      `事故番号${claimNumber}は「${state}」です。再開するのは、終了・取下げの事故だけです。`,
      stepsWay(String(claimNumber)),
    ),
  claimReopenReasonMissing: () => '再開する理由を入力してください。',
  claimNoteMissing: ({ name }: Given<'name'>) => `「${name}」の相手・番号などを入力してください。`,

  claimItemMissing: () => '費目が選ばれていません。',
  claimItemNameMissing: () => '費用の名前を入力してください。例：謝罪訪問の交通費',
  claimItemOfOther: ({ item }: Given<'item'>) => `費目「${item}」はこの制度の費目にありません。`,
  claimEstimateMissing: () => '金額が空欄です。見積額を円単位で入力してください。',
  claimPayeeMissing: () => '支出先が空欄です。支払った相手を入力してください。',
  claimCostTwice: ({ costNumber, payee }: Given<'costNumber' | 'payee'>) =>
    `同じ費目・支出先（${payee || '未定'}）・金額の費用${costNumber}が登録済みです。別の費用であれば「別の費用」に印を付けてください。`,
  claimMoveNotNow: ({ state, name }: Given<'state' | 'name'>) =>
    `状態が「${state}」のため「${name}」にできません。`,
  claimMoveAmountMissing: () => '金額が空欄です。円単位で入力してください。',
  claimApproverMissing: () => '承認した方（会社・担当者）を入力してください。',
  claimNotApproved: () =>
    says('この費用は事前承認が必要です。承認日が未入力のため「支出済」にできません。', INSURER),
  claimApprovalOpen: () =>
    'この費目の承認の要否は資料から確定できません。保険会社に確認した相手と日を入力してください。',
  claimSpentBeforeApproval: ({ date }: Given<'date'>) =>
    says(`承認日（${date}）より前の支出日です。事前の承認になりません。日付をご確認ください。`, INSURER),
  claimApprovedBeforeRequest: ({ date }: Given<'date'>) =>
    `申請日（${date}）より前の承認日です。日付をご確認ください。`,
  claimSpentAfterWindow: ({ date }: Given<'date'>) =>
    `支出日が、費用の対象となる措置の期限（${date}）を過ぎています。${ASK_INSURER}が必要です。`,
  claimSpentBeforeKnown: () => `支出日が、事故を知った日より前です。${ASK_INSURER}が必要です。`,
  claimSpentAboveApproval: () => `支出額が承認額を超えています。超えた分は${ASK_INSURER}です。`,
  claimDecidedAboveSpent: () => `支払決定額が支出額を超えています。決定の通知と入力した額をご確認ください。`,
  claimAboveLimit: ({ text }: Given<'text'>) => `限度額を超える額です：${text}`,

  claimLetterOver: ({ claimNumber, state }: Given<'claimNumber' | 'state'>) =>
    `事故番号${claimNumber}は「${state}」です。`,
  claimDocumentsArrived: ({ names }: Given<'names'>) =>
    `書類の作成後に届いたものがあります（${names}）。取消のうえ作り直してください。`,
  claimDocumentsNone: () => '不足の書類はありません。',
  claimDocumentsUnlisted: () => says('請求書類の一覧が資料にありません。', INSURER),
  claimAddresseeMissing: () => '宛先（会社・部署・担当者）を入力してください。',
  claimRecipientMissing: () => 'FAX番号または住所を入力してください。',
  claimHotlineMissing: () => '電話番号を入力してください。',
  claimHotlinePaperMissing: () =>
    '番号を確かめた書類または相手を入力してください。例：2026年度 加入者証、引受保険会社 担当者',
  claimNotReadBack: () => 'FAX番号を復唱して確認し、印を付けてください。',

  simulateNoLosses: () => '費用・損害の金額を1つ以上入力してください。',
  simulateKindMissing: () => '想定する事故の種別を選んでください。',
  simulateCategoryTwice: ({ text }: Given<'text'>) =>
    `「${text}」が2回入力されています。1つにまとめてください。`,
  simulateNoPlans: () => '会員に示すプランを選んでください。',
});
