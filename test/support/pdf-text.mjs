// This file prints the text of a PDF, page by page: `node test/support/pdf-text.mjs FILE`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const document = await getDocument({
  data: new Uint8Array(readFileSync(process.argv[2])),
  cMapUrl: join(library, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(library, 'standard_fonts/'),
  verbosity: VerbosityLevel.ERRORS,
}).promise;
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  const text = items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
  if (number > 1) console.log('\f');
  // fonts share glyphs, so some kanji come back as the radical that looks the same
  console.log(text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC')));
}
