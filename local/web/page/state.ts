// What the page shows around the grid, and how parts of the page change it.
import type { MenuEntry, TwinUser } from '../../contracts';
import type { FrameInfo, Question, RunError } from '../protocol';

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
}

/** A question of the grid itself (delete this sheet?), asked in our own box. */
export interface GridQuestion {
  readonly message: string;
  readonly confirm: () => void;
  readonly cancel?: () => void;
}

export interface PageState {
  readonly ready: boolean;
  readonly lost: boolean;
  readonly workbookName: string;
  readonly menus: readonly MenuEntry[];
  readonly users: readonly TwinUser[];
  readonly user?: TwinUser;
  readonly now?: string;
  readonly sidebar?: FrameInfo;
  readonly dialog?: { readonly frame: FrameInfo; readonly modal: boolean };
  readonly questions: readonly Question[];
  readonly gridQuestion?: GridQuestion;
  readonly toasts: readonly Toast[];
  readonly error?: RunError;
  readonly runningMenus: number;
}

export interface Store {
  get(): PageState;
  set(change: Partial<PageState>): void;
  subscribe(listener: () => void): void;
  toast(message: string, title?: string, seconds?: number): void;
}

export function createStore(): Store {
  const listeners: (() => void)[] = [];
  let state: PageState = {
    ready: false,
    lost: false,
    workbookName: '',
    menus: [],
    users: [],
    questions: [],
    toasts: [],
    runningMenus: 0,
  };
  let lastToast = 0;
  const set = (change: Partial<PageState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set,
    subscribe: (listener) => void listeners.push(listener),
    toast(message, title = '', seconds = 5) {
      const toast = { id: ++lastToast, title, message };
      set({ toasts: [...state.toasts, toast] });
      const forget = () => set({ toasts: state.toasts.filter(({ id }) => id !== toast.id) });
      // a negative time means "until it is closed by hand", as on Google
      if (seconds >= 0) setTimeout(forget, (seconds || 5) * 1000);
    },
  };
}
