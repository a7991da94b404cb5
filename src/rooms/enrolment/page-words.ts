// The words of the pages of enrolment.
import * as pageTitles from '../../domain/page-titles';
import type { PolicyStep } from './contract';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  application: pageTitles.application,
  procedures: pageTitles.procedures,
  underwriting: '引受を記録',
  certificates: '加入者証・保険証券を登録',
  policyChange: pageTitles.policyChange,
  withdrawal: '見送り・取消',
  policyImport: pageTitles.policyImport,
  policyLists: '加入者明細・異動明細',
  story: '会員の経過',
};

/** Shorter, as the menu has them. */
export const menuWords = {
  policyLists: '一覧を出す',
};

/** Of every page that works chunk by chunk. */
export const running = {
  working: '登録しています…',
  workingNote: '画面を閉じずにお待ちください。',
  stalled: '途中で止まりました。開き直して続けてください。',
};

/** Of 契約のCSV取込. */
export const bringIn = {
  steps: ['ファイルを選ぶ', '内容を確認', '取込結果'],
  lead: '他の代理店などで結ばれた契約のCSVファイルを選んでください。証券番号、引受保険会社、制度、プラン、会員番号、保険終期、年間保険料の列が必要です。取り込むのは確認の後です。',
  payment: '入金状況が空欄の契約は「引継前」とし、未収には載せません。限度額が空欄のときは不明のままです。',
  busy: '契約を取り込んでいます。この画面を閉じずにお待ちください。',
  rows: (rows: number, taken: number, passed: number, held: number) =>
    `${rows}行を読みました（引継 ${taken}、変更なし ${passed}、保留 ${held}）`,
  ignored: (headers: string) => `取り込まない列：${headers}`,
  nothing: '取り込む契約がありません。保留の理由を確認し、ファイルを直してから選び直してください。',
  nothingNew: 'このファイルの契約はすべて取込済みです。',
  columns: {
    number: '会員番号',
    organization: '法人名',
    endAndPremium: '満期日・年間保険料',
  },
  finished: (taken: number) => `契約を${taken}件取り込みました。`,
  finishedHeld: (held: number) =>
    `保留が${held}行あります。「記録を見る」の「取込結果」で理由を確認し、元のデータを直して再度取り込んでください。`,
  openResults: '取込結果を見る',
  openPolicies: '契約を見る',
};

/** Of 契約の手続き. */
export const procedurePage = {
  loading: '手続きの状況を確認しています…',
  lead: '意向から証券まで、上から順に進めます。各段階のボタンから、その画面を開けます。',
  steps: '手続きの段階',
  asideHead: 'いつでも行えるもの',
  choose: '見積か契約の行を選ぶと、その手続きが段階ごとに表示されます。',
  waitingHead: '手続きの途中のもの',
  noWaiting: '手続きの途中のものはありません。見積の案内が済むと、ここに並びます。',
  find: '探す場所',
  other: '別の見積・契約を選ぶ',
  term: (from: string, to: string) => (from === '' ? '' : `${from}～${to}`),
};

/** The steps of 契約の手続き, and how they stand. */
export const procedureText = {
  intention: '意向・説明',
  explained: (on: string) => `説明済 ${on}`,
  intentionOnly: '意向のみ記録済',
  notYet: 'まだ',
  disclosure: '告知',
  declared: (on: string) => `告知書 ${on}`,
  originalMissing: '原本が未登録',
  needless: '不要',
  documents: '書類',
  documentsDone: (done: number, all: number) => `確認済 ${done}/${all}`,
  referral: '保険会社への照会',
  firm: '保険料は確定',
  notFirm: (label: string) => `${label}（申込には確定した保険料が必要）`,
  letter: '案内文の送付',
  application: '申込',
  held: (on: string) => `受付保留（${on}到着）`,
  ready: '受け付けられます',
  missing: (count: number) => `不足 ${count}件`,
  accepted: (on: string) => (on === '' ? '受付済' : `受付済 ${on}`),
  underwriting: '引受',
  payment: '入金',
  certificate: '証券・加入者証',
  renewal: '更改',
  noRenewal: '満期が近づくと始まります',
  change: '異動・解約',
  withdrawal: '見送り・取消',
  story: 'これまでの経過',
};

