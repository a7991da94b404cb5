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
  /** On the button, and on it while the form is sent; without `submit` there is none. */
  readonly submit: string | null;
  readonly sending?: string;
  readonly disabled?: boolean;
  readonly steps?: readonly string[];
  readonly step?: number;
  /** In place of the button that closes the page. */
  readonly back?: { readonly caption?: string; readonly onClick: () => void };
  /** Further buttons. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function FormFrame(props: FormFrameProps) {
  const { form, submit, sending = submit, disabled = false, back, actions } = props;
  return (
    <Frame
      steps={props.steps}
      step={props.step}
      actions={
        <>
          {submit !== null && (
            <Button kind="primary" onClick={() => void form.submit()} disabled={disabled || form.busy}>
              {form.busy ? sending : submit}
            </Button>
          )}
          {actions}
          <Button onClick={back?.onClick ?? closePage} disabled={back !== undefined && form.busy}>
            {back ? (back.caption ?? common.back) : common.close}
          </Button>
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
