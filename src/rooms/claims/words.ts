// Every word of the room claims.
import type { ClaimStep, CostMove } from '../../domain/claim-step';
import type { LossCategory } from '../../domain/coverage';
import type { FactState } from '../../domain/fact';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';
import { formatYen } from '../../domain/yen';
import { ASK_INSURER } from '../../payable/words';

// Consts of their own: a page leaves out what reads no property.
const COSTS = '費用と承認';
const LIMITS = '限度額等の確認表（社内用）';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  claim: '事故を受付',
  firstReport: '第一報を作成',
  claimCosts: COSTS,
  claimClocks: '期限を見る',
  payable: LIMITS,
  simulate: '事故シミュレーション',
};

/** As the tab is called, for pages that show a row of it. */
export const CLAIMS_TAB = '事故';
export const MEMBERS_TAB = '会員名簿';

/** To the costs of a claim. */
export const costsWay = (claimNumber: string): Way => ({
  kind: 'page',
  page: 'claimCosts',
  title: COSTS,
  row: { tab: CLAIMS_TAB, id: claimNumber },
});

const CHOOSE = '選んでください';
const LOOK = 'ご確認ください';
const SAVING = '登録しています…';
const PERSONS = '個人数';
const COMPANIES = '法人数';
const PRINT = '印刷する';
const PRINT_HINT = 'A4横で印刷します。';
const HOUSE_MARK = '社内用（社外に出すことはできません）';
const atMost = (text: string) => `${text}以内`;

export const intakePage = {
  loading: '受付の画面を用意しています…',
  caution: '支出・示談の前に承認',
  cautionText: '費用を払う前、責任を認める前、示談の前に、必ず保険会社の承認を得るようお伝えください。',
  search: '新しい事故を受け付ける会員',
  searchHint: '被害者の氏名は入力しません。人数だけを記録します。',
  change: '会員を選び直す',
  policies: '契約',
  byTrigger: '日付から自動で選ぶ',
  noPolicies: '契約の行がありません。プランを選び、加入内容を保険会社に確認してください。',
  plan: 'プラン',
  choose: CHOOSE,
  dates: '3つの日付',
  occurred: '発生日',
  known: '知った日',
  claimed: '請求を受けた日（まだなら空欄）',
  time: '時刻',
  timeHint: '始期・終期の日は16時の前後を確かめ、時刻も入力します。例：16:00',
  kind: '事故の種別',
  heads: '人数（概数）',
  persons: '個人',
  companies: '法人',
  nature: '情報・被害の性質',
  sensitive: '要配慮個人情報',
  propertyDamage: '財産的被害のおそれ',
  wrongfulIntent: '不正の目的',
  detection: '発見の端緒',
  reporter: '通報者（会社・機関名）',
  access: '不正アクセス',
  publication: '公表の状況',
  publishedHow: '公表の方法',
  publishedOn: '公表日',
  knownHow: '知ったときの状況',
  allegation: '申し立てられている内容',
  cause: '原因となる事実',
  prior: '事前に知っていたか',
  said: '「支出・示談の前に承認」を説明しました',
  submit: '受け付けて第一報へ',
  working: SAVING,
  done: (number: string) => `事故番号 ${number} で受け付けました。`,
  existing: (number: string) => `同じ受付がすでにあります（${number}）。`,
  firstReport: '第一報を開く',
  costs: '費用と承認を開く',
  next: '次の事故を受け付ける',
  openClaims: '受け付けた内容を訂正',
  correct: (number: string) => `${number}を訂正`,
  submitCorrection: (number: string) => `${number}を訂正して登録`,
  policyFound: '対象となる契約',
  warnings: LOOK,
  clocks: '期限',
};

export const reportPage = {
  loading: '第一報を用意しています…',
  lead: (number: string, organization: string) => `${number}／${organization}`,
  blockedTitle: 'この第一報はまだ送れません',
  phoneFirst: 'まず電話で伝え、この書面を送ります。',
  hotline: (text: string) => `事故の連絡先：${text}`,
  method: '送り方',
  methodHint: '事故の内容を含むため、メールでは送れません。',
  addressee: '宛先（保険会社・部署・担当者）',
  fax: 'FAX番号',
  address: '住所',
  readBack: 'FAX番号を復唱し、先方に確認しました',
  submit: '送信箱に登録する',
  working: SAVING,
  done: (number: string) =>
    `送信箱に登録しました（${number}）。「選択分を送信」でPDFを作成し、発送してください。`,
  existing: (number: string) => `同じ第一報がすでに送信箱にあります（${number}）。新たには登録していません。`,
  recordTitle: '電話で伝えたら記録します',
  reported: '第一報の相手・受付番号',
  reportedHint: '例：○○保険 事故受付 佐藤様　受付番号 A-123',
  record: '第一報を記録する',
  recorded: '第一報を記録しました。',
};

