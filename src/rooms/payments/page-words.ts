// The words of the pages of payments.
import * as pageTitles from '../../domain/page-titles';
import type { PaymentChannel } from '../../domain/payment-state';
import type { Way } from '../../domain/way';

export const TAB = '収納・精算';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  room: '収納・精算',
  recordPayment: pageTitles.recordPayment,
  takeBack: '計上を取消',
  issueReceipts: '領収証',
  payBack: '返金を記録',
  payments: '入金一覧の取込',
  settlement: '保険会社精算',
  unpaid: '未収一覧',
  accounts: '払込口座',
};

/** Shorter, as the menu has them. */
export const menuWords = {
  payments: '入金を取り込む',
  unpaid: '未収',
  settlement: '精算',
};

/** What each is for, as 管理 tells it. */
export const about = {
  accounts: '年ごとの払込口座を、2人で登録・確認します。',
};

export const stepPage = {
  takeBack: {
    field: '取り消す理由',
    submit: '計上を取り消す',
    done: () => '計上を取り消しました。入金は照合待ちに戻りました。',
  },
  payBack: {
    field: '返金日',
    submit: '返金を記録する',
    done: (state: string) =>
      `返金を記録しました。${state === '' ? '' : `契約の入金状況は「${state}」です。`}`,
  },
};

export const receiptsPage = {
  submit: (count: number) => `領収証${count}件を送信箱に登録する`,
  done: (count: number) =>
    count === 0 ? '新しく登録した領収証はありません。' : `領収証${count}件を送信箱に登録しました。`,
  refused: (count: number) => `次の${count}件には発行できません`,
};

/** How money came that no list shows. */
export const RECEIVED_BY = ['現金', '小切手', '振込'] as const;

export const recordPaymentPage = {
  loading: '画面を準備しています…',
  lead: '一覧で取り込めない入金（現金・小切手など）を1件ずつ登録します。',
  fields: {
    receivedOn: '入金日',
    payer: '支払者',
    amount: '入金額',
    by: '受取方法',
    channel: '入金先',
    policyNumber: '契約番号',
  },
  amountHint: '例：98,810円',
  policyHint: '空欄のときは「入金一覧の取込」の照合で後から計上できます',
  choose: '選択してください',
  submit: '入金を登録する',
  next: '続けて登録する',
  done: (number: string, state: string) =>
    `入金番号 ${number}で登録しました。${state === '' ? '照合を待っています。' : `契約の入金状況は「${state}」です。`}`,
};

/** Of the account that premiums are paid to. */
export const ACCOUNT_KINDS = ['普通', '当座', '貯蓄', '振替'] as const;

export const count = (value: number) => value.toLocaleString('ja-JP');

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
    provisional: '申込の受付前（仮受）',
    provisionalFor: (quote: string, organization: string, plan: string) =>
      `仮受：${quote}　${organization}（${plan}・申込の受付前）`,
  },
  quoteNumber: '見積番号',
  heldFor: (quote: string) => `仮受中（見積${quote}）`,
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
  book: (rows: number, amount: string, others: number) =>
    others === 0
      ? `${count(rows)}件（${amount}）を計上する`
      : rows === 0
        ? `${count(others)}件を対象外・仮受にする`
        : `${count(rows)}件（${amount}）を計上し、${count(others)}件を対象外・仮受にする`,
  booking: '計上しています。この画面を閉じずにお待ちください。',
  booked: (rows: number, aside: number, provisional: number) =>
    `${count(rows)}件を計上しました。${aside > 0 ? `対象外 ${count(aside)}件。` : ''}${provisional > 0 ? `仮受 ${count(provisional)}件（申込の受付後に契約へ計上します）。` : ''}`,
  refused: (rows: number) => `次の${count(rows)}件は計上していません`,
  unequal: (rows: number) => `過不足のある契約が${count(rows)}件あります`,
  stateLine: (number: string, organization: string, state: string) => `${number}　${organization}：${state}`,
  allDone: '照合を待っている入金はありません。',
  tab: TAB,
  openTab: `${TAB}を開く`,
  importMore: '一覧を取り込む',
};

/** With its number: several stand beside each other. */
const stepOf =
  (page: 'payBack' | 'takeBack') =>
  (id: string): Way => ({
    ...{ kind: 'page', page, title: `${titles[page]}（${id}）` },
    row: { tab: TAB, id },
  });

