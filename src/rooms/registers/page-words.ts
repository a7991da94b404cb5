// This file defines the Japanese words of the pages of settlement, registers and complaints.
import type { RegisterName } from './contract';

const count = (value: number) => value.toLocaleString('ja-JP');

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

export const registersPage = {
  loading: '台帳を確認しています…',
  register: '台帳',
  names: {
    ledger: '保険料台帳',
    summary: '月次集計',
    documents: '書類台帳',
    complaints: '苦情台帳',
  } satisfies Record<RegisterName, string>,
  /** Columns whose text may run over several lines. */
  wide: [
    '法人名',
    '振込名義',
    '取引先',
    '引受会社',
    '申出内容',
    '原因',
    '対応',
    '保険会社への報告',
    '保存先',
  ],
  from: '開始日',
  to: '終了日',
  least: '金額（以上）',
  most: '金額（以下）',
  counterparty: '取引先',
  show: '表示する',
  caption: '台帳の内容',
  none: '該当する行はありません。',
  total: (yen: string) => `合計 ${yen}`,
  more: (rows: number) => `ほかに${count(rows)}行あります。CSVにはすべて出力します。`,
  exports: { 'utf-8': 'CSVを出力（UTF-8）', cp932: 'CSVを出力（シフトJIS）' },
  exported: (name: string, rows: number) => `「${name}」を出力しました（${count(rows)}行）。`,
  lost: (characters: string) =>
    `シフトJISにない文字が「?」になりました：${characters}。必要な場合はUTF-8で出力してください。`,
};

export const complaintPage = {
  loading: '苦情の記録を確認しています…',
  member: '会員',
  noMember: '会員以外（会員名簿で行を選んでから開くと、会員と結び付きます）',
  open: (rows: number) => `対応中の苦情：${count(rows)}件`,
  receivedAt: '受付日時',
  receivedHint: '例：2027-04-01 10:30',
  channel: '申出の方法',
  choose: '選択してください',
  content: '申出の内容',
  contentHint: 'お客さまの言葉のまま記入します',
  cause: '原因',
  response: '対応',
  reportedTo: '保険会社への報告（相手・日）',
  submit: '登録する',
  working: '登録しています…',
  done: (number: string) => `受付番号${number}で登録しました。以後の対応は「苦情」のタブで更新してください。`,
};
