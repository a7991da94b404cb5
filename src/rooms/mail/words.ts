// Every word of the room mail that staff read; those of its pages stand in page-words.ts.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given, type Problem } from '../../domain/problem';
import { shown, type ShownProblem } from '../../domain/problem-text';
import { offers, says, type Said, type Way } from '../../domain/way';
import { ofMember, type OfMember } from './address-words';
import { OUTBOX_TAB, titles } from './page-words';

export * from './page-words';

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { outbox: '送信箱', copies: '控えの保存' };

/** Of 点検. */
export const owedCopyText = (count: number, first: readonly string[]): string =>
  `控え：${count}件のPDFが「書類のフォルダ」にありません（${first.join('、')}${count > first.length ? ' ほか' : ''}）。自動実行で保存します。残り続けるときは、宛先や元の行が変わっています`;

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
  sendingNotAllowed: () =>
    'Googleがメールの送信を許可していません。残りは送信待ちのままです。「自己診断」を選び、Googleの画面で項目すべてにチェックを入れてから、もう一度送信してください。画面が出ないときは、管理者にメールの利用の設定をご確認ください。',
  copyMissing: () =>
    'メールは送信しましたが、控えのPDFをドライブに保存できませんでした。次の自動実行で保存します。',
  copyOutside: () =>
    offers(
      `PDFは、実行した方のマイドライブに保存しました。「${pageTitles.paperFolder}」を開けるアカウントの自動実行で、フォルダに保存し直します。`,
      { kind: 'page', page: 'paperFolder', title: pageTitles.paperFolder },
    ),
  pdfFailed: () => 'PDFを作成できませんでした。送信していません。時間をおいて再送してください。',
  storeFailed: () => 'PDFを保存できませんでした。送信していません。時間をおいて再送してください。',
  mailFailed: () => 'メールを送信できませんでした。宛先をご確認のうえ再送してください。',
  changedWhileSending: () => '送信中に状態が書き換えられていました。実際の結果を記録しました。',
  noticeByMailOnly: () => 'この連絡はメールでのみ送れます。',
  bodyTooLong: ({ kilobytes }: Given<'kilobytes'>) =>
    `本文が長すぎます（約${kilobytes}KB）。メール文面を短くしてください。送信していません。`,
  attachmentTooLarge: ({ megabytes }: Given<'megabytes'>) =>
    `添付のPDFが大きすぎます（約${megabytes}MB）。送信していません。FAXまたは郵送でお送りください。`,
  sendingElsewhere: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}は別の処理が送信しています。数分後に状態をご確認ください。`,
  deliveryTwice: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}の行が2つあります。写した行を削除するまで送信しません。`,
  letterSentBefore: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    offers(
      `送信番号${deliveryNumber}は送信済の記録があるため、このままでは送信しません。もう一度送るときは、送信箱の「再送」で理由を入力してください。`,
      { kind: 'page', page: 'outbox', title: pageTitles.outbox },
    ),
  mailUnsure: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `メールの送信中にエラーが発生し、届いたか分かりません。確認するまで再送できません（送信番号 ${deliveryNumber}）。`,
  resendReasonMissing: () => '再送の理由を入力してください。',
  notResendable: ({ deliveryNumber, state }: Given<'deliveryNumber' | 'state'>) =>
    `送信番号${deliveryNumber}は「${state}」のため再送できません。`,
  deliveryErased: ({ deliveryNumber }: Given<'deliveryNumber'>) =>
    `送信番号${deliveryNumber}の内容は消去済です。表示も再送もできません。必要なときは、書類を新しく作成してください。`,
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
  copyMade: (number: string) => `${number}の控えをドライブに保存`,
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
