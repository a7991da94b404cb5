// Every word of the room quotes that staff read.
import { formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import type { ReferralReason } from '../../domain/premium';
import { problemsOf, type Given, type Problem } from '../../domain/problem';
import { shown, type ShownProblem } from '../../domain/problem-text';
import { says, type Way } from '../../domain/way';
import { formatYen, formatYenInWords } from '../../domain/yen';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  quotes: pageTitles.quotes,
  letter: '案内文を確認',
  compare: 'プラン比較表',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { expireQuotes: '見積の期限切れ' };

const count = (value: number) => value.toLocaleString('ja-JP');

export const quoting = {
  steps: ['条件を入力', '内容を確認', '作成結果'],
  effectiveDate: '保険始期',
  transaction: '区分',
  transactionHints: { 新規: '初めての加入', 更改: '満期後の継続' },
  transactionHint: '団体の保険期間の途中から始まるときは、保険始期から「中途」と判定します。',
  midTerm: '中途',
  target: '対象',
  selected: (rows: number) => `名簿で選択した行（${count(rows)}件）`,
  allMembers: (rows: number) => `名簿のすべて（${count(rows)}件）`,
  noneSelected: '名簿で選択した行はありません',
  names: (names: readonly string[], rest: number) =>
    names.join('、') + (rest > 0 ? ` ほか${count(rest)}件` : ''),
  emptyRoster: '会員名簿に行がありません。先に名簿を取り込んでください。',
  letters: '案内文を送信箱に登録する',
  lettersHint: '登録だけでは送信されません。',
  preview: '内容を確認する',
  previewing: '保険料と書類名を確認しています…',
  summary: (members: number, quotes: number, referrals: number) =>
    `会員 ${count(members)}件 ／ 見積 ${count(quotes)}件（うち要照会 ${count(referrals)}件）`,
  condition: (date: string, transaction: string) => `${date}始期・${transaction}`,
  columns: {
    member: '会員',
    plan: 'プラン',
    revenue: '算出基礎',
    premium: '年間保険料',
    letter: '書類名・備考',
  },
  caption: '作成する見積の一覧',
  existing: '作成済',
  existingNote: (rows: number) => `作成済の${count(rows)}件は同じ内容のため、新たには作成しません。`,
  referralNote: (rows: number) => `要照会の${count(rows)}件は「照会」に登録し、保険料は表示しません。`,
  refused: (rows: number) => `次の${count(rows)}件は見積を作成できません`,
  nothing: '作成できる見積がありません。理由を確認し、名簿を直してからお試しください。',
  nothingNew: '同じ内容の見積がすべて作成済みです。',
  submit: (rows: number) => `${count(rows)}件の見積を作成する`,
  submitLetters: '未登録の案内文を送信箱に登録する',
  lettersOnlyNote: '送信箱にまだ登録していない案内文があれば、登録できます。',
  busy: (done: number, total: number) => `会員 ${count(total)}件中 ${count(done)}件まで処理しました`,
  working: '見積を作成しています。この画面を閉じずにお待ちください。',
  finished: (created: number) => `見積を${count(created)}件作成しました。`,
  finishedNothing: '処理を終えました。新しく作成した見積はありません。',
  stopped: (left: number) =>
    `途中で停止しました。残り ${count(left)}件です。作成済の見積はそのまま残ります。`,
  counts: {
    created: '作成',
    existing: '作成済（変更なし）',
    referrals: '照会に登録',
    deliveries: '送信箱に登録',
  },
  refusedCount: '作成できず',
  next: '次は「送信前の確認」で宛先と内容を確かめてください。',
  openOutbox: '送信前の確認へ',
  openQuotes: '見積を開く',
};

export const comparing = {
  title: titles.compare,
  loading: '制度とプランを読み込んでいます…',
  steps: ['条件を入力', '比較表'],
  plans: '比較するプラン',
  revenue: '売上高等',
  revenueHint: '例：5,000万円、50,000千円。数字だけのときは円として読みます。空欄なら保険料は表示しません。',
  effectiveDate: '保険始期',
  audience: '使いみち',
  house: '社内で確認する',
  houseHint: '「社内用」と表示します。会員には渡せません。',
  member: '会員に示す',
  memberHint:
    '会員が加入できる、取扱いのある制度だけを載せます。複数の保険会社を比べるときは記録が必要です。',
  memberNumber: '会員番号',
  intention: '当初の意向',
  intentionHint: '会員からうかがった希望（補償の範囲、保険料、優先することなど）',
  reason: '比較・推奨の理由',
  approval: '募集文書承認番号',
  approvalHint: '引受保険会社の承認を受けた資料の番号',
  submit: '比較表を作成する',
  busy: '比較表を作成しています…',
  print: '印刷する',
  back: '条件に戻る',
  printHint: 'A4横で印刷します。',
  houseMark: '社内用',
  heading: (audience: string) => titles.compare + (audience === '社内' ? '（社内用）' : ''),
  condition: (date: string, echo: string) => `保険始期 ${date}${echo ? `　売上高等 ${echo}` : ''}`,
  forMember: (organization: string) => `${organization} 御中`,
  rows: {
    insurers: '引受保険会社',
    plan: 'プラン',
    liability: '賠償の限度額',
    cost: '費用の限度額',
    deductible: '免責金額',
    premium: '年間保険料',
    basis: '保険料の位置づけ',
    state: '確度',
  },
  /** Examples are printed in 0.1万円: anything finer would be a figure that no document has. */
  about: (premiumYen: number) => `約${Math.round(premiumYen / 1000) / 10}万円`,
  range: (low: string, high: string) => `掲載例 ${low}～${high}`,
  example: (revenue: string, amount: string) => `${revenue}：${amount}`,
  examples: (low: string, high: string) => `掲載例 ${low}／${high}`,
  refer: { 社内: '要照会', 会員: '別途お見積り' },
  insurersLater: '確認のうえご案内します',
  noRevenue: '―',
  basis: {
    publishedExample: 'パンフレット掲載の保険料例',
    tariff: '保険料表による保険料',
    estimate: '掲載例をもとにした目安（実際の保険料とは異なります）',
    indicative: '掲載の保険料例（告知内容等により異なります）',
    separate: '引受保険会社に確認のうえご連絡します',
    insurerAnswer: '引受保険会社の回答による保険料',
  },
  items: (program: string) => `${program}　補償の項目`,
  item: '項目',
  listed: '○',
  unlisted: '記載なし',
  none: '資料に項目の一覧がありません。',
  unlistedNote: '「記載なし」「保険会社確認」は、補償されないという意味ではありません。',
  limitsNote: '限度額・支払割合・承認の要否は資料の記載によります。実際の取扱いは保険会社の確認が必要です。',
  noMandate: '取扱なし',
  made: (date: string) => `作成日 ${date}`,
};

/** Read in a comparison for the house. */
export const comparisonText = {
  nearEdge: (plans: readonly string[]) =>
    `${plans.join('、')}：売上高等が保険料区分の境目です。円単位でご確認ください。`,
  audit: (record: string, approval: string) => `意向・説明記録${record}／承認番号：${approval}`,
  unknown: '保険会社確認',
  perHead: { person: '1名', company: '1法人' },
};

const quoteAgain: Way = { kind: 'page', page: 'quotes', title: titles.quotes };

const day = (iso: string | number): string => formatJapanese(String(iso));

export const quoteProblems = /* @__PURE__ */ problemsOf({
  joiningTooEarly: ({ received, earliest }: Given<'received' | 'earliest'>) =>
    `中途加入の締切により、${day(received)}に受け付ける場合の始期は${day(earliest)}以降の月初です。保険始期をご確認ください。`,
  dateMissing: () => '保険始期を入力してください。例：2026年4月1日',
  transactionMissing: () => '新規・更改・中途のいずれかを選んでください。',
  noMembers: () => says('対象の会員がありません。', { kind: 'row', tab: '会員名簿' }),
  memberStopped: () =>
    '状態が「停止」のため見積を作成できません。再開するときは状態を「有効」にしてください。',
  memberHeld: ({ reason }: Given<'reason'>) =>
    `名簿の「確認事項」があるため見積を作成できません（${reason}）。名簿の内容を直してください。`,
  plansBlank: ({ plans }: Given<'plans'>) => `希望プランが空欄です。${plans}から選んで入力してください。`,
  wishedPlanUnknown: ({ plan, plans }: Given<'plan' | 'plans'>) =>
    `希望プラン「${plan}」はこの制度にありません。使えるプラン：${plans}`,
  planMissing: ({ plan }: Given<'plan'>) =>
    says(`プラン「${plan}」の行がプランの一覧にありません。初期設定で補われます。`, {
      kind: 'person',
      who: 'manager',
    }),
  revenueMissing: () => '売上高等が未提出です。決算書等の実績額を会員名簿に入力してください。',
  revenueApproximate: () => '「約」の付いた金額では見積を作成できません。決算書等の実績額をご入力ください。',
  revenueNearEdge: ({ text }: Given<'text'>) =>
    `${text}は保険料区分の境目です。円単位の金額をご確認ください。`,
  dateUnusable: ({ text }: Given<'text'>) =>
    `保険始期「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日`,
  quotationExpired: ({ until }: Given<'until'>) =>
    says(`有効期限（${until}）を過ぎた見積書は送れません。見積を作成し直してください。`, quoteAgain),
  quoteChanged: ({ quoteNumber }: Given<'quoteNumber'>) =>
    says(`見積${quoteNumber}が作成後に書き換えられています。見積を作成し直してください。`, quoteAgain),
  quoteGone: ({ quoteNumber }: Given<'quoteNumber'>) =>
    `見積${quoteNumber}の行が見積のタブにありません。送信していません。`,
  quoteClosed: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    `見積${quoteNumber}は「${state}」のため送れません。`,
  noQuotesChosen: () => says('案内文は見積ごとにご確認いただけます。', { kind: 'row', tab: '見積' }),
  quotesOfSeveralMembers: () => says('案内文は会員・制度ごとに1通です。', { kind: 'row', tab: '見積' }),
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
    firmPremium: (facts) =>
      `${facts.subject}について、申込みにあたり、${facts.revenue}の場合の引受の可否、確定した年間保険料と引受条件をご回答ください。`,
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

export const quoteNoticeText = {
  noMandate: '取扱区分の登録がないため案内は送れません',
  startInPast: '保険始期が過去の日付です',
  fiscalYearOld: '決算期が古いため最新の決算をご確認ください',
  fiscalYearMissing: '決算期が未入力です',
  endMissing: 'この始期の保険終期（団体共通の満期）が「制度」にありません。申込みの受付までに登録が必要です',
  disclosureRevenueDiffers: '事前確認の売上高等が名簿の金額と異なります',
  discountIgnored: '割引の行に確認書・承認者・適用始期などの不足があるため使っていません',
  internalFigure: '掲載例の間の額は社内限りのため、案内には前後の掲載例を記載します',
};

/** What staff should know although the quote can be made. */
export type QuoteNotice = keyof typeof quoteNoticeText;

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

/** What the insurer answered beside the premium, in 計算過程. */
export const answeredTermsText = (terms: {
  liabilityLimitYen: number | null;
  costLimitYen: number | null;
  deductible: string;
  riders: string;
  periodEnd: string;
  termPremiumYen: number;
}): string => {
  const limit = (yen: number | null) => (yen === null ? '回答なし' : formatYenInWords(yen));
  const said = [
    `賠償限度額${limit(terms.liabilityLimitYen)}`,
    `費用限度額${limit(terms.costLimitYen)}`,
    `免責${terms.deductible || '回答なし'}`,
    `特約${terms.riders || '回答なし'}`,
    `保険終期${terms.periodEnd}`,
    `期間の保険料${formatYen(terms.termPremiumYen)}`,
  ];
  return `回答の条件：${said.join('、')}。`;
};

/** Why a quote that stood is closed. */
export const madeAnewText = (quoteNumber: string): string => `見積${quoteNumber}に作り直し`;

export const quoteAudit = {
  createQuotes: (created: number, referrals: number, deliveries: number) =>
    `見積${created}件・照会${referrals}件・送信箱${deliveries}件を作成`,
  expired: (count: number) => `見積${count}件を期限切れに変更`,
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
/** Of 次にすること on ホーム. */
export const nextStepText = {
  quotes: '会員を選び、台帳メニュー「見積：見積を作成」を実行する',
};
