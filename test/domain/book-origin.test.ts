// What tells a copy and a restored version of a workbook from the workbook itself.
import {
  bookText,
  highestOf,
  originOf,
  placeOf,
  type BookMarks,
  type BookNow,
  type BookPlace,
} from '../../src/domain/book-origin';

const kept: BookMarks = {
  fileId: 'book-1',
  highest: { quotes: 'Q-2026-0012', deliveries: 'M-2026-0007' },
  line: { sequence: 40, hash: 'aa' },
};
const lines = new Map([
  [40, 'aa'],
  [41, 'bb'],
]);
const now: BookNow = {
  fileId: 'book-1',
  highest: { quotes: 'Q-2026-0013', deliveries: 'M-2026-0007' },
  hashOf: (sequence) => lines.get(sequence),
};

test.each<[string, BookMarks | undefined, Partial<BookNow>, string]>([
  ['more rows than before', kept, {}, 'same'],
  ['nobody has looked yet', undefined, {}, 'unknown'],
  ['another file', kept, { fileId: 'book-2' }, 'copied'],
  ['a quote is gone', kept, { highest: { ...now.highest, quotes: 'Q-2026-0011' } }, 'restored'],
  ['all mails are gone', kept, { highest: { quotes: 'Q-2026-0012' } }, 'restored'],
  ['the last line of the trail is gone', kept, { hashOf: () => undefined }, 'restored'],
  // The rows were written again since: only the hash shows it.
  ['another line under its number', kept, { hashOf: () => 'cc' }, 'restored'],
  ['the next year', kept, { highest: { quotes: 'Q-2027-0001', deliveries: 'M-2027-0001' } }, 'same'],
  ['a fifth digit', kept, { highest: { quotes: 'Q-2026-10000', deliveries: 'M-2026-0007' } }, 'same'],
])('%s', (_, marks, set, origin) => {
  expect(originOf(marks, { ...now, ...set })).toBe(origin);
});

test('the highest of a series is its latest, whatever the order of the rows', () => {
  expect(highestOf(['Q-2026-0002', 'Q-2026-10000', 'Q-2026-9999', ''])).toBe('Q-2026-10000');
  expect(highestOf([])).toBe('');
});

test.each<[string, string, BookPlace]>([
  ['', 'book-1', 'unmarked'],
  ['book-1', 'book-1', 'original'],
  // A copy takes the cell along, and has an id of its own.
  ['book-1', 'book-2', 'copy'],
  [bookText('book-2', 'practice'), 'book-2', 'practice'],
  // A copy of a copy for practice: nobody has said what it is.
  [bookText('book-2', 'practice'), 'book-3', 'copy'],
])('設定 says 「%s」, the file is %s: %s', (text, fileId, place) => {
  expect(placeOf(text, fileId)).toBe(place);
});
