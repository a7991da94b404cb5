// This file holds the figures of the five documents, copied by hand from their text: section, line, and what is printed.
import {
  at,
  count,
  date,
  dayBefore,
  days,
  percent,
  says,
  silent,
  years,
  yearsAsMonths,
  yen,
  type PrintedFigure,
} from './read-printed';

/** Rows of a table of premiums: line, heading, one cell a plan. */
export interface PrintedTariff {
  section: string;
  plans: readonly string[];
  effectiveFrom: string;
  effectiveTo: string;
  rows: readonly (readonly [line: number, heading: string, ...premiums: string[]])[];
}

export const START = '平成30年4月1日午後4時';
export const END = '平成31年4月1日午後4時';

export const tariffs: Readonly<Record<string, readonly PrintedTariff[]>> = {
  gh: [
    {
      section: '保険料例',
      plans: ['GH-A', 'GH-B'],
      effectiveFrom: '',
      effectiveTo: '',
      rows: [
        [38, '5,000万円', '約3万円', '約3万円'],
        [37, '1億円', '約5.1万円', '約3.6万円'],
        [36, '2億円', '約10.3万円', '約7.1万円'],
        [35, '3億円', '約11.5万円', '約8万円'],
      ],
    },
  ],
  aioi: [],
  alive: [
    {
      section: '保険金額と保険料',
      plans: ['ALIVE'],
      effectiveFrom: '',
      effectiveTo: '',
      rows: [
        [33, '5,000万円以下', '20,000円'],
        [34, '5,000万円超 1億円以下', '30,000円'],
        [35, '1億円超 1億5,000万円以下', '40,000円'],
        [36, '1億5,000万円超 2億円以下', '45,000円'],
        [37, '2億円超 2億5,000万円以下', '55,000円'],
        [38, '2億5,000万円超 3億円以下', '66,000円'],
        [39, '3億円超 4億円以下', '88,000円'],
        [40, '4億円超 5億円以下', '109,000円'],
      ],
    },
  ],
  nisshin: [],
  tosha: [
    {
      section: '2.(7) 支払限度額と保険料例',
      plans: ['TOSHA-A', 'TOSHA-B', 'TOSHA-C', 'TOSHA-D'],
      // Decision 3: for covers that start in the period of the brochure.
      effectiveFrom: date(START).value,
      effectiveTo: dayBefore(END),
      rows: [
        [169, '収入合計3億円の場合', '81,370円', '112,310円', '114,010円', '157,410円'],
        [170, '収入合計5億円の場合', '98,810円', '136,370円', '138,450円', '191,150円'],
        [171, '収入合計10億円の場合', '127,870円', '176,470円', '179,160円', '247,360円'],
        [172, '収入合計15億円の場合', '144,220円', '199,040円', '202,070円', '278,990円'],
      ],
    },
  ],
};

const GH = '支払限度額と保険料';
const AIOI = '資料請求・お見積り';
/** Not of the document: amounts of a page outside it, as domain notes §1.2 have them. */
const PAGE = '資料外：同サイトの約款案内ページ ad-cybersecurity.com/terms';
const ALIVE = '保険金額と保険料';
const ALIVE_NOTES = '保険金額と保険料 注記';
const GIFTS = 'お支払いする保険金の種類';
const NISSHIN = 'サイバー・情報漏えい事故補償特約の概要';
const REDUCED = '支払限度額に関するご注意';
const TOSHA = '2.(7) 支払限度額と保険料例';
const TERMS = '2.(7) 引受条件';
const FAILURE = '6. 保険会社破綻時等の取扱い';
const CLAIM = '6. 保険金のご請求時にご提出いただく書類';

