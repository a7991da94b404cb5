// How a revenue is read from what people write, and echoed back to them.
import { revenueProblems } from './messages';
import { isDateLike, isErrorCell } from './cell-value';
import { foldText } from './fold-text';
import { fail, ok, type Result } from './problem';
import { wholeNear } from './whole-number';
import { formatYen, formatYenInWords } from './yen';
import { readYenText, YEN_PARTS } from './yen-text';

export type RevenueUnit = 'yen' | 'thousandYen' | 'tenThousandYen' | 'millionYen' | 'hundredMillionYen';

export interface ParsedRevenue {
  yen: number;
  /** 「約」 stood in front of it: usable in cells, not for a quote that goes out. */
  approximate: boolean;
  unit: RevenueUnit | 'mixed';
  unitSource: 'written' | 'channel';
  /** Where the amount itself says so: 5,000万円（税抜）. */
  tax?: '税込' | '税抜';
  /** `50,000千円＝5,000万円`; written when asked for: a column of cells never does. */
  readonly echo: string;
  /** The smallest step that the notation can express: 1,000 for 千円. */
  granularityYen: number;
}

export const revenueUnitYen: Readonly<Record<RevenueUnit, number>> = {
  yen: 1,
  thousandYen: 1000,
  tenThousandYen: 10_000,
  millionYen: 1_000_000,
  hundredMillionYen: 100_000_000,
};

export const revenueUnitText = {
  yen: '円',
  thousandYen: '千円',
  tenThousandYen: '万円',
  millionYen: '百万円',
  hundredMillionYen: '億円',
} as const satisfies Readonly<Record<RevenueUnit, string>>;
export const revenueUnitWords = Object.values(revenueUnitText);

/** By its name, of any width, with or without 円 and brackets; undefined where it is no unit. */
export function revenueUnitOf(text: string): RevenueUnit | undefined {
  const units = Object.keys(revenueUnitText) as RevenueUnit[];
  const plain = foldText(text).replace(/^[([【]|[)\]】]$|\s/g, '');
  return units.find((unit) => revenueUnitText[unit] === plain || revenueUnitText[unit] === `${plain}円`);
}

/** A whole organisation turns over more: what is less was mostly meant in thousands or millions. */
const LEAST_LIKELY_YEN = 1_000_000;

/** Nobody wrote a unit beside it, and in yen it is too little to be taken for granted. */
export const isDoubtfullySmall = ({ yen, unitSource }: Pick<ParsedRevenue, 'yen' | 'unitSource'>): boolean =>
  unitSource === 'channel' && yen < LEAST_LIKELY_YEN;

const WRITTEN_UNITS: Readonly<Record<string, RevenueUnit>> = {
  '': 'yen',
  千: 'thousandYen',
  万: 'tenThousandYen',
  百万: 'millionYen',
  億: 'hundredMillionYen',
};

const ABOUT_BEFORE = /^(約|およそ|おおよそ|概ね|概算)/;
const ABOUT_AFTER = /(程度|くらい|ぐらい|前後|ほど)$/;
const TAX = /[([【]?(消費税込み?|税込み?|内税|消費税抜き?|税抜き?|税別|外税)[)\]】]?/;

