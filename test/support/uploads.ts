// The text of an uploaded file, by its byte order mark or as Shift_JIS.
import iconv from 'iconv-lite';

export function decodeTestUpload(base64: string): { text: string; encoding: 'utf-8' | 'shift_jis' } {
  const bytes = Buffer.from(base64, 'base64');
  const isUtf8 = bytes[0] === 0xef;
  const text = isUtf8 ? bytes.subarray(3).toString('utf8') : iconv.decode(bytes, 'cp932');
  return { text, encoding: isUtf8 ? 'utf-8' : 'shift_jis' };
}
