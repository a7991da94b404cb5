// What a heading says of a revenue: 売上高【税抜・千円】. What is not understood whole is not understood.
import { foldText } from '../../domain/fold-text';
import type { RevenueUnit } from '../../domain/revenue';

export interface RevenueHeading {
  readonly unit?: RevenueUnit;
  readonly tax?: '税込' | '税抜';
  readonly basis?: '収入合計';
}

/** Welfare corporations have lines of their statements: サービス活動収益計, 事業活動収入計. */
const NAME =
  /(?:総|年間|年)?(?:売上高等|売上高|売上金額|売上額|売上収入|売上|年商|サービス活動収益|事業活動収入|収入合計|収入総額|総収入|収入)/g;
/** Names of other columns that begin alike. */
const OTHER =
  /単位|区分|基準|実績\/計画|実績計画|確認|備考|構成|比率?$|割合|伸び|人|件数|原価|利益|先$|日$|番号/;
const BRACKETS = /[()[\]【】〔〕〈〉《》「」『』{}<>]/g;
const UNITS: Readonly<Record<string, RevenueUnit>> = {
  百万: 'millionYen',
  千: 'thousandYen',
  万: 'tenThousandYen',
  億: 'hundredMillionYen',
  円: 'yen',
};
const UNIT = /(百万|千|万|億)円?|円|¥|jpy|yen/g;
/** 「千円未満切捨て」 says how it was rounded, not what it is in. */
export const ROUNDED = /(百万|千|万)?円?未満(の端数)?(は|を)?(切り?捨て?|四捨五入|切り?上げ?)/g;
const SAID: readonly RegExp[] = [
  /(19|20)\d\d(年度?|年?\/?\d{1,2}月?期?)?|(令和|平成|r|h)(元|\d{1,2})(年度?|年?\d{1,2}月期)?|fy\d{2,4}|\d{1,2}月期/g,
  /直近(の|1年間?|一年間?)?|前々?(年度|期|年)|当期|今期|当年度|昨年度?|通期|年間|年額|年度|会計年度|決算(書|期|額)?|期/g,
  /実績|見込み?|計画値?|予算|予想|確定|概算/g,
  /(事業活動|資金収支|損益)計算書|または|又は|もしくは|若しくは/g,
  /必須|任意|半角|全角|数字|整数|のみ|カンマ(なし|不要)|入力|記入|ご|お|単位|金額|額|原文|表示|合計|計|値/g,
  /[\s|/_・,、。:：;=\-~〜～.*※■●◎○●★の分で]/g,
];

/** 「サービス活動収益計（１）」: statements number their lines. */
const LINE_NUMBER = /(?<=計)\(\d{1,2}\)/g;

/** Undefined: no heading of a revenue; `unclear`: one of which something is not understood. */
export function readRevenueHeading(header: string): RevenueHeading | 'unclear' | undefined {
  const text = foldText(header).replace(/\s/g, '').toLowerCase().replace(LINE_NUMBER, '');
  const names = text.match(NAME) ?? [];
  if (names.length === 0 || OTHER.test(text.replace(/単位[:：はが=/]?(百万|千|万|億)?円?/, '')))
    return undefined;
  let rest = text.replace(NAME, '|').replace(BRACKETS, '|').replace(ROUNDED, '|');
  const taxed = /税込み?|内税|税を?含む/.test(rest);
  const untaxed = /税抜き?|税別|外税|税を?含まない|税を?除く/.test(rest);
  rest = rest.replace(/(消費)?(税込み?|内税|税抜き?|税別|外税|税を?含む|税を?含まない|税を?除く)/g, '|');
  const units = new Set<RevenueUnit>();
  rest = rest.replace(UNIT, (_, unit: string | undefined) => {
    units.add(UNITS[unit ?? '円']!);
    return '|';
  });
  for (const said of SAID) rest = rest.replace(said, '');
  if (rest !== '' || units.size > 1 || (taxed && untaxed)) return 'unclear';
  const [unit] = units;
  return {
    ...(unit ? { unit } : {}),
    ...(taxed ? { tax: '税込' as const } : untaxed ? { tax: '税抜' as const } : {}),
    ...(names.every((name) => name.includes('収入') && !name.includes('売上'))
      ? { basis: '収入合計' as const }
      : {}),
  };
}

/** The line that documents take for either basis: nobody has to be asked which it is. */
export const fitsEitherBasis = (header: string): boolean => foldText(header).includes('サービス活動収益');

/** By the word before 円. @example unitOfWord('千') // 'thousandYen' */
export const unitOfWord = (word: string): RevenueUnit => UNITS[word]!;

/** A cell that is a unit and nothing else: （千円）, 単位：百万円. */
export function unitAlone(cell: string): RevenueUnit | undefined {
  const text = foldText(cell).replace(/\s/g, '').replace(BRACKETS, '');
  const found = /^(?:金額)?(?:単位)?[:：は=]?(?:(百万|千|万|億)円?|円)$/.exec(text);
  return found ? UNITS[found[1] ?? '円'] : undefined;
}

/** 「単位は千円」, 「千円単位で記入」, 「一覧（千円）」; how amounts were rounded is another matter. */
const SAID_OF_TABLE =
  /単位[:：はが=/]?(?:(百万|千|万|億)円?|円)|(?<![\d,])(?:(百万|千|万|億)円|円)単位(?!(?:で|に|を)?(?:切|四捨|端数))|\((?:(百万|千|万|億)円|円)\)$/;

/** In a line around a table: the cell alone, or 「…（単位：千円）」. */
export function unitsSaid(cells: readonly string[]): RevenueUnit[] {
  return cells.flatMap((cell) => {
    const text = foldText(cell).replace(/\s/g, '').replace(ROUNDED, '');
    const found = SAID_OF_TABLE.exec(text);
    const unit = unitAlone(cell) ?? (found ? UNITS[found[1] ?? found[2] ?? found[3] ?? '円'] : undefined);
    return unit ? [unit] : [];
  });
}
