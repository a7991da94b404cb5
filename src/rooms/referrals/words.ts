// Every word of the room referrals that staff read.
import { cutText } from '../../domain/cut-text';
import { formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  referral: pageTitles.referral,
  answer: pageTitles.answer,
  referrals: '照会の一覧',
};

export const referralList = {
  loading: '照会を読み込んでいます…',
  lead: '保険会社への照会のうち、終わっていないものです。未送付は照会状を作り、送付済は回答を登録します。',
  fromQuote: (quoteNumber: string) => `見積${quoteNumber}から照会する`,
  chooseQuote: '見積を選んで照会する',
  caption: '終わっていない照会',
  columns: { number: '照会番号', subject: '対象', question: '質問', state: '状態', action: '操作' },
  sent: (on: string, wantedBy: string) =>
    [on === '' ? '' : `送付 ${on}`, wantedBy === '' ? '' : `希望期日 ${wantedBy}`]
      .filter((part) => part !== '')
      .join('、'),
  none: '終わっていない照会はありません。保険料が決まらない見積を作成すると、ここに並びます。',
};

export const referralPage = {
  loading: '照会状を用意しています…',
  lead: (organization: string, count: number) => `${organization}／照会${count}件`,
  blockedTitle: 'この照会状はまだ送れません',
  method: '送り方',
  methods: { FAX: 'FAX', 郵送: '郵送' },
  methodHint: '告知の回答を含むため、メールでは送れません。',
  addressee: '宛先（保険会社・部署・担当者）',
  addresseeHint: '例：○○保険 営業第一部 山田様',
  fax: 'FAX番号',
  address: '住所',
  readBack: 'FAX番号を復唱し、先方に確認しました',
  wantedBy: 'ご回答の希望期日（任意）',
  submit: '送信箱に登録する',
  working: '登録しています…',
  done: (number: string) =>
    `送信箱に登録しました（${number}）。「選択分を送信」でPDFを作成し、発送してください。`,
  existing: (number: string) => `同じ照会状がすでに送信箱にあります（${number}）。新たには登録していません。`,
};

export const answerPage = {
  loading: '照会の一覧を読み込んでいます…',
  none: '回答待ちの照会はありません。',
  noneHint:
    '「要照会」の見積と、「保険会社へ照会」で照会した見積が、ここに並びます。ほかの見積は、先に保険会社へ照会してください。',
  referral: '照会',
  choose: '照会を選んでください',
  member: '会員',
  request: '照会の内容',
  quote: (number: string) => `見積 ${number}`,
  outcome: '引受の可否',
  premium: '年間保険料',
  premiumHint: '単位を付けないときは円です。例：123,450円、12万3,450円',
  answeredOn: '回答日',
  answeredBy: '回答者（保険会社の部署・担当者）',
  termsTitle: '引受の条件',
  termsHint: '回答にない項目は空欄のままにします。資料の最大の額は使わず、「保険会社確認」と表示します。',
  liabilityLimit: '賠償の限度額',
  costLimit: '費用の限度額',
  limitHint: '例：1億円、5,000万円',
  deductible: '免責金額',
  deductibleHint: '例：なし、10万円',
  periodEnd: '保険終期',
  termPremium: '期間の保険料（12か月でないとき）',
  riders: '特約（任意）',
  ridersHint: '付帯する特約の名称。例：情報漏えい限定補償特約',
  method: '書類の受領方法（任意）',
  unstated: '指定なし',
  link: '書類の保存先（任意）',
  linkHint: '「https://」で始まるURL、または保管場所。例：書庫A-3',
  notManager: '回答の登録は管理者が行います。回答書を管理者にお渡しください。',
  filed: (number: string) => `回答書を「書類」に登録しました（${number}）。`,
  paper: '根拠書類',
  paperHint: '回答書の番号・日付、保管場所など',
  approvedBy: '承認者',
  validUntil: '回答の有効期限',
  conditions: '案内文に記載する条件（任意）',
  conditionsHint: '入力した内容は、会員あての案内文に記載されます。',
  submit: '回答を登録する',
  working: '登録しています…',
  released: (number: string, premium: string) =>
    `見積 ${number} を作成しました（会社回答 年間保険料 ${premium}）。`,
  replaced: (number: string) => `照会中だった見積 ${number} は、そのまま記録に残ります。`,
  queued: (number: string) =>
    `案内文を送信箱に登録しました（${number}）。内容を確認してから送信してください。`,
  declined: (number: string) => `引受不可として登録しました。見積 ${number} は「見送り」です。`,
  showQuote: '見積の行を開く',
  next: '続けて登録する',
};

