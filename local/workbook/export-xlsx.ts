// The export as .xlsx: the engine makes the XML parts, we zip them.

import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Model } from './engine';
import { completed } from './xlsx-parts';
import { zipFiles } from './zip';

type Globals = Record<string, unknown>;

/** The engine asks each document for its parser error; this parser throws instead. */
class Parser extends DOMParser {
  override parseFromString(text: string, type: string): never {
    const document = super.parseFromString(text, type);
    return Object.assign(document, { querySelector: () => null }) as never;
  }
}

/** The engine builds its XML with the browser's DOM classes; it has stand-ins of its own that do nothing. */
async function withDom<T>(run: () => Promise<T>): Promise<T> {
  const globals = globalThis as unknown as Globals;
  const lent: Globals = { XMLSerializer, DOMParser: Parser };
  const own = Object.fromEntries(Object.keys(lent).map((name) => [name, globals[name]]));
  Object.assign(globals, lent);
  try {
    return await run();
  } finally {
    Object.assign(globals, own);
  }
}

/** One such in a cell, and Excel calls the whole file damaged; control characters the engine leaves out. */
const NOT_XML = /[\ufffe\uffff]/g;

export async function exportXlsx(model: Model): Promise<Uint8Array> {
  const { files } = await withDom(() => model.exportXLSX());
  const parts = files.flatMap((file) =>
    'content' in file ? [{ path: file.path, content: file.content }] : [],
  );
  return zipFiles(
    completed(parts, model).map(({ path, content }) => ({
      path,
      data: Buffer.from(content.replace(NOT_XML, ''), 'utf8'),
    })),
  );
}
