// How the name on a bank transfer is folded, so that every way of writing one payer compares equal.

import { withoutVariants } from './search-text';

export interface PayerName {
  /** The name itself: large katakana and plain letters, without legal form, spaces and signs. */
  core: string;
  /** The legal form by its full name; '' where none is written. */
  form: string;
}

/** A legal form: written out, in kana with large letters only, and as banks and letterheads shorten it. */
interface LegalForm {
  name: string;
  words: readonly string[];
  signs: readonly string[];
}

const form = (name: string, words: string, signs: string): LegalForm => ({
  name,
  words: words.split(' '),
  signs: signs.split(' '),
});

/** The banks write 社団法人 and 財団法人 of every kind with the same letters. */
const LEGAL_FORMS: readonly LegalForm[] = [
  form('社会福祉法人', '社会福祉法人 シヤカイフクシホウジン', 'フク 福 社福'),
  form('株式会社', '株式会社 カブシキガイシヤ カブシキカイシヤ', 'カ 株'),
  form('有限会社', '有限会社 ユウゲンガイシヤ ユウゲンカイシヤ', 'ユ 有'),
  form('合同会社', '合同会社 ゴウドウガイシヤ ゴウドウカイシヤ', 'ド 同'),
  form('合資会社', '合資会社 ゴウシガイシヤ ゴウシカイシヤ', 'シ 資'),
  form('合名会社', '合名会社 ゴウメイガイシヤ ゴウメイカイシヤ', 'メ 名'),
  form(
    '特定非営利活動法人',
    '特定非営利活動法人 NPO法人 トクテイヒエイリカツドウホウジン エヌピーオーホウジン',
    'トクヒ 特非 NPO',
  ),
  form(
    '医療法人',
    '医療法人社団 医療法人財団 医療法人 イリヨウホウジンシヤダン イリヨウホウジンザイダン イリヨウホウジン',
    'イ 医 医社 医財',
  ),
  form('学校法人', '学校法人 ガツコウホウジン', 'ガク 学'),
  form('宗教法人', '宗教法人 シユウキヨウホウジン', 'シユウ 宗'),
  form(
    '社団法人',
    '一般社団法人 公益社団法人 社団法人 イツパンシヤダンホウジン コウエキシヤダンホウジン シヤダンホウジン',
    'シヤ 社 一社 公社',
  ),
  form(
    '財団法人',
    '一般財団法人 公益財団法人 財団法人 イツパンザイダンホウジン コウエキザイダンホウジン ザイダンホウジン',
    'ザイ 財 一財 公財',
  ),
  form('地方独立行政法人', '地方独立行政法人 チホウドクリツギヨウセイホウジン', 'チドク 地独'),
  form('独立行政法人', '独立行政法人 ドクリツギヨウセイホウジン', 'ドク 独'),
  form('更生保護法人', '更生保護法人 コウセイホゴホウジン', 'ホゴ'),
  form('相互会社', '相互会社 ソウゴガイシヤ ソウゴカイシヤ', 'ソ 相'),
  form('農事組合法人', '農事組合法人 ノウジクミアイホウジン', 'ノウ'),
];

/** Part of the name, not a legal form: written out on both sides. */
const COUNCIL = /社会福祉協議会|社協|\(シヤキヨウ\)?|^シヤキヨウ\)/g;
const COUNCIL_KANA = 'シヤカイフクシキヨウギカイ';

const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';
const ENCIRCLED: Readonly<Record<string, string>> = {
  '㈱': '(株)',
  '㈲': '(有)',
  '㈳': '(社)',
  '㈶': '(財)',
  '㈻': '(学)',
};

/** @example foldPayer('ｼﾔｶｲﾌｸｼﾎｳｼﾞﾝ ﾐﾎﾝｶｲ') and foldPayer('フク）ミホンカイ') are both { core: 'ミホンカイ', form: '社会福祉法人' } */
export function foldPayer(raw: string): PayerName {
  const name = withoutTransferWords(raw);
  let text = plainLetters(name === '' ? raw : name).replace(COUNCIL, COUNCIL_KANA);
  let found = '';
  for (const { name, written } of writtenForms()) {
    const without = text.replace(written, '');
    if (without === text) continue;
    text = without;
    found ||= name;
  }
  return { core: text.replace(/[^\p{L}\p{N}ー]/gu, ''), form: found };
}

