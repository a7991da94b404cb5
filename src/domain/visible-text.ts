// What is taken out of text from outside: characters that nobody sees and that mislead whoever reads.

// Control characters but tab and line ends; soft hyphen; zero-width and direction marks; half of a pair.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as people see it; selectors of a character's variant (邉󠄀) stay, they are seen. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, '').replace(HALF, '');
}
