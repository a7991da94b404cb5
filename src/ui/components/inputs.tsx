// Labelled inputs of forms: one line, several lines, a date, a choice, a tick, with the refusal below.
import { japaneseDate } from '../format';
import { describedBy, Field, FieldGroup, FieldNotes } from './field';

interface InputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly hint?: string;
  readonly onValue: (value: string) => void;
}

const shared = ({ id, value, error, onValue }: InputProps) => ({
  id,
  value,
  autocomplete: 'off',
  'aria-describedby': describedBy(id),
  'aria-invalid': Boolean(error),
  onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
});

export function LineInput(props: InputProps & { readonly list?: readonly string[] }) {
  const { list } = props;
  return (
    <Field id={props.id} label={props.label} hint={props.hint ?? ''} error={props.error ?? ''}>
      <input type="text" {...shared(props)} {...(list ? { list: `${props.id}-list` } : {})} />
      {list && (
        <datalist id={`${props.id}-list`}>
          {list.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export function TextInput(props: InputProps & { readonly rows?: number; readonly class?: string }) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint ?? ''} error={props.error ?? ''}>
      <textarea rows={props.rows ?? 2} class={props.class} {...shared(props)} />
    </Field>
  );
}

/** A number that confirms: typed, and sent off by Enter as every form is. */
export function CountInput(props: InputProps) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint ?? ''} error={props.error ?? ''}>
      <input class="short" type="text" inputMode="numeric" {...shared(props)} />
    </Field>
  );
}

export function DateInput(props: InputProps & { readonly max?: string }) {
  return (
    <Field
      id={props.id}
      label={props.label}
      hint={props.hint ?? japaneseDate(props.value)}
      error={props.error ?? ''}
    >
      <input type="date" max={props.max} {...shared(props)} />
    </Field>
  );
}

/** A word, or a code with the text that is shown for it. */
type Choice = string | { readonly code: string; readonly text: string };

interface ChoiceProps extends InputProps {
  readonly choices: readonly Choice[];
  /** Without it one of the choices is always chosen. */
  readonly blank?: string;
}

export function ChoiceInput(props: ChoiceProps) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint ?? ''} error={props.error ?? ''}>
      <select
        id={props.id}
        value={props.value}
        aria-describedby={describedBy(props.id)}
        onChange={(event) => props.onValue(event.currentTarget.value)}
      >
        {props.blank !== undefined && <option value="">{props.blank}</option>}
        {props.choices
          .map((choice) => (typeof choice === 'string' ? { code: choice, text: choice } : choice))
          .map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
      </select>
    </Field>
  );
}

interface RadiosProps<Word extends string> extends Omit<InputProps, 'error' | 'onValue' | 'value'> {
  readonly value: Word | '';
  readonly error?: string | undefined;
  /** Of each word what is read, and what it means. */
  readonly choices: readonly (readonly [Word, string, string?])[];
  /** Side by side. */
  readonly across?: boolean;
  readonly onValue: (value: Word) => void;
}

/** One of a few, all of them in sight. */
export function Radios<Word extends string>(props: RadiosProps<Word>) {
  const { id, label, hint = '', error = '', value, choices, across, onValue } = props;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div class={across ? 'choices across' : 'choices'}>
        {choices.map(([word, text, meaning]) => (
          <label key={word} class="choice">
            <input
              type="radio"
              name={id}
              value={word}
              checked={value === word}
              onChange={() => onValue(word)}
            />
            <span>
              {text}
              {meaning && <small class="hint">{meaning}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly ticked: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onTicked: (ticked: boolean) => void;
}

export function Tick({ id, label, ticked, hint = '', error, onTicked }: TickProps) {
  return (
    <div class={error ? 'field invalid' : 'field'}>
      <label class="choice">
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          aria-describedby={describedBy(id)}
          aria-invalid={Boolean(error)}
          onChange={(event) => onTicked(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} hint={hint} error={error ?? ''} />
    </div>
  );
}

interface TicksProps {
  readonly name: string;
  readonly choices: readonly string[];
  readonly ticked: readonly string[];
  readonly onTicked: (ticked: readonly string[]) => void;
}

export function Ticks({ name, choices, ticked, onTicked }: TicksProps) {
  return (
    <div class="choices">
      {choices.map((choice) => (
        <label key={choice} class="choice">
          <input
            type="checkbox"
            name={name}
            checked={ticked.includes(choice)}
            onChange={() =>
              onTicked(ticked.includes(choice) ? ticked.filter((one) => one !== choice) : [...ticked, choice])
            }
          />
          <span>{choice}</span>
        </label>
      ))}
    </div>
  );
}
