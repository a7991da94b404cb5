// Every word of the room mail that staff read.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given, type Problem } from '../../domain/problem';
import { shown, type ShownProblem } from '../../domain/problem-text';
import { offers, says, type Said, type Way } from '../../domain/way';
import { ofMember, type OfMember } from './address-words';

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

/** As the workbook has it. */
export const OUTBOX_TAB = '送信箱';

export const OPEN_TAB = '送信箱のシートを開く';

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { outbox: '送信箱' };

const count = (value: number) => value.toLocaleString('ja-JP');
const columns = { pick: '選択', number: '送信番号', recipient: '方法・宛先' };
const pick = (number: string, organization: string) => `${number} ${organization}`;

export const templateMenu = {
  versionAdded: (code: string) =>
    `文面「${code}」を追加しました。内容を直し、募集文書承認番号と使用期限を登録すると、この版を使います。`,
};

/** Of letters that another page has just made. */
export const sendThese = {
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
  openOutbox: OPEN_TAB,
};

const TEMPLATES_TAB = 'メール文面';
const deliveryRow: Way = { kind: 'row', tab: OUTBOX_TAB };
const templateCell = (
  id: string | number,
  column: '件名' | '本文' | '募集文書承認番号' | '使用期限',
): Way => {
  return { kind: 'cell', tab: TEMPLATES_TAB, id, column };
};
/** Columns of the roster that a letter goes to. */
const ADDRESSES = ['メール', 'FAX', '住所'] as const;
/** Where in the text, and of which row. */
interface InTemplate {
  readonly column: '件名' | '本文';
  readonly code?: string;
}
/** A text that is tried out belongs to no row yet. */
const ofTemplate = (text: string, { code }: Partial<Given<'code'>>, column: InTemplate['column']): Said =>
  code === undefined ? offers(text) : offers(text, templateCell(code, column === '件名' ? '件名' : '本文'));
const mandateCell = (id: string | number): Way => ({ kind: 'cell', tab: '制度', id, column: '取扱区分' });
const settingCell = (id: string): Way => ({ kind: 'cell', tab: '設定', id, column: '値' });