export const figures: Readonly<Record<string, Readonly<Record<string, PrintedFigure>>>> = {
  gh: {
    'limits.liabilityBasis': at(GH, 24, says('1請求・期間中', '1請求・期間中')),
    'limits.liability.A': at(GH, 24, yen('2,000万円')),
    'limits.liability.B': at(GH, 24, yen('1,000万円')),
    'limits.costBasis': at(GH, 25, says('1事故・期間中', '1事故・期間中')),
    'limits.cost.A': at(GH, 25, yen('1,000万円')),
    'limits.cost.B': at(GH, 25, yen('500万円')),
    'limits.deductible': at(GH, 26, says('なし', 0)),
    'limits.eligibleUpTo': at('この保険の対象となるお客さま', 51, yen('売上高が5,000億円')),
    'dates.expiry': silent('情報漏えい補償制度', 'common'),
    'dates.midTerm': silent(GH, 'unstated'),
    'dates.lookBack': at('告知事項申告書 ①②', 56, years('過去3年間')),
  },
  aioi: {
    'limits.selectable.liability': silent(PAGE, { from: 2_000 * 10_000, to: 10 * 100_000_000 }),
    'limits.selectable.deductible': silent(PAGE, { from: 0, to: 1_000 * 10_000 }),
    'limits.selectable.cost': silent(PAGE, { from: 1_000 * 10_000, to: 5 * 100_000_000 }),
    'limits.selectable.lawsuitResponse': silent(PAGE, 1_000 * 10_000),
    // The only insurer that is named.
    'limits.insurers': at('サイバーセキュリティ保険', 3, says('あいおいニッセイ同和損保', [100])),
    'dates.expiry': silent(AIOI, 'own'),
    'dates.months': silent(AIOI, 12),
    'dates.midTerm': silent(AIOI, 'unstated'),
    'dates.lookBack': at('告知事項2', 45, years('過去5か年以内')),
  },
  alive: {
    'limits.liabilityBasis': at(ALIVE, 29, says('保険期間中', '保険期間中')),
    'limits.liability': at(ALIVE, 29, yen('1億円')),
    // The note prints no amount: "up to the limit of the liability".
    'limits.total': at(
      ALIVE_NOTES,
      51,
      says('「第三者への損害賠償に関する補償」の保険金額を限度', yen('1億円').value),
    ),
    'limits.costBasis': at(ALIVE, 30, says('1事故期間中', '1事故・保険期間中')),
    'limits.cost': at(ALIVE, 30, yen('100万円')),
    'limits.condolencePerson': at(GIFTS, 70, yen('1名・1,000円')),
    'limits.condolenceCompany': at(GIFTS, 71, yen('1法人・10万円')),
    'limits.deductible': at(ALIVE_NOTES, 45, says('自己負担額はありません', 0)),
    'limits.payRatioPercent': silent(GIFTS, 100),
    'limits.insurers': at(ALIVE_NOTES, 49, says('損保ジャパン', [100])),
    'dates.expiry': silent(ALIVE_NOTES, 'common'),
    'dates.months': at(ALIVE, 26, yearsAsMonths('保険期間1年')),
    'dates.midTerm': at(ALIVE_NOTES, 43, says('月割の保険料', 'monthly')),
  },
  nisshin: {
    'limits.liabilityBasis': at(NISSHIN, 83, says('1請求・保険期間中', '1請求・保険期間中')),
    'limits.liability': at(NISSHIN, 84, yen('3億円')),
    'limits.total': at(`${NISSHIN} 注記1`, 90, yen('3億円')),
    'limits.cost': at(`${NISSHIN} 注記2`, 91, yen('最大3,000万円')),
    'limits.cost1-4': at(NISSHIN, 85, yen('3,000万円')),
    'limits.cost5': at(NISSHIN, 86, yen('3,000万円')),
    'limits.condolencePerson': at(NISSHIN, 86, yen('被害者が個人の場合:500円')),
    'limits.condolenceCompany': at(NISSHIN, 86, yen('被害者が法人の場合:5万円')),
    'limits.cost6': at(NISSHIN, 87, yen('10万円')),
    'limits.cost7': at(NISSHIN, 88, yen('3,000万円')),
    'limits.payRatioPercent': silent(REDUCED, 100),
    'limits.reduced.payRatioPercent': at(REDUCED, [109, 110], percent('縮小支払割合90%')),
    'limits.reduced.limit': at(REDUCED, [109, 110], yen('200万円')),
    'limits.insurers': at('会社名の記載', 116, says('日新火災海上保険', [100])),
    'dates.expiry': silent(NISSHIN, 'own'),
    'dates.months': silent(NISSHIN, 12),
    'dates.midTerm': silent(NISSHIN, 'unstated'),
  },
  tosha: {
    'limits.liabilityBasis': at(TOSHA, 165, says('一請求・保険期間中', '1請求・保険期間中')),
    'limits.liability.A': at(TOSHA, 165, yen('5,000万円')),
    'limits.liability.B': at(TOSHA, 165, yen('10,000万円')),
    'limits.liability.C': at(TOSHA, 165, yen('5,000万円')),
    'limits.liability.D': at(TOSHA, 165, yen('10,000万円')),
    'limits.lawsuitResponse': at(TERMS, 185, yen('1,000万円')),
    'limits.costBasis': at(TOSHA, 167, says('一事故・保険期間中', '1事故・保険期間中')),
    'limits.cost.A': at(TOSHA, 167, yen('500万円')),
    'limits.cost.B': at(TOSHA, 167, yen('1,000万円')),
    'limits.cost.C': at(TOSHA, 167, yen('500万円')),
    'limits.cost.D': at(TOSHA, 167, yen('1,000万円')),
    'limits.condolencePerson': at('4.(2)① 共通の費用', 281, yen('1名につき 500円')),
    'limits.condolenceCompany': at('4.(2)① 共通の費用', 281, yen('1法人につき 50,000円')),
    'limits.deductible': at(TOSHA, [166, 168], yen('0円')),
    'limits.payRatioPercent.whole': at(TERMS, [182, 186], says('なし', 100)),
    'limits.payRatioPercent.damageContainment': at(TERMS, 195, percent('90%')),
    'limits.payRatioPercent.recurrencePrevention': at(TERMS, 196, percent('80%')),
    'limits.payRatioPercent.attackInvestigation': at(TERMS, 197, percent('80%')),
    'limits.protection.employeesUpTo': at(FAILURE, 468, count('20人以下', '人')),
    'limits.protection.paidPercent': at(FAILURE, 470, percent('80%まで補償')),
    'limits.protection.earlyPaidPercent': at(FAILURE, 470, percent('100%補償')),
    'limits.protection.earlyMonths': at(FAILURE, 470, count('破綻時から3か月まで', 'か月')),
    'limits.insurers': at(
      '6. 共同保険契約の引受割合',
      [456, 457, 458],
      says(['68%', '26%', '6%'], [percent('68%').value, percent('26%').value, percent('6%').value]),
    ),
    'dates.expiry': at('2.(1) 保険契約者', 102, says('団体契約', 'common')),
    'dates.months': at('2.(3) 保険期間', 110, yearsAsMonths('1年間')),
    'dates.period': at(
      '表紙 保険期間',
      [18, 19],
      says([START, END], { start: date(START).value, end: date(END).value, timeOfDay: `${12 + 4}:00` }),
    ),
    'dates.year': at('表紙 保険期間', 18, says('平成30年', `${1988 + 30}年度`)),
    'dates.startTime': at('表紙 保険期間', 18, says('午後4時', '午後4時')),
    'dates.midTerm': at('2.(3) 保険期間', 112, says('中途加入いただくことも条件により可能', 'ask')),
    'dates.closings': at(
      '表紙 初回締切日',
      [18, 21, 23],
      says([START, '平成30年3月6日', '平成30年3月16日'], {
        start: date(START).value,
        estimate: date('平成30年3月6日').value,
        application: date('平成30年3月16日').value,
      }),
    ),
    'dates.estimateClosing': at(
      '表紙',
      21,
      says(['初回締切日', '平成30年3月6日'], `${date('平成30年3月6日').value}（初回）`),
    ),
    'dates.applicationClosing': at(
      '表紙',
      23,
      says(['初回締切日', '平成30年3月16日'], `${date('平成30年3月16日').value}（初回）`),
    ),
    'dates.certificateBy': at('2.(6) ご加入の流れ', 151, says('6月上旬', '6月上旬')),
    'dates.lookBack': at('6. 告知事項申告書 ②', 446, years('過去3年間')),
    'dates.measures.standard': at('3.(2) 費用損害 注', 217, days('スタンダードプラン：180日間')),
    'dates.measures.premium': at('3.(2) 費用損害 注', 217, years('プレミアムプラン：1年間')),
    'dates.payment': at(CLAIM, 536, days('その日を含めて30日以内')),
    'dates.limitation': at(CLAIM, 545, years('時効（3年）')),
  },
};
