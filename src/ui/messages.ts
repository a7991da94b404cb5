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

export const importing = {
  steps: ['ファイルを選ぶ', '内容を確認', '取込結果'],
  lead: '会員名簿のCSVファイルを選んでください。先に内容を確認し、取り込むのは確認の後です。',
  choose: 'ファイルを選択',
  drop: 'または、ここにファイルをドロップ',
  hint: 'CSV形式（UTF-8・シフトJIS）、10MBまで。文字コードは自動で判別します。',
  reading: '内容を確認しています…',
  tooLarge: (name: string, megabytes: number) =>
    `「${name}」は${count(megabytes)}MBあり、取り込めるのは10MBまでです。ファイルを分けてください。何も取り込んでいません。`,
  empty: (name: string) => `「${name}」は空のファイルです。会員名簿のCSVファイルを選んでください。`,
  oneFile: 'ファイルは1つずつ選んでください。',
  unreadable: (name: string) =>
    `「${name}」を読み取れませんでした。ファイルが開かれていないか確認してください。`,
  file: 'ファイル',
  encoding: { 'utf-8': 'UTF-8', shift_jis: 'シフトJIS' },
  rows: (rows: number) => `${count(rows)}行`,
  all: 'すべて',
  filter: '表示する行',
  columns: { line: '行', number: '会員番号', organization: '法人名', outcome: '結果', detail: '内容' },
  caption: '取込内容の一覧',
  none: '該当する行はありません。',
  heldNote: (held: number) =>
    `保留の${count(held)}行は取り込みません。理由は取込後に「取込結果」でも確認できます。`,
  notes: 'ファイル全体について',
  nothing: '取り込む行がありません。保留の理由を確認し、ファイルを直してから選び直してください。',
  nothingNew: '名簿はこのファイルの内容と同じです。取り込む必要はありません。',
  submit: (rows: number) => `${count(rows)}件を取り込む`,
  chooseAnother: '別のファイルを選ぶ',
  busy: '会員名簿に取り込んでいます。この画面を閉じずにお待ちください。',
  finished: (added: number, changed: number) =>
    `会員名簿に取り込みました（新規 ${count(added)}件、変更 ${count(changed)}件）。`,
  finishedHeld: (held: number) =>
    `保留が${count(held)}行あります。「取込結果」で理由を確認し、元のデータを直して再度取り込んでください。`,
  openResults: '取込結果を開く',
};

export const letterView = {
  loading: '案内文を用意しています…',
  frame: (title: string) => `案内文の見本：${title}`,
  print: '印刷する',
  printHint: '送付されるPDFと同じ内容です。',
};

export const sidebar = {
  label: '会員を探す',
  placeholder: '法人名・フリガナ・番号・内容',
  hint: '会員番号、法人名、フリガナの一部を入力してください。',
  keys: '↑↓で選び、Enterで開きます。',
  searching: '検索しています…',
  found: (rows: number) => `${count(rows)}件見つかりました`,
  none: (text: string) => `「${text}」に該当する会員は見つかりません。`,
  noneHint: '表記を変えるか、会員番号で検索してください。',
  results: '検索結果',
  backToResults: '検索結果に戻る',
  program: '加入制度',
  plans: '希望プラン',
  revenue: '売上高等',
  state: '状態',
  waiting: '確認待ち',
  blank: '未登録',
  quotes: '見積',
  noQuotes: '見積はまだありません。',
  showRow: '名簿の行へ',
  showQuote: (number: string) => `見積 ${number} の行へ`,
  rowMissing: '該当する行が見つかりません。名簿が更新された可能性があります。もう一度検索してください。',
  makeQuote: '見積を作成',
  records: '見積・契約・事故・対応履歴',
  openRecord: (tab: string, id: string) => `${tab} ${id} の行を開く`,
  recordsFailed: '見積・契約・事故・対応履歴は検索できませんでした。',
};
