// Every word of the room rates that staff read.
import { formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import { formatYen, formatYenInWords } from '../../domain/yen';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  rates: pageTitles.rates,
};

/** What each is for, as 管理 tells it. */
export const about = {
  rates: '料率の下書き・点検・有効化と、現在の版の確認をします。',
};

/** Of 点検. */
export const rateCheckText = {
  sound: '料率：表に誤りはありません',
  broken: (first: string, rest: number) =>
    `料率：${first}${rest > 0 ? `（ほか${rest}件の指摘があります）` : ''}`,
  years: (years: readonly string[]) => `料率の年度：${years.join('、')}`,
  year: (code: string, yearNote: string, ended: boolean) =>
    `${code} ${yearNote || '年度の記載なし'}${ended ? '（期間終了・参考）' : ''}`,
  none: (code: string) => `${code} なし`,
};

const count = (value: number) => value.toLocaleString('ja-JP');
const yen = (value: number) => `${count(value)}円`;

export const ratesPage = {
  loading: '料率の版を読み込んでいます…',
  lead: '使用を始めた版は変更できません。金額が変わるときは、新しい版を下書きから作成します。',
  staffOnly: '版の作成と有効化は管理者が行います。',
  caption: '料率の版の一覧',
  columns: {
    program: '制度',
    version: '版',
    state: '状態',
    period: '適用期間',
    plans: 'プラン',
    paper: '確認書・承認',
    action: '操作',
  },
  open: '期限なし',
  none: '（なし）',
  newDraft: '表を貼り付けて下書きを作成',
  review: '点検して有効にする',
  withdraw: '取り下げる',
  withdrawAsk: (version: string) => `下書き「${version}」を取り下げます。行は「廃止」として残ります。`,
  withdrawn: (version: string) => `下書き「${version}」を取り下げました。`,
  tab: '料率',
  openTab: '料率を開く',
};

/** As the tab has them. */
export const versionStates = { draft: '下書き', inForce: '有効', retired: '廃止' };
export const pointsMethod = '点';

export const pastePage = {
  steps: ['貼り付け', '読取りの確認', '点検', '有効化'],
  program: '制度',
  choose: '制度を選んでください',
  text: '保険料の表',
  textHint:
    'パンフレットや表計算ソフトの表を、見出しの行も含めてそのまま貼り付けてください。まだ何も登録しません。',
  read: '表を読み取る',
  reading: '表を読み取っています…',
};

export const readingPage = {
  found: (figures: number) => `保険料${count(figures)}件を読み取りました。`,
  clear: '疑わしい箇所はありません。元の表と見比べて、下書きに登録してください。',
  doubtful: (places: number) =>
    `確認が必要な箇所が${count(places)}か所あります。元の表と見比べ、違うときは金額を直してください。`,
  caption: '読み取った表',
  revenue: '売上高等',
  original: '原文',
  refer: '照会（表の外）',
  ignored: (lines: number) => `表として使わなかった行（${count(lines)}行）`,
  amount: (plan: string, revenue: string) => `${plan}　${revenue}の保険料（円）`,
  version: '版の名前',
  versionHint: '例：ALIVE-2027',
  source: '資料の名前',
  sourceHint: '例：2027年度のご案内 3ページ',
  yearNote: '年度',
  yearNoteHint: '資料に記載の年度。例：2027年度',
  label: '表示区分',
  labels: {
    保険料表: '保険料表（確定した額）',
    公表例: '公表例（掲載例）',
    参考例: '参考例（約の付いた額）',
  },
  toNext: '掲載額の間',
  toNexts: { 直線: '直線で求める', 照会: '保険会社に照会' },
  missing: '金額が空欄の箇所があります。元の表の額を入力してください。',
  save: '下書きに登録する',
  saving: '下書きに登録しています…',
};

