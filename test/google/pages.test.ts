// What a page is opened for stands in its head as data, whatever cells hold.
import { aboutScript } from '../../src/google/pages';

test('nothing where it is opened from the menu', () => {
  expect(aboutScript([])).toBe('');
});

test('ids as they are, and nothing in them ends the script or starts another', () => {
  const about = ['M-2026-0001', '</script><img src=x>', '\u2028"\\ /* // */'];
  const script = aboutScript(about);
  const [, source] = /^<script>var daichoAbout=(.*);<\/script>$/s.exec(script)!;
  expect(source).not.toMatch(/[<\u2028]|\/\/|\/\*/);
  expect(JSON.parse(source!)).toEqual(about);
});
