// Which entry of a list the keyboard moves to.

/** The entry after a key, -1 for none; null when the key does not move. Arrows go round, page keys jump to the ends. */
export function movedIndex(key: string, index: number, length: number): number | null {
  if (length === 0) return key === 'ArrowDown' || key === 'ArrowUp' ? -1 : null;
  switch (key) {
    case 'ArrowDown':
      return index >= length - 1 ? 0 : index + 1;
    case 'ArrowUp':
      return index <= 0 ? length - 1 : index - 1;
    case 'PageDown':
      return length - 1;
    case 'PageUp':
      return 0;
    default:
      return null;
  }
}
