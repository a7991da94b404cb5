// The tests of what is refused before a file is read.
import { fileRefusal, LARGEST_FILE } from '../../src/ui/csv-file';

test('an ordinary file passes, up to the limit itself', () => {
  expect(fileRefusal({ name: '名簿.csv', size: 4_000 })).toBe('');
  expect(fileRefusal({ name: '名簿.csv', size: LARGEST_FILE })).toBe('');
});

test('a file of 50 MB is refused with its name, its size and what would be right', () => {
  const text = fileRefusal({ name: '名簿.csv', size: 50 * 1024 * 1024 });
  expect(text).toContain('「名簿.csv」は50MB');
  expect(text).toContain('10MB');
});

test('an empty file is refused by name', () => {
  expect(fileRefusal({ name: '空.csv', size: 0 })).toContain('「空.csv」');
});
