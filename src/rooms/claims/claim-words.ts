// This file defines the Japanese texts of the claims desk: refusals, warnings, lines of views, audit.
import { addressProblems } from '../mail/address-check';
import { answerProblems, disclosureProblems } from '../../domain/disclosure-messages';
import { claimDateProblems } from '../../payable/words';
import { ASK_INSURER, payableProblems } from '../../payable/words';
import type { LossCategory } from '../../domain/coverage';
import type { FactState } from '../../domain/fact';
import { revenueProblems, dayProblems } from '../../domain/messages';
import { DaichoError, problemsOf, isOf, type Given, type Problem } from '../../domain/problem';
import type { ClaimStep } from './contract';
import { formatYen } from '../../domain/yen';
import { refused, formProblems, type Refused } from '../../domain/form-reader';
import { quoteProblems } from '../quotes/messages';
import { comparisonProblems } from '../quotes/comparison-messages';

export const claimDeskProblems = /* @__PURE__ */ problemsOf({
  claimUnknown: ({ claimNumber }: Given<'claimNumber'>) =>
    `事故番号${claimNumber}の行が事故のタブにありません。`,
  claimNoneChosen: () => '「事故」で対象の行を選ぶか、先に「事故を受付」で登録してください。',
  claimCostUnknown: ({ costNumber }: Given<'costNumber'>) =>
    `費用番号${costNumber}の行が事故費用のタブにありません。`,
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
  claimPriorKnowledge: ({ text }: Given<'text'>) => `「${text}」に「はい」：${ASK_INSURER}が必要です。`,
  claimPublicationOpen: ({ ways }: Given<'ways'>) =>
    `費用は、公表などの要件が必要と読み取れます（推定）。方法と日を記録してください：${ways}`,
  claimCautionOpen: () => '「支出・示談の前に承認」の説明がまだ記録されていません。',
  claimMaybeTwice: ({ claimNumber }: Given<'claimNumber'>) =>
    `同じ会員・発生日・種別の事故${claimNumber}があります。同じ事故ではないかご確認ください。`,
  claimDeductible: ({ text }: Given<'text'>) =>
    `契約に免責「${text}」の記載があります。差し引いた後の額は${ASK_INSURER}です。`,

  claimStepUnknown: () => '記録する項目を選んでください。',
  claimStepTooEarly: ({ name, first }: Given<'name' | 'first'>) =>
    `「${name}」の日付が「${first}」より前です。ご確認ください。`,
  claimSettlementNeedsConsent: () =>
    '示談・責任の承認には、事前に保険会社の同意が必要です。先に「示談の承認」の日付を記録してください。',
  claimClosed: ({ claimNumber, state }: Given<'claimNumber' | 'state'>) =>
    `事故番号${claimNumber}は「${state}」のため変更できません。`,
  claimNoteMissing: ({ name }: Given<'name'>) => `「${name}」の相手・番号などを入力してください。`,

  claimItemMissing: () => '費目が選ばれていません。',
  claimItemOfOther: ({ item }: Given<'item'>) => `費目「${item}」はこの制度の費目にありません。`,
  claimEstimateMissing: () => '金額が空欄です。見積額を円単位で入力してください。',
  claimPayeeMissing: () => '支出先が空欄です。',
  claimCostTwice: ({ costNumber, payee }: Given<'costNumber' | 'payee'>) =>
    `同じ費目・支出先（${payee}）・金額の費用${costNumber}が登録済みです。別の費用であれば「別の費用」に印を付けてください。`,
  claimMoveNotNow: ({ state, name }: Given<'state' | 'name'>) =>
    `状態が「${state}」のため「${name}」にできません。`,
  claimMoveAmountMissing: () => '金額が空欄です。円単位で入力してください。',
  claimApproverMissing: () => '承認した方（会社・担当者）を入力してください。',
  claimNotApproved: () =>
    'この費用は事前承認が必要です。承認日が未入力のため「支出済」にできません。先に保険会社へご連絡ください。',
  claimApprovalOpen: () =>
    'この費目の承認の要否は資料から確定できません。保険会社に確認した相手と日を入力してください。',
  claimSpentBeforeApproval: ({ date }: Given<'date'>) =>
    `承認日（${date}）より前の支出日です。事前の承認になりません。日付をご確認のうえ、保険会社にご確認ください。`,
  claimApprovedBeforeRequest: ({ date }: Given<'date'>) =>
    `申請日（${date}）より前の承認日です。日付をご確認ください。`,
  claimSpentAfterWindow: ({ date }: Given<'date'>) =>
    `支出日が、費用の対象となる措置の期限（${date}）を過ぎています。${ASK_INSURER}が必要です。`,
  claimSpentBeforeKnown: () => `支出日が、事故を知った日より前です。${ASK_INSURER}が必要です。`,
  claimSpentAboveApproval: () => `支出額が承認額を超えています。超えた分は${ASK_INSURER}です。`,
  claimAboveLimit: ({ text }: Given<'text'>) => `限度額を超える額です：${text}`,

  claimDocumentsNone: () => '不足の書類はありません。',
  claimDocumentsUnlisted: () => '請求書類の一覧が資料にありません。保険会社に必要書類を確認してください。',
  claimAddresseeMissing: () => '宛先（会社・部署・担当者）を入力してください。',
  claimRecipientMissing: () => 'FAX番号または住所を入力してください。',
  claimNotReadBack: () => 'FAX番号を復唱して確認し、印を付けてください。',
  claimMethodUnknown: () => '送り方は、FAXまたは郵送から選んでください。',

  simulateNoLosses: () => '費用・損害の金額を1つ以上入力してください。',
  simulateKindMissing: () => '想定する事故の種別を選んでください。',
  simulateCategoryTwice: ({ text }: Given<'text'>) =>
    `「${text}」が2回入力されています。1つにまとめてください。`,
  simulateNoPlans: () => '会員に示すプランを選んでください。',
});

