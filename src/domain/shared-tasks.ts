// Kinds of work that several rooms owe: ホーム has one line for each, and 今日の仕事 one filter.
export const sharedTasks = {
  paper: {
    kind: 'paper',
    at: 85,
    title: '書類',
    closedBy: '書類を確認済として登録するか、不備の再着のFAXを記録すると消えます',
  },
  incident: {
    kind: 'incident',
    at: 75,
    title: '事故・苦情',
    closedBy: '事故は「終了」か「取下げ」を、苦情は解決日を記録すると消えます',
  },
} as const;
