// This file defines the Japanese words of the page 年度更新.

export const newYearPage = {
  loading: '年度の状況を確認しています…',
  program: '制度',
  steps: ['期間の確認', '残りの確認', '更改の見積'],
  current: '現在の保険期間',
  unset: '未入力',
  period: (start: string, end: string) => `${start} ～ ${end}`,
  next: '次年度の保険期間',
  start: '保険始期',
  end: '保険終期',
  nextHint:
    '締切・払込期限・年度確認は空欄に戻ります。前年度の内容は「制度年度」に残り、作成済みの見積は変わりません。',
  rates: '料率は前年の額を写した下書きになります。下書きは計算に使われません。',
  begin: '次年度を開始する',
  managersOnly: '年度更新は管理者だけが実行できます。',
  working: '処理しています…',
  started: (draft: string, rows: number) =>
    draft === ''
      ? '次年度を開始しました。'
      : `次年度を開始しました。料率の下書き「${draft}」を${rows}行作成しました。`,
  already: 'この年度はすでに開始しています。',
  leftovers: '次年度の準備で残っているもの',
  noLeftovers: '残っているものはありません。',
  years: '過去の年度',
  yearCaption: '過去の年度の契約件数と保険料',
  yearColumns: { period: '保険期間', policies: '契約件数', premium: '適用保険料の合計' },
  proposals: (count: number) => `前年度の契約：${count}件`,
  noProposals: '更改の対象となる契約はありません。',
  caption: '更改の対象',
  columns: {
    pick: '対象',
    member: '会員',
    last: '前年のプラン・保険料',
    plan: '次年度のプラン',
    quote: '見積',
  },
  pick: (name: string) => `${name}の更改の見積を作成する`,
  planOf: (name: string) => `${name}の次年度のプラン`,
  choosePlan: '選んでください',
  confirm: '対象とプランの対応を確認しました',
  submit: (count: number) => `${count}件の更改の見積を作成する`,
  done: (made: number, existing: number) =>
    `更改の見積を${made}件作成しました${existing > 0 ? `（${existing}件は作成済み）` : ''}。`,
  refused: (count: number) => `${count}件は作成できませんでした`,
};
