// How text from everywhere becomes the plain letters, digits and signs that parsers and comparisons expect.
import { withoutUnseen } from './visible-text';

/** Printable ASCII is folded already. */
const PLAIN = /^[\x20-\x7e]*$/;
/** And eras that are one character: ㋿, ㍻. */
const HALF_WIDTH_KANA = /[\uff61-\uff9f㋿㍻]+/g;
/** Radicals that PDF files give in place of characters; those of the second block have no compatibility form. */
const KANGXI = /[\u2f00-\u2fd5]/g;
const RADICALS = /[\u2e80-\u2ef3]/g;
const CHARACTERS =
  '⺟母 ⺠民 ⺩王 ⺼月 ⻁虎 ⻄西 ⻅見 ⻆角 ⻉貝 ⻋車 ⻑長 ⻓長 ⻘青 ⻝食 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀 ⻳亀';

/** Rare: no table is made of them while the bundle loads. */
function characterOf(radical: string): string {
  const at = CHARACTERS.indexOf(radical);
  return at < 0 ? radical : CHARACTERS.charAt(at + 1);
}

/**
 * Width, composition, half-width kana, eras, radicals, and nothing unseen. Unlike NFKC it leaves ① and ㈱ alone, which
 * are no digits and no brackets.
 * @example foldText('ﾌﾟﾗﾝＡ') // 'プランA'
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const composed = withoutUnseen(text)
    .replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
    .replace(KANGXI, (radical) => radical.normalize('NFKC'))
    .replace(RADICALS, characterOf)
    .normalize('NFC');
  let folded = '';
  for (const char of composed) {
    const code = char.codePointAt(0)!;
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0) folded += ' ';
    else if (code === 0xffe5) folded += '¥';
    else if (code === 0x2212 || code === 0x2010 || code === 0x2011 || code === 0x2013) folded += '-';
    else folded += char;
  }
  return folded.trim();
}

/** Composed, and with radicals as the characters that they show: equal where nobody sees a difference. */
export const asSeen = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(KANGXI, (radical) => radical.normalize('NFKC'))
        .replace(RADICALS, characterOf)
        .normalize('NFC');
