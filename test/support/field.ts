// Files as the world sends them, taken in on memory ports through the very reader of bytes that the desk uses.
import { readFileSync } from 'node:fs';
import { decodeText, encodeText, signedBytes, toBuffer } from '../../local/services/utilities/bytes';
import { textFiles } from '../../src/google/text-files';
import { importMembers } from '../../src/rooms/roster/import-members';
import type { ImportMembersReport } from '../../src/rooms/roster/contract';
import { members } from '../../src/tables/members';
import type { MemoryWorld } from './memory-ports';

const blobOf = (start: Buffer) => {
  let data = start;
  return {
    getDataAsString: (charset?: string) => decodeText(data, charset),
    setDataFromString(text: string, charset?: string) {
      data = encodeText(text, charset);
      return this;
    },
    getBytes: () => signedBytes(data),
  };
};

/** What the reader of files needs of Google. */
export function lendUtilities(): void {
  (globalThis as Record<string, unknown>).Utilities = {
    newBlob: (data: string | number[]) => blobOf(toBuffer(data)),
    base64Decode: (text: string) => signedBytes(Buffer.from(text, 'base64')),
    base64Encode: (bytes: number[]) => toBuffer(bytes).toString('base64'),
  };
}

export const fieldFile = (path: string): Buffer => readFileSync(`test/fixtures/field/${path}`);

const bytesOf = (content: Buffer | string): Buffer =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

export const decoded = (content: Buffer | string) => textFiles.decode(bytesOf(content).toString('base64'));

export function takeIn(world: MemoryWorld, content: Buffer | string, dryRun = false): ImportMembersReport {
  lendUtilities();
  return importMembers(
    { ...world.ports, textFiles },
    { fileName: 'members.csv', contentBase64: bytesOf(content).toString('base64'), dryRun },
  );
}

export const rosterOf = (world: MemoryWorld) => world.table(members);
