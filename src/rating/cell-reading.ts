// What one cell of a pasted table says: a band of revenue, an amount, a referral, or words.
import { parseRevenue, type RevenueUnit } from '../domain/revenue';

/** Why a person should look at a reading before it is kept. */
export type CellDoubt =
  | 'letterForDigit'
  | 'dotForComma'
  | 'exclusiveBound'
  | 'rangeWithoutWords'
  | 'unitAssumed'
  | 'footnote'
  | 'severalAmounts';

export interface AmountReading {
  readonly kind: 'amount';
  readonly yen: number;
  /** 「約」 stands with it. */
  readonly about: boolean;
  /** What else stands in the cell: 「収入合計…の場合の保険料」. */
  readonly words: string;
  readonly doubts: readonly CellDoubt[];
}

export interface BandReading {
  readonly kind: 'band';
  /** Exclusive; absent where the band starts at nothing. */
  readonly aboveYen?: number;
  /** Inclusive; absent where the band is open. */
  readonly upToYen?: number;
  readonly doubts: readonly CellDoubt[];
}

export type CellReading =
  | AmountReading
  | BandReading
  | { readonly kind: 'blank' | 'refer' | 'text'; readonly doubts: readonly [] };

const NUMBER = '[¥]?[\\d〇一二三四五六七八九十百千](?:[\\d,.〇一二三四五六七八九十百千万億兆]*)円?';
const LOWER = '(?:を?超え?る?|以上|より)';
const UPPER = '(?:以下|未満|まで|迄|以内)';
const UPPER_WORD = new RegExp(`^${UPPER}$`);
const DASH = '[~〜～―ー－-]';
const BOUND = new RegExp(`(${NUMBER})(${LOWER}|${UPPER})`, 'g');
const RANGE = new RegExp(`(${NUMBER})${DASH}(${NUMBER})`);
/** 「～5,000万円」, 「1.5億円～」: one bound, and the unit says that it is no premium with a dash. */
const OPEN = '[~〜～]';
const UP_TO = new RegExp(`^${OPEN}(${NUMBER})$`);
const FROM = new RegExp(`^(${NUMBER})${OPEN}$`);
/** 「0円」 as a lower bound. */
const NOTHING = /^¥?0[万億]?円?$/;
const AMOUNTS = new RegExp(NUMBER, 'g');
const REFER = /照会|問い?合わ?せ|別途|応相談|個別/;
const ABOUT = /約|およそ|おおよそ|概ね|程度|前後/;
const FOOTNOTE = /[(（]?(?:※|注|\*)\d*[)）]?/g;

/** `unit` is what a bare number means; without it a bare number counts as yen, with a doubt. */
export function readCell(raw: string, unit?: RevenueUnit): CellReading {
  const text = raw.replace(/\s/g, '');
  if (text === '' || /^[-―—ー－]+$/.test(text)) return { kind: 'blank', doubts: [] };
  const doubts: CellDoubt[] = [];
  const repaired = repair(text, doubts);
  const band = readBand(repaired, doubts, unit);
  if (band) return band;
  const plain = repaired.replace(FOOTNOTE, '');
  if (plain !== repaired) doubts.push('footnote');
  const amounts = (plain.match(AMOUNTS) ?? []).filter((found) => yenOf(found, unit) !== undefined);
  if (amounts.length === 0) return { kind: REFER.test(plain) ? 'refer' : 'text', doubts: [] };
  // Of several, the one with a unit is the amount: 「第1区分 5,000万円」.
  const withUnit = amounts.filter((found) => /[万億兆円¥]/.test(found));
  if (withUnit.length > 1) doubts.push('severalAmounts');
  const chosen = withUnit[0] ?? amounts[0]!;
  const words = plain.replace(chosen, '').replace(ABOUT, '');
  // A number among words and without a unit is a number of something else.
  if (withUnit.length === 0 && words !== '')
    return { kind: REFER.test(plain) ? 'refer' : 'text', doubts: [] };
  if (withUnit.length === 0 && unit === undefined) doubts.push('unitAssumed');
  return { kind: 'amount', yen: yenOf(chosen, unit)!, about: ABOUT.test(plain), words, doubts };
}

/** 「単位：千円」 or 「保険料（円）」 in a heading; the tax note 「（消費税込み）」 is none. */
export function unitNote(text: string): RevenueUnit | undefined {
  const found = /(?:単位[::]?|[(（\[])(円|千円|万円|百万円|億円)/.exec(text.replace(/\s/g, ''));
  return found ? UNITS[found[1]!] : undefined;
}

const UNITS: Readonly<Record<string, RevenueUnit>> = {
  円: 'yen',
  千円: 'thousandYen',
  万円: 'tenThousandYen',
  百万円: 'millionYen',
  億円: 'hundredMillionYen',
};

function readBand(text: string, doubts: CellDoubt[], unit?: RevenueUnit): BandReading | undefined {
  let aboveYen: number | undefined;
  let upToYen: number | undefined;
  for (const [, amount, word] of text.matchAll(BOUND)) {
    const yen = yenOf(amount!, unit);
    const isUpper = UPPER_WORD.test(word!);
    if (yen === undefined && NOTHING.test(amount!) && !isUpper) aboveYen = 0;
    if (yen === undefined) continue;
    if (word === '未満' || word === '以上') doubts.push('exclusiveBound');
    if (isUpper) upToYen = word === '未満' ? yen - 1 : yen;
    else aboveYen = word === '以上' ? yen - 1 : yen;
  }
  if (aboveYen === undefined && upToYen === undefined) {
    const [range, last, first] = [RANGE.exec(text), UP_TO.exec(text), FROM.exec(text)];
    const lower = range?.[1] ?? first?.[1];
    // 「0円～5,000万円」 starts where everything starts.
    const from = lower !== undefined && NOTHING.test(lower) ? 0 : yenIn(lower, unit);
    const to = yenIn(range?.[2] ?? last?.[1], unit);
    if (from === undefined && to === undefined) return undefined;
    if (range && (from === undefined || to === undefined || to <= from)) return undefined;
    doubts.push('rangeWithoutWords');
    [aboveYen, upToYen] = [from, to];
  }
  return {
    kind: 'band',
    ...(aboveYen === undefined ? {} : { aboveYen }),
    ...(upToYen === undefined ? {} : { upToYen }),
    doubts,
  };
}

/** What reading by machine often confuses: O for 0, l for 1, a dot for the comma of thousands. */
function repair(text: string, doubts: CellDoubt[]): string {
  const digits = text.replace(/(?<=[\d,.])[OoIl]+|[OoIl]+(?=[,.]?\d)/g, (found) => {
    doubts.push('letterForDigit');
    return found.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  });
  return digits.replace(/\d{1,3}(?:\.\d{3})+(?![\d万億])/g, (found) => {
    doubts.push('dotForComma');
    return found.replace(/\./g, ',');
  });
}

const yenIn = (amount: string | undefined, unit: RevenueUnit | undefined): number | undefined =>
  amount === undefined ? undefined : yenOf(amount, unit);

function yenOf(amount: string, unit: RevenueUnit | undefined): number | undefined {
  const read = parseRevenue(amount.replace(/[,.]+$/, ''), unit ?? 'yen');
  return read.ok ? read.value.yen : undefined;
}
