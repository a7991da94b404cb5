// This file defines the tests of the letter's frame document: policy first, nothing of the letter changed.
import { letterDocument, newNonce } from '../../src/ui/client/letter-document';

test('the policy stands before anything of the letter', () => {
  const html =
    '<!DOCTYPE html><html><head lang="ja"><style>p{}</style></head><body><p>御中</p></body></html>';
  const document = letterDocument(html, 'abc');
  expect(document.indexOf('Content-Security-Policy')).toBeLessThan(document.indexOf('<style>'));
  expect(document).toContain("default-src 'none'");
  expect(document).toContain("script-src 'nonce-abc'");
  expect(document.replace(/<meta http-equiv[^>]*>|<script nonce="abc">.*?<\/script>/g, '')).toBe(html);
});

test('a letter without a head still gets the policy', () => {
  expect(letterDocument('<p>御中</p>', 'abc')).toMatch(
    /^<meta http-equiv="Content-Security-Policy".*<p>御中<\/p>$/,
  );
});

test('a nonce is 32 hex digits and never the same twice', () => {
  expect(newNonce()).toMatch(/^[0-9a-f]{32}$/);
  expect(newNonce()).not.toBe(newNonce());
});
