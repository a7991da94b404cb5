// This file defines a form on a page: its fields, the refusals beside them, and one call that submits it.
import { useState } from 'preact/hooks';
import { failureText } from './server';

type Refusal = { readonly message: string; readonly field?: string };
type Outcome<Done> =
  ({ readonly ok: true } & Done) | { readonly ok: false; readonly problems: readonly Refusal[] };

export interface FormState<Fields, Done> {
  readonly fields: Fields;
  set(part: Partial<Fields>): void;
  /** By field; `form` for what belongs to none. */
  readonly errors: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly done: Done | null;
  submit(): Promise<void>;
}

export function useForm<Fields extends object, Done>(
  start: Fields,
  send: (fields: Fields) => Promise<Outcome<Done>>,
): FormState<Fields, Done> {
  const [fields, setFields] = useState(start);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const submit = async () => {
    setBusy(true);
    setErrors({});
    try {
      const result = await send(fields);
      if (result.ok) setDone(result);
      else
        setErrors(
          Object.fromEntries(result.problems.map(({ field, message }) => [field ?? 'form', message])),
        );
    } catch (problem) {
      setErrors({ form: failureText(problem) });
    }
    setBusy(false);
  };
  const set = (part: Partial<Fields>) => {
    setFields({ ...fields, ...part });
    // What is typed anew is not refused yet.
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in part))));
  };
  return { fields, set, errors, busy, done, submit };
}
