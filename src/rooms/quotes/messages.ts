// This file defines the Japanese texts of quotes, letters in 送信箱 and sending.
import type { ReferralReason } from '../../domain/premium';
import { shown, type ShownProblem } from '../../domain/problem-text';
import { problemsOf, type Given, type Problem } from '../../domain/problem';
import { formatJapanese } from '../../domain/calendar';
import { formatYen, formatYenInWords } from '../../domain/yen';
import type { QuoteNotice } from './quote-decision';

const day = (iso: string | number): string => formatJapanese(String(iso));

export const quoteProblems = /* @__PURE__ */ problemsOf({
  memberUnknown: ({ memberKey }: Given<'memberKey'>) =>
    `名簿キー「${memberKey}」の行が会員名簿にありません。行が削除されていないかご確認ください。`,
  memberTwice: () =>
    '同じ会員番号・枝番・制度の行が会員名簿に2つ以上あります。枝番を付けるか、不要な行を整理してください。',
  joiningTooEarly: ({ received, earliest }: Given<'received' | 'earliest'>) =>
    `中途加入の締切により、${day(received)}に受け付ける場合の始期は${day(earliest)}以降の月初です。保険始期をご確認ください。`,
  noMembers: () => '対象の会員がありません。会員名簿の行を選んでから実行してください。',
  memberProgramUnknown: ({ program }: Given<'program'>) =>
    `加入制度「${program}」は制度の一覧にありません。会員名簿の「加入制度」をご確認ください。`,
  memberStopped: () =>
    '状態が「停止」のため見積を作成できません。再開するときは状態を「有効」にしてください。',
  memberHeld: ({ reason }: Given<'reason'>) =>
    `確認待ちのため見積を作成できません（${reason}）。確認後に状態を「有効」にしてください。`,
  plansBlank: ({ plans }: Given<'plans'>) => `希望プランが空欄です。${plans}から選んで入力してください。`,
  wishedPlanUnknown: ({ plan, plans }: Given<'plan' | 'plans'>) =>
    `希望プラン「${plan}」はこの制度にありません。使えるプラン：${plans}`,
  planMissing: ({ plan }: Given<'plan'>) =>
    `プラン「${plan}」の行がプランの一覧にありません。「管理」の「初期設定」を実行してください。`,
  revenueMissing: () => '売上高等が未提出です。決算書等の実績額を会員名簿に入力してください。',
  revenueApproximate: () => '「約」の付いた金額では見積を作成できません。決算書等の実績額をご入力ください。',
  revenueNearEdge: ({ text }: Given<'text'>) =>
    `${text}は保険料区分の境目です。円単位の金額をご確認ください。`,
  revenueDiffers: ({ text, yen }: Given<'text' | 'yen'>) =>
    `原文「${text}」と円の欄（${formatYen(Number(yen))}）が一致しません。正しい金額を「売上高等（原文）」に入力し直してください。`,
  dateUnusable: ({ text }: Given<'text'>) =>
    `保険始期「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日`,
  transactionUnknown: ({ text }: Given<'text'>) =>
    `種類「${text}」は使えません。新規・更改・中途のいずれかを選んでください。`,

  templateMissing: ({ code }: Given<'code'>) =>
    `メール文面「${code}」がありません。「管理」の「初期設定」を実行してください。`,
  templateEmpty: () => 'メール文面の件名または本文が空欄です。管理者が入力するまで送信できません。',
  templateUnapproved: () =>
    '文面の募集文書承認番号または使用期限が未登録のため社内用です。管理者が登録すると送信できます。',
  templateExpired: ({ until }: Given<'until'>) =>
    `文面の使用期限（${until}）を過ぎているため社内用です。管理者が新しい版を登録すると送信できます。`,
  placeholderUnknown: ({ names }: Given<'names'>) =>
    `メール文面の${names}は使えない差込項目です。文面をご確認ください。`,
  placeholderEmpty: ({ names }: Given<'names'>) =>
    `メール文面の${names}に入れる内容がありません。会員名簿と設定をご確認ください。`,
  placeholderOpen: () => 'メール文面に閉じていない「{{」または「}}」があります。文面をご確認ください。',
  agencyNameMissing: () =>
    '設定の「代理店名」が空欄です。差出人のない案内は送れません。管理者が入力してください。',
  replyToInvalid: () =>
    '設定の「返信先メール」がメールアドレスとして読み取れません。管理者がご確認ください。',
  noMandate: () => '取扱区分が「取扱あり」ではないため、社外へは何も送れません。委託の記録をご確認ください。',
  quotationExpired: ({ until }: Given<'until'>) =>
    `有効期限（${until}）を過ぎた見積書は送れません。見積を作成し直してください。`,
  quoteChanged: ({ quoteNumber }: Given<'quoteNumber'>) =>
    `見積${quoteNumber}が作成後に書き換えられています。内容をご確認のうえ、見積を作成し直してください。`,
  quoteGone: ({ quoteNumber }: Given<'quoteNumber'>) =>
    `見積${quoteNumber}の行が見積のタブにありません。送信していません。`,
  quoteClosed: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    `見積${quoteNumber}は「${state}」のため送れません。`,
  memberGone: () => '会員名簿に対象の行がありません。送信していません。',
  recipientChanged: () =>
    '送信箱の宛先が会員名簿と異なります。どちらが正しいか確認し、この行を取消のうえ作り直してください。',
  faxNotReadBack: () => 'FAX番号の確認（復唱）日が未登録です。発送前にご確認ください。',
  answersNotMailed: () => '告知の回答を含む照会状はメールでは送れません。FAXまたは郵送でお送りください。',
  claimReportNotMailed: () =>
    '事故の第一報はメールでは送りません。電話のうえ、FAXまたは郵送でお送りください。',
  faxBlank: () => 'FAX番号が空欄です。会員名簿に入力してください。',
  postBlank: () => '住所が空欄です。会員名簿に入力してください。',

  confirmNumber: ({ count, newAddresses }: Given<'count' | 'newAddresses'>) =>
    `メール${count}通を送信します（初めての宛先${newAddresses}件）。送信するには確認欄に「${count}」と入力してください。`,
  confirmDiffers: ({ confirm, count }: Given<'confirm' | 'count'>) =>
    `確認の数「${confirm}」が、これから送るメール${count}通と一致しません。送信していません。`,
  deliveryUnknown: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}の行が送信箱にありません。`,
  deliveryDoubtful: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `前回の送信が途中で止まりました。届いたか確認するまで再送できません（送信番号 ${deliveryNumber}）。`,
  deliveryNotWaiting: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため送信しません。`,
  notYetDue: ({ deliveryNumber, date }: Given<'deliveryNumber' | 'date'>) =>
    `送信番号${deliveryNumber}の送信予定日は${date}です。`,
  quotaEmpty: () => '本日のメール送信数の上限に達しました。翌日以降に続きを送信します。',
  pdfFailed: () => 'PDFを作成できませんでした。送信していません。時間をおいて再送してください。',
  storeFailed: () => 'PDFを保存できませんでした。送信していません。時間をおいて再送してください。',
  mailFailed: () => 'メールを送信できませんでした。宛先をご確認のうえ再送してください。',
  changedWhileSending: () => '送信中に状態が書き換えられていました。実際の結果を記録しました。',
  noQuotesChosen: () => '案内文を確認する見積を選んでください。',
  quotesOfSeveralMembers: () => '案内文は会員・制度ごとに1通です。同じ会員・制度の見積だけを選んでください。',
});

