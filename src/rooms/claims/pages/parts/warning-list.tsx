// What a person should look at before going on with a claim.
import type { ShownProblem } from '../../../../domain/problem-text';
import { Notice } from '../../../../ui/components/notice';
import { WayButtons } from '../../../../ui/components/ways';
import { deskPage as words } from '../../words';

interface WarningListProps {
  readonly warnings: readonly ShownProblem[];
  /** The page that is open: a way to it leads nowhere. */
  readonly here?: string;
}

export function WarningList({ warnings, here = '' }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning" title={words.warnings}>
      <ul class="warning-list">
        {warnings.map(({ message, ways = [] }) => (
          <li key={message}>
            {message}
            <WayButtons ways={ways.filter((way) => !(way.kind === 'page' && way.page === here))} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
