// Every word of the room payments that staff and members read.
import type { MatchDoubt } from '../../domain/payment-match';
import type { PaymentChannel } from '../../domain/payment-state';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';
import { formatYen } from '../../domain/yen';
import type { PaymentLetterKind } from './contract';

const TAB = '収納・精算';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  takeBack: '計上を取消',
  issueReceipts: '領収証',
  payBack: '返金を記録',
  payments: '入金一覧の取込',
  settlement: '保険会社精算',
  unpaid: '未収一覧',
  accounts: '払込口座',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { payments: '入金状況' };

export const stepPage = {
  takeBack: {
    field: '取り消す理由',
    submit: '計上を取り消す',
    done: () => '計上を取り消しました。入金は照合待ちに戻りました。',
  },
  payBack: {
    field: '返金日',
    submit: '返金を記録する',
    done: (state: string) => `返金を記録しました。契約の入金状況は「${state}」です。`,
  },
};

export const receiptsPage = {
  submit: (count: number) => `領収証${count}件を送信箱に登録する`,
  done: (count: number) =>
    count === 0 ? '新しく登録した領収証はありません。' : `領収証${count}件を送信箱に登録しました。`,
  refused: (count: number) => `次の${count}件には発行できません`,
};

const yen = (value: string | number): string => formatYen(Number(value));

/** Of the account that premiums are paid to. */
export const ACCOUNT_KINDS = ['普通', '当座', '貯蓄', '振替'] as const;
const accountsWay: Way = { kind: 'page', page: 'accounts', title: titles.accounts };
/** Two of them, in their own words: who reads it cannot do it alone (rule C7). */
const byManagers = (why: string): Way => ({ kind: 'none', why });