export const reviewPage = {
  title: (program: string, version: string) => `${program}　版「${version}」`,
  from: '適用始期',
  to: '適用終期',
  paper: '保険会社の確認書',
  paperHint: '書類名・日付・番号。例：料率確認書 2027年1月15日付',
  approvedBy: '承認者',
  cases: '検算例',
  casesHint: '保険会社の資料から、金額の分かる例を1件以上入力してください。表の外は「要照会」とします。',
  casePlan: (line: number) => `検算例${line}件目のプラン`,
  caseRevenue: (line: number) => `検算例${line}件目の売上高等`,
  casePremium: (line: number) => `検算例${line}件目の保険料`,
  caseRevenueExample: '売上高等　例：3億円',
  casePremiumExample: '保険料　例：66,000円',
  addCase: '検算例を追加',
  run: '点検する',
  running: '点検しています。シート上で計算するため、少しかかります…',
  stops: (found: number) => `このままでは使用できません（${count(found)}件）`,
  notes: (found: number) => `確認が必要な指摘（${count(found)}件）`,
  sound: '区分の空き・重なり・金額の並びに問題はありません。',
  acknowledge: '指摘の内容を資料で確かめました',
  diff: '現在の版との違い',
  noDifference: '金額の違いはありません。',
  diffColumns: { plan: 'プラン', revenue: '売上高等', before: '現在', after: '新しい版', change: '増減' },
  noFigure: '―',
  onlyChanged: '変わる箇所だけ',
  allCells: 'すべて',
  impact: '見積・更改への影響',
  impactNone: 'この期間に始まる未了の見積と更改はありません。',
  impactLead: (quotes: number, renewals: number, changed: number) =>
    `未了の見積${count(quotes)}件・更改${count(renewals)}件のうち、${count(changed)}件の保険料が変わります。`,
  impactSum: (before: number, after: number) => `合計　${yen(before)} → ${yen(after)}`,
  becomeReferred: '要照会になる',
  becomeRated: '保険料が出る',
  leftOut: '比較の対象外',
  leftOutNote: '比較の対象外は、会社回答・割引・料率以外の理由で照会中のものです。',
  histogram: '増減の分布',
  histogramBar: (label: string, found: number) => `${label}：${count(found)}件`,
  largest: '増減の大きい10件',
  largestColumns: {
    kind: '区分',
    id: '番号',
    name: '法人名',
    plan: 'プラン',
    before: '現在',
    after: '新しい版',
    change: '増減',
  },
  goldenTitle: 'シート上での検算',
  goldenGood: (all: number) => `${count(all)}件すべて一致しました。`,
  goldenBad: (all: number, bad: number) => `${count(all)}件のうち${count(bad)}件が一致しません。`,
  goldenColumns: { kind: '区分', text: '内容', expected: '資料の額', actual: '計算結果' },
  activate: (from: string) => `${from}から有効にする`,
  activating: '有効にしています…',
  activated: (version: string, from: string) => `版「${version}」を有効にしました（${from}始期から）。`,
  later: 'それより前の始期には、これまでの版を使います。',
  ended: (versions: readonly string[]) => `適用を終えた版：${versions.join('、')}`,
  again: '入力に戻る',
  back: '一覧に戻る',
};

export const standingText = {
  now: '使用中',
  coming: 'これから使用',
  ended: '期間終了',
  mixed: '状態が不一致',
};

/** 「1億円超1億5,000万円以下」 or 「3億円」. */
export function revenueWords(aboveYen: number | null, revenueYen: number | null): string {
  if (revenueYen === null) return `${formatYenInWords(aboveYen ?? 0)}超`;
  if (aboveYen === null) return formatYenInWords(revenueYen);
  const above = aboveYen === 0 ? '' : `${formatYenInWords(aboveYen)}超`;
  return `${above}${formatYenInWords(revenueYen)}以下`;
}

/** One decimal, rounded half away from zero: 「+10.0%」. */
export function changeText(beforeYen: number | null, afterYen: number | null): string {
  if (beforeYen === null || afterYen === null || beforeYen === 0) return '';
  const tenths = Math.round((Math.abs(afterYen - beforeYen) * 1000) / beforeYen);
  const sign = afterYen > beforeYen ? '+' : afterYen < beforeYen ? '-' : '±';
  return `${sign}${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

export function barText(fromPercent: number | null, toPercent: number | null): string {
  if (fromPercent === 0 && toPercent === 0) return '変わらない';
  if (fromPercent === null) return `${-toPercent!}%を超える値下げ`;
  if (toPercent === null) return `${fromPercent}%を超える値上げ`;
  return toPercent <= 0 ? `${-toPercent}～${-fromPercent}%の値下げ` : `${fromPercent}～${toPercent}%の値上げ`;
}

export const rateWords = {
  ends: (version: string, to: string) => `版「${version}」の適用終期を${formatJapanese(to)}にします。`,
  retires: (version: string) => `同じ適用始期の版「${version}」を「廃止」にします。`,
  first: 'これまでの版はありません',
  against: (version: string) => `版「${version}」との比較`,
  term: (plan: string, term: string, before: string, after: string) =>
    `${plan}　${term}：${before || '（なし）'} → ${after || '（なし）'}`,
  refer: '要照会',
  notInCells:
    'シートのセルでは試せませんでした（関数の計算が終わりません）。検算は同じ計算をプログラムの中で行ったものです。',
  impactKinds: { quote: '見積', renewal: '更改' },
  caseKinds: { keyed: '検算例', own: 'この版', standing: '使用中の版' },
  caseText: (plan: string, revenueYen: number, asOf: string) =>
    `${plan}　${formatYenInWords(revenueYen)}（始期${asOf}）`,
  yen: (value: number) => formatYen(value),
  source: (document: string, cell: string) => (cell === '' ? document : `${document}「${cell}」`),
  recomputed: '見積の作成時と同じ額です。',
  recomputedReferral: '要照会の見積です。作成時と同じく保険料はありません。',
  recomputedDiffers: (before: string, after: string) =>
    `作成時は${before}、現在の料率の行から計算すると${after}です。料率の行が書き換えられていないかご確認ください。`,
  recomputedAnswered: '保険会社の回答による保険料のため、料率からは計算しません。',
  recomputedUnreadable: '凍結データを読み取れません。記録の検査を実行してください。',
  audit: {
    draft: (rows: number) => `料率の下書き${rows}行を登録`,
    withdraw: (rows: number) => `料率の下書き${rows}行を取下げ`,
    activate: (version: string, from: string, to: string, by: string) =>
      `料率「${version}」を${from}から${to}まで有効（承認者${by}）`,
  },
};
