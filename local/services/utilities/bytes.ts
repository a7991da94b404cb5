// Bytes as scripts hold them (signed, as in Java) and text in the encodings that staff meet.

import iconv from 'iconv-lite';
import { ScriptError } from '../../execution/service-object';

export function toBuffer(data: string | ArrayLike<number>): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Uint8Array.from(data));
}

export function signedBytes(data: Uint8Array): number[] {
  return Array.from(new Int8Array(data.buffer, data.byteOffset, data.byteLength));
}

// Java's Shift_JIS is the strict set; MS932 and windows-31j have ㈱ ① 髙. iconv-lite knows the wide one only.
const STRICT_SHIFT_JIS = new Set(['shift_jis', 'sjis', 'shift-jis']);
const NAMES: Readonly<Record<string, string>> = {
  ms932: 'cp932',
  'windows-31j': 'cp932',
  utf_8: 'utf8',
  us_ascii: 'ascii',
};
/** iconv-lite has no JIS with escapes; Node has. */
const ESCAPED = 'iso-2022-jp';

function codec(charset: string): string {
  const name = charset.toLowerCase();
  const known = STRICT_SHIFT_JIS.has(name) ? 'cp932' : (NAMES[name] ?? name);
  if (!iconv.encodingExists(known)) throw new ScriptError(`Invalid argument: ${charset}`);
  return known;
}

export function decodeText(data: Buffer, charset = 'UTF-8'): string {
  if (charset.toLowerCase() === ESCAPED) return new TextDecoder(ESCAPED).decode(data);
  const name = codec(charset);
  if (name === 'utf8' || name === 'utf-8') return data.toString('utf8');
  const text = iconv.decode(data, name, { stripBOM: false });
  return STRICT_SHIFT_JIS.has(charset.toLowerCase())
    ? [...text].map((c) => (isStrict(c) ? c : '\uFFFD')).join('')
    : text;
}

export function encodeText(text: string, charset = 'UTF-8'): Buffer {
  return iconv.encode(text, codec(charset));
}

/** In JIS X 0208 proper: the rows that CP932 adds (13, and from 89 on) are not. */
function isStrict(character: string): boolean {
  const bytes = iconv.encode(character, 'cp932');
  if (bytes.length < 2) return true;
  const lead = bytes[0]!;
  return lead !== 0x87 && lead < 0xed;
}
