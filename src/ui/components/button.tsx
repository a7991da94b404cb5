// The buttons of all pages.
import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'plain' | 'link' | undefined;

interface ButtonProps {
  readonly kind?: ButtonKind;
  /** What fails tells so itself. */
  readonly onClick: () => unknown;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'plain', onClick, disabled, title, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}`} onClick={onClick} disabled={disabled} aria-label={title}>
      {children}
    </button>
  );
}
