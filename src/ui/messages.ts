// The Japanese words of the pages; what the server says comes ready to show.

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
  rowGone: (tab: string, id: string) => `「${tab}」に${id}の行が見つかりません。`,
  sendThese: (letters: number) => `送信前の確認へ（${count(letters)}件）`,
  wayDone: (label: string) => `「${label}」を実行しました。もう一度お試しください。`,
  findRow: (tab: string) => `「${tab}」の行を探す`,
  findHint: '番号、法人名などの一部を入力してください。',
  noRows: '該当する行はありません。',
  emptyTab: (tab: string) => `「${tab}」には、まだ行がありません。`,
  rowsOf: '探すシート',
  moreRows: (rest: number) => `ほか ${count(rest)}件`,
  nextStep: '次はこちら',
  nextOfCase: '次の手続きへ',
  beside: 'ほかにできること',
  managersOnly: (title: string) => `${title}（管理者の操作です）`,
  askManagers: (who: readonly string[]) =>
    who.length === 0
      ? '管理者の操作です。「設定」の「管理者メール」が未登録のため、台帳の所有者にご依頼ください。'
      : `管理者の操作です。${who.join('、')}にご依頼ください。`,
  askManagersBeside: (who: readonly string[]) => `薄い色のものは${common.askManagers(who)}`,
  tone: { info: 'お知らせ', warning: 'ご確認ください', error: 'エラー', success: '完了' },
  /** Words for failures that carry no Japanese text of our own. */
  connectionLost: 'サーバーと通信できませんでした。通信状態を確認し、もう一度お試しください。',
  serverFailed: (detail: string) =>
    `処理を完了できませんでした。もう一度お試しください。続く場合は管理者に次の内容をお知らせください：${detail}`,
  notConnected: 'この画面はスプレッドシートの「台帳」メニューから開いてください。',
  stalled:
    '処理が進まなくなったため停止しました。ほかの担当者が処理中の可能性があります。少し待ってから続きを処理してください。',
};

/** Asked before what was typed is lost. */
export const leaving = {
  question: '入力した内容は保存されていません。保存せずに閉じますか？',
  stay: '入力に戻る',
  leave: '保存せずに閉じる',
};

/** Of mails that leave by themselves. */
export const stoppable = {
  title: (mails: number) => `自動で送られるのを待っているメール（${count(mails)}件）`,
  at: '送信予定',
  organization: '法人名',
  recipient: '宛先',
  letter: '書類名',
  stop: '停止',
  stopOf: (number: string, organization: string) => `${number} ${organization}を停止`,
  stopped: (number: string) => `${number}を停止し、「確認待ち」にしました。`,
};

/** Of choosing a file to take in. */
export const importing = {
  choose: 'ファイルを選択',
  drop: 'または、ここにファイルをドロップ',
  hint: 'CSV・タブ区切りの形式、10MBまで。文字コードと区切りは自動で判別します。',
  tooLarge: (name: string, megabytes: number) =>
    `「${name}」は${count(megabytes)}MBあり、取り込めるのは10MBまでです。ファイルを分けてください。何も取り込んでいません。`,
  empty: (name: string) => `「${name}」は空のファイルです。会員名簿のCSVファイルを選んでください。`,
  oneFile: 'ファイルは1つずつ選んでください。',
  unreadable: (name: string) =>
    `「${name}」を読み取れませんでした。ファイルが開かれていないか確認してください。`,
  encoding: { 'utf-8': 'UTF-8', shift_jis: 'シフトJIS', 'utf-16': 'UTF-16', jis: 'JIS', 'euc-jp': 'EUC-JP' },
  reading: '内容を確認しています…',
  all: 'すべて',
  filter: '表示する行',
  columns: { line: '行', outcome: '結果', detail: '内容' },
  caption: '取込内容の一覧',
  none: '該当する行はありません。',
  passedTitle: (rows: number) => `取込の対象外とした行（${count(rows)}行）`,
  passedLine: (line: number, text: string, reason: string) => `${count(line)}行目：${text}（${reason}）`,
  heldNote: (held: number) =>
    `保留の${count(held)}行は取り込みません。理由は取込後に「記録を見る」の「取込結果」でも確認できます。`,
  submit: (rows: number) => `${count(rows)}件を取り込む`,
  chooseAnother: '別のファイルを選ぶ',
};

export const letterView = {
  loading: '案内文を用意しています…',
  frame: (title: string) => `案内文の見本：${title}`,
  print: '印刷する',
  printHint: '送付されるPDFと同じ内容です。',
  queue: '1通にまとめて送信箱に登録する',
  queued: (number: string, withdrawn: readonly string[]) =>
    `送信番号${number}を送信箱に登録しました。${withdrawn.length > 0 ? `まとめる前の${withdrawn.join('、')}は取り消しました。` : ''}`,
  existing: (number: string) => `同じ案内文が送信箱にあります（送信番号${number}）。`,
};
