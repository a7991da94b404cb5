// The frame of a dialog: steps above, content that scrolls, actions at the bottom left.
import type { ComponentChildren } from 'preact';
import { useShell } from '../shell';

interface FrameProps {
  readonly steps?: readonly string[];
  readonly step?: number;
  readonly children: ComponentChildren;
  /** Primary button first. */
  readonly actions?: ComponentChildren;
}

export function Frame({ steps, step = 0, children, actions }: FrameProps) {
  const frame = useShell(step);
  return (
    <div class="frame" ref={frame} tabIndex={-1}>
      {steps && (
        <ol class="steps">
          {steps.map((name, index) => (
            <li
              key={name}
              class={index < step ? 'past' : index === step ? 'now' : ''}
              aria-current={index === step ? 'step' : undefined}
            >
              <span class="step-number">{index + 1}</span>
              {name}
            </li>
          ))}
        </ol>
      )}
      <div class="content">{children}</div>
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
