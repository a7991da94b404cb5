// The user interface where nobody looks: alerts are agreed to, prompts answered with nothing.

import type { AlertButton, MenuEntry, ServedPage, UserInterface } from '../../contracts';

/** Answers OK or YES. What was shown can be read afterwards. */
export interface HeadlessInterface extends UserInterface {
  readonly shown: {
    menus: readonly MenuEntry[];
    readonly alerts: { readonly title: string; readonly message: string }[];
    readonly toasts: string[];
    readonly pages: ServedPage[];
  };
}

export function createHeadlessInterface(): HeadlessInterface {
  const shown: HeadlessInterface['shown'] = { menus: [], alerts: [], toasts: [], pages: [] };
  const agree = (buttonSet: string): AlertButton => (buttonSet.startsWith('YES') ? 'YES' : 'OK');
  return {
    shown,
    setMenus: (menus) => void (shown.menus = menus),
    showSidebar: (page) => void shown.pages.push(page),
    showDialog: (page) => void shown.pages.push(page),
    toast: (message) => void shown.toasts.push(message),
    async alert(title, message, buttonSet) {
      shown.alerts.push({ title, message });
      return agree(buttonSet);
    },
    async prompt(title, message, buttonSet) {
      shown.alerts.push({ title, message });
      return { button: agree(buttonSet), text: '' };
    },
  };
}
