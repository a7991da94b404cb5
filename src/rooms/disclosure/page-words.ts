// The words of the pages of disclosure. What the public form shows stands in `answering` alone, so that nothing else gets into it.
import type { LossCategory } from '../../domain/coverage';
import * as pageTitles from '../../domain/page-titles';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  recordFaxByHand: 'FAXの受信を記録',
  disclosure: pageTitles.disclosure,
  form: 'FAX用紙を印刷',
  originals: pageTitles.originals,
  coverage: '補償を調べる',
  talk: pageTitles.talk,
  facts: pageTitles.factDesk,
};

/** Shorter, as the menu has them. */
export const menuWords = {
  form: '用紙を印刷',
};

/** What each is for, as 管理 tells it. */
export const about = {
  facts: '資料の記載を1件ずつ、保険会社の資料で確認・訂正します。',
};

/** Of 原本を登録. */
export const originalsPage = {
  loading: '告知書を待っている会員を読み込んでいます…',
  lead: '事前確認が済み、保険会社所定の告知書（署名のある原本）がまだ登録されていない会員です。',
  caption: '原本を待っている会員',
  columns: { member: '会員', program: '制度', version: '事前確認', action: '操作' },
  version: (version: number, on: string) => `第${version}版　${on}確定`,
  register: '原本を登録する',
  registerOf: (organization: string) => `${organization}の原本を登録する`,
  of: (organization: string, program: string, version: number) =>
    `${organization}　${program}　事前確認 第${version}版`,
  none: '原本を待っている会員はありません。「回答を入力」で事前確認を確定すると、ここに並びます。',
  done: (organization: string) => `${organization}の告知書を登録しました（告知完了）。`,
  submit: '登録する',
  saving: '登録しています…',
  ask: '回答を入力',
};

export const formPage = {
  loading: '用紙を用意しています…',
  program: '制度',
  content: '印字する内容',
  blank: '白紙',
  blankHint: '会員名も印字しません',
  named: '会員の情報を印字',
  prefilled: '会員の情報と前回の回答を印字',
  prefilledHint: '★の項目と、期間に関する項目は印字しません',
  noMember: '会員名簿で行を選んでから開くと、会員の情報を印字できます。',
  member: (number: string, organization: string) => `${number}　${organization}`,
  print: '印刷する',
  store: 'PDFを保存する',
  storing: 'PDFを作成しています…',
  stored: (name: string) => `保存しました：${name}`,
  open: '開く',
  frame: (title: string) => `用紙の見本：${title}`,
};

const count = (value: number) => value.toLocaleString('ja-JP');

/** Of an answer under the hands, on the desk and in the public form. */
export const answering = {
  notFilledIn: '未記入',
  listHint: '番号キーで選び、Enterで次へ。該当がなければそのままEnter。',
  fiscalMonth: '決算期',
  fiscalMonthExample: '例：2026年3月期、R8.3',
  revenue: '金額',
  revenueExample: '例：50,000（千円）、5,000万円',
  revenueExampleYen: '例：5,000万円、50,000,000円',
  unit: { yen: '円', thousandYen: '千円' },
  plan: '計画値（事業計画による）',
  goOn: '次へ',
  noneAndNext: '該当なしで次へ',
};

export const disclosure = {
  open: '告知を聞く',
  loading: '告知事項を読み込んでいます…',
  back: '会員に戻る',
  again: 'もう一度試す',
  program: '制度',
  version: (version: number) => `事前確認 第${version}版`,
  draft: '下書き',
  keys: '1 はい ・ 2 中間 ・ 3 いいえ ・ 0 未記入 ・ ↑↓ 移動',
  sheet: '告知事項の一覧',
  progress: (answered: number, total: number) => `${answered}/${total}`,
  progressLabel: (answered: number, total: number) => `必要な質問${total}件のうち${answered}件を入力済み`,
  next: '次の未回答へ',
  allAnswered: 'すべて入力済み',
  noAnswer: '未回答',
  voluntary: '任意',
  star: '重要事項',
  starNote: '★：必ず会員ご本人の回答を記入してください。',
  official: '保険会社所定の文言',
  own: (text: string) => `当社の要約：${text}`,
  doubt: '未確認',
  carried: '引継ぎ',
  carriedConfirm: '要確認',
  confirm: 'この回答でよい（Enter）',
  confirmHint: 'ほかの事前確認から引き継いだ回答です。会員に確認してください。',
  differences: {
    wording: '文言が異なります',
    options: '選択肢が異なります',
    condition: '質問の条件が異なります',
    period: '対象の期間が変わっています',
    unverified: '質問の内容が未確認です',
  },
  lookBack: (years: number) => `過去${years}年`,
  paper: (printed: string) => `紙面の番号 ${printed}`,
  paperNone: '紙面に番号なし',
  save: {
    saved: '保存済み',
    savedAt: (time: string) => `保存済み ${time}`,
    waiting: '入力中…',
    saving: '保存中…',
    failed: '未保存',
    stopped: '保存停止',
    none: '未保存の入力はありません',
  },
  saveFailed: (detail: string) => `下書きを保存できませんでした。${detail}`,
  saveRetry: '入力した内容は画面に残っています。自動でもう一度保存します。',
  leaveUnsaved: (detail: string) =>
    `保存できていない入力があります。${detail} このまま移動するときは、もう一度押してください。`,
  staleTitle: '別の画面で新しい下書きが保存されています',
  staleText: (who: string, when: string) =>
    `${[who, when].filter(Boolean).join(' ')}の下書きがあります。この画面の内容はまだ保存していません。`,
  staleOpen: '保存済みの下書きを開く',
  staleOverwrite: 'この画面の内容で保存する',
  proposalsTitle: (rows: number) => `引き継げる回答が${count(rows)}件あります`,
  proposalsFrom: (from: readonly string[]) => `${from.join('、')}から。★の質問は引き継ぎません。`,
  proposalsConfirm: (rows: number) => `うち${count(rows)}件は会員への確認が必要です。`,
  takeProposals: '引き継ぐ',
  leaveProposals: '引き継がない',
  finishStep: '内容を確認して確定へ',
  resumed: (who: string, when: string) => `${when}の下書きの続きです${who ? `（${who}）` : ''}。`,
};