export const deskPage = {
  loading: '事故を読み込んでいます…',
  tabs: { costs: COSTS, papers: '書類', steps: '手続の記録', clocks: '期限' },
  claim: '事故',
  lead: (program: string, plan: string, state: string) => `${program}　${plan}　${state}`,
  policy: (number: string, certificate: string) =>
    number === '' ? '契約番号 確認中' : `契約 ${number}（加入者証 ${certificate || '未着'}）`,
  warnings: LOOK,
  noCosts: 'まだ費用がありません。',
  item: '費目',
  payee: '支出先',
  amount: '見積額',
  approval: '承認',
  spent: '支出額',
  checked: '確認額（社内）',
  state: '状態',
  action: '次の手続',
  moves: {
    request: '申請した',
    approve: '承認された',
    spend: '支出した',
    claim: '請求した',
    decide: '支払が決まった',
    cancel: '取り消す',
  },
  needs: (need: string) => `承認 ${need}`,
  addTitle: '費用を追加',
  choose: CHOOSE,
  otherPlan: '（このプランの費目の一覧にありません）',
  estimate: '見積額',
  persons: PERSONS,
  companies: COMPANIES,
  notDuplicate: '登録済みの費用とは別の費用です',
  add: '費用を追加する',
  on: '日付',
  moveAmount: { approve: '承認額', spend: '支出額', decide: '支払決定額' } as Readonly<
    Record<string, string>
  >,
  moveNote: {
    approve: '承認した会社・担当者',
    spend: '領収書の番号・保管先（承認が不明の費目は、確認した相手と日）',
  } as Readonly<Record<string, string>>,
  record: '記録する',
  working: '記録しています…',
  papersSave: '受領した書類を記録する',
  papersSaved: (missing: number) => (missing === 0 ? '書類はそろっています。' : `不足は${missing}件です。`),
  remind: '不足の書類を案内する（送信箱へ）',
  reminded: (number: string) => `送信箱に登録しました（${number}）。`,
  remindedBefore: (number: string) => `同じ案内がすでに送信箱にあります（${number}）。`,
  needed: '必要',
  ifAsked: '求められたとき',
  step: '手続',
  stepOn: '実施日',
  note: '相手・受付番号など',
  openPayable: '限度額等の確認表を開く',
  due: '期限',
  daysLeft: (days: number) => (days < 0 ? `${-days}日超過` : days === 0 ? '本日' : `あと${days}日`),
  undated: '起算日が未記録',
  counting: '数え方',
  source: '根拠・確度',
  start: '起算日',
  timeline: '期限の一覧',
};

export const payablePage = {
  loading: '確認表を作成しています…',
  title: LIMITS,
  mark: HOUSE_MARK,
  print: PRINT,
  printHint: PRINT_HINT,
  claim: '事故番号',
  member: '会員',
  plan: '制度・プラン',
  policy: '契約・保険期間',
  made: '作成日',
  conditions: '当てた条件',
  none: 'なし',
  item: '費目（支出先）',
  loss: '損害・費用',
  alone: '費目だけの額',
  within: '限度額等による額',
  own: '被保険者に残る額',
  trace: '計算過程',
  total: '合計',
  ask: ASK_INSURER,
  atMost,
  limits: '限度額',
  limitName: '名称',
  limitAmount: '限度額',
  earlier: '先の事故',
  used: '今回',
  left: '残り',
  first: '先に届く限度額',
  span: (low: string, high: string) => `読み方による幅　${low}～${high}`,
  incomplete: '「保険会社確認」の費目は合計に含めていません。',
  alternatives: '2通りに読める箇所',
  point: '箇所',
  reading: (text: string, yen: string) => `${text}：${yen}`,
  used2: '使った読み方',
  other: 'もう一方の読み方',
  notes: '留意点',
  referrals: (numbers: string) => `保険会社への照会：${numbers}`,
  noCosts: '費用が登録されていません。',
};

export const simulatePage = {
  loading: 'シミュレーションを用意しています…',
  steps: ['事故の想定', '結果'],
  kind: '事故の種別',
  persons: PERSONS,
  companies: COMPANIES,
  access: '不正アクセス',
  detection: '発見の端緒',
  publication: '公表',
  unknown: '未定・調査中',
  losses: '損害・費用（円。空欄は0円）',
  audience: '使いみち',
  house: '社内で検討する',
  houseHint: 'すべての制度・プランを並べます。',
  member: '会員に示す',
  memberHint: '加入できる制度だけ。意向・理由・資料の承認番号が必要です。',
  memberNumber: '会員番号',
  intention: '確認した意向',
  reason: '比較の理由',
  approval: '募集文書承認番号',
  plans: '示すプラン（コードを「、」で区切る）',
  keep: '「事故シミュレーション」のシートに残す',
  submit: '計算する',
  working: '計算しています…',
  again: '想定を変える',
  print: PRINT,
  printHint: PRINT_HINT,
  title: (audience: string) => (audience === '会員' ? '事故想定の比較' : `${titles.simulate}（社内用）`),
  mark: HOUSE_MARK,
  forMember: (name: string) => `${name}　御中`,
  incident: '想定',
  made: '作成日',
  kept: (number: string) => `シート「事故シミュレーション」に残しました（${number}）。`,
  chart: '限度額等による額の比較',
  legend: { paid: '限度額等による額', own: '被保険者に残る額', ask: '保険会社確認' },
  plan: 'プラン',
  loss: '損害・費用',
  total: '限度額等による額',
  ofLiability: 'うち賠償',
  ofCosts: 'うち費用',
  own: '被保険者に残る額',
  ask: ASK_INSURER,
  span: '読み方による幅',
  first: '先に届く限度額',
  unknowns: '分からないこと',
  atMost,
  nothing: '―',
  notes: [
    '資料に記載の限度額・割合を当てた計算です。支払いの可否と額は、保険会社が事故の内容を確かめて決めます。',
    '「保険会社確認」は、資料に記載がないか、2通りに読める事項です。',
    '費目の対応は、資料の説明から読み取ったものです。',
  ],
};

