// Files from Japanese spreadsheets: UTF-8 as it is, anything else as CP932, rewritten on the way in.
import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';

const CHUNK = 4 * 2 ** 20;

/** The file itself, or a copy in UTF-8. */
export async function asUtf8(file: string, copy: string): Promise<string> {
  if (await readsAsUtf8(file)) return file;
  // The web's shift_jis is what Windows calls CP932.
  const decoded = (
    Readable.toWeb(createReadStream(file, { highWaterMark: CHUNK })) as ReadableStream<
      Uint8Array<ArrayBuffer>
    >
  )
    .pipeThrough(new TextDecoderStream('shift_jis'))
    .pipeThrough(new TextEncoderStream());
  await decoded.pipeTo(Writable.toWeb(createWriteStream(copy)) as WritableStream<Uint8Array>);
  return copy;
}

async function readsAsUtf8(file: string): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.subarray(0, bytes.length - openEnd(bytes));
    if (!isUtf8(whole)) return false;
    rest = bytes.subarray(whole.length);
  }
  return rest.length === 0;
}

/** Bytes at the end that begin a character which the next chunk ends. */
export function openEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

const QUOTE = 0x22;

/** In a sound CSV quotation marks come in pairs. */
export async function hasOpenQuote(file: string): Promise<boolean> {
  let count = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(QUOTE); at >= 0; at = chunk.indexOf(QUOTE, at + 1)) count++;
  return count % 2 === 1;
}
