// Every word of the room quotes that staff read.
import { formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import { premiumLabelText, type PremiumLabel, type ReferralReason } from '../../domain/premium';
import { letterTitles, type LetterKind } from '../../domain/quote-letter';
import { problemsOf, type Given, type Problem } from '../../domain/problem';
import { shown, type ShownProblem } from '../../domain/problem-text';
import { offers, says, type Said, type Way } from '../../domain/way';
import { formatYen, formatYenInWords } from '../../domain/yen';

export * from './page-words';

/** A quote in a few words. @example '保険料表 66,000円（保険料お見積書）' */
export const redecided = (figure: string, label: PremiumLabel, letter: LetterKind): string =>
  `${[premiumLabelText[label], figure].filter((part) => part !== '').join(' ')}（${letterTitles[letter]}）`;

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { expireQuotes: '見積の期限切れ' };

/** Read in a comparison for the house. */
export const comparisonText = {
  nearEdge: (plans: readonly string[]) =>
    `${plans.join('、')}：売上高等が保険料区分の境目です。円単位でご確認ください。`,
  audit: (record: string, approval: string) => `意向・説明記録${record}／承認番号：${approval}`,
  unknown: '保険会社確認',
  perHead: { person: '1名', company: '1法人' },
};

const quoteAgain: Way & { kind: 'page' } = { kind: 'page', page: 'quotes', title: pageTitles.quotes };

const day = (iso: string | number): string => formatJapanese(String(iso));

const REVENUE_COLUMN = '売上高等（原文）';

/** The text says what is put right in the roster; where it is about a member, a button goes there. */
const inRoster = (text: string, column: string, of?: Partial<Given<'memberKey'>>): Said =>
  of?.memberKey === undefined
    ? offers(text)
    : offers(text, { kind: 'cell', tab: '会員名簿', id: of.memberKey, column });

export const quoteProblems = /* @__PURE__ */ problemsOf({
  joiningTooEarly: ({ received, earliest }: Given<'received' | 'earliest'>) =>
    `中途加入の締切により、${day(received)}に受け付ける場合の始期は${day(earliest)}以降の月初です。保険始期をご確認ください。`,
  dateMissing: () => '保険始期を入力してください。例：2026年4月1日',
  transactionMissing: () => '新規・更改・中途のいずれかを選んでください。',
  noMembers: () => says('対象の会員がありません。', { kind: 'row', tab: '会員名簿' }),
  memberStopped: (of: Given<'memberKey'>) =>
    inRoster(
      '状態が「停止」のため見積を作成できません。再開するときは状態を「有効」にしてください。',
      '状態',
      of,
    ),
  memberHeld: ({ reason }: Given<'reason'>) =>
    `名簿の「確認事項」があるため見積を作成できません（${reason}）。名簿の内容を直してください。`,
  plansBlank: ({ plans, ...of }: Given<'plans' | 'memberKey'>) =>
    inRoster(`希望プランが空欄です。${plans}から選んで入力してください。`, '希望プラン', of),
  wishedPlanUnknown: ({ plan, plans, ...of }: Given<'plan' | 'plans' | 'memberKey'>) =>
    inRoster(`希望プラン「${plan}」はこの制度にありません。使えるプラン：${plans}`, '希望プラン', of),
  planMissing: ({ plan }: Given<'plan'>) =>
    says(`プラン「${plan}」の行がプランの一覧にありません。初期設定で補われます。`, {
      kind: 'person',
      who: 'manager',
    }),
  revenueMissing: (of: Given<'memberKey'>) =>
    inRoster('売上高等が未提出です。決算書等の実績額を会員名簿に入力してください。', REVENUE_COLUMN, of),
  revenueApproximate: (of?: Given<'memberKey'>) =>
    inRoster(
      '「約」の付いた金額では見積を作成できません。決算書等の実績額をご入力ください。',
      REVENUE_COLUMN,
      of,
    ),
  revenueDiffers: ({
    disclosure,
    disclosed,
    roster,
    memberKey,
  }: Given<'disclosure' | 'disclosed' | 'roster' | 'memberKey'>) =>
    offers(
      `売上高等が事前確認（${disclosure}）では${disclosed}、名簿では${roster}のため見積を作成できません。事前確認の額が正しいときは名簿の「売上高等（原文）」を直し、名簿の額が正しいときは「${pageTitles.disclosure}」で新しい版の事前確認を確定してください。`,
      { kind: 'cell', tab: '会員名簿', id: memberKey, column: '売上高等（原文）' },
      {
        kind: 'page',
        page: 'disclosure',
        title: pageTitles.disclosure,
        row: { tab: '会員名簿', id: memberKey },
      },
    ),
  revenueNearEdge: ({ text, ...of }: Given<'text'> & Partial<Given<'memberKey'>>) =>
    inRoster(`${text}は保険料区分の境目です。円単位の金額をご確認ください。`, REVENUE_COLUMN, of),
  dateUnusable: ({ text }: Given<'text'>) =>
    `保険始期「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日`,
  quotingSolicitor: ({ name, why, memberKey }: Given<'name' | 'why' | 'memberKey'>) =>
    offers(
      `募集担当「${name}」は${why}。会員名簿の「募集担当」を有効な募集人にするか、「${pageTitles.solicitors}」で登録を直してください。`,
      { kind: 'cell', tab: '会員名簿', id: memberKey, column: '募集担当' },
      { kind: 'page', page: 'solicitors', title: pageTitles.solicitors },
    ),
  quotationExpired: ({ until }: Given<'until'>) =>
    says(`有効期限（${until}）を過ぎた見積書は送れません。見積を作成し直してください。`, quoteAgain),
  startPassedWaiting: ({ quoteNumber, start }: Given<'quoteNumber' | 'start'>) =>
    says(
      `見積${quoteNumber}の保険始期（${start}）は、送るまでに過ぎました。保険始期を改めて見積を作成し直してください。`,
      quoteAgain,
    ),
  quoteChanged: ({ quoteNumber }: Given<'quoteNumber'>) =>
    says(`見積${quoteNumber}が作成後に書き換えられています。見積を作成し直してください。`, quoteAgain),
  quoteOutdated: ({ quoteNumber, then, now }: Given<'quoteNumber' | 'then' | 'now'>) =>
    says(`見積${quoteNumber}は、今の内容と異なります（見積時：${then}、現在：${now}）。`, quoteAgain),
  answeredSince: ({ quoteNumber, answers }: Given<'quoteNumber' | 'answers'>) =>
    says(
      `見積${quoteNumber}の作成後に、事前確認で次の回答がありました：${answers}。見積を作成し直して照会してください。`,
      quoteAgain,
    ),
  memberInsured: ({ policyNumber, until }: Given<'policyNumber' | 'until'>) =>
    `この制度の契約${policyNumber}が${until}まであるため、新規の見積は作成できません。継続のときは保険始期を${until}に、区分を「更改」にしてください。`,
  renewalStartDiffers: ({ policyNumber, end, start }: Given<'policyNumber' | 'end' | 'start'>) =>
    `契約${policyNumber}は${day(end)}に満期のため、${day(start)}始期の更改の見積は作成できません。${
      start > end
        ? `継続のときは保険始期を${day(end)}に、満期後にあらためて加入するときは区分を「新規」にしてください。`
        : `保険始期を${day(end)}にしてください。`
    }`,
  renewalPlanFormer: ({
    policyNumber,
    plan,
    plans,
    memberKey,
  }: Given<'policyNumber' | 'plan' | 'plans' | 'memberKey'>) =>
    offers(
      `契約${policyNumber}のプラン「${plan}」は今の制度にありません。後継のプラン（${plans}）を会員に確認し、「${pageTitles.quotes}」の「更改のプラン」で選んでください。`,
      { ...quoteAgain, row: { tab: '会員名簿', id: memberKey } },
    ),
  alreadyInsured: ({ quoteNumber, policyNumber }: Given<'quoteNumber' | 'policyNumber'>) =>
    `見積${quoteNumber}の保険始期には、契約${policyNumber}があります。新規のご案内は不要です。`,
  quoteGone: ({ quoteNumber }: Given<'quoteNumber'>) =>
    `見積${quoteNumber}の行が見積のタブにありません。送信していません。`,
  quoteClosed: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    `見積${quoteNumber}は「${state}」のため送れません。`,
  noQuotesChosen: () => says('案内文は見積ごとにご確認いただけます。', { kind: 'row', tab: '見積' }),
  quotesOfSeveralMembers: () =>
    says('案内文は会員ごとに1通です。同じ会員番号・枝番の見積を選んでください。', {
      kind: 'row',
      tab: '見積',
    }),
  lettersAcrossInsurers: ({ programs }: Given<'programs'>) =>
    says(
      `引受会社の異なる制度（${programs}）を1通にするには、意向・比較の理由・資料の承認番号の記録が必要です。プラン比較表を「会員に示す」で作成すると記録されます。`,
      { kind: 'page', page: 'compare', title: pageTitles.compare },
    ),
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
    lossAnswered: (facts) =>
      `${facts.subject}について、事前確認で次の回答がありました：${facts.answers}。${facts.revenue}の場合の引受の可否、条件と年間保険料をご回答ください。`,
    answerRefers: (facts) =>
      `${facts.subject}について、事前確認で次の回答がありました：${facts.answers}。${facts.revenue}の場合の引受の可否、条件と年間保険料をご回答ください。`,
    forecastMissing: (facts) =>
      `${facts.subject}について、保険料確定特約を付けることを確認できておらず、売上高は実績（${facts.revenue}）のみです。保険期間中の見込みの求め方と、年間保険料をご回答ください。`,
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
  /** Of the pre-check, those that ask; '' where none does. */
  readonly answers: string;
}

export const quoteNoticeText = {
  wishDiffers:
    '名簿の希望プランが今の契約と異なります。契約のプランで作成するため、変更の希望を会員に確認してください',
  noMandate: '取扱区分の登録がないため案内は送れません',
  startInPast: '保険始期が過去の日付です',
  fiscalYearOld: '決算期が古いため最新の決算をご確認ください',
  fiscalYearMissing: '決算期が未入力です',
  solicitorDoubt: '募集担当が募集人の一覧にないか、登録番号・有効期限が未確認です',
  endMissing: 'この始期の保険終期（団体共通の満期）が「制度」にありません。申込みの受付までに登録が必要です',
  notFirm: '申込みには、この見積からの「保険会社へ照会」と回答が必要です',
  yearUnconfirmed: '申込みの受付までに、保険料表の年度の確認を「制度」へ登録してください',
  partYearUnconfirmed: '申込みの受付までに、月割の端数処理と日数の扱いを「制度」へ登録してください',
  disclosureOfEarlierYear:
    '事前確認の売上高等は前の決算期のものです。今の決算期で新しい版の事前確認を行ってください',
  forecastWanted:
    '保険料確定特約を付けない場合は、保険期間中の見込み売上高を会員に確認し、事前確認（計画値に印）と名簿（実績/計画は「計画」）に入力してください',
  discountIgnored: '割引の行に確認書・承認者・適用始期などの不足があるため使っていません',
  internalFigure: '掲載例の間の額は社内限りのため、案内には前後の掲載例を記載します',
};

export const answersText = (
  answers: readonly { readonly number: string; readonly text: string; readonly answer: string }[],
): string => answers.map(({ number, text, answer }) => `${number}「${text}」に「${answer}」`).join('、');

export const alsoAnswered = (answers: string): string => `事前確認では次の回答もありました：${answers}。`;

/** Why nobody is quoted in a solicitor's name. */
export const solicitorWhy = {
  stopped: '「停止」です',
  expired: (until: string): string => `登録の有効期限（${day(until)}）が過ぎています`,
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
  queueLetter: (count: number) => `見積${count}件の案内文を1通にして送信箱に登録`,
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

/** Of 会員名簿, where what a rule of joining asks for is entered. */
const JOIN_COLUMNS = ['所属団体・資格確認日', '種別', '加入単位', '売上高等（原文）'];

export const comparisonProblems = /* @__PURE__ */ problemsOf({
  comparisonNoPlans: () => '比較するプランを選んでください。',
  comparisonTooWide: ({ max }: Given<'max'>) =>
    `比較表に並べられるのは${max}プランまでです。プランを減らしてください。`,
  comparisonMemberUnknown: ({ number }: Given<'number'>) =>
    number === ''
      ? '会員に示す比較表には会員番号を入力してください。'
      : `会員番号${number}は会員名簿にありません。番号をご確認ください。`,
  comparisonNotJoinable: ({ program, reason }: Given<'program' | 'reason'>) =>
    `この会員は${program}に加入できない可能性があります（${reason}）。${program}のプランを外してください。加入の可否は、見積を作成すると保険会社への照会に登録されます。`,
  comparisonJoinUnknown: ({
    program,
    reason,
    memberKey,
    column,
  }: Given<'program' | 'reason' | 'memberKey' | 'column'>) =>
    offers(
      `この会員が${program}に加入できるか確認できません（${reason}）。確認した内容を会員名簿の「${column}」に入力するか、${program}のプランを外してください。`,
      {
        kind: 'cell',
        tab: '会員名簿',
        id: memberKey,
        column: JOIN_COLUMNS.find((one) => one === column) ?? '種別',
      },
    ),
  comparisonMemberStopped: ({ program }: Given<'program'>) =>
    `会員名簿の${program}の行が「停止」のため、会員に示せません。再開するときは状態を「有効」にしてください。`,
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

/** Numbers of rows that 点検 names; of many the first. */
export const termCheckText = (numbers: readonly string[]): string =>
  `見積：${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? `ほか${numbers.length - 5}件` : ''}の保険始期・保険終期・月数・年間保険料・適用保険料が合いません。見積を作成し直してください`;

/** What an application will ask for, told with the quote. */
export const wantedPapers = (names: readonly string[]): string =>
  names.length === 0 ? '' : `申込みまでに必要な書類：${names.join('、')}`;
/** In 送信箱, of a letter that gave way. */
export const takenTogether = (deliveryNumber: string): string =>
  `送信番号${deliveryNumber}の案内文にまとめました。`;

/** Of the first run, on ホーム. */
export const firstStepText = { quotes: '5　最初の見積' };
