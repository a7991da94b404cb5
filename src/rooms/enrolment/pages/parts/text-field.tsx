import { describedBy, Field } from '../../../../ui/components/field';
import { japaneseDate } from '../../../../ui/format';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
}

export function TextField({ id, label, value, onInput, hint = '', error = '' }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="text"
        value={value}
        aria-describedby={describedBy(id)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}

export function DayField({ id, label, value, onInput }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={japaneseDate(value)}>
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={describedBy(id)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