export const applicationPage = {
  loading: '申込の対象を確認しています…',
  none: '申込を受け付けられる見積がありません。',
  noneHint: '保険料表・会社回答の見積が案内済になると、ここに並びます。ほかの見積は探して選べます。',
  lead: (ready: number, all: number) => `${all}件のうち${ready}件を受け付けられます`,
  caption: '申込を受け付ける見積',
  columns: { pick: '受付', member: '会員', quote: '見積', premium: '保険料', missing: '不足しているもの' },
  pick: (quote: string) => `${quote}の申込を受け付ける`,
  ready: '受付できます',
  renews: (policy: string) => `${policy}の更改`,
  asked: '未確定',
  premium: '適用保険料（保険会社の回答額）',
  inception: '初年度始期（前年の契約が台帳にないとき）',
  receivedOn: '申込書の受領日',
  document: '申込書の番号・保存先',
  sent: '送付先・送付日（任意）',
  sentHint: '例：幹事保険会社　2026-03-16',
  submit: (ready: number, held: number) =>
    held === 0
      ? `${ready}件の申込を受け付ける`
      : ready === 0
        ? `${held}件の到着を記録する`
        : `${ready}件を受け付け、${held}件の到着を記録する`,
  holds: (count: number) =>
    `${count}件は不足があるため、到着日を記録して受付を保留します。不足がそろうと、この画面から受け付けられます。`,
  held: (count: number) => `${count}件は、到着を記録して受付を保留しました。`,
  arrived: (number: string, on: string, paper: string) => `申込到着　${on}　${paper}（${number}・受付保留）`,
  accept: (quote: string) => `${quote}の申込を受け付ける`,
  close: (number: string) => `${number}を終了する（取下げ等）`,
  closeReason: '終了の理由（取下げ等）',
  done: (count: number) => `申込${count}件を受け付け、契約を登録しました。`,
  existing: (count: number) => `${count}件はすでに受付済みです。`,
  refused: (count: number) => `${count}件は受け付けていません`,
  policy: (quote: string, policy: string) => `${quote} → ${policy}`,
  showPolicies: '契約を開く',
};

export const stepPage = {
  loading: '選択した契約を読み込んでいます…',
  caption: '対象の契約',
  columns: {
    policy: '契約',
    member: '会員',
    term: '保険期間',
    cover: '契約状態',
    tracks: '入金・加入者証・保険証券',
  },
  step: '手続',
  steps: {
    underwrite: '引受を記録',
    decline: '見送り（申込の取下げ・引受不可）',
    void: '取消（登録の誤り）',
    certificateSent: '加入者証・保険証券を会員へ送付',
    endorsement: '内容の変更（名称・住所・代表者・合併・プラン・限度額）',
    cancellation: '解約',
    lapse: '失効',
    reinstatement: '復活',
    nonRenewal: '更改しない',
  } satisfies Record<PolicyStep, string>,
  on: {
    underwrite: '引受日',
    decline: '見送り日',
    void: '取消日',
    certificateSent: '送付日',
    endorsement: '異動日',
    cancellation: '解約日',
    lapse: '失効日',
    reinstatement: '復活日',
    nonRenewal: '確認日',
  } satisfies Record<PolicyStep, string>,
  document: '根拠書類（番号・日付・保存先）',
  reason: '理由',
  refund: '返戻保険料（保険会社の書類の額）',
  charge: '追加保険料（保険会社の書類の額）',
  change: '保険料の増減（減額は先頭に▲）',
  amountHint: '単位を付けないときは円です。ないときは空欄のままにしてください。',
  organization: '変更後の法人名',
  address: '変更後の住所',
  representative: '変更後の代表者',
  successor: '合併の承継先（会員番号）',
  plan: '変更後のプラン',
  noPlan: '変更しない',
  annualPremium: '変更後の年間保険料',
  liabilityLimit: '賠償限度額（保険会社の書類の額）',
  limitHint:
    '回答で分かった限度額・免責も、ここに入力します。始期から同じときは、変更日を始期にしてください。',
  costLimit: '費用限度額（保険会社の書類の額）',
  deductible: '免責（保険会社の書類のとおり）',
  keepHint: '変更しない項目は空欄のままにしてください。',
  oneOnly: 'この手続は、契約を1件だけ選んで登録します。',
  submit: (count: number) => `${count}件を登録する`,
  done: (count: number) => `${count}件を登録しました。「記録を見る」の「異動」に記録されています。`,
  existing: (count: number) => `${count}件はすでに登録されています。`,
  refused: (count: number) => `${count}件は登録していません`,
  showLedger: '記録を見る',
};

