// This file tests how requests are read by their shape: any JSON is either refused in Japanese or fits, and nothing else.
import fc from 'fast-check';
import type { DaichoError } from '../../src/domain/problem';
import { problemText } from '../../src/domain/problem-text';
import { visibleText } from '../../src/domain/visible-text';
import { rooms } from '../../src/desk';
import type { Call } from '../../src/calls/call';
import {
  fields,
  flag,
  list,
  longText,
  map,
  number,
  oneOf,
  optional,
  text,
  type Field,
} from '../../src/calls/fields';
import { readRequest } from '../../src/calls/read-request';

const requests = rooms.flatMap((room) =>
  Object.values(room.contract as Record<string, Call>).flatMap(({ request }) => (request ? [request()] : [])),
);

function refusal(request: Field<unknown>, value: unknown): string {
  try {
    readRequest(request, value);
    return '';
  } catch (error) {
    const { problem } = error as DaichoError;
    return `${problem.code} ${problemText(problem)}`;
  }
}

/** What was let through is let through again unchanged: nothing is left to clean, and nothing is more than declared. */
function fits(request: Field<unknown>, value: unknown): boolean {
  const read = readRequest(request, value);
  return JSON.stringify(readRequest(request, read)) === JSON.stringify(read) && allSeen(read);
}

/** No undefined, no unseen character, no number that is none. */
function allSeen(value: unknown): boolean {
  if (typeof value === 'string') return visibleText(value) === value;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).every(allSeen);
}

const names = ['memberKey', 'quoteNumbers', 'members', 'lines', 'text', 'kind', '__proto__', 'constructor'];
const anything = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...names), fc.jsonValue(), { maxKeys: 8 }),
);

test('any JSON either fits afterwards or is refused in Japanese', () => {
  fc.assert(
    fc.property(fc.constantFrom(...requests), anything, (request, value) => {
      const told = refusal(request, value);
      if (told === '') return fits(request, value);
      return /^request(Unreadable|Word|TooLong) .*何も変更していません。/.test(told);
    }),
    { numRuns: 1000 },
  );
});

test('what is missing is blank; numbers and words have to come', () => {
  const request = fields({
    name: text(),
    ids: list(text()),
    sure: flag(),
    note: optional(text()),
    plans: map(text()),
  });
  expect(readRequest(request, undefined)).toEqual({ name: '', ids: [], sure: false, plans: {} });
  const read = readRequest(request, { name: 2027, note: null, more: 1 });
  expect(read).toEqual({ name: '2027', ids: [], sure: false, plans: {} });
  expect(Object.keys(read)).not.toContain('note');
  expect(refusal(fields({ count: number() }), {})).toContain('count');
  expect(refusal(fields({ count: number() }), { count: '1' })).toContain('requestUnreadable');
  expect(refusal(fields({ way: oneOf(['FAX', '郵送']) }), {})).toContain('「FAX、郵送」');
  expect(refusal(fields({ lines: list(fields({ id: text() })) }), { lines: [{ id: {} }] })).toContain(
    'lines[0].id',
  );
});

test('names of Object are names like others', () => {
  const sent: unknown = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}');
  const read = readRequest(map(text()), sent);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.entries(read)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
    ['toString', 'z'],
  ]);
  expect(readRequest(fields({ toString: optional(text()), name: text() }), {})).toEqual({ name: '' });
});

test('a text is as long as a cell at most', () => {
  expect(readRequest(text(), '長'.repeat(50_000))).toHaveLength(50_000);
  expect(refusal(text(), '長'.repeat(50_001))).toMatch(/requestTooLong .*50001文字/);
  expect(refusal(map(text()), { key: '長'.repeat(50_001) })).toMatch(/requestTooLong .*50001文字/);
  expect(readRequest(longText(), '長'.repeat(50_001))).toHaveLength(50_001);
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
