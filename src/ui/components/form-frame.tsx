// The frame of a form: what was refused above its fields, and below them the button that submits it.
import type { ComponentChildren } from 'preact';
import { common } from '../messages';
import { closePage } from '../server';
import type { FormState } from '../use-form';
import { Button } from './button';
import { Frame } from './frame';
import { Problems } from './problems';

interface FormFrameProps {
  readonly form: Pick<FormState<object, unknown>, 'busy' | 'problems' | 'submit'>;
  /** On the button, and on it while the form is sent; without `submit` there is none. */
  readonly submit: string | null;
  readonly sending?: string;
  readonly disabled?: boolean;
  /** In place of the button that closes the page. */
  readonly back?: { readonly caption: string; readonly onClick: () => void };
  readonly steps?: readonly string[];
  readonly children: ComponentChildren;
}

export function FormFrame(props: FormFrameProps) {
  const { form, submit, sending = submit, disabled = false, back, steps, children } = props;
  const { caption, onClick } = back ?? { caption: common.close, onClick: closePage };
  return (
    <Frame
      {...(steps ? { steps } : {})}
      actions={
        <>
          {submit !== null && (
            <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy || disabled}>
              {form.busy ? sending : submit}
            </Button>
          )}
          <Button onClick={onClick}>{caption}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      {children}
    </Frame>
  );
}
