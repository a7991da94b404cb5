// How the bytes of an uploaded text file become text: UTF-8, or CP932 as Japanese Excel writes it.
import { houseProblems } from '../domain/messages';
import { refuse } from '../domain/problem';
import { visibleText } from '../domain/visible-text';
import type { TextFiles } from '../ports';

const UNREADABLE = '\ufffd';

export const textFiles: TextFiles = {
  decode: (base64) => {
    const blob = Utilities.newBlob(bytesOfBase64(base64));
    const utf8 = blob.getDataAsString('UTF-8');
    if (!utf8.includes(UNREADABLE)) return { text: checked(utf8), encoding: 'utf-8' };
    // A byte order mark says UTF-8: then the file is damaged, not in another encoding.
    if (utf8.startsWith('\ufeff')) refuse(houseProblems.encodingBroken());
    // MS932, not Shift_JIS: the latter lacks ㈱, ① and 髙.
    const shiftJis = blob.getDataAsString('MS932');
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

/** A workbook or UTF-16 file decodes without complaint, but is full of NULs. The mark at the start goes with the unseen. */
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
