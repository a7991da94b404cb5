// What a search compares: width, case, kana and the common variants of a character do not matter.
import { foldText } from './fold-text';

/** Each group begins with the character that stands for the others. */
const VARIANTS =
  '高髙 崎﨑嵜碕 辺邉邊 斎齋齊斉 広廣 浜濱濵 徳德 沢澤 真眞 恵惠 国國圀 実實 栄榮 瀬瀨 島嶋嶌 桜櫻 竜龍 滝瀧 亀龜 ' +
  '会會 学學 芸藝 区區 県縣 労勞 団團 園薗 富冨 峰峯 館舘 関關 気氣 万萬 与與 予豫 吉𠮷 土圡 柳栁 礼禮 寿壽 桑桒 昇曻 晃晄 条條 静靜 黒黑 塩鹽 桧檜';
let standards: ReadonlyMap<string, string> | undefined;

/** Built on first use: loading the bundle must not cost anything. */
function standardOf(char: string): string {
  standards ??= new Map(
    VARIANTS.split(' ').flatMap((group) => {
      const [standard, ...others] = group;
      return others.map((other): [string, string] => [other, standard!]);
    }),
  );
  return standards.get(char) ?? char;
}

/** Common variants of a character as one: 髙﨑 and 高崎. */
export const withoutVariants = (text: string): string => [...text].map(standardOf).join('');

/** @example searchText('㈱髙﨑ミドリ') // '(株)高崎みどり' */
export function searchText(text: string): string {
  return [...foldText(text.normalize('NFKC'))]
    .map(standardOf)
    .join('')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ');
}

/** Every one of them must be found. */
export function searchWords(text: string): string[] {
  return searchText(text)
    .split(' ')
    .filter((word) => word !== '');
}
