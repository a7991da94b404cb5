// What was typed on this page and is kept nowhere yet: every way out of the page asks before it is lost.
import { leaving as words } from './messages';

let unkept = false;

/** The server has kept what it was given. */
export const kept = (): void => void (unkept = false);

const TYPED = 'input:not([type]), input[type="text"], input[type="date"], textarea, select';
/** What only narrows a list is nothing to keep. */
const ASKED = '[role="search"]';

let watching = false;

/** Once a page; there is none where pages are tested in memory. */
export function watchTyping(): void {
  if (watching || typeof document === 'undefined') return;
  watching = true;
  document.addEventListener('input', ({ target }) => {
    const field = target as Element;
    if (field.matches(TYPED) && !field.closest(ASKED)) unkept = true;
  });
  // The tab of the sheet itself is closed or loaded again; a dialog's own ✕ tells its page nothing.
  window.addEventListener('beforeunload', (event) => {
    if (unkept) event.preventDefault();
  });
}

/** True at once where nothing would be lost; otherwise as the person decides. */
export async function mayLeave(): Promise<boolean> {
  if (!unkept) return true;
  if (document.querySelector('dialog[open]')) return false;
  const leaves = await askToLeave();
  if (leaves) unkept = false;
  return leaves;
}

function askToLeave(): Promise<boolean> {
  const before = document.activeElement as HTMLElement | null;
  const box = document.createElement('dialog');
  box.className = 'leaving';
  box.setAttribute('aria-labelledby', 'leaving-text');
  const text = document.createElement('p');
  text.id = 'leaving-text';
  text.textContent = words.question;
  const buttons = document.createElement('div');
  buttons.className = 'actions';
  box.append(text, buttons);
  document.body.append(box);
  return new Promise((resolve) => {
    const end = (leaves: boolean) => {
      box.remove();
      if (!leaves) before?.focus();
      resolve(leaves);
    };
    const button = (caption: string, kind: string, leaves: boolean) => {
      const one = document.createElement('button');
      one.type = 'button';
      one.className = `button ${kind}`;
      one.textContent = caption;
      one.addEventListener('click', () => end(leaves));
      buttons.append(one);
    };
    button(words.stay, 'primary', false);
    button(words.leave, 'plain', true);
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(false);
    });
    box.showModal();
  });
}