export const firstReportWords = {
  greeting: '平素は格別のお引き立てを賜り、厚く御礼申し上げます。',
  body: (program: string) =>
    `「${program}」の被保険者から、下記のとおり事故の連絡がございました。現時点で分かっている内容をお知らせしますので、受付番号とご担当者、今後の手続きをご回答くださいますようお願いいたします。`,
  claim: '事故番号（当社）',
  figures: '1．事故の概要',
  statements: '2．お知らせする事項',
  reply: '3．ご回答欄',
  replyRows: [
    '受付番号',
    'ご担当部署・ご担当者',
    '受付日時',
    '事前の承認が必要な費目',
    '今後の手続き・必要書類',
  ],
  unknown: '確認中',
};

export const claimDocumentsWords = {
  body: (program: string) =>
    `さて、「${program}」の事故につきまして、保険金のご請求に必要な書類のうち、まだお預かりしていないものがございます。お手数をおかけいたしますが、下記の書類をご準備のうえ、当社へお送りくださいますようお願いいたします。`,
  claim: '事故番号',
  occurred: '事故の発生日',
  howTo: 'お送り先',
  returnTo: (fax: string) =>
    fax === ''
      ? '当社へ郵送またはFAXでお送りください'
      : `当社（FAX ${fax}）へFAX、または郵送でお送りください`,
  group: '区分',
  paper: 'お送りいただく書類',
  papers: 'まだお預かりしていない書類',
  notes: [
    '事故の内容により、引受保険会社がほかの書類をお願いする場合があります。',
    '費用のお支払いや示談の前には、必ず当社または引受保険会社へご連絡ください。',
    '行き違いですでにお送りいただいている場合は、ご容赦ください。',
  ],
};

const INSURER: Way = { kind: 'person', who: 'insurer' };

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
  claimAboveLimit: ({ text }: Given<'text'>) => `限度額を超える額です：${text}`,

  claimDocumentsNone: () => '不足の書類はありません。',
  claimDocumentsUnlisted: () => says('請求書類の一覧が資料にありません。', INSURER),
  claimAddresseeMissing: () => '宛先（会社・部署・担当者）を入力してください。',
  claimRecipientMissing: () => 'FAX番号または住所を入力してください。',
  claimNotReadBack: () => 'FAX番号を復唱して確認し、印を付けてください。',

  simulateNoLosses: () => '費用・損害の金額を1つ以上入力してください。',
  simulateKindMissing: () => '想定する事故の種別を選んでください。',
  simulateCategoryTwice: ({ text }: Given<'text'>) =>
    `「${text}」が2回入力されています。1つにまとめてください。`,
  simulateNoPlans: () => '会員に示すプランを選んでください。',
});

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

export const moveNames: Readonly<Record<CostMove, string>> = {
  request: '申請',
  approve: '承認',
  spend: '支出',
  claim: '請求',
  decide: '支払決定',
  cancel: '取消',
};

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
  confirmed: '確認済',
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
  askInsurer: (category: string): string => `${category}：${ASK_INSURER}`,
  otherwise: (point: string, other: string, yen: string): string => `${point}：${other}なら${yen}`,
  limit: (name: string, yen: string): string => `${name}（${yen}）`,
  itemOf: (name: string, payee: string): string => (payee === '' ? name : `${name}（${payee}）`),
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
  manyPersons: (count: number): string =>
    `費用の人数・法人数の合計が、事故の${count}名を超えています。重複をご確認ください。`,
  manyCompanies: (count: number): string =>
    `費用の人数・法人数の合計が、事故の${count}法人を超えています。重複をご確認ください。`,
};

/** Where a figure of a document was replaced in the workbook. */
export const keyedSource = (tab: string, section: string): string => `${tab}（登録値）／${section}`;

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

/** Units that people type behind a number of persons or companies. */
export const headUnits = /[,\s]|人$|名$|社$|法人$/g;
export const zeroYen = /^[0０]+円?$/;

/** What people type behind an addressee, which the letter writes itself. */
export const honorifics = {
  ofCompany: /\s*(御中|宛)$/,
  ofPerson: /\s*様$/,
  companyAndPerson: /^(.*\S)\s+(\S+)\s*様$/,
};

export const claimAudit = {
  register: '事故を受付',
  correct: '事故の受付内容を訂正',
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
/** Of the counts on ホーム. */
export const homeText = {
  claimsOpen: '事故：対応中',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  claims: '受付した事故の第一報を保険会社に連絡する',
};