export const paymentProblems = /* @__PURE__ */ problemsOf({
  paymentFileEmpty: () => 'ファイルに内容がありません。入金一覧のCSVファイルを選んでください。',
  paymentHeadingMissing: ({ found }: Given<'found'>) =>
    `「入金日」「振込名義」「入金額」にあたる見出しが見つかりません。見出しのある行を含めて保存してください。先頭の行：${found}。何も取り込んでいません。`,
  paymentDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2027-03-10、令和9年3月10日`,
  paymentAmountUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は金額として読み取れません。円単位で入力してください。`,
  paymentPayerMissing: () => '振込名義と会員番号がどちらも空欄です。',
  paymentDateFuture: ({ date }: Given<'date'>) => `入金日（${date}）が今日より後の日付です。`,

  paymentUnknown: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の行が${TAB}にありません。`,
  paymentBooked: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    says(`入金番号${paymentNumber}は「${state}」のため計上できません。`, {
      kind: 'page',
      page: 'payments',
      title: titles.payments,
    }),
  paymentTwiceInRequest: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}が2回指定されています。計上していません。`,
  bookingPartsMissing: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の計上先の契約を選んでください。`,
  bookingPartsUnequal: ({ paymentNumber, sum, amount }: Given<'paymentNumber' | 'sum' | 'amount'>) =>
    `入金番号${paymentNumber}の計上額の合計（${yen(sum)}）が入金額（${yen(amount)}）と一致しません。`,
  bookingPartUnusable: ({ paymentNumber }: Given<'paymentNumber'>) =>
    `入金番号${paymentNumber}の計上額は1円以上の整数で入力してください。`,
  bookingPolicyUnknown: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の行が契約にありません。`,
  bookingPolicyTwice: ({ policyNumber }: Given<'policyNumber'>) =>
    `同じ入金で契約番号${policyNumber}が2回指定されています。`,
  reasonMissing: () => '理由を入力してください。',
  bookingNotThere: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    `入金番号${paymentNumber}は「${state}」のため、計上を取り消せません。`,
  bookingSettled: ({ month }: Given<'month'>) =>
    says('計上を取り消せません。', {
      kind: 'none',
      why: `${month}分として保険会社精算に含まれているため、翌月の精算で調整してください。`,
    }),
  receiptsNone: () => says('領収証を発行する契約が選択されていません。', { kind: 'row', tab: '契約' }),
  paymentNotChosen: () => says('対象の入金を1件選んでください。', { kind: 'row', tab: TAB }),
  noPoliciesForLetter: () => '対象の契約を選んでください。',
  premiumPaid: ({ policyNumber }: Given<'policyNumber'>) => `契約${policyNumber}に未収の保険料はありません。`,
  policyEnded: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、案内の対象になりません。`,
  premiumNotReceived: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」のため、領収証を発行できません。`,
  receiptByAssociation: ({ policyNumber }: Given<'policyNumber'>) =>
    says(`契約${policyNumber}の保険料は団体の口座に払い込まれています。`, {
      kind: 'none',
      why: '領収証は団体にご確認ください（当社では発行しません）。',
    }),
  payByMissing: () => 'お振込みの期限を入力してください。',
  payByPast: ({ date }: Given<'date'>) => `お振込みの期限（${date}）が過ぎています。`,
  proRataUnconfirmed: ({ policyNumber, program }: Given<'policyNumber' | 'program'>) =>
    says(`契約${policyNumber}は月割の端数処理が未確認のため、振込のご案内を作成できません。`, {
      kind: 'cell',
      tab: '制度',
      id: program,
      column: '端数処理確認（確認者・日）',
    }),
  premiumMissing: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の適用保険料が決まっていないため、案内を作成できません。`,
  accountMissing: ({ program }: Given<'program'>) =>
    says(
      `${program}の払込口座が登録されていないため、振込のご案内を作成できません。`,
      accountsWay,
      byManagers('管理者2人で登録・確認してください。'),
    ),
  accountUnconfirmed: ({ program }: Given<'program'>) =>
    says(
      `${program}の払込口座は確認が済んでいません。`,
      byManagers('登録者とは別の管理者が確認してください。'),
    ),
  accountOld: ({ program, date }: Given<'program' | 'date'>) =>
    `${program}の払込口座の確認（${date}）から12か月が過ぎています。今年度の口座を登録し直してください。`,
  accountOtherYear: ({ program, year }: Given<'program' | 'year'>) =>
    says(
      `${program}の払込口座は${year}年度のものです。保険始期の年度の口座を登録してください。`,
      accountsWay,
    ),
  accountChanged: ({ program }: Given<'program'>) =>
    `${program}の払込口座が確認後に書き換えられています。登録からやり直してください。`,
  accountProgramUnknown: () => '制度を選んでください。',
  accountYearUnusable: () => '対象の年度を西暦4桁で入力してください。例：2027',
  accountPartMissing: () => '入力してください。',
  accountNumberUnusable: () => '口座番号は数字（7桁まで、ゆうちょ銀行は8桁まで）で入力してください。',
  accountSamePerson: ({ email }: Given<'email'>) =>
    says(`${email}が登録した口座です。`, byManagers('別の管理者が確認してください。')),
  accountNumberDiffers: () => '入力された口座番号が登録と一致しません。資料と見比べて確認してください。',
  accountNothingToConfirm: () => '確認を待っている口座がありません。',

  refundTooMuch: ({ amount, held }: Given<'amount' | 'held'>) =>
    `返金額（${yen(amount)}）が預かっている額（${yen(held)}）を超えています。`,
  refundAmountMissing: () => '返金額を入力してください。',
  refundNotPlanned: ({ paymentNumber, state }: Given<'paymentNumber' | 'state'>) =>
    `入金番号${paymentNumber}は「${state}」のため、返金を記録できません。`,
  refundDateMissing: () => '返金日を入力してください。',

  monthUnreadable: ({ text }: Given<'text'>) => `「${text}」は年月として読み取れません。例：2027-03`,
  settlementHeadingMissing: ({ found }: Given<'found'>) =>
    `保険会社の一覧に「加入者証番号」または「契約番号」と「保険料」の見出しが見つかりません。先頭の行：${found}`,
  settlementDiffers: ({ count }: Given<'count'>) =>
    says(`確認の件数が一致しません。対象は${count}件です。精算済みにはしていません。`, {
      kind: 'page',
      page: 'settlement',
      title: titles.settlement,
    }),
  settlementMonthOpen: ({ month }: Given<'month'>) =>
    says(`${month}はまだ終わっていません。`, { kind: 'none', why: '月末の後に確定してください。' }),
});

/** As lists are called in refusals, and their columns. */
export const listNames = { payments: '入金一覧', insurer: '保険会社の一覧' };
export const listColumns = { date: '入金日', payer: '振込名義', amount: '入金額' };

/** Headings as banks and associations print them, without spaces, brackets and 「お」; the best known first. */
export const paymentHeadings = {
  date: '入金日 取引日 勘定日 年月日 日付 振込日 預入日 預入払出日 払込日 受付日 取扱日 取引年月日 入金年月日',
  payer:
    '振込依頼人名 振込依頼人 依頼人名 振込名義 振込名義人 名義 名義人 振込人名 払込人 払込人名 取引内容 摘要 摘要内容 取引先 内容 法人名 社協名 団体名 会員名',
  amount: '入金額 入金金額 預り金額 預入金額 預入額 入金 預入 振込金額 払込金額 保険料 取引金額 金額',
  outgoing: '出金額 出金金額 支払金額 引出し金額 引出金額 払出金額 出金 引出し 払出',
  direction: '入払区分 入出金区分 取引区分 入出金',
  member: '会員番号 社協番号 団体番号 加入者番号',
  reference: '照会番号 取引番号 明細番号 整理番号 EDI情報',
};
/** The same of an insurer's premium list. */
export const insurerHeadings = {
  number: '契約番号 加入者証番号 証券番号 加入者番号',
  premium: '分担保険料 保険料 合計保険料 領収保険料 計上保険料 金額',
};

export const doubtText: Readonly<Record<MatchDoubt, string>> = {
  nameSimilar: '名義が一部一致',
  nameDiffers: '名義が異なる（金額のみ一致）',
  amountDiffers: '金額が異なる',
  several: '同じ名義・金額の契約が複数',
  dateOutside: '入金日が契約の時期と離れている',
  paidAlready: '入金済み（二重入金の可能性）',
  sumOfSeveral: '複数の契約の合計と一致',
  otherAccount: '制度の払込先と異なる口座への入金',
};

export const paymentText = {
  undone: (by: string, reason: string) => `計上取消（${by}）：${reason}`,
  aside: (reason: string) => `対象外：${reason}`,
  known: `${TAB}に登録済みです`,
  handedOver: '取込前の入金（引継）',
  source: (file: string, line: number) => `${file} ${line}行目`,
  accountUsable: '使用できます',
  /** As a letter prints it. */
  accountParts: { bank: '金融機関', number: '口座', holder: '口座名義' },
};

const letterNames: Readonly<Record<PaymentLetterKind, string>> = {
  transfer: '振込案内',
  reminder: '未収の案内',
  receipt: '領収証',
};

export const paymentAudit = {
  imported: (added: number, known: number, held: number) =>
    `入金${added}件を取込（取込済${known}件・保留${held}件）`,
  booked: (booked: number, aside: number) => `入金${booked}件を計上・対象外${aside}件`,
  undone: (reason: string) => `計上を取消（${reason}）`,
  letters: (kind: PaymentLetterKind, count: number) => `${letterNames[kind]}${count}件を送信箱に登録`,
  accountKeyed: (program: string) => `${program}の払込口座を登録`,
  accountConfirmed: (program: string) => `${program}の払込口座を確認`,
  refundPlanned: (yen: string) => `返金を予定（${yen}）`,
  refundRecorded: (yen: string) => `返金を記録（${yen}）`,
  caughtUp: (count: number) => `入金状況${count}件を計上済の入金に合わせて更新`,
  settled: (month: string, count: number) => `${month}の保険会社精算を確定（${count}件）`,
};

const count = (value: number) => value.toLocaleString('ja-JP');

export const paymentsPage = {
  steps: ['一覧を選ぶ', '内容を確認', '照合して計上'],
  loading: '収納・精算を確認しています…',
  lead: '銀行の入出金明細または団体の入金一覧（CSV）を選んでください。取り込んでも、確認するまでは契約に計上しません。',
  channel: '入金先',
  channels: {
    団体: { name: '団体の口座', hint: '団体から届いた入金一覧' },
    自社口座: { name: '当社の保険料口座', hint: '銀行の入出金明細' },
  } satisfies Record<PaymentChannel, { name: string; hint: string }>,
  channelMissing: '入金先を選んでから、ファイルを選んでください。',
  waiting: (rows: number) => `照合を待っている入金が${count(rows)}件あります。`,
  match: '照合する',
  importing: '収納・精算に取り込んでいます。この画面を閉じずにお待ちください。',
  summary: (added: number, known: number, held: number, passedOver: number) =>
    `新規 ${count(added)}件 ／ 取込済 ${count(known)}件 ／ 保留 ${count(held)}件（入金以外 ${count(passedOver)}行は対象外）`,
  nothingNew: '新しい入金はありません。すべて取り込み済みです。',

  matchCaption: '照合を待っている入金の一覧',
  matchLead:
    '「確実」は名義・金額・時期がすべて一致した入金です。内容を確認し、計上する行だけに印を付けてください。',
  more: (rows: number) => `ほかに${count(rows)}件あります。計上すると続きを表示します。`,
  columns: { pick: '計上', payment: '入金', amount: '入金額', match: '照合', target: '計上先' },
  pick: (payer: string) => `${payer}の入金を計上する`,
  targets: {
    later: '後で決める',
    together: (policies: number) => `${count(policies)}契約に分けて計上`,
    aside: '保険料ではない（対象外）',
    search: 'ほかの契約を探す',
  },
  target: (payer: string) => `${payer}の計上先`,
  searchLabel: '契約番号・会員番号・法人名',
  search: '探す',
  notFound: '該当する契約がありません。',
  asideReason: '理由（例：代理店手数料）',
  premium: (number: string, organization: string, open: string) =>
    `${number}　${organization}（未収 ${open}）`,
  nonePicked: '計上する行に印を付けてください。',
  targetMissing: (rows: number) =>
    `計上先が決まっていない行が${count(rows)}件あります。契約を選ぶか、印を外してください。`,
  book: (rows: number, amount: string) => `${count(rows)}件（${amount}）を計上する`,
  booking: '計上しています。この画面を閉じずにお待ちください。',
  booked: (rows: number, aside: number) =>
    `${count(rows)}件を計上しました。${aside > 0 ? `対象外 ${count(aside)}件。` : ''}`,
  refused: (rows: number) => `次の${count(rows)}件は計上していません`,
  unsettled: (rows: number) => `過不足のある契約が${count(rows)}件あります`,
  stateLine: (number: string, organization: string, state: string) => `${number}　${organization}：${state}`,
  allDone: '照合を待っている入金はありません。',
  tab: TAB,
  openTab: `${TAB}を開く`,
  importMore: '一覧を取り込む',
};

export const unpaidPage = {
  loading: '未収の保険料を確認しています…',
  filter: '表示する契約',
  kinds: { unpaid: '未収', overpaid: '過入金・二重入金' },
  summary: (rows: number, total: string) => `未収 ${count(rows)}件　合計 ${total}`,
  none: '該当する契約はありません。',
  caption: '未収・過不足の一覧',
  columns: {
    pick: '選択',
    policy: '契約',
    due: '保険料',
    open: '未収額',
    excess: '返金を要する額',
    state: '入金状況',
    since: '始期・督促',
  },
  pick: (number: string, organization: string) => `${number} ${organization}を選ぶ`,
  since: (days: number) =>
    days > 0 ? `始期から${count(days)}日` : days === 0 ? '本日が始期' : `始期まで${count(-days)}日`,
  reminded: (date: string) => `前回の督促 ${date}`,
  payBy: 'お振込みの期限',
  payByHint: '書面に記載する期限です',
  transfer: (rows: number) => `振込のご案内を作成（${count(rows)}件）`,
  reminder: (rows: number) => `未収のご案内を作成（${count(rows)}件）`,
  queued: (rows: number, existing: number) =>
    `送信箱に${count(rows)}件登録しました。${existing > 0 ? `${count(existing)}件は登録済みです。` : ''}「送信前の確認」で宛先と内容を確かめてください。`,
  refused: (rows: number) => `次の${count(rows)}件は作成していません`,
  refund: '返金を登録',
  refundOf: (number: string) => `${number}の返金`,
  refundAmount: '返金額',
  refundReason: '返金の理由',
  refundSubmit: '返金予定を登録する',
  refundDone: (number: string) =>
    `返金予定を登録しました（入金番号 ${number}）。支払後に「${titles.payBack}」で完了してください。`,
  back: '一覧に戻る',
  working: '登録しています…',
};

export const accountsPage = {
  loading: '払込口座を確認しています…',
  lead: '払込口座は毎年、管理者2人で登録・確認します。確認が済むまで「保険料お振込みのご案内」は作成できません。',
  notManager: '払込口座の登録と確認は管理者だけができます。',
  columns: { program: '制度', account: '口座', state: '状態', action: '' },
  caption: '制度ごとの払込口座',
  year: (year: string) => `${year}年度`,
  keyed: (text: string) => `登録：${text}`,
  confirmed: (text: string) => `確認：${text}`,
  none: '未登録',
  key: '登録',
  confirm: '確認',
  usable: '使用可',
  notUsable: '使用不可',
  keyOf: (name: string) => `「${name}」の払込口座を登録`,
  confirmOf: (name: string) => `「${name}」の払込口座を確認`,
  confirmHint: '資料を見ながら、口座番号を入力してください。登録した人とは別の管理者が確認します。',
  fields: {
    year: '対象の年度（保険始期の年度）',
    bank: '金融機関',
    branch: '支店',
    kind: '種類',
    number: '口座番号',
    holder: '口座名義（カナ）',
    paper: '確認した資料',
  },
  choose: '選択してください',
  submitKey: '登録する',
  submitConfirm: '確認する',
  back: '一覧に戻る',
  done: (state: string) => `登録しました。${state}`,
};

export const settlementPage = {
  loading: '精算の内容を確認しています…',
  month: '対象の年月',
  monthHint: '例：2027-03',
  insurer: '引受会社',
  show: '表示する',
  list: '保険会社の一覧（CSV）と照合',
  choose: 'ファイルを選ぶ',
  columns: {
    policy: '契約',
    number: '加入者証番号',
    ours: '当方の計上',
    theirs: '保険会社の一覧',
    difference: '照合',
  },
  caption: '精算の明細',
  none: 'この月に計上した保険料はありません。',
  sums: { ours: '当方の計上（分担額）', theirs: '保険会社の一覧', differences: '相違' },
  problems: (rows: number) => `保険会社の一覧に読み取れない行が${count(rows)}件あります`,
  sharesNote: '分担額の端数処理は保険会社に未確認です。1円の相違は端数処理の違いの可能性があります。',
  balanceTitle: '当社の保険料口座の残高（お客さまの保険料）',
  balance: {
    carriedYen: '前月からの繰越',
    receivedYen: '当月の入金',
    forwardedYen: '当月分の精算',
    refundedYen: '当月の返金',
    heldYen: '預り保険料の残高',
    unbookedYen: 'うち照合待ち',
    foreignYen: '保険料以外の入金（預りに含めない）',
  },
  settled: 'この月の精算は確定しています。',
  confirm: (rows: number) => `確定する件数（${count(rows)}件）`,
  confirmHint: '確認のため、精算する入金の件数を入力してください',
  close: 'この月の精算を確定する',
  closed: (rows: number) => `${count(rows)}件を精算済みにしました。`,
};
/** Of the counts on ホーム. */
export const homeText = {
  unpaid: '契約：未収・一部入金',
};
