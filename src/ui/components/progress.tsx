// The progress of long work: a bar, and the same in words for everyone.

interface ProgressProps {
  /** Undefined while nobody can tell how far it is. */
  readonly done?: number;
  readonly total?: number;
  readonly text: string;
  readonly note?: string;
}

export function Progress({ done, total, text, note }: ProgressProps) {
  return (
    <div class="progress" role="status" aria-live="polite">
      <p>{text}</p>
      <progress max={total || 1} value={done} aria-label={text} />
      {note && <p class="hint">{note}</p>}
    </div>
  );
}
