// The frames of forms and of what comes after them: what was refused above, the buttons below.
import type { ComponentChildren } from 'preact';
import { common } from '../messages';
import { closePage } from '../server';
import type { FormState } from '../use-form';
import { Button } from './button';
import { Frame } from './frame';
import { Problems } from './problems';

interface FormFrameProps {
  readonly form: Pick<FormState<object, unknown>, 'busy' | 'problems' | 'submit'>;
  readonly submit: string;
  /** On the button while the server works. */
  readonly working: string;
  readonly disabled?: boolean;
  readonly steps?: readonly string[];
  readonly step?: number;
  /** Without it the second button closes the page. */
  readonly onBack?: () => void;
  /** What the way back is called, where it is not only back. */
  readonly back?: string;
  /** Further buttons. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function FormFrame(props: FormFrameProps) {
  const { form, submit, working, disabled = false, onBack, back = common.back, actions } = props;
  return (
    <Frame
      steps={props.steps}
      step={props.step}
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={disabled || form.busy}>
            {form.busy ? working : submit}
          </Button>
          {actions}
          {onBack ? (
            <Button onClick={onBack} disabled={form.busy}>
              {back}
            </Button>
          ) : (
            <Button onClick={closePage}>{common.close}</Button>
          )}
        </>
      }
    >
      <Problems problems={form.problems} />
      {props.children}
    </Frame>
  );
}

/** What is left when a form is done, or when there is nothing to do: words, and the way out. */
export function LastFrame(props: {
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <Frame
      actions={
        <>
          {props.actions}
          <Button kind={props.actions ? 'plain' : 'primary'} onClick={closePage}>
            {common.close}
          </Button>
        </>
      }
    >
      {props.children}
    </Frame>
  );
}
