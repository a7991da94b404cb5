// The Japanese texts for what is wrong with the rate tab.
import * as pageTitles from '../domain/page-titles';
import { problemsOf, type Given } from '../domain/problem';
import { offers } from '../domain/way';
import { formatYen, formatYenInWords } from '../domain/yen';

const REFUSED = 'この版は使用できません。';

const words = (yen: string | number): string => formatYenInWords(Number(yen));

export const ratingProblems = /* @__PURE__ */ problemsOf({
  rateTableShape: ({ headers }: Given<'headers'>) =>
    `料率の表として読み取れません。見出し行を含む範囲（名前付き範囲「料率表」）を指定してください。必要な見出し：${headers}`,
  rateHeaderMissing: ({ headers }: Given<'headers'>) =>
    `見出し${headers}がありません。料率の表は使用できません。見出し行を元に戻すか、見出し行を含む範囲（料率表）を指定してください。`,
  rateHeaderTwice: ({ header }: Given<'header'>) =>
    `見出し「${header}」が2つあります。料率の表は使用できません。不要な列の見出しを変えてください。`,
  ratePlanMissing: () =>
    'プランが空欄のため、どの表の行か分かりません。プランを入力するまで料率の表は使用できません。',
  rateStateUnknown: ({ text }: Given<'text'>) =>
    `状態「${text}」は使えません。「下書き」「有効」「廃止」のいずれかを入力してください。${REFUSED}`,
  rateStateMixed: () =>
    `同じ版の中に異なる状態の行があります。版のすべての行を同じ状態にしてください。${REFUSED}`,
  rateVersionMissing: () => `版が空欄です。版の名前を入力してください。${REFUSED}`,
  rateNotApproved: ({ version }: Given<'version'>) =>
    `版「${version}」は、保険会社確認書・承認者・適用始期・適用終期のいずれかが空欄のため使用していません。4つの欄を全行に入力してください。`,
  rateUnlikePublished: ({ version, header, published }: Given<'version' | 'header' | 'published'>) =>
    offers(
      `版「${version}」の${header}が、公表された資料と異なります${published === '' ? '' : `（資料は${published}）`}。元の値に戻すか、保険会社の確認書にもとづく新しい版を登録してください。${REFUSED}`,
      { kind: 'page', page: 'rates', title: pageTitles.rates },
    ),
  rateChanged: ({ version }: Given<'version'>) =>
    offers(
      `版「${version}」は、有効にした後に表が書き換えられています。元の値に戻すか、管理者が「記録の検査」で訂正を確認するか、「料率の版」で新しい版を登録してください。${REFUSED}`,
      { kind: 'page', page: 'records', title: pageTitles.records },
      { kind: 'page', page: 'rates', title: pageTitles.rates },
    ),
  rateNumberMissing: () => `金額が空欄です。円単位の数値を入力してください。${REFUSED}`,
  rateNotYen: ({ text }: Given<'text'>) =>
    `「${text}」は円単位の金額（1円以上の整数の数値）ではありません。数値で入力してください。${REFUSED}`,
  rateDuplicate: ({ yen }: Given<'yen'>) =>
    `「${words(yen)}」の行が重なっています。1行にしてください。${REFUSED}`,
  rateOrder: ({ yen, previous }: Given<'yen' | 'previous'>) =>
    `「${words(yen)}」が前の行（${words(previous)}）より小さくなっています。小さい順に並べてください。${REFUSED}`,
  rateGap: ({ previous, stated }: Given<'previous' | 'stated'>) =>
    Number(previous) === 0
      ? `「${words(stated)}超」の前に空きがあります（前の区分がありません）。${REFUSED}`
      : `「${words(stated)}超」の前に空きがあります（前の区分は${words(previous)}以下）。${REFUSED}`,
  ratePointGap: ({ previous, yen, stated }: Given<'previous' | 'yen' | 'stated'>) =>
    Number(previous) === 0
      ? `「${words(yen)}」の前の点（${words(stated)}）がありません。${REFUSED}`
      : `「${words(yen)}」の前に抜けがあります（前の点は${words(stated)}のはずですが、${words(previous)}です）。${REFUSED}`,
  rateOverlap: ({ stated, previous }: Given<'stated' | 'previous'>) =>
    `「${words(stated)}超」が前の区分（${words(previous)}以下）と重なっています。${REFUSED}`,
  rateVersionOverlap: ({ version, other }: Given<'version' | 'other'>) =>
    `版「${version}」の適用期間が版「${other}」と重なっています。適用始期・適用終期をご確認ください。このプランの料率は使用できません。`,
  rateRowsDiffer: ({ row }: Given<'row'>) =>
    `同じ版の${row}行目と内容が異なります。版のすべての行で同じにしてください。${REFUSED}`,
  rateWordMissing: ({ choices }: Given<'choices'>) =>
    `空欄です。${choices}のいずれかを入力してください。${REFUSED}`,
  rateWordUnknown: ({ text, choices }: Given<'text' | 'choices'>) =>
    `「${text}」は使えません。${choices}のいずれかを入力してください。${REFUSED}`,
  rateDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日。${REFUSED}`,
  rateDatesReversed: () => `適用終期が適用始期より前です。日付をご確認ください。${REFUSED}`,
  startNotBeforeEnd: ({ start, end }: Given<'start' | 'end'>) =>
    `始期日（${start}）が満期日（${end}）以後です。始期日と満期日をご確認ください。`,
  moreThanOneYear: ({ start, end }: Given<'start' | 'end'>) =>
    `始期日（${start}）から満期日（${end}）までが12か月を超えています。満期日をご確認ください。`,
  rateSourceMissing: () => `出典も保険会社確認書も空欄です。根拠となる資料を入力してください。${REFUSED}`,
});

/** The clauses of an explanation; `explain.ts` joins them. */
export const explainText = {
  version: (version: string, yearNote: string) => `料率版「${version}」（${yearNote || '年度の記載なし'}）`,
  band: (aboveYen: number, upToYen: number) =>
    aboveYen === 0
      ? `の区分「${formatYenInWords(upToYen)}以下」により`
      : `の区分「${formatYenInWords(aboveYen)}超${formatYenInWords(upToYen)}以下」により`,
  point: (revenueYen: number) => `の掲載例「${formatYenInWords(revenueYen)}」により`,
  line: (lowText: string, highText: string, arithmetic: string, rounding: string) =>
    `の${lowText}と${highText}の間を直線で求め、${arithmetic}を${rounding}して`,
  figure: (revenueYen: number, premiumYen: number) =>
    `${formatYenInWords(revenueYen)}＝${formatYen(premiumYen)}`,
  rounding: (unitYen: number, mode: 'halfUp' | 'down' | 'up') =>
    `${formatYenInWords(unitYen)}単位に${mode === 'halfUp' ? '四捨五入' : mode === 'down' ? '切捨て' : '切上げ'}`,
  premium: (premiumYen: number, label: string, about: boolean) =>
    `年間保険料${about ? '約' : ''}${formatYen(premiumYen)}（${label}）`,
  outsideYear: (from: string, to: string, asOf: string) =>
    `適用期間（始期${from}～${to}）の外の始期${asOf}に掲載年度の額を参考として示すもの`,
  discount: (id: string, answer: string, factor: number, paper: string, approval: string) =>
    `割引「${id}」（回答「${answer}」×${factor}、${paper}、承認${approval}）を掛けて`,
  discountCap: (percent: number) => `割引の上限${percent}%を適用して`,
  discounted: '割引の順序と端数処理（10円単位に四捨五入）は未確認のため社内限りの概算',
  internalOnly: '掲載例の間の額のため社内限り',
  refer: (reason: string) => `要照会（${reason}）`,
  range: (lowText: string, highText: string) => `前後の掲載例は${lowText}、${highText}`,
  disclosed: (number: string, text: string, answer: string, effect: 'loss' | 'asks' | 'told') =>
    `事前確認${number}「${text}」は「${answer}」（${effect === 'told' ? 'リスクあり' : '照会の対象'}）。`,
  lastFigure: (text: string) => `表の端は${text}`,
  source: (source: string) => `出典は${source}`,
  answered: (referral: string, on: string, by: string) => `照会${referral}への回答（${on}、${by}）により`,
  paper: (paper: string) => `根拠書類は${paper}`,
  approved: (by: string) => `承認者は${by}`,
  keyed: '保険会社の確認書により代理店が登録した料率',
  approximate: '売上高等は概数',
  doubts: (doubts: string) => `留意点：${doubts}`,
};
