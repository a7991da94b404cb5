// A labelled field: label above, hint and error below, tied together for screen readers.
import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly children: ComponentChildren;
}

/** The control inside carries `id` and `aria-describedby={describedBy(id)}`. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class={error ? 'field invalid' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

/** A group of choices under one heading. */
export function FieldGroup({ id, label, hint, error, children }: FieldProps) {
  return (
    <fieldset class={error ? 'field invalid' : 'field'} aria-describedby={describedBy(id)}>
      <legend>{label}</legend>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  );
}

export function FieldNotes({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      <div class="hint" id={`${id}-hint`}>
        {hint}
      </div>
      <div class="field-error" id={`${id}-error`} role="alert">
        {error}
      </div>
    </>
  );
}

export const describedBy = (id: string) => `${id}-hint ${id}-error`;
