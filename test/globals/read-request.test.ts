// This file tests how requests are read by their shape: any JSON is either refused in Japanese or fits, and nothing else.
import fc from 'fast-check';
import type { DaichoError } from '../../src/domain/problem';
import { problemText } from '../../src/domain/problem-text';
import { visibleText } from '../../src/domain/visible-text';
import { readRequest } from '../../src/globals/read-request';
import { coverShapes } from '../../src/globals/shapes/cover-shapes';
import { salesShapes } from '../../src/globals/shapes/sales-shapes';
import type { Shape } from '../../src/globals/shapes/shape';
import { callMessages } from '../../src/calls/words';

const shapes = Object.entries<Shape | null>({ ...salesShapes, ...coverShapes }).flatMap(([, shape]) =>
  shape ? [shape] : [],
);

function refusal(shape: Shape, value: unknown): string {
  try {
    readRequest(shape, value);
    return '';
  } catch (error) {
    const { problem } = error as DaichoError;
    return `${problem.code} ${problemText(problem, callMessages)}`;
  }
}

/** Written apart from the reader: what each shape means. */
function fits(shape: Shape, value: unknown): boolean {
  if (shape === 'own') return true;
  if (shape === 'text' || shape === 'long') return typeof value === 'string';
  if (shape === 'number') return Number.isFinite(value);
  if (shape === 'flag') return typeof value === 'boolean';
  if (shape === 'null') return value === null;
  if ('one' in shape) return shape.one.includes(value as string);
  if ('list' in shape) return Array.isArray(value) && value.every((part) => fits(shape.list, part));
  if ('map' in shape) return Object.values(value as object).every((part) => fits(shape.map, part));
  if ('or' in shape) return shape.or.some((choice) => fits(choice, value));
  const { of } = shape;
  return (
    typeof value === 'object' &&
    Object.keys(value as object).every((key) => key in of || `${key}?` in of) &&
    Object.entries(of).every(([key, part]) => {
      const given = (value as Record<string, unknown>)[key.replace('?', '')];
      return (key.endsWith('?') && given === undefined) || fits(part, given);
    })
  );
}

const names = ['memberKey', 'quoteNumbers', 'members', 'lines', 'text', 'kind', '__proto__', 'constructor'];
const anything = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...names), fc.jsonValue(), { maxKeys: 8 }),
);

test('any JSON either fits afterwards or is refused in Japanese', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shapes), anything, (shape, value) => {
      const told = refusal(shape, value);
      if (told === '') return fits(shape, readRequest(shape, value));
      return /^request(Unreadable|Word|TooLong) .*何も変更していません。/.test(told);
    }),
    { numRuns: 1000 },
  );
});

test('what is missing is blank; numbers and words have to come', () => {
  const shape: Shape = {
    of: { name: 'text', ids: { list: 'text' }, sure: 'flag', 'note?': 'text', plans: { map: 'text' } },
  };
  expect(readRequest(shape, undefined)).toEqual({ name: '', ids: [], sure: false, plans: {} });
  expect(readRequest(shape, { name: 2027, note: null, more: 1 })).toEqual({
    name: '2027',
    ids: [],
    sure: false,
    plans: {},
  });
  expect(refusal({ of: { count: 'number' } }, {})).toContain('count');
  expect(refusal({ of: { count: 'number' } }, { count: '1' })).toContain('requestUnreadable');
  expect(refusal({ of: { way: { one: ['FAX', '郵送'] } } }, {})).toContain('「FAX、郵送」');
  expect(refusal({ of: { lines: { list: { of: { id: 'text' } } } } }, { lines: [{ id: {} }] })).toContain(
    'lines[0].id',
  );
});

test('names of Object are names like others', () => {
  const sent: unknown = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}');
  const read = readRequest({ map: 'text' }, sent) as object;
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.entries(read)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
    ['toString', 'z'],
  ]);
  expect(readRequest({ of: { 'toString?': 'text', name: 'text' } }, {})).toEqual({ name: '' });
});

test('a text is as long as a cell at most', () => {
  expect(readRequest('text', '長'.repeat(50_000))).toHaveLength(50_000);
  expect(refusal('text', '長'.repeat(50_001))).toMatch(/requestTooLong .*50001文字/);
  expect(readRequest('long', '長'.repeat(50_001))).toHaveLength(50_001);
});

test('characters that nobody sees are left out, those that are seen stay', () => {
  // U+202E turns what follows around, U+200B is a space of no width, the last is half of a pair.
  expect(visibleText('請求\u202egpj.exe\u202c')).toBe('請求gpj.exe');
  expect(visibleText('山\u200b田\u0000\u001b[31m\ud800')).toBe('山田[31m');
  // 邉 with its variant, 𠮷 (a pair), a family of emoji without its joiners, tab and line end.
  expect(visibleText('邉\u{e0104}\t𠮷\r\n')).toBe('邉\u{e0104}\t𠮷\r\n');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      const seen = visibleText(text);
      return visibleText(seen) === seen && !/[\u0000\u200b\u202e\ufeff]/.test(seen) && isWellFormed(seen);
    }),
  );
});

const isWellFormed = (text: string): boolean => Buffer.from(text, 'utf8').toString('utf8') === text;