export const finishing = {
  title: '内容の確認',
  back: '入力に戻る',
  ready: 'すべての質問に回答があります。',
  unanswered: (rows: number) => `未回答が${count(rows)}件あります`,
  notFilledIn: (rows: number) => `未記入が${count(rows)}件あります`,
  notFilledInText: '未記入のままでは確定できません。会員にご記入をお願いしてください。',
  unconfirmed: (rows: number) => `引き継いだ回答のうち、確認待ちが${count(rows)}件あります`,
  broken: (rows: number) => `読み取れない回答が${count(rows)}件あります`,
  go: (number: string) => `質問${number}へ`,
  returnSheet: '不備返戻の書類を作成',
  returned: (number: string) => `「ご記入内容の確認のお願い（不備）」を送信箱に登録しました（${number}）。`,
  returnedBefore: (number: string) => `同じ内容の書類がすでに送信箱にあります（${number}）。`,
  submit: '事前確認を確定する',
  busy: '確定しています…',
  note: '確定した事前確認は変更できません。訂正は新しい版になります。告知完了には保険会社所定の告知書の原本が必要です。',
  finished: (version: number) => `事前確認 第${version}版を確定しました。`,
};

/** 名簿に反映, at the end of a finished pre-check. */
export const rosterEffect = {
  open: '名簿に反映',
  title: '名簿に反映する内容',
  loading: '名簿と比べています…',
  before: '名簿',
  after: '事前確認',
  blank: '（空欄）',
  same: '名簿の売上高等は事前確認と同じです。',
  busy: '反映しています…',
  done: (organization: string, rows: number) => `${organization}の名簿に${rows}項目を反映しました。`,
  evidence: (id: string) => `事前確認 ${id}`,
  again: 'もう一度比べる',
  quote: '見積を作成',
  back: '会員に戻る',
};

export const versions = {
  title: '事前確認の記録',
  none: '確定した事前確認はまだありません。',
  version: (version: number) => `第${version}版`,
  finished: (on: string, by: string) => `${on} 確定${by ? `（${by}）` : ''}`,
  changes: (rows: number) => `前の版から${count(rows)}件変更`,
  noChanges: '前の版から変更はありません。',
  change: (before: string, after: string) => `${before || '未回答'} → ${after || '未回答'}`,
  answers: '回答を見る',
  correct: '訂正する（新しい版を作成）',
  correctHint: '★の質問は空欄から、そのほかは前の回答から始まります。',
  official: '告知書の原本',
  officialNone: '保険会社所定の告知書は未登録です。登録するまでは事前確認として扱います。',
  officialDone: (signedOn: string) => `${signedOn} 署名の告知書を登録済み`,
  officialLink: '画像を開く',
  signedOn: '署名日',
  signedOnExample: '例：2026年4月1日、R8.4.1',
  imageLink: '画像または原本の保存先',
  imageLinkExample: '保管したファイルのURL、または「書庫A-3」などの保管場所',
  register: '原本を登録する',
  registered: '告知書の原本を登録しました。',
  replace: '登録の誤りを直す（管理者）',
  replaceHint: '回答が変わったときは、訂正の版を作成してください。前の登録は控えに残ります。',
  replaceReason: '差替えの理由',
  replaceReasonExample: '例：別の会員の画像を登録していた',
  replaceSubmit: '差し替える',
};

