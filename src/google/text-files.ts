// How the bytes of an uploaded text file become text: UTF-8, or CP932 as Japanese Excel writes it.
import { houseProblems } from '../domain/messages';
import { refuse } from '../domain/problem';
import { visibleText } from '../domain/visible-text';
import type { TextFiles } from '../ports';

const UNREADABLE = '\ufffd';

/** Text of mails and of old systems: all its bytes are ASCII, and it goes over to Japanese by an escape. */
const JIS = /\u001b[$(]/;

export const textFiles: TextFiles = {
  decode: (base64) => {
    const bytes = bytesOfBase64(base64);
    const blob = Utilities.newBlob(bytes);
    const wide = wideOf(bytes);
    if (wide) return { text: checked(blob.getDataAsString(wide)), encoding: 'utf-16' };
    const utf8 = blob.getDataAsString('UTF-8');
    if (JIS.test(utf8)) return { text: checked(blob.getDataAsString('ISO-2022-JP')), encoding: 'jis' };
    if (!utf8.includes(UNREADABLE)) return { text: checked(utf8), encoding: 'utf-8' };
    // A byte order mark says UTF-8: then the file is damaged, not in another encoding.
    if (utf8.startsWith('\ufeff')) refuse(houseProblems.encodingBroken());
    // MS932, not Shift_JIS: the latter lacks ㈱, ① and 髙.
    const shiftJis = blob.getDataAsString('MS932');
    const euc = blob.getDataAsString('EUC-JP');
    // Kanji of Shift_JIS begin with bytes that EUC-JP has not; EUC-JP read as Shift_JIS is kana with stray commas.
    if (!euc.includes(UNREADABLE) && (shiftJis.includes(UNREADABLE) || STRAY.test(shiftJis)))
      return { text: checked(euc), encoding: 'euc-jp' };
    if (shiftJis.includes(UNREADABLE)) refuse(houseProblems.encodingUnknown());
    return { text: checked(shiftJis), encoding: 'shift_jis' };
  },
  encode: (text, encoding) => {
    if (encoding === 'utf-8') {
      return { base64: Utilities.base64Encode(bytesOf(`\ufeff${text}`, 'UTF-8')), lost: [] };
    }
    const bytes = bytesOf(text, 'MS932');
    // One a line: a character outside the basic plane may come back as two marks.
    const distinct = [...new Set(text)].filter((character) => character > '\u007f');
    const back = Utilities.newBlob(bytesOf(distinct.join('\n'), 'MS932'))
      .getDataAsString('MS932')
      .split('\n');
    const lost = distinct.filter((character, at) => back[at] !== character);
    return { base64: Utilities.base64Encode(bytes), lost };
  },
};

/** Half-width signs next to each other or before kana, as no Japanese text has them. */
const STRAY = /[､･｡｢｣]{2}|[､･][ｦ-ﾟ][､･]/;

/** By the mark at the start, or by the side on which the zero bytes of commas and line ends stand; Java's names. */
function wideOf(bytes: readonly number[]): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const [first, second] = bytes.slice(0, 2).map((byte) => byte & 0xff);
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  // A text in any other encoding has no zero byte; a workbook has them on both sides.
  if (bytes.length % 2 !== 0) return undefined;
  let [before, behind] = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) before += 1;
    if (bytes[at + 1] === 0) behind += 1;
  }
  if (before > 0 && behind > 0) return undefined;
  return behind > 0 ? 'UTF-16LE' : before > 0 ? 'UTF-16BE' : undefined;
}

/** A workbook decodes without complaint, but is full of NULs. The mark at the start goes with the unseen. */
function checked(text: string): string {
  if (text.includes('\u0000')) refuse(houseProblems.encodingUnknown());
  return visibleText(text);
}

function bytesOfBase64(base64: string): GoogleAppsScript.Byte[] {
  try {
    return Utilities.base64Decode(base64);
  } catch {
    refuse(houseProblems.encodingUnknown());
  }
}

function bytesOf(text: string, charset: string): GoogleAppsScript.Byte[] {
  return Utilities.newBlob('').setDataFromString(text, charset).getBytes();
}