export const claimRefusal = (...problems: Problem[]): Refused => refused(problems);

/** Of this desk; the simulator also keeps to the rules of a comparison (C4). */
const ruleProblems: readonly object[] = [
  claimDeskProblems,
  payableProblems,
  claimDateProblems,
  formProblems,
  comparisonProblems,
  quoteProblems,
  answerProblems,
  disclosureProblems,
  revenueProblems,
  dayProblems,
  addressProblems,
];

/** What a rule of this desk throws becomes an answer; a busy lock, a damaged tab or a reader stays an error. */
export function claimRefusalOf(error: unknown): Refused {
  if (!(error instanceof DaichoError)) throw error;
  if (!error.problems.every((problem) => isOf(problem, ...ruleProblems))) throw error;
  return claimRefusal(...error.problems);
}

export const stepNames: Readonly<Record<ClaimStep, string>> = {
  firstReport: '保険会社へ第一報',
  writtenNotice: '書面による通知',
  insurerReceived: '保険会社が書面を受領',
  preliminaryReport: '漏えい等報告（速報）',
  finalReport: '漏えい等報告（確報）',
  caution: '「支出・示談の前に承認」の説明',
  settlementApproved: '示談・責任の承認についての同意',
  settlement: '示談の成立',
  submitted: '請求書類の提出',
  paid: '保険金の受領',
  closed: '終了',
  withdrawn: '取下げ',
};

export const moveNames = {
  request: '申請',
  approve: '承認',
  spend: '支出',
  claim: '請求',
  decide: '支払決定',
  cancel: '取消',
} as const;

export const categoryText: Readonly<Record<LossCategory, string>> = {
  damages: '損害賠償金',
  litigation: '争訟費用（訴訟・弁護士等）',
  lawsuitResponse: '訴訟対応費用（人件費・鑑定書等）',
  incidentResponse: '事故対応費用（コールセンター・通信等）',
  attackCheck: '攻撃・不正アクセスの有無の調査',
  investigation: '原因・被害範囲の調査',
  publicity: '社告・会見等の費用',
  legalAdvice: '法律相談費用',
  consulting: 'コンサルティング費用',
  condolencePerson: '見舞金・見舞品（個人）',
  condolenceCompany: '見舞金・見舞品（法人）',
  monitoring: '不正使用の監視費用',
  officialInvestigation: '公的調査への対応費用',
  restoration: 'データ・システムの復旧費用',
  containment: '被害の拡大防止費用',
  prevention: '再発防止費用',
};

const triggerText: Readonly<Record<FactState, string>> = {
  published: '',
  inferred: '（基準の日は推定）',
  unverified: '（基準の日は未確認。候補を並べています）',
};

