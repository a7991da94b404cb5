// A form of the claim's desk: blank again once it has been taken, and the desk reads the claim anew.
import { useEffect } from 'preact/hooks';
import { useForm } from '../../../../ui/use-form';

/** Reads the claim anew, and shows what has been done. */
export type Told = (text?: string) => void;

/** `blank` is what the fields are reset to; the others stay as they are. */
export function useDeskForm<Fields extends object, Answer>(
  { start, blank = () => ({}) }: { readonly start: Fields; readonly blank?: () => Partial<Fields> },
  send: (fields: Fields) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const form = useForm({ ...start, ...blank() }, send);
  useEffect(() => {
    if (form.done === null) return;
    form.set(blank());
    onDone(form.done);
  }, [form.done]);
  return form;
}
