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

/** A number that confirms: typed, and sent off by Enter too. */
export function CountInput(props: InputProps & { readonly onEnter?: () => void }) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint ?? ''} error={props.error ?? ''}>
      <input
        class="short"
        type="text"
        inputMode="numeric"
        {...shared(props)}
        onKeyDown={(event) => {
          // An Enter that ends Japanese input is no confirmation.
          if (event.key === 'Enter' && !event.isComposing) props.onEnter?.();
        }}
      />
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

const asChoices = (choices: readonly Choice[]) =>
  choices.map((choice) => (typeof choice === 'string' ? { code: choice, text: choice } : choice));

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
        {asChoices(props.choices).map(({ code, text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A few choices that all stand on the page. */
export function RadioInput(
  props: InputProps & { readonly choices: readonly Choice[]; readonly across?: true },
) {
  const { id, label, value, error, hint = '', onValue, across } = props;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error ?? ''}>
      <div class={across ? 'choices across' : 'choices'}>
        {asChoices(props.choices).map(({ code, text }) => (
          <label key={code} class="choice">
            <input
              type="radio"
              name={id}
              value={code}
              checked={code === value}
              onChange={() => onValue(code)}
            />
            <span>{text}</span>
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
  readonly error?: string | undefined;
  readonly onTicked: (ticked: boolean) => void;
}

export function Tick({ id, label, ticked, error, onTicked }: TickProps) {
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
      <FieldNotes id={id} error={error ?? ''} />
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
