// What every page does alike: its first field waits for the keys, Escape closes it, Enter does the main thing.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { mayLeave } from './leaving';
import { closePage } from './server';

const FIELD =
  'input:not([type="file"], [type="hidden"], [type="checkbox"], :disabled), select:not(:disabled), textarea:not(:disabled)';
/** Google's side bar is 300 pixels wide: it stays open while the sheet is worked on. */
const SIDEBAR = 320;

/** For the frame of a page; `step`: its first field is another one with each. */
export function useShell(step: number) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = frame.current!;
    // A field that was chosen already keeps the focus, as does the question of a refusal.
    if (own.contains(document.activeElement) && document.activeElement !== own) return;
    const first = own.querySelector<HTMLElement>(`.content ${FIELD}`);
    (first ?? own).focus({ preventScroll: true });
  }, [step]);
  // As soon as the page is seen: a key pressed before an effect has run would be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && !isSearch(event.target) && window.innerWidth > SIDEBAR) {
        // Otherwise the same key would answer the question that it asks.
        event.preventDefault();
        void closePage();
      }
      if (event.key === 'Enter' && isLine(event.target)) {
        event.preventDefault();
        frame.current?.querySelector<HTMLElement>('.actions .button.primary:not(:disabled)')?.click();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return frame;
}

const isSearch = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('[type="search"]');

/** One line of a form; an area, a button and a list of choices have an Enter of their own. */
const isLine = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('input:not([type="search"], [type="checkbox"], [type="file"], [data-own-enter])');

/** Where a part of a page is left: it asks like the page. */
export const leaving = (go: () => void) => void mayLeave().then((leaves) => leaves && go());
