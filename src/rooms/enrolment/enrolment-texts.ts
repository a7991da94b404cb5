// This file defines the Japanese texts of 異動 and of everything that a step of enrolment refuses.
import { formatJapanese } from '../../domain/calendar';
import type { EndorsedTerms, Policy, PolicyEvent } from '../../domain/policy';
import { problemsOf, type Given } from '../../domain/problem';
import { formatYen } from '../../domain/yen';
import type { PolicyStep } from './contract';

const day = (iso: string | number): string => formatJapanese(String(iso));

export const enrolmentProblems = /* @__PURE__ */ problemsOf({
  certificateTaken: ({ number, policyNumber }: Given<'number' | 'policyNumber'>) =>
    `加入者証番号${number}は契約${policyNumber}に登録されています。番号をご確認ください。`,
  noticeNotNeeded: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}（${state}）は加入者証の到着待ちではありません。`,
  policyMemberUnknown: ({ text }: Given<'text'>) =>
    `「${text}」にあたる契約がありません。契約番号または会員番号をご確認ください。`,
  policyMemberSeveral: ({ text, numbers }: Given<'text' | 'numbers'>) =>
    `会員番号${text}には契約が複数あります（${numbers}）。契約番号で指定してください。`,
  noPoliciesChosen: () => '「契約」で対象の行を選んでから実行してください。',

  quoteUnknown: ({ quoteNumber }: Given<'quoteNumber'>) => `見積${quoteNumber}の行が「見積」にありません。`,
  noQuotesForApplication: () => '「見積」で申込を受け付ける行を選んでから実行してください。',
  quoteNotOpen: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    `見積${quoteNumber}は「${state}」のため、申込を受け付けられません。`,
  letterNotSent: () =>
    '案内文がまだ送付されていません。「送付」で送信するか、FAX・郵送の発送を記録してください。',
  premiumNotFirm: ({ label }: Given<'label'>) =>
    `「${label}」の保険料では申込を受け付けられません。保険会社へ照会し、会社回答を登録してください。`,
  yearNotConfirmed: ({ program }: Given<'program'>) =>
    `${program}の保険料表の年度が未確認です。管理者が「制度」の年度確認と保険会社確認書を登録してください。`,
  quoteExpired: ({ until }: Given<'until'>) =>
    `見積の有効期限（${day(until)}）を過ぎて受領した申込です。見積を作成し直してください。`,
  applicationDateMissing: () => '申込書の受領日を入力してください。例：2026-04-01',
  applicationDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日`,
  applicationDateFuture: ({ on }: Given<'on'>) => `受領日（${day(on)}）が今日より後の日付です。`,
  applicationDocumentMissing: () => '申込書の番号または保存先を入力してください。',
  memberNotFound: () => '会員名簿に対象の行がありません。',
  noMandateForApplication: () =>
    '取扱区分が「取扱あり」ではないため、申込を受け付けられません。委託の記録をご確認ください。',
  termEndMissing: ({ program }: Given<'program'>) =>
    `保険終期が決まっていません。管理者が「制度」の${program}の保険終期を登録し、見積を作成し直してください。`,
  policyOverlaps: ({ policyNumber }: Given<'policyNumber'>) =>
    `同じ会員・制度の契約${policyNumber}と保険期間が重なっています。プランを変えるときは「異動・解約」をご利用ください。`,
  noPolicyToRenew: ({ start }: Given<'start'>) =>
    `${day(start)}に終わる更改元の契約がありません。前年の契約がこの台帳にないときは、初年度始期を入力してください。`,
  inceptionUnreadable: ({ text }: Given<'text'>) =>
    `初年度始期「${text}」は、保険始期以前の日付で入力してください。`,
  midTermUnconfirmed: ({ program }: Given<'program'>) =>
    `月割の端数処理と1か月未満の日数の扱いが未確認です。管理者が「制度」の${program}に登録するまで、中途の申込は受け付けられません。`,
  midTermPremiumMissing: () => '中途加入の適用保険料（保険会社の回答額）を入力してください。',
  midTermPremiumUnreadable: ({ text }: Given<'text'>) =>
    `適用保険料「${text}」は金額として読み取れません。例：38,500円`,
  fieldMissing: ({ field }: Given<'field'>) => `「${field}」を入力してください。`,
  stepDateUnreadable: ({ field, text }: Given<'field' | 'text'>) =>
    `「${field}」の「${text}」は日付として読み取れません。例：2026-04-01`,
  stepDateFuture: ({ field }: Given<'field'>) => `「${field}」が今日より後の日付です。`,
  storyMemberUnknown: () => '「会員名簿」「見積」「契約」のいずれかで、会員の行を選んでから開いてください。',
  listProgramMissing: () => '制度を選んでください。',
  listEncodingMissing: () => '文字コードを選んでください。',
  listDatesReversed: ({ from, to }: Given<'from' | 'to'>) =>
    `期間の開始（${from}）が終了（${to}）より後です。`,
  oneAtATime: () => '金額のある手続と内容の変更は、契約を1件だけ選んで登録してください。',
  stepUnknown: () => '手続の種類を選んでください。',
  amountUnreadable: ({ field, text }: Given<'field' | 'text'>) =>
    `「${field}」の「${text}」は金額として読み取れません。例：12,340円`,
  textTooLong: ({ field, max }: Given<'field' | 'max'>) => `「${field}」は${max}字以内で入力してください。`,
  nothingChanged: () => '変更後の内容が現在と同じです。変更する項目をご確認ください。',
  successorUnknown: ({ memberNumber }: Given<'memberNumber'>) =>
    `承継先の会員番号「${memberNumber}」が同じ制度の会員名簿にありません。先に名簿へ登録してください。`,
  planUnknownForPolicy: ({ plan }: Given<'plan'>) => `プラン「${plan}」はこの制度にありません。`,
  certificateLineUnreadable: ({ line }: Given<'line'>) =>
    `${line}行目を読み取れません。「契約番号（または会員番号）」と「加入者証番号」を、タブまたは「,」で区切ってください。`,
});

