// This file defines the words of the outbox's menus and pages beside sending.

const count = (value: number) => value.toLocaleString('ja-JP');

export const mailMenuWords = {
  chooseRows: '「送信箱」の行を選んでから実行してください。',
  chooseOne: '「送信箱」の行を1行だけ選んでから実行してください。',
  cancel: '選択分を取消',
  cancelAsk: (numbers: readonly string[]) =>
    `送信番号${numbers.slice(0, 10).join('、')}${numbers.length > 10 ? ` ほか${count(numbers.length - 10)}件` : ''}を取り消します。続けますか。`,
  cancelled: (rows: number) => `${count(rows)}件を取り消しました。`,
  bounce: '不達を記録',
  bounceNote: '届かなかった理由を入力してください（例：宛先不明の返信メール）。',
  bounced: (number: string) =>
    `${number}を「不達」にしました。宛先を確かめてから「再送（管理者）」で送り直せます。`,
  arrival: '到着を確認（要確認）',
  arrivalNote: '届いていることをどのように確かめたか入力してください（例：電話で担当者に確認）。',
  arrived: (number: string) => `${number}を「送信済」にしました。`,
  resend: '再送（管理者）',
  resendReason: '再送の理由を入力してください。',
  resent: (number: string) => `送信番号${number}を送信待ちにしました。「送信前の確認」から送信してください。`,
  version: '文面の版を追加',
  chooseTemplate: '「メール文面」の行を1行だけ選んでから実行してください。',
  versionAdded: (code: string) =>
    `文面「${code}」を追加しました。内容を直し、募集文書承認番号と使用期限を登録すると、この版を使います。`,
};

export const deliveryView = {
  open: '内容',
  openOf: (number: string) => `${number}の内容を見る`,
  back: '一覧に戻る',
  loading: '内容を用意しています…',
  from: '差出人',
  to: '宛先',
  replyTo: '返信先',
  subject: '件名',
  attachment: '添付',
  none: 'なし',
  parts: '表示',
  html: 'HTML',
  text: 'テキスト',
  letter: '書類（PDF）',
  frame: (number: string) => `${number}の内容`,
  test: '自分に試し送り',
  testing: '送信しています…',
  tested: (to: string) => `${to}に試し送りしました。届いた内容をご確認ください。`,
};

export const held = {
  title: (rows: number) => `次の${count(rows)}件は、理由があるため送れません`,
};

export const handOver = {
  confirmOnly: '確認のみ（自動送信に任せる）',
  note: (owner: string) =>
    `メールは${owner}から毎時の自動実行で送られます。ここでの操作は確認として記録されます。`,
  done: (rows: number) => `${count(rows)}件を確認しました。次の自動実行で送信します。`,
  count: '自動送信に引継ぎ',
};

export const dispatchPage = {
  loading: '発送待ちの書類を読み込んでいます…',
  empty: '発送待ちの書類はありません。',
  emptyHint: '「送信前の確認」でFAX・郵送の書類を作成すると、ここに並びます。',
  intro: '発送した書類を選び、発送日を記録してください。',
  on: '発送日',
  caption: '発送待ちの一覧',
  columns: {
    pick: '選択',
    number: '送信番号',
    organization: '法人名・書類',
    recipient: '方法・宛先',
    readBack: 'FAX番号の復唱',
  },
  pick: (number: string, organization: string) => `${number} ${organization}`,
  readBackOf: (number: string) => `${number}の復唱した番号`,
  readBackHint: '相手が復唱した番号を、聞いたとおりに入力してください。',
  confirmed: '確認済み',
  notNeeded: '不要',
  submit: (rows: number) => `${count(rows)}件の発送を記録する`,
  nonePicked: '発送した書類を選んでください',
  saving: '記録しています…',
  done: (rows: number) => `${count(rows)}件を「発送済（記録）」にしました。`,
  refused: '次の書類は記録していません',
  openOutbox: '送信箱を開く',
};
