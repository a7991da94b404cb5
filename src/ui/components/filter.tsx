// The row filter: one pressed button, each with its count.

interface FilterProps<Key extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly key: Key;
    readonly name: string;
    /** Left out where nobody has counted. */ readonly count?: number;
  }[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

export function Filter<Key extends string>({ label, options, value, onChange }: FilterProps<Key>) {
  return (
    <div class="filter" role="group" aria-label={label}>
      {options.map(({ key, name, count }) => (
        <button type="button" key={key} aria-pressed={key === value} onClick={() => onChange(key)}>
          {name} {count !== undefined && <span class="filter-count">{count.toLocaleString('ja-JP')}</span>}
        </button>
      ))}
    </div>
  );
}
