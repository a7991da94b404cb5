// Every word of the room new-year that staff read.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  newYear: '年度更新',
};

/** What each is for, as 管理 tells it. */
export const about = {
  newYear: '次の年度の期間・締切・料率の下書き・更改を準備します。',
};

export const newYearPage = {
  loading: '年度の状況を確認しています…',
  program: '制度',
  current: '現在の保険期間',
  unset: '未入力',
  period: (start: string, end: string) => `${start} ～ ${end}`,
  next: '次年度の保険期間',
  start: '保険始期',
  end: '保険終期',
  nextHint:
    '締切・払込期限・年度確認は空欄に戻ります。前年度の内容は「資料を見る」の「制度年度」に残り、作成済みの見積は変わりません。',
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

export const newYearProblems = /* @__PURE__ */ problemsOf({
  newYearProgramUnknown: ({ program }: Given<'program'>) => `制度「${program}」は制度の一覧にありません。`,
  newYearDateMissing: () => '日付を入力してください。例：2027-04-01',
  newYearNotForward: ({ start, end }: Given<'start' | 'end'>) =>
    `保険始期（${start}）が保険終期（${end}）以後です。`,
  newYearTooLong: ({ start, end }: Given<'start' | 'end'>) =>
    `${start}から${end}までが12か月を超えています。保険終期をご確認ください。`,
  newYearOverlaps: ({ start, current }: Given<'start' | 'current'>) =>
    `次年度の始期（${start}）が今年度の終期（${current}）より前です。今年度の期間が重ならない日付を入力してください。`,
  newYearPlanMissing: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の次年度のプランを選んでください。`,
  newYearPlanUnknown: ({ plan }: Given<'plan'>) => `プラン「${plan}」はこの制度にありません。`,
  newYearNoLines: () => '更改の見積を作成する会員を選んでください。',
  newYearPeriodMissing: () => '制度の保険始期が未入力です。先に次年度を開始してください。',
});

export const newYearText = {
  leftovers: {
    period: '保険期間が未入力です',
    estimateClosing: '見積依頼締切が未入力です',
    applicationClosing: '申込締切が未入力です',
    paymentClosing: '払込期限が未入力です',
    certificateExpected: '加入者証到着予定が未入力です',
    yearConfirmed: '年度確認（確認者・日）と保険会社確認書が未登録です',
    roundingConfirmed: '端数処理の確認が前年度以前のものか、ご確認ください',
    noRates: `この年度に使える料率の版がありません（「${pageTitles.rates}」で下書きを確認し、有効にしてください）`,
    oldRates: (version: string) => `料率は前年度からの版「${version}」のままです`,
    draft: (version: string) => `料率の下書き「${version}」は前年の額のままです（未確認）`,
    template: (names: string) => `使用期限が年度の開始前の文面があります：${names}`,
    insurers: '引受会社と割合が前年度のままか、保険会社にご確認ください',
  },
  draftYear: (year: string) => `${year}年度（前年の額・未確認）`,
  draftSource: (version: string) => `前年度の版「${version}」の写し`,
  audit: (program: string, start: string, end: string) => `${program}の年度を${start}～${end}に更新`,
};