/** What no document says is for the insurer to say. */
export const UNKNOWN = '保険会社確認';

export const coverage = {
  title: '限度額等の確認表（社内用）',
  loading: '補償の内容を読み込んでいます…',
  program: '制度',
  plan: 'プラン',
  search: '項目を探す',
  placeholder: '例：見舞金、復旧、調査',
  keys: '↑↓で選び、Enterで開きます。',
  found: (rows: number) => `${rows}項目`,
  none: (text: string) => `「${text}」に当たる項目は資料にありません。${UNKNOWN}が必要です。`,
  items: '補償の項目',
  back: '項目の一覧に戻る',
  parts: { 賠償: '賠償', 費用: '費用' },
  facts: {
    limit: '項目の限度額',
    limits: '限度額の構成',
    within: '内枠',
    ratio: '支払割合',
    perPerson: '1名あたり',
    perCompany: '1法人あたり',
    consent: '承認・同意',
    publication: '公表要件',
    window: '対象期間',
    conditions: '条件',
    source: '記載の場所',
    doubt: '未確認の内容',
    state: '確度',
  },
  percent: (ratio: number) => (ratio === 100 ? '100%（縮小なし）' : `${ratio}%`),
  beforeSpending: '支出・示談の前に、保険会社の承認・同意を確認してください。',
  unlisted: 'このプランの項目として資料に記載がありません。保険会社に確認してください。',
  exclusions: (clauses: number) => `免責・除外の条項（${clauses}件）`,
  exclusionsHint: '条項の要約です。適用の判断は保険会社が行います。',
  more: '資料はこのほかにも条項があるとしています。',
  internal: '社内用です。会員への回答や支払の可否の説明には使わないでください。',
  otherPlans: 'ほかのプラン',
};

/** Of the sheet that solicitors talk with. */
export const talkText = {
  /** What changes share or limit in a case. */
  conditions: '支払割合・限度額の条件',
  all: '制度を並べた一覧（社内用）',
  accidents: '事故例（資料の事例の要約）',
  accident: '事故',
  answers: 'かかわる補償（当社の読み取り）',
  source: '記載の場所',
  noAccidents: '資料に事故例の記載がありません。',
  items: '補償の項目と限度額',
  name: '項目',
  limit: '限度額',
  ratio: '支払割合',
  consent: '承認・同意',
  state: '確度',
  exclusions: '支払われない主な場合（条項の要約）',
  noExclusions: `資料に記載がありません（${UNKNOWN}）。`,
  open: '確認が必要なこと',
  around: '資料のその他の説明',
  event: (part: string, printed: string) => `${part}の事故${printed}`,
  liability: (numbers: string) => `賠償 ${numbers}`,
  cost: (numbers: string) => `費用 ${numbers}`,
  noEvent: `対象となる事故の記載なし（${UNKNOWN}）`,
  only: (plans: string) => `${plans}のみ`,
  person: (yen: string) => `1名${yen}`,
  company: (yen: string) => `1法人${yen}`,
  examples: (count: number) => (count === 0 ? '記載なし' : `${count}例`),
  rows: { events: '対象となる事故', examples: '資料の事故例', exclusions: '支払われない場合の条項' },
  clauses: (count: number) => (count === 0 ? UNKNOWN : `${count}条項`),
  notListed: '記載なし',
  noteReading: '支払いの可否は保険会社が判断します。限度額は資料の額で、契約の額と異なることがあります。',
  noteAmounts: '限度額・支払割合・承認は台帳の「補償」、事故例は「背景」の内容です。',
  noteInside: '募集文書の承認を受けるまで社内用です。会員には渡さないでください。',
  noteAcross: '保険会社をまたぐ一覧のため社内用です。会員への比較の説明には使わないでください。',
};

export const lossText: Readonly<Record<LossCategory, string>> = {
  damages: '損害賠償金',
  litigation: '争訟費用',
  lawsuitResponse: '訴訟への対応',
  incidentResponse: '通信・コールセンター等',
  attackCheck: '攻撃の有無の調査',
  investigation: '原因・被害範囲の調査',
  publicity: '広告・会見',
  legalAdvice: '法律相談',
  consulting: 'コンサルティング',
  condolencePerson: '見舞金（個人）',
  condolenceCompany: '見舞金（法人）',
  monitoring: '不正使用の監視',
  officialInvestigation: '公的調査への対応',
  restoration: 'データ・システムの復旧',
  containment: '被害の拡大の防止',
  prevention: '再発の防止',
};