export const viewText = {
  policy: (oneOf: string, date: string, policies: string, state: FactState): string =>
    `${oneOf}：${date}の契約 ${policies}${triggerText[state]}`,
  policyMissing: (oneOf: string, date: string): string => `${oneOf}：${date}が未入力`,
  noPolicy: '該当なし（保険会社確認）',
  boundary: (policyNumber: string): string => `${policyNumber}（時刻による）`,
  settlement: {
    needed:
      '示談・責任の承認は、必ず事前に保険会社の同意を得てください（同意のない分は差し引かれることがあります）。',
    unknown: '示談・責任の承認の前に、保険会社へご確認ください（同意の要否は資料に記載がありません）。',
  },
  documentsUnlisted: '請求書類の一覧が資料にありません。必要な書類を保険会社に確認してください。',
  documentsAsked: '請求書類は、事故の受付後に保険会社が求めるものを提出します。',
  firstReported: (day: string): string => `第一報 ${day}`,
  done: (day: string): string => `${day} 実施`,
  closed: (state: string): string => `事故の状態：${state}`,
  termsName: '調査・公表の結果による条件',
  eventName: '対象となる事故の範囲',
  eventAssumed: 'プランの対象に含めない場合',
  eventOther: 'プランの対象に含める場合',
  noTerms: '条件なし（不正アクセスあり・公表あり）',
  condition: (name: string): string => `条件「${name}」を当てた額`,
  house: '社内',
  forMember: (organization: string): string => `会員（${organization}）`,
  accessLine: (access: string): string => `不正アクセス${access}`,
  notListed: (item: string, plan: string): string =>
    `${item}：${plan}の費目の一覧にありません（保険会社確認）`,
  atMost: '縮小支払割合が資料になく、限度額だけを当てた額です',
  kindLine: (kind: string, persons: string, companies: string): string =>
    [
      kind,
      persons === '' ? '' : `個人${grouped(persons)}名`,
      companies === '' ? '' : `法人${grouped(companies)}`,
    ]
      .filter((piece) => piece !== '')
      .join('、'),
};

const grouped = (count: string): string => formatYen(Number(count)).replace('円', '');

export const sheetNotes = {
  house: '社内で限度額等を確かめるための表です。支払いの可否と額は保険会社が決めます。社外には出せません。',
  cautious: '資料が2通りに読める箇所は、少ない方の読み方で計算し、もう一方を並べています。',
  atMost: '「以内」の額は、縮小支払割合が資料にないため、限度額だけを当てた額です。',
  approvals: '承認が要る費目は、承認があることを前提とした額です。',
  openApprovals: (items: string): string => `承認が確認できていない費目：${items}（保険会社確認）`,
  heads: '見舞金・見舞品は、入力された人数・法人数で計算しています。',
  openEarlier: (claims: string): string =>
    `同じ契約の先の事故${claims}に、確認額も支払決定額もない費用があります。先にその事故の確認表を作成してください。`,
  manyHeads: (count: string): string =>
    `費用の人数・法人数の合計が、事故の${count}を超えています。重複をご確認ください。`,
};

export const referralText = {
  question: (facts: {
    claim: string;
    program: string;
    name: string;
    assumed: string;
    other: string;
    assumedYen: string;
    otherYen: string;
  }): string =>
    `事故${facts.claim}（${facts.program}）について、${facts.name}は、${facts.assumed}（${facts.assumedYen}）と${facts.other}（${facts.otherYen}）のどちらでお取り扱いになりますか。`,
  opened: (referralNumber: string, state: string): string => `${referralNumber}（${state}）`,
};

export const reportText = {
  insurer: '引受保険会社　事故受付ご担当',
  member: '会員番号',
  insured: '被保険者（会員）',
  contact: '会員の連絡先',
  policy: '契約・プラン',
  noCertificate: '加入者証 未着',
  noPolicy: '契約番号 確認中（加入内容をご確認ください）',
  period: '保険期間',
  askPeriod: '加入内容とあわせてご確認ください',
  occurred: '発生日',
  known: '知った日時',
  claimed: '請求を受けた日',
  notClaimed: '請求はまだ受けていない（そのおそれを含む）',
  kind: '種別・人数（概数）',
  nature: '情報・被害の性質',
  natureText: (sensitive: string, property: string, intent: string): string =>
    `要配慮個人情報 ${sensitive || '不明'}、財産的被害のおそれ ${property || '不明'}、不正の目的 ${intent || '不明'}`,
  detection: '発見の端緒',
  access: '不正アクセス',
  published: '公表の状況',
  notes: [
    '内容は第一報の時点のもので、被害者の氏名は記載していません。追って書面でご通知します。',
    '費用の支出、責任の承認、示談の前に、貴社の承認が必要なものをお知らせください。',
  ] as readonly string[],
};

export const claimAudit = {
  register: (corrected: boolean): string => (corrected ? '事故の受付内容を訂正' : '事故を受付'),
  step: (name: string): string => `「${name}」を記録`,
  cost: (item: string): string => `費用「${item}」を登録`,
  move: (name: string): string => `費用を「${name}」に変更`,
  documents: (received: number, missing: number): string => `書類 受領${received}件・不足${missing}件`,
  reminder: '書類の督促を送信箱に登録',
  report: '第一報を送信箱に登録',
  payable: (rows: number, referrals: number): string =>
    `限度額等の確認表（社内用）を作成。費目${rows}行・照会${referrals}件`,
  simulate: (plans: number): string => `事故シミュレーション${plans}プラン`,
};
