// The user interface of scripts as browsers show it: menus, sidebar, dialogs, toasts, questions.
import { randomUUID } from 'node:crypto';
import type { AlertButton, MenuEntry, ServedPage, UserInterface } from '../contracts';
import type { FrameInfo, Question, ServerEvent } from './protocol';

const buttonSets: Readonly<Record<string, readonly AlertButton[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

interface Waiting {
  readonly question: Question;
  readonly settle: (answer: { button: AlertButton; text: string }) => void;
}

export interface WebUserInterface extends UserInterface {
  /** The interface of one browser: what its scripts show appears there alone. */
  forClient(client: string): UserInterface;
  menus(): readonly MenuEntry[];
  /** Questions that still block a script, for a page that has just been opened. */
  openQuestions(): readonly Question[];
  answer(id: string, button: AlertButton, text: string): void;
  page(id: string): ServedPage | undefined;
}

/** `send` without a client reaches every browser. */
export function createWebUserInterface(
  send: (event: ServerEvent, client?: string) => void,
): WebUserInterface {
  const pages = new Map<string, ServedPage>();
  const waiting = new Map<string, Waiting>();
  let menus: readonly MenuEntry[] = [];

  function keep(page: ServedPage): FrameInfo {
    // an address of our own making: a page's id must not be guessable from another origin
    const id = randomUUID();
    pages.set(id, page);
    const { title, width, height } = page;
    return { id, title, width, height };
  }

  function ask(
    client: string | undefined,
    kind: Question['kind'],
    title: string,
    message: string,
    set: string,
  ) {
    const question: Question = { id: randomUUID(), kind, title, message, buttons: buttonSets[set] ?? ['OK'] };
    return new Promise<{ button: AlertButton; text: string }>((settle) => {
      waiting.set(question.id, { question, settle });
      send({ kind: 'question', question }, client);
    });
  }

  const interfaceFor = (client?: string): UserInterface => ({
    setMenus(entries) {
      menus = entries;
      send({ kind: 'menus', menus });
    },
    showSidebar(page) {
      send({ kind: 'sidebar', frame: keep(page) }, client);
    },
    showDialog(page, modal) {
      send({ kind: 'dialog', frame: keep(page), modal }, client);
    },
    toast(message, title, seconds) {
      send({ kind: 'toast', message, title, seconds }, client);
    },
    async alert(title, message, buttonSet) {
      return (await ask(client, 'alert', title, message, buttonSet)).button;
    },
    prompt(title, message, buttonSet) {
      return ask(client, 'prompt', title, message, buttonSet);
    },
  });

  return {
    ...interfaceFor(),
    forClient: interfaceFor,
    menus: () => menus,
    openQuestions: () => [...waiting.values()].map(({ question }) => question),
    answer(id, button, text) {
      const entry = waiting.get(id);
      if (!entry) return;
      waiting.delete(id);
      send({ kind: 'answered', id });
      entry.settle({ button, text });
    },
    page: (id) => pages.get(id),
  };
}