/** The insurer's answer is asked for in our own words, with what is needed to answer it. */
export const referralQuestions: Readonly<Partial<Record<ReferralReason, (facts: ReferralFacts) => string>>> =
  {
    aboveTable: (facts) =>
      `${facts.subject}について、${facts.revenue}は公表された保険料の範囲を超えています。引受の可否と年間保険料をご回答ください。`,
    belowTable: (facts) =>
      `${facts.subject}について、${facts.revenue}は公表された保険料例の下限を下回っています。年間保険料（最低保険料を含む）をご回答ください。`,
    betweenPoints: (facts) =>
      `${facts.subject}について、${facts.revenue}は公表された保険料例の間にあたり、計算方法の記載がありません。年間保険料をご回答ください。`,
    noTariff: (facts) =>
      `${facts.subject}について、公表された保険料がありません。${facts.revenue}の場合の引受条件と年間保険料をご回答ください。`,
    notInForce: (facts) =>
      `${facts.subject}について、この始期日に適用される保険料表がありません。適用される保険料表と、${facts.revenue}の場合の年間保険料をご回答ください。`,
    planValue: (facts) =>
      `${facts.subject}について、実績の決算がなく計画値（${facts.revenue}）のみです。算出の方法と年間保険料をご回答ください。`,
    midTerm: (facts) =>
      `${facts.subject}について、中途加入の可否、月割の方法と端数処理、${facts.revenue}の場合の保険料をご回答ください。`,
    excludedBusiness: (facts) =>
      `${facts.subject}について、${facts.against}。${facts.revenue}の場合の引受の可否、条件と年間保険料をご回答ください。`,
    notMember: (facts) =>
      `${facts.subject}について、${facts.against}。加入資格の有無と、${facts.revenue}の場合の引受の可否をご回答ください。`,
    tableBroken: (facts) =>
      `${facts.subject}について、当社の料率表を確認中です。${facts.revenue}の場合の年間保険料をご回答ください。`,
  };