const REFERRALS_TAB = '照会';
const referralRow: Way = { kind: 'row', tab: REFERRALS_TAB };
const quoteRow = (id: string | number) => ({ tab: '見積', id });
const day = (iso: string | number): string => formatJapanese(String(iso));
const answerCell = (id: string | number): Way => ({
  kind: 'cell',
  tab: REFERRALS_TAB,
  id,
  column: '回答内容',
});

export const referralProblems = /* @__PURE__ */ problemsOf({
  questionClosed: ({ numbers }: Given<'numbers'>) => `照会${numbers}は回答済みまたは取下げです。`,
  answersNotMailed: () => '告知の回答を含む照会状はメールでは送れません。FAXまたは郵送でお送りください。',
  referralUnknown: ({ referralNumber }: Given<'referralNumber'>) =>
    `照会番号${referralNumber}の行が「照会」にありません。`,
  referralIsNoQuote: ({ referralNumber }: Given<'referralNumber'>) =>
    says('この照会は見積についてのものではありません。', answerCell(referralNumber)),
  referralClosed: ({ state, appliedTo }: Given<'state' | 'appliedTo'>) =>
    `この照会はすでに「${state}」です${appliedTo === '' ? '' : `（反映先 ${appliedTo}）`}。二重には登録しません。`,
  quoteNotReferred: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    says(`見積${quoteNumber}は「${state}」のため、回答を反映できません。見積を作成し直してください。`, {
      kind: 'page',
      page: 'quotes',
      title: pageTitles.quotes,
    }),
  answerOutcomeMissing: () => '引受の可否を選んでください。',
  answerPremiumMissing: () => '保険会社が回答した年間保険料を入力してください。例：123,450円',
  answerPremiumAbout: () =>
    '「約」の付いた金額は会社回答として登録できません。保険会社に確定した金額をご確認ください。',
  answerDateMissing: () => '回答日を入力してください。例：2026年4月1日',
  answerValidityMissing: () => '回答の有効期限を入力してください。保険会社の書類でご確認ください。',
  answerExpired: () => '回答の有効期限を過ぎています。保険会社に再度ご確認ください。',
  answerPeriodMissing: () => '保険終期を入力してください。保険会社の書類でご確認ください。例：2028年4月1日',
  answerPeriodOrder: ({ start, end }: Given<'start' | 'end'>) =>
    `保険終期（${day(end)}）は、保険始期（${day(start)}）より後の日付にしてください。`,
  answerPeriodNotCommon: ({ end }: Given<'end'>) =>
    `団体の制度のため、保険終期は共通の満期（${day(end)}）と同じ日になります。回答書と「制度」の保険終期をご確認ください。`,
  answerTermPremiumMissing: () =>
    '保険期間が12か月ではありません。保険会社が回答した、この期間の保険料を入力してください。',
  answerTermPremiumDiffers: ({ annual }: Given<'annual'>) =>
    `期間の保険料が、保険期間と年間保険料（${annual}）に合いません。12か月なら年間保険料と同額、短ければそれ以下、長ければそれ以上です。`,
  answererMissing: () => '回答者（保険会社の部署・担当者）を入力してください。',
  answerPaperMissing: () => '根拠書類（回答書の番号・日付・保存先など）を入力してください。',
  answerApproverMissing: () => '承認者を入力してください。',
  quoteAnswered: ({ quoteNumber }: Given<'quoteNumber'>) =>
    says(`見積${quoteNumber}は、保険会社の回答による見積です。申込を受け付けられます。`, {
      kind: 'page',
      page: 'application',
      title: pageTitles.application,
      row: quoteRow(quoteNumber),
    }),
  quoteNotAskable: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    says(`見積${quoteNumber}は「${state}」のため照会できません。見積を作成し直してください。`, {
      kind: 'page',
      page: 'quotes',
      title: pageTitles.quotes,
    }),
  quoteApplied: ({ quoteNumber }: Given<'quoteNumber'>) =>
    `見積${quoteNumber}は申込を受け付けています。条件の確認は、契約の異動として保険会社にご照会ください。`,
  noReferralsChosen: () =>
    says('照会状は、照会または見積ごとに作成します。', referralRow, { kind: 'row', tab: '見積' }),
  referralsOfSeveralMembers: () => says('照会状は会員・制度ごとに1通です。', referralRow),
  referralWithoutQuote: ({ referralNumber }: Given<'referralNumber'>) =>
    `照会${referralNumber}の見積が見つからないため、照会状を作成できません。`,
  referralAddresseeMissing: () => '宛先（保険会社名・部署）を入力してください。',
  referralRecipientMissing: () => 'FAX番号または住所を入力してください。',
  referralNotReadBack: () => 'FAX番号を復唱して確認し、確認欄に印を付けてください。',
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
  paper: '保険会社の回答書',
  parts: { liabilityLimit: '賠償の限度額', costLimit: '費用の限度額', deductible: '免責金額' },
  unknownTerms: (parts: string) =>
    `${parts}の回答がありません。契約と事故では「保険会社確認」になります。必要なら保険会社に確認してください。`,
  fullForPart:
    '保険期間が12か月に満たないのに、年間保険料と同額です。最低保険料などによるものか、回答書をご確認ください。',
  audit: (premium: string, paper: string, approvedBy: string) =>
    `${premium === '' ? '引受不可' : `会社回答${premium}`}・根拠書類「${paper}」・承認者「${approvedBy}」`,
  letterQueued: (count: number) => `照会${count}件の照会状を送信箱に登録`,
};

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
  examples: '公表されている例',
  tariff: '保険料表の額',
  example: (revenue: string, premium: string) => `${revenue}の場合${premium}`,
  preCheck: (version: number, on: string) =>
    `当社の事前確認票（第${version}版、${on}確認）の内容です。引受保険会社所定の告知書に代わるものではありません。`,
  official: (version: number, on: string) =>
    `事前確認票（第${version}版）の内容です。引受保険会社所定の告知書（署名日${on}）は別途お預かりしています。`,
};
/** Of the counts on ホーム. */
export const homeText = {
  referralsNew: '照会：未送付',
  referralsOpen: '照会：回答待ち',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  referrals: '「照会」の未送付の項目を保険会社に確認する',
};

/** Of 今日の仕事. */
export const taskText = {
  referral: '照会',
  referralClosedBy: '保険会社の回答を登録するか、取下げにすると消えます',
  referralWaits: (state: string, question: string) =>
    `${state === '未送付' ? '保険会社への照会' : state === '回答済' ? '回答の反映' : '保険会社の回答'}：${cutText(question, 60)}`,
};
export const referralWay = (id: string): Way => ({
  kind: 'page',
  page: 'referral',
  title: titles.referral,
  row: { tab: REFERRALS_TAB, id },
});
export const answerWay = (id: string): Way => ({
  kind: 'page',
  page: 'answer',
  title: titles.answer,
  row: { tab: REFERRALS_TAB, id },
});
export const answerRowWay = answerCell;
