// The summary of what is to be put right: it takes the focus, and each line leads to its field.
import { useEffect, useRef } from 'preact/hooks';
import type { FieldMessage } from '../contract';
import { pageWords as words } from './words';

export function ErrorSummary({ problems }: { readonly problems: readonly FieldMessage[] }) {
  const box = useRef<HTMLDivElement>(null);
  const count = useRef(0);
  // Only when there are more than before: while something is being corrected the focus stays in its field.
  useEffect(() => {
    if (problems.length > count.current) {
      box.current?.focus();
      box.current?.scrollIntoView({ block: 'start' });
    }
    count.current = problems.length;
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div class="notice error" role="alert" tabIndex={-1} ref={box}>
      <div class="notice-text">
        <strong>{words.errors(problems.length)}</strong>
        <ul class="error-list">
          {problems.map(({ field, message }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  // The address of a frame must not change: the jump is made by hand.
                  event.preventDefault();
                  goToField(field);
                }}
              >
                {labelOf(field)}
              </a>
              ：{message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function goToField(field: string): void {
  const place = document.getElementById(field);
  const input = place?.matches('input') ? place : place?.querySelector<HTMLElement>('input');
  place?.scrollIntoView({ block: 'center' });
  (input ?? place)?.focus({ preventScroll: true });
}

/** As the page shows it: the words of its label or legend. */
function labelOf(field: string): string {
  const place = document.getElementById(field);
  const label =
    document.querySelector(`label[for="${CSS.escape(field)}"]`) ??
    place?.querySelector('legend') ??
    place?.closest('fieldset')?.querySelector('legend');
  const parts = [...(label?.children ?? [])].map((part) => part.textContent);
  const text = (parts.length > 0 ? parts.join(' ') : (label?.textContent ?? field))
    .replace(words.required, '')
    .replace(words.optional, '')
    .trim();
  return text.length > 30 ? `${[...text].slice(0, 30).join('')}…` : text;
}
