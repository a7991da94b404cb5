// What Google's HTML to PDF conversion drops or refuses; the twin refuses it by name.

const RULES: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /display\s*:\s*(inline-)?flex/i, what: 'display: flex' },
  { pattern: /display\s*:\s*(inline-)?grid/i, what: 'display: grid' },
  { pattern: /background(-color|-image)?\s*:/i, what: 'a background' },
  { pattern: /\sbgcolor\s*=/i, what: 'a background (bgcolor)' },
  { pattern: /\s(src|srcset|poster|data)\s*=\s*["']?\s*(https?:)?\/\//i, what: 'an external URL' },
  { pattern: /url\(\s*["']?(?!data:)[^)]/i, what: 'an external URL (url())' },
  { pattern: /@import/i, what: '@import' },
  { pattern: /<link\b/i, what: '<link>' },
  { pattern: /<svg\b/i, what: '<svg>' },
  { pattern: /<canvas\b/i, what: '<canvas>' },
  { pattern: /<script\b/i, what: '<script>' },
  { pattern: /<i?frame\b/i, what: '<iframe>' },
];

/** What of the page would be lost on Google; nothing for a sound page. Visible text is not looked at. */
export function findUnprintable(html: string): string[] {
  const markup = [...html.matchAll(/<style\b[^>]*>[\s\S]*?<\/style>|<[^>]+>/gi)]
    .map(([tag]) => tag)
    .join('\n');
  return RULES.filter(({ pattern }) => pattern.test(markup)).map(({ what }) => what);
}
