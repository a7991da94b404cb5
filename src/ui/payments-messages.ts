// This file defines the Japanese words of the pages of payments; what the server says comes ready to show.
import type { PaymentChannel } from './payments-contract';

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
  reading: '内容を確認しています…',
  importing: '収納・精算に取り込んでいます。この画面を閉じずにお待ちください。',
  summary: (added: number, known: number, held: number, passedOver: number) =>
    `新規 ${count(added)}件 ／ 取込済 ${count(known)}件 ／ 保留 ${count(held)}件（入金以外 ${count(passedOver)}行は対象外）`,
  heldNote: (held: number) =>
    `保留の${count(held)}行は取り込みません。理由は取込後に「取込結果」でも確認できます。`,
  nothingNew: '新しい入金はありません。すべて取り込み済みです。',
  submit: (rows: number) => `${count(rows)}件を取り込む`,
  chooseAnother: '別のファイルを選ぶ',
  lineColumns: {
    line: '行',
    date: '入金日',
    payer: '振込名義',
    amount: '入金額',
    outcome: '結果',
    message: '内容',
  },
  lineCaption: '取込内容の一覧',
  none: '該当する行はありません。',
  filter: '表示する行',
  all: 'すべて',

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
  openTab: '収納・精算を開く',
  importMore: '一覧を取り込む',
};
