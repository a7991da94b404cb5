// What 設定 says of a file tells a copy of a workbook from the workbook itself.
import { bookText, placeOf, type BookPlace } from '../../src/domain/book-origin';

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
