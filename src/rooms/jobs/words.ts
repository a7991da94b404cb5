// Every word of the room jobs that staff read.
import type { JobKind } from '../../domain/job-state';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  jobs: '一括処理',
};

/** What each is for, as 管理 tells it. */
export const about = {
  jobs: '見積の作成、案内文、計算し直しを、多数の会員にまとめて行います。',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { jobs: '作業' };

const count = (value: number) => value.toLocaleString('ja-JP');

export const jobsPage = {
  loading: '一括処理を準備しています…',
  steps: ['対象と内容', '確認', '実行'],
  running: (rows: number) => `途中の作業が${count(rows)}件あります`,
  line: (number: string, title: string) => `${number}　${title}`,
  state: (state: string, done: number, total: number) => `${state}・${count(done)}／${count(total)}件`,
  resume: '再開する',
  kind: '処理の種類',
  kinds: {
    quote: '見積を作成する',
    rerate: '作成済みの見積を再計算する',
    letters: '見積の案内文を送信箱に登録する',
    mail: '送信待ちの書類を送信する',
  },
  kindHints: {
    quote: '同じ内容の見積がある会員は、そのまま残します。',
    rerate: '申込受付・照会中・会社回答の見積は対象外です。変わった見積だけを差し替えます。',
    letters: `送信はしません。「${pageTitles.outbox}」で内容を確かめてから送信します。`,
    mail: 'メールを送信し、FAX・郵送の書類はPDFを作成します。',
  },
  target: '対象',
  selected: (rows: number) => `会員名簿で選択した行（${count(rows)}件）`,
  byConditions: '条件で指定する',
  hiddenNote: '非表示の行と、フィルタで隠れた行は含めません。',
  names: (names: readonly string[], rest: number) =>
    `${names.join('、')}${rest > 0 ? `　ほか${count(rest)}件` : ''}`,
  program: '制度',
  plan: '希望プラン',
  memberState: '状態',
  solicitor: '募集担当',
  any: 'すべて',
  effectiveDate: '保険始期',
  transaction: '種類',
  transactionMissing: '種類を選んでください。',
  letters: '案内文も送信箱に登録する',
  preview: '内容を確認する',
  previewing: (done: number, total: number) =>
    total === 0 ? '確認しています…' : `確認しています（${count(done)}／${count(total)}件）`,
  previewed: (total: number) => `対象は${count(total)}件です。まだ何も変更していません。`,
  refused: (rows: number) => `処理できない行が${count(rows)}件あります`,
  lettersCaption: '送信する書類の一覧',
  letterColumns: { pick: '選択', organization: '法人名', recipient: '方法・宛先', subject: '件名' },
  newAddress: '初めての宛先',
  confirm: (mails: number) => `確認のため、送信するメールの通数「${count(mails)}」を入力してください`,
  start: (rows: number) => `${count(rows)}件の処理を始める`,
  back: '条件に戻る',
  busy: (done: number, total: number) => `${count(total)}件中 ${count(done)}件まで処理しました`,
  timeLeft: (seconds: number) =>
    seconds >= 90
      ? `残り約${count(Math.round(seconds / 60))}分`
      : `残り約${count(Math.max(5, Math.ceil(seconds / 5) * 5))}秒`,
  background: 'この画面を閉じても、自動実行が続きを処理します。',
  stop: '停止する',
  stopping: '区切りのよいところで停止します…',
  stopped: (left: number) => `停止しました。残り${count(left)}件です。再開すると残りだけを処理します。`,
  waiting: (message: string, left: number) => `${message}（残り${count(left)}件）`,
  ended: (number: string) => `作業${number}が終わりました。`,
  errorCount: 'エラー',
  errors: (rows: number) => `エラー${count(rows)}件`,
  errorsHint:
    '理由は、会員名簿の「一括処理のエラー」または送信箱の「エラー」の列にもあります。直してからもう一度実行すると、残りだけを処理します。',
};

export const jobProblems = /* @__PURE__ */ problemsOf({
  jobNobody: () => '対象の会員がありません。会員名簿で行を選ぶか、条件を見直してください。',
  jobNoMail: () => '送信待ちの書類はありません。',
  jobUnknown: ({ jobNumber }: Given<'jobNumber'>) => `作業番号${jobNumber}の作業はありません。`,
  jobHeld: ({ jobNumber }: Given<'jobNumber'>) =>
    `作業${jobNumber}は別の画面または自動実行が処理しています。数分おいてから再開してください。`,
  jobEnded: ({ jobNumber, state }: Given<'jobNumber' | 'state'>) =>
    `作業${jobNumber}は「${state}」のため続けられません。`,
  jobEntryMissing: () => '画面から送られた内容を確認できませんでした。画面を開き直してください。',
});

export const jobText = {
  kinds: {
    quote: '見積の作成',
    rerate: '見積の再計算',
    letters: '案内文の作成',
    mail: '送信',
  } satisfies Record<JobKind, string>,
  terms: (date: string, transaction: string) => `（${date}始期・${transaction}）`,
  counts: {
    created: '作成',
    existing: '変更なし',
    referrals: '照会に登録',
    superseded: '差替え',
    deliveries: '送信箱に登録',
    none: '対象の見積なし',
    sent: 'メール送信済',
    prepared: 'FAX・郵送 発送待ち',
  },
  errors: 'エラー',
  superseded: (quoteNumber: string) => `再計算により見積${quoteNumber}に差替え`,
  letterSuperseded: '見積を再計算したため取り消しました',
  stopped: '停止しました。再開すると残りだけを処理します。',
  ended: (counts: string) => `完了：${counts === '' ? '変更なし' : counts}`,
  failed: `同じところで続けて失敗したため中止しました。「${pageTitles.records}」をご確認ください。`,
  noQuota: '本日送信できる通数に達しました。残りは明日以降に送信します。',
  leftToOwner: '確認済みの書類は、自動実行のアカウントから送信されます。',
  audit: {
    started: (title: string, total: number) => `${title}を開始（${total}件）`,
    stopped: (done: number, total: number) => `停止（${done}／${total}件）`,
    ended: (counts: string) => `完了（${counts}）`,
  },
};