export const unpaidPage = {
  loading: '未収の保険料を確認しています…',
  filter: '表示する契約',
  kinds: { unpaid: '未収', overpaid: '過入金・二重入金', held: '仮受' },
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
    `送信箱に${count(rows)}件登録しました。${existing > 0 ? `${count(existing)}件は登録済みです。` : ''}「送信箱」で宛先と内容を確かめてください。`,
  refused: (rows: number) => `次の${count(rows)}件は作成していません`,
  refund: '返金を登録',
  refundOf: (number: string) => `${number}の返金`,
  refundAmount: '返金額',
  refundReason: '返金の理由',
  refundChannel: '返金する口座',
  refundChannelChoose: '選んでください',
  refundChannelHeld: (channel: string, held: string) => `${channel}（預り ${held}）`,
  planned: (yen: string) => `返金予定 ${yen}`,
  plannedTooMuch: (yen: string) => `返金予定が、返金できる額を${yen}超えています`,
  takeBack: stepOf('takeBack'),
  payBack: stepOf('payBack'),
  heldCaption: '仮受の一覧',
  heldLead:
    '申込の受付前に入金のあったものです。受付の後は「入金一覧の取込」で契約に計上し、申込がないときは支払った方に返します。',
  heldColumns: { action: '操作', payment: '入金', amount: '入金額', quote: '見積', state: '状況' },
  heldNone: '仮受の入金はありません。',
  heldQuote: (state: string) => (state === '' ? '' : `見積の状態：${state}`),
  heldToBook: (policyNumber: string) => `契約${policyNumber}に計上できます`,
  toBook: { kind: 'page', page: 'payments', title: titles.payments } satisfies Way,
  heldPlanned: '返金予定',
  returnOf: (number: string) => `仮受 ${number}の返金`,
  returnLead: (payer: string, channel: string, yen: string) =>
    `${payer}へ、${channel}から全額（${yen}）を返します。`,
  refundSubmit: '返金予定を登録する',
  refundDone: (number: string) =>
    `返金予定を登録しました（入金番号 ${number}）。支払後に「${titles.payBack}」で完了してください。`,
  back: '一覧に戻る',
  working: '登録しています…',
};

export const accountsPage = {
  loading: '払込口座を確認しています…',
  lead: '払込口座は毎年、一人が登録し、別の管理者が資料と見比べて確認します。確認が済むまで「保険料お振込みのご案内」は作成できません。',
  notManager: '登録できます。確認は別の管理者が行います。口座の内容は管理者だけに表示します。',
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
  confirmHint: '資料を見ながら入力すると、登録された番号を表示します。',
  waiting: (by: string, at: string) => `確認待ち：${by}　${at}`,
  ownWaits: '登録した本人は確認できません。別の管理者がこの画面で確認します。',
  beside: (paper: string) => `「${paper}」と見比べて、同じものに印を付けてください。`,
  same: (part: string) => `${part}は資料と同じ`,
  besideColumns: { part: '項目', keyed: '登録された内容', same: '資料と同じ' },
  numberHidden: '（番号を入力すると表示します）',
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
    number: '加入者証・保険証券の番号',
    ours: '当方の計上',
    theirs: '保険会社の一覧',
    fee: '一覧の手数料',
    difference: '照合',
  },
  caption: '精算の明細',
  none: 'この月に計上した保険料はありません。',
  sums: { ours: '当方の計上（分担額）', theirs: '保険会社の一覧', fee: '一覧の手数料', differences: '相違' },
  problems: (rows: number) => `保険会社の一覧に読み取れない行が${count(rows)}件あります`,
  listed: (read: number, passedOver: number) =>
    `保険会社の一覧：${count(read)}行を読みました（うち合計・見出しなどの${count(passedOver)}行は比べていません）。`,
  sharesNote: '分担額の端数処理は保険会社に未確認です。1円の相違は端数処理の違いの可能性があります。',
  feeNote: '手数料相違：同じプランの他の行と手数料率が異なります。1行だけの一覧の手数料は比べられません。',
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
  recordsTab: '精算記録',
  records: '精算の記録を見る',
  closing: (month: string, insurer: string) => `${month}　${insurer}との精算`,
  facts: {
    state: '状態',
    proposed: '申請',
    confirmed: '確定',
    file: '照合した一覧',
    reason: '理由',
    history: '経緯',
  },
  reason: '理由',
  reasonHint: '相違がないときは不要です。一覧がないとき、相違が残るときに入力してください',
  propose: '確定を申請する',
  proposed: '確定を申請しました。別の担当者の確認で確定します（どちらかは管理者）。',
  amount: '当方の計上の合計',
  amountHint: '確認のため、精算する金額を入力してください',
  confirm: '確定する',
  closed: (rows: number) => `確定しました。入金${count(rows)}件が精算済みになりました。`,
  openingReason: '再開する理由',
  reopen: '再開する',
  reopened: '再開しました。内容を直してから、もう一度確定を申請してください。',
};
