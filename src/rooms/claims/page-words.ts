// The words of the pages of claims.
import * as pageTitles from '../../domain/page-titles';
import { type Way } from '../../domain/way';
import { ASK_INSURER } from '../../payable/words';

// Consts of their own: a page leaves out what reads no property.
const COSTS = '費用と承認';

const FACTS = '受付内容';

const STEPS = '手続の記録';

const REPORT = '第一報を作成';

const LIMITS = '限度額等の確認表（社内用）';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  room: '事故',
  claim: '事故を受付',
  claims: '事故を開く',
  firstReport: REPORT,
  claimFacts: FACTS,
  claimCosts: COSTS,
  claimSteps: STEPS,
  claimClocks: pageTitles.claimClocks,
  payable: LIMITS,
  simulate: '事故シミュレーション',
};

/** As the tab is called, for pages that show a row of it. */
export const CLAIMS_TAB = '事故';

/** Code of a cost that is none of the document's items. */
export const OTHER_ITEM = 'other';

export const MEMBERS_TAB = '会員名簿';

const deskWay = (page: string, title: string, claimNumber: string): Way => ({
  kind: 'page',
  page,
  title,
  row: { tab: CLAIMS_TAB, id: claimNumber },
});
/** To the costs of a claim. */
export const costsWay = (claimNumber: string): Way => deskWay('claimCosts', COSTS, claimNumber);
/** To what is known of it. */
export const factsWay = (claimNumber: string): Way => deskWay('claimFacts', FACTS, claimNumber);
/** To the paper of the first report. */
export const reportWay = (claimNumber: string): Way => deskWay('firstReport', REPORT, claimNumber);
/** To the record of its steps. */
export const stepsWay = (claimNumber: string): Way => deskWay('claimSteps', STEPS, claimNumber);

/** Every page of a claim. */
export const claimWays = (claimNumber: string): Way[] =>
  (['claimFacts', 'firstReport', 'claimCosts', 'claimSteps', 'claimClocks', 'payable'] as const).map((page) =>
    deskWay(page, titles[page], claimNumber),
  );

export const claimList = {
  loading: '事故を読み込んでいます…',
  lead: '対応中の事故を、新しいものから表示します。支出・示談の前に、保険会社の承認が必要です。',
  filter: '表示する事故',
  open: '対応中',
  closed: '終了・取下げ',
  caption: '事故の一覧',
  columns: { claim: '事故', state: '状態', until: '措置期限', action: '開く' },
  none: '対応中の事故はありません。連絡を受けたときは「事故を受付」から登録します。',
  more: (rows: number) => `ほか${rows.toLocaleString('ja-JP')}件は「事故」のシートでご覧ください。`,
  receive: '事故を受付',
};

const CHOOSE = '選んでください';

const LOOK = 'ご確認ください';

const SAVING = '登録しています…';

export const PERSONS = '個人数';

export const COMPANIES = '法人数';

export const PRINT = '印刷する';

export const PRINT_HINT = 'A4横で印刷します。';

export const HOUSE_MARK = '社内用（社外に出すことはできません）';

export const atMost = (text: string) => `${text}以内`;

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
  call: '連絡',
  caller: '連絡した方',
  callerPhone: '連絡先の電話',
  reported: '受付日時',
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
  openClaims: '受け付けた事故（分かったことを足す・直す）',
  correct: (number: string) => `${number}の受付内容を開く`,
  submitCorrection: '変更を記録する',
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
  confirmed: (day: string, paper: string, by: string) =>
    `${day}に確認${paper === '' ? '' : `　根拠：${paper}`}${by === '' ? '' : `　登録：${by}`}`,
  noHotline:
    '12か月以内に確認した電話番号の登録がありません。加入者証・証券などで確かめてお電話ください。管理者は番号と根拠を登録できます。',
  hotlineNumber: '事故の連絡先（電話）',
  hotlinePaper: '確かめた書類・相手',
  keepHotline: '連絡先を登録する（管理者）',
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
  tabs: { facts: FACTS, costs: COSTS, papers: '書類', steps: STEPS, clocks: '期限' },
  claim: '事故',
  lead: (program: string, plan: string, state: string) => `${program}　${plan}　${state}`,
  policy: (number: string, paper: string, certificate: string) =>
    number === '' ? '契約番号 確認中' : `契約 ${number}（${paper} ${certificate || '未着'}）`,
  warnings: LOOK,
  factsLead:
    '分かったことをここに足し、直します。変更ごとに、いつ・だれが・前と後を残し、契約と期限を日付から選び直します。',
  factsKept: '変更を記録しました。契約と期限も更新しています。',
  versions: '変更の記録',
  noVersions: 'まだ変更がありません。',
  changedAt: '日時',
  changedItem: '項目',
  was: '変更前',
  became: '変更後',
  changedBy: '変更した人',
  blank: '（空欄）',
  otherItem: 'その他（資料の費目の一覧にない費用）',
  itemName: '費用の名前',
  ownCost: 'プランの費目の一覧にないため、全額が被保険者に残る額になります',
  noCosts: 'まだ費用がありません。',
  item: '費目',
  payee: '支出先',
  payeeHint: '見積りの段階では空欄でもかまいません',
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
  reopenTitle: '終了した事故の再開',
  reopenHint: '終了・取下げの後に分かったことがあるとき、管理者が理由を付けて再開します。',
  reopenReason: '再開する理由',
  reopen: '再開する（管理者）',
  reopened: (state: string) => `再開しました。状態は「${state}」です。`,
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
  deductible: '免責金額',
  deducted: '免責金額の差引き',
  counted: '合計（承認が確認できた費用）',
  openConsents: '承認が確認できていない費用（合計に含めていません。額は承認があった場合）',
  whole: (yen: string) => `すべての承認があった場合の合計　${yen}`,
  span: (low: string, high: string) =>
    `最低　${low}（承認のある費用だけ、少ない読み方）～最高　${high}（すべての承認、多い読み方）`,
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
