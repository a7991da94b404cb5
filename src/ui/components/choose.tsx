// This file defines small fields that forms are full of: a text, a date, a list to choose from.
import { describedBy, Field } from './field';

interface CommonProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
}

export function TextInput(props: CommonProps & { readonly type?: 'text' | 'date'; readonly list?: string }) {
  const { id, label, value, set, hint = '', error = '', type = 'text', list } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type={type}
        value={value}
        list={list}
        autocomplete="off"
        aria-describedby={describedBy(id)}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </Field>
  );
}

export function TextArea({ id, label, value, set, hint = '', error = '' }: CommonProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        rows={3}
        value={value}
        aria-describedby={describedBy(id)}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </Field>
  );
}

interface ChooseProps extends CommonProps {
  readonly blank: string;
  readonly options: readonly { readonly code: string; readonly text: string }[];
}

export function Choose({ id, label, value, set, hint = '', error = '', blank, options }: ChooseProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy(id)}
        onChange={(event) => set(event.currentTarget.value)}
      >
        <option value="">{blank}</option>
        {options.map(({ code, text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

export const plainOptions = (texts: readonly string[]) => texts.map((text) => ({ code: text, text }));