export const certificatePage = {
  loading: '加入者証・保険証券の到着状況を確認しています…',
  waiting: (count: number) => `加入者証・保険証券が未着の契約：${count}件`,
  nothingWaiting: '加入者証・保険証券が未着の契約はありません。',
  caption: '加入者証・保険証券が未着の契約',
  columns: { policy: '契約', member: '会員', starts: '保険始期', days: '経過', payment: '入金' },
  days: (days: number) => (days === 0 ? '始期前' : `${days}日`),
  text: '到着した加入者証・保険証券',
  textHint:
    '1行に1件、「契約番号（または会員番号）」と「加入者証・保険証券の番号」をタブまたは「,」で区切ります。表からの貼り付けもできます。',
  on: '到着日',
  document: '送付元・送付状（任意）',
  reissue: '再発行（登録済みの番号を差し替える）',
  submit: '加入者証・保険証券を登録する',
  fill: '未着の契約番号を書き込む',
  done: (count: number) => `加入者証・保険証券${count}件を登録しました。`,
  existing: (count: number) => `${count}件はすでに同じ番号で登録されています。`,
  refused: (count: number) => `${count}件は登録していません`,
  left: (count: number) => `未着の契約は残り${count}件です。`,
  notice: '到着前の事故の案内を送信箱へ登録する',
  noticeHint:
    '保険始期を過ぎて加入者証・保険証券が届いていない契約の会員に、事故のときの連絡先と補償の開始を案内します。',
  noticeDone: (queued: number, existing: number) =>
    `案内${queued}件を送信箱に登録しました${existing > 0 ? `（${existing}件は登録済み）` : ''}。`,
};

export const storyPage = {
  loading: '会員の経過をまとめています…',
  cover: '現在の補償',
  noCover: '現在、申込中または有効な契約はありません。',
  term: (start: string, end: string) => `${start}～${end}`,
  all: 'すべて',
  filter: '表示する種類',
  none: 'この種類の記録はありません。',
  open: '行を開く',
  openRow: (title: string) => `${title}の行を開く`,
  undated: '日付なし',
  timeline: (name: string) => `${name}の経過`,
};

export const period = { from: '期間の開始', to: '期間の終了' };

export const LIST_KINDS = ['加入者明細', '異動明細'] as const;

export const listPage = {
  loading: '制度の一覧を読み込んでいます…',
  none: '取扱ありの制度がありません。',
  kind: '明細の種類',
  kinds: {
    加入者明細: '加入者明細（期間内に保険始期のある引受済みの契約）',
    異動明細: '異動明細（期間内に記録した新規・変更・更改・解約・復活）',
  } satisfies Record<(typeof LIST_KINDS)[number], string>,
  program: '制度',
  ...period,
  encoding: '文字コード',
  encodings: { cp932: 'CP932（Excelで開く）', 'utf-8': 'UTF-8' },
  submit: 'CSVを作成する',
  working: '作成しています…',
  done: (name: string, rows: number) => `${name}（${rows}件）を作成しました。`,
  download: '保存する',
  lost: (characters: string) =>
    `CP932にない文字（${characters}）は「?」になりました。UTF-8で作成すると、そのまま出力されます。`,
  care: '会員の情報が含まれます。送り先と送り方を確認してからお渡しください。',
};