/** ￥…- and ¥…也 close the figure as cheques do; JPY stands for the sign. */
function plainNotation(text: string): string {
  const signed = text
    .replace(/^(jpy|yen)(?=\d)/i, '¥')
    .replace(/^([\d,.]+)(jpy|yen)$/i, '¥$1')
    .replace(/^金(?=¥)/, '');
  return /^¥|円|^金/.test(signed) ? signed.replace(/(\.?[-ー―]+|也|整|\.)$/, '') : signed;
}
const NEGATIVE = /^([-△▲]|\((?=[\d¥]))/;

/** A bare number takes the unit of its channel; a written unit always wins. */
export function parseRevenue(value: unknown, channelUnit: RevenueUnit): Result<ParsedRevenue> {
  if (typeof value === 'number') return parseNumber(value, channelUnit);
  if (typeof value === 'string') return parseText(value, channelUnit);
  if (value === undefined || value === null) return fail(revenueProblems.revenueBlank());
  if (typeof value === 'boolean')
    return fail(revenueProblems.revenueFlag({ text: String(value).toUpperCase() }));
  if (isDateLike(value)) return fail(revenueProblems.revenueDate());
  return fail(revenueProblems.revenueUnreadable({ text: `${value as string}` }));
}

function parseNumber(value: number, channelUnit: RevenueUnit): Result<ParsedRevenue> {
  if (!Number.isFinite(value)) return fail(revenueProblems.revenueUnreadable({ text: String(value) }));
  const yen = wholeNear(value * revenueUnitYen[channelUnit]);
  // 0.3-0.1*3 is nothing, and no negative amount.
  if (value < 0 && yen !== 0) return fail(revenueProblems.revenueNegative({ text: String(value) }));
  if (yen === undefined) return fail(revenueProblems.revenueFraction({ text: String(value) }));
  if (yen === 0) return fail(revenueProblems.revenueZero());
  if (yen > Number.MAX_SAFE_INTEGER) return fail(revenueProblems.revenueTooLarge({ text: String(value) }));
  return ok({
    yen,
    approximate: false,
    unit: channelUnit,
    unitSource: 'channel',
    get echo() {
      const written = groupDigits(String(wholeNear(value) ?? value));
      return echoOf(`${written}${revenueUnitText[channelUnit]}`, yen, false);
    },
    granularityYen: revenueUnitYen[channelUnit],
  });
}

/** Digits alone are the number: most cells of a column. */
const DIGITS = /^[1-9]\d{0,14}$/;

function parseText(raw: string, channelUnit: RevenueUnit): Result<ParsedRevenue> {
  if (DIGITS.test(raw)) return parseNumber(Number(raw), channelUnit);
  const text = foldText(raw).replace(/\s/g, '').replace('\\', '¥');
  if (text === '') return fail(revenueProblems.revenueBlank());
  if (isErrorCell(text)) return fail(revenueProblems.revenueErrorCell({ text }));
  const taxed = TAX.exec(text);
  const plain = plainNotation(taxed ? text.replace(taxed[0], '') : text);
  const amount = plain.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '');
  if (NEGATIVE.test(amount)) return fail(revenueProblems.revenueNegative({ text: raw.trim() }));
  const read = readYenText(amount);
  if (read === 'unreadable') return fail(revenueProblems.revenueUnreadable({ text: raw.trim() }));
  if (read === 'ambiguous') return fail(revenueProblems.revenueAmbiguous({ text: raw.trim() }));

  // 60.000 is sixty, or sixty thousand with the points of other countries.
  if (read.unit === '' && channelUnit === 'yen' && /^¥?\d{1,3}\.000$/.test(amount))
    return fail(revenueProblems.revenueAmbiguous({ text: raw.trim() }));
  const times = read.hasUnit ? 1 : revenueUnitYen[channelUnit];
  const parts = read.parts * BigInt(times);
  const exact = parts % YEN_PARTS === 0n ? parts / YEN_PARTS : wholeYenNear(parts);
  if (exact === undefined) return fail(revenueProblems.revenueFraction({ text: raw.trim() }));
  if (exact === 0n) return fail(revenueProblems.revenueZero());
  if (exact > BigInt(Number.MAX_SAFE_INTEGER))
    return fail(revenueProblems.revenueTooLarge({ text: raw.trim() }));

  const yen = Number(exact);
  const approximate = amount !== plain;
  const unit = read.hasUnit ? writtenUnit(read.unit) : channelUnit;
  return ok({
    yen,
    approximate,
    unit,
    ...(taxed ? { tax: /抜|別|外/.test(taxed[0]) ? ('税抜' as const) : ('税込' as const) } : {}),
    unitSource: read.hasUnit ? 'written' : 'channel',
    get echo() {
      return echoOf(asWritten(amount, read.hasUnit, channelUnit), yen, approximate);
    },
    granularityYen: read.granularityYen * times,
  });
}

/** A sheet's number as text, 110000000.00000001, is the yen that the number is. */
function wholeYenNear(parts: bigint): bigint | undefined {
  const near = wholeNear(Number(parts) / Number(YEN_PARTS));
  return near === undefined ? undefined : BigInt(near);
}

function writtenUnit(unit: string | undefined): RevenueUnit | 'mixed' {
  return (unit === undefined ? undefined : WRITTEN_UNITS[unit]) ?? 'mixed';
}

function asWritten(amount: string, hasUnit: boolean, channelUnit: RevenueUnit): string {
  if (!hasUnit) return groupDigits(amount) + revenueUnitText[channelUnit];
  return /円[也整]?$|^¥/.test(amount) ? groupDigits(amount) : `${groupDigits(amount)}円`;
}

/** Left what was written, right the same in the usual words; plain yen where both are alike. */
function echoOf(written: string, yen: number, approximate: boolean): string {
  const words = formatYenInWords(yen);
  const about = approximate ? '約' : '';
  return `${about}${written}＝${about}${written === words ? formatYen(yen) : words}`;
}

function groupDigits(text: string): string {
  // The first run of digits only: decimals must stay as they are.
  return /^¥?\d+(?![\d,])/.test(text) ? text.replace(/\d+/, (d) => d.replace(/\B(?=(\d{3})+$)/g, ',')) : text;
}

/** The edge that a revenue keyed in thousands cannot be told from, or undefined (decision 11). */
export function nearBandEdge(
  parsed: Pick<ParsedRevenue, 'yen' | 'unit'>,
  edgesYen: readonly number[],
): number | undefined {
  if (parsed.unit !== 'thousandYen') return undefined;
  return edgesYen.find((edge) => Math.abs(parsed.yen - edge) <= 1000);
}
