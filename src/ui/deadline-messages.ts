// This file defines the Japanese words of 期限 in menus, alerts and its calendar page.
import type { SyncDeadlinesReport } from './deadline-contract';

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
