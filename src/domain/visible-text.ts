// What is taken out of text from outside, at every inlet: characters that nobody sees and that mislead whoever reads.

/**
 * What Unicode draws nothing for (DI: direction and zero-width marks, fillers, tags), control characters but tab and line
 * ends, annotation marks, halves of pairs. Selectors of a character's variant (邉󠄀) stay, they are seen.
 */
const UNSEEN =
  /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{DI}|[^\P{Cc}\t\n\r]|[\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;
const LINE_ENDS = /[\u2028\u2029]/g;

/** Line ends of Unicode stay: for what is compared or parsed. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** The text as people see it. */
export function visibleText(text: string): string {
  return withoutUnseen(text).replace(LINE_ENDS, '\n');
}

/** For a heading or a name: a line end would start another header of a mail, or another row of whatever shows it. */
export function oneLine(text: string): string {
  return visibleText(text)
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
}

/** Every text in what was sent, keys too. */
export function visibleIn(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  if (Array.isArray(value)) return value.map(visibleIn);
  if (typeof value !== 'object' || value === null) return value;
  // Never by assignment: a key may be called __proto__.
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [visibleText(key), visibleIn(part)]));
}
