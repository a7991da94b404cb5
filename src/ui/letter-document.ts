// The letter as a document of its own: no network, no script but the one that prints.

/** What the page says to the letter's frame. */
export const PRINT = 'print';

/** Fonts that the page itself carries, and where they come from. */
export interface PageFonts {
  readonly css: string;
  readonly sources: readonly string[];
}

/**
 * The letter's HTML with a policy that forbids everything it does not need. The frame has an origin of its own,
 * so the page cannot call its print(): a message asks for it.
 */
export function letterDocument(html: string, nonce: string, fonts: PageFonts): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    ['font-src data:', ...fonts.sources].join(' '),
    "script-src 'nonce-" + nonce + "'",
  ].join('; ');
  const head =
    '<meta http-equiv="Content-Security-Policy" content="' +
    policy +
    '"><script nonce="' +
    nonce +
    '">addEventListener("message",function(e){if(e.data==="' +
    PRINT +
    '")print()})</' +
    'script>' +
    (fonts.css && '<style>' + fonts.css + '</style>');
  const opening = /<head[^>]*>/i.exec(html);
  if (!opening) return head + html;
  const end = opening.index + opening[0].length;
  return html.slice(0, end) + head + html.slice(end);
}

export function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The page's own font faces: where there are any, the machine may have no Japanese font to show the letter in. */
export function pageFonts(document: Document): PageFonts {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map((rule) => rule.cssText)
    .filter((text) => text.startsWith('@font-face'));
  const addresses = faces.flatMap((face) =>
    [...face.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1]!),
  );
  return { css: faces.join(''), sources: addresses.filter((address) => !address.startsWith('data:')) };
}