export const mailProblems = /* @__PURE__ */ problemsOf({
  templateMissing: ({ code }: Given<'code'>) =>
    says(`メール文面「${code}」がありません。`, { kind: 'person', who: 'manager' }),
  templateEmpty: ({ column, ...of }: InTemplate) =>
    ofTemplate(`メール文面の${column}が空欄です。管理者が入力するまで送信できません。`, of, column),
  templateUnapproved: ({ code }: Given<'code'>) =>
    says('文面の募集文書承認番号が未登録のため社内用です。', templateCell(code, '募集文書承認番号')),
  templateUndated: ({ code }: Given<'code'>) =>
    says('文面の使用期限が未登録のため社内用です。', templateCell(code, '使用期限')),
  templateExpired: ({ code, until }: Given<'code' | 'until'>) =>
    says(`文面の使用期限（${until}）を過ぎているため社内用です。`, templateCell(code, '使用期限')),
  placeholderUnknown: ({ names, column, ...of }: InTemplate & Given<'names'>) =>
    ofTemplate(`メール文面の${names}は使えない差込項目です。文面をご確認ください。`, of, column),
  placeholderEmpty: ({ names }: Given<'names'>) =>
    `メール文面の${names}に入れる内容がありません。会員名簿と設定をご確認ください。`,
  placeholderOpen: ({ column, ...of }: InTemplate) =>
    ofTemplate('メール文面に閉じていない「{{」または「}}」があります。文面をご確認ください。', of, column),
  agencyNameMissing: () =>
    says('代理店名が空欄です。差出人のない案内は送れません。', settingCell('代理店名')),
  replyToInvalid: () => says('返信先がメールアドレスとして読み取れません。', settingCell('返信先メール')),
  noMandate: ({ program }: Given<'program'>) =>
    offers(
      '取扱区分が「取扱あり」ではないため、社外へは何も送れません。委託の記録をご確認ください。',
      mandateCell(program),
    ),
  letterWithdrawn: ({ reason }: Given<'reason'>) =>
    `${reason}この書類は送らず、送信の処理のときに取消にします。`,
  recipientChanged: ({
    memberKey,
    column,
    deliveryNumber,
  }: Given<'memberKey' | 'column' | 'deliveryNumber'>) =>
    offers(
      '送信箱の宛先が会員名簿と異なります。どちらが正しいか確認し、会員名簿の宛先で送るときはこの行を取消のうえ作り直してください。',
      {
        kind: 'cell',
        tab: '会員名簿',
        id: memberKey,
        column: ADDRESSES.find((one) => one === column) ?? 'メール',
      },
      {
        kind: 'call',
        call: 'cancelDeliveries',
        request: { deliveries: [deliveryNumber] },
        label: 'この行を取り消す',
      },
    ),
  faxNotReadBack: () => 'FAX番号の確認（復唱）日が未登録です。発送前にご確認ください。',
  faxBlank: (of?: OfMember) => ofMember('FAX番号が空欄です。会員名簿に入力してください。', of, 'FAX'),
  postBlank: (of?: OfMember) => ofMember('住所が空欄です。会員名簿に入力してください。', of, '住所'),
  confirmNumber: ({ count, newAddresses }: Given<'count' | 'newAddresses'>) =>
    `メール${count}通を送信します（初めての宛先${newAddresses}件）。送信するには確認欄に「${count}」と入力してください。`,
  confirmDiffers: ({ confirm, count }: Given<'confirm' | 'count'>) =>
    `確認の数「${confirm}」が、これから送るメール${count}通と一致しません。送信していません。`,
  deliveryUnknown: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}の行が送信箱にありません。`,
  deliveryDoubtful: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `前回の送信が途中で止まりました。届いたか確認するまで再送できません（送信番号 ${deliveryNumber}）。`,
  deliveryNotWaiting: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため送信しません。`,
  notYetDue: ({ deliveryNumber, date }: Given<'deliveryNumber' | 'date'>) =>
    `送信番号${deliveryNumber}の送信予定は${date}です。`,
  heldByItself: ({ reason }: Given<'reason'>) =>
    offers(`自動では送りません：${reason}。送るときは、内容を確認して送信してください。`, {
      kind: 'page',
      page: 'outbox',
      title: pageTitles.outbox,
    }),
  notStoppable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」です。停止できるのは、自動で送られるのを待っている行だけです。`,
  quotaEmpty: () => '本日のメール送信数の上限に達しました。翌日以降に続きを送信します。',
  sendingPaused: () =>
    '短時間に多くのメールを送ったため、送信が止められました。残りは送信待ちのままです。10分ほどおいてから、もう一度送信してください。',
  copyMissing: () =>
    'メールは送信しましたが、控えのPDFをドライブに保存できませんでした。必要なときは、同じ内容をもう一度作成して保存してください。',
  pdfFailed: () => 'PDFを作成できませんでした。送信していません。時間をおいて再送してください。',
  storeFailed: () => 'PDFを保存できませんでした。送信していません。時間をおいて再送してください。',
  mailFailed: () => 'メールを送信できませんでした。宛先をご確認のうえ再送してください。',
  changedWhileSending: () => '送信中に状態が書き換えられていました。実際の結果を記録しました。',
  letterUnknown: ({ kind }: Given<'kind'>) =>
    `書類の種類「${kind}」はこのプログラムでは扱えません。新しい版をご利用ください。`,
  noticeByMailOnly: () => 'この連絡はメールでのみ送れます。',
  bodyTooLong: ({ kilobytes }: Given<'kilobytes'>) =>
    `本文が長すぎます（約${kilobytes}KB）。メール文面を短くしてください。送信していません。`,
  attachmentTooLarge: ({ megabytes }: Given<'megabytes'>) =>
    `添付のPDFが大きすぎます（約${megabytes}MB）。送信していません。FAXまたは郵送でお送りください。`,
  sendingElsewhere: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}は別の処理が送信しています。数分後に状態をご確認ください。`,
  deliveryTwice: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}の行が2つあります。写した行を削除するまで送信しません。`,
  mailUnsure: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `メールの送信中にエラーが発生し、届いたか分かりません。確認するまで再送できません（送信番号 ${deliveryNumber}）。`,
  notManagerForResend: () => says('再送は管理者のみ行えます。', { kind: 'person', who: 'manager' }),
  resendReasonMissing: () => '再送の理由を入力してください。',
  notResendable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため再送できません。`,
  notCancellable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため取消できません。`,
  notDispatchable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため発送を記録できません。`,
  notBounceable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため不達を記録できません。`,
  notDoubtful: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」です。到着の確認は「要確認」の行で行います。`,
  resentAlready: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `この書類の再送は送信番号${deliveryNumber}（${state}）として登録済みです。`,
  faxReadBackMissing: () => '復唱したFAX番号を入力してください。発送を記録していません。',
  faxReadBackDiffers: ({ recipient }: Given<'recipient'>) =>
    `復唱した番号が宛先（${recipient}）と一致しません。発送を記録していません。`,
  dispatchDateMissing: () => '発送日を入力してください。',
  nothingChosen: () => says('対象の送信書類が選択されていません。', deliveryRow),
  oneTemplate: () => says('文面1件についての操作です。', { kind: 'row', tab: TEMPLATES_TAB }),
  testByMailOnly: () => 'FAX・郵送の書類は試し送りできません。案内文の確認で内容をご覧ください。',
  ownAddressUnknown: () => 'ご自身のメールアドレスを確認できないため、試し送りできません。',
  templateUnknown: ({ code }: Given<'code'>) => `メール文面「${code}」がありません。`,
});

