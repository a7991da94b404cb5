// This file defines the Japanese words of the pages; what the server says comes ready to show.

const count = (value: number) => value.toLocaleString('ja-JP');

export const common = {
  loading: '読み込んでいます…',
  close: '閉じる',
  back: '戻る',
  stop: '停止する',
  stopping: '処理中の分が終わり次第、停止します…',
  resume: '続きを処理する',
  retry: 'もう一度試す',
  openNamed: (title: string) => `「${title}」を開く`,
  openRow: (tab: string, id: string) => `「${tab}」の${id}の行を開く`,
  findRow: (tab: string) => `「${tab}」の行を探す`,
  findHint: '番号、法人名などの一部を入力してください。',
  noRows: '該当する行はありません。',
  newestRows: '新しい順に表示しています。',
  moreRows: (rest: number) => `ほか ${count(rest)}件`,
  tone: { info: 'お知らせ', warning: 'ご確認ください', error: 'エラー', success: '完了' },
  /** Words for failures that carry no Japanese text of our own. */
  connectionLost: 'サーバーと通信できませんでした。通信状態を確認し、もう一度お試しください。',
  serverFailed: (detail: string) =>
    `処理を完了できませんでした。もう一度お試しください。続く場合は管理者に次の内容をお知らせください：${detail}`,
  notConnected: 'この画面はスプレッドシートの「台帳」メニューから開いてください。',
  stalled:
    '処理が進まなくなったため停止しました。ほかの担当者が処理中の可能性があります。少し待ってから続きを処理してください。',
};

/** Of choosing a file to take in. */
export const importing = {
  choose: 'ファイルを選択',
  drop: 'または、ここにファイルをドロップ',
  hint: 'CSV形式（UTF-8・シフトJIS）、10MBまで。文字コードは自動で判別します。',
  tooLarge: (name: string, megabytes: number) =>
    `「${name}」は${count(megabytes)}MBあり、取り込めるのは10MBまでです。ファイルを分けてください。何も取り込んでいません。`,
  empty: (name: string) => `「${name}」は空のファイルです。会員名簿のCSVファイルを選んでください。`,
  oneFile: 'ファイルは1つずつ選んでください。',
  unreadable: (name: string) =>
    `「${name}」を読み取れませんでした。ファイルが開かれていないか確認してください。`,
  encoding: { 'utf-8': 'UTF-8', shift_jis: 'シフトJIS' },
};

export const quoting = {
  steps: ['条件を入力', '内容を確認', '作成結果'],
  effectiveDate: '保険始期',
  dateMissing: '保険始期を入力してください。例：2026年4月1日',
  transaction: '区分',
  transactionMissing: '新規・更改・中途のいずれかを選んでください。',
  transactions: { 新規: '新規', 更改: '更改', 中途: '中途' },
  transactionHints: { 新規: '初めての加入', 更改: '満期後の継続', 中途: '期間の途中からの加入' },
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

export const sending = {
  empty: '送信待ちの書類はありません。',
  emptyHint: '見積を作成すると、案内文がここに並びます。',
  summary: (mails: number, papers: number) => `メール ${count(mails)}通 ／ FAX・郵送 ${count(papers)}件`,
  quota: (left: number) => `本日送信できるメール：残り ${count(left)}通`,
  quotaShort: (left: number, mails: number) =>
    `本日送信できるのは残り${count(left)}通です。${count(mails - left)}通は送信待ちのまま残ります。明日以降にもう一度送信してください。`,
  columns: {
    pick: '選択',
    number: '送信番号',
    organization: '法人名',
    recipient: '方法・宛先',
    subject: '件名',
  },
  caption: '送信待ちの一覧',
  pick: (number: string, organization: string) => `${number} ${organization}`,
  newAddress: '初めての宛先',
  newAddressNote: (rows: number) =>
    `初めて送る宛先が${count(rows)}件あります。名簿の登録に誤りがないか、会員に確かめた宛先かをご確認ください。`,
  confirm: (mails: number) => `確認のため、送信するメールの通数「${mails}」を入力してください`,
  confirmWrong: (mails: number) =>
    `入力した数が送信する通数（${mails}通）と一致しません。一覧を確かめてから入力してください。`,
  papersNote: (papers: number) =>
    `FAX・郵送の${count(papers)}件は書類（PDF）を作成し、「発送待ち」にします。送付は手作業で行ってください。`,
  submitMails: (mails: number) => `メール${count(mails)}通を送信する`,
  submitPapers: (papers: number) => `書類${count(papers)}件を作成する`,
  submitBoth: (mails: number, papers: number) =>
    `メール${count(mails)}通を送信、書類${count(papers)}件を作成する`,
  nonePicked: '送信する書類を選んでください。',
  busy: (done: number, total: number) => `${count(total)}件中 ${count(done)}件まで処理しました`,
  working: '送信しています。この画面を閉じずにお待ちください。',
  finished: 'すべて処理しました。',
  finishedWithErrors: '処理を終えましたが、確認が必要な書類があります。',
  stopped: (left: number) => `途中で停止しました。残り ${count(left)}件は送信待ちのままです。`,
  counts: {
    sent: 'メール送信済',
    prepared: 'FAX・郵送 発送待ち',
    failed: '送信失敗',
    doubtful: '要確認',
    blocked: '送信できず',
  },
  failed: '送信に失敗しました',
  blocked: '次の書類は送信していません',
  doubtful: '前回の送信が途中で止まっています',
  doubtfulLine: (number: string) =>
    `送信番号 ${number}：届いたか会員に確認してください。確認するまで再送できません。`,
  openOutbox: '送信箱を開く',
};

export const letterView = {
  loading: '案内文を用意しています…',
  frame: (title: string) => `案内文の見本：${title}`,
  print: '印刷する',
  printHint: '送付されるPDFと同じ内容です。',
};
