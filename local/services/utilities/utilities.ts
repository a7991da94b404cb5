// The global Utilities.

import { createHash, createHmac, randomUUID } from 'node:crypto';
import { asGoogle } from '../../execution/behaviours';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import { Blob } from './blob';
import { encodeText, signedBytes, toBuffer } from './bytes';
import { parseCsv } from './csv';
import { formatString } from './format-string';
import { formatDate } from './format-date';

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export class Utilities extends ServiceObject {
  static override readonly enums = {
    Charset: ['US_ASCII', 'UTF_8'],
    DigestAlgorithm: ['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
  };
  readonly className = 'Utilities';

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, timeZone, format);
  }

  getUuid(): string {
    return randomUUID();
  }

  sleep(milliseconds: number): Promise<void> {
    this.execution.charge(milliseconds);
    const real = milliseconds / this.execution.environment.speed;
    return new Promise((resolve) => setTimeout(resolve, real));
  }

  base64Encode(data: string | number[]): string {
    return toBuffer(data).toString('base64');
  }

  base64EncodeWebSafe(data: string | number[]): string {
    return toBuffer(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(text: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) throw new ScriptError('Could not decode string.');
    return signedBytes(Buffer.from(text, 'base64'));
  }

  base64DecodeWebSafe(text: string): number[] {
    if (!/^[A-Za-z0-9\-_\s]*={0,2}\s*$/.test(text)) throw new ScriptError('Could not decode string.');
    return signedBytes(Buffer.from(text, 'base64url'));
  }

  newBlob(data: string | number[], contentType?: string, name?: string): Blob {
    return new Blob(
      this.execution,
      toBuffer(data),
      contentType ?? (typeof data === 'string' ? 'text/plain' : null),
      name ?? null,
    );
  }

  computeDigest(algorithm: string, value: string | number[], charset?: string): number[] {
    const digest = DIGESTS[algorithm];
    if (!digest) throw new ScriptError(`Invalid argument: ${algorithm}`);
    return signedBytes(createHash(digest).update(textBytes(value, charset)).digest());
  }

  computeHmacSha256Signature(value: string | number[], key: string | number[], charset?: string): number[] {
    const hmac = createHmac('sha256', textBytes(key, charset));
    return signedBytes(hmac.update(textBytes(value, charset)).digest());
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }

  parseCsv(text: string, delimiter = ','): string[][] {
    return parseCsv(text, delimiter);
  }
}

/** What US-ASCII lacks counts as a question mark. */
function textBytes(value: string | number[], charset?: string): Buffer {
  if (typeof value !== 'string') return toBuffer(value);
  const chosen = charset ?? (asGoogle('digestCharset') ? 'US_ASCII' : 'UTF_8');
  return chosen === 'US_ASCII' ? Buffer.from(value.replace(/[^\x00-\x7f]/g, '?')) : encodeText(value, chosen);
}
