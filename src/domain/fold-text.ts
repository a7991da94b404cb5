// How full-width letters, digits and signs become the plain ones that parsers expect.

/** Letters, digits and signs only: unlike NFKC it leaves ① and ㈱ alone, which are not digits and brackets. */
export function foldText(text: string): string {
  // Most texts have nothing to fold.
  if (/^[ -~]*$/.test(text)) return text.trim();
  let folded = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0) folded += ' ';
    else if (code === 0xffe5) folded += '¥';
    else if (code === 0x2212 || code === 0x2010 || code === 0x2011 || code === 0x2013) folded += '-';
    else folded += char;
  }
  return folded.trim();
}
