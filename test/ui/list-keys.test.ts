// The tests of walking a list by keyboard.
import { movedIndex } from '../../src/ui/list-keys';

test.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 1, 3, 2],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', -1, 3, 2],
  ['ArrowUp', 0, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['PageDown', 0, 3, 2],
  ['PageUp', 2, 3, 0],
  ['ArrowDown', -1, 0, -1],
  ['ArrowUp', -1, 0, -1],
])('%s from %i of %i', (key, index, length, expected) => {
  expect(movedIndex(key, index, length)).toBe(expected);
});

test('other keys are left to the text field', () => {
  for (const key of ['a', 'ArrowLeft', 'Home', 'End', 'Tab']) expect(movedIndex(key, 0, 3)).toBeNull();
  expect(movedIndex('PageDown', -1, 0)).toBeNull();
});
