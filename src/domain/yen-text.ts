// How a Japanese amount (1億5,000万円, 五千万, 50,000千円) is read exactly, digit by digit.

export interface YenText {
  /** In `YEN_PARTS` of a yen, so that 1.1千円 stays exact. */
  parts: bigint;
  /** Some unit was written; otherwise the number is bare. */
  hasUnit: boolean;
  /** The unit when one number with one unit stands there: '', 千, 万, 百万, 億, … ; undefined when mixed. */
  unit: string | undefined;
  /** The smallest step of the last number as written. */
  granularityYen: number;
}

export type YenTextFailure = 'unreadable' | 'ambiguous';

// Numbers of sheets, as text, have up to seventeen digits behind their point: 110000000.00000001, 0.30000000000000004億.
const DECIMALS = 20;
export const YEN_PARTS = BigInt(10 ** DECIMALS);
const KANJI_DIGITS = '〇一二三四五六七八九';
const TOKEN = /(\d[\d,]*(?:\.\d+)?)|([〇零一二三四五六七八九壱弐参]+)|([十拾百千])|([万億兆])/y;
const GROUPED = /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,20})?$/;

/** Reads folded text without spaces, sign or 「約」. */
export function readYenText(text: string): YenText | YenTextFailure {
  const amount = text.replace(/^[¥金]/, '').replace(/円[也整]?$/, '');
  const hasYenSign = amount !== text;
  let total = 0n;
  let section = 0n;
  let number: bigint | undefined;
  let decimals = 0;
  let smallLimit = 10_000;
  let bigLimit = Infinity;
  let numbers = 0;
  let unit = '';
  let arabicTimes = false;
  let arabic = false;
  let granularity = 1;
  let sawBig = false;

  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < amount.length) {
    const token = TOKEN.exec(amount);
    if (!token) return 'unreadable';
    if (token[1] !== undefined || token[2] !== undefined) {
      if (number !== undefined) return 'unreadable';
      if (token[1] !== undefined && !GROUPED.test(token[1])) return 'unreadable';
      arabic = token[1] !== undefined;
      const digits = token[1] ?? kanjiDigits(token[2]!);
      decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
      number = scaled(digits, decimals);
      granularity = 10 ** -decimals;
      numbers++;
      unit = '';
    } else if (token[3] !== undefined) {
      const times = token[3] === '千' ? 1000 : token[3] === '百' ? 100 : 10;
      if (times >= smallLimit) return 'unreadable';
      arabicTimes ||= arabic && number !== undefined;
      section += (number ?? YEN_PARTS) * BigInt(times);
      granularity = number === undefined ? times : granularity * times;
      if (number === undefined && unit === '') numbers++;
      number = undefined;
      smallLimit = times;
      unit += token[3];
    } else {
      const times = token[4] === '兆' ? 1e12 : token[4] === '億' ? 1e8 : 1e4;
      const segment = section + (number ?? 0n);
      if (times >= bigLimit || (number === undefined && section === 0n)) return 'unreadable';
      total += segment * BigInt(times);
      granularity *= times;
      section = 0n;
      number = undefined;
      smallLimit = 10_000;
      bigLimit = times;
      sawBig = true;
      unit += token[4]!;
    }
  }
  if (numbers === 0) return 'unreadable';
  const rest = section + (number ?? 0n);
  // 「1億5,000」: nobody can tell 5,000 yen from 5,000万 yen.
  if (sawBig && (number !== undefined || section > 0n) && !hasYenSign) return 'ambiguous';
  return {
    parts: total + rest,
    hasUnit: hasYenSign || sawBig || arabicTimes,
    unit: numbers === 1 ? unit : undefined,
    granularityYen: Math.max(1, Math.round(granularity)),
  };
}

function kanjiDigits(text: string): string {
  let digits = '';
  for (const char of text) {
    const plain =
      char === '零' ? '〇' : char === '壱' ? '一' : char === '弐' ? '二' : char === '参' ? '三' : char;
    digits += KANJI_DIGITS.indexOf(plain);
  }
  return digits;
}

function scaled(digits: string, decimals: number): bigint {
  return BigInt(digits.replace(/[,.]/g, '') + '0'.repeat(DECIMALS - decimals));
}
