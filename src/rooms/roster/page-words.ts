// This file defines the Japanese words of the member card: cover, money, deadlines and contacts.

const count = (value: number) => value.toLocaleString('ja-JP');

export const standing = {
  loading: '契約・期限・対応履歴を読み込んでいます…',
  again: 'もう一度読み込む',
  cover: '現在の補償',
  noCover: '補償中の契約はありません。',
  period: (from: string, to: string) => `${from}～${to}`,
  certificate: (state: string) => `加入者証 ${state}`,
  unpaid: '未収',
  noUnpaid: '未収はありません。',
  due: '期限',
  noDue: '未了の期限はありません。',
  noDate: '日付未入力',
  overdue: '期限超過',
  moreDue: (rows: number) => `ほか${count(rows)}件は「期限」にあります。`,
  contacts: '最近の対応',
  noContacts: '対応の記録はまだありません。',
  showRow: (id: string) => `${id} の行へ`,
};

export const contactEntry = {
  open: '対応を記録',
  channel: '方法',
  direction: '受発信',
  summary: '内容',
  summaryHint: 'Ctrl+Enterで記録、Escで閉じます。',
  save: '記録する',
  saving: '記録しています…',
  done: (number: string) => `対応を記録しました（${number}）。`,
};