export interface ReferralFacts {
  /** Programme, plan, start of cover and kind. */
  readonly subject: string;
  /** 「売上高6億円」 */
  readonly revenue: string;
  /** What speaks against joining; '' where nothing does. */
  readonly against: string;
}

export const quoteNoticeText: Readonly<Record<QuoteNotice, string>> = {
  noMandate: '取扱区分の登録がないため案内は送れません',
  startInPast: '保険始期が過去の日付です',
  fiscalYearOld: '決算期が古いため最新の決算をご確認ください',
  fiscalYearMissing: '決算期が未入力です',
  periodEndMissing: '制度の保険終期が未入力のため月割を計算していません',
  disclosureRevenueDiffers: '事前確認の売上高等が名簿の金額と異なります',
  discountIgnored: '割引の行に確認書・承認者・適用始期などの不足があるため使っていません',
  internalFigure: '掲載例の間の額は社内限りのため、案内には前後の掲載例を記載します',
};

export const roundingText = {
  unconfirmed: '端数処理未確認',
  confirmed: '端数処理確認済',
  none: '掲載額のまま',
};

export const proRatedText = (part: {
  months: number;
  halfUpYen: number;
  cutOffYen: number;
  confirmedYen?: number;
}): string =>
  part.confirmedYen === undefined
    ? `月割${part.months}か月：四捨五入の場合${formatYen(part.halfUpYen)}、切捨ての場合${formatYen(part.cutOffYen)}（端数処理未確認のため社内限り）。`
    : `月割${part.months}か月：${formatYen(part.confirmedYen)}（端数処理確認済）。`;

export const auditText = {
  createQuotes: (created: number, referrals: number, deliveries: number) =>
    `見積${created}件・照会${referrals}件・送信箱${deliveries}件を作成`,
  sendOutbox: (sent: number, prepared: number, failed: number) =>
    `送信${sent}件・発送準備${prepared}件・失敗${failed}件`,
  doubtful: (count: number) => `送信結果不明${count}件を要確認に変更`,
  confirmed: (count: number) => `メール${count}通の送信を確認`,
};

export const subjectText = (
  programName: string,
  planName: string,
  start: string,
  transaction: string,
): string => `${programName}（${planName}、保険始期${start}、${transaction}）`;

export const revenueText = (basis: string, revenueYen: number | null): string =>
  revenueYen === null ? '売上高等なし' : `${basis || '売上高等'}${formatYenInWords(revenueYen)}`;

/** Member number in front: a list of refusals is read by member. */
export const memberMessage = (problem: Problem, memberKey: string, memberNumber: string): ShownProblem =>
  shown(problem, memberKey, memberNumber === '' ? '' : `会員番号${memberNumber}`);
