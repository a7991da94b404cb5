// The words of the pages of mail, and of what its menu asks.
import * as pageTitles from '../../domain/page-titles';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  newTemplateVersion: '文面の版を追加',
  outbox: pageTitles.outbox,
  dispatch: pageTitles.dispatch,
};

/** What each is for, as 管理 tells it. */
export const about = {
  newTemplateVersion: 'メールと案内文の文面を、新しい版として書き直します。',
};

/** Beside a letter that its reader would get twice. */
export const doubleText = (others: readonly string[]): string =>
  `同じ法人・制度・宛先：${others.slice(0, 3).join('、')}${others.length > 3 ? `ほか${others.length - 3}件` : ''}`;

/** As the workbook has it. */
export const OUTBOX_TAB = '送信箱';

export const OPEN_TAB = '送信箱のシートを開く';

const count = (value: number) => value.toLocaleString('ja-JP');
const columns = { pick: '選択', number: '送信番号', recipient: '方法・宛先' };
const pick = (number: string, organization: string) => `${number} ${organization}`;

export const templateMenu = {
  versionAdded: (code: string) =>
    `文面「${code}」を追加しました。内容を直し、募集文書承認番号と使用期限を登録すると、この版を使います。`,
};

/** Of letters that another page has just made. */
export const sendHere = {
  nothing: 'すぐに送れる書類はありません。送信済か、送信予定日の前です。「送信箱」で状態を確かめられます。',
};

/** Of the list of 送信箱. */
export const deliveryList = {
  places: '表示するもの',
  waiting: '送信する',
  rows: '送った後・止まったもの',
  lead: '送信箱の書類を、新しいものから表示します。行ごとに、できることがボタンで出ます。',
  managersResend: '送ったものの再送は管理者が行えます。',
  state: '状態',
  all: 'すべて',
  text: '絞り込み',
  counted: (word: string, rows: number) => `${word}（${count(rows)}件）`,
  caption: '送信箱の一覧',
  columns: { ...columns, organization: '法人名・書類', state: '状態', action: '操作' },
  sentAt: (at: string) => at.slice(0, 16).replace('T', ' '),
  none: '該当する書類はありません。見積を作成すると、案内文が送信箱に入ります。',
  more: (rows: number) => `ほか${count(rows)}件は、絞り込むと表示されます。`,
  openTab: OPEN_TAB,
  working: '記録しています…',
  about: (number: string, organization: string, recipient: string) =>
    `${number}　${organization}　${recipient}`,
  note: '内容',
  actions: {
    send: {
      title: 'もう一度送る',
      of: (number: string) => `${number}をもう一度送る`,
      ask: '宛先とエラーの内容を確かめてから送ってください。',
      hint: '',
      submit: 'この宛先に送る',
      done: (number: string) => `${number}を送りました。`,
    },
    cancel: {
      title: '取消',
      of: (number: string) => `${number}を取り消す`,
      ask: '取り消した書類は送られません。必要になったときは、作り直してください。',
      hint: '',
      submit: '取り消す',
      done: (number: string) => `${number}を取り消しました。`,
    },
    bounce: {
      title: '不達を記録',
      of: (number: string) => `${number}の不達を記録`,
      ask: '届かなかった理由を入力してください。',
      hint: '例：宛先不明の返信メール',
      submit: '不達を記録する',
      done: (number: string) => `${number}を「不達」にしました。宛先を確かめてから、管理者が再送できます。`,
    },
    arrival: {
      title: '到着を確認',
      of: (number: string) => `${number}の到着を確認`,
      ask: '届いていることをどのように確かめたか入力してください。',
      hint: '例：電話で担当者に確認',
      submit: '届いたことを記録する',
      done: (number: string) => `${number}を「送信済」にしました。`,
    },
    resend: {
      title: '再送',
      of: (number: string) => `${number}を再送する`,
      ask: '再送の理由を入力してください。送信待ちに戻り、宛先を確かめてから送ります。',
      hint: '例：宛先を訂正した',
      submit: '送信待ちにする',
      done: (number: string) => `${number}を送信待ちにしました。「送信する」で宛先を確かめて送ってください。`,
    },
  },
};

/** One letter in the side bar. */
export const sendOne = {
  title: (number: string) => `送信前の確認（${number}）`,
  held: '次の理由で、まだ送信できません',
  again: 'もう一度読み込む',
  paper: '書類（PDF）を見る',
  confirmFirst: '初めての宛先です。会員に確かめた宛先なら「1」を入力してください',
  leftToOwner: '送信するのは自動実行の担当者のアカウントです。ここでは確認だけを記録します。',
  submit: 'メールを送信する',
  submitPaper: '書類を作成する',
  busy: '送信しています…',
  toRow: '送信箱の行へ',
  sent: (number: string, to: string) => `${number}を${to}に送信しました。`,
  prepared: (number: string, to: string) =>
    `${number}の書類を作成しました（宛先 ${to}）。「送信箱」の「発送待ち」から発送してください。`,
  handedOver: (number: string, to: string) =>
    `${number}（宛先 ${to}）を確認済みにしました。自動実行が送信します。`,
  left: (number: string) =>
    `${number}は送信待ちのままです。本日送信できる数を確かめ、もう一度送信してください。`,
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
  emptyHint: `「${titles.outbox}」でFAX・郵送の書類を作成すると、ここに並びます。`,
  intro: '発送した書類を選び、発送日を記録してください。',
  on: '発送日',
  caption: '発送待ちの一覧',
  columns: { ...columns, organization: '法人名・書類', readBack: 'FAX番号の復唱' },
  pick,
  readBackOf: (number: string) => `${number}の復唱した番号`,
  readBackHint: '相手が復唱した番号を、聞いたとおりに入力してください。',
  confirmed: '確認済み',
  notNeeded: '不要',
  submit: (rows: number) => `${count(rows)}件の発送を記録する`,
  nonePicked: '発送した書類を選んでください',
  saving: '記録しています…',
  done: (rows: number) => `${count(rows)}件を「発送済（記録）」にしました。`,
  refused: '次の書類は記録していません',
  openOutbox: OPEN_TAB,
};

export const sending = {
  empty: '送信待ちの書類はありません。',
  emptyHint: '見積を作成すると、案内文がここに並びます。',
  summary: (mails: number, papers: number) => `メール ${count(mails)}通 ／ FAX・郵送 ${count(papers)}件`,
  quota: (left: number) => `本日送信できるメール：残り ${count(left)}通`,
  quotaShort: (left: number, mails: number) =>
    `本日送信できるのは残り${count(left)}通です。${count(mails - left)}通は送信待ちのまま残ります。明日以降にもう一度送信してください。`,
  columns: { ...columns, organization: '法人名', subject: '件名' },
  caption: '送信待ちの一覧',
  justMade: (rows: number) => `いま作成した書類（${count(rows)}件）`,
  others: (rows: number) => `ほかの送信待ち（${count(rows)}件）`,
  othersCaption: 'ほかの送信待ちの一覧',
  pick,
  newAddress: '初めての宛先',
  double: doubleText,
  doubleNote: (rows: number) =>
    `同じ法人・制度で同じ宛先に送る書類が${count(rows)}件あります。重複していないか確かめ、不要なものは選択を外してください。`,
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
  toDispatch: (rows: number) => `発送を記録する（${count(rows)}件）`,
  toToday: '今日の仕事へ',
  openOutbox: OPEN_TAB,
};
