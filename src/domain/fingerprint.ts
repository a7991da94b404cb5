// Fingerprints: SHA-256 over one canonical JSON form.
import { sha256 } from '@noble/hashes/sha2.js';

/** JSON with sorted keys and without undefined members: equal values have one text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Lower-case hex SHA-256 of the text's UTF-8. */
export function sha256Hex(text: string): string {
  return Array.from(sha256(utf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fingerprintOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

// By the number of bytes that follow.
const LEAD_BYTE = [0, 0xc0, 0xe0, 0xf0];

// Apps Script has no TextEncoder. A lone surrogate becomes U+FFFD, as everywhere else.
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const read = character.codePointAt(0)!;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (code < 0x80) {
      bytes.push(code);
    } else {
      const tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes.push(LEAD_BYTE[tail]! | (code >> (6 * tail)));
      for (let step = tail - 1; step >= 0; step -= 1) bytes.push(0x80 | ((code >> (6 * step)) & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}
