// The search field over a list: type, walk the list by the arrow keys, open by Enter, clear by Escape.
import type { RefObject } from 'preact';
import { movedIndex } from '../list-keys';

interface SearchBoxProps {
  readonly field: RefObject<HTMLInputElement>;
  readonly label: string;
  readonly placeholder: string;
  /** Id of the list below. */
  readonly list: string;
  /** Entries that the list shows; 0 where it is closed. */
  readonly length: number;
  /** -1 for none. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onActive: (index: number) => void;
  readonly onEnter: () => void;
}

export function SearchBox(props: SearchBoxProps) {
  const { field, label, placeholder, list, length, active, optionId, text } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') return props.onText('');
    if (event.key === 'Enter') return props.onEnter();
    const next = movedIndex(event.key, active, length);
    if (next === null) return;
    event.preventDefault();
    props.onActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div class="search field">
      <label for="search">{label}</label>
      <input
        ref={field}
        id="search"
        type="search"
        role="combobox"
        autocomplete="off"
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={length > 0}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        value={text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
