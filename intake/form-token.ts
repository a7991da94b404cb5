// Form tokens: signed, expiring, good for one submission, and nothing is stored to give one out.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** A day's work at the form, with a lunch break. */
const LIFETIME_MS = 12 * 3_600_000;
/** Clocks of two executions may differ a little. */
const AHEAD_MS = 60_000;
const SHAPE = /^([0-9a-z]{6,12})\.([0-9a-f-]{36})\.([0-9a-f]{64})$/;

export interface FormToken {
  readonly id: string;
  readonly issuedMs: number;
}

export type ReadToken = FormToken | 'unreadable' | 'expired';

export function makeToken(key: string, id: string, nowMs: number): string {
  const head = `${nowMs.toString(36)}.${id}`;
  return `${head}.${signature(key, head)}`;
}

export function readToken(key: string, token: unknown, nowMs: number): ReadToken {
  const parts = typeof token === 'string' ? SHAPE.exec(token) : null;
  if (!parts) return 'unreadable';
  const [, time, id, given] = parts as unknown as [string, string, string, string];
  if (!sameText(given, signature(key, `${time}.${id}`))) return 'unreadable';
  const issuedMs = parseInt(time, 36);
  const age = nowMs - issuedMs;
  return age > LIFETIME_MS || age < -AHEAD_MS ? 'expired' : { id, issuedMs };
}

function signature(key: string, text: string): string {
  return Array.from(hmac(sha256, ascii(key), ascii(text)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** Keys and heads are plain ASCII; Apps Script has no TextEncoder. */
function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Every letter is looked at, so that the time taken tells nothing. */
function sameText(left: string, right: string): boolean {
  let different = left.length ^ right.length;
  for (let at = 0; at < right.length; at++) different |= left.charCodeAt(at) ^ right.charCodeAt(at);
  return different === 0;
}
