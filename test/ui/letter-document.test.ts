// The tests of the letter's frame document: policy first, nothing of the letter changed.
import { letterDocument, newNonce } from '../../src/ui/letter-document';

const none = { css: '', sources: [] };

test('the policy stands before anything of the letter', () => {
  const html =
    '<!DOCTYPE html><html><head lang="ja"><style>p{}</style></head><body><p>御中</p></body></html>';
  const document = letterDocument(html, 'abc', none);
  expect(document.indexOf('Content-Security-Policy')).toBeLessThan(document.indexOf('<style>'));
  expect(document).toContain("default-src 'none'");
  expect(document).toContain("script-src 'nonce-abc'");
  expect(document.replace(/<meta http-equiv[^>]*>|<script nonce="abc">.*?<\/script>/g, '')).toBe(html);
});

test('a letter without a head still gets the policy', () => {
  expect(letterDocument('<p>御中</p>', 'abc', none)).toMatch(
    /^<meta http-equiv="Content-Security-Policy".*<p>御中<\/p>$/,
  );
});

test('a nonce is 32 hex digits and never the same twice', () => {
  expect(newNonce()).toMatch(/^[0-9a-f]{32}$/);
  expect(newNonce()).not.toBe(newNonce());
});

test('the fonts of the page come along, and only their addresses may be fetched', () => {
  const fonts = { css: "@font-face{font-family:'Noto Sans JP'}", sources: ['http://127.0.0.1/noto.ttf'] };
  const document = letterDocument('<html><head></head></html>', 'abc', fonts);
  expect(document).toContain('font-src data: http://127.0.0.1/noto.ttf;');
  expect(document).toContain('<style>' + fonts.css + '</style></head>');
});
