// Badges: a short word in a frame, and the counts of a finished run.
import type { ComponentChildren } from 'preact';

export type BadgeTone = 'neutral' | 'good' | 'attention' | 'bad' | 'info';

export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ComponentChildren }) {
  return <span class={`badge ${tone}`}>{children}</span>;
}

/** How a premium's label looks everywhere. */
export function labelTone(label: string): BadgeTone {
  if (label === '保険料表' || label === '会社回答') return 'good';
  if (label === '要照会') return 'attention';
  return 'info';
}

interface CountsProps {
  readonly counts: readonly { readonly name: string; readonly value: number; readonly attention?: boolean }[];
}

export function Counts({ counts }: CountsProps) {
  return (
    <dl class="counts">
      {counts.map(({ name, value, attention }) => (
        <div key={name} class={attention && value > 0 ? 'attention' : ''}>
          <dt>{name}</dt>
          <dd>{value.toLocaleString('ja-JP')}</dd>
        </div>
      ))}
    </dl>
  );
}
