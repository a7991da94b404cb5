// This file defines the Japanese texts of bulk work: what a job refuses, and what its row says.
import { problemsOf, type Given } from '../../domain/problem';
import type { JobKind } from './contract';

export const jobProblems = /* @__PURE__ */ problemsOf({
  jobKindUnknown: () => '処理の種類を選んでください。',
  jobNobody: () => '対象の会員がありません。会員名簿で行を選ぶか、条件を見直してください。',
  jobNoMail: () => '送信待ちの書類はありません。',
  jobUnknown: ({ jobNumber }: Given<'jobNumber'>) => `作業番号${jobNumber}の行が「作業」にありません。`,
  jobHeld: ({ jobNumber }: Given<'jobNumber'>) =>
    `作業${jobNumber}は別の画面または自動実行が処理しています。数分おいてから再開してください。`,
  jobEnded: ({ jobNumber, state }: Given<'jobNumber' | 'state'>) =>
    `作業${jobNumber}は「${state}」のため続けられません。`,
  jobDamaged: ({ jobNumber }: Given<'jobNumber'>) =>
    `作業${jobNumber}の条件を読み取れません。新しく登録し直してください。`,
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
  failed: '同じところで続けて失敗したため中止しました。「記録の検査」をご確認ください。',
  noQuota: '本日送信できる通数に達しました。残りは明日以降に送信します。',
  leftToOwner: '確認済みの書類は、自動実行のアカウントから送信されます。',
  audit: {
    started: (title: string, total: number) => `${title}を開始（${total}件）`,
    stopped: (done: number, total: number) => `停止（${done}／${total}件）`,
    ended: (counts: string) => `完了（${counts}）`,
  },
};
