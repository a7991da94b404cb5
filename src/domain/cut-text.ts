// How text is cut to a length: between characters as people see them, never inside one.

/** What belongs to the character before it: marks, joiners, selectors of a variant, skin tones. */
const GOES_ON = /^[\p{M}\u200d\ufe00-\ufe0f\uff9e\uff9f\u{1f3fb}-\u{1f3ff}\u{e0100}-\u{e01ef}]/u;
const JOINER = '\u200d';

/** At most `longest` units of UTF-16, as cells and file names count. @example cutText('あ𠮷い', 2) // 'あ' */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = longest;
  while (end > 0 && isInside(text, end)) end -= 1;
  // A heap of marks longer than all that may stand: by code point, at least.
  if (end === 0 && longest > 0) end = isHalf(text, longest) ? longest - 1 : longest;
  return text.slice(0, end);
}

const isHalf = (text: string, at: number): boolean => {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

function isInside(text: string, at: number): boolean {
  if (isHalf(text, at)) return true;
  return text[at - 1] === JOINER || GOES_ON.test(String.fromCodePoint(text.codePointAt(at)!));
}

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without halves of characters that a cut elsewhere left. */
export const wellFormed = (text: string): string => text.replace(HALF, '');
