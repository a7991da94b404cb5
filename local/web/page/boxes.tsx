// The small boxes over the grid: questions of scripts, questions of the grid, errors, toasts.
import { useState } from 'preact/hooks';
import type { AlertButton } from '../../contracts';
import type { Question, RunError } from '../protocol';
import { Box, CloseButton } from './frames';
import { buttonWords, messages } from './messages';
import type { GridQuestion, Toast } from './state';

interface QuestionBoxProps {
  readonly question: Question;
  readonly workbookName: string;
  readonly onAnswer: (button: AlertButton, text: string) => void;
}

export function QuestionBox({ question, workbookName, onAnswer }: QuestionBoxProps) {
  const [text, setText] = useState('');
  const { title, message, buttons, kind } = question;
  return (
    <Box title={title || workbookName} modal onClose={() => onAnswer('CLOSE', text)} className="question">
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(buttons[0] ?? 'OK', text);
        }}
      >
        <p class="question-text">{message}</p>
        {kind === 'prompt' && (
          <input
            type="text"
            class="question-input"
            aria-label={message || title}
            autofocus
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="box-buttons">
          {buttons.map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : ''}
              autofocus={index === 0 && kind === 'alert'}
              onClick={index === 0 ? undefined : () => onAnswer(button, text)}
            >
              {buttonWords[button]}
            </button>
          ))}
        </div>
      </form>
    </Box>
  );
}

export function GridQuestionBox({ question, onDone }: { question: GridQuestion; onDone: () => void }) {
  const choose = (action?: () => void) => () => {
    onDone();
    action?.();
  };
  return (
    <Box title={messages.confirmTitle} modal onClose={choose(question.cancel)} className="question">
      <p class="question-text">{question.message}</p>
      <div class="box-buttons">
        <button type="button" class="primary" autofocus onClick={choose(question.confirm)}>
          {messages.yes}
        </button>
        <button type="button" onClick={choose(question.cancel)}>
          {messages.no}
        </button>
      </div>
    </Box>
  );
}

export function ErrorBox({ error, onClose }: { error: RunError; onClose: () => void }) {
  return (
    <Box title={messages.errorTitle} modal onClose={onClose} className="question error-box">
      <p class="question-text">{error.message}</p>
      <div class="box-buttons">
        <button type="button" class="primary" autofocus onClick={onClose}>
          {messages.close}
        </button>
      </div>
    </Box>
  );
}

export function Toasts({ toasts, onClose }: { toasts: readonly Toast[]; onClose: (id: number) => void }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, title, message }) => (
        <div class="toast-note" key={id}>
          <div>
            {title && <strong>{title}</strong>}
            <p>{message}</p>
          </div>
          <CloseButton onClose={() => onClose(id)} />
        </div>
      ))}
    </div>
  );
}
