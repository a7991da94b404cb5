// The purpose of use, read and agreed to before anything is kept.
import { describedBy, FieldGroup } from '../../src/ui/components/field';
import { pageWords as words } from './words';

interface ConsentProps {
  readonly purpose: string;
  readonly given: boolean;
  readonly error: string;
  readonly onGive: (given: boolean) => void;
}

export function ConsentField({ purpose, given, error, onGive }: ConsentProps) {
  return (
    <FieldGroup id="consent" label={words.purpose + words.required} error={error}>
      <p class="privacy">{purpose}</p>
      <div class="answer-options" id="consent" tabIndex={-1}>
        <label class="option">
          <input
            type="checkbox"
            checked={given}
            aria-required
            aria-invalid={error !== ''}
            aria-describedby={describedBy('consent')}
            onChange={(event) => onGive(event.currentTarget.checked)}
          />
          {words.consent}
        </label>
      </div>
    </FieldGroup>
  );
}
