// The lines of a file that were passed over, each with its reason: nothing is left out in silence.
import { importing } from '../messages';
import { Notice } from './notice';

interface PassedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

export function PassedLines({ lines }: { readonly lines: readonly PassedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Notice tone="info" title={importing.passedTitle(lines.length)}>
      <ul class="plain-list">
        {lines.map(({ line, text, reason }) => (
          <li key={line}>{importing.passedLine(line, text, reason)}</li>
        ))}
      </ul>
    </Notice>
  );
}
