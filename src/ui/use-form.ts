// A form on a page: its fields, the refusals beside them, and one call that submits it.
import { useEffect, useState } from 'preact/hooks';
import type { ShownProblem } from '../domain/problem-text';
import { problemsOf } from './server';

/** Names of the fields that hold a text. */
type TextField<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends string ? Key : never;
}[keyof Fields] &
  string;

export interface FormState<Fields, Done> {
  readonly fields: Fields;
  readonly set: (part: Partial<Fields>) => void;
  /** What stands beside a field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What belongs to no field of this page: `FormProblems` shows it above the form. */
  readonly problems: readonly ShownProblem[];
  readonly busy: boolean;
  readonly done: Done | null;
  /** What was done or refused is no longer shown. */
  readonly clear: () => void;
  /** With `part` set first: a button that also says what is wanted. */
  readonly submit: (part?: Partial<Fields>) => Promise<void>;
  /** For the inputs: `<LineInput {...form.input('reason', words.reason)} />`. */
  readonly input: (
    field: TextField<Fields>,
    label: string,
  ) => {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly error: string | undefined;
    readonly onValue: (value: string) => void;
  };
}

export function useForm<Fields extends object, Done>(
  start: Fields,
  send: (fields: Fields) => Promise<Done>,
): FormState<Fields, Done> {
  const [fields, setFields] = useState(start);
  const [refused, setRefused] = useState<readonly ShownProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const beside = refused.filter(({ field }) => field !== undefined && isOnPage(field));
  const errors = Object.fromEntries(beside.map(({ field, message }) => [field!, message]));
  const submit = async (part: Partial<Fields> = {}) => {
    const sent = { ...fields, ...part };
    setFields(sent);
    setBusy(true);
    setRefused([]);
    setDone(null);
    try {
      setDone(await send(sent));
    } catch (problem) {
      setRefused(problemsOf(problem));
    }
    setBusy(false);
  };
  // What was refused is seen: the first of it is scrolled to, and its field waits for the keys.
  useEffect(() => {
    if (refused.length > 0) showFirstProblem();
  }, [refused]);
  const set = (part: Partial<Fields>) => {
    setFields({ ...fields, ...part });
    // What is typed anew is not refused yet.
    if (refused.length > 0) setRefused(refused.filter(({ field }) => !(field && field in part)));
  };
  return {
    fields,
    set,
    errors,
    problems: refused.filter((problem) => !beside.includes(problem)),
    busy,
    done,
    clear: () => {
      setDone(null);
      setRefused([]);
    },
    submit,
    input: (field, label) => ({
      id: field,
      label,
      value: fields[field] as string,
      error: errors[field],
      onValue: (value) => set({ [field]: value } as unknown as Partial<Fields>),
    }),
  };
}

/** Every field of the family has a place for its error. */
const isOnPage = (field: string): boolean => document.getElementById(`${field}-error`) !== null;

/** Also for pages with other forms: the first message in the order of the page. */
export function showFirstProblem(): void {
  const first = document.querySelector<HTMLElement>('[role="alert"]:not(:empty)');
  if (!first) return;
  const field = first.id.replace(/-error$/, '');
  const control =
    document.getElementById(field) ?? first.closest('fieldset')?.querySelector<HTMLElement>('input, select');
  (control ?? first).scrollIntoView({ block: 'center' });
  control?.focus();
}
