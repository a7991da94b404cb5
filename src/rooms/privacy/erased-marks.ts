// Whose records were erased on request, by number and outside of the cells: a restored version has them again.
import { audit, numberOfLine } from '../../tables/records';
import type { Ports } from '../../ports';
import { keptLine } from '../records';

const ERASED = 'erased/';

/** Under the lock, after the line that tells of it is written. */
export function markErased({ memory }: Pick<Ports, 'memory'>, memberNumber: string): void {
  const line = keptLine(memory);
  if (line) memory.keep({ [ERASED + memberNumber]: `${line.sequence} ${line.hash}` });
}

/** Numbers whose line is not in the version that stands; lines of closed years are in no tab, and were there once. */
export function erasedSince({ whole, memory }: Pick<Ports, 'whole' | 'memory'>): readonly string[] {
  const marks = [...memory.all()].filter(([key]) => key.startsWith(ERASED));
  if (marks.length === 0) return [];
  const lines = whole.tables.readColumns(audit, ['sequence', 'hash']);
  const hashes = new Set(lines.map(({ hash }) => hash));
  const first = lines.reduce((least, line) => Math.min(least, numberOfLine(line) ?? least), Infinity);
  return marks
    .filter(([, text]) => {
      const [sequence, hash = ''] = text.split(' ');
      return Number(sequence) >= first && !hashes.has(hash);
    })
    .map(([key]) => key.slice(ERASED.length));
}