export const stoppedText = (by: string): string =>
  `停止しました（${by}）。送るときは内容を確認して送信し、送らないときは取消にしてください。`;

/** Of the parts of a mail that the product writes. */
export const mailWords = {
  rule: '――――――――――――――――',
  person: (name: string) => `担当：${name}`,
  post: (code: string) => `〒${code}`,
  phone: (number: string) => `TEL ${number}`,
  fax: (number: string) => `FAX ${number}`,
  email: (address: string) => `メール ${address}`,
  hours: (hours: string) => `営業時間 ${hours}`,
  number: (number: string) => `（送信番号 ${number}）`,
};

export const contactText = {
  sent: (title: string, recipient: string) => `「${title}」を送付（${recipient}）`,
  bounced: (title: string, note: string) => `「${title}」が不達${note === '' ? '' : `（${note}）`}`,
};

export const mailAudit = {
  sendOutbox: (sent: number, prepared: number, failed: number) =>
    `送信${sent}件・発送準備${prepared}件・失敗${failed}件`,
  doubtful: (count: number) => `送信結果不明${count}件を要確認に変更`,
  withdrawn: (count: number) => `理由のなくなった書類${count}件を取消`,
  confirmed: (count: number) => `メール${count}通の送信を確認`,
  cancelled: (count: number) => `送信箱${count}件を取消`,
  dispatched: (count: number, date: string) => `FAX・郵送${count}件の発送を記録（${date}）`,
  stopped: (count: number) => `自動の見積${count}件を停止`,
  bounced: (number: string) => `${number}の不達を記録`,
  arrived: (number: string) => `${number}の到着を確認`,
  resent: (number: string, reason: string) => `${number}を再送（理由：${reason}）`,
  tested: (number: string) => `${number}を自分宛に試し送り`,
  templateAdded: (code: string) => `文面${code}を追加`,
};

export const testSubject = (subject: string): string => `【試し送り】${subject}`;

/** A list of refusals is read by number. */
export const deliveryMessage = (problem: Problem, deliveryNumber: string): ShownProblem =>
  shown(problem, deliveryNumber, deliveryNumber);
/** Of 点検. */
export const quotaText = (quota: number | undefined) =>
  quota === undefined ? 'メール：本日の残り件数を確認できません' : `メール：本日送れる残りは${quota}通です`;

export const templateWarning = (of: {
  readonly code: string;
  readonly message: string;
  readonly waiting: readonly string[];
}) =>
  `メール文面「${of.code}」：${of.message}${of.waiting.length === 0 ? '' : `（送信待ち：${of.waiting.join('、')}）`}`;

/** Of the counts on ホーム. */
export const homeText = {
  deliveriesHeld: '送信箱：確認待ち',
  deliveriesWaiting: '送信箱：送信待ち',
  papersWaiting: '送信箱：発送待ち',
  deliveriesFailed: '送信箱：失敗・要確認',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  failed: '送信に失敗した書類を確認する（到着を確かめるまで再送できません）',
  send: `「${titles.outbox}」から送信する`,
  paper: `FAX・郵送の書類を発送し、「${titles.dispatch}」に登録する`,
};

/** Of 今日の仕事: what a row in each of these states waits for. */
export const taskText = {
  letter: '送付',
  letterClosedBy: '送信・発送が記録されるか、取消にすると消えます',
  letterWaits: {
    確認待ち: '宛先と内容の確認',
    送信待ち: '送信',
    発送待ち: '発送の記録',
    送信失敗: '原因の確認と再送、または取消',
    '要確認（送信結果不明）': '届いたかどうかの確認',
    不達: '宛先の確認と再送',
  },
};
export const outboxWay: Way = { kind: 'page', page: 'outbox', title: titles.outbox };
export const dispatchWay: Way = { kind: 'page', page: 'dispatch', title: titles.dispatch };
export const rowWay = (id: string): Way => ({ kind: 'cell', tab: OUTBOX_TAB, id, column: '状態' });

/** Of the first run, on ホーム. */
export const firstStepText = { templates: '3　文面の承認番号' };
