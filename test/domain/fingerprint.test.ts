// That fingerprints are SHA-256 over one canonical form.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, fingerprintOf, sha256Hex } from '../../src/domain/fingerprint';
import { anyText } from '../support/any-text';

test('SHA-256 of "abc" is the one of FIPS 180-4', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('any text, also beyond the basic plane and broken, hashes as its UTF-8', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
    }),
  );
  expect(sha256Hex('𠮷\ud800')).toBe(createHash('sha256').update(Buffer.from('𠮷\ud800')).digest('hex'));
});

test('the order of keys and undefined members make no difference, values do', () => {
  expect(canonicalJson({ b: [1, undefined], a: { d: null, c: undefined } })).toBe(
    '{"a":{"d":null},"b":[1,null]}',
  );
  expect(fingerprintOf({ a: 1, b: 2 })).toBe(fingerprintOf({ b: 2, a: 1 }));
  expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: '1' }));
});
