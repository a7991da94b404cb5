// Two years of a programme's facts beside each other: what is new, gone, or says something else.

export interface FactText {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface FactDifference {
  readonly kind: '変更' | '追加' | 'なし';
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Facts that say the same are left out; widths and blanks do not matter. `なし`: the other year does not say it. */
export function factDifference(before: readonly FactText[], after: readonly FactText[]): FactDifference[] {
  const later = new Map(after.map((fact) => [fact.key, fact]));
  const known = new Set(before.map(({ key }) => key));
  const changed = before.flatMap(({ key, label, text }): FactDifference[] => {
    const other = later.get(key);
    if (!other) return [{ kind: 'なし', key, label, before: text, after: '' }];
    return folded(other.text) === folded(text)
      ? []
      : [{ kind: '変更', key, label, before: text, after: other.text }];
  });
  const added = after
    .filter(({ key }) => !known.has(key))
    .map(({ key, label, text }): FactDifference => ({ kind: '追加', key, label, before: '', after: text }));
  return [...changed, ...added];
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** A table as copied from 事実: code, then the value; further columns and a heading are passed over. */
export function readFactTable(text: string, program: string): FactText[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    const [key = ''] = cells;
    if (!key.startsWith(`${program}/`)) return [];
    // As copied whole: code, programme, label, value; as written by hand: code and value.
    const isWhole = cells[1] === program;
    const label = isWhole ? (cells[2] ?? '') : key;
    const value = isWhole ? (cells[3] ?? '') : (cells[1] ?? '');
    return value === '' ? [] : [{ key, label, text: value }];
  });
}