export const talkPage = {
  loading: '事故例と補償を用意しています…',
  program: '制度',
  content: '使いみち',
  inside: '社内で見る',
  forMember: '会員に見せる',
  forMemberHint: '会員が加入している制度だけです。承認番号のある間のほかは「社内用」と印字します',
  member: (number: string, organization: string) => `${number}　${organization}`,
  noMember: '会員名簿で行を選んでから開くと、その会員の制度から始まります。',
  print: '印刷する',
  store: 'PDFを保存する',
  storing: 'PDFを作成しています…',
  stored: (name: string) => `保存しました：${name}`,
  open: '開く',
  frame: (title: string) => `見本：${title}`,
};

export const factPage = {
  loading: '資料の内容を読み込んでいます…',
  program: '制度',
  search: '項目を探す',
  placeholder: '例：限度額、免責、締切',
  found: (count: number) => `${count}項目`,
  list: '項目の一覧',
  columns: ['項目', '資料の内容', '確度', '出典'],
  corrected: (text: string) => `訂正後：${text}`,
  confirm: '確認・訂正',
  notManager: '確認・訂正は管理者が行います。',
  compare: '翌年度の資料と比べる',
  compareLead:
    '翌年度の資料から作った表（事実コードと内容の2列）を貼り付けると、いまの内容と違う項目だけを表示します。台帳は変わりません。',
  table: '翌年度の表',
  compareSubmit: '比べる',
  comparing: '比べています…',
  same: (read: number) => `${read}項目を読み取りました。違いはありません。`,
  differs: (read: number, count: number) => `${read}項目を読み取り、違いは${count}件です。`,
  differences: ['区分', '項目', 'いまの内容', '翌年度の内容'],
  settled: (text: string) => (text ? `確認済（${text}）` : '確認済（資料のまま）'),
  back: '一覧に戻る',
  backToYear: '違いの一覧に戻る',
  value: (text: string) => `資料の内容：${text}`,
  correctedField: '訂正後の内容',
  correctedHint: {
    text: '空欄のときは、資料の内容のまま確認済にします',
    yen: '例：1,000万円。空欄のときは資料の内容のまま確認済にします',
    percent: '例：80%。空欄のときは資料の内容のまま確認済にします',
    words:
      '判定に使うため、資料の内容と同じ書き方にしてください（例：A・Bプラン、必要、はい／いいえ、書類の提出日から30日）。空欄のときは資料の内容のまま確認済にします',
  },
  /** Where a correction is seen, and where it is not. */
  reach: {
    cover:
      '訂正は補償・トークシート・事故の計算に反映します。関数CLAIM_PAYABLEのセルは、式を入れ直すと変わります。',
    coverText:
      '訂正は補償と限度額等の確認表に、条件の訂正はトークシートにも反映します。事故の計算は変わりません。',
    way: '訂正は補償・限度額等の確認表と、事故の公表要件の案内に反映します。トークシートと事故の計算は変わりません。',
    exclusion:
      '訂正は限度額等の確認表とトークシートの、支払われない場合に反映します。事故の計算は変わりません。',
    told: '訂正は背景とトークシートに反映します。用紙・案内文には使いません。',
    payable:
      '訂正は事故の計算に反映します。計算に使うため、「損害の額から差し引く」か「保険会社確認」としてください。',
    plan: '訂正はプランと、同じ額を使う事故の計算に反映します。複数のプランに共通の限度額は、すべてのプランを同じ額に訂正するまで、事故の計算では資料の額のままです。免責金額は事故の計算に使いません。',
    basis: '訂正はプランと、これから作る見積・書類に反映します。事故の計算は変わりません。',
    options:
      '訂正は質問・用紙・事前確認の選択肢に反映します。公開フォームの選択肢は変わらず、「告知回答」には資料の選択肢のまま記録します。選択肢の数は変えられません。資料の内容と同じ数を「／」で区切ってください。',
    field: '訂正は用紙の記入欄に反映します。公開フォームの項目名は変わりません。',
    question:
      '訂正は質問・用紙・事前確認の文言に反映します。公開フォームの文言と、登録済みの回答は変わりません。',
    hint: '訂正は質問・事前確認の補足に反映します。公開フォームの補足は変わりません。「はい」がリスクを示す質問の補足は、用紙には印刷しません。',
    claim: '訂正は事故の受付・期限・請求書類の一覧・第一報に反映します。登録済みの内容は変わりません。',
    joining: '訂正は見積・プラン比較の加入の確認に反映します。',
    papers:
      '訂正は制度と、これを載せる画面・書類、これから登録する契約に反映します。登録済みの契約は、被保険者が次の日次処理で変わり、契約者・引受会社は変わりません。作成済みの書類と、見出しの「証券・加入者証」も変わりません。',
    row: '訂正は「事実」に残ります。計算・書類の内容は変わりません。',
  },
  paper: '保険会社の書類',
  paperHint: '書類の名称・日付、保管場所など',
  approvedBy: '承認者',
  submit: '確認済にする',
  working: '登録しています…',
  done: (label: string) => `「${label}」を確認済にしました。`,
};
