// The global Utilities.

import { createHash, createHmac, randomUUID } from 'node:crypto';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import { Blob } from './blob';
import { encodeText, signedBytes, toBuffer } from './bytes';
import { parseCsv } from './csv';
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

  computeDigest(algorithm: string, value: string | number[], charset = 'UTF_8'): number[] {
    const digest = DIGESTS[algorithm];
    if (!digest) throw new ScriptError(`Invalid argument: ${algorithm}`);
    const data = typeof value === 'string' ? encodeText(value, charset) : toBuffer(value);
    return signedBytes(createHash(digest).update(data).digest());
  }

  computeHmacSha256Signature(value: string | number[], key: string | number[]): number[] {
    return signedBytes(createHmac('sha256', toBuffer(key)).update(toBuffer(value)).digest());
  }

  parseCsv(text: string, delimiter = ','): string[][] {
    return parseCsv(text, delimiter);
  }
}