/** What banks write before a name: the way it came, and numbers that the payer was given. */
const OPEN = '[【\\[(<〔]?';
const AFTER = '[】\\])>〕*:：/ー\\-\\s・.,、]*';
const WAYS =
  '(?:他行|当行|総合|給与|ネット|インターネット|モバイル|[A-Z]{2}\\s?|電信|電子|通信|自動|定額自動|ことら|被仕向)?(?:振込入金|振替入金|振込み?|振替|入金|被振込|被仕向|払込み?|電信|送金)';
const WAY = new RegExp(
  `^${OPEN}(?:${WAYS}[0-9]{0,2}(?=[】\\])>〕*:：/ー\\-\\s・.,、(ァ-ヶ]|$)|(?:フリコミ|フリカエ|ニュウキン|デンシン|ATM|PE|ペイジー|モバイル|(?:ご?依頼人|振込人|名義)名?)[0-9]{0,2}(?=[*:：/\\s・.,]|$))${AFTER}`,
  'u',
);
const NUMBER = /^[(#]?(?:\d{4,5}[)\s]+|\d{6,12}[)\s]*)(?=\p{L}|\()/u;
const NUMBER_BEHIND = /\s+\d{6,12}$/;
const WORDS_ALONE =
  /^(振込|振替|入金|出金|現金|カード|利息|手数料|給与|配当|ATM|残高|前月|次月|繰越|電信|小切手|送金|普通預金|口座振替|ことら|ペイジー|PE|[-ー*\d\s])+$/u;

/** Without the words of the transaction; '' where it has no others. @example withoutTransferWords('振込＊フク）ミホンカイ') // 'フク)ミホンカイ' */
export function withoutTransferWords(raw: string): string {
  let text = raw.normalize('NFKC').trim();
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(WAY, '').replace(NUMBER, '').replace(NUMBER_BEHIND, '').trim();
  }
  return WORDS_ALONE.test(text) ? '' : text;
}

let written: readonly { readonly name: string; readonly written: RegExp }[] | undefined;

/** Built on first use: thousands of names are folded in a run. */
function writtenForms(): NonNullable<typeof written> {
  written ??= LEGAL_FORMS.map(({ name, words, signs }) => {
    const sign = signs.join('|');
    const text = `${words.join('|')}|\\((?:${sign})\\)|^(?:${sign})\\)|\\((?:${sign})$`;
    return { name, written: new RegExp(text) };
  });
  return written;
}

export type NameMatch = 'same' | 'similar' | 'different';

/** Shorter names fit into too many others. */
const SHORTEST_PART = 4;

/** `similar`: one is the beginning of the other (banks cut names off), or the legal forms differ. */
export function compareNames(left: PayerName, right: PayerName): NameMatch {
  if (left.core === '' || right.core === '') return 'different';
  if (left.core === right.core) {
    return left.form === '' || right.form === '' || left.form === right.form ? 'same' : 'similar';
  }
  // 髙﨑 and 高崎 may be one name or two: a question, never a match.
  if (withoutVariants(left.core) === withoutVariants(right.core)) return 'similar';
  const [short, long] =
    left.core.length < right.core.length ? [left.core, right.core] : [right.core, left.core];
  return short.length >= SHORTEST_PART && long.startsWith(short) ? 'similar' : 'different';
}

/** Width, case, hiragana, small kana, separate voiced marks and every kind of dash, folded to one. */
function plainLetters(raw: string): string {
  let text = raw.replace(/[㈱㈲㈳㈶㈻]/g, (sign) => ENCIRCLED[sign]!).normalize('NFKC');
  // A full-width voiced mark that stands alone becomes a space and a combining mark in NFKC.
  text = text
    .replace(/\s?[\u3099\u309b]/g, '\u3099')
    .replace(/\s?[\u309a\u309c]/g, '\u309a')
    .normalize('NFC');
  text = text.toUpperCase().replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  text = text.replace(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => LARGE[SMALL.indexOf(kana)]!);
  return text
    .replace(/ヲ/g, 'オ')
    .replace(/[-\u2010-\u2015\u2212\u30fc]/g, 'ー')
    .replace(/[\s・、。,.'"「」]/g, '');
}
