// Everything around the grid: top bar, sidebar, dialogs, questions and notices.
import type { AlertButton } from '../../contracts';
import type { RunError } from '../protocol';
import { ErrorBox, GridQuestionBox, QuestionBox, Toasts } from './boxes';
import { focusGrid, FrameDialog, Sidebar } from './frames';
import { MenuBar } from './menu-bar';
import { messages } from './messages';
import type { PageState, Store } from './state';

export interface ChromeActions {
  runMenu(functionName: string): Promise<unknown>;
  runPage(functionName: string, args: readonly unknown[]): Promise<unknown>;
  answer(id: string, button: AlertButton, text: string): void;
  switchUser(email: string): void;
}

export function Chrome({ store, actions }: { store: Store; actions: ChromeActions }) {
  const state = store.get();
  const chooseMenu = (functionName: string) => {
    focusGrid();
    store.set({ runningMenus: store.get().runningMenus + 1 });
    actions
      .runMenu(functionName)
      .catch((error: RunError) => store.set({ error }))
      .finally(() => store.set({ runningMenus: store.get().runningMenus - 1 }));
  };
  const answer = (id: string, button: AlertButton, text: string) => {
    store.set({ questions: store.get().questions.filter((question) => question.id !== id) });
    actions.answer(id, button, text);
  };
  return (
    <>
      <TopBar state={state} onChoose={chooseMenu} onUser={actions.switchUser} />
      <div class="workspace">
        <main id="grid" aria-label={state.workbookName} />
        {state.sidebar && (
          <Sidebar
            frame={state.sidebar}
            run={actions.runPage}
            onClose={() => store.set({ sidebar: undefined })}
          />
        )}
      </div>
      {!state.ready && <p class="opening">{messages.loading}</p>}
      {state.lost && state.ready && <p class="lost">{messages.connecting}</p>}
      {state.runningMenus > 0 && (
        <p class="running" role="status">
          <span class="spinner" aria-hidden="true" />
          {messages.running}
        </p>
      )}
      {state.dialog && (
        <FrameDialog
          key={state.dialog.frame.id}
          frame={state.dialog.frame}
          modal={state.dialog.modal}
          run={actions.runPage}
          onClose={() => store.set({ dialog: undefined })}
        />
      )}
      {state.questions.map((question) => (
        <QuestionBox
          key={question.id}
          question={question}
          workbookName={state.workbookName}
          onAnswer={(button, text) => answer(question.id, button, text)}
        />
      ))}
      {state.gridQuestion && (
        <GridQuestionBox
          question={state.gridQuestion}
          onDone={() => store.set({ gridQuestion: undefined })}
        />
      )}
      {state.error && <ErrorBox error={state.error} onClose={() => store.set({ error: undefined })} />}
      <Toasts
        toasts={state.toasts}
        onClose={(id) => store.set({ toasts: store.get().toasts.filter((toast) => toast.id !== id) })}
      />
    </>
  );
}

interface TopBarProps {
  readonly state: PageState;
  readonly onChoose: (functionName: string) => void;
  readonly onUser: (email: string) => void;
}

const japanDate = (iso: string) =>
  new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(new Date(iso));

function TopBar({ state, onChoose, onUser }: TopBarProps) {
  const { workbookName, menus, users, user, now } = state;
  return (
    <header class="top-bar">
      <span class="brand">
        <span class="brand-mark" aria-hidden="true" />
        <h1>{workbookName}</h1>
      </span>
      <MenuBar menus={menus} onChoose={onChoose} />
      <span class="top-space" />
      {now && (
        <time dateTime={now} aria-label={messages.today}>
          {japanDate(now)}
        </time>
      )}
      <nav>
        <a href="/mail" target="_blank" rel="noopener">
          {messages.mailbox}
        </a>
        <a href="/files" target="_blank" rel="noopener">
          {messages.files}
        </a>
      </nav>
      {user && (
        <select
          class="user-switch"
          aria-label={messages.user}
          value={user.email}
          onChange={(event) => onUser(event.currentTarget.value)}
        >
          {users.map(({ email, role }) => (
            <option key={email} value={email}>
              {messages.roles[role]}　{email}
            </option>
          ))}
        </select>
      )}
    </header>
  );
}
