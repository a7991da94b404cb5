// What a person should look at before going on with a claim.
import type { ShownProblem } from '../../../../domain/problem-text';
import { Notice } from '../../../../ui/components/notice';
import { WayButtons } from '../../../../ui/components/ways';
import { deskPage as words } from '../../words';

export function WarningList({ warnings }: { readonly warnings: readonly ShownProblem[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning" title={words.warnings}>
      <ul class="warning-list">
        {warnings.map(({ message, ways = [] }) => (
          <li key={message}>
            {message}
            <WayButtons ways={ways} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
