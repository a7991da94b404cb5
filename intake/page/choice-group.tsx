// A question of the form itself with a few answers: radio buttons under one heading.
import { describedBy, FieldGroup } from '../../src/ui/components/field';

interface ChoiceGroupProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string;
  readonly options: readonly { readonly code: string; readonly text: string }[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

export function ChoiceGroup({ id, label, hint, error, options, chosen, onChoose }: ChoiceGroupProps) {
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div class="answer-options" id={id} tabIndex={-1}>
        {options.map(({ code, text }) => (
          <label class="option" key={code}>
            <input
              type="radio"
              name={id}
              checked={chosen === code}
              aria-describedby={describedBy(id)}
              onChange={() => onChoose(code)}
            />
            {text}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
