// What a person should look at before going on with a claim.
import { Notice } from '../../../../ui/components/notice';
import { deskPage as words } from '../../words';

export function WarningList({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning" title={words.warnings}>
      <ul class="messages">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}