const endorsedText: Readonly<Record<keyof EndorsedTerms, string>> = {
  memberKey: '名簿キー',
  memberNumber: '会員番号',
  organization: '法人名',
  policyholder: '保険契約者',
  namedInsured: '記名被保険者',
  plan: 'プラン',
  insurers: '引受会社・割合',
  liabilityLimitYen: '賠償限度額',
  costLimitYen: '費用限度額',
  deductible: '免責',
  annualPremiumYen: '年間保険料',
};

// Derived from another change, or hidden: they would only repeat it.
const UNSHOWN: readonly string[] = ['memberKey', 'insurers'];

const shown = (value: string | number | null | undefined): string =>
  typeof value === 'number' ? formatYen(value) : value || '空欄';

function changesText(set: EndorsedTerms, before: Policy | undefined): string {
  return (Object.keys(set) as (keyof EndorsedTerms)[])
    .filter((key) => !UNSHOWN.includes(key) && set[key] !== before?.[key])
    .map((key) => `${endorsedText[key]}：${shown(before?.[key])}→${shown(set[key])}`)
    .join('／');
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　');

/** What 異動 says happened. */
export function eventText(event: PolicyEvent, before: Policy | undefined): string {
  switch (event.kind) {
    case 'newBusiness':
      return joined('申込受付', event.terms.quoteNumber);
    case 'renewal':
      return joined('更改の申込受付', event.terms.quoteNumber, event.terms.previousPolicy);
    case 'underwrite':
      return `引受（${event.on}）`;
    case 'decline':
      return joined('見送り', event.reason);
    case 'void':
      return joined('取消', event.reason);
    case 'certificate':
      return `加入者証${event.reissue ? '再発行' : '到着'}　${event.number}（${event.on}）`;
    case 'certificateSent':
      return `加入者証を会員へ送付（${event.on}）`;
    case 'payment':
      return joined(`入金状況：${event.state}`, event.receiptNumber ?? '');
    case 'endorsement':
      return joined(changesText(event.set, before), event.note);
    case 'cancellation':
      return '解約';
    case 'lapse':
      return '失効';
    case 'reinstatement':
      return '復活';
    case 'nonRenewal':
      return joined('更改しない', event.reason);
    case 'renewalTrack':
      return `更改状態：${event.state}`;
    case 'renewed':
      return `契約${event.by}に更改（${event.state}）`;
    case 'renewalUndone':
      return `契約${event.by}への更改を取り消し`;
  }
}

export const enrolmentAudit = {
  exported: (name: string, rows: number) => `${name}を${rows}行で出力`,
  applications: (count: number) => `申込${count}件を受付`,
  steps: (step: string, count: number) => `${step}${count}件を登録`,
};

export const stepText: Readonly<Record<PolicyStep, string>> = {
  underwrite: '引受',
  decline: '見送り',
  void: '取消',
  certificateSent: '加入者証の送付',
  endorsement: '内容の変更',
  cancellation: '解約',
  lapse: '失効',
  reinstatement: '復活',
  nonRenewal: '更改しない',
};

export const stepNotices = {
  roster: '会員名簿の法人名・住所・代表者は自動では変わりません。名簿もあわせて直してください。',
};

/** What a policy does not hold itself stands in the ledger as text. */
export const endorsementText = (address: string, representative: string, reason: string): string =>
  [address === '' ? '' : `住所→${address}`, representative === '' ? '' : `代表者→${representative}`, reason]
    .filter((part) => part !== '')
    .join('／');

export const listText = {
  from: '期間の開始',
  to: '期間の終了',
  insurer: (insurer: string, percent: number) => `${insurer}（${percent}%）`,
  members: {
    before: [
      '契約番号',
      '加入者証番号',
      '会員番号',
      '法人名',
      '記名被保険者',
      'プラン',
      '初年度始期',
      '保険始期',
      '保険終期',
      '賠償限度額',
      '費用限度額',
      '年間保険料',
      '適用保険料',
    ],
    after: ['契約状態', '解約・失効日', '入金状況'],
  },
  changes: [
    '異動番号',
    '記録日',
    '異動日',
    '異動区分',
    '契約番号',
    '会員番号',
    '法人名',
    'プラン',
    '内容',
    '年間保険料',
    '増減保険料',
    '根拠書類',
  ],
};

export const storyText = {
  annual: (yen: string) => `年間${yen}`,
  preCheck: (id: string) => `事前確認 ${id}`,
  signed: (on: string) => `告知書署名日 ${on}`,
  fax: (number: string) => `FAX受信 ${number}`,
  from: (on: string) => `異動日 ${on}`,
};

export const insurerShareText = (insurer: string, percent: number, yen: number): string =>
  percent === 100 ? `${insurer} 100%` : `${insurer} ${percent}%（${formatYen(yen)}）`;

export const SHARES_UNCONFIRMED = '端数処理未確認';
