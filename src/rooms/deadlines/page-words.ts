// This file defines the Japanese words of 期限 in menus, alerts and its calendar page.
import type { SyncDeadlinesReport } from './contract';

const count = (value: number) => value.toLocaleString('ja-JP');

export const deadlineMenu = {
  sync: '期限を更新',
  synced: ({
    added,
    changed,
    closed,
    cancelled,
    open,
    overdue,
    undated,
    unpublishedYears,
  }: SyncDeadlinesReport) =>
    [
      `追加${count(added)}件、変更${count(changed)}件（うち完了${count(closed)}件、取消${count(cancelled)}件）。`,
      `未了${count(open)}件、期限超過${count(overdue)}件、日付未入力${count(undated)}件です。`,
      ...(undated > 0 ? ['日付未入力の期限は、「制度」に確認できた日付を入力すると決まります。'] : []),
      ...(unpublishedYears.length > 0
        ? [
            `${unpublishedYears.join('・')}年の祝日が「祝日」に未登録のため、前営業日を表示できない期限があります。`,
          ]
        : []),
    ].join('\n'),
};

export const calendarPage = {
  loading: '期限を読み込んでいます…',
  lead: (open: number) => `日付の入った未了の期限 ${count(open)}件`,
  undated: (rows: number) =>
    `日付未入力の${count(rows)}件は書き出しません。「制度」に日付を入力すると、次回から含まれます。`,
  none: '書き出せる期限がありません。「期限を更新」を実行してからお試しください。',
  owner: '担当',
  everybody: '全員',
  hint: 'カレンダーに取り込むと、会員名が予定に表示されます。もう一度取り込むと、同じ期限は上書きされます。',
  download: 'ファイルを保存する',
  saved: (name: string, events: number) => `${name}（${count(events)}件）を保存しました。`,
  mailTo: 'メールで受け取る方',
  mailHint: '送り先はご自身と管理者に限ります。',
  mail: 'メールで送る',
  mailed: (to: string, events: number) => `${to} に${count(events)}件のカレンダーを送りました。`,
  working: '処理しています…',
};
