// The start of the workbook page: connect, show the frame, then the grid.
import { createElement, render } from 'preact';
import type { PageSession } from '../protocol';
import { Chrome, type ChromeActions } from './chrome';
import { connect } from './connection';
import { openGrid, type Grid } from './grid';
import { installPrint } from './print';
import { createStore } from './state';
import { installTestHook } from './test-hook';

const session = JSON.parse(document.querySelector('#session')!.textContent) as PageSession;
const templates = fetch('/assets/o-spreadsheet.xml').then((response) => response.text());
// without the face, text drawn on the canvas before it has come would show empty boxes
const fonts = Promise.all([
  document.fonts.load('13px Roboto', '台'),
  document.fonts.load('bold 13px Roboto', '台'),
  // better boxes than no workbook
]).catch(() => []);
const store = createStore();
const connection = connect(session);
let grid: Grid | undefined;

const actions: ChromeActions = {
  async runMenu(functionName) {
    grid?.finishTyping();
    await grid?.sendSelection();
    return connection.run('menu', functionName, []);
  },
  async runPage(functionName, args) {
    await grid?.sendSelection();
    return connection.run('page', functionName, args);
  },
  answer: (id, button, text) => void connection.send({ kind: 'answer', id, button, text }),
  switchUser(email) {
    void connection
      .send({ kind: 'user', email })
      .then(() => location.assign(`/?${new URLSearchParams({ user: email })}`));
  },
};

const japanDay = (iso: string) => new Date(iso).toLocaleDateString('ja-JP', { timeZone: 'Asia/Tokyo' });

const root = document.querySelector('#page')!;
const show = () => render(createElement(Chrome, { store, actions }), root);
store.subscribe(show);
show();

connection.onLost((lost) => store.set({ lost }));
connection.on((event) => {
  const state = store.get();
  switch (event.kind) {
    case 'welcome': {
      const { workbookName, menus, users, user, now } = event;
      store.set({ workbookName, menus, users, user, now });
      document.title = workbookName;
      fonts
        .then(() => openGrid(event, document.querySelector('#grid')!, templates, connection, store))
        .then((opened) => {
          grid = opened;
          installTestHook(opened, actions.runMenu);
          installPrint(opened.model, document.querySelector('#print')!);
          store.set({ ready: true });
        })
        .catch((error: Error) => store.set({ error }));
      break;
    }
    case 'menus':
      return store.set({ menus: event.menus });
    case 'sidebar':
      return store.set({ sidebar: event.frame });
    case 'dialog':
      return store.set({ dialog: { frame: event.frame, modal: event.modal } });
    case 'toast':
      return store.toast(event.message, event.title, event.seconds);
    case 'question':
      return store.set({ questions: [...state.questions, event.question] });
    case 'answered':
      return store.set({ questions: state.questions.filter(({ id }) => id !== event.id) });
    case 'activate':
      return grid?.activate(event.selection);
    case 'clock': {
      const nextDay = state.now !== undefined && japanDay(state.now) !== japanDay(event.now);
      store.set({ now: event.now });
      if (nextDay) grid?.model.dispatch('EVALUATE_CELLS');
      return;
    }
    case 'result':
      // nobody waits for this one: onOpen failed, or its page was closed meanwhile
      if (event.error) store.set({ error: event.error });
      return;
    case 'grid':
    case 'values':
      return;
  }
});
