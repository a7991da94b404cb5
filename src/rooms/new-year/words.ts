// Every word of the room new-year that staff read.
import { problemsOf, type Given } from '../../domain/problem';
import { says } from '../../domain/way';

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
  propose: '次年度の期間を提案する',
  proposeHint: '二人で行います。提案した人とは別の管理者が、内容を確かめて開始します。',
  proposed: '提案しました。別の管理者が確認して開始します。',
  proposal: (period: string, by: string, at: string) => `提案：${period}（${by}　${at}）`,
  waits: '提案した本人は開始できません。別の管理者がこの画面で確認します。',
  begin: '内容を確かめて次年度を開始する',
  anotherPeriod: '別の期間を提案する',
  managersOnly: '開始できるのは管理者だけです。期間の提案はできます。',
  working: '処理しています…',
  willDo: '開始すると行うこと',
  effects: {
    period: (period: string) =>
      `「制度」の保険期間を${period}にし、締切・払込期限・年度確認を空欄に戻します。`,
    kept: (period: string, policies: string, premium: string) =>
      `今年度（${period}）の契約${policies}件・適用保険料${premium}を「制度年度」に残します。`,
    keptNone: '残す年度はありません（「制度」に保険期間がありません）。',
    draft: (version: string, rows: string) =>
      `料率の下書き「${version}」を${rows}行作ります。前年の額の写しで、計算には使いません。`,
    draftThere: (version: string) => `料率の下書き「${version}」はすでにあります。`,
    draftNone: '有効な料率の版がないため、下書きは作りません。',
    renewals: (count: string) =>
      `更改の対象は${count}件です。見積はまだ作りません（開始後、この画面で選びます）。`,
  },
  started: '次年度を開始しました',
  did: {
    kept: (period: string, policies: string, premium: string) =>
      `${period}の契約${policies}件・適用保険料${premium}を「制度年度」に残しました。`,
    draft: (version: string, rows: string) => `料率の下書き「${version}」を${rows}行作成しました。`,
    renewals: (count: string) => `更改の対象は${count}件です。`,
  },
  nextSteps: '次にすること',
  openRates: '料率の版を開く',
  openRenewals: '更改を開く',
  openOutbox: '送信箱へ',
  already: 'この年度はすでに開始しています。',
  saveFacts: '入力した日付と確認を登録する',
  factsSaved: (count: number) => `${count}項目を登録しました。`,
  nothingLeft: '残っているものはありません。',
  factFields: {
    estimateClosing: '見積依頼締切',
    applicationClosing: '申込締切',
    paymentClosing: '払込期限',
    certificateExpected: '加入者証到着予定',
    yearConfirmed: '年度確認（確認者・日）',
    yearPaper: '年度確認の保険会社確認書',
  },
  leftovers: '次年度の準備で残っているもの',
  years: '過去の年度',
  yearCaption: '過去の年度の契約件数と保険料',
  yearColumns: { period: '保険期間', policies: '契約件数', premium: '適用保険料の合計' },
  proposals: (count: number) => `前年度の契約：${count}件`,
  noProposals: '現在の保険期間へ更改する契約はありません。',
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
  newYearOver: ({ end }: Given<'end'>) =>
    `保険終期（${end}）はすでに過ぎています。これから始まる年度の日付を入力してください。`,
  newYearFarAhead: ({ start, from }: Given<'start' | 'from'>) =>
    `保険始期（${start}）が${from}から1年以上先です。年をご確認ください。`,
  newYearPlanMissing: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の次年度のプランを選んでください。`,
  newYearPlanUnknown: ({ plan }: Given<'plan'>) => `プラン「${plan}」はこの制度にありません。`,
  newYearNoLines: () => '更改の見積を作成する会員を選んでください。',
  newYearNoProposal: () =>
    says('この期間の提案がありません。先に別の人が次年度の期間を提案します。', {
      kind: 'page',
      page: 'newYear',
      title: titles.newYear,
    }),
  newYearSamePerson: () =>
    says('提案した本人は開始できません。何も変更していません。', { kind: 'person', who: 'manager' }),
  newYearPeriodMissing: () => '制度の保険始期が未入力です。先に次年度を開始してください。',
});

export const newYearText = {
  leftovers: {
    period: '保険期間が未入力です',
    estimateClosing: '見積依頼締切が未入力です',
    applicationClosing: '申込締切が未入力です',
    paymentClosing: '払込期限が未入力です',
    certificateExpected: '加入者証到着予定が未入力です',
    yearConfirmed: '年度確認（確認者・日）が未登録です',
    yearPaper: '年度確認の保険会社確認書が未登録です',
    roundingConfirmed: '端数処理の確認が前年度以前のものか、ご確認ください',
    noRates: 'この年度に使える料率の版がありません。下書きを確認し、有効にしてください',
    oldRates: (version: string) => `料率は前年度からの版「${version}」のままです`,
    draft: (version: string) => `料率の下書き「${version}」は前年の額のままです（未確認）`,
    template: (names: string) => `使用期限が年度の開始前の文面があります：${names}`,
    insurers: '引受会社と割合が前年度のままか、保険会社にご確認ください',
  },
  draftYear: (year: string) => `${year}年度（前年の額・未確認）`,
  draftSource: (version: string) => `前年度の版「${version}」の写し`,
  proposed: (program: string, start: string, end: string) => `${program}の年度を${start}～${end}とする提案`,
  audit: (program: string, start: string, end: string, by: string) =>
    `${program}の年度を${start}～${end}に更新（提案：${by}）`,
  facts: (program: string, columns: string) => `${program}の${columns}を登録`,
};
